"""An event that chose `case_space = "team_topic"`: unrestricted cases live in a topic of the team's group."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.tables import entries
from tests.botapi.topics import delete_topic
from tests.stage import ORGANIZERS, TEAM, Stage, configuration, telegram
from tests.stories.scenes import called, paired, passes_over, taken, word_of
from tests.stories.test_06_about_a_colleague import about


def chosen(text: str) -> str:
    """The example event, as one that lets its whole team read along."""
    return text.replace('case_space = "private"\n', 'case_space = "team_topic"\n')


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Stage]:
    async with telegram(configuration(tmp_path, change=chosen)) as stage:
        stage.house.api.group(int(TEAM)).becomes_forum()
        yield stage


def shown(stage: Stage, case: str = "") -> list[str]:
    """What the desk says in the topic of a case in the team's group, or ('') outside of all topics."""
    room = stage.house.api.group(int(TEAM))
    topic = room.topics[case] if case else None
    return [one.text for one in room.screen if one.from_bot and one.text and one.topic == topic]


async def in_topic(stage: Stage, who: str, case: str, text: str, **more: str) -> None:
    await getattr(stage, who).says_in_topic(case, text, TEAM, **more)


async def test_its_words_stand_in_a_topic_named_with_the_case_and_the_call_in_private(team: Stage) -> None:
    sam, name = await called(team)
    await sam.says("he is at the bar")
    await team.ana.presses("I take it")
    assert list(team.house.api.group(int(TEAM)).topics) == [name]
    assert f"{name}, their words:\nhe is at the bar" in shown(team, name)
    assert shown(team, name)[-1].startswith(f"{name}: all of the team can read this topic.")
    assert shown(team) == [f"Saffron. {name}. Taken, 1 of 2."], "nothing but the card outside of it"
    assert team.ana.texts == [f"Saffron. {name}. Taken, 1 of 2.", f"{name} is yours. I'm finding a second person."]
    await team.ben.presses("I join")
    assert shown(team, name).count(f"{name}, their words:\nhe is at the bar") == 1, "whoever comes reads it there"
    await sam.says("thank you")
    assert shown(team, name)[-2:] == [f"{name}, their words:\nthank you", f"{name}: new words."]


async def test_what_the_two_type_there_is_internal_and_commands_mean_the_case(team: Stage) -> None:
    sam, name = await paired(team)
    await in_topic(team, "ana", name, "I know him")
    await in_topic(team, "ana", name, "/say I am Ana.")
    assert sam.last.text == "Ana from the desk: I am Ana."
    assert shown(team, name)[-1] == f"{name} → sent, 12:00"
    sam.never_sees("I know him")
    await sam.says("he is at the bar")
    theirs = next(one for one in team.house.api.group(int(TEAM)).screen if "at the bar" in one.text)
    await in_topic(team, "ben", name, "Stay there.", reply_to=str(theirs.id))
    assert shown(team, name)[-1] == f"{name}: send this to them?"
    await in_topic(team, "ben", name, "Send")
    assert sam.last.text == "Ben from the desk: Stay there."
    await team.ana.says("/timeline")
    assert "I know him" in team.ana.last.text and "Stay there." in team.ana.last.text


async def kept(stage: Stage) -> int:
    return await stage.opened.record.look(lambda unit: unit.connection.scalar(select(func.count(entries.c.id))) or 0)


async def test_what_others_of_the_team_say_there_or_anywhere_is_not_kept(team: Stage) -> None:
    _, name = await paired(team)
    before, texts = await kept(team), shown(team, name)
    await in_topic(team, "caro", name, "what a mess")
    await in_topic(team, "caro", name, "2")
    await team.ana.says_in(TEAM, "shall we eat at eight?")
    await team.ben.says_in(TEAM, "I saw him again")
    assert await kept(team) == before and shown(team, name) == texts
    await in_topic(team, "caro", name, "/say hello")
    assert team.caro.last.text == f"{name} is not with you. Take it or join first."
    assert await kept(team) == before


async def test_whoever_of_the_team_comes_there_may_join_without_a_name(team: Stage) -> None:
    _, name = await taken(team)
    await in_topic(team, "caro", name, "/join")
    assert shown(team) == [f"Saffron. {name}. Taken, 2 of 2."]
    await in_topic(team, "caro", name, "I am here")
    await team.ana.says("/timeline")
    assert "I am here" in team.ana.last.text


async def test_a_restricted_case_never_gets_one(team: Stage) -> None:
    sam = team.phone(7600)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    await team.passes(seconds=20)
    name = word_of(sam)
    await team.ana.presses("I take it")
    assert team.house.api.group(int(TEAM)).topics == {} and not team.house.api.calls("createForumTopic")
    assert "he touched me" in team.ana.sees(f"{name}, their words:").text
    assert shown(team) == []


