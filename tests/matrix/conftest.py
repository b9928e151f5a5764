"""One homeserver for all stories, and in each an event of its own with a desk that is open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.element.driver import Element
from tests.element.fixtures import element
from tests.matrix.event import Event, event
from tests.synapse.fixtures import synapse
from tests.synapse.server import Synapse

__all__ = ["element", "here", "synapse"]


@pytest.fixture
async def here(synapse: Synapse, element: Element, tmp_path: Path) -> AsyncIterator[Event]:
    """The event of this story."""
    async with event(synapse, element, tmp_path) as one:
        yield one
