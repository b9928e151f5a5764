"""The stage on which stories are played: phones, a clock that can be moved, the real store, the real desk.

The same story runs on the rehearsal transport and over HTTP against a Bot API server: see `theatres` below.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from bot.assembly import Opened
from bot.clock import MovableClock
from bot.config import Config, load
from bot.desk import Desk
from bot.rehearsal.movable import MovableDesk
from bot.transports.port import Pace, Transport
from bot.transports.rehearsal import Bubble, RehearsalTransport, Screen
from bot.transports.telegram import TelegramTransport
from handlers.domain.incoming import ChatKind
from tests.botapi import TOKEN, BotApi
from tests.botapi import Phone as TelegramPhone
from tests.empty_record import empty_record

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
TEAM, ORGANIZERS, ATTENDEES = "-1001000000001", "-1001000000002", "-1001000000003"
LARGE = 30_000_000
"""Bytes: more than Telegram lets a bot fetch."""
ROSTER = {"Ana": 1001, "Ben": 1002, "Caro": 1003, "Eli": 1004, "Dee": 1005, "Ola": 1006}


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as a person sees it."""

    id: str
    text: str
    labels: tuple[str, ...] = ()
    covered: bool = False
    sound: bool = True
    protect: bool = False
    media: str = ""
    pinned: bool = False


class House(Protocol):
    """A platform as the stage needs it."""

    platform: str

    def transport(self, opened: Opened, clock: MovableClock) -> Transport: ...
    def waiting(self) -> bool: ...
    def says(self, user: int, text: str, chat: str, language: str, **more: Any) -> str: ...
    def presses(self, user: int, chat: str, message: str, label: str) -> None: ...
    def data_of(self, chat: str, message: str, label: str) -> str: ...
    def forges(self, user: int, chat: str, message: str, data: str) -> None: ...
    def sends_album(self, user: int, size: int) -> None: ...
    def edits(self, user: int, message: str, text: str) -> None: ...
    def moves(self, user: int, message: str, place: tuple[float, float]) -> None: ...
    def reacts(self, user: int, chat: str, message: str, emoji: str) -> None: ...
    def signs(self, user: int, message: str, chat: str = "") -> list[str]: ...
    def screen(self, chat: str) -> list[Seen]: ...
    def notices(self, user: int) -> list[str]: ...
    def blocks(self, user: int) -> None: ...
    def goes_down(self, down: bool) -> Any: ...


class RehearsalHouse:
    """Phones in this process."""

    platform = "rehearsal"

    def __init__(self) -> None:
        self._transport: RehearsalTransport | None = None
        self._seen: dict[int, int] = {}

    @property
    def here(self) -> RehearsalTransport:
        assert self._transport is not None
        return self._transport

    def transport(self, opened: Opened, clock: MovableClock) -> Transport:
        spaces = {TEAM: ChatKind.TEAM, ORGANIZERS: ChatKind.ORGANIZERS, ATTENDEES: ChatKind.ATTENDEES}
        former, self._transport = self._transport, RehearsalTransport(opened.seal, spaces, clock.now)
        if former is not None:
            self._transport.take_over(former)
        return self._transport

    def waiting(self) -> bool:
        return self.here.waiting()

    def says(self, user: int, text: str, chat: str, language: str, **more: Any) -> str:
        name = next((name for name, one in ROSTER.items() if one == user), f"Guest {user}")
        if media := more.pop("media", None):
            size = LARGE if more.pop("large", False) else 7
            more["attachment"] = {"kind": media, "file": self.here.store_file(b"content"), "size": size}
        number = self.here.happen("said", chat, str(user), name, language, text=text, **more)
        self.here.show(chat, Bubble(number, text, False))
        return number

    def presses(self, user: int, chat: str, message: str, label: str) -> None:
        self.forges(user, chat, message, self.data_of(chat, message, label))

    def data_of(self, chat: str, message: str, label: str) -> str:
        bubble = next(one for one in reversed(self.here.screens[chat].history) if one.id == message and one.buttons)
        return next(button.data for row in bubble.buttons for button in row if button.label == label)

    def forges(self, user: int, chat: str, message: str, data: str) -> None:
        self.here.happen("press", chat, str(user), message=message, data=data, press=self.here.press_id(str(user)))

    def sends_album(self, user: int, size: int) -> None:
        for _ in range(size):
            file = {"kind": "photo", "file": self.here.store_file(b"content"), "size": 7}
            self.here.happen("said", str(user), str(user), text="", attachment=file, album="one")

    def edits(self, user: int, message: str, text: str) -> None:
        self.here.happen("edit", str(user), str(user), message=message, text=text)

    def moves(self, user: int, message: str, place: tuple[float, float]) -> None:
        self.here.happen("edit", str(user), str(user), message=message, location=place)

    def reacts(self, user: int, chat: str, message: str, emoji: str) -> None:
        self.here.happen("reaction", chat, str(user), message=message, emoji=emoji)

    def signs(self, user: int, message: str, chat: str = "") -> list[str]:
        shown = self.here.screens[chat or str(user)].bubbles
        return [sign for one in shown if one.id == message for _, sign in one.reactions]

    def screen(self, chat: str) -> list[Seen]:
        shown = self.here.screens.get(chat, Screen()).bubbles
        return [
            Seen(one.id, one.text, one.labels, one.covered is not None, one.sound, one.protect, one.media, one.pinned)
            for one in shown
            if one.ours
        ]

    def notices(self, user: int) -> list[str]:
        return self.here.screens.get(str(user), Screen()).notices

    def blocks(self, user: int) -> None:
        self.here.faults.blocked.add(str(user))

    async def goes_down(self, down: bool) -> None:
        self.here.faults.down = down


