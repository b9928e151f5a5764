"""Words for which the desk has no key: what it offers then is true, and nobody waits for what was never read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.two import MATRIX, TELEGRAM, Phone, Two, two

CANNOT = "I couldn't read your last message."


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    """Everybody has both platforms."""
    async with two(tmp_path) as stage:
        yield stage


async def locked(phone: Phone, chat: str = "") -> None:
    await phone.happens("unreadable", chat, locked=True)


def word(phone: Phone) -> str:
    return phone.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


@pytest.mark.parametrize("platform", [MATRIX, TELEGRAM])
async def test_the_1_that_is_offered_for_help_is_help_whatever_was_asked_before(both: Two, platform: str) -> None:
    sam = both.on_matrix("Sam") if platform == MATRIX else both.on_telegram("Sam")
    await sam.says("somebody was rude to me in the queue for lunch today and I am upset")
    await both.passes(seconds=25)
    assert sam.sees("The team has it now.").labels[0] == "1. Add more"
    await locked(sam)
    assert "or send 1 for help now" in sam.sees(CANNOT).text
    await locked(sam)
    await sam.says("1")
    assert sam.sees("I've told the team just now.")
    assert any(one.startswith(f"Saffron. {word(sam)}.") for one in both.cards(platform))


@pytest.mark.parametrize("cry", ["help", "1", "he hit me in the face"])
async def test_a_cry_after_words_that_could_not_be_read_is_a_cry_on_every_screen(both: Two, cry: str) -> None:
    sam, ana = both.on_matrix("Sam"), both.on_matrix("Ana")
    await locked(sam)
    ana.sees("Someone wrote to the desk and I couldn't read it.")
    await both.passes(seconds=5)
    await sam.says(cry)
    line = f"Saffron. {word(sam)}."
    for platform in (MATRIX, TELEGRAM):
        assert [one.splitlines()[0] for one in both.cards(platform) if "On duty" not in one] == [line]
    rung = [one for one in ana.shown() if one.text.startswith(line)][-1]
    assert rung.sound and not any("couldn't read it" in one for one in ana.texts)


async def test_whoever_sends_it_once_more_is_told_once_more_and_the_team_is_not(both: Two) -> None:
    sam, ana = both.on_matrix("Sam"), both.on_matrix("Ana")
    await locked(sam)
    await ana.presses("I take it")
    before = len(both.in_room())
    await locked(sam)
    assert [one.startswith(CANNOT) for one in sam.texts].count(True) == 2
    assert len(both.in_room()) == before


async def test_the_other_numbers_mean_what_they_meant(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("report")
    await sam.says("1")
    sam.sees("Is anyone hurt or in danger right now?")
    await locked(sam)
    await sam.says("3")
    assert sam.sees("Tell it your way.")


async def test_with_help_on_its_way_a_1_answers_what_was_asked(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("help")
    await locked(sam)
    assert "1 for help" not in sam.sees(CANNOT).text
    await sam.says("1")
    assert sam.sees("Hall 1, got it.")


async def test_inside_a_story_no_help_is_offered(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("est-ce qu'Angela est là ?")
    asked = sam.shown()[-1].text
    assert "Angela" in asked
    await locked(sam)
    assert sam.shown()[-1].text != asked and not any(one in sam.shown()[-1].text for one in ("aide", "help", "1"))


async def test_whoever_types_in_the_room_of_a_case_hears_that_it_was_not_read(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("help")
    name = word(sam)
    ana = both.on_matrix("Ana")
    await ana.presses("I take it")
    before = both.in_room()
    await locked(ana, both.room)
    told = [one for one in both.in_room() if one not in before]
    assert [one.partition(" Please")[0] for one in told] == [
        f"{name}: Ana, I couldn't read your last message here. Nothing of it was sent."
    ]
    await locked(both.on_matrix("Ben"), both.room)
    assert len(both.in_room()) == len(before) + 1, "whoever does not have the case is told nothing there"


async def test_whoever_rings_hears_what_works_here_and_can_call_help(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("hello")
    await sam.happens("unreadable", rang=True)
    assert sam.shown()[-1].text.startswith("I can't take calls here.")
    assert not [one for one in both.cards(MATRIX) if "On duty" not in one], "nobody is called for a ring alone"
    await sam.says("1")
    assert sam.sees("I've told the team just now.")
    await sam.happens("unreadable", rang=True)
    assert "1 for help" not in sam.sees("I can't take calls here. Write, or").text
