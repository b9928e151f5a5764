"""A Bot API server and a homeserver, and the program beside them in a process of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.element.fixtures import element
from tests.faults.matrix_house import House, house
from tests.faults.program import Program, people
from tests.synapse.fixtures import front, new_synapse, synapse
from tests.synapse.server import Synapse

__all__ = ["element", "front", "new_synapse", "synapse"]


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


@pytest.fixture
async def home(synapse: Synapse) -> House:
    """The event's accounts and rooms on the shared homeserver."""
    return await house(synapse)
