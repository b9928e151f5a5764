"""The store of data keys: made before the words they seal, destroyed when those words must be gone everywhere.

Architecture rule 14. All calls are synchronous and belong inside the writer's units, or a command of the
operator; each is on disk when it returns.
"""

from __future__ import annotations

import os
import secrets
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import RLock
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Row, select, update

from storage import key_table
from storage.errors import KeyDestroyed, KeyUnknown
from storage.key_table import keys
from storage.ledger import Ledger
from storage.seat import parse_url, sqlite_path, take_seat
from storage.times import to_micros
from storage.wrapping import KEY_BYTES, Wrapping

_BATCH = 64  # keys made ahead in one synced commit, so that a new case costs no sync of its own
_REMEMBERED = 8192
_STALE_SECONDS = 60.0  # PostgreSQL only: after this, what another instance destroyed is forgotten here too


class KeyStore:
    """Data keys of 32 bytes by id. Open it once per process; close it at the end."""

    def __init__(self, url: str, installation_keys: Sequence[bytes], now: Callable[[], datetime]) -> None:
        """Opens the store, making it when missing, and finishes what a crash left of a destruction.

        Raises WrongInstallationKey when the keys in hand do not open what is stored, Unusable, InUse, NewerSchema.
        """
        self._wrapping = Wrapping(installation_keys)
        self._now = now
        self._turn = RLock()
        self._known: dict[str, bytes] = {}
        self._current: dict[str, str] = {}
        self._ahead: dict[str, deque[str]] = {}
        self._remembered_at = monotonic()
        parsed = parse_url(url)
        self._alone = parsed.get_backend_name() == "sqlite"
        self._ledger = Ledger.beside(sqlite_path(parsed)) if self._alone else None
        self._seat = take_seat(url)
        try:
            self._seat.transact(self._prepare)
        except BaseException:
            self._seat.close()
            raise

    def fresh(self, purpose: str) -> str:
        """The id of a key nobody used yet. Keys made ahead and never used are harmless."""
        with self._turn:
            ahead = self._ahead.setdefault(purpose, deque())
            if not ahead:
                ahead.extend(self._make(purpose, _BATCH))
            return ahead.popleft()

    def key(self, key_id: str) -> bytes:
        """The key itself. Raises KeyDestroyed, KeyUnknown, WrongInstallationKey."""
        with self._turn:
            self._forget_what_is_stale()
            if (known := self._known.get(key_id)) is not None:
                return known
            row = self._seat.transact(lambda connection: _row(connection, key_id))
            if row is None:
                raise KeyUnknown(
                    "the key store does not know this key: it is not the one these words were written with; "
                    "put the right one back"
                )
            if row.wrapped is None:
                raise KeyDestroyed("this key was destroyed: what it sealed cannot be read by anyone any more")
            key = self._wrapping.unwrap(row.id, row.purpose, row.wrapped, row.installation_key_id)
            self._remember(key_id, key)
            return key

    def standing(self, purpose: str) -> str:
        """The id of the one long-lived key of a purpose ("event", "lookup", ...); made at the first asking."""
        with self._turn:
            self._forget_what_is_stale()
            if purpose not in self._current:
                self._current[purpose] = self._seat.transact(lambda connection: self._standing(connection, purpose))
            return self._current[purpose]

    def retire(self, purpose: str) -> str:
        """Puts a new standing key in place and returns the id of the former one, which still opens what it sealed.

        Destroy the former when nothing needs it any more; with several instances not before two minutes have
        passed, as the others may seal with it for one more.
        """
        with self._turn:
            former = self.standing(purpose)
            self._current[purpose] = self._make(purpose, 1)[0]
            return former

    def retired(self, purpose: str) -> list[str]:
        """Every key of a purpose that lives and is not the standing one: a crash may have left several."""
        standing = self.standing(purpose)
        living = select(keys.c.id).where(keys.c.purpose == purpose, keys.c.wrapped.is_not(None), keys.c.id != standing)
        with self._turn:
            return list(self._seat.transact(lambda connection: connection.scalars(living).all()))

    def destroy(self, *key_ids: str) -> None:
        """Destroys keys for good, in every later restore too. Ids that are unknown or gone already are fine.

        On return it is on disk. The log is emptied as well, unless a backup is reading just then; the next call
        or the closing does it.
        """
        with self._turn:
            if key_ids:
                if self._ledger:
                    self._ledger.add(key_ids)
                self._seat.transact(lambda connection: bury(connection, key_ids, to_micros(self._now())))
            self._forget(key_ids)
            self._seat.sweep()

    def destroyed(self) -> frozenset[str]:
        """The ids of all keys that were destroyed."""
        buried = self._seat.transact(tombstones)
        return buried | self._ledger.read() if self._ledger else buried

    def rewrap(self) -> int:
        """Wraps every key under the first installation key; returns how many needed it. All or none."""
        with self._turn:
            count = self._seat.transact(self._rewrap)
            self._seat.sweep()
            return count

    def close(self) -> None:
        """Empties the log and lets the store go; a second time does nothing."""
        with self._turn:
            self._known.clear()
            self._seat.close()

    def _prepare(self, connection: Connection) -> None:
        key_table.prepare(connection)
        used = select(keys.c.installation_key_id).where(keys.c.wrapped.is_not(None)).distinct()
        for installation_key_id in connection.scalars(used).all():
            self._wrapping.require(installation_key_id)
        if self._ledger:
            bury(connection, sorted(self._ledger.read() - tombstones(connection)), to_micros(self._now()))

    def _standing(self, connection: Connection, purpose: str) -> str:
        _lock(connection)
        alive = select(keys.c.id).where(keys.c.purpose == purpose, keys.c.wrapped.is_not(None))
        found = connection.scalar(alive.order_by(keys.c.number.desc()).limit(1))
        return found if found is not None else self._insert(connection, purpose, 1)[0]

    def _make(self, purpose: str, count: int) -> list[str]:
        return self._seat.transact(lambda connection: self._insert(connection, purpose, count))

    def _insert(self, connection: Connection, purpose: str, count: int) -> list[str]:
        made = {secrets.token_urlsafe(12): os.urandom(KEY_BYTES) for _ in range(count)}
        connection.execute(keys.insert(), [self._new_row(key_id, purpose, key) for key_id, key in made.items()])
        for key_id, key in made.items():
            self._remember(key_id, key)
        return list(made)

    def _new_row(self, key_id: str, purpose: str, key: bytes) -> dict[str, Any]:
        return {
            "id": key_id,
            "purpose": purpose,
            "wrapped": self._wrapping.wrap(key_id, purpose, key),
            "installation_key_id": self._wrapping.first,
            "made_at": to_micros(self._now()),
        }

    def _rewrap(self, connection: Connection) -> int:
        _lock(connection)
        old = select(keys).where(keys.c.wrapped.is_not(None), keys.c.installation_key_id != self._wrapping.first)
        rows = connection.execute(old).all()
        for row in rows:
            key = self._wrapping.unwrap(row.id, row.purpose, row.wrapped, row.installation_key_id)
            again = {
                "wrapped": self._wrapping.wrap(row.id, row.purpose, key),
                "installation_key_id": self._wrapping.first,
            }
            connection.execute(update(keys).where(keys.c.number == row.number).values(again))
        return len(rows)

    def _remember(self, key_id: str, key: bytes) -> None:
        if len(self._known) >= _REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[key_id] = key

    def _forget(self, key_ids: Sequence[str]) -> None:
        for key_id in key_ids:
            self._known.pop(key_id, None)
        self._current = {purpose: held for purpose, held in self._current.items() if held not in key_ids}

    def _forget_what_is_stale(self) -> None:
        if not self._alone and monotonic() - self._remembered_at > _STALE_SECONDS:
            self._known.clear()
            self._current.clear()
            self._remembered_at = monotonic()


def read_key(url: str, installation_keys: Sequence[bytes], key_id: str) -> bytes:
    """One key, by looking alone: also while a desk has the store open. Raises as `KeyStore.key` does."""
    with take_seat(url, read_only=True) as seat:
        row = seat.transact(lambda connection: _row(connection, key_id))
    if row is None or row.wrapped is None:
        raise KeyUnknown("the key store does not hold this key: put the one back that belongs to the record")
    return Wrapping(installation_keys).unwrap(row.id, row.purpose, row.wrapped, row.installation_key_id)


def tombstones(connection: Connection) -> frozenset[str]:
    """The ids of destroyed keys in a key store."""
    return frozenset(connection.scalars(select(keys.c.id).where(keys.c.wrapped.is_(None))))


def bury(connection: Connection, key_ids: Sequence[str], at: int) -> None:
    """Empties the rows of these keys and leaves tombstones; `at` in UTC microseconds."""
    for start in range(0, len(key_ids), 500):
        these = keys.c.id.in_(key_ids[start : start + 500])
        gone = {"wrapped": None, "installation_key_id": None, "destroyed_at": at}
        connection.execute(update(keys).where(these, keys.c.wrapped.is_not(None)).values(gone))


def _row(connection: Connection, key_id: str) -> Row[Any] | None:
    return connection.execute(select(keys).where(keys.c.id == key_id)).first()


def _lock(connection: Connection) -> None:
    """Two instances that start together must not each make a standing key."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('eventdesk keys'))")
