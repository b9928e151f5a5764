"""Ordinary sentences in the event's rooms: the team's may call, an attendee's may be meant for the desk (6, 10.6)."""

from __future__ import annotations

from pathlib import Path

from tests.element.driver import Element
from tests.matrix.event import ENCRYPTED, Chat, Event, event
from tests.matrix.test_case_room import joined, taken
from tests.synapse.server import Synapse


async def test_a_sentence_of_the_team_calls_others_and_gets_one_small_sign(here: Event) -> None:
    _, _, name = await taken(here)
    await joined(here, name)
    team = await here.in_team("ola")
    talk = await team.says("what a lovely platter of fruit, thanks")
    asked = await team.says(f"Could {name} get a platter?")
    signed = await team.shows_own(asked, lambda one: one.reactions)
    assert list(signed.reactions) == ["👌"]
    await here.settles()
    assert not (await team.shows_own(talk, bool)).reactions
    assert not any("platter" in one.text for one in await team.phone.screen(team.room) if one.sender != team.phone.user)


async def test_what_an_attendee_writes_in_everybodys_room_is_answered_in_private(
    synapse: Synapse, element: Element, tmp_path: Path
) -> None:
    host = await synapse.register("host")
    wanted = {"preset": "public_chat", "initial_state": [ENCRYPTED]}
    made = await synapse.ask("POST", "/_matrix/client/v3/createRoom", wanted, token=host.token)
    room = str(made["room_id"])
    async with event(synapse, element, tmp_path, change=lambda text: f'{text}attendee_room = "{room}"\n') as here:
        path = f"/_matrix/client/v3/rooms/{room}"
        await synapse.ask("POST", f"{path}/invite", {"user_id": here.accounts["desk"].id}, token=host.token)
        sam = await here.writes("sam", "hello")
        await sam.sees("I'm here.")
        await sam.phone.joins(room)
        await sam.phone.until_joined(room, here.accounts["desk"].id)
        everybody = Chat(sam.phone, room)
        await everybody.says("has anybody seen my charger?")
        await everybody.says("Tom from the bar keeps following me and I'm scared")
        await everybody.sees("I can help better in private.")
        await sam.sees("Shall I pass them on?")
        assert len([one for one in await everybody.phone.screen(room) if one.sender != sam.phone.user]) == 1
