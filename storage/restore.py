"""Brings a backup back, and destroys again every key that was destroyed since it was made."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from storage import key_table, schema, tables
from storage.backup import KEYS, WORDS
from storage.copies import check_file, copy_rows, holds_anything, reflected
from storage.errors import BackupRefused
from storage.files import WriteLock, make_private, sync
from storage.keys import bury, tombstones
from storage.ledger import Ledger
from storage.manifest import check_digest, read_manifest
from storage.seat import Seat, SqliteSeat, parse_url, sqlite_path, take_seat
from storage.times import to_micros


@dataclass(frozen=True, slots=True)
class Restored:
    """Rows per table of the words, and the ids of all keys that are destroyed: what they sealed stays unreadable."""

    rows: Mapping[str, int]
    destroyed: frozenset[str]


def restore(directory: Path, url: str, case_keys_url: str, at: datetime) -> Restored:
    """Restores the words into an empty or missing database; the keys only where the key store is missing.

    A key store that is there is the newer one: it stays. Raises BackupRefused when something would be
    overwritten, when the backup is not whole, or when the key store that is there is another installation's.
    """
    manifest = read_manifest(directory)
    words = check_digest(directory, WORDS, manifest)
    check_file(words)
    if schema.state(_file_url(words)) == "newer":
        raise BackupRefused(f"{directory} was made by a newer Eventdesk: restore it with that version")
    _refuse_to_overwrite(url)
    if _key_store_is_there(case_keys_url):
        _destroy_again(directory / KEYS, case_keys_url, at)
    else:
        _restore_keys(check_digest(directory, KEYS, manifest), case_keys_url, at)
    # keys before words: broken off in between, it can simply be run again
    _restore_words(words, url)
    return Restored(manifest.rows[WORDS], _destroyed(case_keys_url))


def _refuse_to_overwrite(url: str) -> None:
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not sqlite_path(parsed).exists():
        return
    with take_seat(url) as seat:
        # a SQLite file would be replaced whole, whoever made what is in it
        ours = None if parsed.get_backend_name() == "sqlite" else tables.metadata
        if seat.transact(lambda connection: holds_anything(connection, ours)):
            raise BackupRefused(
                "the database already holds a record: a restore never overwrites one; "
                "move it away, or name another in storage.url"
            )


def _key_store_is_there(url: str) -> bool:
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not sqlite_path(parsed).exists():
        return False
    with take_seat(url) as seat:
        return seat.transact(lambda connection: holds_anything(connection, key_table.metadata))


def _destroy_again(keys: Path, url: str, at: datetime) -> None:
    """Leaves the key store that is there, less all that any of backup, store and ledger knows to be destroyed."""
    with take_seat(url) as live:
        known = _ledger(url)
        if keys.exists():
            with SqliteSeat(keys, read_only=True) as kept:
                _refuse_strangers(kept, live)
                known |= kept.transact(tombstones)
        live.transact(lambda connection: bury(connection, sorted(known), to_micros(at)))
        live.sweep()


def _refuse_strangers(kept: Seat, live: Seat) -> None:
    if kept.transact(_ids) - live.transact(_ids):
        raise BackupRefused(
            "the key store that is there lacks keys of this backup: it is another installation's, or newly made; "
            "move it away (leave its .destroyed file) and restore again"
        )


def _ledger(url: str) -> frozenset[str]:
    parsed = parse_url(url)
    on_file = parsed.get_backend_name() == "sqlite"
    return Ledger.beside(sqlite_path(parsed)).read() if on_file else frozenset()


def _ids(connection: Connection) -> frozenset[str]:
    return frozenset(connection.scalars(key_table.keys.select().with_only_columns(key_table.keys.c.id)))


def _restore_keys(keys: Path, url: str, at: datetime) -> None:
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        _put_in_place(keys, sqlite_path(parsed), _ledger(url), to_micros(at))
        return
    with take_seat(url) as seat, SqliteSeat(keys, read_only=True) as kept:
        seat.transact(key_table.prepare)
        kept.transact(lambda file: seat.transact(lambda live: copy_rows(file, live, key_table.metadata)))


def _restore_words(words: Path, url: str) -> None:
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        _put_in_place(words, sqlite_path(parsed), frozenset(), 0)
        schema.upgrade(url)
        return
    with take_seat(url) as seat, SqliteSeat(words, read_only=True) as kept:
        # the tables as they were when the backup was made, then on from there
        schema.bring(seat, schema.revision(kept) or "head")
        kept.transact(lambda file: seat.transact(lambda live: copy_rows(file, live, reflected(file))))
        schema.bring(seat)


def _put_in_place(source: Path, target: Path, destroyed: frozenset[str], at: int) -> None:
    """Copies a file, destroys in the copy what must stay destroyed, and only then gives it its name."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    make_private(part)
    with WriteLock(target):
        shutil.copyfile(source, part)
        if destroyed:
            _bury_in_file(part, destroyed, at)
        sync(part)
        for ending in ("-wal", "-shm"):
            target.with_name(target.name + ending).unlink(missing_ok=True)
        os.replace(part, target)  # noqa: PTH105
        sync(target.parent)


def _bury_in_file(part: Path, destroyed: frozenset[str], at: int) -> None:
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.executemany(
            "UPDATE keys SET wrapped = NULL, installation_key_id = NULL, destroyed_at = ? "
            "WHERE id = ? AND wrapped IS NOT NULL",
            [(at, key_id) for key_id in sorted(destroyed)],
        )


def _destroyed(url: str) -> frozenset[str]:
    with take_seat(url) as seat:
        return seat.transact(tombstones)


def _file_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"
