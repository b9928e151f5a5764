"""A case's own room, on platforms that have such: kept in step with who has the case (conversation.md 7.4)."""

from __future__ import annotations

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.messages import Job, KeepRoom, Lane, Send, ToPerson
from handlers.domain.outcome import Outcome, merged
from handlers.ports import Tx

_HAS_ROOM = frozenset({State.TAKEN, State.CLOSED})
"""Kept after closing, for whoever must look up what was said; closed for good when the case is purged."""


def follow(tx: Tx, out: Outcome) -> Outcome:
    """The outcome, led by what must happen to rooms: it goes first, because the words that follow stand in them."""
    rooms: list[Job] = []
    versions: dict[str, list[Case]] = {}
    for case in out.cases:
        versions.setdefault(case.id, []).append(case)
    for case_id, found in versions.items():
        rooms += _moves(tx, tx.case(case_id), merged(tx.case(case_id), found))
    out.jobs = [*rooms, *out.jobs]
    return out


def everywhere(tx: Tx, case: Case) -> list[Job]:
    """Look again who should be in the rooms of this case."""
    return [KeepRoom(case.id, platform) for platform in tx.policy.room_platforms]


def _moves(tx: Tx, before: Case | None, case: Case) -> list[Job]:
    if before is None or _wanted(before) == _wanted(case):
        return []
    moves = everywhere(tx, case)
    return [*moves, *_hello(case)] if moves and before.taken_at is None else moves


def _wanted(case: Case) -> tuple[bool, frozenset[str]]:
    """Whether a room is due, and for whom."""
    return case.state in _HAS_ROOM, frozenset(routing.in_conversation(case))


def _hello(case: Case) -> list[Job]:
    """What the room is for, as its first line: nobody should have to guess who reads along."""
    who = case.handler
    if who is None:
        return []
    return [Send(
        ToPerson(who), "t-room", {"case": case.name}, lane=Lane.RELAY, case=case.id,
        part="room", in_room=True, sound=False,
    )]  # fmt: skip
