"""What is said about a case after it was closed (conversation.md 7.10)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import paired, passes_over


async def closed(stage: Stage) -> tuple[Phone, str]:
    """Ana and Ben closed it an hour ago."""
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(hours=1)
    return sam, name


async def test_the_answer_to_a_later_line_goes_to_the_two_who_had_the_case(stage: Stage) -> None:
    sam, name = await closed(stage)
    await stage.ana.says(f"/say {name} How are you today?")
    await sam.presses("1. Show it")
    cards = len(stage.cards)
    await sam.says("better, but he was at the bar again")
    assert sam.last.text == f"Added to {name}."
    for one in (stage.ana, stage.ben):
        assert one.sees("better, but he was at the bar again").covered
        assert one.sees(f"{name}: new words.")
    await stage.passes(minutes=5)
    assert len(stage.cards) == cards, "no new case"
    stage.caro.never_sees("better, but")

    await stage.ana.says("I'll have a look", reply_to=stage.ana.sees("better, but").id)
    await stage.ana.presses("Send")
    assert any("I'll have a look" in one or "has an answer for you" in one for one in sam.texts)


async def test_grave_words_and_a_call_for_help_open_a_case_as_ever(stage: Stage) -> None:
    sam, name = await closed(stage)
    await stage.ana.says(f"/say {name} How are you today?")
    cards = len(stage.cards)
    await sam.says("he is here and he has a knife")
    assert len(stage.cards) == cards + 1


async def test_with_nobody_of_the_two_on_duty_the_words_open_a_case(stage: Stage) -> None:
    sam, name = await closed(stage)
    await stage.ana.says(f"/say {name} How are you today?")
    for one in (stage.ana, stage.ben):
        await one.says("/offduty")
    cards = len(stage.cards)
    await sam.says("he was rude to me again at the bar")
    await stage.passes(seconds=25)
    assert len(stage.cards) == cards + 1


async def test_without_a_line_of_ours_words_after_closing_are_a_case_of_their_own(stage: Stage) -> None:
    sam, _ = await closed(stage)
    cards = len(stage.cards)
    await sam.says("somebody else was rude to me at the bar")
    await stage.passes(seconds=25)
    assert len(stage.cards) == cards + 1
