"""Acceptance scenario 4: a report along our questions, and then silence (conversation.md 5.5)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import word_of

STORY = "he waited for me behind the stage"


async def in_the_middle(stage: Stage, user: int = 7400) -> Phone:
    """Two sentences into it."""
    sam = stage.phone(user)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("3. No")
    await sam.says(STORY)
    await sam.says("it was the second time")
    return sam


async def test_the_phone_is_taken_away_and_the_team_gets_it_all_the_same(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.passes(seconds=30)
    before = len(sam.screen)
    await stage.passes(minutes=7)
    assert not stage.cards
    await stage.passes(minutes=1)
    assert sam.last.text == "Still here. Take all the time you need."
    assert sam.last.labels == ("1. I'm writing", "2. Send what I have", "3. Keep it unsent")
    await stage.passes(minutes=2)
    assert stage.card.text.startswith("Hibiscus.") or stage.card.text.startswith("Oolong.")
    name = stage.card.text.split(". ")[1].strip(".")
    assert sam.last.text == f"I passed on what you wrote. Your word is {name}. You can add more any time."
    assert len(sam.screen) == before + 2, "the phone showed E1 and E2, and nothing else"
    await stage.ana.presses("I take it")
    for words in (STORY, "it was the second time", "Unfinished. They went quiet before sending it."):
        assert stage.ana.sees(words)


async def test_who_says_that_they_are_writing_has_all_the_time_again(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.passes(minutes=9)
    await sam.presses("1. I'm writing")
    await stage.passes(minutes=7)
    assert not stage.cards
    await sam.says("and he knows where I sleep")
    await stage.passes(minutes=7)
    assert not stage.cards
    await stage.passes(minutes=4)
    assert len(stage.cards) == 1


async def test_it_can_be_sent_as_it_is(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.passes(minutes=9)
    await sam.says("2")
    name = word_of(sam)
    assert name in stage.card.text
    await stage.ana.presses("I take it")
    stage.ana.never_sees("Unfinished.")


async def test_whoever_blocked_us_is_not_waited_for(stage: Stage) -> None:
    sam = stage.phone(7400)
    await sam.says("/start p_11")
    await sam.presses("2. Tell us something")
    await sam.presses("1. Go on")
    await sam.presses("3. No")
    await sam.says(STORY)
    stage.house.blocks(sam.user)
    await stage.passes(minutes=9)
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Contact lost. Last place:")
    assert stage.ana.sees(STORY)


async def test_choices_alone_are_sent_when_they_tell_something(stage: Stage) -> None:
    sam = stage.phone(7400)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("3. No")
    await sam.presses("1. Done")
    await sam.presses("2. I saw it")
    await stage.passes(minutes=11)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Unfinished, no text.")
    assert stage.ana.sees("Says: I saw it.")


async def test_nothing_at_all_is_let_go_of(stage: Stage) -> None:
    sam = stage.phone(7400)
    await sam.says("/report")
    await stage.passes(minutes=60)
    assert not stage.cards
    assert sam.last.text == "Still here. Take all the time you need."
    await sam.presses("1. I'm writing")
    assert sam.last.text.startswith("You can stop any time.")


async def test_kept_unsent_until_the_date_then_nobody_can_read_it(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.passes(minutes=9)
    await sam.presses("3. Keep it unsent")
    assert sam.last.text == "Kept, not sent. Only you can send it. I erase it on December 11."
    await stage.passes(hours=24)
    assert sam.last.text == "Hello from the event desk. There is a note of yours here."
    assert not sam.last.sound
    await sam.presses("1. Show it")
    assert sam.last.text.startswith(f"You wrote: {STORY}")
    assert sam.last.text.endswith("Kept, not sent. Only you can send it. I erase it on December 11.")
    assert sam.last.labels == ("1. Send now", "2. Erase it")
    shown = len(sam.screen)
    await stage.passes(hours=24 * 8)
    assert len(sam.screen) == shown, "one reminder, and no more"
    await sam.presses("1. Send now")
    assert sam.last.text == "That is erased, as I said."
    await sam.presses("1. Show it")
    assert sam.last.text == "That is erased, as I said."
    assert not stage.cards


async def test_what_was_kept_is_sent_a_day_later(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.passes(minutes=9)
    await sam.presses("3. Keep it unsent")
    await stage.passes(hours=20)
    await sam.presses("1. Send now")
    assert word_of(sam) in stage.card.text
    await stage.ana.presses("I take it")
    assert stage.ana.sees(STORY)


async def test_erase_it_means_erased(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await sam.says("/cancel")
    assert sam.last.labels == ("1. Send what I have", "2. Keep it unsent", "3. Erase it")
    await sam.presses("3. Erase it")
    assert sam.last.text.startswith("Erased here.")
    await stage.passes(hours=24)
    assert not stage.cards


async def test_a_cancel_without_an_answer_is_sent(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await sam.says("/cancel")
    await stage.passes(minutes=11)
    await stage.ana.presses("I take it")
    assert stage.ana.sees(STORY)


async def test_whoever_chose_to_keep_it_is_never_overruled_by_silence(stage: Stage) -> None:
    sam = stage.phone(7400)
    await sam.says("/report")
    await sam.presses("2. Keep it unsent")
    assert sam.sees("I send nothing until you tell me to.")
    await sam.presses("3. No")
    await sam.says(STORY)
    await stage.passes(hours=3)
    assert not stage.cards
    await stage.passes(hours=24)
    await sam.presses("1. Show it")
    await sam.presses("1. Send now")
    assert len(stage.cards) == 1


async def test_a_restart_in_the_middle_changes_nothing(stage: Stage) -> None:
    sam = await in_the_middle(stage)
    await stage.restarts(after_seconds=60)
    await sam.presses("1. Done")
    assert sam.last.text == "Did this happen to you?"
    await stage.passes(minutes=11)
    assert len(stage.cards) == 1
