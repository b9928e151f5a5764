"""What tired people of the team type in private where a button was meant: it is no report of theirs."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.scenes import called, paired, taken, word_of


async def opens_nothing(stage: Stage) -> None:
    """However long nobody answers, the team's group shows the one case that there is."""
    await stage.passes(minutes=5)
    assert len(stage.cards) == 1, stage.cards


def shows(phone: Phone, name: str, *labels: str) -> None:
    assert name in phone.last.text and "Nothing was done" in phone.last.text, phone.texts[-2:]
    assert phone.last.labels == labels and not phone.last.sound


@pytest.mark.parametrize("words", ["who has {}?", "tkae {}", "{} is mine", "on my way to {}", "{}", "{} pls"])
async def test_words_with_the_name_of_a_case_say_how_it_stands(stage: Stage, words: str) -> None:
    _, name = await called(stage)
    await stage.ben.says(words.format(name.lower()))
    shows(stage.ben, f"{name} waits for somebody", "I take it", "Look", "Can't", "For myself")
    await opens_nothing(stage)


@pytest.mark.parametrize("words", ["mine", "im on it", "Got it!", "omw", "i tkae it", "who has it?", "1", "lo cojo"])
async def test_words_that_claim_what_waits_say_that_they_claim_nothing_yet(stage: Stage, words: str) -> None:
    _, name = await called(stage)
    await stage.ben.says(words)
    shows(stage.ben, f"{name} waits for somebody", "I take it", "Look", "Can't", "For myself")
    await stage.ben.presses("I take it")
    stage.ben.sees(f"{name} is yours")
    stage.ben.never_sees("waits for somebody")
    await opens_nothing(stage)


