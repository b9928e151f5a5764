"""The board: one pinned message in the team's space, edited in place (conversation.md 7.11).

On duty, open cases by code word and age, gaps. Restricted cases never appear on it, and are not counted either.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.incoming import Withdrawn
from handlers.domain.messages import Arg, Lane, Line, Remove, Send, Space, ToSpace
from handlers.domain.outcome import Deadline, Outcome, merged
from handlers.ports import Tx
from handlers.responder import digest, gaps

PART = "board"
_TOGETHER = 5
"""Seconds: changes within them are one edit. The moments are fixed, so that no further change puts them off."""
_GROWS_OLD, _LATER = timedelta(minutes=3), timedelta(minutes=5)
"""While something is open its age is brought up to date this often; a little less often once all of it is old."""
_OLD = timedelta(hours=1)
_AGAIN = timedelta(minutes=1)
_CASES = 12


def follow(tx: Tx, out: Outcome) -> Outcome:
    """The outcome, and that the board is due when something on it has changed; from then on the lead hears daily."""
    if not (out.duty or out.roles or _changed(tx, out)):
        return out
    board = [soon(tx)] if tx.policy.team_platforms else []
    return out + Outcome(deadlines=[*board, digest.next_daily(tx)])


def _changed(tx: Tx, out: Outcome) -> bool:
    versions: dict[str, list[Case]] = {}
    for case in out.cases:
        versions.setdefault(case.id, []).append(case)
    return any(_shown(tx.case(one)) != _shown(merged(tx.case(one), found)) for one, found in versions.items())


def _shown(case: Case | None) -> tuple[object, ...] | None:
    """What the board says of a case; None for one that has no place on it."""
    if case is None or not _has_place(case):
        return None
    return case.name, case.category, case.hands, case.awaits_hands


def _has_place(case: Case) -> bool:
    """Nor one that a single person was asked for, until the team has it."""
    return case.state in WITH_TEAM and not case.restricted and case.preferred is None


def soon(tx: Tx) -> Deadline:
    """The next moment at which it may be brought up to date."""
    seconds = int(tx.now.timestamp()) // _TOGETHER * _TOGETHER + _TOGETHER
    due = datetime.fromtimestamp(seconds, UTC)
    return Deadline(PART, tx.policy.event[:24], due, due - tx.now)


def due(tx: Tx) -> Outcome:
    """Bring it up to date; and again in a while, as long as something is open."""
    shown = [one for one in tx.open_cases() if _has_place(one) and not tx.excluded(one.id)]
    out = Outcome(jobs=[_board(tx, shown)])
    if shown:
        young = any(tx.now - one.opened_at < _OLD for one in shown)
        later = _GROWS_OLD if young else _LATER
        out.deadlines.append(Deadline(PART, tx.policy.event[:24], tx.now + later, later))
    return out


def _board(tx: Tx, shown: list[Case]) -> Send:
    there = gaps.on_duty(tx)
    args: dict[str, Arg] = {"names": ", ".join(one.name for one in there)} if there else {}
    lines = (*_cases(tx, shown), *(gaps.lines(tx) if there else ()), Line("t-board-at", {"time": tx.now}))
    return Send(
        ToSpace(Space.TEAM), "t-board" if there else "t-board-nobody", args, lines=lines, lane=Lane.NOTICE, part=PART,
        receipt=PART, sound=False, standing=True,
    )  # fmt: skip


def _cases(tx: Tx, shown: list[Case]) -> Iterable[Line]:
    if not shown:
        return (Line("t-board-none"),)
    rest = (Line("t-board-more", {"n": len(shown) - _CASES}),) if len(shown) > _CASES else ()
    return (Line("t-board-open"), *(digest.line(tx, one) for one in shown[:_CASES]), *rest)


def failed(tx: Tx) -> Outcome:
    """It is gone, or could not be sent: tried again in a while."""
    return Outcome(deadlines=[Deadline(PART, tx.policy.event[:24], tx.now + _AGAIN, _AGAIN)])


def taken_away(tx: Tx, event: Withdrawn) -> Outcome:
    """Somebody took it away where the platform tells us: it is sent anew."""
    sent = tx.sent(event.chat.platform, event.chat.id, event.message)
    if sent is None or sent.part != PART or not sent.stands:
        return Outcome()
    gone = Remove("", PART, ToSpace(Space.TEAM, event.chat.platform))
    return Outcome(jobs=[gone], deadlines=[Deadline(PART, tx.policy.event[:24], tx.now)])
