"""Acceptance scenario 15: `/withdraw` two minutes after help now. Handlers get T6 and still go."""

from __future__ import annotations

from tests.stage import Stage


async def test_asking_to_stop_calls_nobody_back(stage: Stage) -> None:
    sam = stage.phone(7150)
    await sam.says("/sos")
    name = sam.last.text.split("Your word is ")[1].split(".")[0]
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/onmyway 3")
    await stage.passes(minutes=2)

    await sam.says("/withdraw")
    assert sam.last.text.startswith("Do you want us to stop?")
    assert sam.last.labels == ("1. Keep going", "2. Stop", "3. Talk to a person")
    for responder in (stage.ana, stage.ben):
        look_in = responder.sees(f"{name}: look in, soon.")
        assert look_in.sound and "stop" not in look_in.text
    await sam.says("2")
    assert f"you want {name} to stop" in sam.last.text
    assert "is stopped" not in sam.last.text, "nothing is called off by it"

    await stage.ana.presses("Open")
    assert stage.ana.sees("Asked to stop. Check that they are free to say so.")
    assert stage.card.text.endswith("Taken, 2 of 2.")
    assert len([one for one in stage.ana.texts if "look in, soon" in one]) == 1


async def test_the_ladder_goes_on_when_nobody_has_it_yet(stage: Stage) -> None:
    sam = stage.phone(7150)
    await sam.says("/sos")
    await sam.says("/withdraw")
    await sam.presses("2. Stop")
    await stage.passes(seconds=61)
    assert sam.sees("No answer yet.")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Asked to stop.")


async def test_what_was_not_sent_yet_stays_unsent(stage: Stage) -> None:
    sam = stage.phone(7150)
    await sam.says("somebody pushed me at the bar and laughed about it")
    await sam.says("/withdraw")
    assert sam.last.text.startswith("I can stop here. Nothing is sent so far.")
    await sam.presses("2. Keep it unsent")
    await stage.passes(minutes=15)
    assert stage.cards == []


async def test_with_nothing_open_the_choices_are_offered(stage: Stage) -> None:
    sam = stage.phone(7150)
    await sam.says("/withdraw")
    assert sam.last.text.startswith("You have nothing open with us.")
    await sam.says("/sos")
    await sam.says("/withdraw")
    await sam.presses("1. Keep going")
    assert "nothing changes" in sam.last.text
