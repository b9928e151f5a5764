"""Commands in other languages, a word to stop, and the end of a cover story (conversation.md 9.1 and 10.5)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.test_guided_path import begun


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("/estado", "You have nothing open"), ("/Datenschutz", "Two people take your case"),
        ("/إعدادات", "Your choices"), ("/язык", "Which language"), ("/清空", "This clears"),
        ("/équipe", "These people"),
        ("/informações", "What would you like"), ("/hilfe", "You write here"), ("/raconter", "You can stop any time."),
        ("/take", "I don't know that one."), ("/xyz", "I don't know that one."),
    ],
)  # fmt: skip
async def test_a_command_is_known_in_each_language_and_an_unknown_one_answered_kindly(
    stage: Stage, typed: str, begins: str
) -> None:
    sam = stage.phone(7490)
    await sam.says(typed)
    assert sam.last.text.startswith(begins)
    if "know that one" in begins:
        assert sam.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")
    assert stage.cards == []


@pytest.mark.parametrize("word", ["stop", "Стоп", "取消", "cancelar"])
async def test_stop_alone_amid_the_questions_asks_what_becomes_of_it(stage: Stage, word: str) -> None:
    sam = await begun(stage, 7491)
    await sam.says(word)
    assert sam.last.text.startswith("I can stop here. Nothing is sent so far.")
    assert sam.last.labels == ("1. Send what I have", "2. Keep it unsent", "3. Erase it")


async def test_stop_to_a_person_is_a_word_like_any_other(stage: Stage) -> None:
    sam = stage.phone(7492)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await stage.ana.says("/say shall I bring somebody?")
    await sam.says("stop")
    assert "stop" in stage.ana.sees("stop").text


async def in_cover(stage: Stage, user: int = 7493) -> Phone:
    """Inside the story of the lanyards; Ana has it."""
    sam = stage.phone(user)
    await sam.says("/start p_11")
    await sam.says("did you order the blue lanyards?")
    await stage.ana.presses("I take it")
    return sam


@pytest.mark.parametrize(
    "words", ["I can talk now", "yes, I can talk now.", "Ya puedo hablar", "我现在可以说话了", "теперь могу говорить"]
)
async def test_the_story_ends_when_they_say_that_they_can_talk(stage: Stage, words: str) -> None:
    sam = await in_cover(stage)
    await sam.says(words)
    assert sam.last.text.startswith("I write plainly again. Your word is ")
    assert stage.ana.sees("Out of cover: they say that they can talk.")
    await sam.says("/status")
    assert "a person has it" in sam.last.text


@pytest.mark.parametrize(
    "words",
    [
        "I can't talk now",
        "no puedo hablar ahora",
        "can I talk to the printer",
        "لا أستطيع الكلام الآن",
        "我现在不可以说话",
    ],
)
async def test_the_story_goes_on_for_all_other_words(stage: Stage, words: str) -> None:
    sam = await in_cover(stage)
    await sam.says(words)
    sam.never_sees("I write plainly again")


async def test_asking_to_stop_inside_a_story_shows_nothing_and_is_passed_on(stage: Stage) -> None:
    sam = await in_cover(stage)
    await sam.says("/withdraw")
    sam.never_sees("Do you want us to stop?")
    assert sam.last.text.startswith("Thanks. ")
    assert stage.ana.sees("look in, soon.")


async def test_who_cannot_go_on_is_told_whom_to_talk_to_at_once(theatre: Theatre) -> None:
    def with_helpline(text: str) -> str:
        return (
            text.replace("[storage]", 'helpline = "800 202 148"\n\n[storage]', 1) if "\nhelpline" not in text else text
        )

    async with theatre(with_helpline) as stage:
        sam = stage.phone(7494)
        await sam.says("I can't go on any more")
        first = sam.sees("You are not alone.").text
        assert f"Someone to talk to: {stage.opened.policy.helpline}." in first
