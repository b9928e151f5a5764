"""What leaves: encrypted for everybody who is to read it, in order, once, or not at all."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import nio
import pytest

from bot.transports.port import Button, Media, Rendered, Retry, Undeliverable
from handlers.domain.incoming import ChatKind, Edited, Membership, Reacted, Said, Withdrawn
from handlers.domain.messages import Attachment
from tests.synapse.front import Front
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, Person, Stage, staged, until
from tests.transports.test_matrix_restart import words_of


async def begun(stage: Stage) -> tuple[Desk, Person, str]:
    desk, noor = await stage.desk(), await stage.person()
    desk.listen()
    return desk, noor, await stage.talk(desk, noor)


async def on_the_server(stage: Stage, person: Person, room: str, event: str) -> dict[str, object]:
    """An event as the homeserver keeps it."""
    path = f"/_matrix/client/v3/rooms/{room}/event/{event}"
    found: dict[str, object] = await stage.synapse.ask("GET", path, token=person.account.token)
    return found


async def test_the_homeserver_sees_no_words(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        event = await on_the_server(stage, noor, room, await desk.say(room, "by the back door"))
        assert event["type"] == "m.room.encrypted"
        assert "back door" not in json.dumps(event)


async def test_choices_edits_and_removals(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        buttons = ((Button("I take it", "x"), Button("Look", "y")),)
        message = await desk.say(room, "Saffron. Maple. Z4.", buttons=buttons)
        await noor.reads("Saffron. Maple. Z4.\n1. I take it\n2. Look")
        await desk.transport.edit(message, Rendered(room, "Saffron. Maple. Z4. Taken, 1 of 2."))
        edit = await noor.reads("* Saffron. Maple. Z4. Taken, 1 of 2.")
        assert edit.source["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": message}
        for _ in range(2):
            await desk.transport.remove(room, message)
        gone = await on_the_server(stage, noor, room, message)
        assert gone["content"] == {}


async def test_what_people_do_with_messages_is_heard(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        asked = await desk.say(room, "Are you safe?\n1. Yes\n2. No")
        await noor.reads("Are you safe?\n1. Yes\n2. No")
        relation = {"rel_type": "m.annotation", "event_id": asked, "key": "2\ufe0f\u20e3"}
        await noor.put(room, "m.reaction", {"m.relates_to": relation})
        (sign,) = await desk.heard(Reacted)
        assert (sign.message, sign.emoji, sign.author.user) == (asked, "2\u20e3", noor.id)
        message = await noor.say(room, "at the stares")
        fresh = {"msgtype": "m.text", "body": "at the stairs"}
        await noor.say(room, "* at the stairs", **{"m.new_content": fresh,
                       "m.relates_to": {"rel_type": "m.replace", "event_id": message}})  # fmt: skip
        (edit,) = await desk.heard(Edited)
        assert (edit.message, edit.text) == (message, "at the stairs")
        await noor.client.room_redact(room, message)
        (back,) = await desk.heard(Withdrawn)
        assert (back.message, back.author.user) == (message, noor.id)
        await noor.say(room, "yes", **{"m.relates_to": {"m.in_reply_to": {"event_id": asked}}})
        said = (await desk.heard(Said, 3))[-1]
        assert (said.text, said.reply_to) == ("yes", asked)


async def test_files_are_opened_only_by_those_who_have_their_key(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        photo = bytes(range(256)) * 300
        message = await desk.say(
            room, "This door", media=Media("photo", content=photo, name="him.jpg", mime="image/png")
        )
        assert len(message.split()) == 2
        picture = await until(lambda: next((e for _, e in noor.events if isinstance(e, nio.RoomEncryptedImage)), None))
        assert (picture.body, picture.mimetype) == ("photo.jpg", "image/png")
        where = json.dumps({"url": picture.url, "key": picture.key["k"], "iv": picture.iv,
                            "hash": picture.hashes["sha256"]})  # fmt: skip
        assert await desk.transport.fetch(Attachment("photo", where)) == photo
        sealed = await desk.transport.fetch(Attachment("photo", json.dumps({"url": picture.url})))
        assert len(sealed) == len(photo)
        assert sealed != photo
        wrong = json.dumps(json.loads(where) | {"hash": "x" * 43})
        with pytest.raises(Undeliverable):
            await desk.transport.fetch(Attachment("photo", wrong))
        covered = Media("photo", content=photo, mime="image/png")
        await desk.say(room, "Maple: the door", media=covered, covered=(7, 15))
        file = await until(lambda: next((e for _, e in noor.events if isinstance(e, nio.RoomEncryptedFile)), None))
        assert (file.body, file.mimetype) == ("photo.jpg", "image/png")
        await desk.say(room, "", media=Media("document", content=b"%PDF", name="his name.pdf", mime="application/pdf"))
        await until(lambda: any(getattr(e, "body", "") == "document.pdf" for _, e in noor.events))
        # what a person sent goes on as it is, even before it was fetched
        content = {
            "msgtype": "m.image",
            "body": "1.jpg",
            "file": picture.source["content"]["file"],
            "info": {"size": 76800},
        }
        await noor.put(room, "m.room.message", content)
        said = (await desk.heard(Said, 2))[-1]
        assert said.attachment is not None
        assert await desk.transport.fetch(said.attachment) == photo
        await desk.say(room, "", media=Media("photo", file=said.attachment.file))


@pytest.mark.parametrize("attachment", [
    Attachment("photo", "AgACAgIAAx"), Attachment("photo", "{}"), Attachment("photo", '{"url": "mxc://desk.test/none"}'),
    Attachment("video", '{"url": "mxc://desk.test/large"}', size=10**9),
])  # fmt: skip
async def test_a_file_that_cannot_be_had_is_said_to_be_so(
    synapse: Synapse, tmp_path: Path, attachment: Attachment
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        with pytest.raises(Undeliverable):
            await desk.transport.fetch(attachment)


async def test_a_long_text_arrives_whole_and_once_however_often_it_is_tried(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor, room = await begun(stage)
        text = " ".join(str(number) for number in range(2000))
        front.fails(r"/send/m\.room\.encrypted/1\.0\.1\.2", times=1)
        with pytest.raises(Retry):
            await desk.say(room, text, key="1.0.1")
        ids = (await desk.say(room, text, key="1.0.1")).split()
        await desk.say(room, "end", key="2.0.1")
        await noor.reads("end")
        arrived = [event.event_id for _, event in noor.events if isinstance(event, nio.RoomMessage)][:-1]
        assert arrived == ids
        assert "".join(noor.texts(room)[:-1]).split() == text.split()


async def test_a_message_waits_until_its_key_has_gone_out(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor, room = await begun(stage)
        for path in (r"/keys/query", r"/keys/claim", r"/sendToDevice/"):
            fault = front.fails(path)
            with pytest.raises(Retry):
                await desk.say(room, "not yet", key="1.0.1")
            assert fault.struck
            front.heals()
        assert not front.asked(r"/send/m\.room\.encrypted")
        await desk.say(room, "now", key="1.0.1")
        await noor.reads("now")


async def test_refusals_mean_what_they_say(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, _noor, room = await begun(stage)
        await desk.say(room, "first")
        path = r"/send/m\.room\.encrypted"
        front.limits(path, 4300, times=1)
        with pytest.raises(Retry) as wait:
            await desk.say(room, "too fast")
        assert (wait.value.after, wait.value.everywhere) == (4.3, True)
        for status, kind in ((502, Retry), (500, Retry), (404, Retry), (403, Retry)):
            front.fails(path, status=status, times=1)
            with pytest.raises(kind):  # a page of a proxy is not the homeserver's word, whatever its number
                await desk.say(room, "hello?")
        body = json.dumps({"errcode": "M_FORBIDDEN", "error": "canary"})
        front.fails(path, status=403, body=body, content_type="application/json", times=1)
        with pytest.raises(Undeliverable) as refused:
            await desk.say(room, "hello?")
        assert not refused.value.gone
        assert "canary" not in str(refused.value)
        with pytest.raises(Undeliverable) as lost:
            await desk.say("!nowhere:desk.test", "hello?")
        assert lost.value.gone


async def once_it_may(desk: Desk, room: str, text: str) -> str:
    """Said as the desk says it: again, while it is to be seen if this chat can be encrypted."""
    while True:
        try:
            return await desk.say(room, text)
        except Retry as error:
            await asyncio.sleep(error.after or 0.1)


async def test_a_chat_that_is_not_encrypted_is_made_so(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        preset = nio.RoomPreset.trusted_private_chat
        room = str((await noor.client.room_create(is_direct=True, invite=[stage.user], preset=preset)).room_id)
        await noor.client.room_send(room, "m.room.message", {"msgtype": "m.text", "body": "help"})
        await until(lambda: words_of(desk) == ["help"])
        await once_it_may(desk, room, "coming")
        assert (await noor.reads("coming", room)).decrypted
        assert not noor.client.invited_rooms, "no second chat was opened for what was said first"


async def test_where_it_may_not_be_the_desk_answers_in_a_chat_of_its_own(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = str((await noor.client.room_create(is_direct=True, invite=[stage.user])).room_id)
        await noor.client.room_send(room, "m.room.message", {"msgtype": "m.text", "body": "help"})
        await until(lambda: words_of(desk) == ["help"])
        message = await once_it_may(desk, room, "coming")
        other = await until(lambda: next(iter(noor.client.invited_rooms), ""))
        await noor.client.join(other)
        assert (await noor.reads("coming", other)).event_id == message
        await desk.transport.edit(message, Rendered(room, "here"))
        await noor.reads("* here", other)
        assert not front.asked(r"/send/m\.room\.message")


async def test_nothing_is_said_in_a_group_that_is_not_encrypted(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        room = str((await ana.client.room_create(name="Team", invite=[stage.user])).room_id)
        stage.spaces[room] = ChatKind.TEAM
        desk.listen()
        await desk.heard(Membership)
        with pytest.raises(Undeliverable, match="not encrypted"):
            await desk.say(room, "Saffron. Maple. Z4.")
        assert not front.asked(r"/send/")


async def test_messages_to_one_room_keep_their_order(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        texts = [f"word {number}" for number in range(20)]
        await asyncio.gather(*(desk.say(room, text) for text in texts))
        await noor.reads("word 19")
        await until(lambda: len(noor.texts(room)) == 20)
        assert noor.texts(room) == texts


async def test_a_new_device_of_a_person_reads_on(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        await desk.say(room, "one")
        await noor.reads("one")
        login = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": noor.id},
                 "password": noor.account.password}  # fmt: skip
        made = await synapse.ask("POST", "/_matrix/client/v3/login", login)
        phone = await stage.person_as(noor.account, made["access_token"], made["device_id"])
        await until(lambda: noor.id in desk.transport._open.machine.olm.users_for_key_query)  # type: ignore[union-attr]
        await desk.say(room, "two")
        assert (await phone.reads("two")).decrypted
        await noor.reads("two")


async def test_a_limit_on_new_rooms_stops_nothing_else(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor, room = await begun(stage)
        front.limits("/createRoom", 61_000)
        with pytest.raises(Retry) as wait:
            await desk.say("@ana:desk.test", "a page")
        assert (wait.value.after, wait.value.chat_only, wait.value.everywhere) == (61.0, True, False)
        await desk.say(room, "an alert")
        await noor.reads("an alert")
