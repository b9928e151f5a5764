"""The one writer: a thread that takes waiting units of work, runs them in one transaction and commits once.

A unit is never cancelled: its caller may leave, the unit is done all the same. Nobody hears of a result before
the commit that carries it is on disk.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition, Thread
from time import monotonic
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import RootTransaction
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from storage.errors import Closed, NotWritten
from storage.seat import Seat

T = TypeVar("T")

_log = logging.getLogger("storage")
_FAULTS_OF_POSTGRES = ("08", "25006", "53", "57P", "58")
"""No connection, read-only, no room, shutting down, trouble with its files."""

GROUP_UNITS = 64
GROUP_SECONDS = 0.02  # the first unit of a group waits for the last; a press must not wait longer than one group


@dataclass(slots=True, eq=False)
class Job:
    """One unit, who waits for it, and how it went."""

    unit: Callable[[Connection], Any]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Gives the caller the answer; runs on the caller's loop."""
        if self.future.done():
            if self.error is not None:
                _log.warning("a unit failed after its caller had left: %s", type(self.error).__name__)
        elif self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


class _Line:
    """Units that wait, urgent ones in front."""

    def __init__(self) -> None:
        self._urgent: deque[Job] = deque()
        self._others: deque[Job] = deque()
        self._changed = Condition()
        self._closed = False

    def join(self, job: Job, urgent: bool) -> None:
        with self._changed:
            if self._closed:
                raise Closed("the database is closed: nothing more is written")
            (self._urgent if urgent else self._others).append(job)
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()

    def wait(self) -> bool:
        """Returns when a unit waits; False when none does and none will."""
        with self._changed:
            self._changed.wait_for(lambda: self._urgent or self._others or self._closed)
            return bool(self._urgent or self._others)

    def take(self) -> Job | None:
        with self._changed:
            if self._urgent:
                return self._urgent.popleft()
            return self._others.popleft() if self._others else None

    def take_all(self) -> list[Job]:
        with self._changed:
            jobs = [*self._urgent, *self._others]
            self._urgent.clear()
            self._others.clear()
            return jobs


class _Broken(Exception):
    """The transaction itself is gone: not one unit but the whole group is lost."""


class Writer:
    """Runs units at a seat, one group after the other, on a thread of its own."""

    def __init__(self, seat: Seat, enter: Callable[[Connection], None]) -> None:
        """`enter` runs first in each transaction: on PostgreSQL it keeps other instances of this event out."""
        self._seat = seat
        self._enter = enter
        self._line = _Line()
        self._thread = Thread(target=self._run, name="storage-writer", daemon=True)
        self._thread.start()

    async def write(self, unit: Callable[[Connection], T], urgent: bool = False) -> T:
        """Runs the unit and returns its result once it is on disk. Raises what the unit raised, or NotWritten."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._line.join(Job(unit, loop, future), urgent)
        return await future

    async def close(self) -> None:
        """Takes no more units, finishes those that wait."""
        self._line.close()
        await asyncio.shield(asyncio.to_thread(self._thread.join))

    def _run(self) -> None:
        while self._line.wait():
            try:
                done = self._seat.use(self._group)
            except BaseException as error:
                done = self._line.take_all()
                _fail(done, "the database could not be reached or began no transaction", error)
            _tell(done)

    def _group(self, connection: Connection) -> list[Job]:
        """One transaction of as many units as wait, within the limits. Returns all it took, each with its answer."""
        until = monotonic() + GROUP_SECONDS
        transaction = connection.begin()
        jobs: list[Job] = []
        try:
            self._enter(connection)
            while len(jobs) < GROUP_UNITS and (not jobs or monotonic() < until) and (job := self._line.take()):
                jobs.append(job)
                if not _attempt(job, connection, transaction, first=len(jobs) == 1):
                    transaction.rollback()
                    return jobs
            _check_alive(connection, transaction)
            transaction.commit()
        except BaseException as error:
            _give_up(transaction)
            if not jobs:
                raise
            _fail([job for job in jobs if job.error is None], "the database refused the transaction", error)
        return jobs


def _attempt(job: Job, connection: Connection, transaction: RootTransaction, first: bool) -> bool:
    """Runs one unit; False when the transaction is to be rolled back because it holds this failed unit alone."""
    # PostgreSQL answers COMMIT of a failed transaction with a silent rollback; releasing a savepoint tells
    alone = first and connection.dialect.name == "sqlite"
    try:
        if not alone:
            connection.exec_driver_sql("SAVEPOINT unit")
        job.result = job.unit(connection)
        _check_alive(connection, transaction)
        if not alone:
            connection.exec_driver_sql("RELEASE SAVEPOINT unit")
    except _Broken:
        raise
    except BaseException as error:
        job.error = _meant(error)
        job.result = None
        if alone:
            return False
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT unit")
    return True


def is_storage_fault(error: DBAPIError) -> bool:
    """Whether it is the database that failed. A damaged SQLite file is a DatabaseError of no finer kind."""
    told = str(getattr(error.orig, "sqlstate", None) or "")  # of PostgreSQL; SQLAlchemy sorts these nowhere
    return (
        isinstance(error, OperationalError | InterfaceError)
        or type(error) is DatabaseError
        or told.startswith(_FAULTS_OF_POSTGRES)
    )


def _meant(error: BaseException) -> BaseException:
    """A full disk, a file that may not be written, a lost connection are no fault of the unit that met them."""
    if not isinstance(error, DBAPIError) or not is_storage_fault(error):
        return error
    found = NotWritten(f"the database refused ({_kind(error)}): nothing of this unit counts as kept")
    found.__cause__ = error
    return found


def _kind(error: BaseException) -> str:
    """What SQLite says of itself ("database or disk is full") holds nobody's words; of others only the kind is said."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    told = isinstance(cause, sqlite3.OperationalError) or type(cause) is sqlite3.DatabaseError
    return str(cause) if told else type(cause).__name__


def _check_alive(connection: Connection, transaction: RootTransaction) -> None:
    """Raises when the transaction ended under us: a unit ended it, or SQLite did (disk full, I/O error)."""
    raw: Any = connection.connection.dbapi_connection
    ended = connection.dialect.name == "sqlite" and not raw.in_transaction
    if ended or connection.get_transaction() is not transaction:
        raise _Broken("the transaction ended before its commit")


def _give_up(transaction: RootTransaction) -> None:
    try:
        transaction.rollback()
    except Exception as error:
        _log.warning("rolling back failed: %s", type(error).__name__)


def _fail(jobs: list[Job], what: str, cause: BaseException) -> None:
    for job in jobs:
        job.error = NotWritten(f"{what} ({_kind(cause)}): nothing of this unit counts as kept")
        job.error.__cause__ = cause
    if jobs:
        _log.info("%s (%s): %d units failed", what, _kind(cause), len(jobs))


def _tell(jobs: list[Job]) -> None:
    """Wakes the callers, each loop once."""
    for loop in {job.loop for job in jobs}:
        mine = [job for job in jobs if job.loop is loop]
        try:
            loop.call_soon_threadsafe(_tell_here, mine)
        except RuntimeError:
            _log.warning("%d units were done after their callers' loop had ended", len(mine))


def _tell_here(jobs: list[Job]) -> None:
    for job in jobs:
        job.tell()
