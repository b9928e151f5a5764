"""How long the desk takes to be ready, and how much memory it holds then."""

from __future__ import annotations

from pathlib import Path

from bench.figures import table
from bench.house import BARE, DESK, bot
from bench.processes import server


async def measure(folder: Path, *, times: int = 5) -> str:
    """Starts on a new database and on one that is there already; the bare bots beside it."""
    rows = []
    for kind in (*BARE, DESK):
        found = [await _once(kind, folder / kind) for _ in range(times)]
        again = sorted(seconds for seconds, _ in found[1:])
        memory = found[-1][1]
        rows.append([kind, f"{found[0][0]:.2f}", f"{again[len(again) // 2]:.2f}", f"{again[-1]:.2f}", f"{memory:.0f}"])
    heads = ["bot", "first start, s", "later starts: median", "slowest", "memory, MB"]
    return table("From start to ready (bare bots: to the first answer)", heads, rows)


async def _once(kind: str, folder: Path) -> tuple[float, float]:
    async with server() as remote, bot(kind, folder, remote) as one:
        return one.ready_after, one.running.memory()
