"""Where there are no buttons, a number, its keycap and the words of a choice mean the same (conversation.md 3.2)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.two import Two, two


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def called(stage: Two) -> str:
    sam = stage.on_telegram("Sam")
    await sam.says("/sos")
    return sam.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


@pytest.mark.parametrize("words", ["I take it", "i take it", "1", "1. I take it"])
async def test_a_page_is_answered_by_the_words_of_its_choices(both: Two, words: str) -> None:
    name = await called(both)
    await both.on_matrix("Ana").says(words)
    both.on_matrix("Ana").sees(f"{name} is yours")


async def test_the_second_person_joins_with_words_and_a_handover_is_accepted_with_one(both: Two) -> None:
    name = await called(both)
    await both.on_matrix("Ana").says("I take it")
    await both.on_matrix("Ben").says("I join")
    assert both.inside == {"ana", "ben"}
    await both.on_matrix("Ana").says("!desk handover Caro", both.room)
    await both.on_matrix("Caro").says("Accept")
    assert both.inside == {"caro", "ben"} and both.on_matrix("Caro").sees(name)


async def test_whoever_takes_it_with_words_is_told_so_once(both: Two) -> None:
    name = await called(both)
    await both.on_matrix("Ana").says(f"take {name}")
    assert len([one for one in both.on_matrix("Ana").texts if f"{name} is yours" in one]) == 1


async def test_a_handover_is_accepted_with_a_word_after_something_newer_was_answered(both: Two) -> None:
    name = await called(both)
    await both.on_matrix("Ana").says("I take it")
    await both.on_matrix("Ana").says(f"!desk handover {name} Caro", both.room)
    await both.on_telegram("Tia").says("/sos")
    await both.on_matrix("Caro").says("can't")
    await both.on_matrix("Caro").says("1")
    await both.on_matrix("Caro").says("Accept")
    assert both.on_matrix("Caro").sees(f"{name} is yours") and both.inside == {"caro"}


async def test_where_there_is_no_key_for_a_place_none_is_spoken_of(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("/sos")
    await sam.says("Share my location")
    sam.sees("from your app's menu")
    sam.never_saw("the key below")
    await sam.says("I am in hall 2 by the stairs")
    sam.sees("Is it safe for you to write?")


async def test_other_words_of_the_team_stay_what_they_are(both: Two) -> None:
    name = await called(both)
    await both.on_matrix("Ana").says("I take it that nobody is at the door")
    both.on_matrix("Ana").never_saw(f"{name} is yours")
    await both.on_matrix("Ana").says("I take it")
    await both.on_matrix("Ana").says("I join them at the door in a minute")
    both.on_telegram("Sam").never_saw("at the door")


async def test_where_there_are_buttons_their_words_do_the_same(both: Two) -> None:
    name = await called(both)
    await both.on_telegram("Ana").says("I take it")
    both.on_telegram("Ana").sees(f"{name} is yours")
