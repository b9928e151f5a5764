"""Acceptance scenario 8: every page is accepted and unanswered; what is said is true when it is said."""

from __future__ import annotations

from tests.stage import Stage


async def test_the_ladder_is_climbed_and_the_person_hears_each_step(stage: Stage) -> None:
    sam = stage.phone(7008)
    await sam.says("/sos")
    name = sam.last.text.split("Your word is ")[1].split(".")[0]
    assert stage.ben.sees(f"Saffron. {name}.")
    stage.dee.never_sees(name)

    await stage.passes(seconds=31)
    assert stage.ben.sees(f"{name} again. No answer")
    sam.never_sees("I'm now asking")

    await stage.passes(seconds=30)
    assert sam.sees("No answer yet. I'm now asking")
    await stage.passes(minutes=1)
    assert sam.sees("I'm asking everyone at the desk. The teal desk in the lobby is open too.")
    assert stage.dee.sees(name)
    await stage.passes(minutes=1)
    assert stage.ola.sees(name)
    assert "112" in sam.sees("I'm sorry this is slow.").text
    assert "and the venue" not in sam.sees("I'm sorry this is slow.").text, "no contact was reached"
    await stage.passes(minutes=2)
    assert sam.sees("I keep trying, last time just now.")


async def test_a_step_that_reaches_nobody_is_skipped_and_never_claimed(stage: Stage) -> None:
    stage.house.blocks(1006)
    sam = stage.phone(7008)
    await sam.says("/sos")
    await stage.passes(minutes=3, seconds=1)
    sam.never_sees("I'm sorry this is slow.")
