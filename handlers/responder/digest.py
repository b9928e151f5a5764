"""What is open and how quickly cases were taken: for whoever asks, and daily for the lead (conversation.md 7.11, 8.8).

Code words and numbers, no content. A case that somebody must not know of is in none of their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Audit, Deadline, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder import alert, gaps
from handlers.responder.notices import not_for_you

KIND = "digest"
_LOOKS_BACK = timedelta(hours=24)
_BEFORE_NIGHT = timedelta(minutes=30)
_MANY = 12


def asked(tx: Tx, who: Speaker, event: Happening) -> Outcome:
    """`/digest`, in private, for whoever works on cases."""
    if not who.person.roles & gaps.WORKING:
        return not_for_you(who, event)
    sent = _digest(tx, who.person, ToPerson(who.id, event.author.platform))
    return Outcome(jobs=[sent], audit=[Audit("digest", who.id)])


def next_daily(tx: Tx) -> Deadline:
    """Half an hour before the night begins, by the event's clock: whoever leads still has the evening's team there."""
    zone, night = ZoneInfo(tx.policy.timezone), tx.policy.behaviour.night_from
    local = tx.now.astimezone(zone)
    today = local.replace(hour=night.hour, minute=night.minute, second=0, microsecond=0) - _BEFORE_NIGHT
    due = next(one for one in (today, today + timedelta(days=1), today + timedelta(days=2)) if one > local)
    due = due.astimezone(UTC)
    return Deadline(KIND, tx.policy.event[:24], due, due - tx.now)


def daily(tx: Tx) -> Outcome:
    """To the leads on duty; where none is on duty, to all of them. Nothing when nothing was and nothing is open."""
    leads = routing.targets(["lead"], tx.roster())
    leads = [one for one in leads if one.on_duty] or leads
    lately = tx.cases_since(tx.now - _LOOKS_BACK)
    out = Outcome(jobs=[_digest(tx, one, ToPerson(one.id)) for one in leads] if lately else [])
    if lately or tx.now < tx.policy.ends:
        out.deadlines.append(next_daily(tx))
    return out


def _digest(tx: Tx, reader: Person, to: ToPerson) -> Send:
    since = tx.now - _LOOKS_BACK
    known = [one for one in tx.cases_since(since) if _may_count(tx, reader, one)]
    open_ = [one for one in known if one.state in WITH_TEAM]
    args: dict[str, Arg] = {
        "time": since, "count": len([one for one in known if one.opened_at >= since]),
        "n": len([one for one in known if one.state is State.CLOSED and one.closed_at and one.closed_at >= since]),
    }  # fmt: skip
    lines = (*_open(tx, open_), *_slowest(tx, known), *_waiting(open_), *gaps.lines(tx))
    return Send(to, "t-digest", args, lines=lines, lane=Lane.REPLY, sound=False, protect=True)


def _may_count(tx: Tx, reader: Person, case: Case) -> bool:
    """A restricted case is only for those who have it, or may read its record."""
    view = routing.View.NOTES if case.restricted else routing.View.CARD
    alone = case.preferred is not None and case.preferred != reader.id and not reader.has(Role.LEAD)
    return not alone and routing.may_see(reader, case, view, tx.excluded(case.id))


def _open(tx: Tx, open_: Sequence[Case]) -> list[Line]:
    if not open_:
        return [Line("t-digest-none")]
    rest = [Line("t-board-more", {"n": len(open_) - _MANY})] if len(open_) > _MANY else []
    return [Line("t-cases"), *(line(tx, one) for one in open_[:_MANY]), *rest]


def line(tx: Tx, case: Case) -> Line:
    """Code word, case, age, hands."""
    minutes = max(0, (tx.now - (case.said_at or case.opened_at)) // timedelta(minutes=1))
    code = alert.line(tx.policy, case, "t")[1]["code"]
    args: dict[str, Arg] = {"code": code, "case": case.name, "minutes": minutes, "hands": case.hands}
    return Line("t-board-waits" if case.awaits_hands or not case.hands else "t-board-case", args)


def _slowest(tx: Tx, known: Sequence[Case]) -> list[Line]:
    """The longest that somebody waited to be taken."""
    waits = [(taken - one.paging_since, one) for one in known if one.paging_since and (taken := _first_taken(tx, one))]
    if not waits:
        return []
    longest, case = max(waits, key=lambda one: one[0])
    return [Line("t-digest-slowest", {"case": case.name, "minutes": _minutes(longest)})]


def _first_taken(tx: Tx, case: Case) -> datetime | None:
    """By the record: a case that was passed on or opened again was taken before."""
    return next((one.at for one in tx.entries(case.id) if one.body == "fact-taken"), None)


def _minutes(span: timedelta) -> int:
    """Rounded up: nobody is told that a wait was shorter than it was."""
    return max(1, -(-span // timedelta(minutes=1)))


def _waiting(open_: Sequence[Case]) -> list[Line]:
    waits = [one for one in open_ if one.awaits_hands]
    return [Line("t-digest-waiting", {"count": len(waits)})] if waits else []
