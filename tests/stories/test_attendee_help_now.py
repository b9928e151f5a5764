"""Help now, read aloud: every branch to its end, nothing asked twice, no answer missing (conversation.md 5.2, 6)."""

from __future__ import annotations

import pytest

from tests.stage import ORGANIZERS, ROSTER, TEAM, Stage
from tests.stories.scenes import called, word_of

SAFE = "Is it safe for you to write?"


async def test_every_question_by_tapping(stage: Stage) -> None:
    sam, name = await called(stage)
    await sam.presses("2. Hall 2")
    assert sam.last.text == f"Hall 2, got it. {SAFE}"
    await sam.presses("1. Yes")
    await sam.presses("1. Someone is hurt or ill")
    assert stage.card.text == f"Marmalade. {name}. Z2."
    await sam.presses("Skip")
    await sam.presses("1. No")
    assert sam.last.text == "Thank you. Whoever helps you sees all of this. Write any time."
    assert not sam.last.labels


async def test_every_question_by_typing(stage: Stage) -> None:
    sam, name = await called(stage)
    for words in ("I'm near the bar in hall two", "1", "he is shouting at everybody", "green jacket", "no"):
        await stage.passes(seconds=5)
        await sam.says(words)
    assert sam.last.text.startswith("Thank you. Whoever helps you")
    assert stage.card.text == f"Saffron. {name}. Z2."
    await stage.ana.presses("I take it")
    assert stage.ana.sees("he is shouting at everybody") and stage.ana.sees("green jacket")


async def test_yes_or_no_is_five_questions_and_then_quiet(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.presses("I can't say")
    await sam.says("2")
    asked = [sam.last.text]
    for answer in ("1", "no", "yes", "2", "1"):
        await sam.says(answer)
        asked.append(sam.last.text)
    assert len(set(asked)) == 6
    assert asked[-1] == "Thank you. Whoever helps you sees this."
    await sam.says("1")
    assert sam.last.text.startswith("Added to "), "the questions are over; what is typed now is words"


async def test_no_just_come_is_the_last_word_until_the_person_writes(stage: Stage) -> None:
    sam, name = await called(stage)
    await sam.presses("3. Lobby")
    await sam.presses("3. No, just come")
    assert sam.last.text == "OK. I've asked for someone to come to Lobby."
    await stage.passes(minutes=10)
    assert sam.last.text == "OK. I've asked for someone to come to Lobby."
    await sam.says("he has gone")
    assert sam.last.text == f"Added to {name}." and not sam.last.sound
    await stage.ana.presses("I take it")
    assert not sam.sees("Ana has your message").sound


async def test_nothing_is_claimed_to_somebody_nobody_could_be_called_for(stage: Stage) -> None:
    for user in ROSTER.values():
        stage.house.blocks(user)
    if stage.house.platform == "rehearsal":
        stage.house.here.faults.blocked |= {TEAM, ORGANIZERS}
    else:
        stage.house.api.group(int(TEAM)).bot_becomes("left", stage.house.phone(1001))
    sam = stage.phone(7100)
    await sam.says("/sos")
    await stage.passes(seconds=4)
    assert sam.sees("I'm still trying to reach the team.")
    await sam.presses("I can't say")
    await sam.presses("3. No, just come")
    assert sam.last.text == "OK. I stay quiet now, and keep trying for you."
    sam.never_sees("I've told the team")
    sam.never_sees("I've asked for someone")
    await sam.says("/cancel")
    assert "goes on, and I keep trying to reach the team." in sam.last.text


@pytest.mark.parametrize("words", ["I want to die", "I can't go on like this"])
async def test_somebody_who_cannot_go_on_hears_it_warmly_in_an_open_case_too(stage: Stage, words: str) -> None:
    sam = stage.phone(7100)
    await sam.says("someone hit me today")
    await stage.passes(seconds=40)
    name = word_of(sam)
    await sam.says(words)
    assert sam.last.text.startswith(f"You are not alone. I've told the team just now. Your word is {name}.")
    assert "112" in sam.last.text and sam.last.labels
    assert stage.card.text == f"Marmalade. {name}."


async def test_help_now_in_an_open_report_is_answered_and_asked_like_any_call(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("my colleague keeps touching me")
    await stage.passes(seconds=40)
    await stage.ana.presses("I take it")
    await sam.says("/sos")
    assert sam.last.text.startswith("I've told the team just now.")
    assert stage.ana.sees("look in, soon.")
    await sam.says("hall 1")
    assert sam.last.text == f"Hall 1, got it. {SAFE}"


async def test_the_bot_asks_nothing_more_once_a_person_writes(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say I'm Ana. Where are you?")
    await sam.says("behind the stage")
    assert SAFE not in sam.last.text
    await sam.presses("1. Hall 1")
    await sam.presses("1. Yes")
    assert sam.last.text == f"Added to {name}."


async def test_a_place_that_is_shared_is_not_called_unsayable(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.presses("Share my location")
    await sam.says("", location=(38.7, -9.1))
    assert sam.last.text == f"I have that. {SAFE}"


async def test_no_phone_rings_of_somebody_who_can_only_say_yes_or_no(stage: Stage) -> None:
    sam = stage.phone(7190)
    await sam.says("/sos")
    await sam.presses("2. Hall 2")
    await sam.presses("2. Only yes or no")
    before = len(sam.screen)
    await stage.ana.presses("I take it")
    await stage.ana.says("/onmyway 3")
    await stage.ana.says("/say I am by the stairs.")
    await stage.passes(minutes=5)
    await stage.ana.says("/say Still here.")
    rang = [one.text for one in sam.screen[before:] if one.sound]
    assert len(sam.screen) > before + 3 and not rang


@pytest.mark.parametrize(
    ("cry", "line"),
    [
        ("help in hall 2", "Saffron. {}. Z2."), ("sos, quay terrace", "Saffron. {}. Z4."),
        ("41 help", "Saffron. {}. Z4."), ("help 41", "Saffron. {}. Z4."), ("1, help", "Saffron. {}."),
        ("help, he ran from hall 1 to hall 2", "Saffron. {}."),
    ],
)  # fmt: skip
async def test_a_cry_that_names_its_place_calls_to_that_place(stage: Stage, cry: str, line: str) -> None:
    sam = stage.phone(7190)
    await sam.says(cry)
    assert stage.card.text == line.format(word_of(sam))
    asked = "Are you still at" if "Z" in line else "Where are you?"
    assert asked in sam.sees("I've told the team just now.").text


async def test_grave_words_that_name_their_place_call_to_that_place(stage: Stage) -> None:
    sam = stage.phone(7191)
    await sam.says("my friend is not breathing, we are in hall 2")
    assert stage.card.text == f"Marmalade. {word_of(sam)}. Z2."
