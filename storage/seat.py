"""A seat at a database: one connection on which synchronous code runs, on SQLite and PostgreSQL alike.

A unit of work that hops threads at every statement costs 5 ms on SQLite, one that sits down once 1.3 ms
(measured). So work is a plain function of a `Connection`, and the seat decides where it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Protocol, Self, TypeVar
from urllib.parse import quote

from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import StaticPool

from storage import pragmas
from storage.errors import Closed, Unusable
from storage.files import WriteLock, make_private

T = TypeVar("T")


class Seat(Protocol):
    """One connection, used by one piece of work at a time, from whichever thread."""

    def use(self, work: Callable[[Connection], T]) -> T:
        """Runs the work on the connection; the work begins and commits by itself."""

    def transact(self, work: Callable[[Connection], T]) -> T:
        """Runs the work in one transaction: committed and on disk on return, undone when it raises."""

    def sweep(self) -> bool:
        """Moves everything out of the write-ahead log and empties it; False when a reader is in the way."""

    def close(self) -> None:
        """Empties the log, gives up the connection; a second time does nothing. Work after it raises Closed."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...


def take_seat(url: str, read_only: bool = False) -> Seat:
    """A seat at the database the URL names. Raises Unusable when it cannot be opened, InUse when another writes it."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SqliteSeat(sqlite_path(parsed), read_only)
    from storage.postgres import PostgresSeat  # asyncpg is loaded where it is used  # noqa: PLC0415

    return PostgresSeat(parsed, read_only)


def parse_url(url: str) -> URL:
    """The URL in parts; raises Unusable unless it names SQLite or PostgreSQL. Never repeats it: it holds a secret."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = URL.create("")
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise Unusable(
            "the storage URL names no database this program speaks to: write sqlite+aiosqlite:///FILE "
            "or postgresql+asyncpg://USER@HOST/DATABASE"
        )
    return parsed


def sqlite_path(url: URL) -> Path:
    """The file of a SQLite URL; raises Unusable for one in memory, which would not outlive the process."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise Unusable("the SQLite URL names no file: write sqlite+aiosqlite:///FILE, the record must outlive us")
    return Path(url.database)


def read_only_name(path: Path) -> str:
    """The name under which SQLite opens a file without being able to write it, or to checkpoint its log."""
    return f"file:{quote(str(path.absolute()))}?mode=ro"


class SqliteSeat:
    """A seat at a SQLite file. With the right to write comes the lock that keeps every other writer out."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self._turn = Lock()
        self._lock: WriteLock | None = None
        if not read_only:
            make_private(path)
            self._lock = WriteLock(path)
        self._engine = create_engine(
            "sqlite+pysqlite:///" + (read_only_name(path) + "&uri=true" if read_only else str(path)),
            poolclass=StaticPool,
            connect_args={"check_same_thread": False, "isolation_level": None},
            hide_parameters=True,
        )
        wanted = pragmas.READING if read_only else pragmas.WRITING
        event.listen(self._engine, "connect", lambda raw, _: pragmas.settle(raw, wanted))
        # pysqlite would begin late and leave DDL outside; IMMEDIATE never has to upgrade a lock half way
        begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        event.listen(self._engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        try:
            self._connection = self._engine.connect()
        except Exception as error:
            self._release()
            raise _unusable(path, error) from None

    def use(self, work: Callable[[Connection], T]) -> T:
        """See Seat."""
        with self._turn:
            return work(self._seated())

    def transact(self, work: Callable[[Connection], T]) -> T:
        """See Seat."""
        with self._turn, self._seated().begin():
            return work(self._connection)

    def sweep(self) -> bool:
        """See Seat."""
        with self._turn:
            raw: Any = self._seated().connection.dbapi_connection
            busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def close(self) -> None:
        """See Seat. SQLite itself empties its log into the file when the last connection leaves."""
        with self._turn:
            if self._connection.closed:
                return
            self._connection.close()
            self._engine.dispose()
        self._release()

    def _seated(self) -> Connection:
        if self._connection.closed:
            raise Closed("the database is closed: open it again")
        return self._connection

    def _release(self) -> None:
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _unusable(path: Path, error: Exception) -> Unusable:
    if isinstance(error, Unusable):
        return error
    reason = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    return Unusable(f"{path} cannot be opened as a SQLite database ({reason}): check the file, or restore a backup")
