"""What has arrived is decided: in order, in groups, presses first; a poisoned line never stops the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from contextlib import suppress
from typing import Any

import structlog

from bot.clock import Clock
from bot.health import Health
from bot.keeping import kept
from bot.metrics import Metrics
from bot.transports.port import DeliveryError, Refused, Transport
from handlers.domain.incoming import ChatKind, Happening, Incoming, Pressed
from handlers.domain.messages import Lane, Send, Space, ToChat, ToSpace
from handlers.domain.outcome import Audit
from handlers.domain.policy import Policy
from storage.apply import Committed
from storage.mailbox import Arrived, Raw
from storage.record import Record

_log = structlog.get_logger("worker")
_GROUP = 16
"""Updates decided together: enough to share a commit, few enough that receipts and presses get their turn."""
_AT_ONCE = 4
"""Updates that are decided while they are received: few, because nothing else is written meanwhile."""
_PATIENCE = 0.7
"""Seconds a press may wait for its decision before it is answered 'One moment' (contract.md, behaviour 9)."""


class Worker:
    """Turns arrived updates into decisions. `after` is told what each decision left to be done."""

    def __init__(
        self, record: Record, transports: Mapping[str, Transport], policy: Policy, clock: Clock, metrics: Metrics,
        one_moment: str, after: Callable[[Committed], Awaitable[None]], health: Health,
    ) -> None:  # fmt: skip
        self._record = record
        self._transports = transports
        self._policy = policy
        self._clock = clock
        self._metrics = metrics
        self._one_moment = one_moment
        self._after = after
        self._health = health
        self._line: asyncio.Queue[Arrived] = asyncio.Queue()
        self._under_way: set[asyncio.Task[None]] = set()
        self._in_hand = 0

    async def receive(self, platform: str, updates: list[Raw], cursor: str, *, resumed: bool) -> None:
        """Keep what a platform brought. Raises what storage raises. Told to stop, it is finished all the same.

        Where nothing waits it is decided in the same commit: the first alert then waits for one commit, not for two.
        """
        receiving = self._start(self._receive(platform, updates, cursor, resumed))
        if presses := [one for one in updates if one.press]:
            await asyncio.wait({receiving}, timeout=_PATIENCE)
            if not receiving.done():
                await self._say_one_moment(platform, [one.payload for one in presses])
        await asyncio.shield(receiving)

    async def _receive(self, platform: str, updates: list[Raw], cursor: str, resumed: bool) -> None:
        if self._in_hand or len(updates) > _AT_ONCE:
            self.push(await self._record.receive(platform, updates, cursor, resumed=resumed))
            return
        self._in_hand += 1
        try:
            receive = self._record.receive_and_handle
            waiting, done = await receive(platform, updates, cursor, self._happened, resumed=resumed)
            self.push(waiting)
            await self._follow(done)
        finally:
            self._in_hand -= 1

    async def _follow(self, done: Committed) -> None:
        try:
            await self._after(done)
        except Exception as error:
            _log.error("what followed from an update broke", exc_info=error)

    def push(self, arrived: list[Arrived]) -> None:
        """Updates that have just been committed."""
        for one in arrived:
            self._in_hand += 1
            if one.press:
                self._start(self._press(one))
            else:
                self._line.put_nowait(one)

    @property
    def idle(self) -> bool:
        """Whether nothing waits to be decided."""
        return self._in_hand == 0

    async def run(self) -> None:
        """Decide for ever: everything that waits goes into one group, and so into one commit."""
        while True:
            group = [await self._line.get()]
            while len(group) < _GROUP and not self._line.empty():
                group.append(self._line.get_nowait())
            await asyncio.gather(*(self._start(self._one(arrived)) for arrived in group))

    async def stop(self) -> None:
        """Finish what is in hand."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=3)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _press(self, arrived: Arrived) -> None:
        """A press is answered within a second whatever is queued."""
        decision = asyncio.ensure_future(self._one(arrived))
        done, _ = await asyncio.wait({decision}, timeout=_PATIENCE)
        if not done:
            await self._say_one_moment(arrived.platform, [arrived.payload])
        await decision

    async def _say_one_moment(self, platform: str, payloads: Iterable[bytes]) -> None:
        transport = self._transports[platform]
        for one in (one for payload in payloads for one in transport.parse(payload, self._clock.now())):
            if isinstance(one, Pressed) and one.press:
                with suppress(DeliveryError, Refused):
                    await transport.answer(one.press, self._one_moment, False)

    def _happened(self, arrived: Arrived) -> list[Incoming]:
        transport = self._transports.get(arrived.platform)
        return list(transport.parse(arrived.payload, arrived.received_at)) if transport else []

    async def _one(self, arrived: Arrived) -> None:
        try:
            await self._decided(arrived)
        except Exception as error:
            _log.error("what followed from an update broke", exc_info=error, number=arrived.id)
        finally:
            self._in_hand -= 1

    async def _decided(self, arrived: Arrived) -> None:
        """Three attempts; then the row is parked, the organizers hear of it, and the person gets the human route."""
        while True:
            try:
                committed = await kept(lambda: self._record.handle(arrived, self._happened(arrived)), self._health)
            except Exception as error:
                _log.error("an update could not be decided", exc_info=error, number=arrived.id)
                parked = await kept(lambda: self._failed(arrived), self._health)
                if parked is not None:
                    self._metrics.parked.inc()
                    await self._after(parked)
                    return
            else:
                await self._after(committed)
                return

    async def _failed(self, arrived: Arrived) -> Committed | None:
        """One more failed attempt; once it was the last, the messages that say so."""
        reference = str(arrived.id)
        jobs = [Send(ToSpace(Space.ORGANIZERS), "o-row-parked", {"reference": reference}, lane=Lane.ALERT)]
        place = {"place": self._policy.desk_place, "phone": self._policy.desk_phone}
        for one in self._safely_happened(arrived):
            route = Send(ToChat(one[0], one[1]), "G18", place, lane=Lane.REPLY)
            jobs.append(route)
        return await self._record.failed(arrived, jobs, Audit("parked", detail={"number": reference}))

    def _safely_happened(self, arrived: Arrived) -> list[tuple[str, str]]:
        try:
            found = self._happened(arrived)
        except Exception:
            return []
        chats = [one.chat for one in found if isinstance(one, Happening)]
        return [(chat.platform, chat.id) for chat in chats if chat.kind is ChatKind.PRIVATE]
