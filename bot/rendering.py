"""From a decision to what a screen shows: texts in the reader's language, sealed buttons, neutralised words.

Rendered at the moment of sending, so that an age is true when it is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import ButtonSeal
from bot.texts import Texts
from bot.transports.port import Button, Media, Rendered
from handlers.domain.messages import Answer, Arg, Choice, Edit, Line, Send

_AGED = timedelta(seconds=60)
_POPUP = 200
_COMMAND = re.compile(r"(?<![\w/:.])/([a-z]{2,})\b")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who will read it: the chat, and the language."""

    chat: str
    language: str
    command: str = "/"
    """What stands before a command's name where they read it."""


class Renderer:
    """Makes messages ready to leave."""

    def __init__(self, texts: Texts, seal: ButtonSeal, link: Callable[[str], str] = lambda _start: "") -> None:
        self._texts = texts
        self._seal = seal
        self._link = link

    def send(self, job: Send, reader: Reader, now: datetime, media: Media | None = None) -> Rendered:
        """A new message."""
        reader = replace(reader, language=job.language or reader.language)
        text, covered = self._body(job, reader, now)
        buttons = () if job.typed_only or job.numbers else self._buttons(job.choices, reader)
        if job.numbers:
            text = "\n".join([text, *self._numbered(job.choices, reader)])
        key = self._texts.text("b-share-location", reader.language) if job.reply_keyboard == "location" else ""
        return Rendered(
            reader.chat, text, buttons, covered if job.covered else None, media, job.sound, job.protect, key,
            job.reply_keyboard == "remove", location=job.location, pin=job.standing,
        )  # fmt: skip

    def edit(self, job: Send | Edit, reader: Reader, now: datetime) -> Rendered:
        """New content for a message that stands."""
        if isinstance(job, Send):
            return self.send(job, reader, now)
        text = self._commands(self._text(job.text, reader.language, job.args), reader)
        text = "\n".join([text, *(self._line(line, reader) for line in job.lines)])
        return Rendered(reader.chat, text, self._buttons(job.choices, reader))

    def answer(self, job: Answer, language: str) -> str:
        """At most 200 characters; facts that do not fit whole are left out."""
        text = self._text(job.text, language, job.args) if job.text else ""
        for line in job.lines:
            longer = f"{text} {self._line(line, Reader('', language))}".strip()
            if len(longer) > _POPUP and line.words is None:
                break
            text = longer
        return text[: _POPUP - 1] + "…" if len(text) > _POPUP else text

    def address(self, job: Send) -> str:
        """The link that stands in this message; '' where there is none."""
        return next((self._link(line.link) for line in job.lines if line.link), "")

    def words(self, job: Send, language: str, now: datetime) -> str:
        """The plain text alone, for a contact outside the chats."""
        return self._body(job, Reader("", language), now)[0]

    def _body(self, job: Send, reader: Reader, now: datetime) -> tuple[str, tuple[int, int] | None]:
        name, args = aged(job, now)
        args = {**args, "text": ""} if job.text == "G1" else args
        parts = [self._commands(self._text(name, reader.language, args), reader)]
        parts += [self._line(line, reader) for line in job.lines]
        head = "\n".join(part for part in parts if part)
        if job.words is None:
            return head, self._below(job, reader, parts[0], head)
        if job.text == "G1":
            before, after = self._texts.marks(reader.language)
            joined = f"{head.removesuffix(before + after).rstrip()} {before}"
        elif not job.words:  # what came is beside it, and is covered as words would be
            end = len(head.rstrip())
            return head.rstrip(), (end, end)
        else:
            joined, after = head.rstrip() + "\n", ""
        words = neutral(job.words)
        return joined + words + after, (len(joined), len(joined) + len(words))

    def _below(self, job: Send, reader: Reader, first: str, head: str) -> tuple[int, int] | None:
        """Where the lines below the first stand; of a fact, which is one line, all behind the name of the case."""
        if job.text == "t-fact":
            first = self._text(job.text, reader.language, {"case": job.args["case"], "fact": ""}).rstrip()
        return (len(first) + 1, len(head)) if len(head) > len(first) else None

    def _text(self, text: str, language: str, args: Mapping[str, Arg]) -> str:
        """Names and other people's words among the arguments are never taken for text ids, nor for control."""
        return self._texts.text(text, language, **{name: self._plain(value) for name, value in args.items()})

    def _plain(self, value: Arg) -> Arg:
        if not isinstance(value, str) or (value.startswith("@") and value[1:] in self._texts.ids()):
            return value
        return "@" + neutral(value) if value.startswith("@") else neutral(value)

    def _line(self, line: Line, reader: Reader) -> str:
        if line.link and not (address := self._link(line.link)):
            return ""
        args = {**line.args, "link": address} if line.link else line.args
        text = self._commands(self._text(line.text, reader.language, args), reader)
        if not line.words:
            return text
        before, after = self._texts.marks(reader.language)
        return f"{text} {before}{neutral(line.words)}{after}".strip()

    def _commands(self, text: str, reader: Reader) -> str:
        """Commands as the reader's platform has them: '/say' is '!desk say' on Matrix. The sign stays in front."""
        before, after = self._texts.marks(reader.language)
        return _COMMAND.sub(lambda found: f"{before}{reader.command}{found[1]}{after}", text)

    def _numbered(self, rows: Iterable[Iterable[Choice]], reader: Reader) -> list[str]:
        """As lines: every one has a number here, for there is nothing to tap."""
        choices = [choice for row in rows for choice in row]
        labels = [self._text(one.label, reader.language, one.args) for one in choices]
        return [f"{number}. {label}" for number, label in enumerate(labels, 1)]

    def _buttons(self, rows: Iterable[Iterable[Choice]], reader: Reader) -> tuple[tuple[Button, ...], ...]:
        numbers = iter(range(1, 100))
        return tuple(tuple(self._button(choice, reader, numbers) for choice in row) for row in rows)

    def _button(self, choice: Choice, reader: Reader, numbers: Iterable[int]) -> Button:
        label = self._text(choice.label, reader.language, choice.args)
        if self._texts.numbered(choice.label):
            label = f"{next(iter(numbers))}. {label}"
        sealed = self._seal.seal(reader.chat, choice.action, choice.ref)
        return Button(label, sealed, opens_desk=choice.action == "private")


def aged(job: Send, now: datetime) -> tuple[str, Mapping[str, Arg]]:
    """An alert older than a minute says so; a repeated page always shows its age (contract.md, behaviour 3)."""
    if job.since is None:
        return job.text, job.args
    minutes = (now - job.since) // timedelta(minutes=1)
    if job.text == "T4":
        return ("T4", {**job.args, "minutes": minutes}) if minutes else ("T4j", job.args)
    if now - job.since <= _AGED or job.text not in ("T1", "T1z"):
        return job.text, job.args
    return ("T1a" if job.text == "T1" else "T1az"), {**job.args, "n": minutes}


def neutral(words: str) -> str:
    """Control and direction characters out of relayed words: they could hide or turn what is read."""
    return "".join(one if one in "\n\t" or unicodedata.category(one) not in _UNSEEN else " " for one in words)


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
