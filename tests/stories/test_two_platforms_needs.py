"""Asking for help where a case has a room of its own and choices are numbers, as on Matrix."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.test_two_platforms_rooms import ORGANIZERS, TEAM, paired
from tests.two import MATRIX, TELEGRAM, Two, two


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


def word(stage: Two) -> str:
    """The name on the newest card."""
    return stage.cards(TELEGRAM)[-1].split(". ")[1].strip(".")


async def test_a_need_in_the_room_of_a_case_needs_no_name(both: Two) -> None:
    await paired(both)
    await both.on_matrix("Ana").says("!desk need napkins", both.room)
    assert both.on_matrix("Caro").sees(f"{word(both)}: napkins.")
    await both.on_matrix("Caro").presses("I'm coming")
    assert both.on_matrix("Ana").sees("Caro is coming.")


async def test_the_list_of_needs_and_the_category_answer_in_the_room(both: Two) -> None:
    await paired(both)
    await both.on_matrix("Ben").says("!desk need", both.room)
    await both.on_matrix("Ben").says("2", both.room)
    assert both.on_matrix("Caro").sees(f"{word(both)}: platter.")
    await both.on_matrix("Ana").says("!desk category hibiscus", both.room)
    assert both.cards(MATRIX)[-1].startswith("Hibiscus.")


async def test_a_sentence_in_the_rooms_of_the_event_calls_and_gets_a_sign(both: Two) -> None:
    await paired(both)
    first = await both.on_matrix("Ana").says(f"Could {word(both)} get a platter?", TEAM)
    assert both.on_matrix("Caro").sees(f"{word(both)}: platter.")
    await both.on_matrix("Dee").says("the platters are in the kitchen", ORGANIZERS)
    second = await both.on_matrix("Dee").says("honey to Z1 please", ORGANIZERS)
    assert both.cards(MATRIX)[-1].startswith("Marmalade.") and both.cards(MATRIX)[-1].endswith("Z1.")
    assert both.matrix.marked == [first, second]


async def test_sugar_in_the_room_of_a_case_is_nobodys_reading_there(both: Two) -> None:
    await paired(both)
    there = len(both.in_room())
    await both.on_matrix("Ben").says("sugar", both.room)
    assert both.cards(MATRIX)[-1].startswith("Sugar.")
    assert len(both.in_room()) == there
    assert both.on_telegram("Ola").sees("Sugar.")
    await both.on_matrix("Ana").says("sugar")
    assert sum(one.startswith("Sugar.") for one in both.cards(MATRIX)) == 2, "a bare word in the direct chat"
