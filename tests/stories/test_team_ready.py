"""Getting ready: who somebody is here, the test alert, the ten words, the briefing (conversation.md 7.1, 10.7)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.vocabulary import load_vocabulary
from tests.stage import TEAM, Phone, Stage
from tests.stories.scenes import taken
from tests.two import Two, two

WORDS = {
    "someone is hurt or ill": "Marmalade", "get someone out of reach, now": "Saffron",
    "it is serious, or did not stop": "Hibiscus", "someone is here who may not be": "Bergamot",
    "it is small, and still counts": "Vanilla", "nobody knows yet what it is": "Oolong", "a second person": "teaspoon",
    "more of our team": "platter", "the guards of the venue": "kettle", "first aid": "honey",
    "help from outside the venue": "postcard", "the lead, or a decision": "tablecloth",
    "a quiet room, or clear the space": "napkins", "walk someone out": "lunchbox", "done, all clear": "dishes",
    "this is a drill": "decaf",
}  # fmt: skip


def asked(phone: Phone) -> str:
    """The word for the open question."""
    return WORDS[phone.sees("Which word means: ").text.split("Which word means: ")[1].rstrip("?")]


async def test_all_ten_right_counts_and_is_shown(stage: Stage) -> None:
    await stage.ben.says("/quiz")
    assert stage.ben.last.protect and not stage.ben.last.sound
    for number in range(10):
        assert stage.ben.sees(f"{number + 1} of 10.")
        word = asked(stage.ben)
        assert word in stage.ben.last.labels and len(stage.ben.last.labels) == 4
        await (stage.ben.presses(word) if number % 2 else stage.ben.says(word.upper()))
    assert stage.ben.last.text == "All 10 right. Thank you, that counts."
    await stage.ana.says("/who")
    assert "Ben. responder. en. Not ready: /pushtest" in stage.ana.last.text.splitlines()


async def test_nine_are_not_enough_and_a_wrong_word_is_put_right_behind_a_cover(stage: Stage) -> None:
    await stage.ben.says("/quiz")
    first, before = asked(stage.ben), stage.ben.last
    wrong = next(n for n, one in enumerate(before.labels, 1) if one != first)
    await stage.ben.says(str(wrong))
    told = stage.ben.sees("Not that one.")
    assert first in told.text and told.covered and told.protect
    for _ in range(9):
        await stage.ben.presses(asked(stage.ben))
    assert stage.ben.last.text.startswith("9 of 10 right. It counts with all 10")
    assert stage.ben.last.labels == ("Once more",)
    await stage.ben.says("/me")
    assert "Not ready: /pushtest and /quiz" in stage.ben.last.text


async def test_a_question_shows_no_word_of_the_list_outside_its_buttons(stage: Stage) -> None:
    words = {one.casefold() for one in (*load_vocabulary().categories.values(), *load_vocabulary().needs.values())}
    await stage.ben.says("/quiz")
    for _ in range(10):
        shown = stage.ben.sees("Which word means: ").text.casefold().replace("which word means", "")
        assert not [one for one in words if one in shown]
        await stage.ben.presses(asked(stage.ben))


async def test_sugar_is_never_part_of_the_quiz(stage: Stage) -> None:
    for _ in range(3):
        await stage.ben.says("/quiz")
        for _ in range(10):
            assert "sugar" not in stage.ben.last.labels
            await stage.ben.presses(asked(stage.ben))


async def test_a_restart_and_an_old_button_do_not_confuse_it(stage: Stage) -> None:
    await stage.ben.says("/quiz")
    old = stage.ben.last
    await stage.ben.presses(asked(stage.ben))
    await stage.restarts()
    data = stage.house.data_of("1002", old.id, old.labels[0])
    await stage.ben.forges(old.id, data)
    assert stage.ben.notices[-1] == "That question is answered. The open one stands below."
    for _ in range(9):
        await stage.ben.presses(asked(stage.ben))
    assert stage.ben.last.text.startswith("All 10 right.")


async def test_a_cry_in_the_middle_of_it_is_a_cry(stage: Stage) -> None:
    await stage.ben.says("/quiz")
    await stage.ben.says("help")
    assert stage.ben.sees("I've told the team just now.")


async def test_a_test_alert_is_tapped_in_time(stage: Stage) -> None:
    await stage.ben.says("/pushtest")
    assert stage.ben.last.text.startswith("Lock your phone now.")
    await stage.passes(seconds=10)
    alert = stage.ben.last
    assert alert.text == "Test from the desk. Tap the button now." and alert.sound
    await stage.passes(seconds=20)
    await stage.ben.presses("Got it")
    assert "Alerts reach you." in stage.ben.notices[-1]
    await stage.passes(minutes=5)
    stage.ben.never_sees("Nobody tapped the test")
    await stage.ben.says("/me")
    assert stage.ben.last.text.endswith("Not ready: /quiz")
    await stage.passes(hours=24)
    await stage.ben.says("/me")
    assert stage.ben.last.text.endswith("Not ready: /pushtest and /quiz"), "it counts for a day"


async def test_a_test_alert_nobody_taps_says_how_to_mend_it(stage: Stage) -> None:
    await stage.ben.says("/pushtest")
    await stage.passes(seconds=10)
    await stage.restarts()
    await stage.passes(seconds=61)
    assert stage.ben.last.text.startswith("Nobody tapped the test within a minute.")
    await stage.ben.presses("Got it")
    assert stage.ben.notices[-1].startswith("That test is over.")
    await stage.ben.says("once more")
    await stage.passes(seconds=12)
    await stage.ben.says("got it")
    assert "Alerts reach you." in stage.ben.last.text
    assert stage.house.screen(TEAM) == []


async def test_the_briefing_is_covered_and_cannot_be_passed_on(stage: Stage) -> None:
    await stage.ana.says_in(TEAM, "/briefing")
    assert stage.house.screen(TEAM) == [], "never into the group"
    brief = stage.ana.last
    assert brief.covered and brief.protect and not brief.sound
    for line in ("Saffron: get someone out of reach, now", "sugar: I am in trouble myself", "Z4 is Quay terrace.",
                 "Who leads: Ana.", "3. Names, looks and reasons never go on the radio or into a group."):  # fmt: skip
        assert line in brief.text.splitlines()


async def test_the_roster_is_for_those_in_charge(stage: Stage) -> None:
    await stage.dee.says("/roster")
    shown = stage.dee.last.text.splitlines()
    assert shown[0] == "On the team:" and len(shown) == 7
    assert "Ola. owner. en. Not ready: /pushtest and /quiz" in shown
    await stage.ben.says("/roster")
    assert stage.ben.last.text == "That is not open to you here."


async def test_a_case_in_hand_comes_before_the_questions_about_oneself(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ben.presses("I join")
    await stage.ben.says("/me")
    await stage.ben.presses("4. My post")
    assert "You have a case, so write it like this: /me post" in stage.ben.last.text
    await stage.ben.says("I am at the door")
    assert stage.ana.sees(f"{name}, Ben, internal:")
    await stage.ben.says("/me post Registration desk")
    assert "Your post: Registration desk." in stage.ben.last.text
    sam.never_sees("door")


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def test_where_choices_are_lines_the_words_are_covered(both: Two) -> None:
    ben = both.on_matrix("Ben")
    await ben.says("quiz")
    for _ in range(10):
        question = ben.sees("Which word means: ")
        assert question.covered and question.labels == ()
        meaning = question.text.splitlines()[0].split("Which word means: ")[1].rstrip("?")
        number = next(line[0] for line in question.text.splitlines()[1:] if line.endswith(f" {WORDS[meaning]}"))
        await ben.says(number)
    ben.sees("All 10 right.")


async def test_the_same_words_alone_are_commands_on_matrix(both: Two) -> None:
    ben, dee, ana = both.on_matrix("Ben"), both.on_matrix("Dee"), both.on_matrix("Ana")
    await ben.says("me")
    ben.sees("this is what I know of you")
    await ben.presses("What I wear")
    await ben.says("the grey cap")
    ben.sees("They look for: grey cap.")
    await dee.says("addresponder Noor responder")
    await ana.says("1")
    code = dee.sees("and write: join").text.rsplit("join ", 1)[1]
    noor = both.on_matrix("Noor")
    await noor.says(f"join {code}")
    noor.sees("Welcome to the team, Noor.")
    await noor.says("roster")
    noor.sees("That is not open to you here.")