class TelegramHouse:
    """A Bot API server over real HTTP."""

    platform = "telegram"

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self._phones: dict[int, TelegramPhone] = {}
        self._presses: dict[int, list[str]] = {}
        for chat in (TEAM, ORGANIZERS, ATTENDEES):
            api.group(int(chat))
        for name, user in ROSTER.items():
            self._phones[user] = api.phone(user, name, started=True)

    def transport(self, opened: Opened, clock: MovableClock) -> Transport:
        self.api.world.now = lambda: clock.now().timestamp()  # type: ignore[method-assign]
        spaces = {TEAM: ChatKind.TEAM, ORGANIZERS: ChatKind.ORGANIZERS, ATTENDEES: ChatKind.ATTENDEES}
        return TelegramTransport(TOKEN, self.api.url, opened.seal, spaces)

    def waiting(self) -> bool:
        return len(self.api.updates) > 0 or not self.api.updates.waited_for

    def phone(self, user: int, language: str = "en") -> TelegramPhone:
        return self._phones.setdefault(user, self.api.phone(user, f"Guest {user}", language))

    def says(self, user: int, text: str, chat: str, language: str, **more: Any) -> str:
        phone = self.phone(user, language)
        if media := more.pop("media", None):
            return str(phone.sends(media, bytes(LARGE if more.get("large") else 7), text))
        if spot := more.get("location"):
            return str(phone.shares_location(*spot))
        if contact := more.get("contact"):
            return str(phone.shares_contact(*contact.split(" ", 1)))
        reply_to = int(more["reply_to"]) if more.get("reply_to") else None
        return str(phone.says(text, None if chat == str(user) else int(chat), reply_to))

    def says_in_topic(self, user: int, topic: str | int, text: str, chat: str | None, **more: Any) -> str:
        topics = self.phone(user).topics if chat is None else self.api.group(int(chat)).topics
        found = topic if isinstance(topic, int) else topics[topic]
        where, reply_to = (None if chat is None else int(chat)), more.get("reply_to")
        return str(self.phone(user).says(text, where, int(reply_to) if reply_to else None, topic=found))

    def presses(self, user: int, chat: str, message: str, label: str) -> None:
        where = None if chat == str(user) else int(chat)
        self._presses.setdefault(user, []).append(self.phone(user).presses(label, where, int(message)))

    def data_of(self, chat: str, message: str, label: str) -> str:
        markup = self.api.world.chats[int(chat)].messages[int(message)].markup or {}
        keys = [key for row in markup["inline_keyboard"] for key in row]
        return next(str(key["callback_data"]) for key in keys if key["text"] == label)

    def forges(self, user: int, chat: str, message: str, data: str) -> None:
        where = None if chat == str(user) else int(chat)
        self._presses.setdefault(user, []).append(self.phone(user).sends_press(data, int(message), where))

    def sends_album(self, user: int, size: int) -> None:
        self.phone(user).sends_album(size)

    def edits(self, user: int, message: str, text: str) -> None:
        self.phone(user).edits(int(message), text)

    def moves(self, user: int, message: str, place: tuple[float, float]) -> None:
        self.phone(user).moves(int(message), *place)

    def reacts(self, user: int, chat: str, message: str, emoji: str) -> None:
        self.phone(user).reacts(int(message), emoji, int(chat))

    def signs(self, user: int, message: str, chat: str = "") -> list[str]:
        shown = self.api.group(int(chat)).screen if chat else self.phone(user).screen
        return [sign for one in shown if str(one.id) == message for sign in one.reactions]

    def screen(self, chat: str) -> list[Seen]:
        number = int(chat)
        shown = self.phone(number).screen if number > 0 else self.api.group(number).screen
        found = shown() if callable(shown) else shown
        return [_seen(one) for one in found if one.from_bot]

    def notices(self, user: int) -> list[str]:
        answers = [self.phone(user).answer_to(one) for one in self._presses.get(user, [])]
        return [one.text for one in answers if one is not None and one.text]

    def blocks(self, user: int) -> None:
        self.phone(user).blocks()

    async def goes_down(self, down: bool) -> None:
        await (self.api.stop() if down else self.api.start())


