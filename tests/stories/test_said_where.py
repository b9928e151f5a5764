"""Where it is stands on the alert as soon as they say it, and is not asked for twice (conversation.md 5.2, 5.3)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_a_cry_that_names_the_place_is_called_there(stage: Stage) -> None:
    sam = stage.phone(7850)
    await sam.says("help he has a knife in hall 2")
    name = word_of(sam)
    assert stage.card.text == f"Saffron. {name}. Z2."
    assert "Are you still at Hall 2?" in sam.last.text


async def test_danger_told_with_its_place_is_not_asked_for_it(stage: Stage) -> None:
    sam = stage.phone(7851)
    await sam.says("there is a fire in hall 2")
    assert stage.card.text.startswith("Saffron. ") and stage.card.text.endswith(". Z2.")
    assert sam.sees("If a life is at risk, call 112 first.")
    sam.never_sees("Write where it is")
    kim = stage.phone(7852)
    await kim.says("there is a fire behind the stage")
    assert kim.sees("Write where it is, if you can.")


async def test_later_words_of_danger_with_their_place_are_not_asked_for_it(stage: Stage) -> None:
    sam = stage.phone(7859)
    await sam.says("a man keeps following me")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await sam.says("there is a woman unconscious on the floor in the lobby")
    sam.never_sees("Write where it is")
    assert stage.card.text.endswith("Z3. Taken, 1 of 2.")


async def test_a_bare_cry_is_one_also_with_its_place(stage: Stage) -> None:
    cries = (
        ("fire!! hall 1", "Saffron", "en"), ("heart attack in the lobby", "Marmalade", "en"),
        ("gun in hall 2", "Saffron", "en"), ("fuego en hall 1", "Saffron", "es"), ("feuer lobby", "Saffron", "de"),
    )  # fmt: skip
    for number, (words, code, language) in enumerate(cries):
        sam = stage.phone(7860 + number, language)
        await sam.says(words)
        assert stage.card.text.startswith(f"{code}. "), words
        assert "112" in sam.sees("112").text
    cards = len(stage.cards)
    await stage.phone(7870).says("gun at hall 1?")
    assert len(stage.cards) == cards


async def test_the_place_in_a_second_message_is_on_the_alert(stage: Stage) -> None:
    sam = stage.phone(7853)
    await sam.says("a man is shouting at people and pushing")
    await stage.passes(seconds=5)
    await sam.says("in hall 2")
    await stage.passes(seconds=25)
    assert stage.card.text == f"Hibiscus. {word_of(sam)}. Z2."


async def test_the_place_that_a_voice_note_lacked_comes_when_it_comes(stage: Stage) -> None:
    sam = stage.phone(7854)
    await sam.says("", media="voice")
    await stage.passes(seconds=90)
    name = word_of(sam)
    await sam.says("im in the lobby")
    assert sam.last.text == f"Added to {name}."
    assert stage.card.text == f"Hibiscus. {name}. Z3."


async def test_two_places_are_none(stage: Stage) -> None:
    sam = stage.phone(7855)
    await sam.says("he followed me from hall 1 to hall 2")
    await stage.passes(seconds=25)
    assert stage.card.text == f"Hibiscus. {word_of(sam)}."


async def test_another_poster_while_a_report_is_open_is_where_they_are_now(stage: Stage) -> None:
    sam = stage.phone(7856)
    await sam.says("/start p_11")
    await sam.says("a man keeps following me")
    await stage.passes(seconds=25)
    name = word_of(sam)
    assert stage.card.text == f"Hibiscus. {name}. Z1."
    await sam.says("/start p_41")
    assert stage.card.text == f"Hibiscus. {name}. Z4."
    assert sam.last.text.startswith("You are at point 41, Quay terrace. I'll use this place if you need us.")


async def test_few_words_from_a_phone_in_a_language_without_texts_are_a_report(stage: Stage) -> None:
    sam = stage.phone(7857, "it")
    await sam.says("mi segue")
    assert sam.last.text.startswith("Thank you for telling us.")
    await stage.passes(seconds=25)
    assert stage.card.text.startswith("Hibiscus. ")


async def test_a_greeting_and_a_question_from_such_a_phone_are_what_they_are(stage: Stage) -> None:
    sam = stage.phone(7858, "it")
    await sam.says("hello")
    assert sam.last.text == "I'm here. Which one is it?"
    await sam.says("wifi?")
    assert sam.last.text.startswith("Network: HarbourHack.")
    assert not stage.cards


async def test_calling_from_another_place_moves_the_alert_there(stage: Stage) -> None:
    for user, taken in ((7880, False), (7881, True)):
        sam = stage.phone(user)
        await sam.says("/sos")
        name = word_of(sam)
        await sam.says("hall 2")
        if taken:
            await stage.ana.says(f"/take {name}")
        await stage.passes(seconds=40)
        await sam.says("help he is in hall 1")
        assert stage.card.text == f"Saffron. {name}. Z1.{' Taken, 1 of 2.' if taken else ''}"
        if taken:
            assert stage.ana.sees(f"{name}: Place: Z1.")


async def test_a_place_in_few_words_before_is_the_place(stage: Stage) -> None:
    sam = stage.phone(7882)
    await sam.says("lobby")
    await sam.says("he is here")
    await stage.passes(seconds=25)
    assert stage.card.text == f"Hibiscus. {word_of(sam)}. Z3."
