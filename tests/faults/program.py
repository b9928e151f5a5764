"""The real program in a process of its own, to be killed, frozen and starved; and its record, opened afterwards."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from bot.assembly import open_record
from bot.clock import LiveClock
from bot.config import Config
from storage.unit import Unit
from tests.botapi import BotApi
from tests.stage import ROSTER, configuration

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
TEAM, ORGANIZERS = -1_001_000_000_001, -1_001_000_000_002
PATIENCE = 30.0
"""Seconds a loaded machine may take for what is done in one."""

LADDER = """rungs = [
  { after_seconds = 0, page = ["on_duty"] },
  { after_seconds = 2, page = ["on_duty"] },
  { after_seconds = 4, page = ["on_duty", "lead"] },
  { after_seconds = 6, page = ["roster", "organizers"] },
  { after_seconds = 8, page = ["owner"] },
]
repeat_last_every_seconds = 60"""


class Program:
    """One installation: its folder, its configuration, and the process while it runs."""

    def __init__(
        self, folder: Path, api_url: str, change: Callable[[str], str] = lambda text: text,
        main: str = "bot",
    ) -> None:  # fmt: skip
        self.folder = folder
        self.port = free_port()
        self.log = folder / "log"
        self.main = main
        self.config: Config = configuration(folder, change=lambda text: change(self._short(text, api_url)))
        self._process: asyncio.subprocess.Process | None = None

    def _short(self, text: str, api_url: str) -> str:
        """Rungs of two seconds, the shortest settling, no pacing."""
        text = re.sub(r"rungs = \[.*?\]\nrepeat_last_every_seconds = \d+", LADDER, text, flags=re.DOTALL)
        for key, value in {
            "api_url": f'"{api_url}"', "pacing": '"off"', "listen": f'"127.0.0.1:{self.port}"',
            "settle_quiet_seconds": "5", "settle_max_seconds": "20",
        }.items():  # fmt: skip
            text = re.sub(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
        return text

    @property
    def pid(self) -> int:
        """The running process."""
        assert self._process is not None, "the program does not run"
        return self._process.pid

    async def start(self) -> None:
        """Start it; what it says on standard error goes to `log`, by way of a pipe that knows no limits on files."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", self.main, "run", "--config", str(self.folder / "eventdesk.toml"), "--log", "json",
            cwd=ROOT, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        self._writing_down = asyncio.create_task(self._write_down(self._process))

    async def _write_down(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        with self.log.open("ab") as file:
            while piece := await process.stderr.read(65536):
                file.write(piece)
                file.flush()

    async def opens(self) -> float:
        """Start it and wait until it is ready; the seconds that took."""
        begun = time.monotonic()
        await self.start()
        await eventually(self.ready)
        return time.monotonic() - begun

    async def ends(self) -> int:
        """Wait for its end; the exit code."""
        assert self._process is not None
        code = await asyncio.wait_for(self._process.wait(), PATIENCE)
        await self._writing_down
        self._process = None
        return code

    async def kill(self) -> None:
        """The plug is pulled."""
        os.kill(self.pid, signal.SIGKILL)
        await self.ends()

    async def stop(self) -> int:
        """SIGTERM; the exit code."""
        os.kill(self.pid, signal.SIGTERM)
        return await self.ends()

    async def gone(self) -> None:
        """Whatever state it is in: nothing of it is left."""
        if self._process is not None:
            await self.kill()

    async def look(self, path: str) -> tuple[int, str]:
        """What /live, /ready or /metrics answers; (0, '') when nobody does."""
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session,
                session.get(f"http://127.0.0.1:{self.port}{path}") as answer,
            ):
                return answer.status, await answer.text()
        except (aiohttp.ClientError, TimeoutError):
            return 0, ""

    async def ready(self) -> bool:
        """Whether it says that it is ready."""
        return (await self.look("/ready"))[0] == 200

    async def why_not(self) -> list[str]:
        """The reasons in /ready."""
        status, body = await self.look("/ready")
        return json.loads(body)["reasons"] if status else []

    def said(self) -> list[dict[str, Any]]:
        """The lines of its log so far."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [json.loads(line) for line in lines if line.startswith("{")]

    async def reads(self, work: Callable[[Unit], T]) -> T:
        """One look into the record of a program that does not run."""
        opened = open_record(self.config, LiveClock())
        try:
            return await opened.record.write(work)
        finally:
            await opened.close()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def people(api: BotApi) -> None:
    """The rooms and the roster of the example event exist, and everybody has pressed Start."""
    for chat in (TEAM, ORGANIZERS):
        api.group(chat)
    for name, user in ROSTER.items():
        api.phone(user, name, started=True)


async def eventually(seen: Callable[[], Awaitable[T] | T], within: float = PATIENCE, what: str = "") -> T:
    """Ask until the answer is true-like; fails with `what` was waited for."""
    until = time.monotonic() + within
    while True:
        answer = seen()
        found: T = await answer if isinstance(answer, Awaitable) else answer
        if found:
            return found
        assert time.monotonic() < until, f"did not happen within {within} s: {what or seen}"
        await asyncio.sleep(0.05)


async def stays(seen: Callable[[], Awaitable[bool] | bool], seconds: float) -> bool:
    """Whether the answer is true at every asking for so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        answer = seen()
        if not (await answer if isinstance(answer, Awaitable) else answer):
            return False
        await asyncio.sleep(0.1)
    return True
