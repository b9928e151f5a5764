"""Somebody who wrote plainly says the phrase: from then on the chat plays along (conversation.md 10.5, S4)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called, taken


async def test_the_phrase_in_an_open_call_gets_the_story_and_no_word_of_a_call(stage: Stage) -> None:
    sam, _ = await called(stage)
    await stage.passes(seconds=40)
    shown = len(sam.screen)
    await sam.says("did you order the blue lanyards?")
    assert [one.text for one in sam.screen[shown:]] == ["Yes, we have the blue ones. Which room are you in?"]
    await stage.passes(minutes=5)
    after = [one.text for one in sam.screen[shown:]]
    assert not [one for one in after if "asking" in one or "first call" in one or "phone" in one.lower()]


async def test_whoever_has_it_is_told_how_to_walk_up(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("did you order the blue lanyards?")
    assert stage.ana.sees("did you order the blue lanyards?").covered
    assert stage.ana.sees("Approach as if about lanyards")
    assert stage.ana.sees(f"{name}: look in, soon.")
    assert sam.last.text == "Yes, we have the blue ones. Which room are you in?"


async def test_in_a_report_that_only_waits_it_becomes_grave(stage: Stage) -> None:
    sam = stage.phone(7410)
    await sam.says("he keeps shouting at me at the bar")
    await stage.passes(seconds=21)
    assert stage.card.text.startswith("Hibiscus. ")
    await sam.says("is angela around")
    assert stage.card.text.startswith("Saffron. ")
    assert sam.last.text.startswith("Angela is on her way.")


async def test_who_asked_for_silence_and_writes_the_phrase_gets_the_story(stage: Stage) -> None:
    sam, _ = await called(stage, 7411)
    await sam.presses("2. Hall 2")
    await sam.presses("3. No, just come")
    await sam.says("is angela around")
    assert sam.last.text == "Angela is on her way. Are you at Hall 2? Send 1 for yes, 2 for no."
