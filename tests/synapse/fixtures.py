"""Import these into a conftest to have them as fixtures. `synapse` is shared by all tests, so stop it with care."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.synapse.front import Front
from tests.synapse.server import Synapse


@pytest.fixture(scope="session")
def synapse() -> Iterator[Synapse]:
    """The server of this test session, without rate limits."""
    folder = Path(tempfile.mkdtemp(prefix="eventdesk-synapse-"))
    server = Synapse(folder)
    try:
        server.start_now()
        yield server
    finally:
        server.stop_now()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def new_synapse(tmp_path: Path) -> Iterator[Callable[..., Synapse]]:
    """Makes servers of one test's own, to be started by the test: `new_synapse(limits=True)`."""
    made: list[Synapse] = []

    def make(**settings: Any) -> Synapse:
        folder = tmp_path / f"synapse-{len(made)}"
        folder.mkdir()
        made.append(Synapse(folder, **settings))
        return made[-1]

    yield make
    for server in made:
        server.stop_now()


@pytest.fixture
async def front(synapse: Synapse) -> AsyncIterator[Front]:
    """A front before the shared server, in which only this test's faults are in force."""
    async with Front(synapse.url) as one:
        yield one
