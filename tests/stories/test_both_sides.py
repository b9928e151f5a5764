"""Somebody of the team needs the desk themselves: their cry never goes to whoever they work with (4.5)."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import called, paired, word_of


@pytest.mark.parametrize("cry", ["help", "help me he is here", "I want to kill myself"])
async def test_a_responder_who_cries_for_help_gets_it_and_the_partner_reads_nothing(stage: Stage, cry: str) -> None:
    await paired(stage)
    before = stage.ben.texts
    await stage.ana.says(cry)
    assert stage.ana.sees("Your word is")
    assert not [one for one in stage.ben.texts if cry in one and one not in before]
    assert not [one for one in stage.ana.texts if "internal" in one]


async def test_a_reply_to_their_own_case_stays_there(stage: Stage) -> None:
    await paired(stage)
    await stage.ana.says("/sos")
    asked = stage.ana.sees("Your word is")
    await stage.ana.presses("1. Hall 1")
    await stage.ana.says("it was Ben", reply_to=asked.id)
    assert not [one for one in stage.ben.texts if "it was Ben" in one]


async def test_an_answer_to_their_own_question_goes_to_their_own_case(stage: Stage) -> None:
    await paired(stage)
    await stage.ana.says("/sos")
    await stage.ana.says("1")
    assert stage.ana.sees("Is it safe for you to write?")
    await stage.ana.says("yes")
    await stage.ana.says("Ben hurt me")
    assert not [one for one in stage.ben.texts if "hurt me" in one]


async def test_words_that_could_be_for_either_wait_for_the_choice(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/sos")
    mine = word_of(stage.ana)
    for answer in ("1", "yes", "a broken door", "red hat", "no"):
        await stage.ana.says(answer)
    await stage.ana.says("he is at the bar again")
    await stage.ana.says("send somebody")
    assert stage.ana.last.text.startswith("Who is this for? Nobody got it yet.")
    assert not [one for one in stage.ben.texts if "at the bar" in one]
    await stage.ana.presses("2. For me")
    assert not [one for one in stage.ben.texts if "at the bar" in one]
    await stage.caro.says(f"/take {mine}")
    assert stage.caro.sees("he is at the bar again") and stage.caro.sees("send somebody")
    await stage.ana.says("the door is shut")
    await stage.ana.says("1")
    assert stage.ben.sees("the door is shut")
    await stage.ana.says(f"{name}: going in")
    assert stage.ben.sees("going in")


async def test_words_nobody_chose_for_are_their_own_after_two_minutes(stage: Stage) -> None:
    await paired(stage)
    await stage.ana.says("/sos")
    mine = word_of(stage.ana)
    for answer in ("1", "yes", "a broken door", "red hat", "no"):
        await stage.ana.says(answer)
    await stage.ana.says("he is at the bar again")
    await stage.passes(seconds=121)
    await stage.caro.says(f"/take {mine}")
    assert stage.caro.sees("he is at the bar again")
    assert not [one for one in stage.ben.texts if "at the bar" in one]


async def test_who_has_no_case_of_their_own_is_not_asked(stage: Stage) -> None:
    await called(stage)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("on my way now")
    assert stage.ben.sees("on my way now")
