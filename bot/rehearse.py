"""`eventdesk rehearse`: the example event in the terminal, with phones and a clock that can be moved."""

from __future__ import annotations

from pathlib import Path

from bot.config import Config


def play(config: Config | None, port: int, browser: bool, keep: Path | None) -> int:
    """Play until the person leaves; the exit code."""
    raise SystemExit("not yet")
