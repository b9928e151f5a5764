"""What somebody holds back stays theirs: shown, added to, sent or erased, as they say (conversation.md 5.5)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import word_of

STORY = "my colleague was rude to me again"
MORE = "and he did the same to Mia at lunch"


async def held_back(stage: Stage, user: int = 7820) -> Phone:
    """Told, waved off, and kept for them alone."""
    sam = stage.phone(user)
    await sam.says(STORY)
    await sam.presses("3. Not a report")
    assert sam.last.labels == ("1. Event info", "2. Ask a person", "3. Nothing", "4. Send now")
    return sam


async def test_asking_for_a_person_sends_nothing_that_was_waved_off(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.presses("2. Ask a person")
    assert sam.sees("I'm trying to reach the team now.")
    assert sam.last.text.endswith("What I keep for you is still not sent.")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Wants to talk to a person.")
    stage.ana.never_sees(STORY)


async def test_whom_it_is_about_is_not_asked_to_come_either(stage: Stage) -> None:
    sam = stage.phone(7821)
    await sam.says("Ana was rude to me again today")
    await sam.says("not a report")
    await sam.says("2")
    assert sam.sees("I'm trying to reach the team now.")
    assert not stage.ana.screen and not stage.cards
    assert stage.ben.screen


async def test_choices_without_a_word_are_kept_as_was_said(stage: Stage) -> None:
    sam = stage.phone(7822)
    await sam.says("/report")
    await sam.presses("2. Keep it unsent")
    assert sam.last.text.startswith("All right. I send nothing until you tell me to. I erase it on December 11.")
    for label in ("3. No", "1. Done", "1. Yes, to me"):
        await sam.presses(label)
    await stage.passes(minutes=15)
    sam.never_sees("Still here.")
    await sam.says("/status")
    assert "kept, not sent" in sam.last.text
    assert sam.last.labels == ("1. Send now", "2. Erase it")
    await sam.presses("2. Erase it")
    assert sam.last.text.startswith("Erased here.")


async def test_choices_that_went_out_are_not_called_words(stage: Stage) -> None:
    sam = stage.phone(7823)
    await sam.says("/report")
    for label in ("1. Go on", "3. No", "1. Done", "1. Yes, to me"):
        await sam.presses(label)
    await stage.passes(minutes=11)
    assert sam.sees("I passed on what you chose. Your word is ")
    sam.never_sees("I passed on what you wrote")


async def test_words_after_it_was_kept_wait_for_one_question(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says(MORE)
    assert sam.last.text.startswith("I keep something of yours, unsent. Does this belong to it?")
    assert sam.last.labels == ("1. Help now", "2. Yes, send it all", "3. Yes, keep it unsent", "4. No, something new")
    await sam.says("yes")
    assert sam.last.text.startswith("I keep something of yours"), "a yes says only half of it"
    await stage.passes(seconds=100)
    assert not stage.cards
    await sam.presses("2. Yes, send it all")
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    for words in (STORY, MORE):
        assert stage.ana.sees(words)
    await stage.passes(minutes=5)
    assert len(stage.cards) == 1


async def test_send_it_in_their_own_words_is_understood_within_two_taps(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("wait yes it is, send it")
    await sam.says("2")
    await stage.ana.presses("I take it")
    assert stage.ana.sees(STORY)


async def test_few_words_under_it_are_asked_about_as_well(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("that as well")
    assert sam.last.text.startswith("I keep something of yours")


async def test_send_it_alone_is_the_answer_under_send_now(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("Send it!")
    await stage.ana.presses("I take it")
    assert stage.ana.sees(STORY)
    stage.ana.never_sees("Send it!")


async def test_more_is_kept_with_it_and_what_follows_too(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says(MORE)
    await sam.presses("3. Yes, keep it unsent")
    assert sam.last.text == "Kept with it, not sent. I erase it all on December 11."
    await sam.says("it has been going on since the morning")
    assert sam.last.text == "Kept with it, not sent. I erase it all on December 11."
    assert sam.last.labels == ("1. Send now", "2. Erase it")
    await stage.passes(hours=24)
    assert not stage.cards
    await sam.presses("1. Send now")
    await stage.ana.presses("I take it")
    for words in (STORY, MORE, "since the morning"):
        assert stage.ana.sees(words)


async def test_something_new_goes_and_what_is_kept_stays(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("somebody shouted at me on the stairs here")
    await sam.presses("4. No, something new")
    assert sam.last.text.startswith("Thank you for telling us.")
    await stage.passes(seconds=25)
    assert sam.sees("The team has it now.").text.endswith("What I keep for you is still not sent.")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("somebody shouted at me on the stairs here")
    stage.ana.never_sees(STORY)


async def test_without_an_answer_only_the_new_words_go(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says(MORE)
    await stage.passes(minutes=3)
    await stage.ana.presses("I take it")
    assert stage.ana.sees(MORE)
    stage.ana.never_sees(STORY)


async def test_grave_words_wait_for_no_question(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("he is back and he has a knife")
    assert word_of(sam) in stage.card.text
    sam.never_sees("I keep something of yours, unsent. Does")


async def test_a_cry_while_the_question_stands_takes_the_words_along(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says(MORE)
    await sam.says("help")
    await stage.ana.presses("I take it")
    await stage.passes(minutes=3)
    assert stage.ana.sees(MORE)
    stage.ana.never_sees(STORY)


async def test_what_is_kept_goes_as_grave_as_it_is(stage: Stage) -> None:
    sam = stage.phone(7824)
    await sam.says("/report")
    await sam.presses("2. Keep it unsent")
    await sam.presses("3. No")
    await sam.says("he has a knife in his bag, he showed it to me")
    await sam.says("/cancel")
    await sam.says("2")
    await sam.presses("1. Send now")
    assert stage.card.text.startswith("Saffron.")


async def test_taking_back_what_was_never_sent_offers_to_erase_it(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("/withdraw")
    assert sam.last.text.startswith("Kept, not sent. Only you can send it.")
    await sam.says("2")
    assert sam.last.text.startswith("Erased here.")
    await sam.says("/withdraw")
    assert sam.last.text.startswith("You have nothing open with us.")


async def test_a_contact_card_beside_it_keeps_whom_it_names_out(stage: Stage) -> None:
    sam = await held_back(stage)
    await sam.says("", contact="Ben +351555010203")
    await sam.presses("2. Yes, send it all")
    assert sam.sees("Is this about Ben from our team?")
    assert stage.cards == [] and stage.ben.screen == []
    assert stage.ana.sees(word_of(sam))


async def test_few_words_beside_what_was_kept_reach_who_has_it_with_the_call(stage: Stage) -> None:
    """They were held for a moment, until it was clear what they belong to."""
    sam = stage.phone(7791)
    await sam.says("he called me a slur and pushed my friend")
    await sam.presses("3. Not a report")
    await sam.says("/status")
    await sam.says("by the fountain")
    assert sam.last.text == "I'm here. Which one is it?", sam.last.text
    await sam.presses("4. Send now")
    await stage.ana.presses("I take it")
    await sam.says("/sos")
    assert stage.ana.sees("by the fountain")


async def test_a_change_of_what_is_kept_is_not_said_to_be_with_the_team(stage: Stage) -> None:
    sam = stage.phone(7792)
    typed = await sam.says("he called me a slur and pushed my friend")
    await sam.presses("3. Not a report")
    await sam.edits(typed, "Ben called me a slur and pushed my friend")
    assert sam.last.text.startswith("Kept with it, not sent. I erase it all on"), sam.last.text
    sam.never_sees("The team sees the new text.")
    await sam.presses("1. Send now")
    assert stage.caro.sees("Hibiscus.")
    assert not stage.ben.screen, "a colleague whom the change names is kept out"
