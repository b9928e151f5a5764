"""Somebody outside is told that all is well, and only while it is."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from tests.botapi import BotApi
from tests.faults.program import Program, eventually, stays
from tests.faults.starved import feed, starve

SAM = 7001


@pytest.fixture
async def outside() -> AsyncIterator[tuple[str, list[str]]]:
    """Somebody who waits for the ping: the address, and what came."""
    heard: list[str] = []

    async def ping(request: web.Request) -> web.Response:
        heard.append(request.path)
        return web.Response()

    app = web.Application()
    app.router.add_get("/secret-ping-address", ping)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/secret-ping-address", heard
    await runner.cleanup()


@pytest.fixture
async def watched(api: BotApi, tmp_path: Path, outside: tuple[str, list[str]]) -> AsyncIterator[Program]:
    """A program that pings."""
    (tmp_path / "ping").write_text(outside[0])
    (tmp_path / "ping").chmod(0o600)
    one = Program(tmp_path, api.url, lambda text: re.sub(r"(?m)^#ping_url = .*$", 'ping_url = { file = "ping" }', text))
    yield one
    await one.gone()


async def test_all_well_is_said_soon_after_the_start(watched: Program, outside: tuple[str, list[str]]) -> None:
    await watched.opens()
    await eventually(lambda: outside[1], 10)


async def test_it_is_not_said_while_the_platform_refuses_us(
    api: BotApi, watched: Program, outside: tuple[str, list[str]]
) -> None:
    api.faults.add("status", ["getUpdates"], status=401)
    await watched.start()
    await eventually(watched.why_not)
    assert await stays(lambda: not outside[1], 6)
    api.faults.clear()
    await eventually(lambda: outside[1], 15)
    assert "secret-ping-address" not in watched.log.read_text()


async def test_it_is_not_said_while_the_disk_cannot_be_written(
    api: BotApi, watched: Program, outside: tuple[str, list[str]]
) -> None:
    await watched.opens()
    starve(watched.pid)
    outside[1].clear()
    assert await stays(lambda: not outside[1], 6)
    feed(watched.pid)
    await eventually(lambda: outside[1], 75)  # a machine so slow that it had pinged already does so once a minute
