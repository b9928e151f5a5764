"""What happens when time passes: the next rung, the broken promise, the silent handler, the missing partner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from handlers import case_topics, reach, rooms, rungs_told
from handlers.attendee import (
    cover,
    first_contact,
    guide_words,
    help_now,
    in_public,
    kept,
    live_place,
    next_day,
    outside,
    report,
    unfinished,
)
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, ContactMode, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Due
from handlers.domain.messages import Job, Lane
from handlers.domain.needs import BY_LETTER
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import (
    alert,
    board,
    both,
    care,
    conversation,
    digest,
    needs,
    news,
    push_test,
    record,
    replying,
    restrict,
    second,
    taker,
    watch,
    wished,
)
from handlers.responder.notices import told


def decide(tx: Tx, due: Due) -> Outcome:
    """The deadline itself is taken away by the same commit; what must go on sets a new one."""
    if due.kind in _WITHOUT_CASE:
        return _WITHOUT_CASE[due.kind](tx, due)
    case = tx.case(due.subject)
    if case is None:
        return Outcome()
    kind, _, what = due.kind.partition(":")
    return _OF_SOMETHING[kind](tx, case, what) if kind in _OF_SOMETHING else _FIRES[kind](tx, case)


def _small_talk(tx: Tx, due: Due) -> Outcome:
    person, conversation_ = tx.person(due.subject), tx.conversation(due.subject)
    if person is None or conversation_ is None:
        return Outcome()
    return first_contact.small_talk_unanswered(tx, Speaker(person, conversation_))


def _rung(tx: Tx, case: Case) -> Outcome:
    """Nobody took it in time: the next rung."""
    return alert.climb(tx, case) if case.awaits_hands else Outcome()


def _promise(tx: Tx, case: Case) -> Outcome:
    """Three seconds and no alert accepted: say so, and where to go instead."""
    if case.alerted_at is not None or case.state not in WITH_TEAM or case.unfinished:
        return Outcome()  # who went quiet may not be the one who reads: the phone shows E1 and E2 alone
    if case.trouble:
        return Outcome()  # their phone stays as it was
    if case.aloud:
        return Outcome(jobs=[*taker.not_called(tx, case)])
    out = Outcome(cases=[replace(case, reassured_at=tx.now)])
    if not routing.eligible(tx.roster(), case, tx.excluded(case.id)):
        # All of the team are kept out: nobody is being tried, and they hear whom to turn to.
        return Outcome(jobs=[] if case.quiet else [outside.question(tx, case)])
    if case.cover is not None:
        out.jobs.append(cover.wait_line(case))
    elif case.away_since is None:
        out.jobs.append(help_now.first_question(tx, case, "B1x"))
    return out


def _tell(tx: Tx, case: Case) -> Outcome:
    """The first page of the rung was accepted a moment ago; the slower ones are not waited for."""
    return rungs_told.tell(tx, case, case.rung - 1)


_NUDGES = {False: "t-nudge", True: "t-nudge-aloud"}
"""Who cannot read a first word, or must not get one, waits for somebody to come."""


def _is_sought(case: Case) -> bool:
    """Whether whoever has it goes and finds them, and writes nothing."""
    return case.aloud or case.trouble or case.contact_mode is ContactMode.SILENT


def _word(tx: Tx, case: Case) -> Outcome:
    """No human word yet: nudge the handler; a while later the case is alerted again as unanswered."""
    if case.state is not State.TAKEN or case.handler is None or not case.owes_a_word:
        return Outcome()
    delay = timedelta(seconds=tx.policy.watch(case.category).realert_seconds)
    nudged = Outcome(cases=[replace(case, nudged_at=tx.now)], jobs=[*_nudge(case, case.handler)])
    return nudged + watch.within(tx, "realert", case, delay)


def _nudge(case: Case, handler: str) -> list[Job]:
    """Who cannot be written to waits for no words: whoever has it is sent to look for them instead."""
    if case.unreachable:
        return [reach.contact_lost(case, handler)]
    if case.unheard_since is not None:
        return alert.look_in(case)
    return [replace(told(handler, _NUDGES[_is_sought(case)], case), lane=Lane.ALERT, part="ping")]


def _realert(tx: Tx, case: Case) -> Outcome:
    """The handler stayed silent: the ladder starts over while the case stays taken; who presses first has it."""
    if case.state is not State.TAKEN or case.handler is None or not case.owes_a_word:
        return Outcome()
    silent = replace(case, realerted_at=tx.now, rung=0, told_rung=-1)
    return alert.climb(tx, silent) + alert.refresh(tx, silent)


def _update(tx: Tx, case: Case) -> Outcome:
    """No news for long: the handler is asked for some, and a target hears that they are not forgotten.

    Where nothing reaches them, as where it was told aloud, no news is asked for in the chat; nor where one of us is
    with them, who is asked whether that is still so.
    """
    if case.state is not State.TAKEN:
        return Outcome()
    if news.kept(tx, case):
        kept_ = replace(case, promised_by=None)
        return Outcome(cases=[kept_]) + watch.news(tx, kept_)
    out = watch.news(tx, case) + news.overdue(tx, case)
    if case.unreachable or case.aloud:
        return out
    if news.is_beside(tx, case):
        return out + news.still_beside(case)
    if case.handler is not None:
        out.jobs.append(told(case.handler, _NUDGES[True] if _is_sought(case) else "t-news-due", case))
    out.jobs += news.missed_again(tx, case)
    if conversation.hears_progress(case) and case.track is not Track.HELPER and not case.awaits_hands:
        promised = tx.now + watch.news_within(tx, case)
        out.cases.append(replace(case, next_news_at=promised))
        out.jobs.append(replace(help_now.say(case, "F9", {"time": promised}), sound=not watch.asleep(tx, case)))
    return out


_WITHOUT_CASE: dict[str, Callable[[Tx, Due], Outcome]] = {
    "small-talk": _small_talk,
    "in-group": lambda tx, due: in_public.unanswered(tx, due.subject),
    board.PART: lambda tx, _due: board.due(tx),
    digest.KIND: lambda tx, _due: digest.daily(tx),
    "public-line": lambda _tx, due: in_public.taken_away(due.subject),
    push_test.SEND: push_test.send,
    push_test.END: push_test.missed,
    care.NEXT_DAY: care.day_after,
}
"""Their subject is a person, or a platform."""

_OF_SOMETHING: dict[str, Callable[[Tx, Case, str], Outcome]] = {
    "look": lambda _tx, case, who: record.looked(case, who),
    "enter": lambda _tx, case, who: rooms.not_entered(case, who),
    "reply": lambda _tx, case, who: replying.over(case, who),
    "need": lambda tx, case, letter: needs.due(tx, case, BY_LETTER[letter]),
    "needtold": lambda tx, case, letter: needs.tell(tx, case, BY_LETTER[letter]),
}
"""Of a case, and of a person or a need besides: named behind a colon."""

_FIRES: dict[str, Callable[[Tx, Case], Outcome]] = {
    "settle": report.settled,
    "promise": _promise,
    "rung": _rung,
    "tell": _tell,
    "partner": second.missing,
    "word": _word,
    "realert": _realert,
    "update": _update,
    "news": news.due,
    restrict.LEAD_HEARS: restrict.lead_hears,
    "erase": kept.due,
    "reminder": kept.remind,
    "nudge": unfinished.nudge,
    "unfinished": unfinished.quiet,
    "pause": guide_words.paused,
    "whose": both.unanswered,
    "next-day": next_day.ask,
    "room": rooms.not_ready,
    "topic-end": case_topics.over,
    "wish": wished.due,
    "place": live_place.due,
    "place-end": lambda _tx, case: live_place.over(case),
}
