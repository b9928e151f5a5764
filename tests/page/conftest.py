"""One browser and one rehearsal for all stories of the page. The rehearsal begins anew before each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.page import browser as of_this_machine
from tests.page.program import Program
from tests.page.window import Window

HERE = Path(__file__).parent
SIZE = {"width": 1500, "height": 900}
PATIENCE = 15_000.0
"""Milliseconds."""
Opens = Callable[..., Awaitable[Window]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser lives in one loop, and so do the stories that use it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def browser() -> AsyncIterator[Browser]:
    path = of_this_machine.found()
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        one = await playwright.chromium.launch(executable_path=path, args=of_this_machine.ARGUMENTS)
        yield one
        await one.close()


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def shared(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> AsyncIterator[Program]:
    """What all stories use that leave the process itself alone."""
    program = Program(tmp_path_factory.mktemp("rehearsal"))
    await program.start()
    yield program
    await program.stop()


@pytest_asyncio.fixture(loop_scope="package")
async def rehearsal(shared: Program) -> Program:
    await shared.begins_anew()
    return shared


@pytest_asyncio.fixture(loop_scope="package")
async def opens(browser: Browser, rehearsal: Program) -> AsyncIterator[Opens]:
    """Opens a window, with the options of a Playwright context. Each is looked through when the story is over."""
    async with AsyncExitStack() as closing:

        async def open_one(**options: Any) -> Window:
            context = await browser.new_context(**{"viewport": SIZE, "locale": "en-GB", **options})
            context.set_default_timeout(PATIENCE)
            closing.push_async_callback(context.close)
            window = Window(await context.new_page(), rehearsal.address)
            closing.callback(window.check)
            await window.opens()
            return window

        yield open_one


@pytest_asyncio.fixture(loop_scope="package")
async def window(opens: Opens) -> Window:
    return await opens()
