"""Scenario 12, and attendees' commands in a group: one neutral line there, the rest in private (conversation.md 6)."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from storage.tables import conversations, entries, people
from tests.stage import ATTENDEES, TEAM, Stage

LINE = "I can help better in private."
OFFER = (
    "I can help better in private. Where I can, I take your words out of the group. Shall I pass them on? "
    "If you don't answer, I do so in 10 min."
)
WORDS = "Tom from the bar keeps following me and I'm scared"


def _public(stage: Stage) -> list[str]:
    return [one.text for one in stage.house.screen(ATTENDEES)]


def _everything(stage: Stage) -> list[str]:
    """What anybody sees who opens the attendees' group."""
    if stage.house.platform == "telegram":
        return [one.text for one in stage.house.api.group(int(ATTENDEES)).screen]
    return [one.text for one in stage.house.here.screens[ATTENDEES].bubbles]


async def test_one_neutral_line_and_the_rest_in_private(stage: Stage) -> None:
    sam = stage.phone(7120)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, WORDS)
    assert _public(stage) == [LINE]
    assert sam.last.text == OFFER and sam.last.labels == ("1. Yes, pass it on", "2. No")
    assert not stage.cards
    assert WORDS not in _everything(stage), "they are out of the group, and in our hands alone"
    for one in (stage.ana, stage.ben, stage.caro):
        assert one.last.text == "Someone in the attendees' group may need you. I'm asking them in private."
    await sam.presses("1. Yes, pass it on")
    assert sam.last.text.startswith("Thank you for telling us.")
    await stage.passes(seconds=61)
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert stage.ana.sees(WORDS).covered
    assert not [one for one in (*_public(stage), *stage.cards) if "Tom" in one or "scared" in one]


async def test_the_line_leaves_after_two_minutes_and_there_are_never_two(stage: Stage) -> None:
    for guest in (7121, 7122, 7123):
        await stage.phone(guest).says_in(ATTENDEES, "somebody grabbed me at the bar")
    assert _public(stage) == [LINE]
    told = [one for one in stage.ana.texts if "attendees' group" in one]
    assert len(told) == 3, "of whom we cannot ask, this is all that anybody hears"
    await stage.passes(seconds=121)
    assert _public(stage) == []
    await stage.phone(7121).says_in(ATTENDEES, "/help")
    assert _public(stage) == [LINE]


async def test_a_stranger_in_danger_is_told_of_whatever_was_written_there_before(stage: Stage) -> None:
    await stage.phone(7131).says_in(ATTENDEES, "/help")
    for one in ("ana", "ben", "caro"):
        await getattr(stage, one).says("/offduty")
    await stage.phone(7132).says_in(ATTENDEES, "he has a knife")
    for one in (stage.ana, stage.ben, stage.caro, stage.eli):
        assert one.sees("Please look into the attendees' group.")


async def test_somebody_we_have_not_met_is_shown_the_way_and_is_not_kept(stage: Stage) -> None:
    before = await _rows(stage)
    await stage.phone(7124).says_in(ATTENDEES, WORDS)
    assert _public(stage) == [LINE] and await _rows(stage) == before
    assert not stage.phone(7124).screen
    assert WORDS in _everything(stage), "nobody else has their words"
    assert stage.ana.last.text == "Please look into the attendees' group. Someone may need you."
    if stage.house.platform == "telegram":
        line = stage.house.screen(ATTENDEES)[-1]
        (key,) = stage.house.api.world.chats[int(ATTENDEES)].messages[int(line.id)].markup["inline_keyboard"][0]
        assert key["text"] == "Write to me in private"
        assert key["url"].startswith("https://t.me/") and key["url"].endswith("?start=private")


async def test_no_means_that_nothing_of_it_goes_anywhere(stage: Stage) -> None:
    sam = stage.phone(7125)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, WORDS)
    await sam.says("2")
    assert sam.last.text == "All right, I sent nothing. What do you need?"
    await stage.passes(hours=2)
    assert not stage.cards


