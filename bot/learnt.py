"""The pace of a platform that publishes none, learnt from its asking us to wait. Pure, in monotonic seconds."""

from __future__ import annotations

from typing import Final

from bot.allowances import Spacing

_STRETCH: Final = 1.05
"""It names the time that is left of a gap between two messages, and part of it may have passed."""
_FARTHEST: Final = 10.0
"""Seconds: more is asked for in trouble of another kind, and no pace."""
_AT_ONCE: Final = 6
"""Messages after a silence. The usual are ten; invitations that are accepted count among them too."""
_FOR_ALERTS: Final = 2
_BELIEVED: Final = 600.0
"""Seconds after the last such request: somebody may have lifted the limit, and trying it costs one more."""


class Learnt:
    """Allows everything until the first request to wait, and again once that was long ago.

    In between messages leave one by one, as far apart as was ever asked for. Others than alerts leave only while
    there is room for alerts as well, so that an alert goes at once although much waits.
    """

    def __init__(self) -> None:
        self._spacing: Spacing | None = None
        self._until = 0.0

    def asked_to_wait(self, seconds: float, now: float) -> None:
        """Nothing more is to be had before `seconds` have passed, and then one."""
        before = self._spacing.interval if self._spacing is not None and now < self._until else 0.0
        apart = min(max(seconds * _STRETCH, before), _FARTHEST)
        self._spacing = Spacing(apart, _AT_ONCE, _FOR_ALERTS, full_at=now + seconds + (_AT_ONCE - 1) * apart)
        self._until = now + _BELIEVED

    def free_at(self, alert: bool, now: float) -> float:
        """When the next may leave; in the past for at once."""
        return self._spacing.free_at(alert) if self._spacing is not None and now < self._until else 0.0

    def take(self, now: float) -> None:
        """One leaves now."""
        if self._spacing is not None:
            self._spacing.take(now)
