"""The desk at work: what runs while an event is on, whatever the platforms. Everything here is supervised."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from pydantic import SecretStr

from bot.clock import Clock
from bot.delivery import ContactDelivery, Delivery
from bot.health import Health
from bot.keeping import PAUSE, STORAGE, kept, unwritable, writable
from bot.metrics import Metrics
from bot.pacing import Pacer
from bot.receiver import Receiver
from bot.rendering import Renderer
from bot.sender import Sender
from bot.texts import Texts
from bot.transports.port import Pace, Transport
from bot.unwritten import Unwritten
from bot.worker import Worker
from handlers.domain.messages import Lane, Send, Space, ToSpace
from handlers.domain.policy import Policy
from storage import mailbox
from storage.apply import Committed
from storage.errors import Closed, NotWritten, StorageError
from storage.record import Record

_log = structlog.get_logger("desk")
_SWEEP = 1.0
_TIDY = 60.0
_FIRED_TOGETHER = 32
"""Deadlines in the writer's line at one time: receipts and reports must not stand behind hundreds of them."""
_PROBES_APART = 10
_MENDED_AFTER = 15.0
"""Seconds without another break after which a loop that broke counts as well again."""
_TELL_AT = 3
"""At which failure of one deadline the organizers hear of it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a desk is put together from."""

    record: Record
    transports: Mapping[str, Transport]
    paces: Mapping[str, Pace]
    renderer: Renderer
    texts: Texts
    policy: Policy
    clock: Clock
    metrics: Metrics
    health: Health
    contacts: Mapping[str, SecretStr]


