"""What a person sees: messages and rooms, and formatted text as it reads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

COVER = "▒▒▒"
_EDGE = "\x01"
"""Where a block begins or ends; however many meet, it is one new line."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message on the screen, in its newest wording."""

    id: str
    sender: str
    kind: str
    """m.text, m.notice, m.image ...; the event's type where it has no such."""
    text: str
    """All words, covered ones too."""
    closed: str
    """What is read before anybody taps on a cover."""
    spoilers: tuple[str, ...]
    body: str
    """What a notification shows, and every app that knows no formatting."""
    formatted: str
    mentions: tuple[str, ...]
    mentions_room: bool
    reply_to: str
    edited: bool
    redacted: bool
    undecryptable: str
    """Why it cannot be read; empty when it can."""
    encrypted: bool
    shield: str
    """Colour and reason of the warning beside it, such as 'GREY UNSIGNED_DEVICE'; empty when there is none."""
    notifies: bool
    """Whether this phone would tell of it when it came (a notice is silent by Matrix's default rules)."""
    highlights: bool
    sounds: bool
    reactions: dict[str, list[str]]
    """Emoji to the ids of those who set it."""
    content: dict[str, Any] = field(repr=False)
    first: dict[str, Any] = field(repr=False)
    """The content before any edit."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room in the list. `membership`: join, invite or leave. `named`: its name, if it has one of its own."""

    id: str
    name: str
    named: str
    topic: str
    membership: str
    direct: bool
    encrypted: bool
    closed: bool
    """Whether it was replaced for good (tombstone)."""
    join_rule: str


def shown_of(found: dict[str, Any]) -> Shown:
    """From what the engine says."""
    reading = _Reading.of(found["formatted"], found["body"])
    mentions = found["mentions"]
    return Shown(
        found["id"], found["sender"], found["kind"], reading.text, reading.closed, tuple(reading.spoilers),
        found["body"], found["formatted"], tuple(mentions.get("user_ids", ())), bool(mentions.get("room")),
        found["replyTo"] or "", found["edited"], found["redacted"], found["undecryptable"] or "", found["encrypted"],
        found["shield"], found["notifies"], found["highlights"], found["sounds"], found["reactions"],
        found["content"], found["first"],
    )  # fmt: skip


def room_of(found: dict[str, Any]) -> Room:
    """From what the engine says."""
    return Room(
        found["id"], found["name"], found["named"], found["topic"], found["membership"], found["direct"],
        found["encrypted"], found["closed"], found["joinRule"],
    )  # fmt: skip


class _Reading(HTMLParser):
    """Formatted text as it reads, white space folded as a browser does."""

    _BLOCKS = frozenset({"p", "div", "blockquote", "pre", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
    _VOID = frozenset({"br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.spoilers: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._counts: list[int | None] = []
        self._parts: list[tuple[str, bool]] = []

    @classmethod
    def of(cls, formatted: str, body: str) -> _Reading:
        """Reads what is formatted; the plain text where there is none."""
        reading = cls()
        if formatted:
            reading.feed(formatted)
            reading.close()
        else:
            reading._parts.append((body, False))
        return reading

    @property
    def text(self) -> str:
        return _tidy("".join(part for part, _ in self._parts))

    @property
    def closed(self) -> str:
        covered = "".join("\0" if is_covered else part for part, is_covered in self._parts)
        return _tidy(re.sub("\0+", COVER, covered))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag not in self._VOID:
            self._open.append((tag, "data-mx-spoiler" in named))
        if "data-mx-spoiler" in named:
            self.spoilers.append("")
        if tag in {"ol", "ul"}:
            self._counts.append(int(named.get("start") or 1) if tag == "ol" else None)
        if tag == "br":
            self._say("\n")
        if tag in self._BLOCKS:
            self._say(_EDGE)
        if tag == "li":
            self._say(self._bullet())

    def handle_endtag(self, tag: str) -> None:
        if tag not in {one for one, _ in self._open}:
            return
        while self._open.pop()[0] != tag:
            pass
        if tag in {"ol", "ul"}:
            self._counts.pop()
        if tag in self._BLOCKS:
            self._say(_EDGE)

    def handle_data(self, data: str) -> None:
        if "mx-reply" in {tag for tag, _ in self._open}:
            return
        is_kept = "pre" in {tag for tag, _ in self._open}
        self._say(data if is_kept else re.sub(r"\s+", " ", data))

    def _bullet(self) -> str:
        if not self._counts or (number := self._counts[-1]) is None:
            return "• "
        self._counts[-1] = number + 1
        return f"{number}. "

    def _say(self, words: str) -> None:
        is_covered = any(covered for _, covered in self._open)
        if is_covered:
            self.spoilers[-1] += words.replace(_EDGE, "\n")
        self._parts.append((words, is_covered))


def _tidy(words: str) -> str:
    blocks = re.sub(rf"[ \t]*{_EDGE}[{_EDGE} \t]*", "\n", words)
    return re.sub(r"[ \t]*\n[ \t]*", "\n", blocks).strip()
