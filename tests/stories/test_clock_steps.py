"""A clock that is set back while the desk is down postpones nobody's page."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import MovableClock
from tests.stage import NOON, Stage


async def test_a_clock_set_back_over_a_restart_does_not_postpone_the_next_rung(stage: Stage) -> None:
    sam = stage.phone(7020)
    await sam.says("/sos")
    await stage.closes()
    stage.clock = MovableClock(NOON - timedelta(minutes=30))
    await stage.opens()
    await stage.passes(seconds=61)
    assert stage.ben.sees("again. No answer")
