"""Ready lines in the reporter's language, to be changed before they are sent (conversation.md 7.4)."""

from __future__ import annotations

import pytest

from bot.lexicon import load_lexicons
from handlers.responder.phrases import _LINES, BLANK
from tests.stage import Stage
from tests.stories.scenes import taken, word_of


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "ar", "ru", "zh"])
def test_every_line_is_there_in_every_language_and_blank_where_it_must_be(language: str) -> None:
    lines = load_lexicons()[language].phrases
    assert all(lines[one] for one in _LINES)
    assert {one for one in _LINES if BLANK in lines[one]} == {"say-check", "say-close"}
    assert {one for one in _LINES if "{" in lines[one]} == {"say-first"} and "{name}" in lines["say-first"]


async def test_a_line_stands_in_their_language_with_its_meaning_and_is_sent_once(stage: Stage) -> None:
    sam = stage.phone(7810, language="fr")
    await sam.says("/sos")
    await stage.ben.presses("I take it")
    await stage.ben.says("/phrases")
    await stage.ben.presses("2. Out of danger")
    line, avoid = stage.ben.screen[-2:]
    assert line.text.endswith(
        "as they would read it:\nIt says: Are you safe where you are?\nÊtes-vous à l'abri, là où vous êtes ?"
    )
    assert avoid.text == "Avoid telling them how to feel or to slow down."
    await stage.ben.presses("Send it as it is")
    await stage.ben.presses("Send it as it is")
    assert stage.ben.notices[-2:] == ["Sending it.", "That was sent already."]
    assert len([one for one in sam.texts if "à l'abri" in one]) == 1


async def test_a_line_with_a_blank_cannot_leave_before_it_was_changed(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/phrases")
    await stage.ana.presses("More")
    await stage.ana.presses("4. To end with")
    line = stage.ana.sees("as they would read it")
    assert "I'll write again by ___." in line.text and "It says" not in line.text
    assert line.labels == ("Change it first",)
    await stage.ana.presses("Change it first")
    assert stage.ana.last.text == "Thank you for telling us. I'll write again by ___."
    await stage.ana.says("Thank you for telling us. I'll write again by six.")
    assert stage.ana.last.text == f"{name}: send this to them?"
    sam.never_sees("by six")
    await stage.ana.presses("Send")
    assert sam.sees("I'll write again by six.")


async def test_words_that_are_kept_internal_reach_nobody(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.ana.says("/phrases")
    await stage.ana.presses("1. First words")
    assert "Hi, I'm Ana from the desk." in stage.ana.sees("as they would read it").text
    await stage.ana.presses("Change it first")
    await stage.ana.says("hm, rather not")
    await stage.ana.presses("Keep internal")
    await stage.ana.says("and this is for nobody but us")
    sam.never_sees("rather not")
    sam.never_sees("nobody but us")


async def test_everything_works_by_numbers_and_only_for_those_who_have_it(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/phrases")
    assert len(stage.ana.last.labels) == 6
    await stage.ana.says("3")
    said = [one for one in stage.ana.texts if "as they would read it" in one]
    assert [one.splitlines()[1] for one in said] == ["That sounds frightening.", "Of course you are upset."]
    await stage.caro.says(f"/phrases {word_of(sam)}")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    button = stage.ana.sees("That sounds frightening.")
    data = stage.house.data_of(stage.ana.chat, button.id, "Send it as it is")
    await stage.ana.says("/release")
    stage.ana.never_sees("as they would read it")
    await stage.ana.forges(button.id, data)
    sam.never_sees("frightening")
