"""Requests as they come in: each is done once, whoever asks it how often, and its answer is kept."""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from typing import Any

import structlog

from bot.config import ConfigErrors
from bot.rehearsal.phones import Unknown
from bot.rehearsal.requests import act_of
from bot.rehearsal.show import Show

_log = structlog.get_logger("eventdesk.rehearsal")
_KEPT = 20_000
_LONGEST_ID = 100
_FAILED = "The desk could not do this, and the terminal it runs in says where it failed. Please report those lines."


class Asked:
    """Every request of a run, and what became of it."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._answers: OrderedDict[str, asyncio.Task[str]] = OrderedDict()

    def take(self, said: dict[str, Any]) -> asyncio.Task[str] | None:
        """The answer there is or will be, as it is sent; None for what cannot be answered because it has no id.

        It belongs to the run and not to the window: a window that goes away in the middle changes nothing.
        """
        name = said.get("id")
        if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_ID:
            return None
        if name not in self._answers:
            self._answers[name] = asyncio.create_task(self._does(name, said))
            self._forgets()
        return self._answers[name]

    def _forgets(self) -> None:
        """The oldest that are done; a window asks again within seconds, never after so many others."""
        while len(self._answers) > _KEPT and next(iter(self._answers.values())).done():
            self._answers.popitem(last=False)

    async def _does(self, name: str, said: dict[str, Any]) -> str:
        try:
            await self._show.does(act_of(said))
        except (Unknown, ConfigErrors) as refused:
            return json.dumps({"reply": name, "ok": False, "why": str(refused)})
        except Exception as error:
            _log.error("a request of the page failed", exc_info=error)
            return json.dumps({"reply": name, "ok": False, "why": _FAILED})
        return json.dumps({"reply": name, "ok": True})

    async def stop(self) -> None:
        """Leave off, whatever is under way."""
        under_way = [one for one in self._answers.values() if not one.done()]
        for one in under_way:
            one.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
