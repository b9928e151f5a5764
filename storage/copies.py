"""Copies of databases: a SQLite file as it is at one moment, and row by row between SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Integer, MetaData, Table, func, select, text

from storage.errors import BackupRefused
from storage.files import make_private, sync
from storage.seat import read_only_name

_ROWS_AT_ONCE = 200
_BULKY = {"media"}  # rows of some megabytes go one by one
_VERSION_TABLES = {"alembic_version", "keys_version"}


def copy_file(source: Path, target: Path) -> None:
    """A copy of a SQLite file at one moment, while others write it; on disk on return. Free pages stay behind."""
    make_private(target)
    # opened so that it can neither write nor checkpoint: the desk's one writer stays the only one
    with closing(sqlite3.connect(read_only_name(source), uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("VACUUM INTO ?", (str(target),))
    sync(target)


def close_file(path: Path) -> None:
    """Makes a finished SQLite file one that can be read where nothing can be written; on disk on return."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    sync(path)


def check_file(path: Path) -> Mapping[str, int]:
    """Rows per table of a SQLite file that is whole; raises BackupRefused when it is not."""
    try:
        with closing(sqlite3.connect(f"{read_only_name(path)}&immutable=1", uri=True)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise BackupRefused(f"{path} is damaged: use another backup")
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
                    for (name,) in sorted(names) if not name.startswith("sqlite_")}  # fmt: skip
    except sqlite3.Error as error:
        raise BackupRefused(f"{path} is not a whole SQLite file ({error}): use another backup") from None


def copy_rows(source: Connection, target: Connection, tables: MetaData) -> None:
    """Copies every row of these tables, parents first; the target's tables are there and empty."""
    for table in tables.sorted_tables:
        if table.name not in _VERSION_TABLES:
            _copy_table(source, target, table)
            if target.dialect.name == "postgresql":
                _continue_numbers(target, table)


def reflected(connection: Connection) -> MetaData:
    """The tables that are there."""
    found = MetaData()
    found.reflect(connection)
    return found


def holds_anything(connection: Connection, tables: MetaData | None = None) -> bool:
    """Whether one of these tables, or any table when None, has a row; versions do not count."""
    there = reflected(connection).tables
    wanted = set(there if tables is None else tables.tables) - _VERSION_TABLES
    looked_at = [table for name, table in there.items() if name in wanted]
    return any(connection.execute(select(1).select_from(table).limit(1)).first() for table in looked_at)


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    at_once = 1 if table.name in _BULKY else _ROWS_AT_ONCE
    rows = source.execution_options(stream_results=True, max_row_buffer=at_once).execute(
        select(table).order_by(*table.primary_key.columns)
    )
    for part in rows.mappings().partitions(at_once):
        target.execute(table.insert(), [dict(row) for row in part])


def _continue_numbers(target: Connection, table: Table) -> None:
    """Rows came with their numbers; the next new one must get the number after the last."""
    key = list(table.primary_key.columns)
    if len(key) != 1 or not isinstance(key[0].type, Integer):
        return
    last = target.scalar(select(func.max(key[0])))
    if last is not None:
        move = text("SELECT setval(pg_get_serial_sequence(:table, :column), :last)")
        target.execute(move, {"table": table.name, "column": key[0].name, "last": last})
