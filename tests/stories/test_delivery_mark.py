"""Whoever writes to somebody sees that it arrived (conversation.md 5.7, 'Delivery mark')."""

from __future__ import annotations

from bot.transports.port import Pace
from tests.stage import Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, taken, word_of


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


async def test_while_nobody_has_it_words_say_that_it_is_here_once_a_pause(stage: Stage) -> None:
    sam, name = await called(stage, 7625)
    for words in ("1", "1", "3", "red jacket", "1"):
        await sam.says(words)
    assert sam.last.text.startswith("Thank you. Whoever helps you sees all of this.")
    await stage.passes(seconds=30)
    await sam.says("are you coming?")
    assert sam.last.text == f"Added to {name}."
    before = len(sam.screen)
    await sam.says("where are you")
    await sam.says("please")
    assert len(sam.screen) == before, "nothing talks into a burst"
    await stage.passes(seconds=21)
    assert len([one for one in sam.texts if one == f"Added to {name}."]) == 2


async def test_a_later_photo_or_voice_note_is_known_to_be_here(stage: Stage) -> None:
    sam = stage.phone(7626)
    await sam.says("somebody keeps following me")
    await stage.passes(seconds=25)
    await sam.says("", media="photo")
    assert sam.last.text == "Got the photo. Only the people on your case can open it."
    await sam.says("", media="voice")
    assert sam.last.text == "Got your voice note. A person will listen to it. Can you add where it is?"
    await sam.says("hall 2")
    assert "Z2" in stage.card.text or "Hall 2" in stage.card.text
    await stage.passes(seconds=30)
    await sam.says("", media="voice")
    assert sam.last.text == "Got your voice note. A person will listen to it."


async def test_what_we_asked_them_to_write_is_always_answered(stage: Stage) -> None:
    sam = stage.phone(7627)
    await sam.says("somebody keeps following me")
    await stage.passes(seconds=25)
    name = word_of(sam)
    for has_it in (False, True):
        if has_it:
            await stage.ana.presses("I take it")
            await stage.passes(seconds=30)
        await sam.says("/add")
        assert sam.last.text == f"Write it here. I'll add it to {name}."
        await sam.says("he wears a green badge")
        assert sam.last.text == f"Added to {name}."
        await stage.passes(seconds=30)


async def test_whoever_takes_it_in_a_burst_changes_nothing_that_is_untrue(stage: Stage) -> None:
    sam, name = await called(stage, 7628)
    await sam.says("/cancel")
    await sam.says("he is by the stairs")
    await sam.says("no, by the door")
    await stage.ana.presses("I take it")
    await stage.ana.says(f"/say {name} I see you")
    await stage.passes(seconds=25)
    assert len([one for one in sam.texts if one == f"Added to {name}."]) == 1, "a person talks with them now"


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
