"""One writer: what it acknowledged is kept, what failed is undone alone, and nobody's leaving disturbs it."""

from __future__ import annotations

import asyncio
import logging
import random
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import Connection, TextClause, event, func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import pragmas, schema
from storage.database import Database
from storage.errors import Closed, InUse, NotWritten, StorageError, Unusable
from storage.postgres import SERVER_SETTINGS
from storage.seat import take_seat
from storage.tables import events
from tests.postgres import Postgres
from tests.storage.conftest import EVENT, NOTES, note, opened, void


def writes(act: str) -> Callable[[Connection], str]:
    """A unit that writes one row and says so."""

    def unit(connection: Connection) -> str:
        connection.execute(NOTES.insert().values(note(act=act)))
        return act

    return unit


def refused_row(insert: TextClause, row: dict[str, object], connection: Connection) -> None:
    connection.execute(insert, row)


def founded(connection: Connection, slug: str = EVENT) -> None:
    connection.execute(events.insert().values(slug=slug, created_at=1))


def acts(connection: Connection) -> list[str]:
    return list(connection.scalars(select(NOTES.c.act).order_by(NOTES.c.id)))


async def test_a_unit_returns_what_it_found_and_its_rows_are_there(database: Database) -> None:
    assert await database.write(writes("one")) == "one"
    assert await database.read(acts) == ["one"]


async def test_many_units_at_once_are_all_done_once(database: Database) -> None:
    names = [f"act {number}" for number in range(200)]
    assert await asyncio.gather(*(database.write(writes(name)) for name in names)) == names
    assert await database.read(acts) == names


async def test_a_unit_that_fails_is_undone_alone(database: Database) -> None:
    def fails(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="never")))
        raise LookupError("no such case")

    units = [writes("a"), fails, writes("b"), fails, fails, writes("c")]
    results = await asyncio.gather(*(database.write(unit) for unit in units), return_exceptions=True)
    assert [type(each) for each in results] == [str, LookupError, str, LookupError, LookupError, str]
    assert await database.read(acts) == ["a", "b", "c"]


async def test_a_refused_row_spoils_nothing_for_the_others(database: Database) -> None:
    def refused(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="lost") | {"event": "nobody's event"}))

    units = [refused, writes("a"), refused, writes("b")]
    results = await asyncio.gather(*(database.write(unit) for unit in units), return_exceptions=True)
    assert [isinstance(each, IntegrityError) for each in results] == [True, False, True, False]
    assert await database.read(acts) == ["a", "b"]


async def test_a_swallowed_refusal_is_never_acknowledged_and_forgotten(database: Database) -> None:
    def swallows(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="before")))
        try:
            connection.execute(NOTES.insert().values(note() | {"event": "nobody's event"}))
        except IntegrityError:
            return

    told = await asyncio.gather(database.write(swallows), return_exceptions=True)
    kept = await database.read(acts)
    assert kept == (["before"] if told[0] is None else [])


async def test_a_unit_that_ends_the_transaction_fails_and_the_next_one_works(database: Database) -> None:
    def meddles(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="meddled")))
        connection.rollback()

    with pytest.raises(NotWritten):
        await database.write(meddles)
    await database.write(writes("next"))
    assert await database.read(acts) == ["next"]


async def test_urgent_units_overtake_those_that_wait(database: Database) -> None:
    started, go = Event(), Event()

    def blocks(connection: Connection) -> None:
        started.set()
        assert go.wait(10)

    waiting: list[asyncio.Future[Any]] = [asyncio.ensure_future(database.write(blocks))]
    await asyncio.to_thread(started.wait, 10)
    waiting += [asyncio.ensure_future(database.write(writes(f"usual {number}"))) for number in range(3)]
    waiting += [asyncio.ensure_future(database.write(writes("press"), urgent=True))]
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(*waiting)
    assert (await database.read(acts))[0] == "press"


