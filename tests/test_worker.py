"""What arrives while nothing waits is decided in the commit that receives it; a decision that raises loses nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stage import ORGANIZERS, Stage, configuration, rehearsal


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


async def test_a_decision_that_raises_while_receiving_is_made_again(stage: Stage) -> None:
    decide, raised = stage.opened.record._decide, []

    def sometimes(tx: Any, incoming: Any, who: Any) -> Any:
        if not raised:
            raised.append(tx.new_id())
            raise RuntimeError("not this time")
        return decide(tx, incoming, who)

    stage.opened.record._decide = sometimes
    sam = stage.phone(7001)

    await sam.says("/sos")

    assert raised
    assert len(stage.cards) == 1
    sam.sees("I've told the team")


async def test_one_broken_update_takes_nothing_from_those_it_came_with(stage: Stage) -> None:
    decide = stage.opened.record._decide

    def not_for_lea(tx: Any, incoming: Any, who: Any) -> Any:
        if getattr(incoming, "text", "") == "broken":
            raise RuntimeError("never")
        return decide(tx, incoming, who)

    stage.opened.record._decide = not_for_lea
    stage.house.says(7002, "broken", "7002", "en")
    sam = stage.phone(7001)

    await sam.says("/sos")

    sam.sees("I've told the team")
    assert any("could not be handled" in one.text for one in stage.house.screen(ORGANIZERS))
