"""More than one report of one person: which words are for which (conversation.md 5.7, G4 and G7)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import word_of


async def two_open(stage: Stage, user: int) -> tuple[Phone, str, str]:
    """Two reports, half an hour apart; Ana has the first, Ben the second."""
    sam = stage.phone(user)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    first = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=30)
    await sam.says("/start")
    await sam.presses("3. Something new")
    assert sam.last.text == "Write it here. It gets a word of its own."
    await sam.says("a man at the bar shouted at my friend")
    await stage.passes(seconds=25)
    second = word_of(sam)
    await stage.ben.presses("I take it")
    return sam, first, second


async def test_something_new_is_a_case_of_its_own(stage: Stage) -> None:
    _, first, second = await two_open(stage, 7640)
    assert first != second
    stage.ana.never_sees("shouted at my friend")
    stage.ben.never_sees("following me around")


async def test_with_two_open_words_wait_until_they_say_which(stage: Stage) -> None:
    sam, first, second = await two_open(stage, 7641)
    await stage.passes(minutes=20)
    await sam.says("he had a grey hat")
    assert sam.last.text == f"You have more than one word open: {first}, {second}. Which one is this for?"
    await sam.says("and a red bag")
    for one in (stage.ana, stage.ben):
        one.never_sees("grey hat")
    await sam.presses(f"1. {first}")
    assert sam.last.text == f"Added to {first}."
    assert stage.ana.sees("he had a grey hat") and stage.ana.sees("and a red bag")
    stage.ben.never_sees("grey hat")
    await sam.says("he went to the lift")
    assert stage.ana.sees("he went to the lift"), "in one breath it is for the same case"


async def test_words_that_nobody_sorted_go_to_the_newest(stage: Stage) -> None:
    sam, _, _ = await two_open(stage, 7642)
    await stage.passes(minutes=20)
    await sam.says("he had a grey hat")
    await stage.passes(minutes=3)
    assert stage.ben.sees("he had a grey hat")
    stage.ana.never_sees("grey hat")


async def test_add_names_the_case_first(stage: Stage) -> None:
    sam, first, _ = await two_open(stage, 7643)
    await sam.says("/add")
    await sam.says(f"1. {first}" if stage.house.platform == "matrix" else first)
    assert sam.last.text == f"Write it here. I'll add it to {first}."
    await stage.passes(minutes=5)
    await sam.says("it was near the stairs")
    assert stage.ana.sees("it was near the stairs")
    stage.ben.never_sees("near the stairs")


async def test_after_a_while_they_are_asked_once_whether_it_is_something_new(stage: Stage) -> None:
    sam = stage.phone(7644)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=15)
    fell = await sam.says("a woman fell on the stairs and nobody helps her")
    assert sam.last.text == f"Is this about {name}, or something new?"
    assert sam.last.labels == (f"1. {name}", "2. Something new")
    assert stage.ana.sees("a woman fell on the stairs")
    await sam.says("2")
    await stage.passes(seconds=25)
    assert word_of(sam) != name
    stage.ana.never_sees("a woman fell on the stairs")
    await stage.ben.presses("I take it")
    assert stage.ben.sees("a woman fell on the stairs")
    await sam.edits(fell, "a woman fell on the stairs, the ones at the bar")
    assert stage.ben.sees("the ones at the bar"), "a change goes where the words went"
    stage.ana.never_sees("the ones at the bar")


async def test_something_new_pressed_twice_is_one_case(stage: Stage) -> None:
    sam = stage.phone(7646)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=15)
    await sam.says("a woman fell on the stairs and nobody helps her")
    question = sam.last
    for _ in range(2):
        stage.house.presses(sam.user, sam.chat, question.id, "2. Something new")
    await stage.settles()
    await stage.passes(seconds=25)
    assert len(stage.cards) == 2, "the words are told once"
    stage.house.presses(sam.user, sam.chat, question.id, "2. Something new")
    await stage.settles()
    await stage.passes(seconds=65)
    assert len(stage.cards) == 2
    assert sam.last.text == "That button is no longer open. Nothing is lost."


async def test_something_new_pressed_twice_under_report_asks_for_one(stage: Stage) -> None:
    sam = stage.phone(7648)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    await sam.says("/report")
    question = sam.last
    for _ in range(2):
        stage.house.presses(sam.user, sam.chat, question.id, "2. Something new")
    await stage.settles()
    await sam.presses("1. Go on")
    await sam.presses("3. No")
    await sam.says("a woman was pushed at the bar")
    assert "more than one word open" not in sam.last.text, sam.last.text
    await sam.says("/status")
    assert len(sam.last.text.splitlines()) == 2, sam.last.text


async def test_words_that_were_changed_go_on_as_they_are_now(stage: Stage) -> None:
    sam = stage.phone(7647)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=15)
    typed = await sam.says("a woman fell on the stairs and nobody helps her")
    await sam.edits(typed, "a woman was pushed on the stairs and nobody helps her")
    await sam.presses("2. Something new")
    await stage.passes(seconds=25)
    await stage.ben.presses("I take it")
    assert stage.ben.sees("a woman was pushed on the stairs")
    stage.ana.never_sees("on the stairs")


async def test_said_to_be_the_same_it_stays_and_is_not_asked_again(stage: Stage) -> None:
    sam = stage.phone(7645)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=15)
    await sam.says("now he waits at the door and looks at me")
    await sam.presses(f"1. {name}")
    assert sam.last.text == f"Added to {name}."
    await stage.passes(minutes=15)
    await sam.says("he is at the door again and looks at me")
    assert sam.last.text == f"Added to {name}."
    assert len([one for one in stage.cards if name in one]) == 1
