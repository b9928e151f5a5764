"""The rehearsal platform: phones in this very process. It is the embedded default, the training room, and the
platform of the stories; so it keeps what Telegram keeps, and refuses what Telegram refuses.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bot.buttons import ButtonSeal
from bot.transports.port import (
    DELIVERED,
    Batch,
    Button,
    CaseRoom,
    Media,
    Menu,
    Moved,
    RawUpdate,
    Rendered,
    Retry,
    Rights,
    Undeliverable,
)
from handlers.domain.incoming import (
    Author,
    Change,
    Chat,
    ChatKind,
    Edited,
    Happening,
    Incoming,
    Membership,
    Pressed,
    Reacted,
    Said,
    Unreadable,
    Withdrawn,
)
from handlers.domain.messages import Attachment

PLATFORM = "rehearsal"
_ALBUM_LIMIT = 20_000_000


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message on a screen."""

    id: str
    text: str
    ours: bool
    """True for the desk's messages, False for the person's own."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    covered: tuple[int, int] | None = None
    sound: bool = True
    protect: bool = False
    media: str = ""
    location_key: str = ""
    edited: bool = False
    at: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    file: str = ""
    """The platform's id for the content of `media`, '' where it has none."""
    by: str = ""
    """Whose it is, by the name of the phone; '' for the desk's."""
    pinned: bool = False
    reactions: tuple[tuple[str, str], ...] = ()
    """Name of the phone, and sign: one of each person."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The words on its buttons."""
        return tuple(button.label for row in self.buttons for button in row)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on the platform."""

    content: bytes
    mime: str = ""


@dataclass(slots=True)
class Screen:
    """What one chat shows, and everything it ever showed."""

    bubbles: list[Bubble] = field(default_factory=list)
    history: list[Bubble] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    """Answers to presses; gone from the screen after a moment, kept here for whoever looks."""


@dataclass(slots=True)
class Faults:
    """What goes wrong on purpose: an outage, chats that refuse, answers that are lost."""

    down: bool = False
    blocked: set[str] = field(default_factory=set)
    lose_answers: int = 0
    """So many messages are accepted without our hearing of it."""
    moved: dict[str, str] = field(default_factory=dict)


class RehearsalTransport:
    """A chat platform in memory. `now` is the clock that can be moved; `spaces` maps chat ids to their kind; message
    ids begin after `messages`.
    """

    def __init__(self, seal: ButtonSeal, spaces: Mapping[str, ChatKind], now: Any, messages: int = 0) -> None:
        self._seal = seal
        self._spaces = dict(spaces)
        self._now = now
        self._updates: list[tuple[int, bytes, bool]] = []
        self._number = 0
        self._messages = messages
        self._new = asyncio.Event()
        self._confirmed = 0
        self._presses: dict[str, str] = {}
        self._files: dict[str, Stored] = {}
        self.screens: dict[str, Screen] = {}
        self.faults = Faults()
        self.changed = asyncio.Event()

    @property
    def platform(self) -> str:
        """Its name."""
        return PLATFORM

    async def start(self) -> None:
        """Nothing to connect to."""

    async def stop(self) -> None:
        """Nothing to let go of."""

    # ---- what phones do

    def happen(self, kind: str, chat: str, user: str, name: str = "", language: str = "", **more: Any) -> str:
        """Something happened on a phone; the message's id."""
        message = more.pop("message", "") or self._next_message()
        now = self._now().isoformat()
        update = {"kind": kind, "chat": chat, "user": user, "name": name, "language": language, "at": now,
                  "message": message, **more}  # fmt: skip
        self._number += 1
        self._updates.append((self._number, json.dumps(update).encode(), kind == "press"))
        self._new.set()
        return message

    def show(self, chat: str, bubble: Bubble) -> None:
        """Put a bubble on a screen."""
        screen = self.screens.setdefault(chat, Screen())
        screen.bubbles.append(bubble)
        screen.history.append(bubble)
        self.changed.set()

    def change(self, chat: str, bubble: Bubble) -> None:
        """Put it in the place of the one with its id; what a person did to it, not the desk."""
        shown = self.screens.setdefault(chat, Screen()).bubbles
        shown[:] = [bubble if one.id == bubble.id else one for one in shown]
        self.changed.set()

    def store_file(self, content: bytes, mime: str = "") -> str:
        """A file on the platform; its id, which cannot be guessed."""
        name = secrets.token_hex(8)
        self._files[name] = Stored(content, mime)
        return name

    def file(self, name: str) -> Stored | None:
        """What is stored under this id."""
        return self._files.get(name)

    def stored_bytes(self) -> int:
        """How much all files have together."""
        return sum(len(one.content) for one in self._files.values())

    @property
    def newest(self) -> int:
        """The number of the newest message anywhere; those that come later have higher ones."""
        return self._messages

    def press_id(self, chat: str) -> str:
        """A fresh id for a press, so that its answer finds the screen."""
        press = f"press-{self._number + 1}-{len(self._presses)}"
        self._presses[press] = chat
        return press

    def _next_message(self) -> str:
        self._messages += 1
        return str(self._messages)

    def waiting(self) -> bool:
        """Whether an update has not been confirmed yet."""
        return any(number > self._confirmed for number, _, _ in self._updates)

    def take_over(self, former: RehearsalTransport) -> None:
        """The desk was restarted: the platform itself went on, with its screens and what it holds for us."""
        self.screens, self.faults = former.screens, former.faults
        self._updates, self._number, self._messages = former._updates, former._number, former._messages
        self._files, self._presses = former._files, former._presses

    # ---- the port

    def link(self, start: str) -> str:
        """None: what a link would bring is typed here."""
        return ""

    async def receive(self, cursor: str | None) -> Batch:
        """Everything after the cursor; what is before it is forgotten only now."""
        after = self._confirmed = int(cursor or 0)
        self._updates = [one for one in self._updates if one[0] > after]
        while not self._updates or self.faults.down:
            if self.faults.down:
                raise Retry("the rehearsal's platform is down")
            self._new.clear()
            await self._new.wait()
        batch = self._updates[:100]
        return Batch([RawUpdate(str(number), payload, press) for number, payload, press in batch], str(batch[-1][0]))

    async def glance(self, cursor: str | None) -> Sequence[RawUpdate]:
        """Everything after the cursor, and nothing is forgotten."""
        after = int(cursor or 0)
        return [RawUpdate(str(number), payload, press) for number, payload, press in self._updates if number > after]

    def parse(self, payload: bytes, received: datetime) -> Sequence[Incoming]:
        """What an update means."""
        raw = json.loads(payload)
        base = Happening(
            received, datetime.fromisoformat(raw["at"]),
            Chat(self.platform, raw["chat"], self.kind_of(raw["chat"], raw["user"])),
            Author(self.platform, raw["user"], raw["name"], raw["language"], raw.get("handle", "")),
            raw["message"],
        )  # fmt: skip
        return [_incoming(raw, base, self._seal)]

    def kind_of(self, chat: str, user: str) -> ChatKind:
        """What kind of chat this is, for this person: their private one has their own id."""
        return ChatKind.PRIVATE if chat == user else self._spaces.get(chat, ChatKind.FOREIGN)

    async def send(self, message: Rendered) -> str:
        """Show it."""
        self._refuse(message.chat)
        number = self._next_message()
        media = message.media.kind if message.media else "location" if message.location else ""
        bubble = Bubble(
            number, message.text, True, message.buttons, message.covered, message.sound, message.protect, media,
            message.location_key, at=self._now(), file=self._file_of(message.media),
            pinned=message.pin,
        )  # fmt: skip
        self.show(message.chat, bubble)
        if self.faults.lose_answers > 0:
            self.faults.lose_answers -= 1
            raise Retry("the answer was lost on its way")
        return number

    async def edit(self, message_id: str, message: Rendered) -> None:
        """Show new content in its place."""
        self._refuse(message.chat)
        screen = self.screens.setdefault(message.chat, Screen())
        for number, bubble in enumerate(screen.bubbles):
            if bubble.id == message_id:
                screen.bubbles[number] = replace(
                    bubble, text=message.text, buttons=message.buttons, covered=message.covered, edited=True
                )
                screen.history.append(screen.bubbles[number])
                self.changed.set()
                return
        raise Undeliverable("message to edit not found")

    async def remove(self, chat: str, message_id: str) -> None:
        """Take it off the screen; one that is gone counts as done."""
        self._refuse(chat)
        screen = self.screens.setdefault(chat, Screen())
        screen.bubbles = [bubble for bubble in screen.bubbles if bubble.id != message_id]
        self.changed.set()

    async def clear(self, chat: str, messages: Sequence[str]) -> None:
        """Take them off the screen, the person's own among them."""
        self._refuse(chat)
        screen = self.screens.setdefault(chat, Screen())
        screen.bubbles = [bubble for bubble in screen.bubbles if bubble.id not in messages]
        self.changed.set()

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        """The desk's own sign, without a name."""
        self._refuse(chat)
        screen = self.screens.setdefault(chat, Screen())
        screen.bubbles = [
            replace(one, reactions=(*(two for two in one.reactions if two[0]), ("", sign)))
            if one.id == message_id else one
            for one in screen.bubbles
        ]  # fmt: skip
        self.changed.set()

    async def answer(self, press: str, text: str, popup: bool) -> None:
        """Show a notice for a moment."""
        chat = self._presses.pop(press, "")
        if text:
            self.screens.setdefault(chat, Screen()).notices.append(text)
        self.changed.set()

    async def fetch(self, attachment: Attachment) -> bytes:
        """The content of a file."""
        if (attachment.size or 0) > _ALBUM_LIMIT:
            raise Undeliverable("the file is over the platform's limit")
        return self._files.get(attachment.file, Stored(b"")).content

    async def keep_room(self, room: CaseRoom) -> str:
        """As on Telegram, cases live in private chats."""
        return ""

    async def close_room(self, chat: str) -> None:
        """There is none."""

    @property
    def topics(self) -> bool:
        """Its phones show plain chats, as Telegram does with accounts that have topics switched off."""
        return False

    async def make_topic(self, chat: str, name: str) -> str:
        """Never asked for."""
        raise Undeliverable("this platform has no topics")

    async def close_topic(self, chat: str, topic: str, *, closed: bool) -> None:
        """There is none."""

    async def drop_topic(self, chat: str, topic: str) -> None:
        """There is none."""

    async def members(self, chat: str) -> frozenset[str]:
        """As on Telegram, nobody tells."""
        return frozenset()

    async def install_menus(self, menus: Sequence[Menu]) -> None:
        """Phones of the rehearsal show no menus."""

    async def check(self, spaces: Mapping[str, str], people: Mapping[str, str]) -> Sequence[Rights]:
        """Everything is allowed here."""
        return []

    def _file_of(self, media: Media | None) -> str:
        """What is sent with its bytes is stored anew, as everywhere: the receiver can fetch it by an id of its own."""
        if media is None:
            return ""
        known = self._files.get(media.file or "")
        if media.content is None:
            return media.file or ""
        return self.store_file(media.content, media.mime or (known.mime if known else ""))

    def _refuse(self, chat: str) -> None:
        if self.faults.down:
            raise Retry("the rehearsal's platform is down")
        if chat in self.faults.blocked:
            raise Undeliverable("blocked by the person", gone=True)
        if chat in self.faults.moved:
            raise Moved(self.faults.moved[chat])


