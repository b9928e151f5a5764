"""A scenario that plays itself in the terminal, and says whether everything to notice was there."""

from __future__ import annotations

from pathlib import Path

from bot.config import Config


def play_alone(settings: Config | None, keep: Path | None, which: str) -> int:
    """Play the scenario with this id, or in this file; 0 when every notice held, 1 when not. Raises ConfigErrors.

    `settings` is the event, the example when None; scenarios beside its file are found too.
    """
    raise NotImplementedError
