"""Bursts, repeats and insults: all of it is kept, little of it is answered, and help now is never behind it."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called


async def test_the_same_few_words_are_one_message_and_answered_once(stage: Stage) -> None:
    sam = stage.phone(7140)
    for _ in range(4):
        await sam.says("blah blah")
    assert sam.texts == ["I'm here. Which one is it?"]
    await stage.passes(seconds=121)
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert len([one for one in stage.ana.screen if one.covered and "blah blah" in one.text]) == 1


async def test_every_tenth_of_many_messages_is_said_to_have_arrived(stage: Stage) -> None:
    sam, _ = await called(stage, 7141)
    await sam.presses("I can't say")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    before = len(sam.screen)
    for number in range(20):
        await sam.says(f"he is at door {number}")
    answers = [one for one in sam.texts[before:] if one.startswith("I have all")]
    assert answers == [f"I have all {count} messages, and the team has them too." for count in (10, 20)]
    for number in range(20):
        assert stage.ana.sees(f"he is at door {number}").covered
    assert len([one for one in stage.ana.screen if one.covered and one.sound]) == 0


async def test_once_a_person_answers_the_desk_counts_no_more(stage: Stage) -> None:
    sam, _ = await called(stage, 7142)
    await sam.presses("I can't say")
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Hi, I'm Ana.")
    for number in range(12):
        await sam.says(f"he is at door {number}")
    sam.never_sees("I have all")


async def test_thirty_insults_do_not_stand_before_help_now(stage: Stage) -> None:
    sam = stage.phone(7143)
    for number in range(30):
        stage.house.says(7143, f"you stupid useless bot {number}", sam.chat, "en")
    stage.house.says(7143, "/sos", sam.chat, "en")
    await stage.settles()
    assert len(stage.cards) == 1 and stage.card.text.startswith("Saffron. ")
    assert sam.sees("told")
    assert not [one for one in sam.texts if "rude" in one or "polite" in one or "stop" in one.casefold().split()]
