"""Bad input, in buttons: old, foreign, forged, doubled. Every press is answered, and nothing happens twice."""

from __future__ import annotations

import pytest

from tests.stage import TEAM, Stage
from tests.stories.scenes import passes_over

FORGED = ["", ".", "take..", "take.abc.AAAAAAAAAAAAAAAA", "x" * 64, "sos"]


async def _help(stage: Stage, user: int = 7200) -> str:
    sam = stage.phone(user)
    await sam.says("/sos")
    return sam.sees("Your word is ").text.split("Your word is ")[1].split(".")[0]


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_press_does_nothing_and_says_so(stage: Stage, data: str) -> None:
    await _help(stage)
    stranger = stage.phone(7999)
    await stranger.says("hello")
    await stranger.forges(stranger.last.id, data)
    assert stranger.notices[-1] == "That button is no longer open. Nothing is lost."
    assert "Taken" not in stage.card.text


async def test_a_button_forwarded_to_another_chat_does_not_work_there(stage: Stage) -> None:
    await _help(stage)
    alert = next(one for one in stage.ana.screen if "I take it" in one.labels)
    data = stage.house.data_of(stage.ana.chat, alert.id, "I take it")
    stranger = stage.phone(7999)
    await stranger.says("hello")
    await stranger.forges(stranger.last.id, data)
    await stage.ben.forges(stage.ben.last.id, data)
    assert "Taken" not in stage.card.text
    assert stranger.notices[-1] == stage.ben.notices[-1]


async def test_a_stranger_in_the_group_learns_nothing_by_pressing(stage: Stage) -> None:
    name = await _help(stage)
    for label in ("I take it", "Look", "Can't"):
        await stage.phone(7999).presses(label, TEAM)
    assert stage.card.text == f"Saffron. {name}."
    assert all(name not in one and "Hall" not in one for one in stage.phone(7999).notices)


async def test_the_reporter_can_not_press_what_is_the_teams(stage: Stage) -> None:
    await _help(stage)
    await stage.phone(7200).presses("I take it", TEAM)
    assert "Taken" not in stage.card.text


async def test_buttons_of_a_closed_case_say_that_it_is_over(stage: Stage) -> None:
    await _help(stage)
    sam = stage.phone(7200)
    first = sam.sees("Your word is")
    data = stage.house.data_of(sam.chat, first.id, "1. Hall 1")
    await stage.ana.presses("I take it")
    taken = next(one for one in stage.ben.screen if "I join" in one.labels)
    join = stage.house.data_of(stage.ben.chat, taken.id, "I join")
    await stage.ben.presses("I join")
    await stage.ana.says("/close")
    await stage.ana.presses(next(one for one in stage.ana.last.labels if "mistake" in one))
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses(next(one for one in stage.ana.last.labels if "no line" in one))
    await passes_over(stage)
    await stage.ben.presses(next(one for one in stage.ben.last.labels if "gree" in one))
    assert stage.card.text.endswith("Closed.")
    await sam.forges(first.id, data)
    assert sam.last.text == "That button is no longer open. Nothing is lost."
    await stage.ben.forges(taken.id, join)
    assert "closed" in stage.ben.notices[-1].casefold()


async def test_a_double_tap_on_help_now_is_one_case(stage: Stage) -> None:
    sam = stage.phone(7200)
    await sam.says("/start")
    for _ in range(3):
        await sam.presses("1. I need help now")
    assert len(stage.cards) == 1
    assert len([one for one in stage.ana.screen if "Saffron" in one.text]) == 1


async def test_every_press_is_answered_in_words_or_by_a_message(stage: Stage) -> None:
    sam = stage.phone(7200)
    await sam.says("my colleague was rude to me again")
    await sam.presses("3. Not a report")
    await sam.presses("3. Nothing")
    assert sam.notices[-1] == "All right. I'm here when you need me."
    await sam.presses("2. Ask a person")
    assert sam.sees("The team has it now.")
    await sam.presses("2. Ask a person")
    assert sam.last.text.startswith("I'm passing on that you want to talk about")


async def test_two_buttons_of_one_question_may_both_be_pressed(stage: Stage) -> None:
    await _help(stage)
    sam = stage.phone(7200)
    await sam.presses("1. Hall 1")
    await sam.presses("2. Hall 2")
    assert stage.card.text.endswith("Z2.")
    await sam.presses("1. Yes")
    assert len(stage.cards) == 1