async def test_without_an_answer_their_words_go_to_the_team_as_they_were_told(stage: Stage) -> None:
    sam = stage.phone(7126)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, WORDS)
    await stage.passes(minutes=9)
    assert not stage.cards
    await stage.passes(minutes=3)
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert stage.ana.sees(WORDS).covered


async def test_where_the_platform_keeps_their_words_in_the_group_the_rest_goes_on(stage: Stage) -> None:
    if stage.house.platform != "telegram":
        return
    stage.house.api.world.chats[int(ATTENDEES)].bot = "member"  # it sees commands there, and may delete nothing
    sam = stage.phone(7127)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, f"/report {WORDS}")
    assert f"/report {WORDS}" in _everything(stage)
    assert sam.last.text == OFFER
    await sam.presses("1. Yes, pass it on")
    await stage.passes(seconds=61)
    assert len(stage.cards) == 1


@pytest.mark.parametrize("words", ["/sos", "help", "he has a knife", "I can't go on"])
async def test_a_cry_waits_a_minute_for_their_answer_and_no_longer(stage: Stage, words: str) -> None:
    sam = stage.phone(7130)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, words)
    assert sam.sees("I do so in 1 min.")
    await stage.passes(seconds=61)
    assert len(stage.cards) == 1


async def test_a_weapon_in_the_group_is_passed_on_at_once_with_their_yes(stage: Stage) -> None:
    sam = stage.phone(7127)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, "he has a knife")
    await sam.says("1")
    assert stage.card.text.startswith("Saffron. ")


async def test_what_is_told_of_an_open_case_goes_to_it(stage: Stage) -> None:
    sam = stage.phone(7128)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await sam.says_in(ATTENDEES, WORDS)
    await sam.presses("1. Yes, pass it on")
    assert stage.ana.sees(WORDS) and len(stage.cards) == 1


@pytest.mark.parametrize("words", ["/start", "/help", "/status", "/report he follows me", "/sos"])
async def test_a_command_of_attendees_gets_the_same_line(stage: Stage, words: str) -> None:
    await stage.phone(7129).says_in(ATTENDEES, words)
    assert _public(stage) == [LINE]


async def test_ordinary_talk_and_the_teams_own_words_are_none_of_ours(stage: Stage) -> None:
    sam = stage.phone(7130)
    await sam.says("/start")
    before, kept = sam.texts, await _rows(stage)
    for words in ("good morning all", "who has a charger for my laptop?", "lunch is at one", "/take Maple", "/weather"):
        await sam.says_in(ATTENDEES, words)
    await stage.ana.says_in(ATTENDEES, "if somebody is scared or hurt, write to the desk")
    assert _public(stage) == [] and sam.texts == before and not stage.ana.screen
    assert await _rows(stage) == kept


async def test_inside_a_story_nothing_arrives(stage: Stage) -> None:
    sam = stage.phone(7131)
    await sam.says("Hey, did you order the blue lanyards?")
    before = sam.texts
    await sam.says_in(ATTENDEES, WORDS)
    assert sam.texts == before and _public(stage) == [LINE]


async def _rows(stage: Stage) -> list[int | None]:
    count = [select(func.count()).select_from(one) for one in (entries, conversations, people)]
    return await stage.opened.record.look(lambda unit: [unit.connection.scalar(one) for one in count])


async def test_the_teams_own_room_keeps_its_talk(stage: Stage) -> None:
    await stage.phone(7132).says_in(TEAM, WORDS)
    assert not stage.cards and not stage.ana.screen


async def test_a_colleague_whom_the_words_in_the_group_name_is_not_pointed_to_them(stage: Stage) -> None:
    sam = stage.phone(7121)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, "Ben from the desk keeps following me and I'm scared")
    assert not stage.ben.screen
    assert stage.ana.last.text == "Someone in the attendees' group may need you. I'm asking them in private."
    stranger = stage.phone(7122)
    await stranger.says_in(ATTENDEES, "help, Ben is hurting someone")
    assert not stage.ben.screen and len(stage.caro.screen) == 2
