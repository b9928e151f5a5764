"""Nobody who answers must use the platform that the reporter used."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.two import MATRIX, TELEGRAM, Phone, Two, apart, two


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    """Everybody has both platforms."""
    async with two(tmp_path) as stage:
        yield stage


@pytest.fixture
async def split(tmp_path: Path) -> AsyncIterator[Two]:
    """Ana and Ben have Matrix only, the others Telegram only."""
    async with two(tmp_path, change=apart) as stage:
        yield stage


def word(phone: Phone) -> str:
    return phone.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


async def test_a_report_on_matrix_reaches_a_team_on_telegram(split: Two) -> None:
    sam, caro = split.on_matrix("Sam"), split.on_telegram("Caro")
    await sam.says("help")
    name = word(sam)
    assert any(name in one for one in split.cards(TELEGRAM)) and any(name in one for one in split.cards(MATRIX))
    await caro.presses("I take it")
    sam.sees("Caro")
    assert "Taken, 1 of 2" in split.cards(TELEGRAM)[-1] and "Taken, 1 of 2" in split.cards(MATRIX)[-1]
    assert len([one for one in split.cards(MATRIX) if name in one]) == 1
    await sam.says("he is still here in the hall with me")
    caro.sees("he is still here")
    await caro.says("/say I am at the door")
    sam.sees("I am at the door")


async def test_a_report_on_telegram_reaches_a_team_on_matrix(split: Two) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    name = word(sam)
    await ana.presses("I take it")
    sam.sees("Ana")
    assert split.inside == {"ana"} and split.matrix.names[split.room] == name
    assert "Taken, 1 of 2" in split.cards(TELEGRAM)[-1]
    await sam.says("he is still here in the hall with me")
    assert any("he is still here" in one for one in split.in_room())
    ana.never_saw("he is still here")
    await ana.says("/say I come to you", split.room)
    sam.sees("I come to you")


async def test_somebody_with_both_is_paged_on_both_and_answers_on_either(both: Two) -> None:
    await both.on_telegram("Sam").says("/sos")
    name = word(both.on_telegram("Sam"))
    both.on_telegram("Ana").sees(name)
    both.on_matrix("Ana").sees(name)
    await both.on_matrix("Ana").presses("I take it")
    both.on_telegram("Ana").sees("Taken, 1 of 2")
    both.on_matrix("Ana").sees("Taken, 1 of 2")
    await both.on_telegram("Ana").says(f"/say {name} I come to you")
    both.on_telegram("Sam").sees("I come to you")


async def test_what_is_said_in_the_room_reaches_a_partner_on_telegram_once(split: Two) -> None:
    sam, ana, caro = split.on_telegram("Sam"), split.on_matrix("Ana"), split.on_telegram("Caro")
    await sam.says("/sos")
    await ana.presses("I take it")
    await caro.presses("I join")
    await ana.says("I think she is in the yard", split.room)
    assert len([one for one in caro.texts if "she is in the yard" in one]) == 1
    assert not [one for one in split.in_room() if "she is in the yard" in one]
    sam.never_saw("she is in the yard")
    await caro.says("I go and look there")
    assert len([one for one in split.in_room() if "I go and look there" in one]) == 1
    sam.never_saw("I go and look")


async def test_the_words_stand_in_the_room_once_for_both(both: Two) -> None:
    sam = both.on_telegram("Sam")
    await sam.says("/sos")
    await both.on_matrix("Ana").presses("I take it")
    await both.on_matrix("Ben").presses("I join")
    assert both.inside == {"ana", "ben"}
    await sam.says("he is still here in the hall with me")
    assert len([one for one in both.in_room() if "he is still here" in one]) == 1
    both.on_matrix("Ana").never_saw("he is still here")


async def test_whoever_joins_reads_what_was_said_in_private(both: Two) -> None:
    sam = both.on_telegram("Sam")
    await sam.says("/sos")
    await sam.says("he is still here in the hall with me")
    await both.on_matrix("Ana").presses("I take it")
    assert len([one for one in both.in_room() if "he is still here" in one]) == 1
    await both.on_matrix("Ben").presses("I join")
    both.on_matrix("Ben").sees("he is still here")
    assert len([one for one in both.in_room() if "he is still here" in one]) == 1


@pytest.mark.parametrize("large", [False, True])
async def test_a_photo_is_fetched_before_it_goes_to_the_other_platform(split: Two, large: bool) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    await ana.presses("I take it")
    await sam.says("look at this", media="photo", large=large)
    shown = ana.sees("look at this", split.room)
    assert shown.media == ("" if large else "photo") and ("can't show it here" in shown.text) is large
    await ana.says("/say and this is us", split.room, media="photo")
    assert sam.sees("and this is us").media == "photo"


async def test_voice_places_and_edits_cross_over(split: Two) -> None:
    sam, caro = split.on_matrix("Sam"), split.on_telegram("Caro")
    await sam.says("help")
    await caro.presses("I take it")
    await sam.says("", media="voice")
    assert any(one.media == "voice" for one in caro.shown())
    await sam.says("", location=[38.7, -9.1])
    assert any(one.media == "location" for one in caro.shown())
    message = await sam.says("his name is Tom and he is here")
    await sam.edits(message, "his name is Tim and he is here")
    caro.sees("Tim and he is here")
    await sam.withdraws(message)
    caro.sees("one message was taken back")
    assert not [one for one in caro.texts if "Tom and he" in one]


async def test_a_reply_that_is_confirmed_takes_its_photo_along(split: Two) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    await ana.presses("I take it")
    await sam.says("which door do you mean")
    asked = ana.sees("which door", split.room)
    await ana.says("this one", split.room, media="photo", reply_to=asked.id)
    ana.sees("send this to them?", split.room)
    await ana.says("1", split.room)
    assert sam.sees("this one").media == "photo"


async def test_words_that_cannot_be_opened_call_the_team_and_become_a_case_like_any_other(split: Two) -> None:
    sam, caro = split.on_matrix("Sam"), split.on_telegram("Caro")
    await sam.happens("unreadable", locked=True)
    sam.sees("I couldn't read your last message.")
    assert split.cards(TELEGRAM)[-1] == split.cards(MATRIX)[-1].splitlines()[0]
    assert split.cards(TELEGRAM)[-1] == "Someone wrote to the desk and I couldn't read it."
    caro.sees("Someone wrote to the desk and I couldn't read it.")
    await sam.says("he is standing next to me in the hall and shouts")
    assert split.cards(TELEGRAM)[-1].startswith(("Oolong.", "Hibiscus.", "Saffron."))
    await caro.presses("I take it")
    caro.sees("he is standing next to me")


@pytest.mark.parametrize("number", ["41", "#41", "point 41"])
async def test_the_number_on_the_wall_says_where_they_are_to_the_team_as_well(both: Two, number: str) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("help")
    await sam.says(number)
    sam.sees("Quay terrace, got it.")
    assert f"Saffron. {word(sam)}. Z4." in [one.splitlines()[0] for one in both.cards(MATRIX)]


async def test_a_poster_that_is_scanned_while_help_is_on_its_way_says_where(both: Two) -> None:
    sam = both.on_telegram("Sam")
    await sam.says("/sos")
    await sam.says("/start p_41")
    assert "Quay terrace" in sam.texts[-1]
    assert f"Saffron. {word(sam)}. Z4." in both.cards(TELEGRAM)


async def test_a_number_inside_a_story_is_a_room_and_ends_no_story(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("did you order the blue lanyards?")
    sam.sees("Which room are you in?")
    await sam.says("41")
    sam.never_saw("event desk")
    assert any(one.startswith("Saffron. ") and " Z4." in one for one in both.cards(MATRIX))


@pytest.mark.parametrize("first", ["#41", "point 41", "41."])
async def test_the_number_on_the_wall_is_understood_as_people_write_it(both: Two, first: str) -> None:
    sam = both.on_matrix("Sam")
    await sam.says(first)
    sam.sees("You are at point 41, Quay terrace.")


async def test_a_name_that_is_a_greeting_elsewhere_changes_nobodys_language(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("somebody of the board has been writing to me at night and I am afraid of it")
    await sam.says("2")
    await sam.says("Ola")
    assert sam.sees("Done. Ola can't see this.")
