"""The tables come to be all or not at all, are the ones the program means, and a newer database is left alone."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage import schema
from storage.errors import NewerSchema
from storage.seat import take_seat
from storage.tables import metadata
from tests.postgres import Postgres
from tests.storage.conftest import void

# kills itself right after the given statement of a migration
KILLED = """
import os, signal, sys
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from storage import schema
count = 0
def seen(*_):
    global count
    count += 1
    if count == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "after_cursor_execute", seen)
schema.upgrade(sys.argv[1])
"""


def tables_in(url: str) -> set[str]:
    with take_seat(url, read_only=True) as seat:
        return seat.transact(lambda connection: set(inspect(connection).get_table_names()))


def set_version(url: str, version: str) -> None:
    with take_seat(url) as seat:
        statement = text("UPDATE alembic_version SET version_num = :version").bindparams(version=version)
        seat.transact(lambda connection: void(connection.execute(statement)))


def test_an_empty_database_is_behind_and_then_current(empty_url: str) -> None:
    assert schema.state(empty_url) == "behind"
    schema.upgrade(empty_url)
    assert schema.state(empty_url) == "current"
    schema.upgrade(empty_url)
    assert schema.state(empty_url) == "current"
    assert tables_in(empty_url) == {*metadata.tables, "alembic_version"}


def test_asking_for_the_state_makes_no_file(sqlite_url: str, tmp_path: Path) -> None:
    assert schema.state(sqlite_url) == "behind"
    assert list(tmp_path.iterdir()) == []


def test_the_migrations_make_exactly_the_tables_of_the_program(url: str) -> None:
    with take_seat(url) as seat:
        differences = seat.use(lambda c: compare_metadata(MigrationContext.configure(c), metadata))
    assert differences == []


def test_indexes_and_constraints_are_the_same_to_the_letter_on_sqlite(sqlite_url: str, tmp_path: Path) -> None:
    schema.upgrade(sqlite_url)
    meant = f"sqlite+aiosqlite:///{tmp_path}/meant.db"
    with take_seat(meant) as seat:
        seat.transact(metadata.create_all)
    assert ddl(sqlite_url) == ddl(meant)


def ddl(url: str) -> dict[str, str]:
    query = text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name != 'alembic_version'")
    with take_seat(url, read_only=True) as seat:
        return {row.name: " ".join(row.sql.split()) for row in seat.transact(lambda c: c.execute(query).all())}


def test_indexes_are_the_same_to_the_letter_on_postgresql(postgres_url: str, postgres: Postgres) -> None:
    schema.upgrade(postgres_url)
    meant = postgres.fresh()
    with take_seat(meant) as seat:
        seat.transact(metadata.create_all)
    own = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename != 'alembic_version'"
    assert sorted(*postgres.run(own, url=postgres_url)) == sorted(*postgres.run(own, url=meant))
    postgres.drop(meant)


def test_a_newer_database_is_refused_with_a_remedy(url: str) -> None:
    set_version(url, "9999")
    assert schema.state(url) == "newer"
    with pytest.raises(NewerSchema, match="newer Eventdesk"):
        schema.upgrade(url)


@pytest.mark.parametrize("statement", [1, 9, 25, 36])
def test_a_migration_killed_half_way_leaves_nothing(empty_url: str, statement: int) -> None:
    with take_seat(empty_url) as seat:
        seat.transact(lambda _: None)
    run = subprocess.run([sys.executable, "-c", KILLED, empty_url, str(statement)], check=False)
    assert run.returncode == -signal.SIGKILL
    assert tables_in(empty_url) == set()
    assert schema.state(empty_url) == "behind"
    schema.upgrade(empty_url)
    assert schema.state(empty_url) == "current"


def test_a_migration_that_fails_half_way_leaves_nothing(empty_url: str) -> None:
    def in_the_way(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE participants (x INTEGER)")

    with take_seat(empty_url) as seat:
        seat.transact(in_the_way)
    with pytest.raises(Exception, match="participants"):
        schema.upgrade(empty_url)
    assert tables_in(empty_url) == {"participants"}


def test_migrating_says_nothing_and_leaves_the_logging_alone(
    empty_url: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    handlers = list(logging.getLogger().handlers)
    with caplog.at_level(logging.INFO):
        schema.upgrade(empty_url)
        schema.state(empty_url)
    assert [record for record in caplog.records if record.name.startswith("alembic")] == []
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger().handlers == handlers
