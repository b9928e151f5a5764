"""Voice notes, photos, places and cards, from both sides (conversation.md 5.3, 6; architecture.md, rule 7)."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import taken


@pytest.mark.parametrize(("kind", "answer"), [("voice", "Got your voice note."), ("photo", "Got the photo.")])
async def test_a_file_as_the_first_message_is_a_report(stage: Stage, kind: str, answer: str) -> None:
    sam = stage.phone(7300)
    await sam.says("", media=kind)
    assert sam.last.text.startswith(answer)
    await stage.passes(seconds=20)
    assert stage.card.text.startswith("Hibiscus. ")
    await stage.ana.presses("I take it")
    shown = next(one for one in stage.ana.screen if one.media)
    assert shown.media == kind and shown.protect and not shown.sound


async def test_what_comes_without_words_stands_under_no_empty_line(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("", media="voice")
    shown = next(one for one in stage.ana.screen if one.media)
    assert shown.text == f"{name}: from them."
    await sam.says("", media="photo")
    assert stage.house.platform != "rehearsal" or stage.ana.screen[-1].covered or stage.ana.screen[-2].covered


async def test_how_to_find_them_is_read_as_such_by_whoever_has_it_already(stage: Stage) -> None:
    sam, name = await taken(stage)
    for words in ("1", "1", "3", "green jacket"):
        await sam.says(words)
    copies = [one.text for one in stage.ana.screen]
    assert copies[copies.index(f"{name}, their words:\ngreen jacket") - 1].endswith("how we find them, they wrote:")


async def test_a_place_as_the_first_message_is_a_report(stage: Stage) -> None:
    sam = stage.phone(7300)
    await sam.says("", location=(38.7, -9.1))
    assert sam.last.text.startswith("Thanks, I have your place.")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    assert [one for one in stage.ana.screen if one.media == "location"]


async def test_a_card_with_a_number_is_passed_on(stage: Stage) -> None:
    sam = stage.phone(7300)
    await sam.says("", contact="Tom +351900000000")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("+351900000000").covered


async def test_a_photo_later_goes_to_the_two_alone_and_stands_in_the_record(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("this is him", media="photo")
    copy = stage.ana.sees("this is him")
    assert copy.media == "photo" and copy.covered
    assert f"{name}: new words." in stage.ana.texts
    await stage.ana.says("/timeline")
    assert "this is him" in stage.ana.last.text


async def test_a_file_too_large_for_the_record_is_passed_on_all_the_same_and_marked(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("", media="video", large=True)
    assert [one for one in stage.ana.screen if one.media == "video"]
    assert stage.ana.sees(f"{name}: this file is not in the record (too large).")
    await stage.ben.presses("I join")
    assert stage.ben.sees("That file is too large for the record.")


async def test_a_note_may_be_a_photo_and_the_other_of_the_two_sees_it(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ben.presses("I join")
    await stage.ana.says("/note the torn sleeve", media="photo")
    assert stage.ana.last.text == f"{name}: noted."
    assert stage.ben.sees("the torn sleeve").media == "photo"


async def test_a_sticker_is_no_alarm(stage: Stage) -> None:
    sam = stage.phone(7300)
    await sam.says("", media="sticker")
    await stage.passes(minutes=5)
    assert stage.cards == []
    assert "Good to hear from you." in sam.texts[0]
