"""A thousand people in ten seconds, inside Telegram's limits."""

from __future__ import annotations

from pathlib import Path

from bench import people, serverlog
from bench.figures import table
from bench.house import desk
from bench.processes import server

_OVERALL = 30.0
"""Messages a second that Telegram lets one account send."""


async def measure(folder: Path, *, count: int = 1000, seconds: float = 10.0) -> str:
    """One burst, with the limits on at the server."""
    async with server(0.05, limits=True) as remote, desk(folder, remote, "telegram") as one:
        idle = one.running.memory()
        begin = await people.write(remote, people.guests(count), [people.HELP], count / seconds)
        log = await people.calm(remote, begin, count, one.running, quiet=30.0, within=150.0, told=True)
        memory = f"{idle:.0f}, {one.running.memory():.0f}"
        rows: list[list[object]] = [*_rows(log, count, seconds), ["memory idle and afterwards, MB", memory]]
    return table(f"{count} people ask for help within {seconds:.0f} s, pacing as Telegram's limits", ["", ""], rows)


def _rows(log: list[serverlog.Line], count: int, seconds: float) -> list[list[object]]:
    found = serverlog.stories(log).values()
    start = min(one.available for one in found)
    answered = [one.replies[0] - start for one in found if one.replies]
    told = [one.replies[-1] - start for one in found if one.name]
    alerts = [line["at"] - start for line in serverlog.alerts(log)]
    last = max(answered, default=float("nan"))
    sent = [line["at"] - start for line in serverlog.sends(log)]
    allowed = max(seconds, sum(at <= last for at in sent) / _OVERALL)
    return [
        ["first alert after, s", f"{min(alerts):.2f}"],
        ["people answered", f"{len(answered)} of {count}"],
        ["last first answer after, s", f"{last:.1f}"],
        ["the limit itself takes for as many messages, s", f"{allowed:.1f}"],
        ["so many times that", f"{last / allowed:.2f}"],
        ["people who heard that the team was told", f"{len(told)} of {count}"],
        ["the last of them after, s", f"{max(told, default=float('nan')):.1f}"],
        ["messages sent by then", sum(at <= last for at in sent)],
        ["answers 429", serverlog.refused(log)],
    ]
