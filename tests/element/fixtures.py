"""Import `element` (and `synapse`, on which it lives) into a conftest to have it as a fixture."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest

from tests.element.driver import INSTALLED, Element
from tests.synapse import Synapse


@pytest.fixture
async def element(synapse: Synapse) -> AsyncIterator[Element]:
    """Phones on the shared server; skips with the reason where the engine could not be installed."""
    if not INSTALLED.exists():
        reason = "Element's engine is not installed: `make test` does it by npm, see what it said"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    async with Element(synapse.url) as one:
        yield one
