"""What cannot be read is said to be so, is delivered when its key comes, and stops nobody."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import Any

import pytest

from handlers.domain.incoming import Said, Unreadable
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, Person, Stage, staged, until
from tests.transports.test_matrix_restart import words_of

MEGOLM = "m.megolm.v1.aes-sha2"


async def begun(stage: Stage) -> tuple[Desk, Person, str]:
    desk, noor = await stage.desk(), await stage.person()
    desk.listen()
    return desk, noor, await stage.talk(desk, noor)


async def without_key(noor: Person, room: str, text: str) -> tuple[str, dict[str, Any]]:
    """Words whose key has not gone out (yet), and that key."""
    olm = noor.client.olm
    noor.client.invalidate_outbound_session(room)
    olm.outbound_group_sessions.pop(room, None)
    olm.create_outbound_group_session(room)
    session = olm.outbound_group_sessions[room]
    key = {"algorithm": MEGOLM, "room_id": room, "session_id": session.id,
           "session_key": session.session_key}  # fmt: skip
    session.shared = True
    message = await noor.say(room, text)
    olm.outbound_group_sessions.pop(room)
    return message, key


async def send_key(noor: Person, desk: str, key: dict[str, Any]) -> None:
    """The key, at last."""
    olm = noor.client.olm
    messages: dict[str, dict[str, Any]] = {}
    for device in olm.device_store.active_user_devices(desk):
        session = olm.session_store.get(device.curve25519)
        messages.setdefault(desk, {})[device.id] = olm._olm_encrypt(session, device, "m.room_key", key)
    await to_device(noor, messages)


async def to_device(noor: Person, messages: dict[str, Any], kind: str = "m.room.encrypted") -> None:
    path = f"/_matrix/client/v3/sendToDevice/{kind}/{asyncio.get_running_loop().time()}"
    headers = {"Authorization": f"Bearer {noor.account.token}", "Content-Type": "application/json"}
    answer = await noor.client.send("PUT", path, json.dumps({"messages": messages}), headers)
    assert answer.status == 200


async def test_words_without_a_key_are_unreadable_and_come_late_when_the_key_does(
    synapse: Synapse, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        await noor.say(room, "readable")
        await desk.heard(Said, 2)
        message, key = await without_key(noor, room, "the key is late")
        (unread,) = await desk.heard(Unreadable)
        assert (unread.message, unread.locked, unread.author.user) == (message, True, noor.id)
        await send_key(noor, stage.user, key)
        said = await desk.heard(Said, 3)
        assert (said[-1].text, said[-1].message) == ("the key is late", message)
        assert {message, f"{message}/late"} <= set(desk.sources)
        await noor.say(room, "and on")
        await desk.heard(Said, 4)
        assert len(desk._of(Unreadable)) == 1
        assert not desk.transport._open.store.kept("unread")  # type: ignore[union-attr]


async def test_a_key_that_comes_while_the_desk_is_down_is_not_lost(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        await noor.say(room, "readable")
        await desk.heard(Said, 2)
        message, key = await without_key(noor, room, "the key is late")
        await desk.heard(Unreadable)
        await desk.stop()
        await send_key(noor, stage.user, key)
        for _ in range(2):  # a batch that was not kept is made again
            again = await stage.stopped_desk(desk.cursor)
            await again.transport.start()
            await again.receive()
            assert words_of(again) == ["the key is late"]
            assert again.sources == [f"{message}/late"]
            await again.stop()


async def test_a_key_behind_a_hundred_others_is_waited_for_before_anything_is_called_unreadable(
    synapse: Synapse, tmp_path: Path
) -> None:
    """A homeserver hands out a hundred at a time: a storm of people who write at once, or one who wants to be one."""
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        device = desk.transport._open.device.id  # type: ignore[union-attr]
        await desk.stop()
        for _ in range(130):
            await to_device(
                noor, {stage.user: {device: {"action": "request", "request_id": "1"}}}, "m.room_key_request"
            )
        noor.client.invalidate_outbound_session(room)
        await noor.say(room, "he is at the door")
        lost, _ = await without_key(noor, room, "whose key never comes")
        desk = await stage.stopped_desk(desk.cursor)
        await desk.transport.start()
        assert await desk.receive() == [], "nobody is told yet"
        await desk.transport.stop()
        desk = await stage.stopped_desk(desk.cursor)
        await desk.transport.start()
        desk.listen()
        assert [one.text for one in await desk.heard(Said)] == ["he is at the door"]
        assert [one.message for one in await desk.heard(Unreadable)] == [lost]
        await noor.say(room, "and on")
        await desk.heard(Said, 2)
        assert not desk.transport._open.store.kept("untold")  # type: ignore[union-attr]


def garbage(desk: Desk) -> list[dict[str, Any]]:
    """What anybody may send to any device."""
    key = desk.transport._open.machine.identity  # type: ignore[union-attr]
    text = base64.b64encode(b"not a message at all" * 9).decode()
    bodies: list[Any] = [
        {"type": 0, "body": text}, {"type": 1, "body": text}, {"type": 0, "body": "%%%"}, {"type": 7, "body": text},
        {"type": 0}, {"type": 1, "body": 5}, [], None, "",
    ]  # fmt: skip
    whole = [{"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": sender, "ciphertext": {key: body}}
             for body in bodies for sender in ("", "?" * 43, key)]  # fmt: skip
    return [*whole, {}, {"ciphertext": 3}, {"algorithm": "x", "ciphertext": {key: {}}}]


async def test_nothing_sent_to_the_device_itself_stops_the_desk(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        device = desk.transport._open.device.id  # type: ignore[union-attr]
        for content in garbage(desk):
            await to_device(noor, {stage.user: {device: content}})
        for kind in ("m.room_key_request", "m.key.verification.start", "m.room_key", "m.forwarded_room_key", "m.dummy"):
            await to_device(noor, {stage.user: {device: {"action": "request", "request_id": "1"}}}, kind)
        await noor.say(room, "still there?")
        await desk.heard(Said, 2)
        await desk.say(room, "still here")
        await noor.reads("still here")
        machine = desk.transport._open.machine.olm  # type: ignore[union-attr]
        assert not machine.received_key_requests
        assert not machine.key_verifications


@pytest.mark.parametrize(
    "content",
    [
        {"algorithm": MEGOLM, "sender_key": "", "ciphertext": "AAAA", "session_id": "", "device_id": ""},
        {"algorithm": MEGOLM, "sender_key": "x", "ciphertext": "AAAA", "session_id": "x"},
        {"algorithm": MEGOLM, "sender_key": 5, "ciphertext": {"a": 1}, "session_id": [], "device_id": 0},
        {"algorithm": "m.olm.v1.curve25519-aes-sha2", "ciphertext": {}},
        {"ciphertext": "?"},
    ],
)  # fmt: skip
async def test_a_poisoned_event_is_unreadable_and_the_next_is_heard(
    synapse: Synapse, tmp_path: Path, content: dict[str, Any]
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        await raw(noor, room, "m.room.encrypted", content)
        (unread,) = await desk.heard(Unreadable)
        assert unread.locked
        await noor.say(room, "next")
        await desk.heard(Said, 2)


async def raw(noor: Person, room: str, kind: str, content: dict[str, Any]) -> None:
    """An event past the client, as it stands."""
    path = f"/_matrix/client/v3/rooms/{room}/send/{kind}/{asyncio.get_running_loop().time()}"
    headers = {"Authorization": f"Bearer {noor.account.token}", "Content-Type": "application/json"}
    answer = await noor.client.send("PUT", path, json.dumps(content), headers)
    assert answer.status == 200


async def test_plain_words_in_an_encrypted_chat_are_not_believed(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage)
        await raw(noor, room, "m.room.message", {"msgtype": "m.text", "body": "I withdraw everything"})
        (unread,) = await desk.heard(Unreadable)
        assert unread.locked
        await noor.say(room, "no I don't")
        await until(lambda: words_of(desk) == ["no I don't"])


async def test_whoever_takes_all_one_time_keys_keeps_nobody_out(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        room = await noor.open_chat(stage.user)
        await desk.receive()
        await until(lambda: room in desk.transport._open.rooms.direct)  # type: ignore[union-attr]
        await desk.stop()
        mallory = await stage.person("Mallory")
        path, wanted = (
            "/_matrix/client/v3/keys/claim",
            json.loads((tmp_path / "store" / "device.json").read_text())["id"],
        )
        claim = {"one_time_keys": {stage.user: {wanted: "signed_curve25519"}}}
        taken = [await synapse.ask("POST", path, claim, token=mallory.account.token) for _ in range(60)]
        assert all(one["one_time_keys"] for one in taken)
        await noor.say(room, "did they shut me out?")
        again = await stage.desk(desk.cursor)
        again.listen()
        await until(lambda: words_of(again) == ["did they shut me out?"])
        keys = again.transport._open.keys  # type: ignore[union-attr]
        await until(lambda: not keys.lacking and keys.stock == 50)
