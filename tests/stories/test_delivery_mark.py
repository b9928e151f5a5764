"""Whoever writes to somebody sees that it arrived (conversation.md 5.7, 'Delivery mark')."""

from __future__ import annotations

from bot.transports.port import Pace
from tests.stage import Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import taken


async def test_words_to_a_person_get_a_sign_and_no_message(stage: Stage) -> None:
    sam = stage.phone(7619)
    await sam.says("somebody keeps following me")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.passes(seconds=5)
    before = len(sam.screen)
    message = await sam.says("he is by the stairs now")
    assert sam.signs_under(message) == ["🕊"]
    assert len(sam.screen) == before


async def test_what_nobody_has_yet_gets_no_sign(stage: Stage) -> None:
    sam = stage.phone(7620)
    message = await sam.says("somebody keeps following me")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    assert sam.signs_under(message) == []
    assert sam.sees("Ana has your message")


async def test_what_arrives_late_is_said_in_words_and_without_a_sound(theatre: Theatre) -> None:
    """A sign that comes after the phone was put away might be shown as a notice, with the words under it."""
    async with theatre(pace=Pace(chat_per_second=1 / 60)) as stage:
        sam, name = await taken(stage)
        await stage.passes(minutes=10)
        for place in ("stairs", "door", "bar", "stage", "exit"):
            message = await sam.says(f"he is by the {place} now")
        assert not [one for one in stage.ana.texts if "exit" in one]
        await stage.passes(minutes=12)
        assert stage.ana.sees("he is by the exit now")
        assert sam.signs_under(message) == []
        assert sam.sees(f"Added to {name}.").sound is False


async def test_in_a_story_nothing_stands_under_the_words(stage: Stage) -> None:
    sam = stage.phone(7621)
    await sam.says("hey, did you order the blue lanyards?")
    await stage.ana.presses("I take it")
    message = await sam.says("what do they cost")
    assert sam.signs_under(message) == []
