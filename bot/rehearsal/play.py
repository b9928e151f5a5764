"""Playing a scenario: step by step, each followed by a look whether what to notice is there."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.scenario import Scenario
from bot.rehearsal.theatre import Theatre


class Play:
    """One scenario on one theatre that was just opened."""

    def __init__(self, scenario: Scenario, theatre: Theatre) -> None:
        self.scenario = scenario
        self._theatre = theatre

    async def opens(self) -> None:
        """Cast it. Raises Unknown, which names the part nobody can play."""

    async def step(self) -> None:
        """Play the next step; when a line of it cannot be played, stay there and say why in the view."""

    async def all(self) -> None:
        """Play on to the end, or to a step that cannot be played."""

    def view(self) -> dict[str, Any]:
        """The part `scenario` of the page."""
        return {"id": self.scenario.id, "title": self.scenario.title}
