"""With more than one report open, a choice is about the one under which it stands (conversation.md 5.7, 6)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import passes_over, word_of


async def two_open(stage: Stage) -> tuple[Phone, str, str]:
    """Help now, and then a report of something else; the cards of both."""
    sam = stage.phone(7400)
    await sam.says("/sos")
    first = word_of(sam)
    await sam.says("/report")
    await sam.presses("2. Something new")
    await sam.says("1")
    await sam.says("3")
    await sam.says("somebody shouts at everybody at the bar")
    await sam.presses("1. Done")
    for _ in range(8):
        if "1. Yes, send it" in sam.last.labels:
            break
        await sam.presses("Skip" if "Skip" in sam.last.labels else sam.last.labels[0])
    await sam.presses("1. Yes, send it")
    second = word_of(sam)
    assert first != second
    return sam, first, second


async def presses_under_the_call(sam: Phone, label: str) -> None:
    """An old button, which stands under the first question of the call."""
    asked = next(one for one in sam.screen if "I've told the team" in one.text)
    sam.stage.house.presses(sam.user, sam.chat, asked.id, label)
    await sam.stage.settles()


def card_of(stage: Stage, name: str) -> str:
    return next(one for one in stage.cards if name in one)


async def test_a_place_tapped_under_the_call_is_the_place_of_the_call(stage: Stage) -> None:
    sam, first, second = await two_open(stage)
    await presses_under_the_call(sam, "2. Hall 2")
    assert card_of(stage, first) == f"Saffron. {first}. Z2."
    assert "Z2" not in card_of(stage, second)


async def test_words_of_a_knife_wait_for_no_answer_which_report_they_are_for(stage: Stage) -> None:
    sam, _, second = await two_open(stage)
    await stage.passes(minutes=5)
    await sam.says("he has a knife")
    assert card_of(stage, second).startswith("Saffron. ")


async def test_nothing_is_stopped_that_they_did_not_mean(stage: Stage) -> None:
    sam, first, second = await two_open(stage)
    await stage.passes(minutes=5)
    await sam.says("/withdraw")
    assert sam.last.text == f"You have more than one word open: {first}, {second}. Which one is this for?"
    await sam.says(second)
    assert sam.last.text.startswith("Do you want us to stop?")
    await sam.says("2")
    assert sam.sees(f"{second} is stopped.")
    assert "Closed" not in card_of(stage, first)


async def test_a_button_of_a_report_that_is_closed_is_about_no_other(stage: Stage) -> None:
    sam, first, second = await two_open(stage)
    await stage.ana.says(f"/take {first}")
    await stage.ben.says(f"/join {first}")
    await stage.ana.says(f"/say {first} I'm Ana")
    await stage.ana.says(f"/close {first}")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await presses_under_the_call(sam, "2. Hall 2")
    assert "Z2" not in card_of(stage, second)
