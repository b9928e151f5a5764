"""'Sugar': somebody of the team is in trouble themselves. Everybody is called; their own phone shows nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stage import ORGANIZERS, TEAM, Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import passes_over, taken, with_contact, word_of
from tests.stories.test_needs import placed


def trouble(stage: Stage) -> str:
    """The word of the newest case of a colleague in trouble."""
    card = next(one for one in reversed(stage.cards) if one.startswith("Sugar."))
    return card.split(". ")[1].strip(".")


def nothing_new(phone: Phone, before: int) -> None:
    assert len(phone.screen) == before, phone.texts[before:]


@pytest.mark.parametrize(
    "words", ["/sugar", "sugar", "Sugar please", "I'm in trouble", "could I get some sugar please"]
)
async def test_one_word_in_private_calls_everybody_and_shows_nothing(stage: Stage, words: str) -> None:
    await placed(stage)
    before = len(stage.ben.screen)
    message = await stage.ben.says(words)
    name = trouble(stage)
    assert stage.card.text == f"Sugar. {name}. Z4." and not stage.card.sound, "their own phone is in the group as well"
    for one in (stage.ana, stage.caro, stage.dee, stage.ola):
        page = one.sees(f"Sugar. {name}. Z4.")
        assert page.sound and "I take it" in page.labels
    nothing_new(stage.ben, before)
    assert stage.ben.signs_under(message) == ["👌"]
    stage.ana.never_sees("sugar please")
    await stage.passes(minutes=30)
    assert not [one for one in stage.ben.screen[before:] if name in one.text], "and it stays so"


@pytest.mark.parametrize("chat", [TEAM, ORGANIZERS])
async def test_typed_in_a_group_with_a_name_or_without(stage: Stage, chat: str) -> None:
    name = await placed(stage)
    before = len(stage.caro.screen)
    message = await stage.caro.says_in(chat, f"could {name} have some sugar")
    assert stage.card.text == f"Sugar. {trouble(stage)}. Z4.", "the place of the case they name"
    assert stage.caro.signs_under(message, chat) == ["👌"]
    assert [one.text for one in stage.caro.screen[before:]] == []
    await stage.dee.says_in(chat, "Sugar at Z2 please")
    assert stage.card.text == f"Sugar. {trouble(stage)}. Z2."


async def test_a_button_is_answered_by_nothing(stage: Stage) -> None:
    await placed(stage)
    await stage.ben.presses("Need…")
    before, notices = len(stage.ben.screen), len(stage.ben.notices)
    await stage.ben.presses("5. I'm in trouble")
    assert stage.card.text.startswith("Sugar.")
    nothing_new(stage.ben, before)
    assert len(stage.ben.notices) == notices


async def test_whoever_comes_sees_who_it_is_and_writes_nothing_that_shows(stage: Stage) -> None:
    await placed(stage)
    await stage.ben.says("sugar")
    name, before = trouble(stage), len(stage.ben.screen)
    await stage.caro.presses("I take it")
    await stage.caro.presses("On my way")
    await stage.caro.says(f"/look {name}")
    assert "Ben of the team needs help." in stage.caro.last.text
    assert stage.caro.sees("Ben of the team is in trouble. Write nothing, just come.")
    nothing_new(stage.ben, before)
    await stage.ben.says("he has locked the door")
    assert stage.ana.sees("he has locked the door"), "their partner reads along as ever"


async def test_without_a_case_in_hand_their_words_go_to_whoever_helps(stage: Stage) -> None:
    await stage.ben.says("sugar")
    await stage.caro.presses("I take it")
    before = len(stage.ben.screen)
    await stage.ben.says("by the stage, quick")
    assert stage.caro.sees("by the stage, quick")
    nothing_new(stage.ben, before)


async def test_with_a_case_in_hand_whoever_helps_reads_their_words_as_well(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/sugar Z2")
    await stage.ben.presses("I take it")
    await stage.ana.says("he has locked the door of the store room")
    assert stage.ben.sees("he has locked the door of the store room").covered
    assert stage.ana.last.text == f"{name}: kept internal. /say speaks to them.", "as after any words"
    stage.caro.never_sees("store room")


async def test_with_two_cases_in_hand_whoever_helps_reads_their_words_too(stage: Stage) -> None:
    _, first = await taken(stage)
    await taken(stage, 7101)
    await stage.ana.says("/sugar Z2")
    await stage.ben.says(f"/take {trouble(stage)}")
    before = len(stage.ana.screen)
    await stage.ana.says("he has locked the door of the store room")
    assert stage.ben.sees("he has locked the door of the store room")
    nothing_new(stage.ana, before)
    await stage.ana.says(f"{first}: he has a bottle in his hand")
    assert stage.ben.sees("he has a bottle in his hand")
    assert stage.ana.last.text == f"{first}: kept internal. /say speaks to them."


async def test_nobody_answers_so_the_ladder_climbs_as_for_help_now(stage: Stage) -> None:
    await stage.ben.says("sugar")
    name = trouble(stage)
    stage.eli.never_sees(name)
    await stage.passes(seconds=31)
    assert stage.caro.sees(f"{name} again.")
    await stage.passes(seconds=90)
    assert stage.eli.sees(name), "the whole roster at two minutes"


async def test_a_second_sugar_calls_again_and_a_double_one_does_not(stage: Stage) -> None:
    await stage.ben.says("sugar")
    name, shown = trouble(stage), len(stage.ola.screen)
    await stage.ben.says("sugar")
    assert len(stage.ola.screen) == shown
    await stage.passes(seconds=35)
    shown = len(stage.caro.screen)
    await stage.ben.says("sugar")
    assert len(stage.caro.screen) > shown and sum(one.startswith("Sugar") for one in stage.cards) == 1
    assert name


async def test_who_is_kept_out_of_the_case_in_hand_hears_nothing_of_it(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await stage.passes(seconds=20)
    word_of(sam)
    await stage.ana.presses("I take it")
    before = len(stage.ben.screen)
    await stage.ana.says("sugar")
    assert stage.caro.sees("Sugar.") and stage.ola.sees("Sugar.")
    nothing_new(stage.ben, before)
    assert not [one for one in stage.cards if one.startswith("Sugar")], "a group would tell Ben"
    await stage.passes(minutes=20)
    nothing_new(stage.ben, before)


async def test_security_of_the_venue_hears_the_word_and_the_place(
    theatre: Theatre, security: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, told = security
    async with theatre(with_contact(address, tmp_path)) as stage:
        await placed(stage)
        await stage.ben.says("sugar")
        assert told == ["Sugar. Z4."]


@pytest.mark.parametrize(
    "words", ["we ran out of sugar for the coffee", "no sugar for me thanks", "the sugar is in the cupboard"]
)
async def test_talk_of_sugar_calls_nobody(stage: Stage, words: str) -> None:
    await stage.ben.says_in(TEAM, words)
    assert stage.cards == [] and stage.ben.screen == []


async def test_it_is_not_lost_in_a_restart(stage: Stage) -> None:
    await stage.ben.says("sugar")
    await stage.restarts(after_seconds=40)
    await stage.passes(seconds=1)
    assert stage.caro.sees(f"{trouble(stage)} again.")


async def test_it_is_closed_without_a_word_to_them(stage: Stage) -> None:
    await stage.ben.says("sugar")
    name, before = trouble(stage), len(stage.ben.screen)
    await stage.caro.presses("I take it")
    await stage.ana.presses("I join")
    await stage.caro.says(f"/close {name}")
    await stage.caro.presses("1. We took steps")
    if "They know, no line needed" in stage.caro.last.labels:
        await stage.caro.presses("They know, no line needed")
    await passes_over(stage, stage.caro)
    await stage.ana.presses("I agree")
    assert stage.card.text == f"Sugar. {name}. Closed."
    nothing_new(stage.ben, before)


async def test_the_board_and_the_digest_call_it_by_the_same_word_as_the_card(stage: Stage) -> None:
    await stage.ben.says("/sugar")
    name = trouble(stage)
    await stage.passes(seconds=6)
    assert f"Sugar. {name}." in stage.board
    await stage.ana.says("/digest")
    assert f"Sugar. {name}." in stage.ana.last.text and "Saffron" not in stage.ana.last.text
