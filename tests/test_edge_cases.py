"""The table of edge cases names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).parent


def test_every_test_in_the_table_is_there() -> None:
    named = set(re.findall(r"`(test_\w+)`", (_HERE.parent / "docs" / "edge-cases.md").read_text()))
    there = {name for one in _HERE.rglob("test_*.py") for name in re.findall(r"def (test_\w+)\(", one.read_text())}
    assert len(named) > 30
    assert not named - there
