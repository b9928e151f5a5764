"""Leaving no trace: the cleared chat, the exit word, and what the chat shows afterwards (conversation.md 5.8)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stage import ATTENDEES, Phone, Stage
from tests.stories.scenes import called, paired, passes_over, taken, word_of

S2 = "Welcome to the event desk. Rooms, Wi-Fi and lunch: /info"
SHALL_I = "Shall I go on? 1 yes, 2 no."


def everything(phone: Phone) -> list[str]:
    """Both sides of the chat, as it stands on the screen."""
    house: Any = phone.stage.house
    if house.platform == "rehearsal":
        return [one.text for one in house.here.screens[phone.chat].bubbles]
    return [one.text for one in house.phone(phone.user).screen]


async def with_exit_word(stage: Stage, phone: Phone, word: str = "cinnamon") -> None:
    """They have picked an exit word before anything happens."""
    await phone.says("/settings")
    await phone.presses("4. My exit word")
    await phone.says(word)
    assert phone.last.text == "Saved. Send it alone, and I clear what I can here."


async def test_clear_says_what_stays_and_takes_both_sides(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("he is by the door")
    await sam.says("/clear")
    assert sam.last.text.startswith("This clears the last 48 hours from this chat. The team keeps your report.")
    await sam.presses("1. Clear it")
    assert everything(sam) == [S2]
    assert stage.ana.sees("he is by the door"), "the team keeps what was said"
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_before_the_chat_is_cleared_nothing_is_said_to_be_with_the_team_that_is_not(stage: Stage) -> None:
    for user, first in (
        (7231, ()),
        (7232, ("/report", "2", "3", "she mocks my accent")),
        (7233, ("/report", "1", "3", "she")),
    ):
        sam = stage.phone(user)
        for words in first:
            await sam.says(words)
        await sam.says("/clear")
        assert "The team has nothing from you so far." in sam.last.text
        assert ("What I keep for you is still not sent." in sam.last.text) == (user == 7232)
        assert ("If you go quiet, I still pass on what you wrote." in sam.last.text) == (user == 7233)


async def test_words_that_wait_are_said_to_go_before_the_chat_is_cleared(stage: Stage) -> None:
    sam, lea, kim = (stage.phone(user) for user in (7234, 7235, 7236))
    await sam.says("is anyone there")
    await lea.says("/start")
    await lea.says_in(ATTENDEES, "somebody keeps following me and I'm scared")
    await kim.says("my colleague was rude to me again")
    await kim.presses("3. Not a report")
    await kim.says("and he did the same to Mia at lunch")
    for one in (sam, lea, kim):
        await one.says("/clear")
        assert "The team has nothing from you so far." in one.last.text
        assert "If you go quiet, I still pass on what you wrote." in one.last.text
    assert "What I keep for you is still not sent." in kim.last.text


async def test_a_chat_that_plays_along_does_not_say_that_words_wait(stage: Stage) -> None:
    sam, lea = stage.phone(7237), stage.phone(7238)
    await sam.says("can I talk to Angela")
    await with_exit_word(stage, lea)
    await lea.says("cinnamon")
    await lea.says("he is here")
    for one in (sam, lea):
        await one.says("/clear")
        one.never_sees("I still pass on what you wrote.")


async def test_not_now_clears_nothing(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.says("/clear")
    before = everything(sam)
    await sam.presses("2. Not now")
    assert everything(sam) == before


async def test_what_is_older_than_two_days_stays_and_stops_nothing(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("hello")
    await stage.passes(hours=49)
    await sam.says("wifi")
    await sam.says("/clear")
    await sam.says("1")
    assert everything(sam)[0] == "hello" and everything(sam)[-1] == S2
    assert "wifi" not in everything(sam)


async def test_what_was_about_to_be_said_is_not_said_into_the_cleared_chat(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.says("/clear")
    await sam.presses("1. Clear it")
    await stage.restarts(after_seconds=1)
    assert everything(sam) == [S2]


async def test_the_exit_word_empties_the_chat_and_the_two_hear_of_it(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_exit_word(stage, sam)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says("Cinnamon")
    assert everything(sam) == [S2]
    for hand in (stage.ana, stage.ben):
        assert hand.sees("In cover from now on.")


async def test_after_the_exit_word_nothing_comes_until_they_say_go_on(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_exit_word(stage, sam)
    await sam.says("/sos")
    name = word_of(sam)
    await sam.says("cinnamon")
    await stage.passes(minutes=10)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say I am right outside")
    assert stage.ana.last.text == f"{name}: I keep that until they are back."
    await stage.passes(minutes=40)
    assert everything(sam) == [S2]

    await sam.says("who are you")
    assert sam.last.text == SHALL_I and not sam.last.labels
    assert stage.ana.sees("who are you")
    await sam.says("2")
    assert sam.last.text == S2
    await sam.says("is that right")
    await sam.says("1")
    assert sam.sees(f"I'm here again. {name} goes on, and you can write as before.")
    assert sam.last.text == "The desk has an answer for you."
    assert stage.ana.sees("They are back, out of cover.")
    await sam.presses("1. Show it")
    assert sam.last.text == "Ana from the desk: I am right outside"


async def test_somebody_who_looks_sees_a_chat_without_a_case(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_exit_word(stage, sam)
    await sam.says("/sos")
    name = word_of(sam)
    await sam.says("cinnamon")
    await sam.says("/start")
    await sam.says("/language")
    await sam.says("what is this")
    assert name not in " ".join(everything(sam))


async def test_a_story_told_after_the_exit_word_reaches_the_team_and_the_chat_stays_empty(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_exit_word(stage, sam)
    await sam.says("cinnamon")
    await sam.says("a man keeps following me around the hall")
    assert sam.last.text == SHALL_I
    await stage.passes(minutes=2)
    assert stage.card.text.startswith("Hibiscus. ")
    assert everything(sam) == [S2, "a man keeps following me around the hall", SHALL_I]


async def test_help_now_is_heard_after_the_exit_word_too(stage: Stage) -> None:
    sam, name = await called(stage)
    await with_exit_word(stage, sam)
    await sam.says("cinnamon")
    await stage.passes(minutes=2)
    await sam.says("help")
    assert stage.ana.sees(name)
    assert sam.sees("The team got your first call 2 min ago.")


async def test_the_result_of_a_case_closed_meanwhile_is_offered_when_they_are_back(stage: Stage) -> None:
    sam, name = await paired(stage)
    await with_exit_word(stage, sam)
    await sam.says("cinnamon")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.says("we spoke with him")
    await stage.ana.presses("Send")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    assert everything(sam) == [S2]
    await sam.says("hello again")
    await sam.says("1")
    assert sam.sees(f"{name} is closed on our side.")


@pytest.mark.parametrize("word", ["help", "wifi", "hi", "1", "Hall 2", "English", "Maple"])
async def test_a_word_that_comes_up_by_chance_is_no_exit_word(stage: Stage, word: str) -> None:
    sam = stage.phone(7100)
    await sam.says("/settings")
    await sam.presses("4. My exit word")
    await sam.says(word)
    sam.never_sees("Saved.")


async def test_a_story_in_place_of_a_word_is_heard(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/settings")
    await sam.presses("4. My exit word")
    await sam.says("my boss keeps touching me at the bar")
    assert sam.last.text.startswith("Thank you for telling us.")


@pytest.mark.parametrize("told", ["/sos", "did you order the blue lanyards?", ""])
async def test_what_clear_says_after_the_exit_word_is_the_same_whether_or_not_anything_was_told(
    stage: Stage, told: str
) -> None:
    sam = stage.phone(7236)
    await with_exit_word(stage, sam)
    if told:
        await sam.says(told)
    await sam.says("cinnamon")
    await sam.says("/clear")
    assert (
        sam.last.text == "This clears the last 48 hours from this chat. Notices your phone already showed stay there."
    )
    await sam.presses("1. Clear it")
    assert everything(sam) == [S2]


async def test_inside_a_story_clear_names_nothing_that_was_told(stage: Stage) -> None:
    sam = stage.phone(7237)
    await sam.says("did you order the blue lanyards?")
    await sam.says("/clear")
    assert sam.last.text.startswith("This clears the last 48 hours from this chat. Notices your phone")
