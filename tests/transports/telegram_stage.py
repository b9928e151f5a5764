"""A transport and the server it talks to, for the stories about Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.buttons import ButtonSeal
from bot.transports.port import Button, Rendered
from bot.transports.telegram import TelegramTransport
from handlers.domain.incoming import ChatKind, Incoming
from tests.botapi import TOKEN, BotApi

TEAM = -1_001_000_000_001
ORGANIZERS = -1_001_000_000_002
SEAL = ButtonSeal(b"k" * 32)
NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


def transport_to(api: BotApi, token: str = TOKEN) -> TelegramTransport:
    """A transport that talks to this server."""
    spaces = {str(TEAM): ChatKind.TEAM, str(ORGANIZERS): ChatKind.ORGANIZERS}
    return TelegramTransport(token, api.url, SEAL, spaces)


@asynccontextmanager
async def connected(**how: object) -> AsyncIterator[tuple[BotApi, TelegramTransport]]:
    """A server and a transport that has started and has asked for updates once."""
    async with BotApi(**how) as api:  # type: ignore[arg-type]
        transport = transport_to(api)
        await transport.start()
        await transport.receive(None)
        try:
            yield api, transport
        finally:
            await transport.stop()


class Reader:
    """Receives as the desk does: asks, keeps, moves on."""

    def __init__(self, transport: TelegramTransport) -> None:
        self._transport = transport
        self.cursor: str | None = None
        self.sources: list[str] = []

    async def next(self) -> list[Incoming]:
        """What one receive brought."""
        batch = await self._transport.receive(self.cursor)
        self.cursor = batch.cursor
        self.sources += [update.source for update in batch.updates]
        return [thing for update in batch.updates for thing in self._transport.parse(update.payload, NOON)]

    async def one(self) -> Incoming:
        """What one receive brought, when that is one thing."""
        (thing,) = await self.next()
        return thing


def keys(chat: int, *labels: str) -> tuple[tuple[Button, ...], ...]:
    """One row of sealed buttons whose action is the label's first word."""
    return (tuple(Button(label, SEAL.seal(str(chat), label.split(maxsplit=1)[0], "c1")) for label in labels),)


def plain(chat: int, text: str, labels: Sequence[str] = ()) -> Rendered:
    """A message of words, with buttons or without."""
    return Rendered(str(chat), text, buttons=keys(chat, *labels) if labels else ())
