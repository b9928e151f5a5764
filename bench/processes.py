"""Processes of the bench: the Bot API server, the desk, the bare bots. Each is started, watched and ended here."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.botapi import RemoteBotApi

_ROOT = Path(__file__).parent.parent
_TICKS = os.sysconf("SC_CLK_TCK")


class Running:
    """One process that runs, and what it costs."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path | None = None) -> None:
        self._process = process
        self._log = log

    def memory(self) -> float:
        """Resident memory now, in MB."""
        for line in Path(f"/proc/{self._process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def cpu(self) -> float:
        """Seconds of processor time used so far, by all its threads."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def check(self) -> None:
        """Raises RuntimeError, with the end of its log, when it has ended by itself."""
        if self._process.returncode is not None:
            said = self._log.read_text()[-2000:] if self._log else ""
            raise RuntimeError(f"a process of the bench ended with {self._process.returncode}:\n{said}")


@asynccontextmanager
async def started(*command: str, log: Path, env: Mapping[str, str] | None = None) -> AsyncIterator[Running]:
    """A process for as long as the block lasts; what it says goes into `log`."""
    with log.open("wb") as sink:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=_ROOT, stdout=sink, stderr=sink, env={**os.environ, **(env or {})}
        )
        try:
            yield Running(process, log)
        finally:
            await _end(process)


@asynccontextmanager
async def server(delay: float = 0.0, *, limits: bool = False) -> AsyncIterator[RemoteBotApi]:
    """A Bot API server of its own that answers `delay` seconds late."""
    command = ["-m", "tests.botapi", "--delay-ms", str(delay * 1000), *(["--limits"] if limits else [])]
    process = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=_ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().split()[0]
        async with RemoteBotApi(url) as remote:
            yield remote
    finally:
        await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), 20)
    except TimeoutError:
        process.kill()
        await process.wait()


async def until(
    seen: Callable[[], Awaitable[bool]], within: float, running: Running | None = None, pause: float = 0.02
) -> None:
    """Wait for something to be so, looking every `pause` seconds. Raises TimeoutError."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within
    while not await seen():
        if running is not None:
            running.check()
        if loop.time() > deadline:
            raise TimeoutError(f"it did not happen within {within} s")
        await asyncio.sleep(pause)
