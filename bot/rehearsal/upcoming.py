"""What comes due, in words that name people and case. Every kind of deadline has its words here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.rehearsal import rungs
from bot.rehearsal.findings import Comes, Findings, in_seconds
from handlers.domain.case import Case
from handlers.domain.needs import BY_LETTER

_ALONE = ("everybody on duty", "everybody on duty and the lead")


def view(findings: Findings, comes: Comes) -> dict[str, Any]:
    """One deadline as JSON."""
    return {
        "at": findings.clock(comes.at), "in_seconds": in_seconds(findings, comes.at), "says": says(findings, comes),
    }  # fmt: skip


def says(findings: Findings, comes: Comes) -> str:
    """What will happen, unless somebody does something first."""
    case = next((one for one in findings.cases if one.id == comes.subject), None)
    if case is None:
        return NO_CASE.get(comes.kind, "something about a case that is not shown")
    return KINDS[comes.kind.partition(":")[0]](findings, case, comes)


def _settle(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the report goes to the team as it stands, as {case.name}"


def _promise(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"if no alert for {case.name} has arrived by then, the reporter is told so, and where to go instead"


def _rung(findings: Findings, case: Case, _comes: Comes) -> str:
    if case.ladder is None:
        return f"somebody is called for {case.name}"
    called = rungs.present(findings, case, case.ladder, case.rung)
    if not called:
        return f"nobody is there to be called for {case.name}: the next rung follows at once"
    fresh = (
        [] if case.ladder.is_repeat(case.rung) else [one for one in called if one in case.ladder.first_new(case.rung)]
    )
    meant = fresh or called
    verb = "are" if len(meant) > 1 or rungs.is_many(meant[0]) else "is"
    return f"{rungs.targets(meant)} {verb} paged{'' if fresh else ' again'} for {case.name}"


def _tell(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the reporter of {case.name} hears who is being asked"


def _partner(findings: Findings, case: Case, comes: Comes) -> str:
    patience = timedelta(seconds=findings.policy.watch(case.category).partner_seconds)
    since = case.alone_since or case.taken_at or comes.at
    asked = _ALONE[comes.at - since >= 2 * patience]
    return f"{asked} {'are' if ' and ' in asked else 'is'} asked to join {_handler(findings, case)} on {case.name}"


def _word(findings: Findings, case: Case, _comes: Comes) -> str:
    if case.unreachable:
        return f"{_handler(findings, case)} is told once more that nothing reaches the reporter of {case.name}"
    return f"{_handler(findings, case)} is nudged for a first word on {case.name}"


def _realert(findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the team is called again for {case.name}, because {_handler(findings, case)} stays silent"


def _update(findings: Findings, case: Case, _comes: Comes) -> str:
    return f"{_handler(findings, case)} is asked for news on {case.name}"


def _news(findings: Findings, case: Case, comes: Comes) -> str:
    if case.next_news_at is not None and case.promised_by is not None and comes.at < case.next_news_at:
        return f"{_handler(findings, case)} is reminded of the news promised on {case.name}"
    return f"if the reporter of {case.name} has heard nothing by then, the lead is told"


def _erase(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"what was kept unsent as {case.name} is erased"


def _whose(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"words that could belong to two cases are put to {case.name}, their writer's own"


def _look(_findings: Findings, case: Case, comes: Comes) -> str:
    return f"a private look at {case.name} is taken off the screen"


def _next_day(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the reporter of {case.name} is asked how they are"


def _nudge(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the reporter of {case.name} is asked whether they are still there"


def _unfinished(_findings: Findings, case: Case, _comes: Comes) -> str:
    if case.unsent:
        return f"{case.name} is put away unsent, as its reporter chose"
    return f"{case.name} goes to the team unfinished, if anything was said in it"


def _pause(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the reporter of {case.name} hears that their words are here"


def _reminder(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the reporter is reminded, without a sound, of what is kept unsent as {case.name}"


def _wish(_findings: Findings, case: Case, _comes: Comes) -> str:
    if case.wish_asked_at is None:
        return f"whom the reporter of {case.name} asked for is called again, or the reporter is asked whether to wait"
    return f"everybody is asked for {case.name}, if its reporter has not said to wait"


def _room(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"if the room of {case.name} is not ready by then, those who have it are told in private"


def _enter(findings: Findings, case: Case, comes: Comes) -> str:
    return f"{findings.name(comes.kind.partition(':')[2])} is told of the room of {case.name}, if not in it by then"


def _reply(findings: Findings, case: Case, comes: Comes) -> str:
    return f"{findings.name(comes.kind.partition(':')[2])} writes to the reporter of {case.name}, or Reply is over"


def _topic_end(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the topics of {case.name} are deleted, with all that stands in them"


def _place(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"those who have {case.name} are shown where its reporter is now"


def _place_end(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the place that the reporter of {case.name} shares live is no longer shown"


def _handler(findings: Findings, case: Case) -> str:
    return findings.name(case.handler)


def _need(findings: Findings, case: Case, comes: Comes) -> str:
    need = BY_LETTER[comes.kind.partition(":")[2]]
    return f"more people are asked for {case.name}: {findings.policy.need_words[need]}"


def _need_told(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"whoever asked for help with {case.name} hears who was reached"


def _lead_hears(_findings: Findings, case: Case, _comes: Comes) -> str:
    return f"the lead hears who took {case.name} out of the group, if nobody's name was picked"


KINDS: Mapping[str, Callable[[Findings, Case, Comes], str]] = {
    "settle": _settle,
    "promise": _promise,
    "rung": _rung,
    "tell": _tell,
    "partner": _partner,
    "word": _word,
    "realert": _realert,
    "update": _update,
    "news": _news,
    "erase": _erase,
    "whose": _whose,
    "look": _look,
    "reply": _reply,
    "nudge": _nudge,
    "unfinished": _unfinished,
    "pause": _pause,
    "reminder": _reminder,
    "wish": _wish,
    "next-day": _next_day,
    "room": _room,
    "enter": _enter,
    "topic-end": _topic_end,
    "place": _place,
    "place-end": _place_end,
    "need": _need,
    "needtold": _need_told,
    "lead-hears": _lead_hears,
}
NO_CASE = {
    "small-talk": "a short message without an answer goes to the team",
    "in-group": "what somebody wrote in the attendees' group goes to the team, if they did not say no",
    "push-test": "a test alert goes to somebody of the team who asked for it",
    "push-end": "if the test alert was not tapped by then, whoever asked for it is told how to mend that",
    "care": "somebody of the team is asked how they are",
    "board": "the board in the team's group is brought up to date",
    "digest": "the lead gets the summary of the day",
    "public-line": "the desk's line leaves the attendees' group",
}
"""Kinds whose subject is no case."""
CHORES = frozenset({"board", "digest"})
"""What comes by the clock whatever anybody does: it would stand before what a person has to wait for."""
