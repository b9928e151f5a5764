"""The topics of cases, carried out: made, closed, deleted. What is to stand in one never waits for it."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.transports.port import Retry, Transport, Undeliverable
from handlers.domain.messages import KeepTopic, Send
from storage import case_topics
from storage.outgoing import Queued
from storage.record import Record
from storage.standing import Standing, Topic

_PATIENCE = timedelta(seconds=20)
"""How long the making of a topic is tried again; after that the case goes on without, until its people change."""
_PAUSE = 3.0
_REFUSED = 30.0
"""Seconds until it is tried again to delete a topic from the team's group: somebody may give us our right back."""


class Topics:
    """Keeps topics on one platform."""

    def __init__(self, record: Record, transport: Transport, clock: Clock) -> None:
        self._record = record
        self._transport = transport
        self._clock = clock

    async def keep(self, row: Queued, job: KeepTopic) -> None:
        """As the case stands now. Raises Undeliverable where there can be no topic."""
        wanted = await self._record.topic(job)
        if wanted is None:
            return
        if wanted.standing is Standing.GONE:
            await self._drop(row, job, wanted)
        elif not wanted.topic:
            await self._make(row, job, wanted)
        elif wanted.closed is not (wanted.standing is Standing.CLOSED):
            await self._close(row, job, wanted)

    async def _make(self, row: Queued, job: KeepTopic, wanted: Topic) -> None:
        """What waits behind it goes on without as soon as the first try has failed."""
        if wanted.standing is Standing.CLOSED or (wanted.given_up and job.person and row.attempts == 0):
            return
        try:
            topic = await self._transport.make_topic(row.chat, wanted.name)
        except (Retry, Undeliverable) as error:
            await self._record.keep_topic(job, row.chat, "")
            if isinstance(error, Retry) and self._clock.now() - row.due_at < _PATIENCE:
                raise Retry(str(error), after=error.after or _PAUSE, lets_pass=True) from None
            # Whether its reader can be written to at all is found out by what follows, not by this.
            raise Undeliverable(str(error)) from None
        await self._record.keep_topic(job, row.chat, topic)

    async def _close(self, row: Queued, job: KeepTopic, wanted: Topic) -> None:
        closed = wanted.standing is Standing.CLOSED
        await self._transport.close_topic(row.chat, wanted.topic, closed=closed)
        await self._record.keep_topic(job, row.chat, wanted.topic, closed=closed)

    async def _drop(self, row: Queued, job: KeepTopic, wanted: Topic) -> None:
        """In private its words are taken away one by one as well; in the group they must go with it."""
        try:
            if wanted.topic:
                await self._transport.drop_topic(row.chat, wanted.topic)
        except Undeliverable as error:
            if not job.person:
                raise Retry(str(error), after=_REFUSED, lets_pass=True) from None
        if wanted.topic or wanted.given_up:
            await self._record.forget_topic(job)

    async def lost(self, row: Queued, job: Send) -> None:
        """Somebody deleted the topic: from now on the case is in the plain chat."""
        person = "" if row.person is None or row.person[0] == "@" else row.person
        lost = KeepTopic(case_topics.meant(job, row.person), row.platform, person)
        await self._record.keep_topic(lost, row.chat, "")
