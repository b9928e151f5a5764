"""The score of a drill, read from the record of a rehearsal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.rehearsal import score
from bot.rehearsal.theatre import Theatre
from tests.rehearse.playing import playing, taken


@pytest.fixture
async def theatre() -> AsyncIterator[Theatre]:
    async with playing() as found:
        yield found


async def test_the_score_is_read_from_the_record(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.movable.passes(timedelta(seconds=20))
    await theatre.presses("ana", "I take it")
    await theatre.movable.passes(timedelta(seconds=30))
    await theatre.presses("ben", "I join")
    await theatre.movable.passes(timedelta(seconds=10))
    await theatre.says("ana", "/say I am coming")
    found = await score.view(theatre)
    (one,) = found["cases"]
    assert (one["code_word"], one["started"], one["length_seconds"]) == ("Saffron", "08:00:00", 180)
    assert [(mark["says"], mark["from_seconds"], mark["seconds"], mark["met"]) for mark in one["marks"]] == [
        ("Taken by Ana", 0, 20, True), ("Ben joined", 20, 30, True), ("First word from Ana", 0, 60, True),
    ]  # fmt: skip
    assert found["shares"][0]["says"] == "1 of 1 taken in time"


async def test_a_case_given_back_has_two_calls_in_the_score(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.movable.passes(timedelta(seconds=10))
    await theatre.says("ana", "/release")
    await theatre.movable.passes(timedelta(seconds=70))
    marks = (await score.view(theatre))["cases"][0]["marks"]
    assert [(one["says"], one["met"]) for one in marks if one["what"] == "take"] == [
        ("Taken by Ana", True), ("Not taken after it was given back", False),
    ]  # fmt: skip
