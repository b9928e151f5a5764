"""Whoever writes that a life is in danger reads whom to call first, as whoever presses help now (ADR 0023)."""

from __future__ import annotations

import pytest

from tests.stage import Stage

CALL_FIRST = "If a life is at risk, call 112 first."


@pytest.mark.parametrize("words", ["she isn't breathing", "my friend collapsed near the stairs", "he has a knife"])
async def test_grave_first_words_are_answered_with_it(stage: Stage, words: str) -> None:
    sam = stage.phone(7900)
    await sam.says(words)
    assert CALL_FIRST in sam.sees("Thank you for telling us.").text
    assert stage.card.text.startswith(("Marmalade. ", "Saffron. "))


async def test_words_that_are_not_grave_are_not(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("somebody keeps making jokes about my accent at the bar")
    sam.sees("Thank you for telling us.")
    sam.never_sees(CALL_FIRST)


async def test_a_report_that_turns_grave_before_it_was_sent_says_it_then(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("there is a man who was drunk all evening")
    sam.never_sees(CALL_FIRST)
    await sam.says("now he fell and isn't breathing")
    assert CALL_FIRST in sam.sees("Write where it is, if you can.").text


async def test_a_case_that_turns_grave_once_somebody_has_it_says_it_then_and_once(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("somebody keeps making jokes about my accent at the bar")
    await stage.passes(seconds=30)
    await stage.ana.presses("I take it")
    await sam.says("he has a knife now")
    await sam.says("he isn't breathing")
    assert "\n".join(sam.texts).count(CALL_FIRST) == 1


async def test_after_an_exit_word_nothing_of_it_comes(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("/settings")
    await sam.presses("4. My exit word")
    await sam.says("cinnamon")
    await sam.says("somebody keeps making jokes about my accent at the bar")
    await stage.passes(seconds=30)
    await stage.ana.presses("I take it")
    await sam.says("cinnamon")
    await sam.says("he has a knife")
    sam.never_sees(CALL_FIRST)


async def test_the_number_written_to_the_desk_calls_the_team_too(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("112")
    assert CALL_FIRST in sam.sees("I've told the team just now.").text
    assert stage.card.text.startswith("Saffron. ")


async def test_the_same_number_is_a_room_where_a_place_was_asked_for(stage: Stage) -> None:
    sam = stage.phone(7900)
    await sam.says("/sos")
    before = len(stage.cards)
    await sam.says("112")
    assert len(stage.cards) == before
    await stage.ana.presses("I take it")
    assert any(text.endswith("\n112") for text in stage.ana.texts)
