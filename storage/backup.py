"""Backup of the record while the desk runs: the words in one folder, the keys in another, to be kept apart.

A copy is a pair of SQLite files, whatever database it came from. The Matrix crypto store is never in it: old
ratchets must not be used again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from storage import key_table, schema
from storage.copies import check_file, close_file, copy_file, copy_rows, reflected
from storage.errors import BackupRefused
from storage.files import sync
from storage.manifest import FORMAT, Manifest, digest, program_version, write_manifest
from storage.seat import Seat, SqliteSeat, parse_url, sqlite_path, take_seat

WORDS = "words/words.db"
KEYS = "keys/keys.db"


def backup(url: str, case_keys_url: str, directory: Path, at: datetime) -> Manifest:
    """Writes a consistent copy into an empty or new folder and checks it; on disk on return. `at` is the time.

    Raises BackupRefused when the folder holds anything or there is nothing to copy; then it leaves nothing behind.
    """
    _claim(directory)
    try:
        # words first: every key they use was in the key store before them
        rows = {WORDS: _write(directory / WORDS, lambda part: _copy_words(url, part))}
        rows[KEYS] = _write(directory / KEYS, lambda part: _copy_keys(case_keys_url, part))
        sums = {name: digest(directory / name) for name in rows}
        manifest = Manifest(FORMAT, program_version(), at.astimezone(UTC).isoformat(), rows, sums)
        write_manifest(directory, manifest)
    except BaseException:
        for name in (WORDS, KEYS):
            shutil.rmtree((directory / name).parent, ignore_errors=True)
        raise
    return manifest


def _claim(directory: Path) -> None:
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        taken = next(directory.iterdir(), None)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BackupRefused(f"{directory} cannot be written ({reason}): name another folder") from None
    if taken is not None:
        raise BackupRefused(f"{directory} is not empty (it holds {taken.name}): name a new folder for each backup")


def _write(path: Path, copy: Callable[[Path], None]) -> dict[str, int]:
    """Copies under another name, checks the copy, then gives it its name."""
    path.parent.mkdir(mode=0o700)
    part = path.with_suffix(".part")
    copy(part)
    counts = dict(check_file(part))
    os.replace(part, path)  # noqa: PTH105
    sync(path.parent)
    return counts


def _copy_words(url: str, part: Path) -> None:
    if schema.state(url) == "newer":
        raise BackupRefused("the database was written by a newer Eventdesk: make the backup with that version")
    _copy(url, part, "alembic_version", _make_words)


def _copy_keys(url: str, part: Path) -> None:
    _copy(url, part, "keys_version", lambda _, target: target.transact(key_table.prepare))


def _make_words(source: Seat, target: Seat) -> None:
    schema.bring(target, schema.revision(source) or "head")


def _copy(url: str, part: Path, mark: str, make: Callable[[Seat, Seat], None]) -> None:
    """`mark` is a table that only a database of ours has; `make` puts the same tables into the copy."""
    parsed = parse_url(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    if sqlite and not sqlite_path(parsed).exists():
        raise BackupRefused(f"{sqlite_path(parsed)} does not exist: there is nothing to back up")
    with take_seat(url, read_only=True) as source:
        if mark not in source.transact(lambda connection: reflected(connection).tables):
            raise BackupRefused("the database holds no tables of this program: there is nothing to back up")
        if sqlite:
            copy_file(sqlite_path(parsed), part)
        else:
            _copy_from_server(source, part, make)


def _copy_from_server(source: Seat, part: Path, make: Callable[[Seat, Seat], None]) -> None:
    with SqliteSeat(part) as target:
        make(source, target)
        source.use(lambda server: _in_one_view(server, target))
    part.with_name(part.name + ".lock").unlink()
    close_file(part)


def _in_one_view(server: Connection, target: Seat) -> None:
    """All tables as they are at one moment, whatever is written meanwhile."""
    server.execution_options(isolation_level="REPEATABLE READ")
    with server.begin():
        target.transact(lambda file: copy_rows(server, file, reflected(file)))
