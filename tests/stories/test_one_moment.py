"""A press is answered within a second even while the record is busy with something else."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from bot import worker
from tests.stage import TEAM, Stage


async def test_a_press_hears_one_moment_while_the_record_is_busy(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_PATIENCE", 0.05)
    await stage.phone(7130).says("/sos")
    card = stage.card
    go_on = Event()
    busy = asyncio.create_task(stage.opened.record.write(lambda _unit: go_on.wait(20)))
    await asyncio.sleep(0)
    stage.house.presses(1001, TEAM, card.id, "I take it")
    try:
        async with asyncio.timeout(10):
            while "One moment." not in stage.ana.notices:
                await asyncio.sleep(0.005)
    finally:
        go_on.set()
        await busy
    await stage.settles()
    assert stage.ana.sees("is yours")
    assert stage.card.text.endswith("Taken, 1 of 2.")
