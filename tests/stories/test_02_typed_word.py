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
