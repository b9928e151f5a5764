"""A rehearsal by hand: what people do on their phones, and what is to be seen on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.rehearsal.phones import Unknown
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre


@pytest.fixture
async def theatre() -> AsyncIterator[Theatre]:
    with setting(None, None) as event:
        found = Theatre(event)
        await found.opens()
        try:
            yield found
        finally:
            await found.closes()


def shown(theatre: Theatre, name: str) -> str:
    """Everything that stands on a phone, its own words left out."""
    return "\n".join(one.text for one in theatre.screen(theatre.phone(name)).bubbles if one.ours)


async def test_a_guest_of_another_language_is_answered_in_it(theatre: Theatre) -> None:
    theatre.guest("lea", "es")
    await theatre.says("lea", "ayuda")
    assert "equipo" in shown(theatre, "lea") and "112" in shown(theatre, "lea")
    assert shown(theatre, "team").startswith("Saffron.")


async def test_time_goes_on_to_the_moment_at_which_something_happens(theatre: Theatre) -> None:
    await theatre.says("sam", "somebody took my bag and shouted at me")
    assert shown(theatre, "team") == ""
    assert await theatre.moves_on() == timedelta(seconds=20)
    assert shown(theatre, "team").startswith("Hibiscus.")


async def test_a_room_shows_the_card_and_hears_commands(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.presses("ben", "1", "team")
    assert shown(theatre, "team").endswith("Taken, 1 of 2.")
    await theatre.says("ben", "/who", "team")
    assert "Ana" in shown(theatre, "ben")


async def test_a_reply_to_their_words_asks_whether_it_is_meant_for_them(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.presses("ana", "I take it")
    await theatre.says("sam", "I am behind the stage")
    await theatre.replies("ana", "on my way")
    assert "send this to them?" in shown(theatre, "ana")
    assert "on my way" not in shown(theatre, "sam")
    await theatre.presses("ana", "Send")
    assert "on my way" in shown(theatre, "sam")


async def test_what_is_changed_afterwards_reaches_whoever_has_the_case(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.says("sam", "he wears a green coat")
    await theatre.presses("ana", "I take it")
    await theatre.edits("sam", "he wears a grey coat")
    assert "he wears a grey coat" in shown(theatre, "ana")
    own = [one.text for one in theatre.screen(theatre.phone("sam")).bubbles if not one.ours]
    assert own == ["/sos", "he wears a grey coat"]


async def test_a_photo_is_a_report(theatre: Theatre) -> None:
    await theatre.sends("sam", "photo")
    await theatre.moves_on()
    assert shown(theatre, "team").startswith("Hibiscus.")


async def test_a_place_is_shared_as_the_phone_does_it(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.presses("sam", "Share my location")
    keys = [one.location_key for one in theatre.screen(theatre.phone("sam")).bubbles if one.location_key]
    assert keys == ["Share my location"]
    await theatre.shares_place("sam")
    await theatre.presses("ana", "I take it")
    assert [one for one in theatre.screen(theatre.phone("ana")).bubbles if one.media == "location"]


async def test_private_copies_leave_the_screens_when_their_life_is_over(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.presses("ana", "I take it")
    await theatre.says("sam", "a canary sang")
    assert "canary" in shown(theatre, "ana")
    await theatre.says("ana", "/close")
    for label in ("1", "1", "1", "Nothing of these", "1", "1"):
        await theatre.presses("ana", label)
    await theatre.presses("ben", "I agree")
    await theatre.passes(timedelta(hours=41))
    assert "canary" not in shown(theatre, "ana")


@pytest.mark.parametrize(
    ("does", "answer"),
    [
        (lambda one: one.says("zoe", "hello"), "There is no phone called zoe."),
        (lambda one: one.presses("sam", "1"), "Sam's phone shows no buttons just now."),
        (lambda one: one.says("team", "hello"), "is a room: say who speaks there"),
        (lambda one: one.says("ana", "hello", "kitchen"), "There is no room called kitchen."),
        (lambda one: one.replies("ana", "hello"), "Nobody's words stand on ana's screen"),
        (lambda one: one.edits("sam", "hello"), "sam has written nothing yet"),
    ],
)
async def test_what_cannot_be_done_is_answered_with_what_there_is(theatre: Theatre, does: object, answer: str) -> None:
    assert callable(does)
    with pytest.raises(Unknown, match=answer):
        await does(theatre)


@pytest.mark.parametrize("name", ["ana", "team"])
async def test_a_guest_needs_a_name_of_their_own(theatre: Theatre, name: str) -> None:
    with pytest.raises(Unknown, match=f"There is a phone called {name} already"):
        theatre.guest(name, "en")
