"""While the record cannot be written, people are told so, and get the numbers they need: nothing of it is stored.

Their messages wait at the platform, and are answered once more when they could be kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import structlog

from bot.clock import Clock
from bot.rendering import Reader, Renderer
from bot.transports.port import DeliveryError, RawUpdate, Refused, Transport
from handlers.attendee import unwritten
from handlers.domain.conversation import Settings
from handlers.domain.incoming import ChatKind, Happening
from handlers.domain.policy import Policy
from storage.addresses import known
from storage.record import Record
from storage.store import Store
from storage.unit import Unit

_log = structlog.get_logger("unwritten")
_PATIENCE = 3
"""Failed tries before anybody hears of it: a connection that is cut for a moment is no news."""


class Unwritten:
    """One platform's answers while nothing can be stored."""

    def __init__(
        self, record: Record, transport: Transport, renderer: Renderer, policy: Policy, clock: Clock
    ) -> None:  # fmt: skip
        self._record = record
        self._transport = transport
        self._renderer = renderer
        self._policy = policy
        self._clock = clock
        self._tries = 0
        self._answered: set[str] = set()
        self._told: set[str] = set()

    def over(self) -> None:
        """Something could be written again."""
        self._tries = 0
        self._answered.clear()
        self._told.clear()

    async def failed(self, updates: Iterable[RawUpdate], cursor: str | None) -> None:
        """These could not be kept, once more. Never raises: the next try must not wait for it."""
        self._tries += 1
        if self._tries < _PATIENCE:
            return
        try:
            await self._answer([*updates, *await self._transport.glance(cursor)])
        except (DeliveryError, Refused):
            return
        except Exception as error:
            _log.error("answering without the record broke", exc_info=error)

    async def _answer(self, updates: Iterable[RawUpdate]) -> None:
        for update in updates:
            if update.source in self._answered:
                continue
            self._answered.add(update.source)
            for event in self._transport.parse(update.payload, self._clock.now()):
                if isinstance(event, Happening) and event.chat.kind is ChatKind.PRIVATE:
                    await self._say(event)

    async def _say(self, event: Happening) -> None:
        language, settings = await self._of(event)
        for message in unwritten.said(self._policy, language, event, settings):
            if message.text == unwritten.CANNOT_SAVE:
                if event.chat.id in self._told:
                    continue
                self._told.add(event.chat.id)
            rendered = self._renderer.send(message, Reader(event.chat.id, language), self._clock.now())
            with suppress(DeliveryError, Refused):
                await self._transport.send(rendered)

    async def _of(self, event: Happening) -> tuple[str, Settings | None]:
        """The language of whoever it is, and what they chose; None where their chat must look empty, or may have to."""
        hint = event.author.language or self._policy.languages[0]
        try:
            return await self._record.look(lambda unit: _chosen(unit, event, hint))
        except Exception:
            return hint, None


def _chosen(unit: Unit, event: Happening, hint: str) -> tuple[str, Settings | None]:
    who = known(unit, event.author, event.chat)
    if who is None:
        return hint, Settings()
    hidden = any(case.hidden for case in Store(unit).cases_reported_by(who.id) if case.is_open)
    away = who.conversation.away_since is not None
    return who.person.language, None if hidden or away else who.conversation.settings
