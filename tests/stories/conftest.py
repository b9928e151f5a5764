"""Every story is played twice: on the rehearsal transport, and over HTTP against a Bot API server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Stage, configuration, theatres


@pytest.fixture(params=list(theatres))
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    async with theatres[request.param](configuration(tmp_path)) as stage:
        yield stage
