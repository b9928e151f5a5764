"""What all windows see: parts by name, each whole, under one number that grows with every change.

State and no deltas: a window that missed anything gets what is different from what it has, and is right again.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Collection
from typing import Any

_GONE = "null"


class Feed:
    """The newest state of the page. `run` is another one for every start of the program."""

    def __init__(self) -> None:
        self.run = secrets.token_hex(8)
        self.revision = 0
        self._parts: dict[str, tuple[int, str]] = {}
        self._listening: set[asyncio.Event] = set()

    def put(self, name: str, value: object) -> None:
        """A part as it is now; one that has not changed is no news."""
        written = json.dumps(value)
        if self._parts.get(name, (0, _GONE))[1] == written:
            return
        self.revision += 1
        self._parts[name] = (self.revision, written)
        for one in self._listening:
            one.set()

    def only(self, names: Collection[str]) -> None:
        """All other parts are gone."""
        for name in self._parts.keys() - set(names):
            self.put(name, None)

    def since(self, revision: int, run: Any = None) -> str:
        """The message for a window that has seen that much of that run; everything for one of another run."""
        known = revision if run == self.run and revision <= self.revision else 0
        new = {
            name: written for name, (at, written) in self._parts.items() if at > known and (known or written != _GONE)
        }
        parts = ", ".join(f"{json.dumps(name)}: {written}" for name, written in new.items())
        return f'{{"run": "{self.run}", "revision": {self.revision}, "parts": {{{parts}}}}}'

    def listen(self, woken: asyncio.Event) -> None:
        """Set this at every change."""
        self._listening.add(woken)

    def leave(self, woken: asyncio.Event) -> None:
        """No more."""
        self._listening.discard(woken)
