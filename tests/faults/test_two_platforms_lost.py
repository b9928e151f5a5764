"""Two platforms, and one or both refuse the desk: at the start, and later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.faults.matrix_house import House
from tests.faults.program import ORGANIZERS, TEAM, Program, eventually, stays


@pytest.fixture
async def both(home: House, api: BotApi, tmp_path: Path) -> AsyncIterator[Program]:
    """On both; a platform counts as lost soon."""
    program = home.program(tmp_path, api.url)
    program.main = "tests.faults.impatient"
    yield program
    await program.gone()


def refuses(api: BotApi) -> None:
    api.faults.add("status", status=401, description="Unauthorized")


def complaints(program: Program) -> list[str]:
    return [line for line in program.log.read_text().splitlines() if line.startswith(str(program.folder))]


async def test_one_that_refuses_the_start_ends_it_and_is_the_one_that_is_named(
    home: House, both: Program, tmp_path: Path
) -> None:
    (tmp_path / "password").write_text("not-the-password")
    await both.start()
    assert await both.ends() == 3
    (line,) = complaints(both)
    assert "matrix.password: the homeserver refuses the user or the password" in line
    assert "not-the-password" not in both.log.read_text()
    (tmp_path / "password").write_text(home.desk.password)
    await both.opens()


async def test_two_that_refuse_the_start_are_both_named(api: BotApi, both: Program, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("not-the-password")
    refuses(api)
    await both.start()
    assert await both.ends() == 3
    said = sorted(complaints(both))
    assert len(said) == 2
    assert "matrix.password: " in said[0]
    assert "telegram.token: " in said[1]


async def test_one_that_is_lost_for_good_does_not_end_the_other_and_both_end_it(
    home: House, api: BotApi, both: Program
) -> None:
    await both.opens()
    await home.signs_out_the_desk()
    await eventually(lambda: api.calls("sendMessage", ORGANIZERS))
    assert await stays(lambda: _is_live(both), 4)
    api.phone(7001).says("/sos")
    await eventually(lambda: any(call.text.startswith("Saffron. ") for call in api.calls("sendMessage", TEAM)))
    assert [one.partition(":")[0] for one in await both.why_not()] == ["matrix"]
    refuses(api)
    assert await both.ends() == 3


async def test_one_that_is_only_away_may_come_back_and_is_waited_for(home: House, api: BotApi, both: Program) -> None:
    await both.opens()
    api.faults.add("status", status=502)
    await home.signs_out_the_desk()
    await eventually(lambda: _both_down(both))
    assert await stays(lambda: _is_live(both), 4)
    api.faults.clear()
    await eventually(lambda: any("Matrix refuses my key" in call.text for call in api.calls("sendMessage", ORGANIZERS)))


async def _both_down(program: Program) -> bool:
    return {one.partition(":")[0] for one in await program.why_not()} == {"matrix", "telegram"}


async def _is_live(program: Program) -> bool:
    return (await program.look("/live"))[0] == 200
