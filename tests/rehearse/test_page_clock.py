"""The clock of the page, beginning anew, and scenarios that are played on it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.rehearse.served import PATIENCE, House, Window, served

WORDS = "a canary sang behind the stage"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with served() as house:
        yield house


@pytest.fixture
async def window(house: House) -> Window:
    return await house.window()


def clock(window: Window) -> str:
    return str(window.parts["clock"]["time"])


async def test_time_is_moved_and_what_is_due_happens(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    ahead = window.parts["clock"]["ahead"]
    assert 1 <= len(ahead) <= 6
    assert [one["in_seconds"] for one in ahead] == sorted(one["in_seconds"] for one in ahead)
    await window.does(do="passes", seconds=60)
    assert clock(window) == "08:01:00"
    assert "No answer yet" in window.texts("sam")


async def test_until_something_happens_is_the_next_thing_on_a_phone(window: Window) -> None:
    await window.does(do="says", phone="sam", text="somebody took my bag and shouted at me")
    await window.does(do="next")
    assert clock(window) == "08:00:20"
    assert "Hibiscus." in window.texts("ana")


async def test_real_time_passes_by_itself_and_stops_at_once(window: Window) -> None:
    await window.does(do="runs", on=True)
    assert window.parts["clock"]["running"] is True
    await window.until(lambda: clock(window) >= "08:00:02")
    await window.does(do="says", phone="sam", text=WORDS)
    await window.does(do="runs", on=False)
    stopped = clock(window)
    assert window.parts["clock"]["running"] is False
    began = time.monotonic()
    while time.monotonic() - began < 0.6:
        await window.does(do="guest", language="en")
    assert clock(window) == stopped


async def test_requests_come_between_the_steps_of_real_time(window: Window) -> None:
    await window.does(do="runs", on=True)
    for number in range(8):
        began = time.monotonic()
        await window.does(do="says", phone="sam", text=f"canary {number}")
        assert time.monotonic() - began < PATIENCE / 2
    await window.does(do="runs", on=False)


async def test_anew_everything_is_as_in_the_beginning_in_every_window(house: House, window: Window) -> None:
    other = await house.window()
    before = {name: value for name, value in window.parts.items() if name != "event"}
    await window.does(do="guest", name="Zoe", language="es")
    await window.does(do="says", phone="sam", text="/sos")
    await window.does(do="presses", phone="ana", **(press := window.button("ana", "I take it")))
    await window.does(do="passes", seconds=600)
    await window.does(do="runs", on=True)
    run = window.run
    await window.does(do="anew")
    await other.until(lambda: other.revision >= window.revision)
    for one in (window, other):
        assert one.run == run
        assert one.parts["phone/zoe"] is None
        assert {name: value for name, value in one.parts.items() if name in before} == before
    assert "not there any more" in await window.refused(do="presses", phone="ana", **press)
    await window.does(do="says", phone="sam", text="/sos")
    assert "Saffron." in window.texts("ana")


async def test_files_of_the_former_rehearsal_are_gone(house: House, window: Window) -> None:
    await window.does(do="sends", phone="sam", kind="photo")
    file = next(one for one in window.bubbles("sam") if one["media"])["media"]["file"]
    await window.does(do="anew")
    async with house.session.get(f"{house.address}files/{file}") as got:
        assert got.status == 404


async def test_each_rehearsal_that_is_kept_has_a_folder_of_its_own(tmp_path: Path) -> None:
    async with served(keep=tmp_path / "kept") as house:
        window = await house.window()
        assert window.parts["event"]["kept"] is True
        for _ in range(2):
            await window.does(do="says", phone="sam", text=WORDS)
            await window.does(do="anew")
    for folder in ("kept", "kept/2", "kept/3"):
        files = {one.name: one for one in (tmp_path / folder).iterdir() if one.is_file()}
        assert {"eventdesk.db", "case-keys.db", "eventdesk.key"} <= files.keys()
        assert all(b"canary" not in one.read_bytes() for one in files.values())
    keys = {(tmp_path / folder / "eventdesk.key").read_text() for folder in ("kept", "kept/2", "kept/3")}
    assert len(keys) == 3


async def test_a_scenario_is_played_step_by_step_and_to_the_end(window: Window) -> None:
    offered = window.parts["scenarios"]
    assert {"id", "title", "kind", "about", "steps"} == offered[0].keys()
    await window.does(do="scenario", scenario=offered[0]["id"])
    assert window.parts["scenario"]["at"] == 0
    await window.does(do="step")
    assert window.parts["scenario"]["at"] == 1
    await window.does(do="all")
    assert window.parts["scenario"]["over"] is True
    assert all(notice["met"] for step in window.parts["scenario"]["steps"] for notice in step["notices"])
    await window.does(do="leaves")
    assert window.parts["scenario"] is None
    assert window.bubbles("team")


async def test_a_scenario_begins_anew_where_anything_has_happened(window: Window) -> None:
    await window.does(do="says", phone="sam", text=WORDS)
    await window.does(do="scenario", scenario=window.parts["scenarios"][0]["id"])
    assert "canary" not in window.texts("sam")
    assert clock(window) == "08:00:00"


async def test_a_long_time_that_passes_can_be_stopped(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    passing = await window.sends(do="passes", seconds=259_200)
    await window.until(lambda: clock(window) > "08:05:00")
    await window.does(do="runs", on=False)
    assert window.replies[passing]["ok"]
    assert window.parts["clock"]["day"] == "Friday"


async def test_a_pause_stops_the_times_that_wait_behind_the_one_that_passes(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    asked = [await window.sends(do="passes", seconds=36_000) for _ in range(3)]
    await window.until(lambda: clock(window) > "08:05:00")
    assert window.parts["clock"]["running"], "a time that passes can be stopped, so the page says Pause"
    await window.does(do="runs", on=False)
    await window.until(lambda: all(one in window.replies for one in asked))
    await window.until(lambda: not window.parts["clock"]["running"])
    assert all(window.replies[one]["ok"] for one in asked)
    assert clock(window) < "18:00:00"
    stopped = clock(window)
    await window.does(do="passes", seconds=60)
    assert clock(window) > stopped, "what is asked after the pause passes"
