"""Waking too early is safe; waking too late is not."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock, LiveClock, MovableClock, utc_now

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


class Watches:
    """A wall clock and a monotonic one, set by hand."""

    def __init__(self) -> None:
        self.wall = NOON
        self.steady = 100.0

    def passes(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.steady += seconds

    def is_set_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)

    def clock(self) -> LiveClock:
        return LiveClock(lambda: self.wall, lambda: self.steady)


@pytest.fixture
async def clock() -> AsyncIterator[LiveClock]:
    clock = LiveClock()
    clock.start()
    yield clock
    clock.stop()


async def rings_within(clock: Clock, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await clock.wait()
    except TimeoutError:
        return False
    return True


async def test_it_rings_when_the_time_has_come_and_not_before(clock: LiveClock) -> None:
    due = utc_now() + timedelta(seconds=0.05)
    clock.wake_at(due)
    assert await rings_within(clock, 1)
    assert due - timedelta(milliseconds=5) <= utc_now() <= due + timedelta(seconds=0.3)
    assert clock.armed is None


async def test_a_time_that_has_passed_rings_at_once(clock: LiveClock) -> None:
    clock.wake_at(utc_now() - timedelta(days=30))
    assert await rings_within(clock, 0.05)


async def test_an_earlier_alarm_stays_whoever_asks_for_a_later_one(clock: LiveClock) -> None:
    clock.wake_at(utc_now() + timedelta(seconds=0.05))
    clock.wake_at(utc_now() + timedelta(hours=1))
    clock.wake_at(None)
    assert await rings_within(clock, 1)
    assert clock.armed is None


async def test_an_earlier_time_takes_the_place_of_a_later_one(clock: LiveClock) -> None:
    clock.wake_at(utc_now() + timedelta(hours=1))
    clock.wake_at(utc_now() + timedelta(seconds=0.05))
    assert await rings_within(clock, 1)
    assert not await rings_within(clock, 0.05)


async def test_asking_again_after_a_jump_ahead_brings_the_alarm_nearer() -> None:
    watches = Watches()
    clock = watches.clock()
    clock.start()
    due = NOON + timedelta(hours=1)
    clock.wake_at(due)
    watches.is_set_by(3599.95)
    clock.wake_at(due)
    assert await rings_within(clock, 1)
    clock.stop()


async def test_asking_a_thousand_times_for_the_same_costs_nothing(clock: LiveClock) -> None:
    due = utc_now() + timedelta(hours=1)
    clock.wake_at(due)
    twin = clock._twin
    for _ in range(1000):
        clock.wake_at(due)
    assert clock._twin is twin


async def test_a_nudge_rings_and_leaves_the_alarm_set(clock: LiveClock) -> None:
    due = utc_now() + timedelta(hours=1)
    clock.wake_at(due)
    clock.nudge()
    assert await rings_within(clock, 0.05)
    assert clock.armed == due
    assert not await rings_within(clock, 0.02)


async def test_a_blocked_loop_only_makes_it_late_never_silent(clock: LiveClock) -> None:
    """The library's own default would have thrown the job away after one second."""
    clock.wake_at(utc_now() + timedelta(seconds=0.05))
    time.sleep(1.2)  # noqa: ASYNC251 - blocking the loop is what is tried here
    assert await rings_within(clock, 0.2)


async def test_the_scheduler_alone_would_ring_too(clock: LiveClock) -> None:
    clock.wake_at(utc_now() + timedelta(seconds=0.05))
    assert clock._twin is not None
    clock._twin.cancel()
    assert await rings_within(clock, 1)


async def test_the_twin_rings_when_the_wall_was_put_back_after_arming() -> None:
    watches = Watches()
    clock = watches.clock()
    clock.start()
    clock.wake_at(NOON + timedelta(seconds=0.05))
    watches.is_set_by(-600)
    assert await rings_within(clock, 1)
    clock.stop()


def test_a_wall_that_is_put_back_does_not_take_time_back() -> None:
    watches = Watches()
    clock = watches.clock()
    watches.passes(60)
    watches.is_set_by(-600)
    assert clock.now() == NOON + timedelta(seconds=60)
    assert clock.drift() == pytest.approx(-600)
    watches.passes(5)
    assert clock.now() == NOON + timedelta(seconds=65)


def test_a_wall_that_jumps_ahead_is_followed_because_a_suspend_looks_like_that() -> None:
    watches = Watches()
    clock = watches.clock()
    watches.is_set_by(600)
    assert clock.now() == NOON + timedelta(seconds=600)
    assert clock.drift() == pytest.approx(600)
    watches.is_set_by(-600)
    assert clock.now() == NOON + timedelta(seconds=600)


async def test_what_came_due_during_a_suspend_rings_when_set_again() -> None:
    watches = Watches()
    clock = watches.clock()
    clock.start()
    due = NOON + timedelta(seconds=30)
    clock.wake_at(due)
    watches.is_set_by(3600)
    clock.wake_at(due)
    assert await rings_within(clock, 0.05)
    clock.stop()


async def test_after_the_wall_was_put_back_the_next_alarm_is_still_in_time() -> None:
    watches = Watches()
    clock = watches.clock()
    clock.start()
    watches.is_set_by(-600)
    clock.wake_at(clock.now() + timedelta(seconds=0.05))
    assert await rings_within(clock, 1)
    clock.stop()


async def test_a_movable_clock_stands_still_until_it_is_moved() -> None:
    clock = MovableClock(NOON)
    clock.wake_at(NOON + timedelta(minutes=3))
    clock.move(timedelta(minutes=2, seconds=59))
    assert not await rings_within(clock, 0.01)
    assert clock.armed == NOON + timedelta(minutes=3)
    clock.move(timedelta(seconds=1))
    assert await rings_within(clock, 0.01)
    assert clock.now() == NOON + timedelta(minutes=3)
    assert clock.monotonic() == 180


async def test_a_movable_clock_rings_at_once_for_what_has_passed_and_for_a_nudge() -> None:
    clock = MovableClock(NOON)
    clock.wake_at(NOON)
    assert await rings_within(clock, 0.01)
    clock.nudge()
    assert await rings_within(clock, 0.01)


def test_a_movable_clock_cannot_be_moved_back() -> None:
    with pytest.raises(ValueError, match="lies before that"):
        MovableClock(NOON).move(timedelta(seconds=-1))
