"""Two reports of one person, one phone: a story, silence and an empty chat hold for both (conversation.md 5.2, 5.8)."""

from __future__ import annotations

from tests.stage import ATTENDEES, Phone, Stage
from tests.stories.scenes import called, closes, word_of
from tests.stories.test_traces import S2, SHALL_I, with_exit_word

ASKED_AGAIN = ("No answer yet", "Still no answer", "this is slow", "I keep trying")


async def two_open(stage: Stage, user: int) -> tuple[Phone, str]:
    """Two reports that nobody has so far; the word of the first."""
    sam = stage.phone(user)
    await sam.says("a colleague keeps following me between the sessions")
    await stage.passes(seconds=25)
    first = word_of(sam)
    await sam.says("/start")
    await sam.presses("3. Something new")
    await sam.says("a man with a beard stole my badge")
    await stage.passes(seconds=25)
    assert word_of(sam) != first
    return sam, first


def shown_since(phone: Phone, before: int) -> list[str]:
    return [one.text for one in phone.screen[before:]]


async def test_in_a_story_no_line_tells_of_the_other_report(stage: Stage) -> None:
    sam, first = await two_open(stage, 7810)
    before = len(sam.screen)
    await sam.says("did you order the blue lanyards?")
    await sam.says("lobby")
    await sam.says("1")
    await stage.passes(minutes=12)
    await sam.says("they are not here")
    await sam.says("/status")
    await sam.says("/add")
    told = shown_since(sam, before)
    assert not [one for one in told if first in one or "word" in one or any(line in one for line in ASKED_AGAIN)], told
    assert told[-1] == "Thanks. I'll let you know when they are here."


async def test_who_has_the_other_report_hears_that_it_waits_and_it_comes_once_they_can_talk(stage: Stage) -> None:
    sam, first = await two_open(stage, 7811)
    await stage.ana.says(f"/take {first}")
    await sam.says("did you order the blue lanyards?")
    assert stage.ana.sees("They can't talk here now.")
    before = len(sam.screen)
    await stage.ana.says(f"/say {first} Hi, I'm Ana. Tell me about him")
    assert not shown_since(sam, before)
    assert stage.ana.sees(f"{first}: I keep that until they are back.")
    await sam.says("i can talk now")
    await sam.presses("1. Show it")
    assert sam.last.text == "Ana from the desk: Hi, I'm Ana. Tell me about him"
    assert stage.ana.sees("They are back")


async def test_closed_with_the_story_the_other_report_is_heard_of_again(stage: Stage) -> None:
    sam, first = await two_open(stage, 7812)
    await sam.says("did you order the blue lanyards?")
    second = next(one for one in stage.cards if one.startswith("Saffron")).split(". ")[1]
    await stage.ana.says(f"/take {second}")
    await stage.ben.says(f"/join {second}")
    await closes(stage, "2. Support only", "1. It happened to them", "They know, no line needed", name=second)
    await stage.caro.says(f"/take {first}")
    assert sam.last.text == "Caro has your message and will write to you here."


async def test_just_come_keeps_the_other_report_silent_too(stage: Stage) -> None:
    sam, first = await two_open(stage, 7813)
    await sam.says("/sos")
    await sam.says("hall 1")
    await sam.says("no, just come")
    before = len(sam.screen)
    await stage.passes(minutes=12)
    assert not shown_since(sam, before), "a ringing phone beside the one they fear"
    await sam.says("he is here")
    assert "more than one word" not in sam.last.text
    await stage.ana.says(f"/take {first}")
    assert not sam.last.sound
    assert stage.ana.sees("Don't write, just come.")


async def test_good_morning_waits_while_something_is_open(stage: Stage) -> None:
    sam, _ = await called(stage, 7814)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await closes(stage, "2. Support only", "1. It happened to them", "They know, no line needed")
    await sam.presses("1. Show it")
    await sam.says("yes")
    assert sam.last.text == "All right. I'll write to you tomorrow."
    await stage.passes(hours=21, minutes=50)
    await sam.says("/sos")
    await sam.says("hall 1")
    await sam.says("no, just come")
    before = len(sam.screen)
    await stage.passes(minutes=20)
    assert not shown_since(sam, before)


