"""Acceptance scenario 9: taken, then silence. The case is alerted again; nobody is left waiting."""

from __future__ import annotations

from tests.stage import Stage


async def test_a_silent_handler_is_nudged_and_then_the_case_is_alerted_again(stage: Stage) -> None:
    sam = stage.phone(7009)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    assert sam.sees("Ana has your message and will write here in a moment.")

    await stage.passes(minutes=2)
    assert stage.ana.sees("waiting for your first words")
    await stage.passes(minutes=1)
    assert sam.sees("I haven't heard from Ana. I'm asking others too.")
    assert stage.ben.sees("again.")

    await stage.ben.presses("I take it")
    assert stage.ana.sees("Ben has it now")
    assert sam.sees("Ben has your message")
    await sam.says("are you coming?")
    assert stage.ben.sees("are you coming?")
    stage.ana.never_sees("are you coming?")


async def test_a_word_in_time_keeps_the_case_where_it_is(stage: Stage) -> None:
    sam = stage.phone(7009)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Hi, I'm Ana. I'm here now.")
    assert sam.sees("Ana from the desk: Hi, I'm Ana. I'm here now.")
    assert stage.ana.sees("→ sent")
    await stage.passes(minutes=10)
    sam.never_sees("I haven't heard from")
