"""Deadlines as rows: each is claimed as what it is, whatever row it stands in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.domain.outcome import Cancel, Deadline, Outcome
from storage.apply import apply
from storage.store import Store
from tests.stage import Stage, configuration, rehearsal
from tests.stories.scenes import called


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


async def test_a_deadline_that_came_to_stand_in_the_row_of_another_is_not_taken_for_it(stage: Stage) -> None:
    """Frozen for a while, the desk finds a promise and a rung due at once. An alert accepted meanwhile calls the
    promise off; the next rung comes to stand in its row, is due as well, and must not be thrown away as that promise.
    """
    _, name = await called(stage)
    record, now = stage.opened.record, stage.clock.now()
    (case,) = await record.look(lambda unit: [one.id for one in Store(unit).open_cases() if one.name == name])

    async def sets(*changed: Deadline | Cancel) -> None:
        await record.write(lambda unit: apply(unit, Outcome(deadlines=[*changed])))

    await sets(Deadline("rung", case, now, timedelta()), Deadline("promise", case, now, timedelta()))
    found = await record.due()
    await sets(Cancel("promise", case), Cancel("rung", case))
    await sets(Deadline("rung", case, now, timedelta()))
    for kind, subject, due_at in found:
        if kind == "promise":
            assert await record.fire(kind, subject, due_at) is None
    assert "rung" in {kind for kind, _, _ in await record.due()}, "the ladder goes on"
