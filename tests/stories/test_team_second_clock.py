"""The second clock: first words, news, calling twice, and what is never said in cover or silence (4.3, 5.6)."""

from __future__ import annotations

from datetime import timedelta

from tests.stage import Stage
from tests.stories.scenes import called, taken, word_of

LADDER_WORDS = ("No answer yet", "Still no answer", "I'm sorry this is slow", "I keep trying", "Nothing new yet",
                "can't help after all", "I haven't heard from")  # fmt: skip


async def _reported(stage: Stage) -> str:
    sam = stage.phone(7700)
    await sam.says("someone keeps shouting at me at the bar")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    return word_of(sam)


async def test_what_is_not_grave_has_a_slower_second_clock(stage: Stage) -> None:
    name = await _reported(stage)
    sam = stage.phone(7700)
    await stage.passes(minutes=9)
    stage.ana.never_sees("waiting for your first words")
    await stage.passes(minutes=1)
    assert stage.ana.sees(f"{name}: they are waiting for your first words.")
    await stage.passes(minutes=4, seconds=55)
    sam.never_sees("I haven't heard from Ana.")
    await stage.passes(seconds=10)
    assert sam.sees("I haven't heard from Ana. I'm asking others too.")
    assert stage.card.text == f"Hibiscus. {name}." and "I take it" in stage.card.labels
    await stage.ana.says("/say I'm sorry, I'm here now.")
    assert stage.card.text == f"Hibiscus. {name}. Taken, 1 of 2."


async def test_news_are_promised_for_a_time_and_every_word_moves_it(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ben.presses("I join")
    await stage.passes(minutes=20)
    await stage.ana.says("/say I'm still here.")
    await stage.passes(minutes=20)
    sam.never_sees("Nothing new yet")
    await stage.passes(minutes=11)
    assert sam.last.text == "Nothing new yet, but you are not forgotten. Next news by 13:20."
    assert stage.ana.sees(f"{name}: they have had no news for long.")


async def test_at_night_somebody_who_is_not_in_danger_is_told_by_the_morning(stage: Stage) -> None:
    stage.clock.move(timedelta(hours=11, minutes=30))
    await stage.settles()
    await _reported(stage)
    sam = stage.phone(7700)
    await stage.ana.says("/say I'm Ana, good night for now.")
    shown = len(sam.screen)
    await stage.passes(hours=7)
    assert len(sam.screen) == shown
    await stage.passes(hours=1)
    assert "Nothing new yet" in sam.last.text


async def test_calling_twice_goes_one_step_up_and_a_double_tap_does_not(stage: Stage) -> None:
    sam, name = await called(stage)
    cards, pages = len(stage.cards), len(stage.ben.screen)
    await sam.says("/sos")
    assert (len(stage.cards), len(stage.ben.screen)) == (cards, pages), "the same call, tapped twice"
    await stage.passes(seconds=35)
    pages = len(stage.ben.screen)
    await sam.says("/sos")
    assert sam.sees("The team got your first call just now. I have told them again.")
    assert len(stage.ben.screen) == pages + 1
    await stage.passes(seconds=90)
    await sam.says("/sos")
    assert sam.sees("The team got your first call 2 min ago. I have told them again.")
    assert len(stage.cards) == 1
    assert name


async def test_calling_again_once_somebody_has_it_makes_the_two_look_in(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.passes(seconds=40)
    await sam.says("/sos")
    assert stage.ana.sees(f"{name}: look in, soon.").labels == ("Open",)
    assert sam.sees("I have told them again.")


async def test_in_silence_the_ladder_is_climbed_without_a_word(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.presses("2. Hall 2")
    await sam.presses("3. No, just come")
    shown = len(sam.screen)
    await stage.passes(minutes=5)
    assert len(sam.screen) == shown
    assert stage.ola.screen
    await stage.ana.presses("I take it")
    assert sam.last.text == "Ana has your message and will write here in a moment." and not sam.last.sound
    await stage.ana.says("/onmyway 2")
    assert "about 2 min" in sam.last.text and not sam.last.sound
    await stage.ana.says("/release")
    for words in LADDER_WORDS:
        sam.never_sees(words)


async def test_in_cover_nothing_of_the_team_is_ever_said(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("Hey, did you order the blue lanyards?")
    shown = len(sam.screen)
    await stage.passes(minutes=4)
    await stage.ana.presses("I take it")
    assert stage.ana.sees('Approach as if about lanyards: "You asked about the blue ones?"')
    await stage.ana.says("/onmyway 3")
    assert any("noted that you are on your way" in one for one in stage.ana.texts)
    await stage.passes(minutes=40)
    await stage.ana.says("/release")
    assert len(sam.screen) == shown


async def test_a_witness_hears_that_somebody_has_it_and_then_nothing(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("someone keeps shouting at a woman at the bar")
    await stage.passes(seconds=20)
    await sam.presses("3. I saw it")
    await stage.ana.presses("I take it")
    assert sam.last.text == "The team has it now. Thank you."
    shown = len(sam.screen)
    await stage.ana.says("/onmyway 3")
    await stage.passes(minutes=20)
    await stage.ben.presses("I take it")
    await stage.passes(hours=3)
    assert [one for one in sam.texts[shown:] if one != "The team has it now. Thank you."] == []
