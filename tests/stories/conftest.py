"""Stories are played on the rehearsal transport and over HTTP on a Bot API server: `tests/conftest.py` says which."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from aiohttp import web

from bot.transports.port import Pace
from tests.stage import Stage, configuration, theatres

Theatre = Callable[..., AbstractAsyncContextManager[Stage]]


@pytest.fixture(params=list(theatres))
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    async with theatres[request.param](configuration(tmp_path)) as stage:
        yield stage


@pytest.fixture(params=list(theatres))
def theatre(request: pytest.FixtureRequest, tmp_path: Path) -> Theatre:
    """A stage whose configuration is changed by a function over its text, perhaps at a platform's pace."""

    def opened(
        change: Callable[[str], str] = lambda text: text, pace: Pace | None = None
    ) -> AbstractAsyncContextManager[Stage]:
        return theatres[request.param](configuration(tmp_path, change=change), pace)

    return opened


@pytest.fixture
async def security() -> AsyncIterator[tuple[str, list[str]]]:
    """The venue's own telephone gateway: its address, and what it was told."""
    told: list[str] = []

    async def hears(request: web.Request) -> web.Response:
        told.append((await request.json())["message"])
        return web.Response()

    app = web.Application()
    app.router.add_post("/{tail:.*}", hears)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"json://127.0.0.1:{runner.addresses[0][1]}/", told
    await runner.cleanup()
