"""While the record cannot be written, people are told so, and get the numbers they need: nothing of it is stored.

Their messages wait at the platform, and are answered once more when they could be kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.rendering import Reader, Renderer
from bot.transports.port import DeliveryError, RawUpdate, Refused, Transport
from handlers.attendee import unwritten
from handlers.domain.conversation import Settings
from handlers.domain.incoming import ChatKind, Happening, Pressed
from handlers.domain.policy import Policy
from storage.addresses import known
from storage.record import Record
from storage.store import Store
from storage.unit import Unit

_log = structlog.get_logger("unwritten")
_PATIENCE = 3
"""Failed tries before anybody hears of it: a connection that is cut for a moment is no news."""
_ONE_STORY = timedelta(seconds=30)
"""Sentences that come one after the other are told once; whoever writes later hears again that nobody has it."""


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
        self._told: dict[str, datetime] = {}

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
        await self._stop_waiting(event)
        for message in unwritten.said(self._policy, language, event, settings):
            if message.text == unwritten.CANNOT_SAVE and not self._is_news(event):
                continue
            rendered = self._renderer.send(message, Reader(event.chat.id, language), self._clock.now())
            with suppress(DeliveryError, Refused):
                await self._transport.send(rendered)

    async def _stop_waiting(self, event: Happening) -> None:
        """A button that was pressed turns on the screen until it is answered, even where nothing may be said."""
        if isinstance(event, Pressed) and event.press:
            with suppress(DeliveryError, Refused):
                await self._transport.answer(event.press, "", False)

    def _is_news(self, event: Happening) -> bool:
        """Whether they are told that nothing can be saved: a press or a command never stays without a word."""
        now, before = self._clock.now(), self._told.get(event.chat.id)
        if before is not None and now - before < _ONE_STORY and not unwritten.is_asking(self._policy, event):
            return False
        self._told[event.chat.id] = now
        return True

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
