"""A stage with two platforms in memory: one that has rooms for cases and numbers for buttons, as Matrix has, and one
that has neither, as Telegram. One desk works on both.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.assembly import Opened, begin, open_record, put_together
from bot.clock import MovableClock
from bot.config import Config
from bot.health import Health
from bot.metrics import Metrics
from bot.platforms import platforms
from bot.rehearsal.movable import MovableDesk
from bot.transports.port import DELIVERED, CaseRoom, Rendered, Retry, Undeliverable
from bot.transports.rehearsal import Bubble, RehearsalTransport, Screen
from handlers.domain.incoming import ChatKind
from handlers.domain.messages import Attachment
from tests.empty_record import empty_record
from tests.stage import NOON, ROSTER, Seen, configuration
from tests.taken_pictures import picture

MATRIX, TELEGRAM = "matrix", "telegram"
ROOMS = {MATRIX: {"team": "!team:example.org", "organizers": "!organizers:example.org"},
         TELEGRAM: {"team": "-1001000000001", "organizers": "-1001000000002"}}  # fmt: skip
LARGE = 30_000_000
PICTURE = picture()


def direct(user: str) -> str:
    """The room in which somebody talks with the desk: on Matrix it is not their own id."""
    return f"!dm-{user}"


class Double(RehearsalTransport):
    """The rehearsal's platform under another name."""

    name = TELEGRAM

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.marked: list[str] = []
        """Messages of people under which the desk set its sign."""

    @property
    def platform(self) -> str:
        return self.name

    async def send(self, message: Rendered) -> str:
        await self._check_media(message)
        return await super().send(message)

    async def _check_media(self, message: Rendered) -> None:
        """A file id of another platform means nothing here."""
        media = message.media
        if media is not None and media.content is None:
            assert media.file in self._files, f"a file id of another platform was sent to {self.name}"

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        await super().mark(chat, message_id)
        self.marked.append(message_id)

    def content(self, file: str) -> bytes:
        """What lies behind an id."""
        return self._files[file].content

    async def fetch(self, attachment: Attachment) -> bytes:
        assert attachment.file in self._files, f"{self.name} was asked for a file of another platform"
        return await super().fetch(attachment)


class RoomsDouble(Double):
    """As Matrix: rooms for cases, direct rooms with ids of their own, and members that are told."""

    name = MATRIX

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.rooms: dict[str, set[str]] = {}
        self.names: dict[str, str] = {}
        self.keys: dict[str, str] = {}
        self.made = 0
        self.closed: list[str] = []
        self.room_faults = 0
        """So many times a room cannot be kept in step."""
        self.crash_after_making = 0

    def take_over(self, former: RehearsalTransport) -> None:
        super().take_over(former)
        assert isinstance(former, RoomsDouble)
        self.rooms, self.names, self.keys = former.rooms, former.names, former.keys
        self.made, self.closed = former.made, former.closed

    def kind_of(self, chat: str, user: str) -> ChatKind:
        return ChatKind.PRIVATE if chat == direct(user) else self._spaces.get(chat, ChatKind.FOREIGN)

    async def send(self, message: Rendered) -> str:
        return await super().send(replace(message, chat=self._place(message.chat)))

    async def edit(self, message_id: str, message: Rendered) -> None:
        await super().edit(message_id, replace(message, chat=self._place(message.chat)))

    async def remove(self, chat: str, message_id: str) -> None:
        await super().remove(self._place(chat), message_id)

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        await super().mark(self._place(chat), message_id, sign)

    async def clear(self, chat: str, messages: Sequence[str]) -> None:
        theirs = {one.id for one in self.screens.get(self._place(chat), Screen()).bubbles if not one.ours}
        assert not theirs & set(messages), "a bot cannot take back what others wrote in a Matrix room"
        await super().clear(self._place(chat), messages)

    def _place(self, chat: str) -> str:
        if chat.startswith("!case") and chat not in self.rooms:
            raise Undeliverable("not in the room")
        return direct(chat) if chat.startswith("@") else chat

    async def keep_room(self, room: CaseRoom) -> str:
        if self.faults.down:
            raise Retry("down")
        if self.room_faults > 0:
            self.room_faults -= 1
            raise Retry("not now")
        chat = room.chat or self.keys.get(room.key, "")
        if not chat:
            self.made += 1
            chat = f"!case{self.made}:example.org"
            self.keys[room.key], self.names[chat] = chat, room.name
        self.rooms[chat] = set(room.members)
        if self.crash_after_making > 0:
            self.crash_after_making -= 1
            raise Retry("the answer was lost")
        return chat

    async def close_room(self, chat: str) -> None:
        self.rooms.pop(chat, None)
        self.screens.pop(chat, None)
        self.closed.append(chat)

    async def members(self, chat: str) -> frozenset[str]:
        return frozenset(self.rooms.get(chat, ()))


