"""A quiet case that somebody has, and the person calls for help now: the fast second clock watches it from then on."""

from __future__ import annotations

from tests.stage import Phone, Stage


async def quietly_taken(stage: Stage) -> Phone:
    """Free words, sent when the person paused, and Ana has them."""
    sam = stage.phone(7120)
    await sam.says("somebody took my bag and shouted at me")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    return sam


async def test_the_handler_has_no_longer_than_for_any_call_for_help(stage: Stage) -> None:
    sam = await quietly_taken(stage)
    await sam.says("/sos")
    await stage.passes(minutes=1)
    assert stage.ben.sees("teaspoon")
    await stage.passes(minutes=1)
    assert stage.ana.sees("waiting for your first words")
    await stage.passes(minutes=1)
    assert sam.sees("I haven't heard from Ana. I'm asking others too.")


async def test_who_was_silent_for_longer_already_is_nudged_at_once(stage: Stage) -> None:
    sam = await quietly_taken(stage)
    await stage.passes(minutes=5)
    stage.ana.never_sees("waiting for your first words")
    await sam.says("/sos")
    await stage.passes(seconds=1)
    assert stage.ana.sees("waiting for your first words")
    await stage.passes(minutes=1)
    assert sam.sees("I haven't heard from Ana. I'm asking others too.")


async def test_a_handler_who_has_written_is_not_called_silent(stage: Stage) -> None:
    sam = await quietly_taken(stage)
    await stage.ana.says("/say I am reading it now.")
    await sam.says("/sos")
    await stage.passes(minutes=5)
    stage.ana.never_sees("waiting for your first words")
    sam.never_sees("I haven't heard from")
