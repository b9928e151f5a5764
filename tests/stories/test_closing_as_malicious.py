"""An ending that does harm if it is wrong: two deciders and the lead, after two hours, never sooner (7.6)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import called


async def held_by_caro(stage: Stage) -> tuple[Phone, str]:
    """Caro has it, and Ben with her: Ana leads, Eli and Dee decide."""
    sam, name = await called(stage)
    await stage.caro.presses("I take it")
    await stage.ben.presses("I join")
    return sam, name


async def proposed(stage: Stage) -> None:
    await stage.caro.says("/close")
    await stage.caro.presses("More")
    await stage.caro.presses("More")
    await stage.caro.presses("1. Untrue, and meant so")


def heard(phone: Phone) -> str:
    return " ".join([*phone.texts, *phone.notices])


async def test_not_before_two_hours_have_passed(stage: Stage) -> None:
    _, name = await held_by_caro(stage)
    await stage.passes(minutes=119)
    await proposed(stage)
    assert f"{name}: not before 14:00. Evidence first, not an impression." in heard(stage.caro)
    assert not any("Do you agree?" in one for one in (*stage.ana.texts, *stage.eli.texts, *stage.dee.texts))


async def test_the_lead_and_two_deciders_say_so_and_nothing_is_sent_to_whoever_told_it(stage: Stage) -> None:
    sam, name = await held_by_caro(stage)
    await stage.caro.says("/say Hi, I'm Caro.")
    await stage.passes(minutes=121)
    await proposed(stage)
    shown = len(sam.screen)
    await stage.caro.presses("1. It happened to them")
    await stage.caro.presses("Nothing of these")
    await stage.caro.presses("1. No one else")
    for one in (stage.ana, stage.eli, stage.dee):
        assert one.sees(f"{name}: Caro wants to close it. Do you agree?\nAs: Untrue, and meant so")
    stage.ben.never_sees("Do you agree?")
    await stage.eli.presses("I agree")
    await stage.eli.presses("I agree")
    await stage.dee.presses("I agree")
    assert not stage.card.text.endswith("Closed."), "two deciders without the lead are not enough"
    await stage.restarts()
    await stage.ana.presses("I agree")
    assert stage.card.text.endswith("Closed.")
    await stage.passes(hours=30)
    assert len(sam.screen) == shown
    await sam.says("/status")
    assert "Untrue" not in sam.last.text and sam.last.labels == ()


async def test_without_two_deciders_and_a_lead_it_says_what_to_do(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.passes(minutes=121)
    await stage.ana.says("/close")
    await stage.ana.presses("More")
    await stage.ana.presses("More")
    await stage.ana.presses("1. Untrue, and meant so")
    assert f"{name}: this takes two deciders and the lead, none of whom has the case." in heard(stage.ana)


async def test_one_who_says_not_yet_ends_it(stage: Stage) -> None:
    _, name = await held_by_caro(stage)
    await stage.passes(minutes=121)
    await proposed(stage)
    await stage.caro.presses("2. They saw it")
    await stage.caro.presses("Nothing of these")
    await stage.caro.presses("1. No one else")
    await stage.eli.presses("Not yet")
    await stage.ana.presses("I agree")
    await stage.dee.presses("I agree")
    assert not stage.card.text.endswith("Closed.")
    assert stage.caro.sees(f"{name}: Eli says not yet. It stays open.")
