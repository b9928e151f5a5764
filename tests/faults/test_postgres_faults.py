"""The shared database goes away for a moment: connections are cut, as a restart or a failover of the server does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import schema
from tests.botapi import BotApi
from tests.faults.program import Program, eventually
from tests.postgres import Postgres, postgres

__all__ = ["postgres"]

_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '{}'"


@pytest.fixture
async def urls(postgres: Postgres) -> AsyncIterator[tuple[str, str]]:
    found = postgres.fresh(), postgres.fresh()
    yield found
    for url in found:
        postgres.drop(url)


@pytest.fixture
async def shared(api: BotApi, urls: tuple[str, str], tmp_path: Path) -> AsyncIterator[Program]:
    def on_postgres(text: str) -> str:
        record, keys = urls
        return text.replace("sqlite+aiosqlite:///eventdesk.db", record).replace(
            "sqlite+aiosqlite:///case-keys.db", keys
        )

    one = Program(tmp_path, api.url, on_postgres)
    yield one
    await one.gone()


async def test_behind_it_is_not_brought_up_to_date_by_itself(shared: Program) -> None:
    await shared.start()
    assert await shared.ends() == 2
    assert "run: eventdesk migrate" in shared.log.read_text()


async def test_cut_connections_are_made_anew_and_nothing_is_lost(
    api: BotApi, shared: Program, postgres: Postgres, urls: tuple[str, str]
) -> None:
    schema.upgrade(urls[0])
    await shared.opens()
    for user in (7001, 7002, 7003):
        for url in urls:
            postgres.run(_CUT.format(url.partition("?")[0].rpartition("/")[2]))
        api.phone(user).says("/sos")
        await eventually(lambda user=user: any("told the team" in text for text in api.phone(user).heard))
    await eventually(shared.ready)
    assert await shared.stop() == 0
