"""A Bot API server, and the program beside it in a process of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.faults.program import Program, people


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        people(server)
        yield server


@pytest.fixture
async def program(api: BotApi, tmp_path: Path) -> AsyncIterator[Program]:
    one = Program(tmp_path, api.url)
    yield one
    await one.gone()
