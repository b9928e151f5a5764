"""The homeserver that stands in for the real ones keeps what it is told, and its front fails as it is told."""

from __future__ import annotations

import time
from collections.abc import Callable

import aiohttp
import pytest

from tests.synapse import Front, Refused, Synapse

ROOMS = "/_matrix/client/v3/rooms"


async def room_of(synapse: Synapse, token: str) -> str:
    return str((await synapse.ask("POST", "/_matrix/client/v3/createRoom", {}, token=token))["room_id"])


def sending(room: str, transaction: str) -> str:
    return f"{ROOMS}/{room}/send/m.room.message/{transaction}"


async def test_what_was_said_is_there_after_a_restart_and_after_a_power_cut(
    new_synapse: Callable[..., Synapse],
) -> None:
    server = new_synapse()
    await server.start()
    ana = await server.register("Ana")
    room = await room_of(server, ana.token)
    said = await server.ask("PUT", sending(room, "1"), {"msgtype": "m.text", "body": "hello"}, token=ana.token)
    await server.restart()
    await server.kill()
    await server.start()
    found = await server.ask("GET", f"{ROOMS}/{room}/event/{said['event_id']}", token=ana.token)
    assert found["content"]["body"] == "hello"


async def test_limits_are_synapses_own_where_asked_for_and_can_be_lifted_for_one(
    new_synapse: Callable[..., Synapse],
) -> None:
    server = new_synapse(limits=True)
    await server.start()
    ana = await server.register("Ana")
    room = await room_of(server, ana.token)

    async def says(count: int) -> None:
        for _ in range(count):
            body = {"msgtype": "m.text", "body": "hello"}
            await server.ask("PUT", sending(room, str(time.monotonic_ns())), body, token=ana.token)

    with pytest.raises(Refused, match="429 M_LIMIT_EXCEEDED"):
        await says(12)
    await server.lifts_limits_for(ana.id)
    await says(12)


async def test_an_answer_that_gets_lost_was_carried_out_once(synapse: Synapse, front: Front) -> None:
    ana = await synapse.register("Ana")
    room = await room_of(synapse, ana.token)
    fault = front.fails("/send/", "lost", times=2)  # aiohttp tries a PUT a second time by itself
    headers = {"Authorization": f"Bearer {ana.token}"}
    async with aiohttp.ClientSession(front.url, headers=headers) as session:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await session.put(sending(room, "once"), json={"msgtype": "m.text", "body": "hello"})
        async with session.put(sending(room, "once"), json={"msgtype": "m.text", "body": "hello"}) as answer:
            again = await answer.json()
    assert fault.struck == 2
    shown = await synapse.ask("GET", f"{ROOMS}/{room}/messages?dir=b&limit=50", token=ana.token)
    assert [one["event_id"] for one in shown["chunk"] if one["type"] == "m.room.message"] == [again["event_id"]]


async def test_the_front_answers_as_gateways_and_limits_do_and_heals(front: Front) -> None:
    front.fails("/versions", times=1)
    front.limits("/versions", 700, times=1)
    async with aiohttp.ClientSession(front.url) as session:
        seen = []
        for _ in range(3):
            async with session.get("/_matrix/client/versions") as answer:
                seen.append((answer.status, answer.content_type))
    assert seen == [(502, "text/html"), (429, "application/json"), (200, "application/json")]
    assert [call.status for call in front.asked("/versions", "GET")] == [502, 429, 200]
