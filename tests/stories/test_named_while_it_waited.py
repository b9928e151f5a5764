"""Words that waited name a colleague: kept out before anybody is called, like in words that wait for nothing (4.5)."""

from __future__ import annotations

import pytest

from tests.stage import ATTENDEES, Phone, Stage
from tests.stories.scenes import paired, word_of
from tests.stories.test_kept import held_back
from tests.stories.test_several_reports import two_open

FOLLOWED = "Ben from the desk keeps following me and I'm scared"


def _knows_nothing(phone: Phone, of: Phone) -> bool:
    name = word_of(of)
    return not [one for one in phone.texts if name in one or "attendees' group" in one]


@pytest.mark.parametrize("passed_on", [True, False])
async def test_a_cry_in_the_group_after_words_about_ben_calls_all_but_him(stage: Stage, passed_on: bool) -> None:
    sam = stage.phone(7740)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, FOLLOWED)
    await stage.passes(minutes=3)
    await sam.says_in(ATTENDEES, "help")
    await (sam.presses("1. Yes, pass it on") if passed_on else stage.passes(seconds=61))
    assert stage.ana.sees(word_of(sam)) and stage.cards == []
    assert _knows_nothing(stage.ben, sam)
    await stage.ana.presses("I take it")
    assert stage.ana.sees(FOLLOWED) and stage.ana.sees("The words name Ben.")


async def test_a_cry_in_private_while_words_of_the_group_wait_calls_all_but_him(stage: Stage) -> None:
    sam = stage.phone(7741)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, FOLLOWED)
    await sam.says("/sos")
    assert stage.ana.sees(word_of(sam)) and stage.cards == []
    assert _knows_nothing(stage.ben, sam)


async def test_the_second_of_the_words_in_the_group_names_him(stage: Stage) -> None:
    sam = stage.phone(7742)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, "he has a knife")
    await sam.says_in(ATTENDEES, "Ben has a gun and a knife")
    await sam.says("1")
    assert stage.ana.sees(word_of(sam)) and stage.cards == []
    assert sam.sees("Is this about Ben from our team?")
    assert not [one for one in stage.ben.texts if word_of(sam) in one]


async def test_words_of_the_group_that_go_to_an_open_case_keep_him_out_of_it(stage: Stage) -> None:
    sam = stage.phone(7743)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await sam.says_in(ATTENDEES, FOLLOWED)
    await stage.passes(minutes=11)
    assert stage.ana.sees(FOLLOWED) and stage.cards == []
    assert not [one for one in stage.ben.texts if word_of(sam) in one]


@pytest.mark.parametrize("answered", [True, False])
async def test_words_that_waited_for_the_case_they_belong_to_keep_him_out(stage: Stage, answered: bool) -> None:
    sam, first, second = await two_open(stage, 7744)
    await stage.passes(minutes=20)
    await sam.says("he had a grey hat")
    await sam.says("it was Caro all the time")
    await (sam.presses(f"1. {first}") if answered else stage.passes(minutes=3))
    assert sam.sees("Is this about Caro from our team?")
    name = first if answered else second
    assert not [one for one in stage.caro.texts if name in one]


async def test_words_that_become_something_new_keep_him_out_whichever_names_him(stage: Stage) -> None:
    sam, *_ = await two_open(stage, 7745)
    await stage.passes(minutes=20)
    await sam.says("he had a grey hat")
    await sam.says("it was Caro all the time")
    await sam.presses("3. Something new")
    assert sam.sees("Is this about Caro from our team?")
    await stage.passes(minutes=2)
    assert stage.ana.sees(word_of(sam))
    assert not [one for one in stage.caro.texts if word_of(sam) in one]


@pytest.mark.parametrize("answered", [True, False])
async def test_words_beside_what_is_kept_keep_him_out_whichever_names_him(stage: Stage, answered: bool) -> None:
    sam = await held_back(stage, 7746)
    await sam.says("somebody shouted at me on the stairs here")
    await sam.says("and Ben did the same when nobody looked")
    await (sam.presses("4. No, something new") if answered else stage.passes(minutes=3))
    await stage.passes(minutes=2)
    assert stage.ana.sees(word_of(sam)) and stage.cards == []
    assert not [one for one in stage.ben.texts if word_of(sam) in one]


@pytest.mark.parametrize("answered", [True, False])
async def test_words_of_one_of_us_that_are_their_own_keep_the_named_out(stage: Stage, answered: bool) -> None:
    await paired(stage)
    await stage.ana.says("/sos")
    mine = word_of(stage.ana)
    for answer in ("1", "yes", "a broken door", "red hat", "no"):
        await stage.ana.says(answer)
    assert stage.caro.sees(mine)
    await stage.ana.says("Caro is at the bar again")
    assert stage.ana.last.text.startswith("Who is this for?")
    await (stage.ana.presses("2. For me") if answered else stage.passes(minutes=3))
    assert not [one for one in stage.caro.texts if mine in one]


async def test_words_that_came_after_the_desk_closed_and_are_sent_all_the_same_keep_him_out(stage: Stage) -> None:
    await stage.passes(hours=24 * 33)
    sam = stage.phone(7760)
    await sam.says(FOLLOWED)
    assert sam.last.text.startswith("The desk closed")
    await sam.presses("2. Send now")
    assert stage.cards == [] and not [one for one in stage.ben.texts if "Hibiscus" in one or "Oolong" in one]
    assert "Is this about Ben from our team?" in sam.last.text
