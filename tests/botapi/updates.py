"""The queue of updates: forgotten only when a higher offset is asked for, delivered again otherwise."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.botapi.refusals import Refusal

_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_PRESS_LIFE = 150.0
_LIFE = 24 * 3600.0
_FAR = 10
_TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class _Waiting:
    number: int
    body: bytes
    until: float


class UpdateQueue:
    """Updates in order, and the one poller that may wait for them. `clock`: seconds, of the world."""

    def __init__(self, clock: Callable[[], float], first: int = 500_000) -> None:
        self._clock = clock
        self._next = first
        self._waiting: deque[_Waiting] = deque()
        self._allowed: frozenset[str] | None = None
        self._poller: asyncio.Future[None] | None = None
        self._last_answer = (-1, 0.0)
        self.webhook = ""
        self.on_put: Callable[[str, dict[str, Any]], None] = lambda _kind, _body: None
        self.on_wait: Callable[[], None] = lambda: None

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def waited_for(self) -> bool:
        """Whether a poller is waiting right now."""
        return self._poller is not None and not self._poller.done()

    def put(self, kind: str, body: dict[str, Any]) -> int | None:
        """Queue an update; its number, or None when the bot did not ask for this kind."""
        if kind not in self._allowed if self._allowed is not None else kind in _UNASKED:
            return None
        self.on_put(kind, body)
        life = _PRESS_LIFE if kind == "callback_query" else _LIFE
        return self._append(lambda number: json.dumps({"update_id": number, kind: body}).encode(), life)

    def put_raw(self, body: bytes) -> int:
        """Queue anything at all: `%d` in it becomes the update's number."""
        return self._append(lambda number: body.replace(b"%d", str(number).encode()), _LIFE)

    def _append(self, body: Callable[[int], bytes], life: float) -> int:
        number = self._next
        self._next += 1
        self._waiting.append(_Waiting(number, body(number), self._clock() + life))
        if self._poller is not None and self.waited_for:
            self._poller.set_result(None)
        return number

    def restart_numbers(self, first: int) -> None:
        """A week went by: nothing is waiting any more, and the next number is one chosen at random."""
        self._waiting.clear()
        self._next = first

    async def poll(self, offset: int, limit: int, seconds: float, allowed: Iterable[str] | None) -> bytes:
        """The result of a getUpdates. Raises Refusal 409 in the poller that another one pushes out."""
        if self.webhook:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        if self._poller is not None and self.waited_for:
            self._poller.set_exception(Refusal(409, _TERMINATED))
        if allowed is not None:
            self._allowed = frozenset(allowed) or None
        self._forget(offset)
        if not self._waiting and seconds > 0:
            await self._wait(seconds)
        return self._answer(offset, limit)

    async def _wait(self, seconds: float) -> None:
        self._poller = asyncio.get_running_loop().create_future()
        self.on_wait()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._poller

    def _forget(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif offset <= self._next + _FAR:
            while self._waiting and self._waiting[0].number < offset:
                self._waiting.popleft()

    def _answer(self, offset: int, limit: int) -> bytes:
        now, clock = self._clock(), time.monotonic()
        self._waiting = deque(update for update in self._waiting if update.until > now)
        if self._last_answer[0] == offset and clock - self._last_answer[1] < 0.5:
            limit = 1  # asked the same again at once: Telegram suspects one of them and sends them singly
        chosen = [update.body for _, update in zip(range(limit), self._waiting, strict=False)]
        self._last_answer = (offset if chosen else -1, clock)
        return b'{"ok":true,"result":[' + b",".join(chosen) + b"]}"
