"""How updates come in: nothing is confirmed before it is kept, and nothing ends the receiving."""

from __future__ import annotations

import asyncio

import pytest

from bot.transports.port import Refused, Retry, Undeliverable
from handlers.domain.incoming import (
    Change,
    ChatKind,
    Edited,
    Incoming,
    Membership,
    Pressed,
    Reacted,
    Said,
    Unreadable,
)
from handlers.domain.messages import Attachment
from tests.botapi import BotApi
from tests.transports.telegram_stage import TEAM, Reader, connected, keys, plain, transport_to


async def test_an_update_comes_again_until_the_next_one_is_asked_for() -> None:
    async with connected() as (api, telegram):
        api.phone(2).says("help")
        first = await telegram.receive(None)
        again = await telegram.receive(None)
        assert first == again
        api.phone(2).says("please")
        (update,) = (await telegram.receive(first.cursor)).updates
        assert update.source != first.updates[0].source
        assert len(api.updates) == 1


async def test_a_waiting_poll_is_answered_the_moment_somebody_writes() -> None:
    async with connected() as (api, telegram):
        reader = Reader(telegram)
        waiting = asyncio.create_task(reader.one())
        await api.until(lambda: api.updates.waited_for)
        api.phone(2, "Sam", "es").says("ayuda")
        said = await waiting
        assert isinstance(said, Said)
        assert (said.text, said.chat.kind, said.chat.id) == ("ayuda", ChatKind.PRIVATE, "2")
        assert (said.author.user, said.author.name, said.author.language) == ("2", "Sam", "es")


async def test_numbers_that_begin_anew_lose_nothing() -> None:
    async with connected() as (api, telegram):
        reader = Reader(telegram)
        api.phone(2).says("one")
        await reader.next()
        api.updates.restart_numbers(17)
        api.phone(2).says("two")
        said = await reader.one()
        assert isinstance(said, Said)
        assert said.text == "two"
        assert reader.cursor == "18"


async def test_the_same_number_a_year_later_is_another_update() -> None:
    async with connected() as (api, telegram):
        reader = Reader(telegram)
        for text in ("one", "two"):
            api.updates.restart_numbers(17)
            api.phone(2).says(text)
            reader.cursor = None
            await reader.next()
        assert len(set(reader.sources)) == 2


async def test_an_update_nobody_can_read_blocks_nobody() -> None:
    async with connected() as (api, telegram):
        api.updates.put_raw(b'{"update_id":%d,"message":{"chat":{"id":[]},"from":7,"date":"x","text":{}}}')
        api.updates.put_raw(b'{"update_id":%d,"quantum_message":{"spin":0.5}}')
        api.updates.put_raw(b'{"update_id":%d,"message":{"message_id":' + b"9" * 5000 + b"}}")
        api.phone(2).says("help")
        *unread, said = await Reader(telegram).next()
        assert all(isinstance(one, Unreadable) and not one.chat.id for one in unread)
        assert isinstance(said, Said)
        assert said.text == "help"


async def test_half_a_character_is_replaced_and_the_words_around_it_kept() -> None:
    async with connected() as (api, telegram):
        api.phone(2, started=True)
        api.updates.put_raw(
            b'{"update_id":%d,"message":{"message_id":1,"date":1800000000,"chat":{"id":2,"type":"private"},'
            b'"from":{"id":2,"first_name":"S\\udc00"},"text":"he \\ud83d is here"}}'
        )
        said = await Reader(telegram).one()
        assert isinstance(said, Said)
        assert said.text == "he \N{REPLACEMENT CHARACTER} is here"
        said.author.name.encode()


async def test_a_long_text_is_kept_whole() -> None:
    async with connected() as (api, telegram):
        text = "  é🙂" * 3000 + " "
        api.phone(2).says(text)
        said = await Reader(telegram).one()
        assert isinstance(said, Said)
        assert said.text == text


async def test_a_second_instance_is_named_as_the_reason() -> None:
    async with connected() as (api, telegram):
        first = asyncio.create_task(telegram.receive(None))
        await api.until(lambda: api.updates.waited_for)
        other = transport_to(api)
        await other.start()
        second = asyncio.create_task(other.receive(None))
        with pytest.raises(Retry, match="another instance polls"):
            await first
        assert not (await second).updates
        api.phone(2).says("help")
        assert len((await other.receive(None)).updates) == 1
        await other.stop()


