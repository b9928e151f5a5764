"""The team's side as a review found it: handing over, closing, giving back (conversation.md 7.8, 7.10)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import paired, taken


async def proposed(stage: Stage) -> tuple[Phone, str]:
    """Ana and Ben have it, and Ana is asked for her closing line."""
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    return sam, name


def asked(phone: Phone, fragment: str) -> int:
    """How often somebody reads this."""
    return len([one for one in phone.texts if fragment in one])


async def test_whoever_was_handed_a_case_and_stays_silent_is_nudged_and_others_are_called(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says("/withthem")
    await stage.ana.says(f"/handover {name} @caro")
    await stage.caro.presses("Accept")
    await stage.passes(minutes=20)
    assert stage.caro.sees(f"{name}: they are waiting for your first words.")
    assert sam.sees("I haven't heard from Caro.")


async def test_send_under_the_closing_line_says_that_somebody_was_asked(stage: Stage) -> None:
    _, name = await proposed(stage)
    await stage.ana.says("He has left the venue.")
    await stage.ana.presses("Send")
    assert any("asked" in one for one in stage.ana.notices), stage.ana.notices
    assert asked(stage.ben, f"{name}: Ana wants to close it.") == 1


async def test_a_line_written_with_say_goes_on_with_closing_once(stage: Stage) -> None:
    sam, name = await proposed(stage)
    await stage.ana.says("/say He has left the venue.")
    assert sam.sees("He has left the venue.")
    assert asked(stage.ben, f"{name}: Ana wants to close it.") == 1
    await stage.ana.says("he was angry")
    assert stage.ben.sees("he was angry").covered, "the words after the line are internal again"
    await stage.ana.says("/say I'm at the desk until six.")
    assert asked(stage.ben, f"{name}: Ana wants to close it.") == 1
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Closed.")


async def test_whoever_agrees_too_late_hears_that_it_is_closed(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await stage.ben.presses("I agree")
    await stage.caro.presses("I agree")
    await stage.caro.presses("Not yet")
    assert stage.caro.notices[-2:] == [f"{name} is closed."] * 2


async def test_who_gives_a_case_back_hears_what_is_true(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ben.says("/release")
    assert stage.ben.sees(f"{name} is no longer with you. Thank you.")
    await stage.ana.says("/release")
    assert stage.ana.sees(f"{name} is no longer with you. I'm calling others.")
