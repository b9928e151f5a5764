"""How much may leave at once and from then on: the two ways in which platforms count. Pure, in monotonic seconds."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Window:
    """At most `limit` in any `seconds`; the last `reserve` of them are for alerts."""

    limit: int
    seconds: float
    reserve: int
    times: deque[float] = field(default_factory=deque)

    def free_at(self, alert: bool) -> float:
        """When the next may leave; 0.0 for at once."""
        room = self.limit if alert else self.limit - self.reserve
        return self.times[-room] + self.seconds if len(self.times) >= room else 0.0

    def take(self, now: float) -> None:
        """One leaves now."""
        self.times.append(now)
        if len(self.times) > self.limit:
            self.times.popleft()

    def idle(self, now: float) -> bool:
        """Whether it is as free as one that was never used."""
        return not self.times or self.times[-1] + self.seconds < now


@dataclass(slots=True)
class Spacing:
    """One in `interval` seconds on average, up to `burst` at once, the last `reserve` of these for alerts."""

    interval: float
    burst: int
    reserve: int
    full_at: float = 0.0
    """When the whole burst is there again."""

    def free_at(self, alert: bool) -> float:
        """When the next may leave; in the past for at once."""
        return self.full_at - (self.burst - 1 - (0 if alert else self.reserve)) * self.interval

    def take(self, now: float) -> None:
        """One leaves now."""
        self.full_at = max(self.full_at, now) + self.interval
