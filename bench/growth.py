"""Whether an alert takes longer once a hundred thousand cases are stored."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from bench import latency, past
from bench.figures import Spread, table
from bench.house import configuration, desk
from bench.processes import server


async def measure(folder: Path, *, stored: int = 100_000, count: int = 240) -> str:
    """Latency with none and with that many, at 0 and at 50 ms."""
    rows = []
    for cases in (0, stored):
        place = folder / str(cases)
        await _fill(place, cases)
        for number, delay in enumerate((0.0, 0.05)):
            found, ready = await _latency(place, delay, count, 200_000 * (number + 1))
            rows.append([f"{cases:,}", f"{delay * 1000:.0f} ms", *found.cells(), f"{ready:.2f}"])
    heads = ["stored cases", "server answers after", "p50 ms", "p95", "p99", "max", "start to ready, s"]
    return table("Update available to first alert accepted, by cases stored", heads, rows)


async def _fill(folder: Path, cases: int) -> None:
    begun = time.monotonic()
    await past.fill(configuration(folder, "http://127.0.0.1:1"), cases)
    # Else the desk's commits wait for the disk to take what the filling left.
    await asyncio.to_thread(os.sync)
    size = (folder / "eventdesk.db").stat().st_size / 1e6
    print(f"({cases:,} cases stored in {time.monotonic() - begun:.0f} s, {size:.0f} MB)", flush=True)


async def _latency(folder: Path, delay: float, count: int, first: int) -> tuple[Spread, float]:
    async with server(delay) as remote, desk(folder, remote) as one:
        return await latency.alerts(remote, one.running, count, first), one.ready_after
