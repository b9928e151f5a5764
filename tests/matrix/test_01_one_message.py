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
