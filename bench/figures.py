"""Percentiles, and tables as they stand in docs/performance.md."""

from __future__ import annotations

import math
import platform
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count, getloadavg
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spread:
    """How a set of durations spreads, in milliseconds. All nan when there was none."""

    p50: float
    p95: float
    p99: float
    most: float
    count: int

    @classmethod
    def of(cls, seconds: Iterable[float]) -> Spread:
        """From durations in seconds."""
        found = sorted(one * 1000 for one in seconds)
        return cls(_rank(found, 0.50), _rank(found, 0.95), _rank(found, 0.99), _rank(found, 1.0), len(found))

    def cells(self) -> list[str]:
        """p50, p95, p99 and max, with as many digits as mean anything."""
        return [milliseconds(one) for one in (self.p50, self.p95, self.p99, self.most)]


def _rank(found: Sequence[float], share: float) -> float:
    return found[max(0, math.ceil(share * len(found)) - 1)] if found else math.nan


def milliseconds(value: float) -> str:
    """One digit behind the point below a hundred."""
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table under a heading."""
    lines = [f"## {title}", "", " | ".join(heads), " | ".join("---" for _ in heads)]
    return "\n".join([*lines, *(" | ".join(str(cell) for cell in row) for row in rows), ""])


def machine() -> str:
    """What the figures were measured on, and when."""
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    parts = [
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", f"{cpu_count()} x {cpu}",
        f"{platform.system()} {platform.release()}, load {getloadavg()[0]:.1f} at the start",
        f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}",
        f"SQLAlchemy {version('sqlalchemy')}", f"python-telegram-bot {version('python-telegram-bot')}",
    ]  # fmt: skip
    return ", ".join(parts)


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []
