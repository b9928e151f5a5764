"""A room of the event, or of a case, is closed in favour of another or of none: the desk goes along and says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.two import MATRIX, ROOMS, TELEGRAM, Two, two

TEAM, ORGANIZERS = ROOMS[MATRIX]["team"], ROOMS[MATRIX]["organizers"]
NEW = "!another:example.org"


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def called(stage: Two, name: str = "Sam") -> str:
    sam = stage.on_telegram(name)
    await sam.says("/sos")
    return sam.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


def texts(stage: Two, room: str) -> list[str]:
    return [one.text for one in stage.on_matrix("Ola").shown(room)]


async def test_cards_go_to_the_room_that_took_the_place_of_the_teams(both: Two) -> None:
    ana = both.on_matrix("Ana")
    await ana.happens("membership", TEAM, change="migrated", moved_to=NEW)
    both.on_matrix("Dee").sees("The team room on Matrix was replaced by a new one.")
    both.on_telegram("Ola").sees("The team room on Matrix was replaced by a new one.")
    name = await called(both, "Zoe")
    assert [one for one in texts(both, NEW) if name in one]
    assert not [one for one in both.cards(MATRIX) if name in one]
    await both.restarts(after_seconds=5)
    later = await called(both, "Tom")
    assert [one for one in texts(both, NEW) if later in one]


async def test_the_old_card_is_written_anew_in_the_new_room(both: Two) -> None:
    name = await called(both)
    await both.on_matrix("Ana").happens("membership", TEAM, change="migrated", moved_to=NEW)
    both.matrix.faults.moved[TEAM] = NEW
    await both.on_matrix("Ana").presses("I take it")
    assert [one for one in texts(both, NEW) if name in one and "Taken, 1 of 2" in one]


async def test_a_stranger_in_the_new_room_reads_nothing_either(both: Two) -> None:
    await both.on_matrix("Ana").happens("membership", TEAM, change="migrated", moved_to=NEW)
    await both.on_matrix("Zed").moves("joined", NEW)
    name = await called(both)
    assert not [one for one in texts(both, NEW) if name in one]
    await both.on_telegram("Dee").presses("belong")
    assert [one for one in texts(both, NEW) if name in one]


async def test_a_room_closed_for_good_is_said_plainly(both: Two) -> None:
    await both.on_matrix("Ana").happens("membership", TEAM, change="migrated", moved_to="")
    await both.on_matrix("Dee").happens("membership", ORGANIZERS, change="migrated", moved_to="")
    for phone in (both.on_matrix("Dee"), both.on_telegram("Dee"), both.on_telegram("Ola")):
        phone.sees("The team room on Matrix was closed for good.")
        phone.sees("Your room on Matrix was closed for good.")
    name = await called(both)
    assert [one for one in both.cards(TELEGRAM) if name in one]
    both.on_matrix("Ana").sees(name)


async def test_a_case_whose_room_somebody_closed_is_looked_after(both: Two) -> None:
    await called(both)
    await both.on_matrix("Ana").presses("I take it")
    room = both.room
    both.matrix.rooms[room].clear()
    await both.on_matrix("Ola").happens("membership", room, change="migrated", moved_to="")
    assert both.inside == {"ana"}
