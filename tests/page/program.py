"""`eventdesk rehearse` in a process of its own, as somebody starts it; and what has to be true once it has stopped."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import uuid
from pathlib import Path

import aiohttp

_PATIENCE = 30.0
"""Seconds a loaded machine may take for what is done in one."""


class Program:
    """One rehearsal. `folder` is empty, and is where it runs; what it keeps for itself goes to `folder/tmp`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._temporary = folder / "tmp"
        self._temporary.mkdir()
        self._process: asyncio.subprocess.Process | None = None
        self._errors: asyncio.Task[bytes] | None = None
        self.address = ""

    async def start(self, port: int = 0) -> None:
        """Start it, on any free port unless one is given; `address` is where it says it is."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "rehearse", "--no-browser", "--port", str(port),
            cwd=self._folder, env={**os.environ, "TMPDIR": str(self._temporary)},
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert self._process.stdout and self._process.stderr
        self._errors = asyncio.create_task(self._process.stderr.read())
        self.address = await asyncio.wait_for(self._said(self._process.stdout), _PATIENCE)

    async def _said(self, out: asyncio.StreamReader) -> str:
        async for line in out:
            if found := re.search(r"http://127\.0\.0\.1:\d+/r/\S+/", line.decode()):
                return found[0]
        raise AssertionError(f"it never said where it is: {(await self._complaints()).decode()}")

    async def _complaints(self) -> bytes:
        assert self._errors
        return await self._errors

    def freeze(self) -> None:
        """Let it stand still, as a machine does whose lid was closed."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    async def stop(self) -> None:
        """Stop it as a service is stopped. It ends well, complains of nothing and leaves nothing behind."""
        assert self._process
        assert self._process.stdout
        self.thaw()
        self._signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.stdout.read(), _PATIENCE)
            code = await asyncio.wait_for(self._process.wait(), _PATIENCE)
        except TimeoutError:
            self._signal(signal.SIGKILL)
            raise
        assert (code, await self._complaints()) == (0, b"")
        assert [*self._folder.rglob("*")] == [self._temporary]

    def _signal(self, number: int) -> None:
        assert self._process
        if self._process.returncode is None:
            self._process.send_signal(number)

    async def begins_anew(self) -> None:
        """As its button does, so that a story finds nothing of the one before."""
        origin = re.match(r"http://[^/]+", self.address)
        assert origin
        async with (
            aiohttp.ClientSession(headers={"Origin": origin[0]}) as session,
            session.ws_connect(self.address + "ws") as line,
        ):
            await line.send_json({"id": (asked := str(uuid.uuid4())), "do": "anew"})
            async for message in line:
                if (said := json.loads(message.data)).get("reply") == asked:
                    assert said["ok"], said
                    return
        raise AssertionError("the line was closed before the rehearsal began anew")