class BothDesk(MovableDesk):
    """One desk on two platforms."""

    def __init__(self, config: Config, clock: MovableClock, former: Mapping[str, Double]) -> None:
        self._config, self._clock = config, clock
        self.opened: Opened = open_record(config, clock)
        self._rooms = {(name, room): chat for name, rooms in ROOMS.items() for room, chat in rooms.items()}
        self.doubles: dict[str, Double] = {}
        for kind in (Double, RoomsDouble):
            spaces = {chat: ChatKind(room) for room, chat in ROOMS[kind.name].items()}
            self.doubles[kind.name] = made = kind(self.opened.seal, spaces, clock.now)
            if kind.name in former:
                made.take_over(former[kind.name])
        self._waiting = lambda: any(one.waiting() for one in self.doubles.values())
        metrics, health = Metrics(clock.monotonic), Health(clock.monotonic)
        self.desk = put_together(self.opened, config, clock, self.doubles, {}, metrics, health)

    async def opens(self) -> None:
        assert {one.name for one in platforms(self._config)} == set(self.doubles)
        await begin(self.opened, self._config, self._rooms, frozenset(self.doubles))
        await self.desk.start()
        await self.settles()

    async def closes(self) -> None:
        await self.desk.stop()
        await self.opened.close()


@dataclass(slots=True)
class Phone:
    """One person's phone with one platform on it."""

    stage: Two
    platform: str
    user: str
    name: str

    @property
    def chat(self) -> str:
        return direct(self.user) if self.platform == MATRIX else self.user

    @property
    def here(self) -> Double:
        return self.stage.doubles[self.platform]

    async def happens(self, kind: str, chat: str = "", **more: Any) -> str:
        number = self.here.happen(kind, chat or self.chat, self.user, self.name, "en", **more)
        await self.stage.settles()
        return number

    async def says(self, text: str, chat: str = "", **more: Any) -> str:
        if media := more.pop("media", None):
            size = LARGE if more.pop("large", False) else 7
            content = more.pop("content", PICTURE if media == "photo" else b"content")
            about = {key: more.pop(key) for key in ("name", "mime") if key in more}
            more["attachment"] = {"kind": media, "file": self.here.store_file(content), "size": size, **about}
        return await self.happens("said", chat, text=text, **more)

    async def edits(self, message: str, text: str, chat: str = "") -> None:
        await self.happens("edit", chat, message=message, text=text)

    async def withdraws(self, message: str, chat: str = "") -> None:
        await self.happens("withdrawn", chat, message=message)

    async def presses(self, label: str, chat: str = "") -> None:
        """A button where there are such, a keycap under its message where there are none."""
        where = chat or self.chat
        bubble = next(one for one in reversed(self._bubbles(where)) if any(label in own for own in one.labels))
        number = next(n for n, own in enumerate(bubble.labels, 1) if label in own)
        if self.platform == MATRIX:
            await self.happens("reaction", where, message=bubble.id, emoji=f"{number}\ufe0f\u20e3")
            return
        data = next(one.data for row in bubble.buttons for one in row if label in one.label)
        await self.happens("press", where, message=bubble.id, data=data, press=self.here.press_id(where))

    async def reacts(self, emoji: str, chat: str = "") -> None:
        where = chat or self.chat
        await self.happens("reaction", where, message=self._bubbles(where)[-1].id, emoji=emoji)

    async def moves(self, change: str, chat: str) -> None:
        """Joins or leaves a room."""
        await self.happens("membership", chat, change=change)

    def _bubbles(self, chat: str) -> list[Bubble]:
        return [one for one in self.here.screens.get(chat, Screen()).bubbles if one.ours]

    def opens(self, fragment: str, chat: str = "") -> bytes:
        """The file of the newest message with these words, as it lies on this phone."""
        bubble = next(one for one in reversed(self._bubbles(chat or self.chat)) if fragment in one.text)
        return self.here.content(bubble.file)

    def shown(self, chat: str = "") -> list[Seen]:
        return [
            Seen(one.id, one.text, one.labels, one.covered is not None, one.sound, one.protect, one.media)
            for one in self._bubbles(chat or self.chat)
        ]

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.shown()]

    @property
    def notices(self) -> list[str]:
        return self.here.screens.get(self.chat, Screen()).notices

    def sees(self, fragment: str, chat: str = "") -> Seen:
        for one in reversed(self.shown(chat)):
            if fragment in one.text:
                return one
        raise AssertionError(f"{fragment!r} is not there, but: " + " | ".join(one.text for one in self.shown(chat)))

    def never_saw(self, fragment: str) -> None:
        """In no chat this person is in, ever."""
        texts = [one.text for one in self.here.screens.get(self.chat, Screen()).history if one.ours]
        assert not [one for one in texts if fragment in one], f"{fragment!r} reached {self.name} on {self.platform}"


