"""A record on each database: empty, migrated, with keys of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from storage import schema
from storage.database import Database
from storage.keys import KeyStore
from storage.tables import audit, events
from storage.vault import Vault
from tests.postgres import Postgres, postgres, postgres_url

__all__ = ["postgres", "postgres_url"]

EVENT = "harbour-hack"
FIRST_KEY = bytes(range(32))
SECOND_KEY = bytes(range(32, 64))


class Ticking:
    """A time that moves on by a second at every look."""

    def __init__(self) -> None:
        self._now = datetime(2026, 12, 4, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@pytest.fixture
def now() -> Ticking:
    """Passed in wherever a time is needed."""
    return Ticking()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/desk/words.db"


@pytest.fixture
def sqlite_keys_url(tmp_path: Path) -> str:
    """A key store that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/desk/keys.db"


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """An empty database of each kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def url(empty_url: str) -> str:
    """A migrated database of each kind."""
    schema.upgrade(empty_url)
    return empty_url


@pytest.fixture(params=["sqlite", "postgres"])
def keys_url(request: pytest.FixtureRequest, sqlite_keys_url: str) -> Iterator[str]:
    """An empty key store of each kind."""
    if request.param == "sqlite":
        yield sqlite_keys_url
        return
    server: Postgres = request.getfixturevalue("postgres")
    found = server.fresh()
    yield found
    server.drop(found)


@pytest.fixture
def keys(keys_url: str, now: Ticking) -> Iterator[KeyStore]:
    """An open key store."""
    store = KeyStore(keys_url, [FIRST_KEY], now)
    yield store
    store.close()


@pytest.fixture
def sqlite_keys(sqlite_keys_url: str, now: Ticking) -> Iterator[KeyStore]:
    """An open key store in a file."""
    store = KeyStore(sqlite_keys_url, [FIRST_KEY], now)
    yield store
    store.close()


@pytest.fixture
def vault(sqlite_keys: KeyStore) -> Vault:
    """A vault over a key store in a file."""
    return Vault(sqlite_keys)


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open database with one event in it."""
    found = await opened(url)
    yield found
    await found.close()


async def opened(url: str) -> Database:
    """A database made and opened, with one event in it."""
    schema.upgrade(url)
    found = Database(url, EVENT)
    await found.write(lambda c: void(c.execute(events.insert().values(slug=EVENT, created_at=1))))
    return found


def void(_: object) -> None:
    """Drops a result, so that a statement fits in a lambda."""


def note(words: bytes = b"", act: str = "noted") -> dict[str, object]:
    """A row of the simplest table."""
    return {"event": EVENT, "at": 1, "act": act, "hash": words}


NOTES = audit
