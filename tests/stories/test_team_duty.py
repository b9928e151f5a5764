"""On and off duty, who is on, what is open, and colleagues nobody can write to (conversation.md 7.11)."""

from __future__ import annotations

from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.scenes import called, paired, taken


async def test_coming_on_duty_brings_what_waits(stage: Stage) -> None:
    _, name = await called(stage)
    stage.eli.never_sees(name)
    await stage.eli.says("/onduty")
    assert stage.eli.sees(f"Saffron. {name}.").labels[0] == "I take it"
    assert stage.eli.sees("You are on duty, Eli.")
    await stage.eli.presses("I take it")
    assert stage.eli.sees(f"{name} is yours.")


async def test_nobody_goes_home_with_a_case(stage: Stage) -> None:
    _, name = await paired(stage)
    for one in (stage.ana, stage.ben):
        await one.says("/offduty")
        assert one.last.text == f"Still with you: {name}. Pass it on first: /handover or /release"
    await stage.ben.says("/release")
    await stage.ben.says("/offduty")
    assert stage.ben.last.text == "You are off duty. Thank you."


async def test_when_the_last_one_goes_the_organizers_hear_it(stage: Stage) -> None:
    for one in (stage.ana, stage.ben, stage.caro):
        await one.says("/offduty")
    assert stage.house.screen(ORGANIZERS)[-1].text == "Nobody is on duty right now."
    sam, name = await called(stage)
    assert sam.sees("No one is at the desk at this hour. I'm asking the people on call.")
    assert stage.ana.sees(name)


async def test_who_is_on_and_what_is_open(stage: Stage) -> None:
    await stage.ana.says_in(TEAM, "/who")
    assert stage.ana.last.text.splitlines() == [
        "On duty:", "Ana. responder, lead. en, es. Not ready: /pushtest and /quiz",
        "Ben. responder. en. Not ready: /pushtest and /quiz",
        "Caro. responder, escort. en, es. Not ready: /pushtest and /quiz",
    ]  # fmt: skip
    assert stage.cards == [], "answered in private"
    await stage.ana.says("/cases")
    assert stage.ana.last.text == "Nothing is open."
    _, first = await taken(stage)
    await stage.passes(minutes=2)
    await called(stage, 7101)
    await stage.ana.says("/cases")
    shown = stage.ana.last.text.splitlines()
    assert shown[0] == "Open, oldest first:"
    assert shown[1:3] == [f"Saffron. {first}. Taken, 1 of 2.", "2 min ago."]
    assert len(shown) == 5


async def test_a_handler_whom_nothing_reaches_does_not_keep_the_case(stage: Stage) -> None:
    sam, name = await taken(stage)
    stage.house.blocks(1001)
    await sam.says("are you there?")
    assert stage.house.screen(ORGANIZERS)[-1].text.startswith("I can't write to Ana.")
    assert sam.sees("Ana can't help after all.")
    assert stage.ben.sees(f"{name} again.")
    await stage.ben.presses("I take it")
    assert stage.ben.sees("are you there?")


async def test_when_nobody_on_a_rung_can_be_written_to_the_next_one_fires_at_once(stage: Stage) -> None:
    for user in (1001, 1002, 1003):
        stage.house.blocks(user)
    sam, name = await called(stage)
    for one in (stage.eli, stage.dee):
        assert one.sees(name)
    assert sam.sees("I'm asking everyone at the desk.")
    sam.never_sees("I'm now asking the duty lead")


async def test_when_nobody_at_all_can_be_written_to_the_person_is_sent_to_the_desk(stage: Stage) -> None:
    for user in (1001, 1002, 1003, 1004, 1005, 1006):
        stage.house.blocks(user)
    sam, _ = await called(stage)
    assert (
        "The fastest way to a person is +351 210 000 000, or the teal desk in the lobby."
        in sam.sees("No answer yet.").text
    )
    for claim in ("I'm now asking", "I'm asking everyone", "last time just now"):
        sam.never_sees(claim)
    said = len(sam.screen)
    await stage.passes(minutes=10)
    assert said < len(sam.screen) <= said + 6


async def test_who_was_coming_to_help_and_is_reached_no_more_is_replaced_at_once(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says(f"/security {name}")
    await stage.dee.presses("I'm coming")
    assert stage.ola.sees("kettle").text.endswith("Enough are coming.")
    stage.house.blocks(stage.dee.user)
    await stage.ana.says(f"/need {name} tablecloth")
    await stage.passes(seconds=1)
    assert stage.ola.sees("kettle").labels[0] == "I'm coming"
