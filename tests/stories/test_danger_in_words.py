"""The question whether anybody is in danger is answered in whatever words somebody has (conversation.md 5.4, D2)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage

ASKED = "Is anyone hurt or in danger right now?"


async def asked(stage: Stage, language: str = "en") -> Phone:
    sam = stage.phone(7300, language)
    await sam.says("/report")
    await sam.says("1")
    return sam


@pytest.mark.parametrize(
    "words", ["yes", "Yes please", "y", "danger", "in danger", "i am", "yes!! come quick", "we are", "YES HE IS HERE"]
)
async def test_a_yes_in_any_words_calls_at_once(stage: Stage, words: str) -> None:
    sam = await asked(stage)
    assert sam.last.text == ASKED
    await sam.says(words)
    assert stage.card.text.startswith("Saffron. ")
    assert sam.sees("I've told the team just now.")


@pytest.mark.parametrize("words", ["hurt", "someone is hurt", "I'm ill", "injured"])
async def test_somebody_hurt_is_called_for_as_that(stage: Stage, words: str) -> None:
    sam = await asked(stage)
    await sam.says(words)
    assert stage.card.text.startswith("Marmalade. ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "sí"), ("fr", "oui vite"), ("de", "ja, in Gefahr"), ("pt", "sim"), ("ar", "نعم"), ("ru", "да"),
        ("zh", "是的"),
    ],
)  # fmt: skip
async def test_a_yes_in_another_language_calls_too(stage: Stage, language: str, words: str) -> None:
    sam = await asked(stage, language)
    await sam.says(words)
    assert stage.card.text.startswith("Saffron. ")


async def test_a_story_under_it_is_kept_and_the_question_put_once_more(stage: Stage) -> None:
    sam = await asked(stage)
    await sam.says("he is pushing her around right now")
    assert sam.last.text == f"I have that.\n{ASKED}"
    await sam.says("2")
    assert stage.card.text.startswith("Saffron. ")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("he is pushing her around right now")


async def test_whoever_tells_on_is_not_stopped_a_second_time(stage: Stage) -> None:
    sam = await asked(stage)
    await sam.says("ok so he shouts at everybody")
    await sam.says("and yesterday he followed me to the train")
    await stage.passes(seconds=21)
    assert "I have that" in sam.last.text and ASKED not in sam.last.text
    assert not stage.cards


@pytest.mark.parametrize("words", ["me", "it happened to me", "no, I saw it", "a friend"])
async def test_whom_it_happened_to_is_said_in_ones_own_words(stage: Stage, words: str) -> None:
    sam = await asked(stage)
    await sam.says("3")
    await sam.says("she hit her head on purpose")
    await sam.presses("1. Done")
    assert sam.last.text == "Did this happen to you?"
    await sam.says(words)
    assert sam.last.text.startswith("What is it closest to?")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("my friend collapsed by the stairs", "Marmalade"), ("someone put something in my drink", "Marmalade"),
        ("he hit me in the face", "Saffron"), ("he locked me in the storage room", "Saffron"),
        ("a guy just groped me", "Saffron"), ("me está pegando en el baño", "Saffron"), ("no me deja salir", "Saffron"),
        ("er hat mich geschlagen", "Saffron"), ("il m'a frappée", "Saffron"), ("ele me bateu", "Saffron"),
    ],
)  # fmt: skip
async def test_an_attack_in_plain_words_waits_for_no_pause(stage: Stage, words: str, code: str) -> None:
    await stage.phone(7310).says(words)
    assert stage.card.text.startswith(f"{code}. ")


@pytest.mark.parametrize(
    "words",
    [
        "the jet lag is hitting me hard", "he schlägt sie als Rednerin vor", "my boss is going to kill me, no laptop",
        "is there a fire exit on this floor", "me bateu uma fome enorme agora", "ça me frappe à chaque fois",
    ],
)  # fmt: skip
async def test_what_only_sounds_like_an_attack_calls_nobody_at_once(stage: Stage, words: str) -> None:
    await stage.phone(7311).says(words)
    assert stage.cards == []


async def test_a_bare_cry_calls_at_once_whatever_was_said_before_it(stage: Stage) -> None:
    sam = stage.phone(7312)
    await sam.says("blue sofa")
    assert sam.last.text.startswith("I'm here. Which one is it?")
    await sam.says("Fire!!")
    assert stage.card.text.startswith("Saffron. ")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "yes"), ("en", "Yes he is here"), ("es", "sí"), ("ar", "نعم"), ("ru", "да"), ("zh", "是"), ("pt", "sim")],
)
async def test_a_yes_calls_also_after_they_chose_to_keep_it_unsent(stage: Stage, language: str, words: str) -> None:
    """The question stands below another text then; it asks the same."""
    sam = stage.phone(7301, language)
    await sam.says("/report")
    await sam.says("2")
    await sam.says(words)
    assert stage.card.text.startswith("Saffron. ")
