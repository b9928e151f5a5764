"""Topics over HTTP: what is made, closed and deleted, and where what is said counts as being."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot.transports.port import NoTopic, Rendered, Undeliverable
from handlers.domain.incoming import Said
from tests.botapi import BotApi
from tests.transports.telegram_stage import TEAM, connected

NOW = datetime(2026, 12, 4, 12, tzinfo=UTC)


def last_said(api: BotApi, telegram: object) -> Said:
    update = json.dumps({"message": api.world.as_json(max(_all(api), key=lambda one: one.id))}).encode()
    (said,) = telegram.parse(update, NOW)  # type: ignore[attr-defined]
    assert isinstance(said, Said)
    return said


def _all(api: BotApi) -> list[object]:
    return [one for chat in api.world.chats.values() for one in chat.messages.values()]  # type: ignore[misc]


async def test_what_is_sent_into_a_topic_stands_there_and_what_is_typed_there_says_so() -> None:
    async with connected() as (api, telegram):
        api.world.topics_on = True
        ana = api.phone(1, started=True)
        topic = await telegram.make_topic("1", "Maple")
        assert ana.topics == {"Maple": int(topic)}
        await telegram.send(Rendered("1", "hello", topic=topic))
        assert (ana.screen[-1].text, ana.screen[-1].topic) == ("hello", int(topic))
        ana.says("I am here", topic=int(topic))
        said = last_said(api, telegram)
        assert (said.chat.id, said.chat.topic, said.reply_to) == ("1", topic, "")
        ana.says("and here not")
        assert last_said(api, telegram).chat.topic == ""


async def test_a_reply_outside_of_topics_bears_a_thread_that_is_none() -> None:
    async with connected() as (api, telegram):
        room = api.group(TEAM)
        room.becomes_forum()
        ana = api.phone(1, started=True)
        first = ana.says("one", chat=TEAM)
        ana.says("two", chat=TEAM, reply_to=first)
        assert last_said(api, telegram).chat.topic == ""


async def test_a_topic_that_is_gone_takes_nothing_and_counts_as_deleted() -> None:
    async with connected() as (api, telegram):
        api.world.topics_on = True
        ana = api.phone(1, started=True)
        topic = await telegram.make_topic("1", "Maple")
        await telegram.send(Rendered("1", "hello", topic=topic))
        await telegram.drop_topic("1", topic)
        assert ana.screen == []
        await telegram.drop_topic("1", topic)
        with pytest.raises(NoTopic):
            await telegram.send(Rendered("1", "hello", topic=topic))
        assert ana.screen == []


async def test_topics_of_a_group_are_closed_and_opened_again_as_often_as_you_like() -> None:
    async with connected() as (api, telegram):
        room = api.group(TEAM)
        with pytest.raises(Undeliverable):
            await telegram.make_topic(str(TEAM), "Maple")
        room.becomes_forum()
        topic = await telegram.make_topic(str(TEAM), "Maple")
        for closed in (True, True, False, False):
            await telegram.close_topic(str(TEAM), topic, closed=closed)
            assert room.chat.topics[int(topic)].closed is closed
        await telegram.close_topic("1", topic, closed=True)  # private chats know no such thing
        room.chat.may_manage_topics = False
        with pytest.raises(Undeliverable):
            await telegram.make_topic(str(TEAM), "Coral")
