"""Acceptance scenario 2: one word in one's own language is enough."""

from __future__ import annotations

from tests.stage import Stage


async def test_the_first_message_ever_is_ayuda(stage: Stage) -> None:
    sam = stage.phone(7002, language="en")
    await sam.says("ayuda")
    assert stage.card.text.startswith("Saffron. ")
    assert "112" in sam.last.text
    assert "equipo" in sam.last.text
    assert len(sam.last.labels) >= 5
    assert "error" in sam.last.labels[-1].lower()


async def test_a_slip_is_marked_and_never_hidden(stage: Stage) -> None:
    sam = stage.phone(7002)
    await sam.says("help")
    await sam.presses(sam.last.labels[-1])
    assert "mistake" in stage.card.text
    await stage.ana.presses("I take it")
    assert stage.ana.sees("is yours")


async def test_a_cry_is_answered_in_the_language_it_is_made_in(stage: Stage) -> None:
    sam = stage.phone(7002, language="en")
    await sam.says("ساعدوني")
    assert sam.sees("أخبرت الفريق")
    assert sam.sees("\u2068112\u2069"), "a number keeps its place in a line that runs from right to left"
    assert stage.card.text.startswith("Saffron. ")


async def test_a_word_of_many_languages_changes_nothing(stage: Stage) -> None:
    sam = stage.phone(7002, language="zh")
    await sam.says("SOS")
    assert sam.sees("团队")
