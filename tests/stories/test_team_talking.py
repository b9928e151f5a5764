"""Everything the team types is internal; only an explicit act reaches the person (conversation.md 7.4)."""

from __future__ import annotations

import pytest

from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.scenes import called, paired, taken


async def test_what_the_two_type_is_for_each_other_and_never_for_the_person(stage: Stage) -> None:
    sam, _ = await paired(stage)
    shown = len(sam.screen)
    await stage.ana.says("I know this one from last year")
    copy = stage.ben.sees("I know this one from last year")
    assert copy.covered and copy.protect and not copy.sound
    assert "Ana, internal:" in copy.text
    assert "kept internal. /say speaks to them." in stage.ana.last.text
    await stage.ben.says("", media="voice")
    assert stage.ana.sees("Ben, internal:").media == "voice"
    await stage.ben.says("", media="photo")
    assert stage.ana.screen[-1].media == "photo"
    assert len(sam.screen) == shown
    stage.caro.never_sees("last year")


@pytest.mark.parametrize("command", ["note", "say", "account"])
async def test_words_of_a_case_typed_in_a_group_leave_it_and_come_back_in_private(stage: Stage, command: str) -> None:
    sam, name = await paired(stage)
    said = len(sam.screen)
    await stage.ana.says_in(TEAM, f"/{command} {name} the man with the red hat hit her")
    back = stage.ana.sees("Your words, to send from here:")
    assert back.text.endswith(f"/{command} {name} the man with the red hat hit her") and back.covered
    assert stage.ana.sees("That works in our private chat.")
    assert len(sam.screen) == said
    stage.ben.never_sees("red hat")
    if stage.house.platform == "telegram":
        assert not [one for one in stage.house.api.group(int(TEAM)).screen if "red hat" in one.text]


async def test_words_of_somebody_without_a_case_leave_the_group_too(stage: Stage) -> None:
    await stage.ana.says_in(ORGANIZERS, "/note the man with the red hat hit her")
    assert stage.ana.sees("Your words, to send from here:") and stage.ana.sees("You have no open case.")


