"""How many reports a second the desk carries through, beside the messages a second of bare bots."""

from __future__ import annotations

from pathlib import Path

from bench import people, serverlog
from bench.figures import Spread, table
from bench.house import DESK, bot
from bench.processes import server

_FLOOD = 5_000.0
"""Messages a second offered when the most is looked for: all of them wait from the start."""


async def measure(folder: Path, *, count: int = 1200, steady: int = 60, seconds: int = 20) -> str:
    """Two tables: everything at once, and a steady stream."""
    flood, stream = [], []
    for delay in (0.0, 0.05):
        at = f"{delay * 1000:.0f} ms"
        for kind in ("echo", "echo-256", "relay", DESK):
            some = count if delay == 0 or kind in ("echo-256", DESK) else count // 6
            flood.append([at, kind, *await flooded(kind, folder / f"flood-{kind}-{delay}", delay, some)])
        stream.append(await streamed(folder / f"stream-{delay}", delay, steady, seconds))
    first = table(
        "Everything at once: messages or reports a second until all is done",
        ["server answers after", "bot", "reports or messages", "a second", "messages sent", "CPU ms each", "MB"], flood,
    )  # fmt: skip
    second = table(
        f"A steady stream of {steady} help now a second for {seconds} s",
        ["server answers after", "told the person, p50 ms", "p95", "p99", "max", "answered", "last send after, s",
         "messages sent"], stream,
    )  # fmt: skip
    return f"{first}\n{second}"


async def flooded(kind: str, folder: Path, delay: float, count: int) -> list[object]:
    """Everybody writes at once."""
    async with server(delay) as remote, bot(kind, folder, remote) as one:
        texts = [people.HELP] if kind == DESK else [f"message {n}" for n in range(count)]
        used = one.running.cpu()
        begin = await people.write(remote, people.guests(count), texts, _FLOOD)
        log = await people.calm(remote, begin, count, one.running, quiet=2.0, within=180.0, told=kind == DESK)
        sent = serverlog.sends(log)
        took = _all_told(log, count) if kind == DESK else sent[-1]["at"] - log[0]["at"]
        cpu = (one.running.cpu() - used) * 1000 / count
        return [count, f"{count / took:.0f}", len(sent), f"{cpu:.1f}", f"{one.running.memory():.0f}"]


def _all_told(log: list[serverlog.Line], count: int) -> float:
    """Seconds until the last person had heard that the team was told, which is after the alert about them."""
    found = [one for one in serverlog.stories(log).values() if one.name]
    assert len(found) == count, f"{len(found)} of {count} people heard that the team was told"
    return max(one.replies[-1] for one in found) - min(one.available for one in found)


async def streamed(folder: Path, delay: float, rate: int, seconds: int) -> list[object]:
    """A stream the desk must keep up with."""
    count = rate * seconds
    async with server(delay) as remote, bot(DESK, folder, remote) as one:
        begin = await people.write(remote, people.guests(count), [people.HELP], rate)
        log = await people.calm(remote, begin, count, one.running, quiet=2.0, within=180.0, told=True)
        found = serverlog.stories(log).values()
        told = Spread.of(story.replies[0] - story.available for story in found if story.replies)
        sent = serverlog.sends(log)
        late = sent[-1]["at"] - max(story.available for story in found)
        return [f"{delay * 1000:.0f} ms", *told.cells(), f"{told.count} of {count}", f"{late:.1f}", len(sent)]
