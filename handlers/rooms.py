"""A case's own room, on platforms that have such: kept in step with who has the case (conversation.md 7.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers import decided
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.messages import Choice, KeepRoom, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder.notices import told

_READY_WITHIN = timedelta(minutes=2)
"""How long words may wait for their room in silence: after that, those who have the case can read them in private."""

_ENTERED_WITHIN = timedelta(minutes=1)
"""How long an invitation to the room may wait before whoever was let in is told that words stand there."""


def _has_room(case: Case) -> bool:
    """Kept after closing, for whoever must look up what was said; closed for good when the case is purged.

    Kept as well while a second person waits for another handler: the reporter's words go on reaching that one.
    """
    return case.state in (State.TAKEN, State.CLOSED) or bool(routing.in_its_room(case))


def follow(tx: Tx, out: Outcome) -> Outcome:
    """The outcome, led by what must happen to rooms: it goes first, because the words that follow stand in them."""
    moves = Outcome()
    for before, case in decided.changes(tx, out):
        moves += _moves(tx, before, case)
    return moves + _shut_out(tx, out, moves) + out


def _shut_out(tx: Tx, out: Outcome, moves: Outcome) -> Outcome:
    """One who had it when it was closed is kept out of it, or belongs to the team no more: out of its room as well."""
    moved = {job.case for job in moves.jobs if isinstance(job, KeepRoom)}
    shut = [tx.case(one.case) for one in out.exclusions]
    shut += [case for one in out.roles if not one.roles for case in tx.cases_closed_of(one.person)]
    more = Outcome()
    for case in {one.id: one for one in shut if one is not None and one.id not in moved}.values():
        more += everywhere(tx, case) if _has_room(case) else Outcome()
    return more


def everywhere(tx: Tx, case: Case) -> Outcome:
    """Look again who should be in the rooms of this case; and whether that could be done."""
    jobs = [KeepRoom(case.id, platform) for platform in tx.policy.room_platforms]
    due = [Deadline("room", case.id, tx.now + _READY_WITHIN, _READY_WITHIN)] if jobs and _has_room(case) else []
    return Outcome(jobs=[*jobs], deadlines=[*due])


def not_ready(tx: Tx, case: Case) -> Outcome:
    """Words wait for a room that cannot be brought in step: whoever has the case is told in private, and can read them.

    Whoever can mend it is told as well, but not of which case.
    """
    platforms = tx.rooms_waiting(case.id)
    if not _has_room(case) or not platforms:
        return Outcome()
    row = ((Choice("b-open", "open", case.id),),)
    waiting = [
        replace(told(who, "t-room-waits", case, row), to=ToPerson(who, platform), lane=Lane.ALERT)
        for who in routing.in_conversation(case) for platform in platforms
    ]  # fmt: skip
    mend = Send(ToSpace(Space.ORGANIZERS), "o-room-waits", lane=Lane.ALERT, case=case.id)
    return Outcome(jobs=[*waiting, mend])


def _moves(tx: Tx, before: Case | None, case: Case) -> Outcome:
    if before is None or _wanted(before) == _wanted(case):
        return Outcome()
    come = [one for one in routing.in_its_room(case) if one not in routing.in_its_room(before)]
    moves = everywhere(tx, case) + Outcome(deadlines=[awaited for one in come for awaited in _awaited(tx, case, one)])
    if before.taken_at is None:
        return moves + _hello(tx, case)
    return moves + Outcome(jobs=[line for one in come for line in _came_in(tx, case, one)])


def _wanted(case: Case) -> tuple[bool, frozenset[str]]:
    """Whether a room is due, and for whom."""
    return _has_room(case), frozenset(routing.in_its_room(case))


def _hello(tx: Tx, case: Case) -> Outcome:
    """What the room is for, as its first line: nobody should have to guess who reads along."""
    if case.handler is None:
        return Outcome()
    return Outcome(jobs=[*_line(tx, case, case.handler, "t-room-aloud" if case.aloud else "t-room")])


def _came_in(tx: Tx, case: Case, who: str) -> list[Send]:
    """The same for one who comes later: what was said before they were let in, they do not see."""
    person = tx.person(who)
    text = "t-room-more-aloud" if case.aloud else "t-room-more"
    return _line(tx, case, who, text, name=person.name if person else "")


def _awaited(tx: Tx, case: Case, who: str) -> list[Deadline | Cancel]:
    theirs = tx.conversation(who)
    there = theirs is not None and theirs.platform in tx.policy.room_platforms
    return [Deadline(f"enter:{who}", case.id, tx.now + _ENTERED_WITHIN, _ENTERED_WITHIN)] if there else []


def entered(case: Case, who: str) -> Outcome:
    """One of the two accepted their invitation."""
    return Outcome(deadlines=[Cancel(f"enter:{who}", case.id)])


def not_entered(case: Case, who: str) -> Outcome:
    """They did not, so far: an invitation is easily overlooked, and all that is written stands behind it."""
    if not case.is_open or who not in routing.in_its_room(case):
        return Outcome()
    return Outcome(jobs=[replace(told(who, "t-room-enter", case), lane=Lane.ALERT)])


def left(tx: Tx, case: Case, who: str) -> Outcome:
    """One of the two went out of the room, or said no to it, and has the case still: they are asked in again."""
    row = ((Choice("b-open", "open", case.id),),)
    told_them = replace(told(who, "t-room-left", case, row), lane=Lane.ALERT)
    return everywhere(tx, case) + Outcome(jobs=[told_them], deadlines=_awaited(tx, case, who))


def _line(tx: Tx, case: Case, who: str, text: str, **more: str) -> list[Send]:
    return [Send(
        ToPerson(who, platform), text, {"case": case.name, **more}, lane=Lane.RELAY, case=case.id, part="room",
        in_room=True, sound=False,
    ) for platform in tx.policy.room_platforms]  # fmt: skip
