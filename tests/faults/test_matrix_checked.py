"""`eventdesk check --online` as an operator types it: on Matrix alone, and beside Telegram."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.botapi import TOKEN, BotApi
from tests.faults.matrix_house import House, house
from tests.faults.matrix_rush import limited
from tests.faults.program import ROOT, Program
from tests.synapse.server import Synapse


@dataclass(frozen=True)
class Said:
    code: int
    out: list[str]
    err: str


async def check(program: Program) -> Said:
    """The command, in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "check", "--config", str(program.folder / "eventdesk.toml"), "--online",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = (one.decode() for one in await asyncio.wait_for(process.communicate(), 60))
    assert "Traceback" not in err
    assert process.returncode is not None
    return Said(process.returncode, out.splitlines(), err)


async def knows_everybody(home: House) -> None:
    """Everybody of the roster has a chat with the desk, begun by the desk, and is in it."""
    for account in home.people.values():
        wanted = {"preset": "private_chat", "is_direct": True, "invite": [account.id]}
        room = str((await home.asks(home.desk, "POST", "/createRoom", wanted))["room_id"])
        await home.asks(account, "POST", f"/join/{quote(room, safe='')}", {})
        content = await _direct(home)
        await home.asks(home.desk, "PUT", _WHERE.format(home.desk.id), {**content, account.id: [room]})


_WHERE = "/user/{}/account_data/m.direct"


async def _direct(home: House) -> dict[str, list[str]]:
    synced = await home.asks(home.desk, "GET", "/sync")
    found = [one["content"] for one in synced.get("account_data", {}).get("events", []) if one["type"] == "m.direct"]
    return dict(found[0]) if found else {}


async def test_before_anybody_has_written_it_names_each_and_comes_into_both_rooms(home: House, tmp_path: Path) -> None:
    said = await check(home.program(tmp_path))
    assert said.code == 2
    assert f"team_room ({home.team}): well" in said.out
    assert f"organizer_room ({home.organizers}): well" in said.out
    assert "Ana: has no chat with the desk yet (ask them to open a chat with the desk and write one word)" in said.out
    assert said.out[-1] == f"pace of {home.desk.id}: well"


async def test_when_all_is_well_it_says_so_and_ends_with_0(home: House, tmp_path: Path) -> None:
    await knows_everybody(home)
    said = await check(home.program(tmp_path))
    assert [line for line in said.out if not line.endswith(": well")] == []
    assert len(said.out) == len(home.people) + 3
    assert said.code == 0


async def test_limits_are_named_with_the_way_to_lift_them_until_they_are_lifted(
    new_synapse: Callable[..., Synapse], tmp_path: Path
) -> None:
    async with limited(new_synapse) as server:
        home = await house(server)
        program = home.program(tmp_path)
        said = await check(program)
        assert said.code == 2
        assert "the homeserver slows the desk down" in said.out[-1]
        assert f"POST /_synapse/admin/v1/users/{home.desk.id}/override_ratelimit" in said.out[-1]
        await server.lifts_limits_for(home.desk.id)
        assert (await check(program)).out[-1] == f"pace of {home.desk.id}: well"


async def test_beside_telegram_each_line_says_whose_it_is(home: House, api: BotApi, tmp_path: Path) -> None:
    said = await check(home.program(tmp_path, api.url))
    assert said.code == 2, "the bot is no administrator, and nobody has written to the desk on Matrix"
    assert any(line.startswith("telegram: team_chat (") for line in said.out)
    assert f"matrix: team_room ({home.team}): well" in said.out
    assert "telegram: Ana: well" in said.out
    assert any(line.startswith("matrix: Ana: has no chat") for line in said.out)


async def test_a_refusal_on_one_ends_with_3_after_the_other_was_asked_too(
    home: House, api: BotApi, tmp_path: Path
) -> None:
    said = await check(home.program(tmp_path, api.url, password="not-the-password"))
    assert said.code == 3
    assert "telegram: Ana: well" in said.out
    assert "matrix.password: the homeserver refuses the user or the password" in said.err


async def test_while_the_desk_runs_its_keys_are_not_touched(home: House, tmp_path: Path) -> None:
    program = home.program(tmp_path)
    await program.opens()
    try:
        said = await check(program)
        assert said.code == 3
        assert "another process uses the keys" in said.err
        assert await program.ready()
    finally:
        await program.gone()


async def test_no_secret_is_ever_said(home: House, api: BotApi, tmp_path: Path) -> None:
    program = home.program(tmp_path, api.url)
    said = await check(program)
    token = (tmp_path / "matrix-store" / "device.json").read_text().split('"token": "')[1].split('"')[0]
    everything = "\n".join([*said.out, said.err])
    assert not [one for one in (home.desk.password, TOKEN, token) if one in everything]
