"""'Next news by': what the handler promises the reporter, and who is asked when nothing comes (conversation.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.attendee import help_now
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send
from handlers.domain.outcome import Deadline, Outcome
from handlers.domain.said_times import Unclear, read
from handlers.ports import Tx
from handlers.responder import conversation, watch
from handlers.responder.notices import not_now, notice, told

_BEFORE = timedelta(minutes=10)
"""So long before the time the handler is reminded; of a shorter promise at half of it."""
_LEAD_AFTER, _LEAD_AFTER_GRAVE = timedelta(minutes=10), timedelta(minutes=5)
_PROMISED = "fact-news-by:"
_WITH_THEM = "fact-with-them"
_TALK = frozenset({Kind.WORDS, Kind.SAID})
"""What two people do who are not beside each other."""
_COUNTS = timedelta(minutes=30)
"""Words to the reporter so shortly before the time were the news."""


def promise(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/nextnews 18:00`: F7 to whom it happened, and the clock of their patience runs to that time."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    zone = ZoneInfo(tx.policy.timezone)
    meant = read(words, tx.now.astimezone(zone)) if words else Unclear.NO_TIME
    if isinstance(meant, Unclear):
        return notice(event, f"t-news-{meant}", case=case.name, time=tx.now)
    return _promised(tx, who, event, case, meant.astimezone(UTC))


def _promised(tx: Tx, who: Speaker, event: Happening, case: Case, by: datetime) -> Outcome:
    promised = replace(case, next_news_at=by, promised_by=who.id)
    local = by.astimezone(ZoneInfo(tx.policy.timezone))
    out = Outcome(cases=[promised], entries=[fact(tx, case, f"{_PROMISED}{local:%H:%M}", who.id)])
    soon = max(by - _BEFORE, tx.now + (by - tx.now) / 2)
    out.deadlines = [
        Deadline("news", case.id, soon, soon - tx.now), Deadline("update", case.id, by, by - tx.now),
    ]  # fmt: skip
    if not hears_times(case):
        return out + notice(event, "t-news-noted", case=case.name, time=by)
    out.jobs.append(help_now.say(case, "F7", {"time": by}))
    return out + notice(event, "t-news-told", case=case.name, time=by)


def hears_times(case: Case) -> bool:
    """Whether the reporter is told when they hear from us: whom it happened to, where a message may arrive."""
    return conversation.hears_progress(case) and case.track is not Track.HELPER and not case.unreachable


def is_beside(tx: Tx, case: Case) -> bool:
    """Whether one of us is with them still, as far as we know: nothing was said or promised in the chat since."""
    if case.with_them_at is None:
        return False
    entries = tx.entries(case.id)
    since = max((number for number, one in enumerate(entries) if one.body == _WITH_THEM), default=0)
    return not any(one.kind in _TALK or one.body.startswith(_PROMISED) for one in entries[since:])


def due(tx: Tx, case: Case) -> Outcome:
    """Before the time the handler is reminded; a while after it the lead hears that nothing came.

    A promise is a promise, also where one of us is with them since: it ends with the words, or with the lead.
    """
    if case.state is not State.TAKEN or case.unreachable or (case.promised_by is None and is_beside(tx, case)):
        return Outcome()
    if case.promised_by is not None and case.next_news_at is not None and case.next_news_at > tx.now:
        return Outcome() if _came(tx, case, case.next_news_at) else _remind(case)
    if _came(tx, case, tx.now - _patience(case)):
        return Outcome()
    leads = [told(one, "t-news-lead", case, name=_name(tx, case)) for one in _leads(tx, case)]
    return Outcome(cases=[replace(case, promised_by=None)], jobs=[*leads])


def _remind(case: Case) -> Outcome:
    if case.handler is None or case.next_news_at is None:
        return Outcome()
    return Outcome(jobs=[replace(told(case.handler, "t-news-soon", case, time=case.next_news_at), lane=Lane.ALERT)])


def still_beside(case: Case) -> Outcome:
    """They were with them when last heard of: are they still? One press says so, and asks no more for a while."""
    if case.handler is None:
        return Outcome()
    rows = ((Choice("b-with-them", "with", case.id),),)
    return Outcome(jobs=[replace(told(case.handler, "t-news-beside", case), choices=rows)])


def overdue(tx: Tx, case: Case) -> Outcome:
    """The promised time is here, and nothing was said: the lead is asked a little later, unless something is."""
    if case.promised_by is None:
        return Outcome()
    later = Deadline("news", case.id, tx.now + _patience(case), _patience(case))
    stands = [] if is_beside(tx, case) else [replace(case, promised_by=None)]
    return Outcome(cases=stands, deadlines=[later])


def _patience(case: Case) -> timedelta:
    return _LEAD_AFTER_GRAVE if case.category.grave else _LEAD_AFTER


def missed_again(tx: Tx, case: Case) -> list[Send]:
    """The desk itself named a time, and nothing came by then either: the second person and the lead are asked too."""
    if case.promised_by is not None or case.next_news_at is None or case.next_news_at > tx.now:
        return []
    said = [one.at for one in tx.entries(case.id) if one.kind is Kind.SAID]
    if tx.now - max(said, default=case.opened_at) < 2 * watch.news_within(tx, case):
        return []
    others = [told(one, "t-news-due", case) for one in routing.in_conversation(case) if one != case.handler]
    return [*others, *(told(one, "t-news-lead", case, name=_name(tx, case)) for one in _leads(tx, case))]


def kept(tx: Tx, case: Case) -> bool:
    """Whether what was promised came: words of ours, shortly before the time or since."""
    return case.promised_by is not None and _came(tx, case, case.next_news_at or tx.now)


def _came(tx: Tx, case: Case, by: datetime) -> bool:
    entries = tx.entries(case.id)
    promises = [one.at for one in entries if one.body.startswith(_PROMISED)]
    since = max(by - _COUNTS, promises[-1] if promises else by - _COUNTS)
    return any(one.kind is Kind.SAID and one.at > since for one in entries)


def _leads(tx: Tx, case: Case) -> list[str]:
    """The leads on duty who may read this record; where none is, all of them. Nobody who has the case is one."""
    people = routing.targets(["lead"], tx.roster())
    may = [one for one in people if routing.may_see(one, case, routing.View.NOTES, tx.excluded(case.id))]
    may = [one for one in may if one.id not in routing.in_conversation(case)]
    return [one.id for one in may if one.on_duty] or [one.id for one in may]


def _name(tx: Tx, case: Case) -> str:
    handler = tx.person(case.handler) if case.handler else None
    return handler.name if handler else "@someone"
