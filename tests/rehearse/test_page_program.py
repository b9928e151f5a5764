"""`eventdesk rehearse` as a program: it says where it is, serves without a terminal, and ends when it is told to."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.rehearse.served import PATIENCE, Window

ROOT = Path(__file__).parents[2]


def environment(folder: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}


def command(*options: str) -> list[str]:
    return [sys.executable, "-m", "bot", "rehearse", "--no-browser", *options]


async def ends(folder: Path, line: list[str]) -> tuple[int | None, str]:
    """A command that ends by itself: its exit code, and what it complains of."""
    process = await asyncio.create_subprocess_exec(
        *line, cwd=folder, env=environment(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, complaints = await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, complaints.decode()


class Served:
    """The program, and what it said until it was ready."""

    def __init__(self, process: asyncio.subprocess.Process, said: str, session: ClientSession) -> None:
        self.process = process
        self.said = said
        self.address = re.findall(r"http://\S+", said)[0]
        self._session = session

    async def window(self) -> Window:
        return await Window(self._session, self.address).opens()

    async def ends(self, by: signal.Signals) -> tuple[int, str, float]:
        """Exit code, complaints, and how long it took."""
        began = time.monotonic()
        self.process.send_signal(by)
        _, complaints = await asyncio.wait_for(self.process.communicate(), PATIENCE)
        assert self.process.returncode is not None
        return self.process.returncode, complaints.decode(), time.monotonic() - began


@asynccontextmanager
async def started(folder: Path, *options: str) -> AsyncIterator[Served]:
    process = await asyncio.create_subprocess_exec(
        *command("--port", "0", *options), cwd=folder, env=environment(folder),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    try:
        said = ""
        while "Ready in" not in said:
            line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
            assert line, said
            said += line.decode()
        async with ClientSession() as session:
            yield Served(process, said, session)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
async def test_it_says_where_it_is_and_ends_well(tmp_path: Path, by: signal.Signals) -> None:
    async with started(tmp_path) as program:
        assert f"\n  {program.address}\n" in program.said
        assert "Nothing leaves this machine" in " ".join(program.said.split())
        assert "goes when you leave" in program.said
        assert re.search(r"Ready in \d+\.\d s\.", program.said)
        assert max(len(line) for line in program.said.splitlines()) <= 80
        assert [one.name for one in tmp_path.iterdir()], "the record is in a temporary folder"
        code, complaints, took = await program.ends(by)
    assert (code, complaints) == (0, "")
    assert took < 5
    assert list(tmp_path.iterdir()) == []


async def test_it_ends_in_the_middle_of_real_time_with_windows_open(tmp_path: Path) -> None:
    async with started(tmp_path) as program:
        windows = [await program.window() for _ in range(3)]
        await windows[0].does(do="says", phone="sam", text="/sos")
        await windows[0].does(do="runs", on=True)
        await windows[0].until(lambda: windows[0].parts["clock"]["time"] >= "08:00:01")
        await windows[1].sends(do="passes", seconds=259_200)
        code, complaints, took = await program.ends(signal.SIGTERM)
    assert (code, complaints) == (0, "")
    assert took < 5
    assert list(tmp_path.iterdir()) == []


async def test_what_is_asked_reaches_neither_the_terminal_nor_a_file(tmp_path: Path) -> None:
    async with started(tmp_path, "--keep", "kept") as program:
        window = await program.window()
        await window.does(do="says", phone="sam", text="a canary sang")
        await window.refused(do="says", phone="canary", text="a canary sang")
        await window.line.send_str("canary")
        _, complaints, _ = await program.ends(signal.SIGTERM)
    assert complaints == ""
    assert "canary" not in program.said
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert len(kept) >= 4
    assert all(b"canary" not in one.read_bytes() for one in kept)


async def test_what_was_kept_can_be_checked_and_is_never_played_over(tmp_path: Path) -> None:
    async with started(tmp_path, "--keep", "kept") as program:
        await (await program.window()).does(do="says", phone="sam", text="/sos")
        await program.ends(signal.SIGTERM)
    checked = [sys.executable, "-m", "bot", "audit", "verify", "--config", "kept/eventdesk.toml"]
    code, complaints = await ends(tmp_path, checked)
    assert (code, complaints) == (0, "")
    code, complaints = await ends(tmp_path, command("--port", "0", "--keep", "kept"))
    assert code == 2
    assert "name another folder" in complaints


async def test_a_port_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, complaints = await ends(tmp_path, command("--port", str(port)))
    assert code == 2
    assert complaints.count("\n") == 1
    assert str(port) in complaints
    assert "--port N" in complaints
    assert list(tmp_path.iterdir()) == []


async def test_an_event_of_ones_own_is_played_without_its_secrets(tmp_path: Path) -> None:
    own = (ROOT / "config.example.toml").read_text().replace("Harbour Hack 2026", "Lantern Days")
    own += '\n[contacts.venue-security]\nnotify = { env = "NOT_SET" }\n'
    (tmp_path / "own.toml").write_text(own)
    async with started(tmp_path, "--config", "own.toml") as program:
        assert "Lantern Days" in program.said
        assert (await program.window()).parts["event"]["name"] == "Lantern Days"


async def test_a_terminal_that_went_away_ends_nothing(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *command("--port", "0"), cwd=tmp_path, env=environment(tmp_path),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    first = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    assert first.startswith(b"Eventdesk")
    process.stdout._transport.close()  # type: ignore[attr-defined]
    process.send_signal(signal.SIGTERM)
    assert process.stderr
    complaints = await asyncio.wait_for(process.stderr.read(), PATIENCE)
    assert (await asyncio.wait_for(process.wait(), PATIENCE), complaints) == (0, b"")
