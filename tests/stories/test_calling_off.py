"""Calling it off: our questions stop, a slip is marked, and what is on its way goes on (conversation.md 5.5, 9.1)."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import called, taken, word_of


async def test_cancel_after_help_now_stops_the_questions_and_nothing_else(stage: Stage) -> None:
    sam, name = await called(stage)
    await sam.says("/cancel")
    assert sam.last.text == f"I ask nothing more. {name} goes on, and the team still has it. You can write any time."
    await sam.says("hall 2")
    assert "Hall 2" in stage.card.text or "Z2" in stage.card.text
    assert sam.last.text == f"Added to {name}.", "a place is still taken, and nothing is asked"
    await stage.passes(seconds=61)
    assert sam.sees("No answer yet."), "the ladder goes on"


@pytest.mark.parametrize("words", ["stop", "never mind"])
async def test_stop_under_a_question_stops_the_questions(stage: Stage, words: str) -> None:
    sam, name = await taken(stage)
    await sam.says(words)
    assert sam.last.text.startswith(f"I ask nothing more. {name} goes on")
    assert stage.ana.sees(words), "whoever has it reads the word as well"


async def test_after_the_call_along_our_questions_cancel_stops_them_too(stage: Stage) -> None:
    sam = stage.phone(7802)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("2. Yes, in danger")
    name = word_of(sam)
    for words in ("hall 2", "1", "3", "red jacket", "1"):
        await sam.says(words)
    assert sam.last.text.startswith("If you want to tell more")
    await sam.says("/cancel")
    assert sam.last.text.startswith(f"I ask nothing more. {name} goes on")
    await sam.says("they are gone now")
    sam.never_sees("Write more if you like")


@pytest.mark.parametrize(
    "words", ["that was a mistake", "mistake", "sorry mistake", "oops sorry", "Sorry, wrong button!"]
)
async def test_a_mistake_is_heard_whichever_question_stands(stage: Stage, words: str) -> None:
    sam = stage.phone(7803)
    await sam.says("help")
    await sam.says("1")
    assert sam.last.text.endswith("Is it safe for you to write?")
    await sam.says(words)
    assert sam.last.text.startswith("That is all right. The team will see that it may be a mistake.")
    assert "mistake" in stage.card.text
    await sam.says("hall 1")
    sam.never_sees("What is going on?")


@pytest.mark.parametrize("words", ["no mistake", "sorry", "it was my mistake to go with him and now he is here"])
async def test_what_only_sounds_like_a_slip_is_an_answer(stage: Stage, words: str) -> None:
    sam = stage.phone(7804)
    await sam.says("help")
    await sam.says("1")
    await sam.says(words)
    assert sam.last.text.startswith("What is going on?")
    assert "mistake" not in stage.card.text


async def test_who_called_by_the_button_has_not_slipped_by_a_word(stage: Stage) -> None:
    sam, _ = await called(stage, 7805)
    await sam.says("1")
    await sam.says("that was a mistake")
    assert "mistake" not in stage.card.text


async def test_taking_it_back_while_it_settles_holds_it(stage: Stage) -> None:
    sam = stage.phone(7806)
    await sam.says("somebody pushed me at the bar and laughed about it")
    await sam.says("/withdraw")
    assert sam.last.text.startswith("I can stop here. Nothing is sent so far.")
    assert sam.last.labels == ("1. Send what I have", "2. Keep it unsent", "3. Erase it")
    await stage.passes(minutes=2)
    assert not stage.cards
    await sam.says("2")
    assert sam.last.text.startswith("Kept, not sent.")
    await stage.passes(hours=1)
    assert not stage.cards


async def test_choices_without_a_word_are_asked_about_and_never_sent_by_silence(stage: Stage) -> None:
    sam = stage.phone(7807)
    await sam.says("/report")
    for label in ("1. Go on", "3. No", "1. Done", "1. Yes, to me"):
        await sam.presses(label)
    await sam.says("/cancel")
    assert sam.last.text == (
        "I can stop here. Nothing is sent so far. What shall I do with it? If you go quiet, I keep it unsent until "
        "December 11."
    )
    await stage.passes(minutes=15)
    sam.never_sees("Still here.")
    assert not stage.cards
    await sam.says("/status")
    assert "kept, not sent" in sam.last.text


async def test_with_nothing_chosen_there_is_nothing_to_ask(stage: Stage) -> None:
    sam = stage.phone(7808)
    await sam.says("/report")
    await sam.says("/cancel")
    assert sam.last.text == "All right, I stopped. Nothing was sent."
