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


async def test_a_clock_set_back_holds_up_none_of_the_rungs(stage: Stage) -> None:
    """What was stamped before lies ahead of the clock now: the rungs go on as far apart as they were meant to be."""
    sam = stage.phone(7020)
    await sam.says("/sos")
    await stage.closes()
    stage.clock = MovableClock(NOON - timedelta(minutes=30))
    await stage.opens()
    await stage.passes(minutes=4)
    assert stage.dee.sees("Saffron."), "the whole roster, two minutes after the call"
    assert stage.ola.sees("Saffron."), "the head of the event, three minutes after the call"


async def test_a_clock_set_back_late_in_the_ladder_puts_off_no_repeat(stage: Stage) -> None:
    sam = stage.phone(7020)
    await sam.says("/sos")
    await stage.passes(hours=1)
    await stage.closes()
    stage.clock = MovableClock(NOON + timedelta(minutes=20))
    await stage.opens()
    before = len([text for text in stage.ola.texts if "No answer" in text])
    await stage.passes(minutes=8)
    assert len([text for text in stage.ola.texts if "No answer" in text]) >= before + 3