@dataclass
class Two:
    """A desk on both platforms, its people and its time."""

    config: Config
    clock: MovableClock = field(default_factory=lambda: MovableClock(NOON))
    movable: BothDesk = field(init=False)
    doubles: dict[str, Double] = field(default_factory=dict)

    async def opens(self) -> None:
        self.movable = BothDesk(self.config, self.clock, self.doubles)
        self.doubles = self.movable.doubles
        await self.movable.opens()

    async def closes(self) -> None:
        await self.movable.closes()

    async def restarts(self, *, after_seconds: float = 0) -> None:
        await self.closes()
        self.clock.move(timedelta(seconds=after_seconds))
        await self.opens()

    async def settles(self) -> None:
        await self.movable.settles()

    async def passes(self, **by: float) -> None:
        await self.movable.passes(timedelta(**by))

    @property
    def matrix(self) -> RoomsDouble:
        found = self.doubles[MATRIX]
        assert isinstance(found, RoomsDouble)
        return found

    @property
    def telegram(self) -> Double:
        return self.doubles[TELEGRAM]

    def on_matrix(self, name: str) -> Phone:
        return Phone(self, MATRIX, f"@{name.casefold()}:example.org", name)

    def on_telegram(self, name: str) -> Phone:
        return Phone(self, TELEGRAM, str(ROSTER.get(name, 7000 + sum(map(ord, name)))), name)

    def cards(self, platform: str, room: str = "team") -> list[str]:
        shown = self.doubles[platform].screens.get(ROOMS[platform][room], Screen()).bubbles
        return [one.text for one in shown if one.ours]

    @property
    def room(self) -> str:
        """The newest room of a case."""
        return f"!case{self.matrix.made}:example.org"

    def in_room(self) -> list[str]:
        return [one.text for one in self.matrix.screens.get(self.room, Screen()).bubbles if one.ours]

    @property
    def inside(self) -> set[str]:
        """Who is in the newest room, by short name."""
        return {one[1:].partition(":")[0] for one in self.matrix.rooms.get(self.room, ())}


def with_matrix(text: str) -> str:
    """The example configuration with its Matrix table switched on."""
    head, _, tail = text.partition("#[matrix]\n")
    lines = tail.split("\n")
    count = next(n for n, line in enumerate(lines) if not line.startswith("#"))
    table = "\n".join(["[matrix]", *(line[1:] for line in lines[:count])])
    table = table.replace('{ env = "EVENTDESK_MATRIX_PASSWORD" }', '{ file = "token" }')
    return "\n".join([head + table, *lines[count:]])


def apart(text: str) -> str:
    """Ana and Ben have Matrix only, everybody else Telegram only."""
    parts = text.split("[[people]]")
    kept = [parts[0]]
    for part in parts[1:]:
        gone = "telegram =" if ('"Ana"' in part or '"Ben"' in part) else "matrix ="
        kept.append("\n".join(line for line in part.split("\n") if not line.startswith(gone)))
    return "[[people]]".join(kept)


@asynccontextmanager
async def two(folder: Path, url: str | None = None, change: Any = lambda text: text) -> AsyncIterator[Two]:
    """A stage on both."""
    config = configuration(folder, url, change=lambda text: change(with_matrix(text)))
    empty_record(config)
    stage = Two(config)
    await stage.opens()
    try:
        yield stage
    finally:
        await stage.closes()
