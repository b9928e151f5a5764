"""The one place that knows what time it is, and the one alarm that is set for the next deadline.

A deadline is a row in the database; what is armed here can be lost without harm. Waking too early is safe,
waking too late is not: so the alarm rings at whichever comes first, the wall clock or its monotonic twin.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

_JOB = "next-deadline"
_TOLERANCE = 0.05
"""Seconds by which the twin may differ from what is asked for before it is set anew."""


def utc_now() -> datetime:
    """The wall clock, for commands that have no running desk."""
    return datetime.now(UTC)


class Clock(Protocol):
    """Time, and one alarm."""

    def now(self) -> datetime:
        """The time, in UTC. Never goes back while the process lives."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, for durations."""

    @property
    def armed(self) -> datetime | None:
        """What the alarm is set for."""

    def wake_at(self, when: datetime | None) -> None:
        """Ring at `when` at the latest. An earlier alarm stays; None asks for nothing. The past rings at once."""

    async def wait(self) -> None:
        """Until the alarm rings or `nudge` is called; at once when that happened since the last wait."""

    def nudge(self) -> None:
        """Ring now."""


class LiveClock:
    """Real time. APScheduler holds at most one job, which does nothing but ring."""

    def __init__(
        self,
        wall: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._started = wall()
        self._zero = monotonic()
        self._ahead = timedelta()
        self._rung = asyncio.Event()
        self._twin: asyncio.TimerHandle | None = None
        self._rings_at = 0.0
        self._armed: datetime | None = None
        # Quiet, or every re-arming would be a line of the log.
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._scheduler = AsyncIOScheduler(
            jobstores={"default": MemoryJobStore()},
            # Without these two a job that is a second late is thrown away instead of run.
            job_defaults={"misfire_grace_time": None, "coalesce": True},
            timezone=UTC,
        )

    def start(self) -> None:
        """Begin to keep time; needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Take the alarm away and let go of the scheduler."""
        self._disarm()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def now(self) -> datetime:
        """UTC. Steps of the wall clock are followed forwards (a suspend looks like one), never back.

        What was due before a backward step is then still due, and stamps stay in order.
        """
        self._ahead = max(self._ahead, timedelta(seconds=self.drift()))
        return self._steady() + self._ahead

    def monotonic(self) -> float:
        """Seconds from an arbitrary start."""
        return self._monotonic()

    def drift(self) -> float:
        """Seconds by which the wall clock has left the monotonic one since the start; about 0 when all is well."""
        return (self._wall() - self._steady()).total_seconds()

    @property
    def armed(self) -> datetime | None:
        """What the alarm is set for."""
        return self._armed

    def wake_at(self, when: datetime | None) -> None:
        """Ring at `when` at the latest, by the wall or by its monotonic twin.

        Whoever asks for a later time does not know of the earlier one; ringing too early costs one look.
        """
        if when is None:
            return
        due = when if self._armed is None else min(when, self._armed)
        remaining = (due - self.now()).total_seconds()
        if remaining <= 0:
            self._ring()
        elif due != self._armed or abs(self._rings_at - self._monotonic() - remaining) > _TOLERANCE:
            self._arm(due, remaining)

    def _arm(self, due: datetime, remaining: float) -> None:
        self._disarm()
        self._armed = due
        self._rings_at = self._monotonic() + remaining
        self._twin = asyncio.get_running_loop().call_later(remaining, self._ring)
        # The job knows only the wall; a clock that stands ahead of it must not make the job late.
        run_date = due - (self.now() - self._wall())
        self._scheduler.add_job(self._ring_on_the_loop, "date", run_date=run_date, id=_JOB, replace_existing=True)

    async def wait(self) -> None:
        """Until it rings."""
        await self._rung.wait()
        self._rung.clear()

    def nudge(self) -> None:
        """Ring now; the alarm stays set."""
        self._rung.set()

    def _ring(self) -> None:
        self._disarm()
        self._rung.set()

    async def _ring_on_the_loop(self) -> None:
        """A coroutine, because APScheduler runs plain functions on another thread."""
        self._ring()

    def _disarm(self) -> None:
        self._armed = None
        if self._twin is not None:
            self._twin.cancel()
            self._twin = None
        if self._scheduler.get_job(_JOB) is not None:
            self._scheduler.remove_job(_JOB)

    def _steady(self) -> datetime:
        return self._started + timedelta(seconds=self._monotonic() - self._zero)


class MovableClock:
    """Time that stands still until it is moved: rehearsal and tests."""

    def __init__(self, start: datetime) -> None:
        self._start = self._now = start.astimezone(UTC)
        self._armed: datetime | None = None
        self._rung = asyncio.Event()

    def now(self) -> datetime:
        """The time it was moved to, UTC."""
        return self._now

    def monotonic(self) -> float:
        """Seconds it has been moved since it was made."""
        return (self._now - self._start).total_seconds()

    @property
    def armed(self) -> datetime | None:
        """What the alarm is set for: how far one may move without passing over something."""
        return self._armed

    def wake_at(self, when: datetime | None) -> None:
        """Ring at `when` at the latest."""
        if when is not None:
            self._armed = when if self._armed is None else min(when, self._armed)
            self._ring_if_due()

    def move(self, by: timedelta) -> None:
        """Let time pass. Raises ValueError for time that runs backwards."""
        self.move_to(self._now + by)

    def move_to(self, when: datetime) -> None:
        """Let time pass until `when`. Raises ValueError for a time that has passed."""
        if when < self._now:
            raise ValueError(f"it is {self._now.isoformat()} already, and {when.isoformat()} lies before that")
        self._now = when.astimezone(UTC)
        self._ring_if_due()

    async def wait(self) -> None:
        """Until it rings."""
        await self._rung.wait()
        self._rung.clear()

    def nudge(self) -> None:
        """Ring now; the alarm stays set."""
        self._rung.set()

    def _ring_if_due(self) -> None:
        if self._armed is not None and self._armed <= self._now:
            self._armed = None
            self._rung.set()
