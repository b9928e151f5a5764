"""A timed step that raises every time: the organizers hear of it once, it is tried on, and nothing else waits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handlers.domain.incoming import Due
from tests.stage import ORGANIZERS, Stage, configuration, rehearsal


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


async def test_a_step_that_fails_is_said_once_and_done_when_it_can_be(stage: Stage) -> None:
    record = stage.opened.record
    decide = record._decide

    def broken(tx: Any, incoming: Any, who: Any) -> Any:
        if isinstance(incoming, Due) and incoming.kind == "rung":
            raise RuntimeError("not now")
        return decide(tx, incoming, who)

    record._decide = broken
    await stage.phone(7001).says("/sos")
    await stage.passes(seconds=50)
    said = [one.text for one in stage.house.screen(ORGANIZERS) if "timed step" in one.text]
    assert len(said) == 1
    await stage.phone(7002).says("/sos")
    stage.phone(7002).sees("I've told the team")
    assert "case-without-deadline" not in await record.sick()
    pages = len(stage.ana.screen)
    record._decide = decide
    await stage.passes(seconds=10)
    assert len(stage.ana.screen) > pages
    stage.phone(7001).sees("No answer yet.")
