"""The audit trail: append-only, each line bound to the one before it by its hash."""

from __future__ import annotations

import json
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from handlers.domain.outcome import Audit
from storage.seat import take_seat
from storage.tables import audit


def append(connection: Connection, event: str, at: int, line: Audit) -> None:
    """Add one line, chained to the last one of this event. `at` is in microseconds."""
    detail = json.dumps(dict(line.detail), sort_keys=True)
    last = select(audit.c.hash).where(audit.c.event == event).order_by(audit.c.id.desc()).limit(1)
    chained = _hash(connection.scalar(last) or b"", event, at, line.act, line.actor, line.case, detail)
    connection.execute(
        insert(audit).values(
            event=event, at=at, act=line.act, actor=line.actor, case_id=line.case, detail=detail, hash=chained
        )
    )


def verify(url: str, event: str) -> str | None:
    """What is wrong with the trail of this event, as a sentence; None when every line fits the one before."""
    with take_seat(url, read_only=True) as seat:
        broken = seat.use(lambda connection: first_break(connection, event))
    if broken is None:
        return None
    return f"audit line {broken} does not fit the line before it: it was changed, or one before it is missing or added"


def first_break(connection: Connection, event: str) -> int | None:
    """The id of the first line that does not fit the chain, or None when every line does."""
    before = b""
    for row in connection.execute(select(audit).where(audit.c.event == event).order_by(audit.c.id)):
        if row.hash != _hash(before, event, row.at, row.act, row.actor, row.case_id, row.detail):
            return int(row.id)
        before = row.hash
    return None


def _hash(before: bytes, *line: object) -> bytes:
    return sha256(before + json.dumps(line).encode()).digest()
