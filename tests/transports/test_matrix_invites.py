"""Who gets a direct chat with the desk, and who does not, without a word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nio
import pytest

from bot.transports.port import Undeliverable
from handlers.domain.incoming import Change, ChatKind, Membership, Said
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Person, Stage, staged, until
from tests.transports.test_matrix_restart import words_of

ENCRYPTED = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


async def asked(person: Person, desk: str, **how: Any) -> str:
    """A room the desk is invited to."""
    made = await person.client.room_create(**{"is_direct": True, "invite": [desk], "initial_state": [ENCRYPTED], **how})
    return str(made.room_id)


async def membership_of(stage: Stage, person: Person, room: str) -> str:
    path = f"/_matrix/client/v3/rooms/{room}/state/m.room.member/{stage.user}"
    found = await stage.synapse.ask("GET", path, token=person.account.token)
    return str(found["membership"])


async def until_out(stage: Stage, person: Person, room: str) -> None:
    async def out() -> bool:
        return await membership_of(stage, person, room) == "leave"

    for _ in range(200):
        if await out():
            return
        await until_next(person)
    raise AssertionError("the desk is still there")


async def until_next(person: Person) -> None:
    await person.client.synced.wait()


@pytest.mark.parametrize(
    "how",
    [
        {"is_direct": False},
        {"name": "Party"},
        {"space": True},
        {"alias": "party"},
        {"preset": nio.RoomPreset.public_chat},
    ],
)
async def test_anything_but_a_chat_of_two_is_declined(synapse: Synapse, tmp_path: Path, how: dict[str, Any]) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        if "alias" in how:
            how = {"alias": noor.account.localpart}
        room = await asked(noor, stage.user, **how)
        await until_out(stage, noor, room)
        assert not desk.happened
        # and a real one is accepted all the same
        await stage.talk(desk, noor)


async def test_a_chat_in_which_somebody_sits_already_is_left(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, eve = await stage.desk(), await stage.person(), await stage.person("Eve")
        room = str((await noor.client.room_create(is_direct=True, invite=[eve.id], initial_state=[ENCRYPTED])).room_id)
        await eve.client.join(room)
        await desk.quiet()
        path = f"/_matrix/client/v3/rooms/{room}/invite"
        await noor.client.send("POST", path, json.dumps({"user_id": stage.user}), _bearer(noor))
        desk.listen()
        await until_out(stage, noor, room)


def _bearer(person: Person) -> dict[str, str]:
    return {"Authorization": f"Bearer {person.account.token}", "Content-Type": "application/json"}


async def test_three_who_call_it_direct_are_three(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, eve = await stage.desk(), await stage.person(), await stage.person("Eve")
        desk.listen()
        room = await asked(noor, stage.user, invite=[stage.user, eve.id])
        await until_out(stage, noor, room)
        assert not desk.happened


async def test_where_somebody_else_comes_in_the_desk_says_nothing_more_and_goes_on_elsewhere(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, eve = await stage.desk(), await stage.person(), await stage.person("Eve")
        desk.listen()
        room = await stage.talk(desk, noor)
        await desk.say(room, "we are alone")
        await noor.reads("we are alone")
        await noor.client.room_invite(room, eve.id)
        await until(lambda: desk.transport._open.rooms.shared)  # type: ignore[union-attr]
        await eve.client.join(room)
        await noor.say(room, "Eve is with me")
        await until(lambda: words_of(desk) == ["Eve is with me"])
        await desk.say(room, "for Noor only")
        with pytest.raises(Undeliverable):
            await desk.transport.mark(room, "$one")
        other = await until(lambda: next((one for one in noor.client.invited_rooms), ""))
        await noor.client.join(other)
        await noor.reads("for Noor only", other)
        await until_out(stage, noor, room)
        assert noor.texts(room) == ["we are alone"] and eve.texts() == ["Eve is with me"]
        assert [one.text for one in await desk.heard(Said, 3)] == ["/start", "/start", "Eve is with me"]


async def test_a_chat_that_was_left_can_be_begun_anew(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.client.room_leave(room)
        left = await desk.heard(Membership)
        assert (left[-1].change, left[-1].author.user, left[-1].chat.kind) == (
            Change.BLOCKED,
            noor.id,
            ChatKind.PRIVATE,
        )
        await until(lambda: room not in desk.transport._open.rooms.direct)  # type: ignore[union-attr]
        again = await stage.talk(desk, noor)
        await noor.say(again, "me again")
        await until(lambda: words_of(desk) == ["me again"])
        assert desk.transport._open.rooms.with_person(noor.id) == again  # type: ignore[union-attr]


async def test_whoever_speaks_first_is_not_greeted_as_well(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        room = await noor.open_chat(stage.user)
        await noor.say(room, "help")
        desk.listen()
        (said,) = await desk.heard(Said)
        assert said.text == "help"
        await noor.say(room, "please")
        await desk.heard(Said, 2)
        assert [one.text for one in await desk.heard(Said, 2)] == ["help", "please"]


async def test_somebody_who_invites_again_and_again_keeps_nobody_waiting(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, mallory, noor = await stage.desk(), await stage.person("Mallory"), await stage.person()
        await desk.quiet()
        for _ in range(25):
            await asked(mallory, stage.user)
        room = await noor.open_chat(stage.user)
        await noor.say(room, "let me through")
        desk.listen()
        await until(lambda: "let me through" in words_of(desk), 15)
        await until(lambda: len(desk.transport._open.invites._answered) >= 4)  # type: ignore[union-attr]
        rooms = desk.transport._open.rooms  # type: ignore[union-attr]
        assert list(rooms.direct.values()).count(mallory.id) <= 5
        await noor.say(room, "and again")
        await until(lambda: "and again" in words_of(desk), 5)


async def test_an_invitation_survives_a_kill(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        room = await noor.open_chat(stage.user)
        while not desk.transport._open.store.kept("invite"):  # type: ignore[union-attr]
            desk.transport._open.chores._task.cancel()  # type: ignore[union-attr]
            await desk.receive()
        await desk.stop()
        again = await stage.desk(desk.cursor)
        again.listen()
        await noor.together(room, stage.user)
        (said,) = await again.heard(Said)
        assert said.text == "/start"


async def test_the_rooms_of_the_event_are_joined_when_the_desk_is_invited(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        made = await ana.client.room_create(name="The team", initial_state=[ENCRYPTED])
        room = str(made.room_id)
        stage.spaces[room] = ChatKind.TEAM
        desk.listen()
        await ana.client.room_invite(room, stage.user)
        (came,) = await desk.heard(Membership)
        assert (came.change, came.chat.kind, came.author.user) == (Change.BOT_ADDED, ChatKind.TEAM, stage.user)


async def test_whoever_writes_while_the_desk_comes_in_is_answered(synapse: Synapse, tmp_path: Path) -> None:
    """The homeserver told of one such room in sixteen as it had stood a moment before, with the desk invited only."""
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        sync = desk.transport._open.sync  # type: ignore[union-attr]
        ask = sync._ask

        async def as_it_stood(*given: Any) -> Any:
            answer: Any = await ask(*given)
            for told in answer.get("rooms", {}).get("join", {}).values():
                invited = {"type": "m.room.member", "state_key": stage.user, "sender": noor.id, "event_id": "$before"}
                told["state"] = {"events": [{**invited, "content": {"membership": "invite"}}]}
            return answer

        sync._ask = as_it_stood  # type: ignore[method-assign]
        for text in ("please", "he is here"):
            await noor.say(room, text)
        await desk.heard(Said, 3)
        await desk.say(room, "somebody comes")
        await noor.reads("somebody comes", room)


async def test_what_was_written_before_the_desk_came_in_is_opened_once(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        room = await noor.open_chat(stage.user)
        await noor.say(room, "help")
        desk.listen()
        await desk.heard(Said)
        assert not desk.transport._open.machine.mishaps  # type: ignore[union-attr]
        assert not desk.transport._open.store.kept("unread")  # type: ignore[union-attr]
