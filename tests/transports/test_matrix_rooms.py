"""Rooms of the team, rooms of cases, and people whom the desk writes to first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nio
import pytest

from bot.transports.port import CaseRoom, Rendered, Undeliverable
from handlers.domain.incoming import Change, ChatKind, Membership, Reacted, Said, Unreadable
from tests.synapse.front import Front
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, Person, Stage, staged, until
from tests.transports.test_matrix_invites import ENCRYPTED
from tests.transports.test_matrix_unreadable import raw, without_key


async def team_of(stage: Stage, desk: Desk, *others: Person) -> tuple[Person, str]:
    """Ana's team room, with the desk as its moderator and these people in it."""
    ana = await stage.person("Ana")
    how: dict[str, Any] = {"initial_state": [ENCRYPTED], "power_level_override": {"users": {stage.user: 50}}}
    invite = [stage.user, *(one.id for one in others)]
    made = await ana.client.room_create(name="Team", invite=invite, **how)
    room = str(made.room_id)
    stage.spaces[room] = ChatKind.TEAM
    desk.listen()
    for one in others:
        await one.client.join(room)
    await until(lambda: any(one.chat.id == room for one in desk._of(Membership)))
    await ana.together(room, stage.user)
    return ana, room


async def state_of(stage: Stage, person: Person, room: str, kind: str) -> dict[str, Any]:
    path = f"/_matrix/client/v3/rooms/{room}/state/{kind}/"
    found: dict[str, Any] = await stage.synapse.ask("GET", path, token=person.account.token)
    return found


async def test_from_the_team_what_is_written_under_its_key_goes_on(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        ana, room = await team_of(stage, desk)
        await ana.say(room, "Could Maple get a platter?")
        await raw(ana, room, "m.room.message", {"msgtype": "m.text", "body": "!desk sugar"})
        await without_key(ana, room, "!desk who")
        await ana.say(room, "!desk take maple")
        said = await desk.heard(Said, 2)
        assert [one.text for one in said] == ["Could Maple get a platter?", "/take maple"]
        assert {(one.chat.kind, one.author.user) for one in said} == {(ChatKind.TEAM, ana.id)}
        card = await desk.say(room, "Saffron. Maple. Z4.")
        event = await ana.reads("Saffron. Maple. Z4.")
        assert event.source["content"]["m.mentions"] == {"room": True}
        await ana.put(room, "m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": card, "key": "👌"}})
        (sign,) = await desk.heard(Reacted)
        assert (sign.message, sign.emoji, sign.chat.kind) == (card, "👌", ChatKind.TEAM)
        assert len(desk._of(Said)) == 2
        assert not desk._of(Unreadable)