async def test_of_a_case_that_somebody_has_they_read_who_that_is(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ben.says(f"who has {name.lower()}")
    assert stage.ben.last.text.startswith(f"{name}: Ana has it. Join or cover?")
    shows(stage.ben, name, "I join", "I cover", "Look", "For myself")
    await stage.caro.presses("I join")
    await stage.ben.says(f"is anybody with {name}")
    shows(stage.ben, f"Two people have {name} already", "Look", "For myself")


async def test_with_several_that_wait_they_are_asked_which(stage: Stage) -> None:
    _, first = await called(stage)
    _, second = await called(stage, 7101)
    await stage.ben.says("im on it")
    assert f"Which one: {first}, {second}?" in stage.ben.last.text
    await stage.passes(minutes=3)
    assert len(stage.cards) == 2


@pytest.mark.parametrize("words", ["I take it", "i take it", "I TAKE IT."])
async def test_the_words_of_a_button_do_what_it_does(stage: Stage, words: str) -> None:
    _, name = await called(stage)
    await stage.ben.says(words)
    stage.ben.sees(f"{name} is yours")
    await stage.caro.says("i join")
    stage.caro.sees(f"{name}: Ben is with you")


async def test_whoever_has_it_may_type_that_they_are_on_their_way_and_with_them(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("on my way")
    sam.sees("Ana from the desk is on the way")
    await stage.ana.says("im with them")
    stage.ana.sees(f"{name}: noted that you are with them")
    await stage.ana.says("on my way back with two bottles of water")
    sam.never_sees("bottles")


async def test_a_command_without_its_stroke_needs_nothing_but_the_name(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ben.says(f"take {name.lower()}")
    stage.ben.sees(f"{name} is yours")
    await stage.ben.says(f"close {name}")
    stage.ben.sees(f"How did {name} end?")
    await stage.ben.says(f"say {name}")
    await stage.ben.says(f"look {name} is right behind you")
    sam.never_sees("behind you")
    assert stage.ben.last.text == f"{name}: kept internal. /say speaks to them."


async def test_what_may_tell_of_themselves_stays_theirs(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ben.says(f"the man from {name} keeps touching me")
    stage.ben.sees("Thank you for telling us")
    await stage.passes(seconds=30)
    assert len(stage.cards) == 2
    await stage.ben.says("mine")
    stage.ben.never_sees("Nothing was done")


async def test_for_myself_leads_to_what_anybody_may_ask_of_us(stage: Stage) -> None:
    await called(stage)
    await stage.ben.says("coming")
    await stage.ben.presses("For myself")
    assert stage.ben.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")
    await stage.ben.says("1")
    assert stage.cards[-1].startswith("Saffron") and word_of(stage.ben) in stage.cards[-1]


async def test_with_nothing_that_waits_the_same_words_are_anybodys(stage: Stage) -> None:
    await paired(stage)
    await stage.caro.says("mine")
    stage.caro.sees("I'm here. Which one is it?")


async def test_whoever_is_kept_out_reads_nothing_of_it(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("Ben keeps touching me and will not stop")
    await stage.passes(seconds=30)
    for words in (f"who has {word_of(sam)}?", "mine", "Tandem is mine"):
        await stage.ben.says(words)
        assert stage.ben.last.text == "I'm here. Which one is it?"


@pytest.mark.parametrize("words", ["what does saffron mean", "which one was hibiscus again"])
async def test_a_word_of_the_code_alone_shows_where_the_words_are(stage: Stage, words: str) -> None:
    await stage.ben.says(words)
    assert "/briefing" in stage.ben.last.text
    await stage.passes(minutes=5)
    assert stage.cards == []


@pytest.mark.parametrize("words", ["Saffron, zone four", "kettle to z4 please"])
async def test_a_word_of_the_code_and_a_place_call_from_the_private_chat_too(stage: Stage, words: str) -> None:
    await stage.ben.says(words)
    assert stage.card.text.startswith("Saffron.") and stage.card.text.endswith("Z4.")
    stage.ben.sees("What should they know? Write it here.")


async def test_a_word_of_the_code_that_may_be_a_call_is_asked_back(stage: Stage) -> None:
    await stage.ben.says("saffron!!")
    assert stage.ben.last.text == "Saffron: where to? Nobody was called yet."
    await stage.ben.presses("2. Hall 2")
    assert stage.card.text.startswith("Saffron.") and stage.card.text.endswith("Z2.")


@pytest.mark.parametrize(("typed", "meant"), [("closee", "close"), ("tkae", "take"), ("offdutty now", "offduty")])
async def test_a_slip_in_a_command_says_which_one_it_may_be(stage: Stage, typed: str, meant: str) -> None:
    await stage.ben.says(f"/{typed}")
    assert stage.ben.last.text == f"There is no /{typed.split(maxsplit=1)[0]}. Did you mean /{meant}? Nothing was done."
    assert "/t-" not in stage.ben.last.text and not stage.ben.last.labels


@pytest.mark.parametrize("typed", ["sso", "stauts", "frobnicate", "inof"])
async def test_any_other_unknown_command_brings_the_three_choices(stage: Stage, typed: str) -> None:
    await stage.ben.says(f"/{typed}")
    assert stage.ben.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")
    guest = stage.phone(7100)
    await guest.says("/closee")
    assert guest.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")


async def test_asking_about_a_case_gives_no_right_to_look_at_it(stage: Stage) -> None:
    """Eli is called by nobody: he is not on duty, and has no part in it. So is Dee, of the organizers."""
    _, name = await taken(stage)
    for phone in (stage.eli, stage.dee, stage.ola):
        before = len(phone.screen)
        await phone.says(f"/look {name}")
        refused = phone.texts[before:]
        await phone.says(f"who has {name}?")
        await phone.says(f"/look {name}")
        assert phone.texts[-len(refused) :] == refused


async def test_an_item_of_the_checklist_is_ticked_without_a_stroke(stage: Stage) -> None:
    await paired(stage)
    await stage.ana.says("/checklist")
    await stage.ana.says("tick 2")
    assert stage.ana.sees("2 is ticked.") and stage.ana.sees("✓ 2.")
    await stage.ana.says("Untick 2")
    assert stage.ana.sees("2 is open again.")
    await stage.ana.says("tick the boxes later")
    assert stage.ben.sees("tick the boxes later")
