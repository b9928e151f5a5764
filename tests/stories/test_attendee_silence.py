"""Silence is kept, and does not last for ever."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import paired, passes_over, word_of


async def _silent(stage: Stage) -> Phone:
    sam, _ = await paired(stage, 7740)
    await sam.says("1")
    await sam.presses("3. No, just come")
    return sam


async def test_who_writes_again_is_answered_and_the_two_are_told(stage: Stage) -> None:
    sam = await _silent(stage)
    await stage.passes(minutes=3)
    before = len(sam.screen)
    await sam.says("I can write now")
    assert stage.ana.sees("They write again.") and stage.ben.sees("I can write now")
    assert len(sam.screen) == before + 1
    await stage.passes(minutes=60)
    assert len(sam.screen) == before + 1, "nothing arrives unasked"


async def test_the_result_of_a_case_closed_in_silence_is_offered_when_they_write(stage: Stage) -> None:
    sam = await _silent(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.says("He has left the venue.")
    await stage.ana.presses("Send")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    sam.never_sees("is closed on our side")
    await sam.says("any news?")
    assert "is closed on our side" in sam.last.text
    await sam.says("1")
    assert sam.sees("We looked into it and took steps.")


async def test_after_a_case_in_cover_is_closed_the_story_goes_on(stage: Stage) -> None:
    sam = stage.phone(7741)
    await sam.says("did you order the blue lanyards?")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(minutes=10)
    await sam.says("are they here?")
    assert sam.last.text == "Thanks. I'll let you know when they are here."
    assert stage.ana.sees("are they here?")


async def test_what_is_said_to_somebody_silent_waits_until_they_write(stage: Stage) -> None:
    sam = await _silent(stage)
    name = word_of(sam)
    before = len(sam.screen)
    await stage.passes(seconds=120)
    await stage.ana.says("/say are you by the stairs?")
    assert len(sam.screen) == before, "nothing arrives on that phone"
    assert stage.ana.sees(f"{name}: they asked us to come and not write. I keep that until they write.")
    await stage.ana.says("/timeline")
    assert "Not sent yet: it waits until they write to us." in stage.ana.last.text
    await sam.says("he has gone")
    assert sam.sees("Added to ") and not sam.last.sound
    assert sam.last.text == "The desk has an answer for you." and not sam.last.sound
    await sam.presses("1. Show it")
    assert sam.last.text == "Ana from the desk: are you by the stairs?"
    await stage.ana.says("/say good, I am here")
    assert sam.last.text in ("The desk has an answer for you.", "Ana from the desk: good, I am here")
    assert not sam.last.sound