async def test_callers_who_leave_disturb_nothing(database: Database) -> None:
    dice = random.Random(7)
    done: list[str] = []

    def unit(name: str) -> Callable[[Connection], None]:
        def run(connection: Connection) -> None:
            for part in range(3):
                connection.execute(NOTES.insert().values(note(act=f"{name}.{part}")))
            done.append(name)

        return run

    for number in range(400):
        task = asyncio.ensure_future(database.write(unit(str(number))))
        for _ in range(dice.randrange(4)):
            await asyncio.sleep(dice.choice([0, 0, 0.0002, 0.001]))
        task.cancel()
        if number % 20 == 0:
            await database.write(unit(f"next {number}"))
        await asyncio.wait([task])
    # a task cancelled before its first step never asked for anything; every unit that was asked for is done whole
    await database.write(unit("last"))
    found = await database.read(acts)
    assert found == [f"{name}.{part}" for name in done for part in range(3)]
    assert len(done) > 200


async def test_a_unit_that_fails_after_its_caller_left_is_noted_without_its_words(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    started, go = Event(), Event()

    def fails(connection: Connection) -> None:
        started.set()
        assert go.wait(10)
        raise LookupError("canary words")

    task = asyncio.ensure_future(database.write(fails))
    await asyncio.to_thread(started.wait, 10)
    task.cancel()
    go.set()
    with caplog.at_level(logging.WARNING, "storage"):
        await database.write(writes("next"))
        await asyncio.sleep(0)
    assert "LookupError" in caplog.text
    assert "canary" not in caplog.text


async def test_closing_finishes_what_waits_and_then_takes_nothing_more(database: Database) -> None:
    waiting = [asyncio.ensure_future(database.write(writes(f"act {number}"))) for number in range(100)]
    await asyncio.sleep(0)
    await database.close()
    assert len(await asyncio.gather(*waiting)) == 100
    with pytest.raises(Closed):
        await database.write(writes("late"))
    with pytest.raises(Closed):
        await database.read(acts)


async def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"readonly|ReadOnly"):
        await database.read(writes("forbidden"))
    assert await database.read(acts) == []


async def test_a_reader_who_leaves_keeps_no_view_open(database: Database) -> None:
    for _ in range(30):
        task = asyncio.ensure_future(database.read(acts))
        await asyncio.sleep(0.0005)
        task.cancel()
        await asyncio.wait([task])
    await database.write(writes("one"))
    for _ in range(100):
        if await database.sweep():
            break
        await asyncio.sleep(0.02)
    else:
        pytest.fail("a reader that was cancelled still holds its view")


async def test_no_exception_repeats_a_stored_value(database: Database) -> None:
    canary = "canary-words-of-somebody"
    insert = text("INSERT INTO audit (event, at, act, hash, detail) VALUES (:event, :at, :act, :hash, '{}')")
    bad: list[dict[str, object]] = [
        note() | {"event": canary},
        note(act=canary) | {"at": None},
        note(act=canary * 3) | {"at": None},
        note() | {"event": canary, "at": canary},  # PostgreSQL alone minds the type
        note() | {"event": canary, "hash": canary},
    ]
    for row in bad:
        with pytest.raises(DBAPIError) as caught:
            await database.write(partial(refused_row, insert, row))
        assert canary not in "".join(traceback.format_exception(caught.value))


async def test_deleted_words_leave_no_byte_after_a_sweep(sqlite_url: str, tmp_path: Path) -> None:
    database = await opened(sqlite_url)
    canary = b"words-that-must-go-" * 40
    for _ in range(20):
        await database.write(lambda c: void(c.execute(NOTES.insert().values(note(canary)))))
    assert canary in stored(tmp_path)
    await database.write(lambda c: void(c.execute(NOTES.delete())))
    assert await database.sweep()
    assert b"words-that-must-go-" not in stored(tmp_path)
    await database.close()


def stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("words.db*"))


