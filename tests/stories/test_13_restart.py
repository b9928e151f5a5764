"""Acceptance scenario 13: the server dies between the tap and the alert."""

from __future__ import annotations

from datetime import timedelta

from tests.stage import Stage


async def test_after_a_restart_the_alert_goes_out_with_its_true_age(stage: Stage) -> None:
    sam = stage.phone(7013)
    await sam.says("hello")
    await stage.closes()
    stage.house.says(7013, "/sos", "7013", "en")
    stage.clock.move(timedelta(minutes=7))
    await stage.opens()
    assert len(stage.cards) == 1
    assert "7 min ago." in stage.card.text
    assert sam.sees("I was offline from")
    assert sam.sees("I've told the team just now.")


async def test_timers_go_on_over_a_restart(stage: Stage) -> None:
    sam = stage.phone(7013)
    await sam.says("/sos")
    await stage.passes(seconds=20)
    await stage.restarts(after_seconds=10)
    await stage.passes(seconds=31)
    assert sam.sees("No answer yet.")
    await stage.ana.presses("I take it")
    assert sam.sees("Ana has your message")