class Desk:
    """Receives, decides, sends, and keeps the time."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._record, self._clock, self._policy = parts.record, parts.clock, parts.policy
        parts.record.ask_for_topics(
            lambda: frozenset(name for name, transport in parts.transports.items() if transport.topics)
        )
        self._worker = Worker(
            parts.record, parts.transports, parts.policy, parts.clock, parts.metrics,
            parts.texts.text("t-one-moment", parts.policy.languages[0]), self.after, parts.health,
        )  # fmt: skip
        self._senders = {name: self._sender(name, transport) for name, transport in parts.transports.items()}
        self._senders["contact"] = self._contacts()
        self.receivers = [self._receiver(one) for one in parts.transports.values()]
        self._tasks: list[asyncio.Task[None]] = []
        self._firing = False

    def _receiver(self, one: Transport) -> Receiver:
        parts, worker = self._parts, self._worker
        unwritten = Unwritten(parts.record, one, parts.renderer, parts.policy, parts.clock)
        return Receiver(
            parts.record, one, parts.clock, parts.health, parts.metrics, worker, unwritten, self._platform_down
        )  # fmt: skip

    def _sender(self, name: str, transport: Transport) -> Sender:
        parts = self._parts
        delivery = Delivery(parts.record, transport, parts.renderer, parts.policy, parts.clock)
        pacer = Pacer(parts.paces.get(name, Pace()))
        return Sender(parts.record, delivery, parts.clock, pacer, parts.metrics, self.after, parts.health)

    def _contacts(self) -> Sender:
        parts = self._parts
        delivery = ContactDelivery(parts.renderer, parts.policy, parts.clock, parts.contacts)
        return Sender(parts.record, delivery, parts.clock, Pacer(Pace()), parts.metrics, self.after, parts.health)

    @property
    def transports(self) -> Mapping[str, Transport]:
        """The platforms it speaks on."""
        return self._parts.transports

    async def start(self) -> None:
        """Take up what an earlier process left: updates not decided, messages not sent, deadlines passed."""
        await self._record.finish_erasures()
        await self._record.write(mailbox.hold_to_delays)
        await self.after(Committed(await self._record.write(mailbox.unsent)))
        self._worker.push(await self._record.write(mailbox.unhandled))
        loops: dict[str, Callable[[], Awaitable[None]]] = {"decide": self._worker.run, "deadlines": self._deadlines}
        loops |= {f"send-{name}": sender.run for name, sender in self._senders.items()}
        loops |= {f"receive-{one.name}": one.run for one in self.receivers}
        loops |= {"sweep": self._sweep, "tidy": self._tidy, "storage": self._watch_storage}
        self._tasks = [asyncio.create_task(self._supervised(name, loop), name=name) for name, loop in loops.items()]

    async def stop(self) -> None:
        """Receive nothing more, finish what is in hand."""
        for task in self._tasks:
            if task.get_name().startswith(("receive", "sweep", "tidy", "deadlines", "storage")):
                task.cancel()
        await self._worker.stop()
        await asyncio.gather(*(sender.stop() for sender in self._senders.values()))
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def after(self, committed: Committed) -> None:
        """A decision is on disk: send what it queued, and wake in time for what it set."""
        for row in committed.queued:
            sender = self._senders.get(row.platform)
            if sender is not None:
                sender.push([row])
        armed = self._clock.armed
        if committed.earliest is not None and (armed is None or committed.earliest < armed):
            self._clock.wake_at(committed.earliest)
        await kept(lambda: self._record.erase(committed.erased), self._parts.health)

    async def _supervised(self, name: str, loop: Callable[[], Awaitable[None]]) -> None:
        """A loop that breaks is logged and begun again: nothing here may end quietly, or count as well."""
        health, pause = self._parts.health, 0.2
        mended: asyncio.TimerHandle | None = None
        while True:
            try:
                await loop()
            except NotWritten:
                unwritable(self._parts.health)
                await asyncio.sleep(PAUSE)
            except Exception as error:
                _log.error("a loop broke and is begun again", loop=name, exc_info=error)
                health.not_ready(f"loop {name}", "broke and is begun again; the log says where")
                if mended is not None:
                    mended.cancel()
                mended = asyncio.get_running_loop().call_later(_MENDED_AFTER, health.ready, f"loop {name}")
                await asyncio.sleep(pause)
                pause = min(pause * 2, 5.0)

    async def _deadlines(self) -> None:
        """The database is the truth; the clock only wakes."""
        while True:
            self._parts.health.turns("deadlines", 30.0)
            await self.fire_due()
            await self._clock.wait()

    async def fire_due(self) -> None:
        """Fire everything whose time has come, then arm the clock for the next."""
        self._firing = True
        try:
            while due := await self._record.due():
                for start in range(0, len(due), _FIRED_TOGETHER):
                    await asyncio.gather(*(self._fire(*one) for one in due[start : start + _FIRED_TOGETHER]))
            self._clock.wake_at(await self._record.next_due())
        finally:
            self._firing = False

    async def _fire(self, kind: str, subject: str, due_at: datetime) -> None:
        try:
            committed = await self._record.fire(kind, subject, due_at)
        except (NotWritten, Closed):
            raise
        except Exception as error:
            _log.error("a deadline could not be decided; it is tried again", kind=kind, exc_info=error)
            note = Send(ToSpace(Space.ORGANIZERS), "o-step-failed", lane=Lane.ALERT)
            await self.after(await self._record.put_off(kind, subject, timedelta(seconds=5), _TELL_AT, [note]))
            return
        if committed is not None:
            self._parts.metrics.deadline_lag.observe((self._clock.now() - due_at).total_seconds())
            await self.after(committed)

    async def _sweep(self) -> None:
        """Once a second, whatever the clock says: a lost wake-up costs a second, never a page."""
        while True:
            await asyncio.sleep(_SWEEP)
            self._clock.nudge()

    async def _watch_storage(self) -> None:
        """Whether the record can be written is found out by writing, before a person's words depend on it."""
        health = self._parts.health
        while True:
            try:
                await self._record.probe()
            except StorageError:
                unwritable(health)
            else:
                writable(health)
            for _ in range(_PROBES_APART):
                await asyncio.sleep(PAUSE)
                if health.tells(STORAGE):
                    break

    async def _tidy(self) -> None:
        """Private copies leave responders' chats before the platform stops letting us."""
        while True:
            await self.tidy()
            await asyncio.sleep(_TIDY)

    async def tidy(self) -> None:
        """Remove the copies whose life is over."""
        life = timedelta(hours=self._policy.behaviour.team_copy_life_hours)
        await self.after(await self._record.tidy(life))

    async def _platform_down(self, platform: str, text: str) -> None:
        """Organizers hear of it on whatever still works; on the platform itself it would arrive once it is untrue."""
        others = [where for where, name in self._record.spaces if name == Space.ORGANIZERS and where != platform]
        about = {"platform": platform.capitalize()}
        notes = [Send(ToSpace(Space.ORGANIZERS, where), text, about, lane=Lane.ALERT) for where in others]
        await self.after(Committed(await self._record.stage(notes)))

    def busy(self) -> bool:
        """Whether anything is in hand right now; for rehearsal and tests, which move the clock in between."""
        return self._firing or not self._worker.idle or any(not one.idle for one in self._senders.values())

    def time_moved(self) -> None:
        """Senders look again."""
        for sender in self._senders.values():
            sender.nudge()

    def next_send(self) -> float | None:
        """When a message that waits may leave, by the clock's monotonic seconds."""
        return min((at for sender in self._senders.values() if (at := sender.wake_at()) is not None), default=None)

    def depths(self) -> dict[str, int]:
        """How many messages wait, by lane."""
        counts = dict.fromkeys((lane.name.casefold() for lane in Lane), 0)
        for sender in self._senders.values():
            for lane, count in sender.depths().items():
                counts[lane.name.casefold()] += count
        return counts
