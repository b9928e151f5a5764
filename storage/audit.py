"""The audit trail: append-only, each line bound to the one before it by its hash, the last one sealed.

The chain alone shows what was changed, put in, or taken out between two lines. That the end is the end is told by its
seal: the last hash under the event's key, which whoever can write the database alone does not have. Who keeps an older
copy of the whole database, seal included, can put that in its place: this is what a backup restored looks like, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select, update

from handlers.domain.outcome import Audit
from storage.errors import KeyDestroyed, KeyUnknown, Tampered, WrongInstallationKey
from storage.seat import take_seat
from storage.tables import audit, audit_ends, events
from storage.vault import Vault

Opens = Callable[[str, str, bytes], bytes]
"""Key id, event and sealed bytes to the hash they hold; raises as Vault.open does."""
_LOOKS = 5
"""A desk that runs writes on meanwhile: a trail that ends elsewhere than a moment ago is looked at again."""


def append(connection: Connection, event: str, at: int, line: Audit) -> None:
    """Add one line, chained to the last one of this event. `at` is in microseconds."""
    detail = json.dumps(dict(line.detail), sort_keys=True)
    chained = _hash(_last(connection, event), event, at, line.act, line.actor, line.case, detail)
    connection.execute(
        insert(audit).values(
            event=event, at=at, act=line.act, actor=line.actor, case_id=line.case, detail=detail, hash=chained
        )
    )


def write(connection: Connection, vault: Vault, event: str, at: int, lines: Iterable[Audit]) -> None:
    """Add lines, and seal the new end with them."""
    lines = list(lines)
    for line in lines:
        append(connection, event, at, line)
    if lines:
        seal(connection, vault, event)


def seal(connection: Connection, vault: Vault, event: str) -> None:
    """The trail of this event ends here."""
    key = vault.keys.standing("event")
    end = {"key_id": key, "sealed": vault.seal(key, "audit_ends", event, "sealed", _last(connection, event))}
    changed = connection.execute(update(audit_ends).where(audit_ends.c.event == event), [end])
    if changed.rowcount == 0:
        connection.execute(insert(audit_ends), [{"event": event} | end])


def begin(connection: Connection, vault: Vault, event: str, at: int, *, fresh: bool) -> None:
    """At each start: a trail without a sealed end gets one. That of an event that is not `fresh` says so in a line."""
    if connection.execute(_end(event)).first() is None:
        write(connection, vault, event, at, [] if fresh else [Audit("trail-sealed")])
        seal(connection, vault, event)


def verify(url: str, event: str, opens: Opens) -> str | None:
    """What is wrong with the trail of this event, as a sentence; None when it is whole, to its end."""
    with take_seat(url, read_only=True) as seat:
        for _ in range(_LOOKS):
            before, broken, after = seat.use(lambda connection: _look(connection, event, opens))
            if broken is None or before == after:
                break
    return broken


def _look(connection: Connection, event: str, opens: Opens) -> tuple[bytes, str | None, bytes]:
    before = _sealed(connection, event)
    broken = first_break(connection, event)
    wrong = (
        f"audit line {broken} does not fit the line before it: it was changed, or one before it is missing or added"
        if broken is not None else _wrong_end(connection, event, opens)
    )  # fmt: skip
    return before, wrong, _sealed(connection, event)


def first_break(connection: Connection, event: str) -> int | None:
    """The id of the first line that does not fit the chain, or None when every line does."""
    before = b""
    for row in connection.execute(select(audit).where(audit.c.event == event).order_by(audit.c.id)):
        if row.hash != _hash(before, event, row.at, row.act, row.actor, row.case_id, row.detail):
            return int(row.id)
        before = row.hash
    return None


def _wrong_end(connection: Connection, event: str, opens: Opens) -> str | None:
    row, last = connection.execute(_end(event)).first(), _last(connection, event)
    if row is None:
        begun = connection.scalar(select(events.c.seeded_at).where(events.c.slug == event))
        if not last and begun is None:
            return None
        return (
            "the end of the audit trail is not sealed: the seal was taken out, or the desk has not run since it was "
            "brought to this version; start it once, and look for a line trail-sealed where none should be"
        )
    try:
        sealed = opens(row.key_id, event, row.sealed)
    except (Tampered, KeyUnknown, KeyDestroyed):
        return "the seal at the end of the audit trail does not open: it was changed, or belongs to another record"
    except WrongInstallationKey as error:
        return str(error)
    if sealed == last:
        return None
    return "the audit trail does not end where it was sealed: lines at its end were taken out, or put in"


def _end(event: str) -> Any:
    return select(audit_ends).where(audit_ends.c.event == event)


def _sealed(connection: Connection, event: str) -> bytes:
    row = connection.execute(_end(event)).first()
    return row.sealed if row is not None else b""


def _last(connection: Connection, event: str) -> bytes:
    last = select(audit.c.hash).where(audit.c.event == event).order_by(audit.c.id.desc()).limit(1)
    return connection.scalar(last) or b""


def _hash(before: bytes, *line: object) -> bytes:
    return sha256(before + json.dumps(line).encode()).digest()
