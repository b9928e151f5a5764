"""The score of a drill: how long it took until somebody had the case, until there were two, until a person spoke."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.theatre import Theatre


async def view(theatre: Theatre) -> dict[str, Any]:
    """The figures of every case of this rehearsal against the bars, as JSON."""
    return {"cases": []}
