"""The limits Telegram publishes, read strictly: a burst and then one a second in a chat, 20 a minute, 30 a second."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Window:
    limit: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return self.times[0] + self.seconds - now if len(self.times) >= self.limit else 0.0


class Limits:
    """Counts what is sent; times are monotonic seconds. Off until switched on."""

    def __init__(self, on: bool = False, chat_burst: int = 3) -> None:
        self.on = on
        self.refused = 0
        self._chat_burst = chat_burst
        self._full_at: dict[int, float] = {}
        self._groups: dict[int, _Window] = {}
        self._overall = _Window(30, 1.0)

    def seconds_to_wait(self, chat: int, is_group: bool, now: float) -> int:
        """0 when it may be sent, and then it is counted; else the `retry_after` of the refusal."""
        if not self.on:
            return 0
        group = self._groups.setdefault(chat, _Window(20, 60.0)) if is_group else None
        full_at = self._full_at.get(chat, 0.0)
        waits = [self._overall.wait(now), full_at - (self._chat_burst - 1) - now, group.wait(now) if group else 0.0]
        if (longest := max(waits)) > 0:
            self.refused += 1
            return max(1, math.ceil(longest))
        self._full_at[chat] = max(full_at, now) + 1.0
        for window in (self._overall, group):
            if window:
                window.times.append(now)
        return 0