async def test_when_the_disk_is_full_nobody_is_told_it_was_kept(sqlite_url: str) -> None:
    database = await opened(sqlite_url)

    def fills_up(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        try:
            connection.execute(NOTES.insert().values(note(bytes(100_000), act="too much")))
        except Exception:
            return

    def makes_room(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")

    told = await asyncio.gather(
        database.write(writes("a")), database.write(fills_up), database.write(writes("b")), return_exceptions=True
    )
    await database.write(makes_room)
    await database.write(writes("after"))
    kept = await database.read(acts)
    assert [each for each in told if isinstance(each, str)] + ["after"] == kept
    await database.close()


async def test_every_connection_to_a_file_has_the_settings_that_keep_words(sqlite_url: str) -> None:
    schema.upgrade(sqlite_url)
    database = Database(sqlite_url, EVENT)

    def settings(connection: Connection) -> dict[str, object]:
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas.WRITING}

    assert await database.write(settings) == dict(pragmas.WRITING)
    asked = await database.read(lambda c: c.exec_driver_sql("PRAGMA query_only").scalar())
    assert asked == 1
    await database.close()


def test_a_setting_that_is_not_taken_is_refused() -> None:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with pytest.raises(Unusable, match="journal_mode = memory where wal is needed"):
        pragmas.settle(memory, pragmas.WRITING)
    memory.close()


@pytest.mark.parametrize(
    ("version", "warned"),
    [((3, 40, 1), True), ((3, 50, 6), True), ((3, 50, 7), False), ((3, 51, 2), True), ((3, 51, 3), False)],
)
def test_old_sqlite_is_named(version: tuple[int, ...], warned: bool) -> None:
    assert (pragmas.version_warning(version) is not None) == warned


async def test_a_second_process_may_read_the_file_but_not_write_it(sqlite_url: str) -> None:
    schema.upgrade(sqlite_url)
    database = Database(sqlite_url, EVENT)
    other = "import sys; from storage.seat import take_seat; take_seat(sys.argv[1])"
    run = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", other, sqlite_url], capture_output=True, text=True, check=False
    )
    assert "InUse" in run.stderr
    assert "another process" in run.stderr
    assert schema.state(sqlite_url) == "current"
    with pytest.raises(InUse):
        Database(sqlite_url, EVENT)
    await database.close()
    again = Database(sqlite_url, EVENT)
    await again.close()


def test_the_lock_of_a_killed_process_is_free_at_once(sqlite_url: str) -> None:
    held = (
        "import sys; from storage.seat import take_seat; s = take_seat(sys.argv[1]); print('in', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", held, sqlite_url], stdout=subprocess.PIPE, stdin=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"in\n"
        with pytest.raises(InUse):
            take_seat(sqlite_url)
        child.kill()
        child.wait()
    take_seat(sqlite_url).close()


def test_a_file_that_is_no_database_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "words.db").write_bytes(b"this is no database at all, but long enough to be looked at" * 20)
    with pytest.raises(Unusable, match="restore a backup"):
        take_seat(f"sqlite+aiosqlite:///{tmp_path}/words.db").close()


def test_a_folder_where_nothing_can_be_made_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unusable, match="cannot be written"):
        take_seat(f"sqlite+aiosqlite:///{tmp_path}/file/words.db")


def test_a_server_that_lets_nobody_in_is_named_without_the_password() -> None:
    password = "hunter" + "2"
    with pytest.raises(Unusable, match=r"127\.0\.0\.1") as caught:
        take_seat(f"postgresql+asyncpg://desk:{password}@127.0.0.1:1/none")
    assert password not in "".join(traceback.format_exception(caught.value))


async def test_two_instances_of_one_event_take_turns(postgres_url: str) -> None:
    first = await opened(postgres_url)
    second = Database(postgres_url, EVENT)

    def counts_up(connection: Connection) -> None:
        seen = connection.scalar(select(func.count()).select_from(NOTES))
        connection.execute(NOTES.insert().values(note() | {"at": seen}))

    await asyncio.gather(*(each.write(counts_up) for _ in range(60) for each in (first, second)))
    seen = await first.read(lambda c: list(c.scalars(select(NOTES.c.at).order_by(NOTES.c.at))))
    assert seen == list(range(120))
    await first.close()
    await second.close()


