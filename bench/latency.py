"""How long an alert takes, beside what bare bots need to answer or to pass on a message."""

from __future__ import annotations

from pathlib import Path

from bench import people, serverlog
from bench.figures import Spread, table
from bench.house import BARE, DESK, bot
from bench.processes import Running, server
from tests.botapi import RemoteBotApi

RATE = 8.0
"""Messages a second: modest, so that nothing queues at 50 ms."""
_WARM = 10


async def measure(folder: Path, *, count: int = 240) -> str:
    """The table of latencies at 0 and at 50 ms."""
    rows = []
    for delay in (0.0, 0.05):
        found = {kind: await of_bot(kind, folder / f"{kind}-{delay}", delay, count) for kind in (*BARE, DESK)}
        for kind, spread in found.items():
            share = spread.p50 / found["echo"].p50
            rows.append([f"{delay * 1000:.0f} ms", kind, *spread.cells(), f"{share:.2f}", spread.count])
    heads = ["server answers after", "bot", "p50 ms", "p95", "p99", "max", "p50 / echo", "messages"]
    return table(f"Update available to first alert (bare bots: message) accepted, {RATE:.0f} a second", heads, rows)


async def of_bot(kind: str, folder: Path, delay: float, count: int) -> Spread:
    """One bot's latencies."""
    async with server(delay) as remote, bot(kind, folder, remote) as one:
        return await (alerts if kind == DESK else echoes)(remote, one.running, count)


async def alerts(remote: RemoteBotApi, running: Running, count: int, first: int = people.FIRST) -> Spread:
    """Latencies of a desk's alerts; some before them warm it up."""
    warm = await people.write(remote, people.guests(_WARM, first + count), [people.HELP], RATE)
    await people.calm(remote, warm, _WARM, running, told=True)
    begin = await people.write(remote, people.guests(count, first), [people.HELP], RATE)
    log = await people.calm(remote, begin, count, running, told=True)
    return Spread.of(serverlog.alert_latencies(log))


async def echoes(remote: RemoteBotApi, running: Running, count: int) -> Spread:
    """Latencies of a bare bot."""
    warm = await people.write(remote, people.guests(_WARM), ["warm"], RATE)
    await people.calm(remote, warm, _WARM, running)
    begin = await people.write(remote, people.guests(count), [f"message {n}" for n in range(count)], RATE)
    return Spread.of(serverlog.echo_latencies(await people.calm(remote, begin, count, running)))