async def test_a_forgotten_webhook_is_taken_down() -> None:
    async with connected() as (api, telegram):
        api.updates.webhook = "https://old.example.org"
        api.phone(2).says("help")
        with pytest.raises(Retry):
            await telegram.receive(None)
        assert len((await telegram.receive(None)).updates) == 1


async def test_no_failure_ends_the_receiving() -> None:
    async with connected() as (api, telegram):
        reader = Reader(telegram)
        api.phone(2).says("help")
        for kind, status in [("status", 502), ("reset", 0), ("garbage", 0), ("status", 429)]:
            api.faults.add(kind, ["getUpdates"], times=1, status=status)
            with pytest.raises(Retry):
                await reader.next()
        for status in (401, 404):
            api.faults.add("status", ["getUpdates"], times=1, status=status)
            with pytest.raises(Refused):
                await reader.next()
        assert len(await reader.next()) == 1


async def test_an_outage_in_the_middle_of_a_poll_means_again() -> None:
    async with BotApi() as api:
        telegram = transport_to(api)
        await telegram.start()
        await telegram.receive(None)
        poll = asyncio.create_task(telegram.receive(None))
        await api.until(lambda: api.updates.waited_for)
        await api.stop()
        with pytest.raises(Retry):
            await poll
        with pytest.raises(Retry):
            await telegram.receive(None)
        api.phone(2).says("help")
        await api.start()
        assert len((await telegram.receive(None)).updates) == 1
        await telegram.stop()


async def test_every_kind_of_message_is_understood() -> None:
    async with connected() as (api, telegram):
        sam = api.phone(2)
        sam.starts("p_14")
        sam.sends_photo(caption="this")
        for kind in ("voice", "video", "video_note", "audio", "document", "animation", "sticker"):
            sam.sends(kind, b"12345", name="f.bin", mime="x/y")
        sam.shares_location(38.7, -9.1)
        sam.sends_anything(
            {"venue": {"location": {"latitude": 1.5, "longitude": 2}, "title": "Hall", "address": "Quay 3"}}
        )
        sam.shares_contact("Ana", "+351")
        sam.sends_anything({"dice": {"emoji": "🎲", "value": 3}})
        sam.sends_anything({"pinned_message": {"message_id": 1}})
        found = await Reader(telegram).next()
        said = [thing for thing in found if isinstance(thing, Said)]
        assert said[0].text == "/start p_14"
        assert [one.attachment.kind for one in said if one.attachment] == [
            "photo", "voice", "video", "video_note", "audio", "document", "animation", "sticker",
        ]  # fmt: skip
        assert said[1].text == "this"
        assert said[1].attachment is not None
        assert said[1].attachment.size == len(b"a photo")
        assert said[2].attachment is not None
        assert (said[2].attachment.size, said[2].attachment.mime, said[2].attachment.name) == (5, "x/y", "f.bin")
        assert (said[9].location, said[10].location) == ((38.7, -9.1), (1.5, 2.0))
        assert (said[10].text, said[11].contact) == ("Hall, Quay 3", "Ana +351")
        assert [type(thing) for thing in found[-1:]] == [Unreadable]


async def test_an_album_an_edit_a_reply_and_a_moving_place() -> None:
    async with connected() as (api, telegram):
        sam, reader = api.phone(2, started=True), Reader(telegram)
        asked = await telegram.send(plain(2, "Where?"))
        sam.sends_album(3, "all of it")
        album = await reader.next()
        assert len({one.album for one in album if isinstance(one, Said)}) == 1
        number = sam.says("hall 1", reply_to=int(asked))
        sam.edits(number, "hall 2")
        live = sam.shares_location(1, 2, live_seconds=900)
        sam.moves(live, 1, 3)
        said, edited, _, moved = await reader.next()
        assert isinstance(said, Said)
        assert said.reply_to == asked
        assert isinstance(edited, Edited)
        assert (edited.message, edited.text) == (str(number), "hall 2")
        assert isinstance(moved, Edited)
        assert moved.location == (1.0, 3.0)


