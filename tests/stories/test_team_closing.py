"""Closing with an outcome, a line and a second person; opening again (conversation.md 7.10)."""

from __future__ import annotations

import pytest

from tests.stage import ORGANIZERS, Phone, Stage
from tests.stories.scenes import paired, passes_over, taken


async def proposes(stage: Stage, who: Phone) -> None:
    """They would close it, and pass over whatever is asked."""
    await who.says("/close")
    await who.presses("2. Support only")
    if "1. It happened to them" in who.last.labels:
        await who.presses("1. It happened to them")
    await who.presses("They know, no line needed")
    await passes_over(stage, who)


async def test_two_people_close_it_and_the_person_reads_the_line_and_the_result(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    assert stage.ana.last.text == f"How did {name} end?"
    await stage.ana.presses("1. We took steps")
    assert stage.ana.last.text == f"{name}: did it happen to them?"
    await stage.ana.presses("1. It happened to them")
    assert "write one line to them" in stage.ana.last.text
    await stage.ana.says("He has left the venue. I'm at the desk until six.")
    sam.never_sees("left the venue")
    await stage.ana.presses("Send")
    assert sam.sees("Ana from the desk: He has left the venue.")
    await passes_over(stage)
    assert stage.ben.sees(f"{name}: Ana wants to close it. Do you agree?")
    await passes_over(stage)
    await stage.ben.presses("I agree")

    assert stage.card.text == f"Saffron. {name}. Closed."
    assert stage.card.labels == ()
    assert sam.last.text == f"{name} is closed on our side. I can show you the result now or later."
    await sam.presses("1. Show it")
    assert sam.sees("We looked into it and took steps.")
    assert stage.ana.sees(f"{name} is closed.")
    report = stage.house.screen(ORGANIZERS)[-1].text
    assert report.startswith(f"{name} is handled under our rules. Nothing for you to do.")
    shown = len(sam.screen)
    await stage.passes(hours=3)
    assert len(sam.screen) == shown


async def test_a_line_that_is_kept_inside_after_all_is_asked_for_once_more(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.says("hm, not like that")
    await stage.ana.presses("Keep internal")
    assert stage.ana.last.text == f"{name}: write one line to them. I ask before I send it."
    await stage.ana.says("Thank you for telling us.")
    await stage.ana.presses("Send")
    assert sam.sees("Ana from the desk: Thank you for telling us.")
    sam.never_sees("not like that")
    await stage.ben.says("/say we are here all day")
    await passes_over(stage)
    assert stage.ben.sees(f"{name}: Ana wants to close it. Do you agree?")


async def test_words_typed_after_the_line_are_internal_again(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.says("I'm glad you came.")
    await stage.ana.presses("Send")
    shown = len(sam.screen)
    await stage.ana.says("she was quite rude to me")
    assert len(sam.screen) == shown
    assert stage.ben.sees("quite rude")


async def test_no_line_needed_leaves_no_trap_for_the_next_words(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    assert stage.ben.sees(f"{name}: Ana wants to close it.")
    shown = len(sam.screen)
    await stage.ana.says("poor thing")
    assert len(sam.screen) == shown
    assert stage.ben.sees("poor thing").covered


async def test_a_witness_hears_no_outcome(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    shown = len(sam.screen)
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Closed.")
    assert len(sam.screen) == shown
    assert name


async def test_a_mistake_has_no_automatic_text(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.says("It was a misunderstanding. Thank you for writing.")
    await stage.ana.presses("Send")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    assert sam.last.text == "Ana from the desk: It was a misunderstanding. Thank you for writing."


async def test_not_yet_keeps_it_open_and_says_who_said_so(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    await stage.ben.presses("Not yet")
    assert stage.ana.last.text == f"{name}: Ben says not yet. It stays open."
    assert stage.card.text.endswith("Taken, 2 of 2.")
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Taken, 2 of 2."), "the question was answered"


async def test_the_second_person_proposes_it_and_hears_that_the_handler_says_not_yet(stage: Stage) -> None:
    _, name = await paired(stage)
    await proposes(stage, stage.ben)
    assert stage.ana.sees(f"{name}: Ben wants to close it. Do you agree?")
    await stage.ana.presses("Not yet")
    assert stage.ben.last.text == f"{name}: Ana says not yet. It stays open."


@pytest.mark.parametrize("passed_on", ["given back", "handed over", "kept from them"])
async def test_what_a_former_handler_proposed_closes_nothing_under_the_next_one(stage: Stage, passed_on: str) -> None:
    sam, name = await paired(stage)
    await proposes(stage, stage.ana)
    if passed_on == "handed over":
        await stage.ana.says("/handover caro")
        await stage.caro.presses("Accept")
    else:
        await (stage.ana.says("/release") if passed_on == "given back" else stage.ben.says(f"/restrict {name} ana"))
        await stage.ben.presses("I agree")
        assert stage.ben.notices[-1] == f"{name} stays open."
        await stage.caro.presses("I take it")
    await stage.ben.presses("I agree")
    assert stage.ben.notices[-1] == f"{name} stays open."
    sam.never_sees("is closed on our side")
    await proposes(stage, stage.caro)
    await stage.ben.presses("I agree")
    assert sam.sees(f"{name} is closed on our side.")


async def test_who_proposed_it_cannot_agree_alone(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ben.says("/offduty")
    await stage.caro.says("/offduty")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    assert "Closing needs a second person" in " ".join([*stage.ana.notices, *stage.ana.texts])
    assert stage.card.text.endswith("Taken, 1 of 2.")
    assert name


async def test_a_closed_case_is_opened_again_and_calls_the_team(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    shown = len(sam.screen)
    await stage.caro.says(f"/reopen {name}")
    assert stage.caro.sees(f"{name} is open again. I'm calling the team.")
    assert stage.card.text == f"Saffron. {name}." and "I take it" in stage.card.labels
    assert stage.ana.sees(f"{name} again.")
    await stage.passes(minutes=5)
    assert stage.dee.sees(name)
    assert len(sam.screen) == shown, "the person did not call, and is not told that nobody answers"


async def test_what_is_not_there_cannot_be_opened(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/reopen nothing")
    assert stage.ana.last.text.startswith(("I know no case", f"{name} is not closed"))
    await stage.ben.says("/reopen nothing")
    assert stage.ben.last.text.startswith(("I know no case", "You have no open case"))
    await stage.ben.says(f"/reopen {name}")
    assert stage.ben.last.text == f"{name} is not closed."


async def test_where_nobody_on_duty_may_know_of_it_others_of_the_team_are_asked_to_agree(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says(f"/restrict {name} ben")
    await stage.ana.says(f"/restrict {name} caro")
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("2. They saw it")
    stage.ben.never_sees("wants to close it")
    assert stage.eli.sees(f"{name}: Ana wants to close it. Do you agree?"), "a decider, off duty"
    await stage.dee.presses("I agree")
    assert stage.ana.sees(f"{name} is closed.")
