"""The real program on Matrix, and on both platforms: it opens, leaves when told, and says what it was refused for."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.botapi import BotApi
from tests.element.driver import Element
from tests.faults.matrix_house import House, house
from tests.faults.program import ORGANIZERS, TEAM, Program, eventually, stays
from tests.synapse.front import Front
from tests.synapse.server import Synapse

Started = Callable[..., Program]


@pytest.fixture
async def started(tmp_path: Path) -> AsyncIterator[Callable[[Program], Program]]:
    """Whatever is handed to it is gone at the end."""
    programs: list[Program] = []

    def keep(program: Program) -> Program:
        programs.append(program)
        return program

    yield keep
    for one in programs:
        await one.gone()


def complaints(program: Program) -> list[str]:
    """What was said to whoever started it: lines that are no log."""
    return [line for line in program.log.read_text().splitlines() if not line.startswith("{")]


async def test_on_matrix_alone_it_opens_and_leaves_when_told(home: House, tmp_path: Path, started: Started) -> None:
    program = started(home.program(tmp_path))
    await program.opens()
    assert await program.stop() == 0
    assert not [line for line in program.said() if line["level"] in ("error", "critical")]


async def test_help_on_matrix_reaches_the_team_on_both(
    home: House, api: BotApi, element: Element, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path, api.url))
    sam, ana = await element.login(await home.synapse.register("Sam")), await element.login(home.people["Ana"])
    await program.opens()
    room = await sam.opens_chat_with(home.desk.id)
    await sam.until_joined(room, home.desk.id)
    await sam.says(room, "sos")
    await ana.sees(home.team, "Saffron. ")
    await eventually(lambda: any(call.text.startswith("Saffron. ") for call in api.calls("sendMessage", TEAM)))
    assert await program.stop() == 0


async def test_a_wrong_password_ends_the_start_with_one_clear_line(
    home: House, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path, password="not-the-password"))
    await program.start()
    assert await program.ends() == 3
    (line,) = complaints(program)
    assert "matrix.password" in line
    assert "not-the-password" not in program.log.read_text()


async def test_a_device_that_was_signed_out_ends_the_start_and_names_the_remedy(
    home: House, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path))
    await program.opens()
    await program.stop()
    await home.signs_out_the_desk()
    await program.start()
    assert await program.ends() == 3
    (line,) = complaints(program)
    assert "device.json" in line
    (tmp_path / "matrix-store" / "device.json").unlink()
    await program.opens()


async def test_a_lost_store_is_explained_with_the_remedy(home: House, tmp_path: Path, started: Started) -> None:
    program = started(home.program(tmp_path))
    await program.opens()
    await program.stop()
    store = tmp_path / "matrix-store"
    for keys in store.glob("keys-*"):
        keys.unlink()
    await program.start()
    assert await program.ends() == 3
    (line,) = complaints(program)
    assert re.search("keys of this device are gone .* remove device.json", line)
    shutil.rmtree(store)
    await program.opens()


async def test_refused_later_the_platform_is_marked_down_and_organizers_hear_on_the_other(
    home: House, api: BotApi, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path, api.url))
    await program.opens()
    await home.signs_out_the_desk()
    asked = await eventually(lambda: api.calls("sendMessage", ORGANIZERS))
    assert "Matrix refuses my key" in asked[0].text
    (reason,) = await eventually(program.why_not)
    assert reason.startswith("matrix: the homeserver no longer knows this device")
    api.phone(7001).says("/sos")
    await eventually(lambda: any(call.text.startswith("Saffron. ") for call in api.calls("sendMessage", TEAM)))
    assert len(api.calls("sendMessage", ORGANIZERS)) == 1


async def test_a_homeserver_that_is_away_at_the_start_keeps_nobody_waiting(
    home: House, api: BotApi, front: Front, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path, api.url, url=front.url))
    front.fails(".")
    await program.start()
    await eventually(lambda: _says(program, "the desk is open"))
    api.phone(7001).says("/sos")
    await eventually(lambda: any(call.text.startswith("Saffron. ") for call in api.calls("sendMessage", TEAM)))
    assert any(one.startswith("matrix: ") for one in await program.why_not())
    front.heals()
    await eventually(program.ready)
    await eventually(lambda: _put_into(home, home.team))


async def test_a_gateway_that_answers_502_for_a_while_loses_nothing(
    home: House, element: Element, front: Front, tmp_path: Path, started: Started
) -> None:
    program = started(home.program(tmp_path, url=front.url))
    sam, ana = await element.login(await home.synapse.register("Sam")), await element.login(home.people["Ana"])
    await program.opens()
    room = await sam.opens_chat_with(home.desk.id)
    await sam.until_joined(room, home.desk.id)
    front.fails(".", status=502)
    await sam.says(room, "sos")
    assert any("502" in one for one in await eventually(program.why_not))
    assert await stays(lambda: _is_live(program), 3)
    front.heals()
    await ana.sees(home.team, "Saffron. ")
    await eventually(program.ready)
    assert len([one for one in await ana.screen(home.team) if one.text.startswith("Saffron. ")]) == 1


async def test_a_homeserver_that_restarts_is_found_again(
    new_synapse: Callable[..., Synapse], tmp_path: Path, started: Started
) -> None:
    server = new_synapse()
    await server.start()
    home = await house(server)
    program = started(home.program(tmp_path))
    async with Element(server.url) as element:
        sam, ana = await element.login(await server.register("Sam")), await element.login(home.people["Ana"])
        await program.opens()
        room = await sam.opens_chat_with(home.desk.id)
        await sam.until_joined(room, home.desk.id)
        await server.stop()
        await eventually(program.why_not)
        await server.start()
        await sam.says(room, "sos")
        await ana.sees(home.team, "Saffron. ")
        await eventually(program.ready)
        assert len([one for one in await ana.screen(home.team) if one.text.startswith("Saffron. ")]) == 1


def _says(program: Program, event: str) -> bool:
    return any(line["event"] == event for line in program.said())


async def _is_live(program: Program) -> bool:
    return (await program.look("/live"))[0] == 200


async def _put_into(home: House, room: str) -> list[dict[str, Any]]:
    events = await home.events(home.people["Dee"], room)
    return [one for one in events if one["sender"] == home.desk.id and one["type"] == "m.room.encrypted"]
