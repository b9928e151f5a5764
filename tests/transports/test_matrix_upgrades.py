"""A room that was closed in favour of another (an upgrade): the desk goes along, and misses nobody who is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.transports.port import CaseRoom, Moved, Retry
from handlers.domain.incoming import Change, ChatKind, Membership, Said
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, Person, Stage, staged, until
from tests.transports.test_matrix_rooms import team_of


async def upgraded(stage: Stage, person: Person, room: str) -> str:
    """What 'Upgrade this room' does; the id of the new one."""
    path = f"/_matrix/client/v3/rooms/{room}/upgrade"
    answer = await stage.synapse.ask("POST", path, {"new_version": "11"}, token=person.account.token)
    return str(answer["replacement_room"])


def changes(desk: Desk, change: Change) -> list[Membership]:
    return [one for one in desk._of(Membership) if one.change is change]


async def test_the_team_goes_to_another_room_and_the_desk_goes_along(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, zed = await stage.desk(), await stage.person("Zed")
        ana, room = await team_of(stage, desk)
        new = await upgraded(stage, ana, room)
        (moved,) = await until(lambda: changes(desk, Change.MIGRATED))
        assert (moved.chat.id, moved.chat.kind, moved.moved_to) == (room, ChatKind.TEAM, new)
        stage.spaces[new] = stage.spaces.pop(room)
        with pytest.raises(Moved) as elsewhere:
            await desk.say(room, "Saffron. Maple. Z4.")
        assert elsewhere.value.moved_to == new
        with pytest.raises(Retry):
            await desk.say(new, "Saffron. Maple. Z4.")
        await ana.client.room_invite(new, zed.id)
        await until(lambda: new in zed.client.invited_rooms)
        await zed.client.join(new)
        await ana.client.room_invite(new, stage.user)
        await until(lambda: {one.author.user for one in changes(desk, Change.JOINED)} == {ana.id, zed.id})
        assert {one.chat.id for one in changes(desk, Change.JOINED)} == {new}
        await ana.together(new, stage.user)
        await desk.say(new, "Saffron. Maple. Z4.")
        assert (await ana.reads("Saffron. Maple. Z4.", new)).decrypted
        await ana.say(new, "!desk take maple")
        (said,) = await desk.heard(Said)
        assert (said.chat.id, said.chat.kind, said.text) == (new, ChatKind.TEAM, "/take maple")


async def test_it_happened_while_the_desk_was_away_and_the_invitation_came_with_it(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        ana, room = await team_of(stage, desk)
        await desk.stop()
        new = await upgraded(stage, ana, room)
        await ana.client.room_invite(new, stage.user)
        again = await stage.desk(desk.cursor)
        again.listen()
        (moved,) = await until(lambda: changes(again, Change.MIGRATED))
        assert moved.moved_to == new
        stage.spaces[new] = stage.spaces.pop(room)
        await until(lambda: changes(again, Change.JOINED))
        await again.say(new, "Saffron. Maple. Z4.")
        assert (await ana.reads("Saffron. Maple. Z4.", new)).decrypted


async def test_a_direct_chat_goes_on_in_the_new_one(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, sam = await stage.desk(), await stage.person("Sam")
        desk.listen()
        room = await sam.open_chat(stage.user)
        await sam.together(room, stage.user)
        new = await upgraded(stage, sam, room)
        await sam.client.room_invite(new, stage.user)
        await sam.together(new, stage.user)
        await sam.say(new, "are you there?")
        said = await until(lambda: [one for one in desk._of(Said) if one.text == "are you there?"])
        assert (said[0].chat.id, said[0].chat.kind) == (new, ChatKind.PRIVATE)
        await desk.say(room, "I am.")
        assert (await sam.reads("I am.", new)).decrypted


async def test_the_room_of_a_case_that_somebody_closed_is_made_again(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        desk.listen()
        room = await desk.transport.keep_room(CaseRoom("", "Maple", (ana.id,), "case-1"))
        stage.spaces[room] = ChatKind.CASE
        session = await desk.transport._session()
        await until(lambda: session.rooms.rooms[room].case)
        session.rooms.rooms[room].apply(
            {"type": "m.room.tombstone", "event_id": "$closed", "sender": "@admin", "content": {}}, stage.user
        )
        with pytest.raises(Retry):
            await desk.say(room, "words")
        new = await desk.transport.keep_room(CaseRoom(room, "Maple", (ana.id,), "case-1"))
        assert new != room
        await until(lambda: new in ana.client.invited_rooms)
        await desk.say(new, "words")
