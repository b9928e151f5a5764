"""Acceptance scenario 8: every page is accepted and unanswered; what is said is true when it is said."""

from __future__ import annotations

from tests.stage import Stage


async def test_the_ladder_is_climbed_and_the_person_hears_each_step(stage: Stage) -> None:
    sam = stage.phone(7008)
    await sam.says("/sos")
    name = sam.last.text.split("Your word is ")[1].split(".")[0]
    assert stage.ben.sees(f"Saffron. {name}.")
    stage.dee.never_sees(name)

    await stage.passes(seconds=31)
    assert stage.ben.sees(f"{name} again. No answer")
    sam.never_sees("I'm now asking")

    await stage.passes(seconds=30)
    assert sam.sees("No answer yet. I'm now asking")
    await stage.passes(minutes=1)
    assert sam.sees("I'm asking everyone at the desk. The teal desk in the lobby is open too.")
    assert stage.dee.sees(name)
    await stage.passes(minutes=1)
    assert stage.ola.sees(name)
    assert "112" in sam.sees("I'm sorry this is slow.").text
    assert "and the venue" not in sam.sees("I'm sorry this is slow.").text, "no contact was reached"
    await stage.passes(minutes=2)
    assert sam.sees("I keep trying, last time just now.")


async def test_a_step_that_reaches_nobody_is_skipped_and_never_claimed(stage: Stage) -> None:
    stage.house.blocks(1006)
    sam = stage.phone(7008)
    await sam.says("/sos")
    await stage.passes(minutes=3, seconds=1)
    sam.never_sees("I'm sorry this is slow.")


async def test_a_whole_night_without_an_answer_does_not_ring_all_night(stage: Stage) -> None:
    """The head of the event is asked every two minutes; the person hears of the first five, then ever more rarely."""
    sam = stage.phone(7008)
    await sam.says("/sos")
    await stage.passes(minutes=14)
    assert len([text for text in sam.texts if "I keep trying" in text]) == 5
    for _ in range(8):
        await stage.passes(hours=1)
    assert len([text for text in sam.texts if "I keep trying" in text]) == 10
    again = [text for text in stage.ola.texts if "No answer" in text]
    assert len(again) > 200, "whoever must see to it is not spared"


async def test_calling_again_and_again_puts_off_no_call(stage: Stage) -> None:
    """Each call is one step up; at the top of the ladder the next repeat comes as soon as ever."""
    sam = stage.phone(7008)
    await sam.says("/sos")
    for _ in range(10):
        await stage.passes(seconds=31)
        await sam.says("/sos")
    before = len([text for text in stage.ola.texts if "No answer" in text])
    await stage.passes(minutes=6, seconds=5)
    assert len([text for text in stage.ola.texts if "No answer" in text]) == before + 3
