"""What was told aloud, where there are rooms and numbers in place of groups and buttons; signed on either house."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.two import MATRIX, ROOMS, Phone, Two, two

WORDS = "a speaker shouted at her by the stairs"


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def offered(stage: Two) -> tuple[str, str]:
    """Caro takes it down with a bare command, Ana and Ben have it: the word of the case, and the code."""
    caro, ana, ben = (stage.on_matrix(one) for one in ("Caro", "Ana", "Ben"))
    await caro.says(f"intake Z2 {WORDS}")
    name = caro.sees("I'm calling the team").text.split(":")[0]
    assert any(f"Hibiscus. {name}. Z2." in one for one in stage.cards(MATRIX))
    await caro.says("4")
    assert any(f"Vanilla. {name}. Z2." in one for one in stage.cards(MATRIX))
    await ana.presses("I take it")
    await ben.presses("I join")
    assert any(WORDS in one for one in stage.in_room()), "whoever has it reads it in the room"
    await ana.says("he has a yellow badge", stage.room)
    await ana.says("!desk signoff", stage.room)
    return name, code_of(ana)


def code_of(phone: Phone) -> str:
    return phone.sees("desk: so ").text.split("desk: so ")[1][:10]


@pytest.mark.parametrize("house", ["matrix", "telegram"])
async def test_the_code_is_typed_on_either_house_and_never_stands_in_the_room(both: Two, house: str) -> None:
    name, code = await offered(both)
    assert not any(code in one for one in both.in_room())
    sam = both.on_matrix("Sam") if house == "matrix" else both.on_telegram("Sam")
    await sam.says(f"signoff {code}")
    sam.sees(f"Written down: {WORDS}")
    sam.never_saw("yellow badge")
    await sam.says("it was by the lift")
    await sam.says("yes")
    sam.sees(f"Your word is {name}.")
    await both.on_matrix("Ana").says("!desk say Thank you for reading it.", both.room)
    sam.sees("Thank you for reading it.")


async def test_in_a_room_of_the_event_only_the_place_is_taken(both: Two) -> None:
    caro = both.on_matrix("Caro")
    await caro.says(f"!desk intake Z2 {WORDS}", ROOMS[MATRIX]["team"])
    caro.sees("write what they told you")
    await both.on_matrix("Ana").presses("I take it")
    both.on_matrix("Ana").never_saw(WORDS)
    assert not any(WORDS in one for one in both.in_room())


async def test_more_words_in_the_room_of_a_case_are_for_that_case(both: Two) -> None:
    name, _ = await offered(both)
    await both.on_matrix("Ben").says("!desk intake he laughed about it", both.room)
    await both.on_matrix("Ana").says("!desk timeline", both.room)
    assert both.on_matrix("Ana").sees(f"{name}, the record:").text.count("told aloud, written by") == 2


async def test_closing_in_the_room_is_answered_by_numbers(both: Two) -> None:
    name, _ = await offered(both)
    ana = both.on_matrix("Ana")
    await ana.says("!desk close", both.room)
    for words in ("2", "1", "1"):
        await ana.says(words)
    ana.sees(f"{name}: a second person has been asked to agree.")
    await both.on_matrix("Ben").says("I agree")
    assert any(f"{name}. Z2. Closed." in one for one in both.cards(MATRIX))
