"""Small things that somebody in trouble would have stumbled over."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called, taken, word_of


async def test_after_later_the_number_still_shows_it(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await stage.passes(minutes=3)
    await stage.ana.says("/say where are you sitting")
    await sam.says("2")
    await sam.says("1")
    assert sam.last.text == "Ana from the desk: where are you sitting"


async def test_show_it_gives_every_answer_that_was_not_seen(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await stage.passes(minutes=3)
    await stage.ana.says("/say where are you sitting")
    await stage.ana.says("/say I have a teal vest")
    await sam.says("1")
    assert [one for one in sam.texts if one.startswith("Ana from the desk:")] == [
        "Ana from the desk: where are you sitting",
        "Ana from the desk: I have a teal vest",
    ]


async def test_in_cover_a_place_that_comes_one_message_late_is_still_the_place(stage: Stage) -> None:
    sam = stage.phone(7730)
    await sam.says("did you order the blue lanyards?")
    await sam.says("one second")
    await sam.says("hall 1")
    assert stage.card.text.endswith("Z1.")


async def test_an_answer_that_is_neither_yes_nor_no_is_asked_once_more(stage: Stage) -> None:
    sam, _ = await called(stage, 7731)
    await sam.says("1")
    await sam.presses("2. Only yes or no")
    await sam.says("maybe over there")
    assert sam.last.text.startswith("I have that. If you can, send 1 or 2.")
    assert "Is the person still near you?" in sam.last.text
    await sam.says("still maybe")
    assert len([one for one in sam.texts if one.startswith("I have that. If you can")]) == 1
    await sam.says("1")
    assert "Is anyone hurt?" in sam.last.text


async def test_a_file_is_a_file_and_where_it_is_can_be_skipped(stage: Stage) -> None:
    sam = stage.phone(7732)
    await sam.says("", media="document")
    assert sam.last.text.startswith("Got the file.")
    kim = stage.phone(7733)
    await kim.says("", media="voice")
    assert kim.last.labels[-1] == "Skip"
    await kim.presses("Skip")


async def test_a_number_typed_into_the_menu_is_no_word_of_the_case(stage: Stage) -> None:
    sam = stage.phone(7734)
    await sam.says("/start")
    await sam.says("1")
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ana.says(f"/timeline {name}")
    assert not [one for one in stage.ana.texts if one.rstrip().endswith("\n1")]
    assert not [one for one in stage.ana.screen if one.covered and one.text.endswith("1")]


async def test_thanks_alone_get_a_warm_line(stage: Stage) -> None:
    sam, kim = stage.phone(7735), stage.phone(7736, "es")
    await sam.says("thank you!")
    assert sam.last.text == "Good to hear from you. I'm here if you need anything."
    await kim.says("muchas gracias")
    assert kim.last.text.startswith("Me alegra leerte.")


async def test_the_name_of_a_language_changes_it_also_in_an_open_case(stage: Stage) -> None:
    sam, _ = await taken(stage, 7737)
    await sam.says("español")
    assert sam.last.text.startswith("Te escribiré en Español.")
    assert stage.ana.sees("español")
