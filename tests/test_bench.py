"""The bench runs: a handful of messages, no figure is judged."""

from __future__ import annotations

from pathlib import Path

from bench import latency
from bench.__main__ import PARTS
from bench.figures import Spread, machine, table
from bench.house import DESK


async def test_a_desk_and_a_bare_bot_can_be_measured(tmp_path: Path) -> None:
    for kind in ("echo", DESK):
        found = await latency.of_bot(kind, tmp_path / kind, 0.0, 5)
        assert found.count == 5
        assert 0 < found.p50 <= found.p99 <= found.most


def test_every_part_can_be_asked_for() -> None:
    assert set(PARTS) == {"start", "latency", "throughput", "burst", "deadlines", "growth", "matrix"}
    assert machine()


def test_a_spread_without_any_duration_is_no_error() -> None:
    assert Spread.of([]).count == 0
    assert "a | b" in table("Nothing", ["a", "b"], [])
