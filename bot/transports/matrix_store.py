"""The keys of our device: matrix-nio's SQLite file, made durable, and what we keep beside the keys."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

from nio.store import SqliteStore, use_database
from peewee import SqliteDatabase

_DURABLE: Final = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "delete", "synchronous": "extra"}
"""matrix-nio names neither: SQLite's own defaults decide then, and distributions change those."""


class KeyStore(SqliteStore):  # type: ignore[misc] # matrix-nio's stores are untyped
    """matrix-nio's store of keys, and a table of our own in the same file, so that both change in one commit."""

    def _create_database(self) -> SqliteDatabase:
        # Made before SQLite does it: a new file would be as readable as the process's umask says.
        os.close(os.open(self.database_path, os.O_CREAT | os.O_RDWR, 0o600))
        return SqliteDatabase(self.database_path, pragmas=_DURABLE)

    def __post_init__(self) -> None:
        super().__post_init__()
        made = "CREATE TABLE IF NOT EXISTS kept (kind TEXT, key TEXT, body TEXT, PRIMARY KEY (kind, key))"
        self.database.execute_sql(made)
        found = self.database.execute_sql("PRAGMA synchronous").fetchone()[0]
        if found < 2:
            raise RuntimeError(f"the key store is not written durably (synchronous is {found}, needed is 2 or 3)")

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    @contextmanager
    def one_commit(self) -> Iterator[None]:
        """What is written inside is on disk together when this ends: keys, and what was made of them."""
        with self.database.atomic():
            yield

    # Nobody in distress can be asked to compare numbers first, so no device is ever verified or shut out here, and
    # matrix-nio need not keep book of it: its own way costs a query per device and share.

    def is_device_verified(self, device: object) -> bool:
        """Never."""
        return False

    def is_device_blacklisted(self, device: object) -> bool:
        """Never."""
        return False

    def is_device_ignored(self, device: object) -> bool:
        """Always: so matrix-nio calls a device that gets keys without having been verified."""
        return True

    def keep(self, kind: str, key: str, body: Any) -> None:
        """Keep something under a key; what was there is replaced."""
        self.database.execute_sql("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (kind, key, json.dumps(body)))

    def drop(self, kind: str, key: str) -> None:
        """Forget it; one that is not there is forgotten already."""
        self.database.execute_sql("DELETE FROM kept WHERE kind = ? AND key = ?", (kind, key))

    def kept(self, kind: str) -> dict[str, Any]:
        """Everything of a kind, by key, oldest first."""
        rows = self.database.execute_sql("SELECT key, body FROM kept WHERE kind = ? ORDER BY rowid", (kind,))
        return {key: json.loads(body) for key, body in rows.fetchall()}

    @use_database  # type: ignore[untyped-decorator]
    def forget_room(self, room: str) -> None:
        """Destroy every key that could still open what was said in this room."""
        cast(Any, self.database).execute_sql("DELETE FROM megolminboundsessions WHERE room_id = ?", (room,))
