"""The ladder: the chain of command in time (training module, 'Establish a chain of command')."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

_TOLD_EACH = 5
"""Repeats, after which a phone that rings with nothing new frightens more than it helps."""


@dataclass(frozen=True, slots=True)
class Rung:
    """Whom to page, and how many seconds after the case started paging."""

    after_seconds: int
    page: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs in time order. Past the last one, the last is repeated for as long as nobody answers."""

    rungs: tuple[Rung, ...]
    repeat_last_every_seconds: int

    def rung(self, number: int) -> Rung:
        """The rung with this number; numbers past the end are repeats of the last."""
        return self.rungs[min(number, len(self.rungs) - 1)]

    def due(self, number: int, since: datetime) -> datetime:
        """When rung `number` fires for a case that started paging at `since`."""
        repeats = max(0, number - len(self.rungs) + 1)
        return since + timedelta(seconds=self.rung(number).after_seconds + repeats * self.repeat_last_every_seconds)

    def wait(self, number: int, since: datetime, now: datetime) -> timedelta:
        """How long from `now` until rung `number`, the one before it having just fired.

        Repeats are as far apart as ever, however early the rungs below them were called for. Where the start lies
        ahead, the clock was set back: the rungs are as far apart as they were meant to be.
        """
        wait = max(self.due(number, since) - now, timedelta())
        if self.is_repeat(number):
            return min(wait, timedelta(seconds=self.repeat_last_every_seconds))
        return min(wait, self.due(number, since) - self.due(max(0, number - 1), since)) if since > now else wait

    def is_repeat(self, number: int) -> bool:
        """Whether this rung only repeats the last one."""
        return number >= len(self.rungs)

    def tells_again(self, number: int) -> bool:
        """Whether the reporter hears of this repeat: of the first five, then of each twice as far as the one before."""
        repeat = number - len(self.rungs) + 1
        return repeat <= _TOLD_EACH or repeat & (repeat - 1) == 0

    def first_new(self, number: int) -> frozenset[str]:
        """The targets no earlier rung has paged; what the reporter is told rests on these."""
        earlier = {target for rung in self.rungs[:number] for target in rung.page}
        return frozenset(self.rung(number).page) - earlier
