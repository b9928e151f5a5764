"""The guided path, read aloud: every question can be skipped, and nothing goes before it was read back (5.4)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.scenes import word_of


async def begun(stage: Stage, user: int = 7420) -> Phone:
    """Nobody is in danger; the story is told."""
    sam = stage.phone(user)
    await sam.says("/report")
    assert "If you go quiet for 10 min, I'll pass on what you wrote." in sam.last.text
    await sam.presses("1. Go on")
    await sam.presses("3. No")
    await sam.says("he shouted names at me in the queue")
    assert sam.last.labels == ("1. Done",)
    await sam.presses("1. Done")
    return sam


async def test_from_the_first_question_to_the_word(stage: Stage) -> None:
    sam = await begun(stage)
    await sam.presses("1. Yes, to me")
    assert sam.last.text == "What is it closest to? You can skip this."
    await sam.presses("2. Hurtful words or pictures")
    await sam.says("hall 2")
    assert sam.last.text == "When was it?"
    await sam.presses("2. Today")
    assert sam.last.text.startswith("Who did it?")
    await sam.says("a tall man with a green badge")
    await sam.says("1")
    assert sam.sees("OK, your name is hidden from the team.")
    assert sam.sees("If only you two were there, they may guess who told us.")
    assert sam.last.labels == ("1. Anyone", "2. Choose a person", "3. Not a certain person", "Skip")
    await sam.presses("1. Anyone")
    for words in ("he shouted names at me in the queue", "a tall man with a green badge", "Place: ", "Time: today.",
                  "Your name: hidden."):  # fmt: skip
        assert words in sam.last.text
    assert not stage.cards, "nothing goes before it was read back"
    await sam.says("yes")
    name = word_of(sam)
    assert stage.card.text == f"Vanilla. {name}. Z2."
    assert sam.sees("No need to explain.")
    assert sam.last.labels == ("1. Help now", "2. Add more")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Says: it happened to me.")
    assert stage.ana.sees("Asked who did it, they wrote:")
    assert stage.ana.sees("a tall man with a green badge")


async def test_it_can_be_gone_through_in_ones_own_words(stage: Stage) -> None:
    sam = stage.phone(7422)
    for words in (
        "/report",
        "yes please",
        "I don't think so",
        "he kept commenting on my body",
        "that's it",
        "it was me",
    ):
        await sam.says(words)
    assert sam.last.text.startswith("What is it closest to?")
    for words in (
        "skip",
        "by the stairs behind the stage",
        "on the evening of the first day",
        "a tall man",
        "rather not",
    ):
        await sam.says(words)
    assert sam.last.text == "Who should help you?"
    await sam.says("anyone")
    for words in ("he kept commenting on my body", "by the stairs", "on the evening of the first day", "a tall man"):
        assert words in sam.last.text
    for words in ("yes please", "I don't think so", "that's it", "rather not"):
        assert words not in sam.last.text, "answers are no words of theirs"
    await sam.says("yes")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Asked when it was, they wrote:")


async def test_everything_can_be_skipped(stage: Stage) -> None:
    sam = stage.phone(7420)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("Skip")
    await sam.says("somebody took pictures of us all evening")
    await sam.says("done")
    for _ in range(7):
        await sam.says("skip")
    assert sam.last.text.startswith("Here is what I have: somebody took pictures of us all evening")
    await sam.presses("1. Yes, send it")
    assert word_of(sam) in stage.card.text


async def test_danger_comes_first_and_the_questions_come_back(stage: Stage) -> None:
    sam = stage.phone(7420)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("1. Yes, hurt or ill")
    assert stage.card.text.startswith("Marmalade.")
    assert sam.last.text.startswith("I've told the team just now.")
    await sam.presses("I can't say")
    await sam.presses("1. Yes")
    await sam.says("she fell from the stage")
    await sam.presses("Skip")
    await sam.presses("1. No")
    assert sam.last.text.startswith("If you want to tell more, write it here.")
    await sam.says("she hit her head")
    await sam.presses("1. Done")
    assert sam.last.text == "Did this happen to you?"
    await sam.presses("2. I saw it")
    await stage.ana.presses("I take it")
    for words in ("Someone is hurt or ill.", "she hit her head", "Says: I saw it."):
        assert stage.ana.sees(words)


async def test_something_is_put_right_before_it_is_sent(stage: Stage) -> None:
    sam = await begun(stage)
    for _ in range(7):
        await sam.says("skip")
    await sam.presses("2. Change something")
    await sam.presses("2. Place and time")
    await sam.presses("Not at the venue")
    await sam.presses("3. Before today")
    assert "Place: not at the venue." in sam.last.text
    assert "Time: before today." in sam.last.text
    await sam.presses("2. Change something")
    await sam.presses("1. My words")
    await sam.says("it was in the train, not in the queue")
    await sam.presses("1. Done")
    assert "it was in the train, not in the queue" in sam.last.text
    await sam.presses("1. Yes, send it")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Not at the venue.")


async def test_somebody_of_the_team_is_kept_out_on_the_way(stage: Stage) -> None:
    sam = await begun(stage)
    for _ in range(6):
        await sam.says("skip")
    await sam.presses("3. Not a certain person")
    await sam.presses("Ben")
    assert sam.last.text == "Done. Ben can't see this. 5 other people can help."
    await sam.presses("That is all")
    assert "Ben can't see this." in sam.last.text
    await sam.presses("1. Yes, send it")
    assert stage.cards == []
    assert stage.ben.screen == []
    assert stage.ana.sees(word_of(sam))


async def test_a_shown_name_reaches_the_two_who_have_it_and_nobody_else(stage: Stage) -> None:
    sam = await begun(stage)
    for _ in range(5):
        await sam.says("skip")
    await sam.presses("2. Yes")
    assert sam.sees("OK, the team sees the name Guest 7420.")
    await sam.presses("1. Anyone")
    assert "Your name: Guest 7420." in sam.last.text
    await sam.presses("1. Yes, send it")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Guest 7420")
    stage.ben.never_sees("Guest 7420")


async def test_a_witness_hears_that_it_came_and_no_more(stage: Stage) -> None:
    sam = await begun(stage)
    await sam.presses("2. I saw it")
    for _ in range(5):
        await sam.says("skip")
    await sam.says("1")
    await sam.says("1")
    assert sam.last.text.startswith("Sent. Thank you for speaking up.")
    await stage.ana.presses("I take it")
    assert sam.last.text == "The team has it now. Thank you."
    await stage.ana.says("/onmyway 3")
    await stage.passes(hours=3)
    assert sam.last.text == "The team has it now. Thank you."


async def test_a_weapon_in_the_words_is_not_put_off(stage: Stage) -> None:
    sam = stage.phone(7420)
    await sam.says("/report")
    await sam.says("he has a knife in his bag")
    assert stage.card.text.startswith("Saffron.")


async def test_with_something_open_it_is_asked_which_is_meant(stage: Stage) -> None:
    sam = await begun(stage)
    await sam.says("/cancel")
    await sam.presses("1. Send what I have")
    name = word_of(sam)
    await sam.says("/report")
    assert sam.last.text == f"Is this about {name}, or something new?"
    await sam.presses("2. Something new")
    assert sam.last.text.startswith("You can stop any time.")


async def test_in_cover_the_story_goes_on(stage: Stage) -> None:
    sam = stage.phone(7420)
    await sam.says("/start p_11")
    await sam.says("did you order the blue lanyards?")
    await sam.says("/report")
    assert sam.last.text.startswith("Thanks. ")
    await sam.says("/cancel")
    assert sam.last.text.startswith("Thanks. ")


async def test_skip_goes_on_where_no_button_says_so(stage: Stage) -> None:
    sam = stage.phone(7421)
    await sam.says("/report")
    for words, question in (("skip", "Is anyone hurt"), ("skip", "Tell it your way."), ("omitir", "Did this happen")):
        await sam.says(words)
        assert sam.last.text.startswith(question)
    for _ in range(7):
        await sam.says("skip")
    assert sam.last.text.startswith("You have written no words.")
    await sam.says("skip")
    assert sam.last.text.startswith("You have written no words.")


async def test_grave_words_after_no_are_not_sent_against_their_word_and_help_is_one_tap_away(stage: Stage) -> None:
    sam = stage.phone(7422)
    for words in ("/report", "1", "3", "he was here before"):
        await sam.says(words)
    await sam.says("he is here and he has a knife")
    assert sam.last.text.startswith("I have that. If it is happening now, tap Help now.")
    assert sam.last.labels == ("1. Help now", "2. Done")
    assert not stage.cards
    await sam.says("I can see him from here")
    await stage.passes(seconds=25)
    assert sam.last.labels == ("1. Help now", "2. Done")
    await sam.says("1")
    assert stage.card.text.startswith("Saffron.")


@pytest.mark.parametrize("steps", [("1", "3"), ("2", "3")])
async def test_grave_words_under_a_later_question_put_help_first(stage: Stage, steps: tuple[str, str]) -> None:
    sam = stage.phone(7423)
    for words in ("/report", *steps, "he shouted at me", "done"):
        await sam.says(words)
    await sam.says("he has a knife")
    assert sam.last.text.startswith("I have that. If it is happening now, tap Help now.\nDid this happen to you?")
    assert sam.last.labels[:2] == ("1. Help now", "2. Yes, to me")
    await sam.says("2")
    assert sam.last.text.startswith("What is it closest to?")


async def test_a_voice_note_without_a_word_is_called_again_as_soon_as_one_that_came_by_itself(stage: Stage) -> None:
    sam = await begun(stage)
    await sam.presses("Skip")
    await sam.says("", media="voice")
    await sam.presses("1. Done")
    while "Skip" in sam.last.labels:
        await sam.presses("Skip")
    await sam.presses("1. Yes, send it")
    assert stage.card.text.startswith("Hibiscus. "), "nobody has heard yet what it says"