async def test_whoever_comes_and_goes_in_the_team_is_told(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ben = await stage.desk(), await stage.person("Ben")
        ana, room = await team_of(stage, desk)
        assert await desk.transport.members(room) == {ana.id}
        await ana.client.room_invite(room, ben.id)
        await until(lambda: room in ben.client.invited_rooms)
        assert await desk.transport.members(room) == {ana.id}
        await ben.client.join(room)
        await desk.heard(Membership, 2)
        assert await desk.transport.members(room) == {ana.id, ben.id}
        await ben.client.set_displayname("Ben at the door")
        await ana.client.room_kick(room, ben.id)
        await desk.heard(Membership, 3)
        assert await desk.transport.members(room) == {ana.id}
        changes = [(one.change, one.author.user) for one in desk._of(Membership)]
        assert changes == [(Change.BOT_ADDED, stage.user), (Change.JOINED, ben.id), (Change.LEFT, ben.id)]
        await desk.say(room, "between us")
        await ana.reads("between us")
        assert "between us" not in ben.texts()
        await ana.client.room_kick(room, stage.user)
        out = (await desk.heard(Membership, 4))[-1]
        assert (out.change, out.chat.kind) == (Change.BOT_REMOVED, ChatKind.TEAM)
        with pytest.raises(Undeliverable) as failure:
            await desk.say(room, "anybody?")
        assert failure.value.gone


async def test_somebody_who_never_wrote_is_invited_once(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        desk.listen()
        message = await desk.say(ana.id, "Saffron. Maple. Z4.")
        (room,) = await until(lambda: list(ana.client.invited_rooms))
        await desk.transport.edit(message, Rendered(ana.id, "Saffron. Maple. Z4. Taken."))
        await desk.stop()
        again = await stage.desk(desk.cursor)
        again.listen()
        await again.say(ana.id, "Saffron again.")
        await ana.client.join(room)
        for text in ("Saffron. Maple. Z4.", "* Saffron. Maple. Z4. Taken.", "Saffron again."):
            assert (await ana.reads(text, room)).decrypted
        (came,) = await again.heard(Membership)
        assert (came.change, came.author.user) == (Change.UNBLOCKED, ana.id)
        await ana.say(room, "take maple")
        (said,) = await again.heard(Said)
        assert (said.text, said.chat.kind, said.chat.id) == ("take maple", ChatKind.PRIVATE, room)
        assert not ana.client.invited_rooms


async def test_nobody_by_that_name_is_nobody(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        with pytest.raises(Undeliverable):
            await desk.say("@nobody", "hello")


async def test_what_was_said_before_they_looked_at_their_invitation_is_there_when_they_do(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana, ben = await stage.desk(), await stage.person("Ana"), await stage.person("Ben")
        desk.listen()
        room = await desk.transport.keep_room(CaseRoom("", "Maple", (ana.id,), "case-1"))
        await desk.say(room, "for Ana, who has not looked yet")
        await until(lambda: room in ana.client.invited_rooms)
        await ana.client.join(room)
        assert (await ana.reads("for Ana, who has not looked yet", room)).decrypted
        await desk.transport.keep_room(CaseRoom(room, "Maple", (ana.id, ben.id), "case-1"))
        await desk.say(room, "for both")
        await until(lambda: room in ben.client.invited_rooms)
        await ben.client.join(room)
        assert (await ben.reads("for both", room)).decrypted
        assert not [one for one in ben.texts(room) if "for Ana" in one]


async def test_a_case_has_a_room_with_exactly_its_people(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana, ben = await stage.desk(), await stage.person("Ana"), await stage.person("Ben")
        desk.listen()
        room = await desk.transport.keep_room(CaseRoom("", "Maple", (ana.id,), "case-1"))
        stage.spaces[room] = ChatKind.CASE
        await until(lambda: room in ana.client.invited_rooms)
        assert ana.client.invited_rooms[room].name == "Maple"
        await ana.client.join(room)
        await ana.together(room, stage.user)
        assert await desk.transport.members(room) == {ana.id}
        rules = await state_of(stage, ana, room, "m.room.join_rules")
        levels = await state_of(stage, ana, room, "m.room.power_levels")
        assert (rules["join_rule"], levels["invite"], levels["kick"]) == ("invite", 100, 100)
        assert not isinstance(await ana.client.room_invite(room, ben.id), nio.RoomInviteResponse)
        await desk.say(room, "for Ana")
        assert (await ana.reads("for Ana", room)).decrypted
        await ana.say(room, "I have it")
        said = (await desk.heard(Said))[-1]
        assert (said.text, said.chat.kind) == ("I have it", ChatKind.CASE)

        assert await desk.transport.keep_room(CaseRoom(room, "Maple", (ben.id,), "case-1")) == room
        await until(lambda: room in ben.client.invited_rooms)
        await ben.client.join(room)
        await ben.together(room, stage.user)
        await desk.say(room, "for Ben")
        assert (await ben.reads("for Ben", room)).decrypted
        assert "for Ana" not in ben.texts()
        assert "for Ben" not in ana.texts()

        for _ in range(2):
            await desk.transport.close_room(room)
        with pytest.raises(Undeliverable):
            await desk.say(room, "anybody?")
        kept = await synapse.as_admin("GET", f"/_synapse/admin/v1/rooms/{room}/members")
        assert kept["members"] == []


async def test_a_room_whose_making_was_not_heard_of_is_found_again(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        wanted = CaseRoom("", "Maple", (ana.id,), "case-1")
        room = await desk.transport.keep_room(wanted)
        await desk.stop()
        again = await stage.desk(desk.cursor)
        assert await again.transport.keep_room(wanted) == room
        assert await again.transport.keep_room(CaseRoom("", "Coral", (ana.id,), "case-2")) != room


async def test_one_who_cannot_be_invited_keeps_nobody_out(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, ana = await stage.desk(), await stage.person("Ana")
        room = await desk.transport.keep_room(CaseRoom("", "Maple", ("@a", ana.id, "@b:none.test"), "case-1"))
        await until(lambda: room in ana.client.invited_rooms)
