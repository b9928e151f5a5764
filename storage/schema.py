"""Brings the record's tables to the version this program knows, and says which version is there."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from storage.errors import NewerSchema, Unusable
from storage.seat import Seat, parse_url, sqlite_path, take_seat

State = Literal["current", "behind", "newer"]

_FOLDER = Path(__file__).parent / "migrations"


def state(url: str) -> State:
    """How the database stands to this program. Creates nothing: a SQLite file that is not there is "behind"."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not sqlite_path(parsed).exists():
        return "behind"
    with take_seat(url, read_only=True) as seat:
        try:
            return standing_of(revision(seat))
        except DatabaseError as error:
            if parsed.get_backend_name() != "sqlite":
                raise
            raise Unusable(
                f"{sqlite_path(parsed)} is not a database that can be read ({error.orig}): "
                "put the right file there, or restore a backup"
            ) from None


def upgrade(url: str) -> None:
    """Brings the database to this version, all or nothing; a missing SQLite file is made.

    Raises NewerSchema when a newer program wrote it, InUse when another process writes this SQLite file.
    """
    with take_seat(url) as seat:
        bring(seat)


def bring(seat: Seat, to: str = "head") -> None:
    """The same at a seat, up to any version."""
    if standing_of(revision(seat)) == "newer":
        raise NewerSchema(
            "the database was written by a newer Eventdesk: install that version again, "
            "or restore a backup that this version made"
        )
    seat.use(lambda connection: _upgrade(connection, to))


def revision(seat: Seat) -> str | None:
    """The version of the tables that are there; None before the first."""

    def ask(connection: Connection) -> str | None:
        found = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        return found

    _hush()
    return seat.use(ask)


def standing_of(found: str | None) -> State:
    """How a version stands to this program's."""
    script = ScriptDirectory.from_config(_config())
    if found == script.get_current_head():
        return "current"
    known = {each.revision for each in script.walk_revisions()}
    return "behind" if found is None or found in known else "newer"


def _upgrade(connection: Connection, to: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config


def _hush() -> None:
    """Alembic tells the log of every step; the operator asked for the result."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