def _shown(one: Bubble) -> Seen:
    return Seen(one.id, one.text, one.labels, one.covered is not None, one.sound, one.protect)


def _seen(one: Any) -> Seen:
    return Seen(
        str(one.id), one.text, tuple(one.labels), bool(one.covered), not one.silent, one.protected, one.media,
        one.pinned,
    )  # fmt: skip


@dataclass(slots=True)
class Phone:
    """One person on the stage."""

    stage: Stage
    user: int
    language: str = "en"

    @property
    def chat(self) -> str:
        return str(self.user)

    async def says(self, text: str, **more: Any) -> str:
        """Write in private."""
        number = self.stage.house.says(self.user, text, self.chat, self.language, **more)
        await self.stage.settles()
        return number

    async def says_in_topic(self, topic: str | int, text: str, chat: str | None = None, **more: Any) -> str:
        """Write in a topic, by its name or its id: of the private chat, or of a group. On Telegram only."""
        number = self.stage.house.says_in_topic(self.user, topic, text, chat, **more)
        await self.stage.settles()
        return str(number)

    async def says_in(self, chat: str, text: str) -> str:
        number = self.stage.house.says(self.user, text, chat, self.language)
        await self.stage.settles()
        return number

    async def presses(self, label: str, chat: str | None = None) -> None:
        """Press the newest button with this label."""
        where = chat or self.chat
        message = next(one for one in reversed(self.stage.house.screen(where)) if label in one.labels)
        self.stage.house.presses(self.user, where, message.id, label)
        await self.stage.settles()

    async def reacts(self, emoji: str, chat: str = TEAM, under: str = "") -> None:
        """Set a reaction on the newest message in a chat, or on the newest one with these words."""
        shown = [one for one in self.stage.house.screen(chat) if not one.pinned and under in one.text]
        self.stage.house.reacts(self.user, chat, shown[-1].id, emoji)
        await self.stage.settles()

    async def forges(self, message: str, data: str, chat: str | None = None) -> None:
        """Send press data of any kind."""
        self.stage.house.forges(self.user, chat or self.chat, message, data)
        await self.stage.settles()

    async def sends_album(self, size: int) -> None:
        """Several photos at once."""
        self.stage.house.sends_album(self.user, size)
        await self.stage.settles()

    async def edits(self, message: str, text: str) -> None:
        self.stage.house.edits(self.user, message, text)
        await self.stage.settles()

    async def moves(self, message: str, latitude: float, longitude: float) -> None:
        """A place that they share live is another one now."""
        self.stage.house.moves(self.user, message, (latitude, longitude))
        await self.stage.settles()

    @property
    def screen(self) -> list[Seen]:
        return self.stage.house.screen(self.chat)

    @property
    def last(self) -> Seen:
        return self.screen[-1]

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.screen]

    def sees(self, fragment: str) -> Seen:
        """The newest message that contains this; fails with everything on the screen."""
        for one in reversed(self.screen):
            if fragment in one.text:
                return one
        raise AssertionError(f"{fragment!r} is not on the screen; it shows:\n  " + "\n  ".join(self.texts))

    def never_sees(self, fragment: str) -> None:
        assert not [one for one in self.texts if fragment in one], f"{fragment!r} is on the screen"

    def signs_under(self, message: str, chat: str = "") -> list[str]:
        """The desk's reactions to what they wrote, in private or in a group."""
        return self.stage.house.signs(self.user, message, chat)

    @property
    def notices(self) -> list[str]:
        return self.stage.house.notices(self.user)


