"""What a locked phone of the team shows of what the person answered by buttons: no more than of their own words."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import closes, paired


async def test_what_they_answer_by_buttons_is_covered_like_their_words(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.presses("1. Hall 1")
    await sam.presses("2. Only yes or no")
    await sam.presses("1. Yes")
    await sam.presses("1. Yes")
    for phone in (stage.ana, stage.ben):
        for fact in ("Place: Z1.", "The person is still near.", "Someone is hurt."):
            shown = phone.sees(f"{name}: {fact}")
            assert shown.covered and shown.protect and not shown.sound


async def test_whom_the_words_name_stands_on_no_lock_screen(stage: Stage) -> None:
    await stage.phone(7100).says("Ben keeps touching me and will not stop")
    await stage.passes(seconds=30)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("The words name Ben.").covered


async def test_how_it_is_to_be_closed_stands_on_no_lock_screen(stage: Stage) -> None:
    _, name = await paired(stage)
    await closes(stage, "4. Not enough known", "1. It happened to them", "They know, no line needed")
    asked = stage.ben.sees(f"{name}: Ana wants to close it. Do you agree?")
    assert "Not enough known" in asked.text and asked.covered
