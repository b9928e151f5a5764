"""How SQLite must behave before the record trusts it, and what is said when the library is an old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from storage.errors import Unusable

# WAL with FULL keeps every acknowledged commit through a power cut; WAL with NORMAL kept none of 500 (measured).
WRITING: Mapping[str, str | int] = {
    "busy_timeout": 5000,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "temp_store": 2,
    "journal_size_limit": 64 * 1024 * 1024,
}
READING: Mapping[str, str | int] = {"busy_timeout": 5000, "trusted_schema": 0, "temp_store": 2, "query_only": 1}


def settle(connection: Any, pragmas: Mapping[str, str | int]) -> None:
    """Sets every pragma on a DB-API connection and reads it back; raises Unusable when one was not taken."""
    cursor = connection.cursor()
    try:
        for name, wanted in pragmas.items():
            cursor.execute(f"PRAGMA {name} = {wanted}")
            cursor.execute(f"PRAGMA {name}")
            (found,) = cursor.fetchone()
            if found != wanted:
                raise Unusable(
                    f"SQLite answered {name} = {found} where {wanted} is needed: put the file on a local disk "
                    "(not a network share) and use an unrestricted SQLite"
                )
    finally:
        cursor.close()


def version_warning(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str | None:
    """What an operator should know about this SQLite, or None when all is well.

    3.7.0 to 3.51.2 may corrupt the log when two connections write or checkpoint at the same instant
    (mended in 3.51.3 and 3.50.7). One writer in one process is how this program stays clear of it.
    """
    if version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51):
        return None
    found = ".".join(map(str, version))
    return (
        f"SQLite {found} has a known fault that can corrupt a file which two programs write at once (mended in "
        "3.51.3 and 3.50.7): never write the file with another tool while the desk runs, or update SQLite"
    )
