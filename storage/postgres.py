"""A seat at PostgreSQL: asyncpg on a thread and an event loop of its own, so that plain code can sit there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from threading import Lock, Thread
from time import monotonic
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.errors import Closed, Unusable
from storage.scrub import scrub

T = TypeVar("T")

_log = logging.getLogger("storage")

# A frozen instance is cut off (5 s) before those who wait for its lock give up (10 s).
SERVER_SETTINGS = {
    "application_name": "eventdesk",
    "synchronous_commit": "on",
    "idle_in_transaction_session_timeout": "5000",
    "lock_timeout": "10000",
    "timezone": "UTC",
}
_REST_SECONDS = 1.0  # a connection that rested longer is asked whether it still lives


def postgres_engine(url: URL, read_only: bool, lasting: bool = False) -> AsyncEngine:
    """An asyncpg engine with the settings the record needs; `lasting` keeps connections in a pool."""
    settings = SERVER_SETTINGS | ({"default_transaction_read_only": "on"} if read_only else {})
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        hide_parameters=True,
        connect_args={"server_settings": settings, "timeout": 10},
        **({"pool_pre_ping": True} if lasting else {"poolclass": NullPool}),
    )
    event.listen(engine.sync_engine, "handle_error", scrub)
    return engine


def turned_away(url: URL, error: BaseException) -> Unusable:
    """The error for a server that did not let us in; names host and database, never the password or its words."""
    root = error
    while (deeper := getattr(root, "orig", None) or root.__cause__) is not None:
        root = deeper
    where = f"{url.database} at {url.host or url.query.get('host', 'the local socket')}"
    return Unusable(f"PostgreSQL did not let us in to {where} ({type(root).__name__}): check the URL and the server")


class PostgresSeat:
    """One connection on a loop of its own. Connects anew by itself when the server went away between two uses."""

    def __init__(self, url: URL, read_only: bool = False) -> None:
        self._url = url
        self._turn = Lock()
        self._connection: AsyncConnection | None = None
        self._used = 0.0
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="postgres-seat", daemon=True)
        self._thread.start()
        self._engine = postgres_engine(url, read_only)
        try:
            self.use(lambda _: None)
        except BaseException:
            self.close()
            raise

    def use(self, work: Callable[[Connection], T]) -> T:
        """See Seat. Raises Unusable when the server lets nobody in."""
        with self._turn:
            if self._loop.is_closed():
                raise Closed("the database is closed: open it again")
            return self._on_loop(self._use(work))

    def transact(self, work: Callable[[Connection], T]) -> T:
        """See Seat."""

        def inside(connection: Connection) -> T:
            with connection.begin():
                return work(connection)

        return self.use(inside)

    def sweep(self) -> bool:
        """See Seat. PostgreSQL keeps its own log; nothing to do from here."""
        return True

    def close(self) -> None:
        """See Seat."""
        with self._turn:
            if self._loop.is_closed():
                return
            self._on_loop(self._leave())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    def _on_loop(self, what: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result()

    async def _use(self, work: Callable[[Connection], T]) -> T:
        connection = await self._sit_down()
        try:
            return await connection.run_sync(work)
        finally:
            if connection.invalidated or connection.closed:
                await self._stand_up()
            elif connection.in_transaction():
                await connection.rollback()
            self._used = monotonic()

    async def _sit_down(self) -> AsyncConnection:
        if self._connection is not None and monotonic() - self._used > _REST_SECONDS:
            await self._ask_whether_it_lives(self._connection)
        if self._connection is None:
            try:
                self._connection = await self._engine.connect()
            except Exception as error:
                raise turned_away(self._url, error) from None
        return self._connection

    async def _ask_whether_it_lives(self, connection: AsyncConnection) -> None:
        try:
            await connection.exec_driver_sql("SELECT 1")
            await connection.rollback()
        except DBAPIError:
            _log.warning("the connection to PostgreSQL was lost; connecting anew")
            await self._stand_up()

    async def _stand_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                await connection.close()
            except Exception as error:
                _log.debug("closing a lost connection: %s", type(error).__name__)

    async def _leave(self) -> None:
        await self._stand_up()
        await self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
