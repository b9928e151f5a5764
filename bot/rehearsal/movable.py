"""A real desk whose time is moved by hand: what rehearsals play on, and the stories of the tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.assembly import Opened, begin, open_record, put_together
from bot.clock import MovableClock
from bot.config import Config
from bot.desk import Desk
from bot.health import Health
from bot.metrics import Metrics
from bot.transports.port import Pace, Transport

_LOOKS = 20_000
_CALM_LOOKS = 4
"""So many looks in a row must find nothing under way: a commit may still be on its way between two threads."""


class NeverSettles(RuntimeError):
    """Something is always under way. A bug: no time passes, so everything that began must end."""


class MovableDesk:
    """One desk on one platform. `rooms` names the chats of 'team' and 'organizers'; `waiting` says whether the
    platform still holds something the desk has not confirmed. The schema must be current.
    """

    def __init__(
        self, config: Config, clock: MovableClock, platform: str, rooms: Mapping[str, str],
        transport_of: Callable[[Opened], Transport], waiting: Callable[[], bool], pace: Pace | None = None,
    ) -> None:  # fmt: skip
        self._config = config
        self._clock = clock
        self._platform = platform
        self._rooms = {(platform, name): chat for name, chat in rooms.items()}
        self._waiting = waiting
        self.opened = open_record(config, clock, (platform,))
        self.transport = transport_of(self.opened)
        transports = {platform: self.transport}
        paces = {} if pace is None else {platform: pace}
        metrics, health = Metrics(clock.monotonic), Health(clock.monotonic)
        self.desk: Desk = put_together(self.opened, config, clock, transports, paces, metrics, health)

    async def opens(self) -> None:
        """Start it, and take up what an earlier run left."""
        await self.transport.start()
        await begin(self.opened, self._config, self._rooms, frozenset({self._platform}))
        await self.desk.start()
        await self.settles()

    async def closes(self) -> None:
        """Stop it; what is on disk stays."""
        await self.desk.stop()
        await self.transport.stop()
        await self.opened.close()

    async def settles(self) -> None:
        """Until nothing is under way; no time passes. Raises NeverSettles."""
        calm = 0
        for _ in range(_LOOKS):
            self.desk.time_moved()
            await asyncio.sleep(0)
            if self.desk.busy() or self._waiting() or await self.opened.record.due():
                calm = 0
                await asyncio.sleep(0.001)
                continue
            calm += 1
            if calm == _CALM_LOOKS:
                return
        raise NeverSettles("the desk does not come to rest: something is under way although no time passes")

    def next_moment(self) -> datetime | None:
        """When something happens by itself: a deadline comes due, or a message that waits may leave."""
        send = self.desk.next_send()
        # The clock counts whole microseconds: one more, or it could stop just before the moment.
        ahead = None if send is None else timedelta(seconds=send - self._clock.monotonic(), microseconds=1)
        wait = None if ahead is None else self._clock.now() + ahead
        return min((one for one in (self._clock.armed, wait) if one is not None), default=None)

    async def moves_to(self, when: datetime) -> None:
        """Let time pass until `when` in one step, and everything that is due then happen."""
        self._clock.move_to(max(when, self._clock.now()))
        await self.settles()

    async def passes(self, by: timedelta, seen: Callable[[], None] = lambda: None) -> None:
        """Let time pass from one moment to the next; `seen` is called at each, when all has settled."""
        until = self._clock.now() + by
        await self.settles()
        while (following := self.next_moment()) is not None and following <= until:
            await self.moves_to(following)
            seen()
        await self.moves_to(until)
        seen()
