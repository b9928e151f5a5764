"""`check --online` on Matrix: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.synapse.server import Synapse
from tests.transports.matrix_stage import staged, until
from tests.transports.test_matrix_invites import ENCRYPTED
from tests.transports.test_matrix_rooms import team_of


async def test_what_is_wrong_is_named_with_its_remedy(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person("Noor")
        ana, team = await team_of(stage, desk)
        plain = str((await ana.client.room_create(name="Organizers")).room_id)
        weak = str((await ana.client.room_create(name="Weak", initial_state=[ENCRYPTED])).room_id)
        stage.spaces |= {plain: stage.spaces[team], weak: stage.spaces[team]}
        await stage.talk(desk, noor)
        rooms = desk.transport._open.rooms.rooms  # type: ignore[union-attr]
        for room in (plain, weak):
            await ana.client.room_invite(room, stage.user)
        await until(lambda: {plain, weak} <= {room for room in rooms if rooms[room].joined(stage.user)} or None)
        await desk.say(ana.id, "hello")
        spaces = {"team_room": team, "organizer_room": plain, "weak": weak, "other": "!nowhere:desk.test"}
        people = {"Noor": noor.id, "Ana": ana.id, "Ghost": "@ghost:desk.test"}
        found = {one.subject.partition(" ")[0]: one for one in await desk.transport.check(spaces, people)}
        assert not found["team_room"].problem
        assert "not encrypted" in found["organizer_room"].problem
        assert "moderator" in found["weak"].remedy
        assert "not in this room" in found["other"].problem
        assert not found["Noor"].problem
        assert "has not accepted" in found["Ana"].problem
        assert "no such account" in found["Ghost"].problem
        assert not found["pace"].problem


async def test_a_slow_homeserver_is_noticed_until_the_limit_is_lifted(
    new_synapse: Callable[..., Synapse], tmp_path: Path
) -> None:  # fmt: skip
    server = new_synapse(limits=True)
    await server.start()
    async with staged(server, tmp_path) as stage:
        desk = await stage.desk()
        (pace,) = await desk.transport.check({}, {})
        assert "override_ratelimit" in pace.remedy
        assert stage.user in pace.remedy
        await server.lifts_limits_for(stage.user)
        (pace,) = await desk.transport.check({}, {})
        assert not pace.problem