async def test_a_press_is_opened_for_the_chat_it_was_sealed_for_and_answered() -> None:
    async with connected() as (api, telegram):
        api.group(TEAM)
        ana, reader = api.phone(1), Reader(telegram)
        card = await telegram.send(plain(TEAM, "Saffron. Maple. Z4.", ("take it", "look")))
        press = ana.presses("take it", chat=TEAM)
        batch = await telegram.receive(None)
        assert batch.updates[0].press
        pressed = await reader.one()
        assert isinstance(pressed, Pressed)
        assert (pressed.action, pressed.ref, pressed.genuine) == ("take", "c1", True)
        assert (pressed.message, pressed.press, pressed.chat.kind) == (card, press, ChatKind.TEAM)
        await telegram.answer(press, "Maple is yours." * 30, popup=True)
        assert ana.answer_to(press).alert
        await telegram.answer(press, "again", popup=False)
        api.world.pass_time(200)
        await telegram.answer(ana.presses("look", chat=TEAM), "too late is no error", popup=False)


@pytest.mark.parametrize("data", ["take.c1.AAAAAAAAAAAAAAAA", "", "é" * 10, "x" * 200, "..", "\udc00"])
async def test_a_forged_press_is_not_genuine(data: str) -> None:
    async with connected() as (api, telegram):
        sam = api.phone(2, started=True)
        number = await telegram.send(plain(2, "Where?", ("here",)))
        sam.sends_press(data, int(number))
        pressed = await Reader(telegram).one()
        assert isinstance(pressed, Pressed)
        assert not pressed.genuine
        assert (pressed.action, pressed.ref) == ("", "")


async def test_a_press_taken_to_another_chat_is_not_genuine() -> None:
    async with connected() as (api, telegram):
        api.group(TEAM)
        ana = api.phone(1, started=True)
        await telegram.send(plain(TEAM, "Saffron.", ("take it",)))
        data = keys(TEAM, "take it")[0][0].data
        number = await telegram.send(plain(1, "hello"))
        ana.sends_press(data, int(number))
        pressed = await Reader(telegram).one()
        assert isinstance(pressed, Pressed)
        assert not pressed.genuine


async def test_reactions_blocks_and_memberships_are_heard() -> None:
    async with connected() as (api, telegram):
        reader, team, ana = Reader(telegram), api.group(TEAM), api.phone(1, started=True)
        ana.says("hello")
        await reader.next()
        card = await telegram.send(plain(TEAM, "Saffron."))
        ana.reacts(int(card), "👌", TEAM)
        ana.blocks()
        ana.unblocks()
        team.joins(ana)
        team.leaves(ana)
        team.bot_becomes("kicked", by=ana)
        team.bot_becomes("member", by=ana)
        team.bot_becomes("administrator", by=ana)
        reaction, *others = await reader.next()
        assert isinstance(reaction, Reacted)
        assert (reaction.emoji, reaction.message, reaction.author.user) == ("👌", card, "1")
        changes = [one.change for one in others if isinstance(one, Membership)]
        assert changes == [
            Change.BLOCKED, Change.UNBLOCKED, Change.JOINED, Change.JOINED, Change.LEFT, Change.LEFT,
            Change.BOT_REMOVED, Change.BOT_ADDED,
        ]  # fmt: skip


async def test_a_moved_group_is_told_from_both_sides_alike() -> None:
    async with connected() as (api, telegram):
        new = api.group(-55).migrates(by=api.phone(1))
        told = await Reader(telegram).next()
        assert len(told) == 2
        assert all(_moved(one) == ("-55", str(new.id)) for one in told)


def _moved(one: Incoming) -> tuple[str, str]:
    assert isinstance(one, Membership)
    assert one.change is Change.MIGRATED
    return one.chat.id, one.moved_to


async def test_a_file_is_fetched_unless_it_is_too_large_or_gone() -> None:
    async with connected() as (api, telegram):
        api.phone(2).sends_photo(b"\x00\x01 bytes")
        said = await Reader(telegram).one()
        assert isinstance(said, Said)
        assert said.attachment is not None
        assert await telegram.fetch(said.attachment) == b"\x00\x01 bytes"
        for attachment in (Attachment("video", said.attachment.file, size=30_000_000), Attachment("video", "unknown")):
            with pytest.raises(Undeliverable):
                await telegram.fetch(attachment)