@dataclass
class Stage:
    """A desk, its people and its time."""

    house: Any
    config: Config
    clock: MovableClock = field(default_factory=lambda: MovableClock(NOON))
    pace: Pace | None = None
    movable: MovableDesk = field(init=False)

    async def opens(self) -> None:
        """Start the desk."""
        self.movable = MovableDesk(
            self.config, self.clock, self.house.platform,
            {"team": TEAM, "organizers": ORGANIZERS, "attendees": ATTENDEES},
            lambda opened: self.house.transport(opened, self.clock), self.house.waiting, self.pace,
        )  # fmt: skip
        await self.movable.opens()

    async def closes(self) -> None:
        """Stop the desk."""
        await self.movable.closes()

    @property
    def desk(self) -> Desk:
        return self.movable.desk

    @property
    def opened(self) -> Opened:
        return self.movable.opened

    def phone(self, user: int, language: str = "en") -> Phone:
        """A guest's phone."""
        return Phone(self, user, language)

    def __getattr__(self, name: str) -> Phone:
        """stage.ana, stage.ben: the roster."""
        if name.capitalize() in ROSTER:
            return Phone(self, ROSTER[name.capitalize()])
        raise AttributeError(name)

    @property
    def card(self) -> Seen:
        """The newest message in the team's group, the board apart."""
        return [one for one in self.house.screen(TEAM) if not one.pinned][-1]

    @property
    def cards(self) -> list[str]:
        return [one.text for one in self.house.screen(TEAM) if not one.pinned]

    @property
    def board(self) -> str:
        """What is pinned in the team's group; '' for nothing."""
        return next((one.text for one in reversed(self.house.screen(TEAM)) if one.pinned), "")

    async def settles(self) -> None:
        """Until nothing is under way: no time passes."""
        await self.movable.settles()

    async def passes(self, *, minutes: float = 0, seconds: float = 0, hours: float = 0) -> None:
        """Time passes, from one deadline to the next."""
        await self.movable.passes(timedelta(minutes=minutes, seconds=seconds, hours=hours))

    async def restarts(self, *, after_seconds: float = 0) -> None:
        """The process ends and is started again later."""
        await self.closes()
        self.clock.move(timedelta(seconds=after_seconds))
        await self.opens()


def configuration(folder: Path, url: str | None = None, change: Callable[[str], str] = lambda text: text) -> Config:
    """The example configuration, its files in `folder`."""
    example = (Path(__file__).parents[1] / "config.example.toml").read_text()
    (folder / "eventdesk.key").write_bytes(b64encode(b"installation key of the tests 01")[:44] + b"\n")
    (folder / "token").write_text(TOKEN)
    for name in ("eventdesk.key", "token"):
        (folder / name).chmod(0o600)
    text = example.replace('{ env = "EVENTDESK_TELEGRAM_TOKEN" }', '{ file = "token" }')
    # so that stories read in one language; those about languages say so
    text = text.replace('languages = ["es", "en"]', 'languages = ["en", "es"]')
    if url is not None:
        text = text.replace("sqlite+aiosqlite:///eventdesk.db", url)
    (folder / "eventdesk.toml").write_text(change(text))
    return load(folder / "eventdesk.toml")


@asynccontextmanager
async def rehearsal(config: Config, pace: Pace | None = None) -> AsyncIterator[Stage]:
    """A stage on the rehearsal transport."""
    empty_record(config)
    stage = Stage(RehearsalHouse(), config, pace=pace)
    await stage.opens()
    try:
        yield stage
    finally:
        await stage.closes()


@asynccontextmanager
async def telegram(config: Config, pace: Pace | None = None, *, topics: bool = False) -> AsyncIterator[Stage]:
    """A stage over HTTP, perhaps with an account that has topics in private chats."""
    empty_record(config)
    async with BotApi() as api:
        api.world.topics_on = topics
        stage = Stage(TelegramHouse(api), config, pace=pace)
        await stage.opens()
        try:
            yield stage
        finally:
            await stage.closes()


theatres = {"rehearsal": rehearsal, "telegram": telegram}
