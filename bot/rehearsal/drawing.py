"""How phones look in a terminal of 80 columns, without colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from textwrap import wrap

from bot.rehearsal.phones import Phone
from bot.rehearsal.theatre import News
from bot.transports.rehearsal import Bubble

WIDTH = 80
_EDGE = "   | "
_COVERED = "[covered until tapped] "


def news(found: News, now: datetime) -> Iterator[str]:
    """What has newly appeared in one chat; `now` is local to the event."""
    marks = [] if any(one.sound for one in found.bubbles) or not found.bubbles else ["without a sound"]
    yield ""
    yield heading(found.phone, now, marks)
    for number, one in enumerate(found.bubbles):
        yield from ([_EDGE.rstrip()] if number else [])
        yield from bubble(one)
    for notice in found.notices:
        yield from _framed(f"( {notice} )")
    if found.removed:
        yield f"{_EDGE}-- {found.removed} message{'s' if found.removed > 1 else ''} taken off this screen --"


def heading(phone: Phone, now: datetime, marks: Iterable[str] = ()) -> str:
    """Time, whose screen, and what else is to be known about it."""
    return " ".join([f"{now:%H:%M:%S}", phone.title.upper(), *(f"({mark})" for mark in marks)])


def bubble(one: Bubble) -> Iterator[str]:
    """One message with its buttons numbered."""
    if not one.ours:
        yield from _framed(f"(their own) {one.text or f'[{one.media}]'}")
        return
    if one.edited:
        yield f"{_EDGE}(changed to)"
    yield from _framed(_words(one))
    yield from _framed_row([f"[{label(number, words)}]" for number, words in enumerate(one.labels, start=1)])
    if one.location_key:
        yield f"{_EDGE}[{one.location_key}] (the phone's own location key)"


def label(number: int, words: str) -> str:
    """A button's words behind the number that presses it."""
    return words if words.startswith(f"{number}. ") else f"{number} {words}"


def _words(one: Bubble) -> str:
    media = f"[{one.media}] " if one.media else ""
    if one.covered is None:
        return media + one.text
    start, end = one.covered
    return f"{one.text[:start]}{_COVERED}{media}{one.text[start:end]}{one.text[end:]}"


def _framed(text: str) -> Iterator[str]:
    for line in text.splitlines() or [""]:
        yield from (_EDGE + part for part in wrap(line, WIDTH - len(_EDGE)) or [""])


def _framed_row(buttons: Iterable[str]) -> Iterator[str]:
    row = ""
    for button in buttons:
        if row and len(_EDGE) + len(row) + 1 + len(button) > WIDTH:
            yield _EDGE + row
            row = ""
        row = f"{row} {button}".strip()
    if row:
        yield _EDGE + row


def length(of: timedelta) -> str:
    """'27 s', '4 min', '4 min 10 s', '3 h 5 min'."""
    seconds = round(of.total_seconds())
    parts = [(seconds // 3600, "h"), (seconds % 3600 // 60, "min"), (seconds % 60, "s")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 s"


def paragraph(text: str, indent: str = "", further: str | None = None) -> Iterator[str]:
    """Running words of the rehearsal itself; `further` stands before the second line and those after it."""
    for line in text.splitlines() or [""]:
        after = indent if further is None else further
        yield from wrap(line, WIDTH, initial_indent=indent, subsequent_indent=after) or [""]
