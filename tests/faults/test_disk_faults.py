"""The disk cannot be written for a while: nobody is told what is not so, and everything goes on afterwards."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from storage.store import Store
from storage.tables import cases
from storage.unit import Unit
from tests.botapi import BotApi
from tests.faults.program import TEAM, Program, eventually, stays
from tests.faults.starved import feed, starve

SAM, LEA = 7001, 7002


def bodies(unit: Unit) -> list[str]:
    """Every line of every case."""
    store = Store(unit)
    return [one.body for case in unit.connection.scalars(select(cases.c.id)).all() for one in store.entries(case)]


def says_storage(reasons: list[str]) -> bool:
    return any(reason.startswith("storage: ") for reason in reasons)


async def test_with_a_full_disk_nobody_is_told_that_anything_was_received(api: BotApi, program: Program) -> None:
    await program.opens()
    starve(program.pid)
    api.phone(SAM).says("/sos")
    api.phone(LEA).says("somebody keeps following me around the whole hall")
    await eventually(lambda: bool(api.phone(SAM).heard and api.phone(LEA).heard))
    claimed = [*api.phone(SAM).heard, *api.phone(LEA).heard]
    assert all(text.startswith("I can't save anything just now, so I can't pass this on yet.") for text in claimed)
    assert await stays(lambda: len(api.phone(SAM).heard) == len(api.phone(LEA).heard) == 1, 3)

    async def told() -> bool:
        return says_storage(await program.why_not())

    await eventually(told)
    assert not api.calls("sendMessage", TEAM)
    feed(program.pid)
    await eventually(lambda: any("told the team" in text for text in api.phone(SAM).heard))
    await eventually(lambda: any("The team has it now." in text for text in api.phone(LEA).heard))
    await eventually(program.ready)
    await program.stop()
    assert sum("following me around" in body for body in await program.reads(bodies)) == 1


async def test_with_a_full_disk_an_alert_that_left_is_not_sent_again_and_again(api: BotApi, program: Program) -> None:
    """The disk fills up between the decision and the acceptance."""
    await program.opens()
    api.delay = 1.0
    api.phone(SAM).says("/sos")
    await eventually(lambda: any(call.method == "update" for call in api.log))
    await eventually(lambda: len(api.calls("sendMessage", TEAM)) == 1)
    starve(program.pid)
    api.delay = 0.0
    assert await stays(lambda: len(api.calls("sendMessage", TEAM)) == 1, 6)
    feed(program.pid)
    await eventually(lambda: any("told the team" in text for text in api.phone(SAM).heard))
    assert len([call for call in api.calls("sendMessage", TEAM) if call.text.startswith("Saffron")]) == 1


async def test_killed_while_the_disk_is_full_the_words_are_asked_for_again(api: BotApi, program: Program) -> None:
    await program.opens()
    starve(program.pid)
    api.phone(SAM).says("somebody keeps following me around the whole hall")
    assert await stays(lambda: not any("The team has it" in text for text in api.phone(SAM).heard), 2)
    await program.kill()
    await program.opens()
    await eventually(lambda: any("The team has it now." in text for text in api.phone(SAM).heard))
    await program.stop()
    assert sum("following me around" in body for body in await program.reads(bodies)) == 1


async def test_a_second_program_on_the_same_record_is_refused_in_one_line(
    api: BotApi, program: Program, tmp_path: Path
) -> None:
    await program.opens()
    second = Program(tmp_path, api.url)
    second.log = tmp_path / "log of the second"
    await second.start()
    assert await second.ends() == 2
    errors = [line for line in second.log.read_text().splitlines() if not line.startswith(("{", "warning: "))]
    assert len(errors) == 1
    assert "is being written by another process" in errors[0]
    assert await program.ready()
