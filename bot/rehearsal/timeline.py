"""What happened in a case, line by line: who did what and when. Of words only that there were some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from bot.rehearsal import order, rungs
from bot.rehearsal.facts import FACTS, HOW, PROPOSED
from bot.rehearsal.findings import Delivery, Entered, Findings
from bot.rehearsal.order import Place
from handlers.domain.case import Case, State
from handlers.domain.entries import Kind

_LONGEST = 80
"""Lines of one case; of more the newest are shown."""
_WORDS = {
    Kind.WORDS: "the reporter wrote",
    Kind.CHANGED: "the reporter changed what they wrote",
    Kind.TAKEN_BACK: "the reporter took a message back",
    Kind.PLACE: "the reporter sent where they are",
    Kind.SAID: "{who} said something to the reporter",
    Kind.INTERNAL: "internal note",
    Kind.NOTE: "note for the record",
    Kind.LIST: "{who} opened a checklist",
    Kind.TOLD: "{who} wrote down what was told aloud",
    Kind.ACCOUNT: "{who} wrote what is to be read back",
    Kind.READ_BACK: "{who} had the account read back",
}
_AUDIT = {
    "look": "{who} took a look",
    "open": "{who} opened the conversation",
    "timeline": "{who} read the record",
    "refused": "{who} tried something, and was answered as if there were no case",
    "seen": "{who} has seen the alert",
    "cannot": "{who} can't take it; the others are not told",
    "receipt-failed": "a step of the desk failed; the organizers were told",
}
"""Only what the record itself does not tell."""
_ERASED = "a line that was erased"


@dataclass(frozen=True, slots=True)
class _Line:
    at: datetime
    place: Place
    says: str
    who: str = ""


def view(findings: Findings, case: Case) -> list[dict[str, Any]]:
    """As JSON, oldest first. `who` is filled where the words do not say it."""
    lines = sorted(_lines(findings, case), key=lambda one: (one.at, one.place))[-_LONGEST:]
    return [{"time": findings.clock(one.at), "says": one.says, "who": one.who} for one in lines]


def _lines(findings: Findings, case: Case) -> Iterator[_Line]:
    history = findings.history[case.id]
    told = [*_delivered(findings, case, history.deliveries)]
    called = min((one.place for one in told if one.at == case.paging_since), default=order.BY_THE_CLOCK)
    yield from _stamps(findings, case, told, called)
    yield from (_entered(findings, case, one, number) for number, one in enumerate(history.entered))
    yield from told
    for done, place in zip(history.audit, order.audited(history.audit, history.entered, called), strict=True):
        if done.act in _AUDIT:
            yield _Line(done.at, place, _AUDIT[done.act].format(who=findings.name(done.actor, case)))


def _stamps(findings: Findings, case: Case, told: Sequence[_Line], called: Place) -> Iterator[_Line]:
    handler, clock = findings.name(case.handler), order.BY_THE_CLOCK
    heard = min((one.place for one in told if one.at == case.alerted_at), default=clock)
    yield _Line(case.opened_at, order.before(clock), "the case begins")
    if case.paging_since:
        yield _Line(
            case.paging_since, order.before(called), f"the team is called: the ladder of '{case.category}' begins"
        )
    if case.alerted_at:
        yield _Line(
            case.alerted_at, order.after(heard), "an alert has arrived: only now may the reporter be told that it has"
        )
    if case.nudged_at:
        yield _Line(case.nudged_at, clock, f"{handler} is nudged for a first word")
    if case.realerted_at and case.state is State.TAKEN:
        yield _Line(case.realerted_at, order.before(clock), f"{handler} stays silent: others are called")


def _entered(findings: Findings, case: Case, one: Entered, number: int) -> _Line:
    who, place = findings.name(one.author, case), order.entry(number)
    if one.kind is Kind.FACT:
        return _Line(one.at, place, _fact(findings, one.fact, who))
    says = _WORDS[one.kind]
    named = "{who}" in says or one.author == case.reporter
    return _Line(one.at, place, says.format(who=who), "" if named or one.author is None else who)


def _fact(findings: Findings, fact: str, who: str) -> str:
    key, _, value = fact.partition(":")
    if key.startswith(PROPOSED):
        return f"{who} wants to close it: {key.removeprefix(PROPOSED).replace('_', ' ')}"
    return FACTS.get(key, _ERASED).format(who=who, value=HOW.get(value) or findings.zone(value) or value)


def _delivered(findings: Findings, case: Case, sent: Sequence[Delivery]) -> Iterator[_Line]:
    """Messages of one kind that were decided at one moment are one line."""
    entered, settled = findings.history[case.id].entered, _settled(findings, case)
    for _, some in groupby(sent, key=lambda one: (one.decided_at, _kind(one), one.receipt)):
        found = [*some]
        place = order.delivery(found[0], case, entered, settled)
        times = [one.accepted_at for one in found if one.accepted_at is not None]
        if times:
            yield _Line(min(times), place, _told(case, found[0], _people(findings, case, found, failed=False)))
        if failed := _people(findings, case, found, failed=True):
            yield _Line(found[0].decided_at, place, f"nothing could be delivered to {rungs.listed(failed)}")


def _kind(one: Delivery) -> str:
    return "page" if one.receipt.startswith("page:") else one.part


def _people(findings: Findings, case: Case, sent: Sequence[Delivery], *, failed: bool) -> list[str]:
    meant = [one for one in sent if (one.failed if failed else one.accepted_at is not None)]
    return list(dict.fromkeys(_to(findings, case, one) for one in meant))


def _settled(findings: Findings, case: Case) -> bool:
    """Whether it went to the team after a pause."""
    behaviour, since = findings.policy.behaviour, case.paging_since
    quiet, longest = timedelta(seconds=behaviour.settle_quiet_seconds), timedelta(seconds=behaviour.settle_max_seconds)
    words = findings.history[case.id].entered
    return since == case.opened_at + longest or any(one.at + quiet == since for one in words)


def _told(case: Case, one: Delivery, people: Sequence[str]) -> str:
    who = f"{rungs.listed(people)} {'were' if len(people) > 1 else 'was'}"
    match _kind(one):
        case "page":
            again = (
                "the ladder starts over: " if one.receipt == "page:0" and one.decided_at != case.paging_since else ""
            )
            return f"{again}rung {int(one.receipt.partition(':')[2]) + 1}: {who} paged"
        case "card":
            return "the card stands in the team's group"
        case "teaspoon":
            return f"{who} asked to be the second person"
        case "said":
            return "it has arrived on the reporter's phone" if one.receipt else "the reporter opened what waited there"
        case _:
            return f"{who} told that the alert has changed"


def _to(findings: Findings, case: Case, one: Delivery) -> str:
    if one.to.startswith("#"):
        return rungs.contact(one.to[1:])
    return "the team's group" if one.to.startswith("@") else findings.name(one.to, case)
