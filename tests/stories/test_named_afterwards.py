"""A colleague's name that comes late, by a change, or as nobody writes it (conversation.md 4.5)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import called, word_of


def knows_nothing(phone: Phone, name: str) -> bool:
    return not [one for one in phone.texts if name in one]


async def test_a_name_that_comes_in_by_a_change_is_kept_out_before_anybody_is_called(stage: Stage) -> None:
    sam = stage.phone(7420)
    message = await sam.says("he shouts at me")
    await sam.edits(message, "Ben shouts at me")
    assert sam.sees("Is this about Ben from our team?")
    await stage.passes(seconds=21)
    assert stage.cards == [] and not stage.ben.screen
    assert stage.ana.screen


async def test_danger_that_comes_in_by_a_change_calls_at_once(stage: Stage) -> None:
    sam = stage.phone(7421)
    message = await sam.says("he shouts at me")
    await sam.edits(message, "he has a knife")
    assert stage.card.text.startswith("Saffron. ")


async def test_danger_in_a_change_after_it_went_out_makes_it_grave(stage: Stage) -> None:
    sam = stage.phone(7422)
    message = await sam.says("he shouts at me")
    await stage.passes(seconds=21)
    assert stage.card.text.startswith("Hibiscus. ")
    await sam.edits(message, "he has a knife")
    assert stage.card.text.startswith("Saffron. ")


async def test_a_name_once_the_team_was_called_takes_the_card_back_from_them(stage: Stage) -> None:
    sam, name = await called(stage)
    assert stage.ben.sees(name)
    await sam.says("it is ben, he is behind me")
    assert sam.last.text == "I have that. Is it safe for you to write?", "the flow of the call goes on"
    assert stage.cards == [] and knows_nothing(stage.ben, name)
    assert stage.ana.sees(name)


async def test_who_writes_with_them_is_spoken_to_by_name(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say I'm Ana, I'm here.")
    await sam.says("thank you Ana")
    assert stage.ana.sees("thank you Ana") and stage.ana.sees(name)


async def test_a_name_nobody_has_is_said_to_be_unknown(stage: Stage) -> None:
    sam, _ = await called(stage)
    for answer in ("1", "1", "he is close", "red hat"):
        await sam.says(answer)
    await sam.presses("2. Yes, choose who")
    await sam.presses("I'll write the name")
    await sam.says("Zacharias")
    assert sam.last.text == "I don't know that name here. Pick one, or write it another way."
    assert "Ben" in str(sam.last.labels)


async def test_a_longer_form_of_a_name_is_kept_out_and_asked_about(stage: Stage) -> None:
    sam, name = await called(stage)
    for answer in ("1", "1", "he is close", "red hat"):
        await sam.says(answer)
    await sam.presses("2. Yes, choose who")
    await sam.presses("I'll write the name")
    await sam.says("Benjamin")
    assert sam.last.text == "Is this about Ben from our team? I have kept it from them until you say."
    assert knows_nothing(stage.ben, name)
    assert word_of(sam) == name


async def test_after_the_exit_word_nothing_asks_for_what_was_left_unfinished(stage: Stage) -> None:
    sam = stage.phone(7423)
    await sam.says("/settings")
    await sam.presses("4. My exit word")
    await sam.says("pineapple soup")
    await sam.says("/report")
    await sam.says("1")
    await sam.says("3")
    await sam.says("he shouts at me every day")
    await sam.says("pineapple soup")
    shown = sam.texts
    await stage.passes(minutes=30)
    assert sam.texts == shown, "whoever holds the phone now sees no trace"
    assert stage.cards, "and what they wrote went to the team all the same"


async def test_any_command_after_the_exit_word_gets_the_one_neutral_question(stage: Stage) -> None:
    sam = stage.phone(7424)
    await sam.says("/settings")
    await sam.presses("4. My exit word")
    await sam.says("pineapple soup")
    await sam.says("/sos")
    await sam.says("pineapple soup")
    for command in ("/status", "/add", "/report", "/withdraw", "/cancel", "/team", "/settings", "/privacy"):
        await sam.says(command)
        assert sam.last.text == "Shall I go on? 1 yes, 2 no.", command
