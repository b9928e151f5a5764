"""How fast a platform lets us speak: per chat, per group, overall; and the room only alerts may use.

Clock-driven and pure: times are monotonic seconds passed in, nothing sleeps. Platforms publish limits but
not how they count, so the stricter reading holds, a little stretched, since what leaves evenly may arrive bunched.
"""

from __future__ import annotations

from typing import Final

from bot.allowances import Spacing, Window
from bot.learnt import Learnt
from bot.transports.port import Pace
from handlers.domain.messages import Lane

STRETCH: Final = 1.05
"""How much longer than published a second or a minute is taken to be."""
CHAT_BURST: Final = 3
"""Messages one chat may get at once after a silence, the last of them only for an alert."""
_OVERALL_BURST: Final = 10
_FORGET_EVERY: Final = 500


class Pacer:
    """Says when a message may leave, and is told when one has left.

    Sends, edits and removals all count. Lane.ANSWER is outside: always free, never counted.
    An alert finds room kept free for it at every level, so that it waits for other alerts only;
    in one chat for at most one other message.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._spacings: dict[str, Spacing] = {}
        self._windows: dict[str, Window] = {}
        self._stopped: dict[str, float] = {}
        self._overall = _overall_window(pace.overall_per_second)
        self._evenly = _overall_spacing(pace.overall_per_second)
        self._learnt = Learnt()
        self._taken = 0

    @property
    def at_once(self) -> int:
        """How many may be under way at one time; alerts have further places."""
        return self._pace.at_once

    def ready_at(self, chat: str, lane: Lane, now: float) -> float:
        """The earliest time, not before `now`, at which a message of this lane may leave for this chat."""
        if lane is Lane.ANSWER:
            return now
        alert = lane is Lane.ALERT
        times = [now, self._stopped.get(chat, now), self._stopped.get("", now), self._learnt.free_at(alert, now)]
        if spacing := self._spacings.get(chat):
            times.append(spacing.free_at(alert))
        if window := self._windows.get(chat):
            times.append(window.free_at(alert))
        if self._overall and self._evenly:
            times.append(self._overall.free_at(alert))
            if not alert:
                times.append(self._evenly.free_at(alert))
        return max(times)

    def take(self, chat: str, lane: Lane, now: float) -> None:
        """A message of this lane leaves for this chat now."""
        if lane is Lane.ANSWER:
            return
        if self._pace.chat_per_second:
            self._spacing(chat, self._pace.chat_per_second).take(now)
        if self._pace.group_per_minute and chat in self._pace.groups:
            self._window(chat, self._pace.group_per_minute).take(now)
        if self._overall and self._evenly:
            self._overall.take(now)
            self._evenly.take(now)
        self._learnt.take(now)
        self._taken += 1
        if self._taken % _FORGET_EVERY == 0:
            self._forget(now)

    def stopped(self, chat: str, until: float) -> None:
        """The platform wants silence in this chat ('' for everywhere) until then; an earlier word of it counts less."""
        self._stopped[chat] = max(until, self._stopped.get(chat, until))

    def asked_to_wait(self, seconds: float, now: float) -> None:
        """The platform wants silence everywhere for so long; it is taken for its pace where it publishes none."""
        self.stopped("", now + seconds)
        if self._pace.learns:
            self._learnt.asked_to_wait(seconds, now)

    def _spacing(self, chat: str, per_second: float) -> Spacing:
        if chat not in self._spacings:
            self._spacings[chat] = Spacing(STRETCH / per_second, CHAT_BURST, reserve=1)
        return self._spacings[chat]

    def _window(self, chat: str, per_minute: int) -> Window:
        if chat not in self._windows:
            self._windows[chat] = Window(per_minute, 60.0 * STRETCH, reserve=min(4, per_minute // 5))
        return self._windows[chat]

    def _forget(self, now: float) -> None:
        """Let go of chats that are as free as ones never written to."""
        self._spacings = {chat: spacing for chat, spacing in self._spacings.items() if spacing.full_at > now}
        self._windows = {chat: window for chat, window in self._windows.items() if not window.idle(now)}
        self._stopped = {chat: until for chat, until in self._stopped.items() if until > now}


def _overall_window(per_second: float | None) -> Window | None:
    if not per_second:
        return None
    limit = max(1, int(per_second))
    return Window(limit, limit / per_second * STRETCH, reserve=min(2, limit // 10))


def _overall_spacing(per_second: float | None) -> Spacing | None:
    """Others than alerts leave evenly, so that a place for the next alert comes free all the time."""
    if not per_second:
        return None
    limit = max(1, int(per_second))
    steady = limit - min(2, limit // 10)
    return Spacing(limit / per_second * STRETCH / steady, min(_OVERALL_BURST, steady), reserve=0)