async def test_who_wants_to_be_written_to_the_next_day_is_not_asked_where_they_are(stage: Stage) -> None:
    sam, name = await called(stage, 7815)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await closes(stage, "2. Support only", "1. It happened to them", "They know, no line needed")
    await sam.presses("1. Show it")
    await sam.says("yes")
    await stage.passes(hours=24)
    await sam.says("not good")
    before = len(sam.screen)
    await sam.says("yes")
    told = shown_since(sam, before)
    assert told[0] == "I'm trying to reach the team now. I say so here once I have."
    assert told[1].startswith(f"The team has it now. Your word is {name}.")


async def test_help_after_the_exit_word_brings_back_both(stage: Stage) -> None:
    sam = stage.phone(7816)
    await with_exit_word(stage, sam)
    await sam.says("a colleague keeps following me between the sessions")
    await stage.passes(seconds=25)
    first = word_of(sam)
    await stage.ana.presses("I take it")
    await sam.says("/start")
    await sam.presses("3. Something new")
    await sam.says("a man with a beard stole my badge")
    await stage.passes(seconds=25)
    await sam.says("cinnamon")
    await stage.ana.says(f"/say {first} Are you there?")
    await sam.says("help")
    assert sam.last.text.startswith("I've told the team just now.")
    assert sam.sees("The desk has an answer for you.")
    assert stage.ana.sees("They are back")
    await sam.says("/status")
    assert first in sam.last.text


async def test_after_the_exit_word_time_brings_nothing_to_the_chat(stage: Stage) -> None:
    sam = stage.phone(7817)
    await with_exit_word(stage, sam)
    for words in ("/report", "2", "3", "my team lead puts his hand on my leg", "done"):
        await sam.says(words)
    await sam.says("cinnamon")
    await stage.passes(hours=25)
    assert [one.text for one in sam.screen] == [S2]
    await sam.says("what is this")
    assert sam.last.text == SHALL_I


async def test_words_that_waited_to_be_sorted_are_not_acknowledged_after_the_exit_word(stage: Stage) -> None:
    sam, _ = await two_open(stage, 7818)
    await with_exit_word(stage, sam)
    await stage.passes(minutes=20)
    await sam.says("he is wearing a red jacket")
    assert "more than one word" in sam.last.text
    await sam.says("cinnamon")
    await stage.passes(minutes=3)
    assert [one.text for one in sam.screen] == [S2]


async def test_what_was_written_in_the_group_goes_to_the_team_and_the_cleared_chat_stays_empty(stage: Stage) -> None:
    for user, words in ((7819, "there is a man who keeps staring at me"), (7820, "help me he is following me")):
        sam = stage.phone(user)
        await with_exit_word(stage, sam)
        await sam.says_in(ATTENDEES, words)
        await sam.says("cinnamon")
        cards = len(stage.cards)
        await stage.passes(minutes=12)
        assert len(stage.cards) == cards + 1
        assert [one.text for one in sam.screen] == [S2], words


async def test_after_a_story_is_closed_they_can_talk_again_and_hear_how_it_ended(stage: Stage) -> None:
    sam = stage.phone(7821)
    await sam.says("did you order the blue lanyards?")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await closes(stage, "2. Support only", "1. It happened to them", "They know, no line needed")
    await stage.passes(minutes=10)
    await sam.says("did they come?")
    assert sam.last.text == "Thanks. I'll let you know when they are here."
    await sam.says("i can talk now")
    assert sam.sees("I write plainly again.")
    await sam.presses("1. Show it")
    assert sam.sees("You asked for support and no other steps.")


async def test_a_report_begun_in_silence_is_silent_and_their_own_sending_is_answered(stage: Stage) -> None:
    sam = stage.phone(7822)
    for words in ("/sos", "lobby", "no, just come"):
        await sam.says(words)
    await sam.says("/report")
    await sam.presses("2. Something new")
    for words in ("go on", "no", "and someone stole my phone charger", "done"):
        await sam.says(words)
    before = len(sam.screen)
    await stage.passes(minutes=12)
    assert not shown_since(sam, before)
    assert len(stage.cards) == 2

    kim = stage.phone(7823)
    for words in ("/sos", "lobby", "no, just come"):
        await kim.says(words)
    await kim.says("/report")
    await kim.presses("2. Something new")
    for words in ("go on", "no", "and someone stole my phone charger", "done", "/cancel", "send it"):
        await kim.says(words)
    assert kim.sees("Sent. Your word is") and not kim.last.sound
