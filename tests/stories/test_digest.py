"""The summary: for whoever asks, and daily for the lead; numbers and code words only (conversation.md 7.11, 8.8)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called, paired, taken
from tests.stories.test_06_about_a_colleague import about


async def test_it_tells_what_is_open_and_how_long_it_waited(stage: Stage) -> None:
    sam, first = await called(stage, 7870)
    await sam.says("he has a green jacket")
    await stage.passes(minutes=3)
    await stage.ben.presses("I take it")
    _, second = await called(stage, 7871)
    await stage.passes(minutes=1)
    await stage.caro.says("/digest")
    digest = stage.caro.last
    assert digest.text.splitlines() == [
        "Since Dec 3, 12:04: 2 new, 0 closed.", "Open, oldest first:", f"Saffron. {first}. 4 min. 1 of 2.",
        f"Saffron. {second}. 1 min. Waits, 0 of 2.", f"Longest wait to be taken: {first}, 3 min.",
        "Waiting for hands: 1.",
    ]  # fmt: skip
    assert digest.protect and not digest.sound and "jacket" not in digest.text


async def test_the_lead_gets_it_half_an_hour_before_the_night(stage: Stage) -> None:
    _, _name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("2. They saw it")
    await stage.ben.presses("I agree")
    await stage.passes(hours=10, minutes=29)
    stage.ana.never_sees("Since ")
    await stage.passes(minutes=2)
    assert stage.ana.last.text.splitlines()[:2] == [
        "Since Dec 3, 22:30: 1 new, 1 closed.", "Nothing is open for you.",
    ]  # fmt: skip
    for other in (stage.ben, stage.caro, stage.ola):
        other.never_sees("Since Dec")
    await stage.restarts(after_seconds=60)
    await stage.passes(hours=24)
    assert len([one for one in stage.ana.texts if one.startswith("Since ")]) == 1, "nothing was, nothing is sent"
    await taken(stage, 7875)
    await stage.ana.says("/say I'm here")
    await stage.passes(hours=24)
    assert len([one for one in stage.ana.texts if one.startswith("Since ")]) == 2


async def test_whoever_must_not_know_of_a_case_finds_it_in_no_number(stage: Stage) -> None:
    sam = stage.phone(7872)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    await stage.passes(seconds=20)
    await stage.caro.presses("I take it")
    await stage.ben.says("/digest")
    assert stage.ben.last.text.splitlines()[:2] == ["Since Dec 3, 12:00: 0 new, 0 closed.", "Nothing is open for you."]
    assert "Longest" not in stage.ben.last.text
    await stage.caro.says("/digest")
    assert "1 new" in stage.caro.last.text and "1 of 2." in stage.caro.last.text
    await stage.ana.says("/digest")
    assert "1 new" in stage.ana.last.text, "the lead may read its record"


async def test_it_is_for_those_who_work_on_cases(stage: Stage) -> None:
    await stage.ola.says("/digest")
    assert stage.ola.last.text == "That is not open to you here."
    eve = stage.phone(7873)
    await eve.says("/digest")
    eve.never_sees("Since ")
