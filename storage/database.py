"""The database of the record: one writer, any number of readers, on SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import pragmas
from storage.errors import Closed
from storage.postgres import postgres_engine
from storage.seat import parse_url, read_only_name, sqlite_path, take_seat
from storage.writer import Writer

T = TypeVar("T")

_log = logging.getLogger("storage")


class Database:
    """Where units of work are written and read. Make it once per process, close it at the end.

    A unit is a plain function of a SQLAlchemy `Connection`; it neither commits nor rolls back. It is run at once
    and to its end, whatever becomes of its caller.
    """

    def __init__(self, url: str, event_slug: str) -> None:
        """Opens the database for writing. The schema must be current (see storage.schema).

        Raises InUse when another process writes this SQLite file, Unusable when it cannot be opened.
        """
        parsed = parse_url(url)
        self._sqlite = parsed.get_backend_name() == "sqlite"
        self.warnings: tuple[str, ...] = ()  # what the operator should know about this database
        if self._sqlite and (warning := pragmas.version_warning()):
            self.warnings = (warning,)
            _log.warning(warning)
        self._seat = take_seat(url)
        self._readers = _reading_engine(parsed)
        self._reading: set[asyncio.Task[Any]] = set()
        self._writer = Writer(self._seat, _nothing if self._sqlite else _serialise(event_slug))
        self._closed = False

    async def write(self, unit: Callable[[Connection], T], urgent: bool = False) -> T:
        """Runs the unit in the one writer; returns its result after the commit. `urgent` overtakes what waits.

        Raises what the unit raised (its own changes are undone, no one else's), NotWritten when the commit
        failed, Closed after close(). A caller that is cancelled does not cancel the unit.
        """
        return await self._writer.write(unit, urgent)

    async def read(self, unit: Callable[[Connection], T]) -> T:
        """Runs the unit on a connection that cannot write, in one consistent view of the database."""
        if self._closed:
            raise Closed("the database is closed: nothing more is read")
        # a cancelled reader would leave its connection, and the view it holds, behind
        task = asyncio.create_task(self._read(unit))
        self._reading.add(task)
        task.add_done_callback(self._reading.discard)
        return await asyncio.shield(task)

    async def sweep(self) -> bool:
        """After a purge: empties the write-ahead log, so that deleted rows leave no bytes. False: try again later."""
        return await asyncio.shield(asyncio.to_thread(self._seat.sweep))

    async def close(self) -> None:
        """Finishes the units that wait and the readers at work, empties the log, lets the file go."""
        if self._closed:
            return
        self._closed = True
        await self._writer.close()
        await asyncio.gather(*self._reading, return_exceptions=True)
        await self._readers.dispose()
        await asyncio.to_thread(self._seat.close)

    async def _read(self, unit: Callable[[Connection], T]) -> T:
        async with self._readers.connect() as connection, connection.begin():
            return await connection.run_sync(unit)


def _nothing(_: Connection) -> None:
    """SQLite has one writing process; BEGIN IMMEDIATE says all there is to say."""


def _serialise(event_slug: str) -> Callable[[Connection], None]:
    """Lets one transaction of this event run at a time, over all instances.

    A transaction's advisory lock, not a lock on the event's row: it needs no row to be there yet and writes
    nothing. It ends with the transaction, and the transaction of a frozen instance is ended by the server
    (idle_in_transaction_session_timeout), which a session's advisory lock would survive.
    """
    statement = text("SELECT pg_advisory_xact_lock(hashtext('eventdesk'), hashtext(:slug))").bindparams(slug=event_slug)

    def enter(connection: Connection) -> None:
        connection.execute(statement)

    return enter


def _reading_engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "postgresql":
        return postgres_engine(url, read_only=True, lasting=True).execution_options(isolation_level="REPEATABLE READ")
    engine = create_async_engine(
        "sqlite+aiosqlite:///" + read_only_name(sqlite_path(url)) + "&uri=true",
        hide_parameters=True,
        connect_args={"isolation_level": None},
    )
    event.listen(engine.sync_engine, "connect", lambda raw, _: pragmas.settle(raw, pragmas.READING))
    event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine
