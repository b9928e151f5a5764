"""/settings, /privacy, /language: what somebody chooses for their own chat (conversation.md 5.8, 9.1, 10.5)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.scenes import called, taken, word_of


async def with_private_word(stage: Stage, phone: Phone, word: str = "tangerine") -> None:
    """They have picked a private word before anything happens."""
    await phone.says("/settings")
    await phone.presses("3. My private word")
    await phone.says(word)
    assert phone.last.text == "Saved. If you write it, I call people and answer as if it were small talk."


@pytest.mark.parametrize(
    "sentence", ["do we still have tangerine juice", "TANGERINE", "I forgot the tangerines", "so, tangerne then"]
)
async def test_the_private_word_calls_people_and_the_chat_plays_along(stage: Stage, sentence: str) -> None:
    sam = stage.phone(7100)
    await with_private_word(stage, sam)
    await sam.says("/start p_41")
    await sam.says(sentence)
    assert stage.card.text.startswith("Saffron. ") and stage.card.text.endswith("Z4.")
    assert sam.last.text == "Yes, we still have one. Are you at Quay terrace? Send 1 for yes, 2 for no."
    await sam.says("1")
    await sam.says("1")
    assert sam.last.text == "Thanks. I'll let you know when it is here."


async def test_the_private_word_under_a_photo_counts(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_private_word(stage, sam)
    await sam.says("my tangerine", media="photo")
    assert stage.card.text.startswith("Saffron. ")


async def test_a_near_hit_is_asked_back_within_the_story(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_private_word(stage, sam)
    await sam.says("any tangrne left here")
    assert sam.last.text == "Do you mean the one from today? 1 yes, 2 no."
    await sam.says("1")
    assert stage.card.text.startswith("Saffron. ")
    assert sam.last.text == "Yes, we still have one. Which room are you in?"


async def test_nobody_else_calls_anyone_with_my_word_and_an_older_one_stays_good(stage: Stage) -> None:
    sam, eve = stage.phone(7100), stage.phone(7101)
    await with_private_word(stage, sam)
    await with_private_word(stage, sam, "lighthouse")
    before = len(stage.cards)
    await eve.says("a tangerine please")
    assert len(stage.cards) == before
    await sam.says("a tangerine please")
    assert stage.card.text.startswith("Saffron. ")


async def test_somebody_of_the_team_with_a_case_in_hand_has_a_private_word_too(stage: Stage) -> None:
    await taken(stage)
    await with_private_word(stage, stage.ana)
    await stage.ana.says("where is the tangerine")
    assert stage.ana.last.text == "Yes, we still have one. Which room are you in?"
    assert stage.ben.sees("Saffron. ")


async def test_settings_never_show_whether_there_is_a_word(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/settings")
    before = sam.last
    await with_private_word(stage, sam)
    await sam.says("/settings")
    assert (sam.last.text, sam.last.labels) == (before.text, before.labels)


async def test_the_name_is_shown_and_hidden_again(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("/settings")
    assert "Your name is hidden from the team." in sam.last.text
    await sam.presses("1. Show my name")
    assert sam.last.text == "OK, the team sees the name Guest 7100. You can hide it again in /settings."
    shown = stage.ana.sees(f"{name}, their name, for you two only:")
    assert shown.text.endswith("Guest 7100") and shown.covered
    await stage.ben.presses("I join")
    assert stage.ben.sees("Guest 7100").covered
    await sam.says("/settings")
    await sam.presses("1. Hide my name")
    assert sam.last.text.startswith("OK, your name is hidden from the team.")
    assert stage.ana.sees(f"{name}: no name from now on, please.")


async def test_a_name_that_was_shown_before_goes_with_the_next_case(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/settings")
    await sam.presses("1. Show my name")
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Guest 7100")


async def test_answers_in_full_need_no_tap(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("/settings")
    await sam.presses("2. Always show answers")
    await stage.passes(minutes=9)
    await stage.ana.says("/say I am at the door")
    assert sam.last.text == "Ana from the desk: I am at the door"


async def test_numbers_in_place_of_buttons(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/settings")
    await sam.presses("5. Numbers, no buttons")
    await sam.says("/sos")
    assert not sam.last.labels
    assert sam.last.text.split("\n")[1:] == [
        "1. Hall 1", "2. Hall 2", "3. Lobby", "4. More places", "5. Share my location", "6. I can't say",
    ]  # fmt: skip
    await sam.says("6")
    assert sam.last.text.split("\n")[1:] == ["1. Yes", "2. Only yes or no", "3. No, just come"]
    await sam.says("/settings")
    await sam.says("5")
    assert sam.last.text == "The buttons are back. Numbers and words work as well."
    await sam.says("/start")
    assert sam.last.labels


async def test_privacy_says_who_can_see_what(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/privacy")
    assert sam.last.text.startswith("Two people take your case and read what you send.")
    assert "Mara Nunes, mara@example.org" in sam.last.text
    await sam.presses("1. What this app sees")
    assert "not end-to-end encrypted" in sam.last.text
    await sam.says("1")
    assert "hide previews and lock the app" in sam.last.text
    await sam.presses("Clear this chat")
    assert sam.last.text.startswith("This clears the last 48 hours")


async def test_languages_by_their_own_names_the_events_first(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/language")
    assert sam.last.labels[:2] == ("1. English", "2. Español")
    assert len([one for one in sam.last.labels if one[0].isdigit()]) <= 6
    await sam.says("español")
    assert sam.last.text.startswith("Te escribiré en Español")


async def test_somebody_who_comes_back_is_asked_what_they_need(stage: Stage) -> None:
    sam, name = await called(stage)
    await sam.says("/start")
    assert sam.last.text == f"Hello again. {name} is still open. What do you need?"
    assert sam.last.labels == ("1. Help now", f"2. Add to {name}", "3. Something new")
    assert word_of(sam) == name


async def test_what_is_said_of_a_name_is_true_before_and_after(stage: Stage) -> None:
    sam = stage.phone(7105)
    await sam.says("/settings")
    await sam.presses("1. Show my name")
    await sam.says("he keeps shouting names at me in the queue")
    assert "The team may see your name." in sam.last.text
    await stage.passes(seconds=25)
    await sam.says("/settings")
    await sam.presses("1. Hide my name")
    assert "may have read it before" not in sam.last.text, "nobody has it yet"
    await sam.says("/settings")
    await sam.presses("1. Show my name")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Guest 7105")
    await sam.says("/settings")
    await sam.presses("1. Hide my name")
    assert sam.last.text.endswith("Who has your report may have read it before.")
    await stage.ben.presses("I join")
    stage.ben.never_sees("Guest 7105")


@pytest.mark.parametrize("setting", ["3. My private word", "4. My exit word"])
@pytest.mark.parametrize("word", ["sorry", "maybe", "tomorrow", "vielleicht", "потом", "现在"])
async def test_a_word_of_every_day_is_no_private_word(stage: Stage, setting: str, word: str) -> None:
    sam = stage.phone(7830)
    await sam.says("/settings")
    await sam.presses(setting)
    await sam.says(word)
    assert sam.last.text.split(".")[0] in ("That word comes up too often", "I can't use that word")
    await sam.says(f"{word} is the concert")
    assert not stage.cards or "Saffron" not in stage.card.text


@pytest.mark.parametrize("word", ["cancel", "nevermind", "never mind", "stop", "no"])
async def test_cancel_under_the_question_for_a_word_means_not_now(stage: Stage, word: str) -> None:
    sam = stage.phone(7831)
    await sam.says("/settings")
    await sam.presses("3. My private word")
    await sam.says(word)
    assert sam.last.text == "All right. I'm here when you need me."


@pytest.mark.parametrize("words", ["where are you", "he is here", "i dont know", "现在怎么办呢"])
async def test_what_is_said_to_us_is_not_kept_as_a_word(stage: Stage, words: str) -> None:
    sam = stage.phone(7832)
    await sam.says("/settings")
    await sam.presses("3. My private word")
    await sam.says(words)
    sam.never_sees("Saved.")
    assert any("Help now" in one or "help now" in one for one in sam.last.labels), "help is one tap away"


async def test_two_words_of_which_one_is_rare_are_a_good_word(stage: Stage) -> None:
    sam = stage.phone(7833)
    await with_private_word(stage, sam, "my tangerine")


async def test_a_name_shown_under_one_report_is_not_called_hidden_and_can_be_hidden(stage: Stage) -> None:
    """D9b promises it: 'You can hide it again in /settings.'"""
    sam = stage.phone(7106)
    await sam.says("/report")
    for answer in ("1", "3", "he keeps shouting at me", "1", "1", "skip", "skip", "skip", "skip"):
        await sam.says(answer)
    assert sam.last.text == "May the team see your name?"
    await sam.says("2")
    await sam.says("1")
    await sam.says("1")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Guest 7106")
    await sam.says("/settings")
    assert "The team may see your name." in sam.last.text
    await sam.presses("1. Hide my name")
    assert sam.last.text.startswith("OK, your name is hidden from the team.")
    await stage.ben.presses("I join")
    stage.ben.never_sees("Guest 7106")
    await sam.says("/settings")
    assert "Your name is hidden from the team." in sam.last.text
