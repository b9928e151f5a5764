"""How late a deadline is decided, however many others are open; in this process, on real time and a real record."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select

from bench import past
from bench.figures import Spread, table
from bench.house import ORGANIZERS, TEAM, configuration
from bot.assembly import Opened, begin, open_record, put_together
from bot.clock import LiveClock
from bot.config import Config, load
from bot.desk import Desk
from bot.health import Health
from bot.metrics import Metrics
from bot.transports.rehearsal import RehearsalTransport
from handlers.domain.incoming import ChatKind
from storage.tables import cases, deadlines
from storage.times import to_micros
from storage.unit import Unit

_KIND = "word"
"""The nudge of a silent handler: it reads its case and, as the case is closed, decides nothing."""
_CASES = 12_000


class _Lags:
    """Takes the place of the histogram: keeps every lag as it is."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def observe(self, seconds: float) -> None:
        self.seconds.append(seconds)


async def measure(folder: Path, *, probes: int = 400, per_second: float = 40.0, at_once: int = 10_000) -> str:
    """Lags with 1, 1 000 and 100 000 open ones, and of many due at once."""
    config = load(configuration(folder, "http://127.0.0.1:1"))
    await past.fill(config.path, _CASES)
    rows = []
    for ahead in (1, 1_000, 100_000):
        found = await _probed(config, ahead, probes, per_second)
        rows.append([f"{ahead:,} open", *found.cells(), found.count])
    found = await _probed(config, 100_000, at_once, float("inf"))
    rows.append([f"{at_once:,} due at once", *found.cells(), found.count])
    return table(
        "From a deadline due to its decision on disk", ["deadlines", "p50 ms", "p95", "p99", "max", "fired"], rows
    )


async def _probed(config: Config, ahead: int, probes: int, per_second: float) -> Spread:
    clock = LiveClock()
    clock.start()
    opened = open_record(config, clock, ("rehearsal",))
    try:
        lags = _Lags()
        desk = await _desk(config, opened, clock, lags)
        await opened.record.write(lambda unit: _fill(unit, ahead))
        await desk.start()
        await opened.record.write(lambda unit: _set(unit, probes, per_second))
        clock.nudge()
        while len(lags.seconds) < probes:
            await asyncio.sleep(0.1)
        await desk.stop()
        return Spread.of(lags.seconds)
    finally:
        clock.stop()
        await opened.close()


async def _desk(config: Config, opened: Opened, clock: LiveClock, lags: _Lags) -> Desk:
    transport = RehearsalTransport(
        opened.seal, {str(TEAM): ChatKind.TEAM, str(ORGANIZERS): ChatKind.ORGANIZERS}, clock.now
    )
    await begin(opened, config, {("rehearsal", "team"): str(TEAM)}, frozenset({"rehearsal"}))
    metrics: Any = Metrics(clock.monotonic)
    metrics.deadline_lag = lags
    return put_together(opened, config, clock, {"rehearsal": transport}, {}, metrics, Health(clock.monotonic))


def _fill(unit: Unit, ahead: int) -> None:
    """Deadlines of the days to come, for as many cases as there are and as many kinds as it takes."""
    there = unit.connection.scalar(select(func.count()).select_from(deadlines)) or 0
    found = _subjects(unit)
    later = unit.now + timedelta(days=2)
    rows = [
        {"event": unit.event, "kind": f"later-{number // len(found)}", "subject": found[number % len(found)],
         "due_at": to_micros(later + timedelta(seconds=number))}
        for number in range(there, ahead)
    ]  # fmt: skip
    if rows:
        unit.connection.execute(insert(deadlines), rows)


def _set(unit: Unit, probes: int, per_second: float) -> None:
    """The probes themselves: evenly from half a second on, or all at one moment."""
    start = unit.now + timedelta(seconds=0.5 if per_second != float("inf") else 3.0)
    rows = [
        {"event": unit.event, "kind": _KIND, "subject": subject,
         "due_at": to_micros(start + timedelta(seconds=number / per_second))}
        for number, subject in enumerate(_subjects(unit)[:probes])
    ]  # fmt: skip
    unit.connection.execute(insert(deadlines), rows)


def _subjects(unit: Unit) -> Sequence[str]:
    return unit.connection.scalars(select(cases.c.id).where(cases.c.event == unit.event)).all()