def _incoming(raw: Mapping[str, Any], base: Happening, seal: ButtonSeal) -> Incoming:
    common = (base.at, base.sent_at, base.chat, base.author, base.message)
    match raw["kind"]:
        case "press":
            opened = seal.open(base.chat.id, raw["data"])
            action, ref = opened or ("", "")
            return Pressed(*common, action, ref, raw["press"], opened is not None)
        case "edit":
            moved = raw.get("location")
            return Edited(*common, raw.get("text", ""), tuple(moved) if moved else None)
        case "reaction":
            return Reacted(*common, raw["emoji"])
        case "withdrawn":
            return Withdrawn(*common)
        case "membership":
            return Membership(*common, Change(raw["change"]), raw.get("moved_to", ""))
        case _:
            return _said(raw, base)


def _said(raw: Mapping[str, Any], base: Happening) -> Incoming:
    common = (base.at, base.sent_at, base.chat, base.author, base.message)
    if raw["kind"] == "unreadable":
        return Unreadable(*common, raw.get("locked", False), raw.get("rang", False))
    file, location = raw.get("attachment"), raw.get("location")
    return Said(
        *common, raw.get("text", ""), Attachment(**file) if file else None,
        tuple(location) if location else None, raw.get("contact"), reply_to=raw.get("reply_to", ""),
        album=raw.get("album", ""),
    )  # fmt: skip
