"""Notes: words, a voice, a photo; with time and author, never changed, only added to (conversation.md 7.5)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import paired, taken


async def test_a_picture_with_words_is_told_from_words_in_the_record(stage: Stage) -> None:
    await paired(stage)
    await stage.ana.says("/note the broken lamp", media="photo")
    await stage.ana.says("/timeline")
    assert stage.ana.last.text.endswith("Ana, note: the broken lamp [photo]")


async def test_a_photo_and_a_voice_are_notes_with_time_and_author(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/note the broken door", media="photo")
    assert stage.ana.last.text == f"{name}: noted."
    shown = stage.ben.sees("Ana, note:")
    assert "the broken door" in shown.text
    await stage.ana.says("/note")
    assert stage.ana.last.text.startswith(f"{name}: write or speak your note")
    assert "If it helps: Now. When. Where." in stage.ana.last.text
    await stage.passes(minutes=2)
    await stage.ana.says("", media="voice")
    assert stage.ana.last.text == f"{name}: noted."
    await stage.ana.says("and this is between the two of us")
    await stage.ana.says("/timeline")
    lines = stage.ana.last.text.splitlines()
    assert "12:00 Ana, note: the broken door [photo]" in lines
    assert "12:02 Ana, note: [voice]" in lines
    assert "12:02 Ana, internal: and this is between the two of us" in lines
    sam.never_sees("broken door")


async def test_an_edit_adds_to_a_note_and_says_so(stage: Stage) -> None:
    _, name = await paired(stage)
    number = await stage.ana.says(f"/note {name} he had a red hat")
    await stage.passes(minutes=3)
    await stage.ana.edits(number, f"/note {name} he had a green hat")
    assert stage.ana.last.text == f"{name}: the note stays as it was. Your change is added below it."
    assert "he had a green hat" in stage.ben.sees("Ana, note:").text
    await stage.ana.edits(number, f"/note {name} he had a green hat")
    await stage.ana.says("/timeline")
    lines = stage.ana.last.text.splitlines()
    assert "12:00 Ana, note: he had a red hat" in lines
    assert lines.count("12:03 Ana, note: he had a green hat") == 1


async def test_a_reply_with_note_marks_what_was_said_as_a_note(stage: Stage) -> None:
    _, name = await paired(stage)
    number = await stage.ana.says("the door at the back was open")
    await stage.ana.says("/note", reply_to=number)
    assert stage.ana.last.text == f"{name}: noted."
    await stage.ana.says("/note", reply_to=number)
    assert stage.ana.last.text == f"{name}: that is a note already."
    await stage.ana.says("/timeline")
    assert stage.ana.last.text.count("Ana, note: the door at the back was open") == 1


async def test_whoever_has_it_no_more_changes_nothing(stage: Stage) -> None:
    _, _name = await paired(stage)
    number = await stage.ben.says("/note he had a red hat")
    await stage.ben.says("/release")
    before = len(stage.ben.screen)
    await stage.ben.edits(number, "/note he had a blue hat")
    assert len(stage.ben.screen) == before
    await stage.ana.says("/timeline")
    assert "blue" not in stage.ana.last.text and "red" in stage.ana.last.text


async def test_a_long_record_comes_in_pages_and_nothing_is_missing(stage: Stage) -> None:
    _, name = await taken(stage)
    for number in range(30):
        await stage.ana.says(f"/note {number:02} " + "a long line of what was seen and said " * 4)
    before = len(stage.ana.screen)
    await stage.ana.says("/timeline")
    pages = [one.text for one in stage.ana.screen[before:]]
    assert len(pages) > 2
    assert pages[0].startswith(f"{name}, the record, 1 of {len(pages)}:")
    assert all(len(one.encode()) < 2000 for one in pages)
    assert [f"note: {number:02} " in " ".join(pages) for number in range(30)] == [True] * 30