async def test_restricted_later_its_topic_goes_with_all_its_words_and_the_two_go_on_in_private(team: Stage) -> None:
    sam = team.phone(7600)
    await sam.says("he touched me and laughed about it")
    await team.passes(seconds=20)
    name = word_of(sam)
    await team.ana.presses("I take it")
    await team.caro.presses("I join")
    assert "he touched me" in str(shown(team, name))
    await about(sam, "Ben")
    assert team.house.api.group(int(TEAM)).topics == {} and "touched" not in str(team.house.api.group(int(TEAM)).screen)
    assert team.ana.sees(f"{name}: its topic in the team group is gone.").labels == ("Open",)
    await sam.says("he has a green hat")
    assert team.ana.sees("he has a green hat") and team.caro.sees("he has a green hat")
    await team.ana.presses("Open")
    assert team.ana.sees("he touched me")
    assert "green hat" not in str(team.house.api.group(int(TEAM)).screen)


async def test_where_private_chats_have_topics_a_restricted_case_has_one_there(tmp_path: Path) -> None:
    async with telegram(configuration(tmp_path, change=chosen), topics=True) as stage:
        stage.house.api.group(int(TEAM)).becomes_forum()
        _, name = await taken(stage, 7200)
        assert stage.house.phone(1001).topics == {} and list(stage.house.api.group(int(TEAM)).topics) == [name]
        sam = stage.phone(7600)
        await sam.says("he touched me and laughed about it")
        await about(sam, "Ben")
        await stage.passes(seconds=20)
        await stage.ana.presses("I take it")
        assert list(stage.house.phone(1001).topics) == [word_of(sam)]
        assert len(stage.house.api.group(int(TEAM)).topics) == 1


async def test_words_of_somebody_of_the_team_never_stand_where_they_read_along(team: Stage) -> None:
    await team.caro.says("/sos")
    await team.ana.presses("I take it")
    await team.caro.says("he is at the bar")
    assert team.house.api.group(int(TEAM)).topics == {}
    assert team.ana.sees("he is at the bar")


@pytest.mark.parametrize("forum", [True, False], ids=["no right", "no forum"])
async def test_where_it_cannot_be_made_cases_go_on_in_private_and_the_organizers_hear_it_once(
    tmp_path: Path, forum: bool
) -> None:
    async with telegram(configuration(tmp_path, change=chosen)) as stage:
        if forum:
            stage.house.api.group(int(TEAM)).becomes_forum(may_manage=False)
        for user in (7200, 7201):
            sam, name = await called(stage, user)
            await sam.says("he is at the bar")
            await stage.ana.presses("I take it")
            assert stage.ana.sees(f"{name}, their words:\nhe is at the bar")
            await sam.says("he left now")
            assert stage.ana.sees(f"{name}, their words:\nhe left now")
        told = [one.text for one in stage.house.screen(ORGANIZERS) if "I can't make topics" in one.text]
        assert len(told) == 1
        assert shown(stage) and not [one for one in shown(stage) if "bar" in one or "left" in one]


async def test_a_topic_that_somebody_deleted_costs_no_word(team: Stage) -> None:
    sam, name = await paired(team)
    delete_topic(team.house.api.world.chats[int(TEAM)], team.house.api.group(int(TEAM)).topics[name])
    await sam.says("he is at the bar")
    for one in (team.ana, team.ben):
        assert one.sees(f"{name}, their words:\nhe is at the bar") and one.sees(f"{name}: new words.")
    assert "bar" not in str(shown(team))


async def test_closed_with_the_case_and_deleted_when_the_life_of_copies_is_over(team: Stage) -> None:
    _, name = await paired(team)
    await in_topic(team, "ana", name, "/close")
    await team.ana.presses("1. We took steps")
    await team.ana.presses("1. It happened to them")
    await team.ana.presses("They know, no line needed")
    await passes_over(team)
    await team.ben.presses("I agree")
    chat = team.house.api.world.chats[int(TEAM)]
    assert [topic.closed for topic in chat.topics.values()] == [True]
    await team.ana.says(f"/reopen {name}")
    assert [topic.closed for topic in chat.topics.values()] == [False]
    await team.ana.says(f"/take {name}")
    await team.ben.says(f"/join {name}")
    assert len(chat.topics) == 1
    await team.ana.says("/close")
    await team.ana.presses("1. We took steps")
    await team.ana.presses("They know, no line needed")
    await passes_over(team)
    await team.ben.presses("I agree")
    await team.passes(hours=39)
    assert list(team.house.api.group(int(TEAM)).topics) == [name]
    await team.passes(hours=2)
    assert chat.topics == {} and name not in str([one for one in chat.messages.values() if one.topic is not None])
