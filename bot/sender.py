"""From the outbox to the phones: in priority order, at the pace the platform allows, until accepted or hopeless."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.delivery import Aside, Delivery, NotYet
from bot.health import Health
from bot.keeping import PAUSE, kept, unwritable
from bot.line import Line
from bot.metrics import Metrics
from bot.pacing import Pacer
from bot.transports.port import DeliveryError, Moved, Refused, Retry, Undeliverable
from handlers.domain.messages import Lane, Send
from storage.apply import Committed
from storage.errors import NotWritten
from storage.outgoing import Queued
from storage.record import Record

_log = structlog.get_logger("sender")
_ANSWER_LIFE = timedelta(seconds=10)
_BACK_OFF = (0.5, 10.0)
_ALERT_BACK_OFF = (0.25, 3.0)
"""Seconds, the first pause and the longest: when a platform comes back, nobody waits long for their alert."""
_LAST_SECONDS = 4.0
"""Seconds for what must still leave once the desk was told to stop."""
_AT_FIRST = 4
_FIRST_SECONDS = 2.0
"""Right after a start few are under way at once: what a second crash in a row would send a third time."""
_FOR_ALERTS = 8
"""Further ones that only alerts may use, so that a slow platform full of photos keeps no alert waiting."""
_PATIENT_TRIES = 30
"""For so many tries, some four minutes, what comes after a message in its chat waits for it: order is part of what
was said. Then the others leave, for a platform may refuse one message only."""
_TRIES = 6
"""Tries of a message that cannot be made ready, or of a contact that refuses; then it has failed."""


class Sender:
    """Sends for one platform. `after` is told what every acceptance or failure led to."""

    def __init__(
        self, record: Record, delivery: Delivery, clock: Clock, pacer: Pacer, metrics: Metrics,
        after: Callable[[Committed], Awaitable[None]], health: Health,
    ) -> None:  # fmt: skip
        self._record = record
        self._delivery = delivery
        self._clock = clock
        self._pacer = pacer
        self._metrics = metrics
        self._after = after
        self._health = health
        self._line = Line(pacer)
        self._changed = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._sending = 0
        self._begun = 0.0
        self._waiting_for: dict[int, list[Queued]] = defaultdict(list)
        self._stopping = False

    def push(self, rows: Iterable[Queued]) -> None:
        """Messages that have just been committed."""
        for row in rows:
            if row.lane is Lane.ANSWER:
                self._start(self._answer(row))
            else:
                if row.verb == "remove" and row.target is not None:
                    self._line.drop(row.chat, row.target)
                self._line.push(row)
        self._changed.set()

    def nudge(self) -> None:
        """Time moved: look again."""
        self._changed.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and nothing could leave now."""
        return not self._under_way and not self._changed.is_set()

    def wake_at(self) -> float | None:
        """When a message that waits may leave."""
        return self._line.wake_at()

    def depths(self) -> dict[Lane, int]:
        """How many wait, by lane."""
        return self._line.depths()

    async def run(self) -> None:
        """Send for ever."""
        self._begun = self._clock.monotonic()
        while True:
            self._changed.clear()
            while (row := self._next()) is not None:
                self._sending += 1
                self._start(self._deliver(row))
            await self._wait()

    def _next(self) -> Queued | None:
        """What may be sent now: when all places are taken, or the desk was told to stop, alerts only."""
        now = self._clock.monotonic()
        places = self._pacer.at_once if now - self._begun >= _FIRST_SECONDS else _AT_FIRST
        if self._sending >= places + _FOR_ALERTS:
            return None
        return self._line.next(now, alerts_only=self._stopping or self._sending >= places)

    async def _wait(self) -> None:
        at = self._line.wake_at()
        timeout = None if at is None else max(0.0, at - self._clock.monotonic())
        try:
            async with asyncio.timeout(timeout):
                await self._changed.wait()
        except TimeoutError:
            self._changed.set()

    async def stop(self) -> None:
        """Finish what is under way and let alerts leave that were just decided; start nothing else."""
        self._stopping = True
        self._changed.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_SECONDS):
                while self._under_way or self._line.depths()[Lane.ALERT]:  # noqa: ASYNC110 - two things to wait for
                    await asyncio.sleep(0.02)

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._changed.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("sending broke", error=type(error).__name__, exc_info=error)

    async def _answer(self, row: Queued) -> None:
        """A life of ten seconds and no second try (contract.md, behaviour 9)."""
        try:
            if self._clock.now() - row.created_at < _ANSWER_LIFE:
                await self._delivery.perform(row)
        except (DeliveryError, Refused) as error:
            _log.info("an answer to a press was not accepted", reason=str(error))
        await kept(lambda: self._record.accepted(row, row.chat, ""), self._health)

    async def _deliver(self, row: Queued) -> None:
        try:
            await self._try(row)
        except NotWritten:
            unwritable(self._health)
            self._again(row, PAUSE)
        except Exception as error:
            _log.error("a message could not be made ready", exc_info=error, verb=row.verb, tries=row.attempts + 1)
            await self._not_ready(row)
        finally:
            self._sending -= 1
            self._line.done(row.chat)

    async def _not_ready(self, row: Queued) -> None:
        """Tried again a few times; then it has failed, and whatever waits for it goes on."""
        if row.attempts + 1 < _TRIES:
            self._again(row, 5.0)
        else:
            await self._hopeless(row, Undeliverable("could not be made ready"))

    async def _try(self, row: Queued) -> None:
        try:
            message = await self._delivery.perform(row)
        except NotYet as not_yet:
            self._waiting_for[not_yet.target].append(row)
        except Aside:
            self.push(await self._delivery.set_aside(row))
        except Moved as moved:
            self.push(await self._delivery.moved(row, moved.moved_to))
        except Refused as error:
            self._put_off(row, Retry(str(error)))
        except Retry as error:
            if row.platform == "contact" and row.attempts + 1 >= _TRIES:
                await self._hopeless(row, Undeliverable("the contact's service does not take it"))
            else:
                self._put_off(row, error)
        except Undeliverable as error:
            await self._hopeless(row, error)
        else:
            self._measure(row)
            await self._ended_with(row, await self._keep(lambda: self._record.accepted(row, row.chat, message)))

    async def _hopeless(self, row: Queued, error: Undeliverable) -> None:
        self._metrics.failures.labels(row.platform).inc()
        _log.info("a message will never be delivered", reason=str(error), lane=row.lane.name, verb=row.verb)
        reason, gone = _reason(error), error.gone
        await self._ended_with(row, await self._keep(lambda: self._record.gave_up(row, reason, gone=gone)))

    async def _keep(self, write: Callable[[], Awaitable[Committed]]) -> Committed:
        """What became of a message is known: whatever happens to the disk, it is not sent again for that."""
        return await kept(write, self._health)

    async def _ended_with(self, row: Queued, committed: Committed) -> None:
        self.push(self._waiting_for.pop(row.id, ()))
        await self._after(committed)

    def _put_off(self, row: Queued, error: Retry) -> None:
        self._metrics.retries.labels(row.platform).inc()
        pause = error.after if error.after is not None else _back_off(row.attempts, row.lane)
        _log.info("a message waits", seconds=round(pause, 1), reason=str(error), lane=row.lane.name)
        if error.everywhere:
            self._pacer.asked_to_wait(pause, self._clock.monotonic())
        elif error.chat_only:
            self._pacer.stopped(row.chat, self._clock.monotonic() + pause)
        passed = error.lets_pass or row.verb == "fetch" or row.attempts >= _PATIENT_TRIES
        # Sent too early, it was not looked at: that was no try.
        self._again(row, pause, lets_pass=passed, tried=not error.everywhere)

    def _again(self, row: Queued, pause: float, *, lets_pass: bool = True, tried: bool = True) -> None:
        again = replace(row, attempts=row.attempts + tried)
        self._line.push_later(again, self._clock.monotonic() + pause, lets_pass=lets_pass)
        self._changed.set()

    def _measure(self, row: Queued) -> None:
        if isinstance(row.job, Send) and row.lane is Lane.ALERT and row.job.receipt in ("alert", "page:0"):
            self._metrics.alert_latency.observe((self._clock.now() - row.created_at).total_seconds())


def _reason(error: Undeliverable) -> str:
    return "gone" if error.gone else "refused"


def _back_off(attempts: int, lane: Lane) -> float:
    """Seconds: doubled each time up to a cap, with jitter so that not everything comes back at once."""
    first, most = _ALERT_BACK_OFF if lane is Lane.ALERT else _BACK_OFF
    longest: float = min(most, first * 2.0 ** min(attempts, 10))
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - jitter, not a secret