async def test_two_events_on_one_server_do_not_wait_for_each_other(postgres_url: str) -> None:
    schema.upgrade(postgres_url)
    first, second = Database(postgres_url, EVENT), Database(postgres_url, "another-event")
    started, go = Event(), Event()

    def blocks(connection: Connection) -> None:
        started.set()
        assert go.wait(10)

    waiting = asyncio.ensure_future(first.write(blocks))
    await asyncio.to_thread(started.wait, 10)
    assert await second.write(lambda c: c.scalar(text("SELECT 1"))) == 1
    go.set()
    await waiting
    await first.close()
    await second.close()


async def test_the_writer_finds_its_way_back_when_the_server_dropped_it(postgres_url: str, postgres: Postgres) -> None:
    database = await opened(postgres_url)
    postgres.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()", url=postgres_url
    )
    told = await asyncio.gather(database.write(writes("first")), return_exceptions=True)
    await database.write(writes("second"))
    kept = await database.read(acts)
    assert kept == [each for each in told if isinstance(each, str)] + ["second"]
    assert all(isinstance(each, str | StorageError) for each in told)
    await database.close()


async def test_a_server_that_dies_in_the_middle_of_a_unit_keeps_none_of_it(
    postgres_url: str, postgres: Postgres
) -> None:
    database = await opened(postgres_url)

    def cut_off(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="half")))
        postgres.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'",
            url=postgres_url,
        )
        connection.execute(NOTES.insert().values(note(act="whole")))

    told = await asyncio.gather(database.write(cut_off), database.write(writes("beside")), return_exceptions=True)
    assert isinstance(told[0], Exception)
    await database.write(writes("after"))
    assert await database.read(acts) == [each for each in told if isinstance(each, str)] + ["after"]
    await database.close()


async def test_a_frozen_instance_loses_its_turn(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.upgrade(postgres_url)
    monkeypatch.setitem(SERVER_SETTINGS, "idle_in_transaction_session_timeout", "300")
    frozen, healthy = Database(postgres_url, EVENT), Database(postgres_url, EVENT)
    started, thawed = Event(), Event()

    def freezes(connection: Connection) -> None:
        founded(connection, "frozen")
        started.set()
        assert thawed.wait(20)

    stuck = asyncio.ensure_future(frozen.write(freezes))
    await asyncio.to_thread(started.wait, 10)
    await healthy.write(founded)
    thawed.set()
    with pytest.raises(Exception, match=r"."):
        await stuck
    assert await healthy.read(lambda c: list(c.scalars(text("SELECT slug FROM events")))) == [EVENT]
    await frozen.close()
    await healthy.close()


def test_work_at_a_seat_that_was_closed_is_refused(url: str) -> None:
    seat = take_seat(url)
    seat.close()
    seat.close()
    with pytest.raises(Closed):
        seat.transact(lambda connection: connection.scalar(text("SELECT 1")))


def test_a_transaction_that_fails_at_a_seat_is_undone(url: str) -> None:
    def fails(connection: Connection) -> None:
        founded(connection)
        raise LookupError

    with take_seat(url) as seat:
        with pytest.raises(LookupError):
            seat.transact(fails)
        assert seat.transact(lambda c: c.scalar(text("SELECT count(*) FROM events"))) == 0


def test_statements_are_never_begun_late(sqlite_url: str) -> None:
    """BEGIN IMMEDIATE comes first: a transaction that would begin late leaves DDL and the first read outside."""
    seen: list[str] = []
    with take_seat(sqlite_url) as seat:

        def watched(connection: Connection) -> None:
            event.listen(connection, "before_cursor_execute", lambda *a: seen.append(a[2]))
            with connection.begin():
                connection.execute(text("SELECT 1"))

        seat.use(watched)
    assert seen[0] == "BEGIN IMMEDIATE"
