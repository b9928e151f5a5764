"""Where it stands: what a person may know of their own report, and no more (conversation.md 5.7, G13 and G14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from handlers.attendee import report
from handlers.attendee.replies import MAIN, reply
from handlers.domain.case import Case, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Line
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder.closing_second import RESULTS


def show(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """/status: every open report, or the last one that is closed. What is hidden stays hidden."""
    cases = _worth_showing(tx.cases_reported_by(who.id))
    shown = [case for case in cases if not case.hidden]
    if cases and not shown:
        # The chat must look as if there were nothing to ask about: the story goes on.
        story = next((case for case in reversed(cases) if case.cover), None)
        return Outcome(jobs=[report.reply_added(story)] if story else [reply(who, "G16")])
    if not shown:
        return Outcome(jobs=[reply(who, "G19", choices=MAIN, ask=True)])
    first, *others = (_line(tx, case) for case in shown)
    rows = tuple(row for case in shown for row in _ways_on(case))
    lines = (*others, *closing_line(tx))
    return Outcome(jobs=[reply(who, first.text, args=first.args, lines=lines, choices=rows, ask=bool(rows))])


def _worth_showing(cases: Sequence[Case]) -> list[Case]:
    going_on = [case for case in cases if case.is_open or case.state is State.KEPT]
    return going_on or list(cases[-1:])


def _line(tx: Tx, case: Case) -> Line:
    if case.track is Track.WITNESS:
        return Line("G14", {"case": case.name})
    args: dict[str, Arg] = {"case": case.name, "state_words": f"@{_state(case)}", "time": _last_change(tx, case)}
    if case.state is State.TAKEN and case.next_news_at is not None and case.next_news_at > tx.now:
        return Line("G13", args | {"time_2": case.next_news_at})
    return Line("G13n", args)


def _state(case: Case) -> str:
    return "state-stopped" if case.outcome is Ending.STOPPED_BY_REPORTER else f"state-{case.state}"


def _last_change(tx: Tx, case: Case) -> datetime:
    """Of what they know of: their own words, ours to them, somebody having it. Never of what is said among us."""
    seen = (Kind.WORDS, Kind.CHANGED, Kind.SAID)
    said = [entry.at for entry in tx.entries(case.id) if entry.kind in seen]
    moments = (case.opened_at, case.paging_since, case.taken_at, case.with_them_at, case.closed_at, *said)
    return max(one for one in moments if one is not None)


def _ways_on(case: Case) -> tuple[tuple[Choice, ...], ...]:
    if case.state is State.CLOSED and case.track is not Track.WITNESS and case.outcome in RESULTS:
        return ((Choice("b-show", "result", case.id),),)
    if case.state is State.KEPT:
        return (Choice("b-send-now", "sendkept", case.id),), (Choice("b-erase", "erasekept", case.id),)
    return ()


def closing_line(tx: Tx) -> tuple[Line, ...]:
    """H11 once the event is over: how long the desk is still there, and who after that."""
    if tx.now < tx.policy.ends or not tx.policy.outside_contact:
        return ()
    return (Line("H11", closing(tx)),) if tx.now < closes(tx) else ()


def closing(tx: Tx) -> Mapping[str, Arg]:
    """The date on which the desk closes for good, and whom to write to after that."""
    return {"date": closes(tx), "contact": tx.policy.outside_contact}


def closes(tx: Tx) -> datetime:
    """Until when reports are taken."""
    return tx.policy.ends + timedelta(days=tx.policy.behaviour.desk_open_after_event_days)
