"""Acceptance scenario 1: two taps from the poster to an alert, and no question first."""

from __future__ import annotations

from tests.stage import Stage


async def test_two_taps_from_a_poster_bring_the_team(stage: Stage) -> None:
    sam = stage.phone(7001)
    await sam.says("/start p_41")
    hello = sam.last
    assert "You are at point 41, Quay terrace" in hello.text
    assert "Hello, I'm the event desk" in hello.text

    await sam.presses("1. I need help now")

    name = sam.last.text.split("Your word is ")[1].split(".")[0]
    assert stage.card.text == f"Saffron. {name}. Z4."
    assert stage.card.labels == ("I take it", "I join", "I cover", "Look", "Can't")
    assert stage.ana.sees(f"Saffron. {name}. Z4.").sound
    assert sam.last.text.startswith("I've told the team just now.")
    assert "Are you still at Quay terrace?" in sam.last.text