async def test_a_reply_to_their_words_is_sent_only_after_it_was_confirmed_and_only_once(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    theirs = stage.ana.sees("he is at the bar")
    await stage.ana.says("Stay where you are, I see you.", reply_to=theirs.id)
    asked = stage.ana.sees(f"{name}: send this to them?")
    sam.never_sees("Stay where you are")
    stage.ben.never_sees("Stay where you are")
    stage.house.presses(1001, "1001", asked.id, "Send")
    stage.house.presses(1001, "1001", asked.id, "Send")
    await stage.settles()
    assert [one for one in sam.texts if "Stay where" in one] == ["Ana from the desk: Stay where you are, I see you."]
    assert "That was sent already." in stage.ana.notices
    assert "Ana to them:" in stage.ben.sees("Stay where you are").text
    assert stage.ana.sees(f"{name} → sent, ")


async def test_a_reply_that_is_kept_internal_reaches_the_other_of_the_two(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await sam.says("he is at the bar")
    await stage.ana.says("can you go round the back?", reply_to=stage.ana.sees("he is at the bar").id)
    await stage.ana.says("2")
    assert stage.ben.sees("can you go round the back?").covered
    sam.never_sees("round the back")
    await stage.ana.says("2")
    assert stage.ben.sees("Ana, internal:\n2"), "a number typed later is no second answer"


async def test_with_several_cases_words_to_a_person_need_a_name(stage: Stage) -> None:
    sam, first = await taken(stage, 7200)
    lea, second = await taken(stage, 7201)
    await stage.ana.says("/say are you safe?")
    assert "Which one: " in stage.ana.last.text and first in stage.ana.last.text
    sam.never_sees("are you safe?")
    lea.never_sees("are you safe?")
    await stage.ana.says(f"/say {first.lower()} are you safe?")
    assert sam.last.text == "Ana from the desk: are you safe?"
    lea.never_sees("are you safe?")
    theirs = next(one for one in stage.ana.screen if second in one.text and "yours" in one.text)
    await stage.ana.says("/say I am Ana.", reply_to=theirs.id)
    assert lea.last.text == "Ana from the desk: I am Ana."


async def test_with_several_cases_internal_words_do_not_go_to_the_wrong_second_person(stage: Stage) -> None:
    await taken(stage, 7200)
    await stage.ben.presses("I join")
    _, second = await taken(stage, 7201)
    await stage.caro.presses("I join")
    await stage.ana.says("she named him")
    stage.ben.never_sees("she named him")
    stage.caro.never_sees("she named him")
    assert "Nobody got this yet." in stage.ana.last.text
    await stage.ana.says(f"{second}: she named him")
    assert stage.caro.sees("she named him")
    stage.ben.never_sees("she named him")


async def test_a_name_that_is_no_case_is_never_taken_for_words(stage: Stage) -> None:
    sam, name = await taken(stage)
    other = next(one for one in stage.opened.policy.case_names if one != name)
    shown = len(sam.screen)
    await stage.ana.says(f"/say {other.lower()} come to the door")
    assert stage.ana.last.text.startswith("I know no case by that name")
    assert len(sam.screen) == shown
    await stage.ana.says("/say")
    assert stage.ana.last.text == f"{name}: put the words after /say."


async def test_words_are_sealed_when_the_person_is_not_writing_just_now(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.passes(seconds=100)
    await stage.ana.says("/say Are you still near the stage?")
    assert sam.last.text == "The desk has an answer for you."
    assert sam.last.labels == ("1. Show it", "2. Later")
    sam.never_sees("near the stage")
    assert stage.ana.sees(f"{name} → sent, ")
    await sam.presses("2. Later")
    sam.never_sees("near the stage")
    await sam.presses("1. Show it")
    assert sam.last.text == "Ana from the desk: Are you still near the stage?"


async def test_when_the_person_has_blocked_us_the_two_are_told_at_once(stage: Stage) -> None:
    sam, name = await paired(stage)
    stage.house.blocks(7100)
    await stage.ana.says("/say Hi, I'm Ana.")
    assert stage.ana.sees(f"{name} → not delivered: they blocked me or left")
    for one in (stage.ana, stage.ben):
        assert one.sees(f"{name}: gone quiet.").labels == () or one.sees(f"{name}: gone quiet.")
    await stage.ana.says("/timeline")
    assert stage.ana.sees("They blocked me or left.")
    assert sam.user


async def test_a_change_of_words_shows_both_with_the_time(stage: Stage) -> None:
    sam, name = await paired(stage)
    number = await sam.says("it was Tom")
    await stage.passes(minutes=1)
    await sam.edits(number, "it was Tim")
    assert sam.last.text == "Changed. The team sees the new text. The old one stays on file."
    for one in (stage.ana, stage.ben):
        changed = one.sees("it was Tim")
        assert f"{name}, changed at " in changed.text and changed.covered
        assert one.sees("it was Tom")


async def test_what_the_team_changes_stays_out_of_the_persons_chat(stage: Stage) -> None:
    sam, _ = await taken(stage)
    number = await stage.ana.says("/say Come to the door.")
    await stage.ana.edits(number, "/say Go to the bar.")
    sam.never_sees("Go to the bar")
    assert "Send a new line to put it right." in stage.ana.last.text


async def test_who_is_neither_of_the_two_cannot_speak_or_read(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    for command in ("/say {} hello", "/timeline {}", "/note {} hello", "/onmyway {} 3", "/withthem {}", "/close {}"):
        await stage.caro.says(command.format(name.lower()))
        assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    stage.caro.never_sees("at the bar")
    sam.never_sees("hello")


async def test_the_reporter_never_reads_what_a_stranger_types(stage: Stage) -> None:
    sam, name = await called(stage)
    eve = stage.phone(7666)
    for command in (f"/take {name}", f"/say {name} hello", "/cases", "/who", f"/timeline {name}"):
        await eve.says(command)
        assert name not in eve.last.text
    assert stage.card.text == f"Saffron. {name}."
    sam.never_sees("hello")


@pytest.mark.parametrize("between", [", ", ": ", ". "])
async def test_a_name_with_a_comma_behind_it_is_that_name(stage: Stage, between: str) -> None:
    sam, name = await taken(stage)
    await stage.ana.says(f"/say {name.lower()}{between}hold on")
    assert sam.sees("Ana from the desk").text == "Ana from the desk: hold on"


@pytest.mark.parametrize("between", [", ", ": "])
async def test_words_for_a_case_they_do_not_have_go_to_nobody_else(stage: Stage, between: str) -> None:
    sam, name = await called(stage)
    kim, _ = await called(stage, 7101)
    await stage.ana.presses("I take it")
    await stage.ana.says(f"/say {name.lower()}{between}he is in hall 2, stay where you are")
    for one in (sam, kim):
        one.never_sees("hall 2")


@pytest.mark.parametrize("words", ["send it", "Yes, send it!", "envíalo"])
async def test_it_is_sent_by_words_that_say_so_and_by_no_bare_yes(stage: Stage, words: str) -> None:
    sam, name = await taken(stage)
    await sam.says("where are you")
    await stage.ana.says("at the stairs", reply_to=stage.ana.sees("where are you").id)
    await stage.ana.says("yes")
    sam.never_sees("at the stairs")
    assert stage.ana.last.text == f"{name}: kept internal. /say speaks to them."
    await stage.ana.says(words)
    assert sam.sees("at the stairs").text == "Ana from the desk: at the stairs"
