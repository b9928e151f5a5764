"""The Reply button under relayed words: the next message, and only that one, speaks to the person (7.4)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import paired, taken


async def test_the_next_message_goes_to_the_person_and_the_one_after_it_stays_inside(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    assert stage.ana.sees("he is at the bar").labels == ("Reply",)
    shown = len(sam.screen)
    await stage.ana.presses("Reply")
    assert stage.ana.last.text == f"{name}: Ana, your next message here goes to them. Only that one."
    assert stage.ana.last.labels == ("Never mind",)
    assert len(sam.screen) == shown, "a press sends nothing"
    await stage.ana.says("I see you. Stay there.")
    assert sam.last.text == "Ana from the desk: I see you. Stay there."
    assert f"{name}, Ana to them:\nI see you. Stay there." in stage.ben.texts
    assert stage.ana.last.text == f"{name} → sent, 12:00"
    stage.ana.never_sees("your next message")
    await stage.ana.says("he has a knife, I think")
    sam.never_sees("knife")
    assert stage.ben.sees("he has a knife, I think")


async def test_help_is_coming_is_said_to_the_person_and_is_no_cry_of_the_handler(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he is at the bar")
    await stage.ana.presses("Reply")
    await stage.ana.says("help is on the way to you")
    assert sam.last.text == "Ana from the desk: help is on the way to you"
    assert len(stage.cards) == 1


async def test_a_photo_and_all_of_an_album_may_be_the_reply(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he is at the bar")
    await stage.ana.presses("Reply")
    await stage.ana.sends_album(3)
    assert [one.media for one in sam.screen].count("photo") == 3
    await stage.passes(seconds=5)
    await stage.ana.says("just for us")
    sam.never_sees("just for us")


async def test_silence_after_the_press_sends_nothing_and_what_comes_later_stays_inside(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    await stage.ana.presses("Reply")
    await stage.passes(minutes=3, seconds=1)
    over = stage.ana.sees("nothing was sent. What you write here stays inside again.")
    assert over.labels == () and over.text.startswith(name)
    await stage.ana.says("is he drunk?")
    sam.never_sees("drunk")
    assert stage.ben.sees("is he drunk?")


async def test_thought_better_of_by_tapping_or_typing_or_by_another_command(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he is at the bar")
    for step in ("tap", "Never mind", "/timeline", "/say I am here.", "/note looks cold"):
        await stage.ana.presses("Reply")
        await (stage.ana.presses("Never mind") if step == "tap" else stage.ana.says(step))
        assert stage.ana.sees("nothing was sent.")
        await stage.ana.says(f"inside after {step}")
        sam.never_sees("inside after")


async def test_pressed_twice_or_for_another_case_only_the_last_counts(stage: Stage) -> None:
    sam, first = await taken(stage, 7200)
    lea, _ = await taken(stage, 7201)
    await sam.says("he is at the bar")
    await lea.says("she is at the door")
    mine = stage.ana.sees("he is at the bar")
    for _ in range(2):
        stage.house.presses(1001, "1001", mine.id, "Reply")
        await stage.settles()
    assert len([one for one in stage.ana.texts if "your next message" in one]) == 1
    theirs = stage.ana.sees("she is at the door")
    stage.house.presses(1001, "1001", theirs.id, "Reply")
    await stage.settles()
    await stage.ana.says("I am on my way to the door")
    assert lea.last.text == "Ana from the desk: I am on my way to the door"
    sam.never_sees("to the door")
    assert first in stage.ana.sees("nothing was sent").text


async def test_a_reply_pressed_before_the_turn_was_over_speaks_for_nobody(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await sam.says("he is at the bar")
    await stage.ana.presses("Reply")
    pressed = stage.ana.last
    data = stage.house.data_of("1001", stage.ana.sees("he is at the bar").id, "Reply")
    await stage.ben.says("/say hello")  # the other of the two speaks meanwhile
    assert sam.last.text == "Ben from the desk: hello"
    await stage.ana.says("/release")
    stage.ana.never_sees("your next message")
    shown = len(sam.screen)
    await stage.ana.forges(pressed.id, data)
    await stage.ana.says("are you still there?")
    assert len(sam.screen) == shown


async def test_after_a_restart_the_next_message_still_goes_to_the_person(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he is at the bar")
    await stage.ana.presses("Reply")
    await stage.restarts(after_seconds=20)
    await stage.ana.says("I see you.")
    assert "I see you." in sam.last.text or sam.last.text == "The desk has an answer for you."


async def test_nobody_else_can_press_it(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await sam.says("he is at the bar")
    theirs = stage.ana.sees("he is at the bar")
    data = stage.house.data_of("1001", theirs.id, "Reply")
    await stage.caro.forges(theirs.id, data)
    await stage.caro.says("hello there")
    sam.never_sees("hello there")
