"""From the platforms into the record: nothing is confirmed to a platform before it is on disk here."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

import structlog

from bot.clock import Clock
from bot.health import Health
from bot.keeping import kept
from bot.metrics import Metrics
from bot.transports.port import Batch, DeliveryError, Refused, Retry, Transport
from bot.unwritten import Unwritten
from bot.worker import Worker
from storage import mailbox
from storage.errors import NotWritten
from storage.mailbox import Raw
from storage.record import Record

_log = structlog.get_logger("receiver")
_SHORT_CAP = 5.0
"""Seconds at most between two tries: a desk that is deaf must not stay so for long after the platform is back."""
_GIVEN_UP_AFTER = 300.0
"""Seconds of unbroken refusal after which a platform counts as lost. A passing 401 is not an end."""


class Receiver:
    """One platform's loop."""

    def __init__(
        self, record: Record, transport: Transport, clock: Clock, health: Health, metrics: Metrics,
        worker: Worker, unwritten: Unwritten, down: Callable[[str, str], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._record = record
        self._transport = transport
        self._clock = clock
        self._health = health
        self._metrics = metrics
        self._worker = worker
        self._unwritten = unwritten
        self._down = down
        self._tries = 0
        self._reason = ""
        self._refused_since: float | None = None
        self._begun = False

    @property
    def name(self) -> str:
        """The platform's name."""
        return self._transport.platform

    @property
    def given_up(self) -> bool:
        """Whether the platform has refused our credentials for so long that nobody should count on it."""
        since = self._refused_since
        return since is not None and self._clock.monotonic() - since > _GIVEN_UP_AFTER

    async def run(self) -> None:
        """Receive for ever; every failure is waited out."""
        cursor = await kept(lambda: self._record.write(lambda unit: mailbox.cursor(unit, self.name)), self._health)
        while True:
            self._turns()
            try:
                batch = await self._transport.receive(cursor)
            except Refused as error:
                await self._refused(str(error))
            except DeliveryError as error:
                self._refused_since = None
                await self._wait(str(error), error.after if isinstance(error, Retry) else None)
            else:
                cursor = await self._keep(batch, cursor)

    def _turns(self) -> None:
        self._health.turns(f"receive-{self.name}", 90.0)

    async def _keep(self, batch: Batch, cursor: str | None) -> str:
        """Commit updates and cursor together; only the next request confirms them to the platform."""
        updates = [Raw(one.source, one.payload, one.press) for one in batch.updates]
        resumed = self._tries > 0 or not self._begun

        async def keep() -> None:
            self._turns()
            try:
                await self._worker.receive(self.name, updates, batch.cursor, resumed=resumed)
            except NotWritten:
                await self._unwritten.failed(batch.updates, cursor)
                raise

        await kept(keep, self._health)
        self._unwritten.over()
        self._begun = True
        self._metrics.heard(self.name)
        self._metrics.received.labels(self.name).inc(len(updates))
        if self._tries:
            _log.info("the platform answers again", platform=self.name)
        self._health.ready(self.name)
        self._tries, self._refused_since = 0, None
        return batch.cursor

    async def _refused(self, reason: str) -> None:
        if self._refused_since is None:
            self._refused_since = self._clock.monotonic()
            await kept(lambda: self._down(self.name, "o-platform-refused"), self._health)
        await self._wait(reason, None)

    async def _wait(self, reason: str, after: float | None) -> None:
        self._tries += 1
        pause = after if after is not None else min(_SHORT_CAP, 0.25 * 2**self._tries) * random.uniform(0.5, 1.0)  # noqa: S311 - jitter, not a secret
        if self._tries == 1 or reason != self._reason:
            _log.warning("the platform does not answer; it is tried again", platform=self.name, reason=reason)
        self._reason = reason
        self._health.not_ready(self.name, reason)
        await asyncio.sleep(pause)
