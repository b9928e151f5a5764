"""Acceptance scenario 1: one message brings the team, and no question came first."""

from __future__ import annotations

from tests.matrix.event import Event, choices, words


async def test_a_digit_as_the_first_message_brings_the_team(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "1")

    card = await team.sees("Saffron. ")
    name = await sam.asked()
    assert words(card) == f"Saffron. {name}."
    assert choices(card) == ["1. I take it", "2. I join", "3. I cover", "4. Look", "5. Can't"]
    assert card.encrypted and card.mentions_room and card.notifies and not card.shield

    alert = await (await here.private("ana")).sees(f"Saffron. {name}.")
    assert alert.encrypted and alert.notifies and alert.mentions == (here.accounts["ana"].id,)
    assert alert.text == card.text

    answer = await sam.sees("Your word is")
    assert answer.text.startswith("I've told the team just now.")
    assert choices(answer)[:3] == ["1. Hall 1", "2. Hall 2", "3. Lobby"]
    assert answer.encrypted and answer.kind == "m.notice" and not answer.shield


async def test_a_digit_that_was_there_before_the_desk_came_in_calls_without_any_greeting(here: Event) -> None:
    """Written at once, as posters say: it comes together with our joining, and no choices were shown."""
    team = await here.in_team("ana")
    await here.closes()
    sam = await here.writes("sam", "1")
    await here.opens()
    name = await sam.asked()
    assert words(await team.sees("Saffron. ")) == f"Saffron. {name}."
    await sam.never_sees("Write in any language")


async def test_two_and_three_mean_what_a_greeting_would_have_shown(here: Event) -> None:
    await here.closes()
    sam, kim = await here.writes("sam", "2"), await here.writes("kim", "3")
    await here.opens()
    await sam.sees("You can stop any time.")
    await kim.sees("What would you like to know?")


async def test_the_number_of_a_poster_says_where_and_the_next_digit_calls(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "41")
    hello = await sam.sees("You are at point 41, Quay terrace")
    assert choices(hello)[0] == "1. I need help now"
    await team.never_sees("Saffron")

    await sam.says("1")
    name = await sam.asked()
    assert words(await team.sees("Saffron. ")) == f"Saffron. {name}. Z4."
    assert "Are you still at Quay terrace?" in (await sam.sees("Your word is")).text
