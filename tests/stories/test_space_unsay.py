"""/unsay takes back what was last said to the person, and tells the truth about it (conversation.md 7.4)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import paired, taken, word_of
from tests.stories.test_traces import with_exit_word


async def test_the_last_words_leave_their_screen_and_they_may_have_read_them(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say I am Ana.")
    await stage.ana.says("/say He is right behind you.")
    await stage.ana.says("/unsay")
    sam.never_sees("right behind you")
    assert sam.sees("I am Ana.")
    assert stage.ana.last.text == f"{name}: taken back, and gone from their screen. They may have read it before."
    which = stage.ana.sees(f"{name}, taking back from their screen:")
    assert "He is right behind you." in which.text and which.covered
    assert f"{name}: Ana takes back what was last said to them." in stage.ben.texts


async def test_asked_again_it_takes_back_the_ones_before_and_then_nothing_is_left(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say one")
    await stage.ben.says("/say two")
    await stage.ana.says("/unsay")
    assert "two" in stage.ana.sees("taking back").text, "of the two who have it, whoever spoke last"
    await stage.ana.says(f"/unsay {name.lower()}")
    assert "desk" not in " ".join(one for one in sam.texts if one.endswith(("one", "two")))
    await stage.ana.says("/unsay")
    assert stage.ana.last.text == f"{name}: there is nothing left to take back."


async def test_sealed_words_that_were_not_opened_were_not_seen_and_cannot_be_opened_any_more(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.passes(seconds=100)
    await stage.ana.says("/say He is right behind you.")
    assert sam.last.text == "The desk has an answer for you."
    stale = stage.house.data_of(sam.chat, sam.last.id, "1. Show it")
    number = sam.last.id
    await stage.ana.says("/unsay")
    assert stage.ana.last.text == f"{name}: taken back. They had not seen it."
    sam.never_sees("The desk has an answer")
    await sam.forges(number, stale)
    sam.never_sees("right behind you")


async def test_opened_before_it_was_taken_back_it_may_have_been_read(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.passes(seconds=100)
    await stage.ana.says("/say He is right behind you.")
    await sam.presses("1. Show it")
    await stage.ana.says("/unsay")
    sam.never_sees("right behind you")
    assert stage.ana.last.text == f"{name}: taken back, and gone from their screen. They may have read it before."


async def test_what_is_held_back_until_they_are_back_is_never_shown(stage: Stage) -> None:
    sam = stage.phone(7100)
    await with_exit_word(stage, sam)
    await sam.says("/sos")
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await sam.says("cinnamon")
    await stage.ana.says("/say He is right behind you.")
    await stage.ana.says("/say Are you there?")
    await stage.ana.says("/unsay")
    assert stage.ana.last.text == f"{name}: taken back. They had not seen it."
    await sam.says("go on")
    await sam.says("1")
    await sam.presses("1. Show it")
    sam.never_sees("Are you there?")
    assert sam.sees("right behind you")


async def test_where_it_cannot_be_taken_back_that_is_said(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/say He is right behind you.")
    stage.house.blocks(7100)
    await stage.ana.says("/unsay")
    assert f"{name}: I couldn't take it back. It still stands on their screen." in stage.ana.texts
    assert sam.sees("right behind you")


async def test_the_record_keeps_the_words_and_that_they_were_taken_back(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/say He is right behind you.")
    await stage.passes(minutes=1)
    await stage.ana.says("/unsay")
    await stage.ana.says("/timeline")
    record = stage.ana.sees("the record:").text
    assert "12:00 Ana to them: He is right behind you." in record
    assert "12:01 Ana took back what was last said to them." in record
    await stage.ben.presses("I join")
    assert f"{name}, Ana to them, taken back at 12:01:\nHe is right behind you." in stage.ben.texts


async def test_nobody_but_the_two_can(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/say I am Ana.")
    await stage.caro.says(f"/unsay {name}")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    assert sam.sees("I am Ana.")
