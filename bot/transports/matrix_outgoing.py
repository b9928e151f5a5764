"""Rendered messages into what is put into a room. Pure; nothing is sent here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final

from bot.transports.lengths import Span, parts, shorten
from bot.transports.port import Rendered
from bot.transports.raw_json import Json, clean

TEXT_LIMIT: Final = 3000
"""Longest message. 65 536 bytes an event may have; each of these may become twelve, encrypted and written as HTML."""
_BODY_LIMIT: Final = 200
_NUMBERED: Final = re.compile(r"\s*\d+[.)]\s")
_OF_A_LIST: Final = re.compile(r"(✓ )?\d+")
_COVER: Final = "…"


def choices(message: Rendered) -> str:
    """The buttons as numbered lines. A label that begins with a number keeps it; a bare one stands in the text.

    Beside such, what is no item has no number: that would be one of an item, which it would tick.
    """
    labels = [clean(button.label) for row in message.buttons for button in row]
    listed = [(place, label) for place, label in enumerate(labels, 1) if not _OF_A_LIST.fullmatch(label)]
    beside_items = len(listed) < len(labels)
    return "\n".join(
        label if _NUMBERED.match(label) else f"\N{BULLET} {label}" if beside_items else f"{place}. {label}"
        for place, label in listed
    )


def contents(message: Rendered, person: str) -> list[Json]:
    """The texts to send, one as a rule. `person` is the other in a direct chat, '' in a room of several.

    What must be noticed mentions them; the rest is a notice, which makes no sound anywhere.
    """
    text = clean(message.text)
    below = choices(message)
    spans = parts(text, TEXT_LIMIT) if text else []
    found = [_part(message, text, span, below if span is spans[-1] else "") for span in spans]
    if not found and below:
        found = [_written(below, None)]
    for number, content in enumerate(found):
        content.update(_loudness(message.sound and number == 0, person))
        if number == 0 and message.reply_to:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": message.reply_to.split()[0]}}
    return list(found)


def _loudness(sound: bool, person: str) -> dict[str, Any]:
    if not sound:
        return {"msgtype": "m.notice", "m.mentions": {}}
    return {"msgtype": "m.text", "m.mentions": {"user_ids": [person]} if person else {"room": True}}


def _part(message: Rendered, text: str, span: Span, below: str) -> dict[str, Any]:
    covered = _within(message.covered, span)
    shown = text[span[0] : span[1]]
    if covered is None and not message.neutral:
        return _written(_joined(shown, below), None)
    plain = message.neutral or text[span[0] : covered[0] if covered else span[1]].rstrip() + _COVER
    return _written(_joined(clean(plain), below), _joined(_html(text, span, covered), _lines(below), "<br>"))


def _within(covered: Span | None, span: Span) -> Span | None:
    if covered is None:
        return None
    start, end = max(covered[0], span[0]), min(covered[1], span[1])
    return (start, end) if start < end else None


def _html(text: str, span: Span, covered: Span | None) -> str:
    if covered is None:
        return _lines(text[span[0] : span[1]])
    before, hidden, after = text[span[0] : covered[0]], text[covered[0] : covered[1]], text[covered[1] : span[1]]
    return f"{_lines(before)}<span data-mx-spoiler>{_lines(hidden)}</span>{_lines(after)}"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _joined(above: str, below: str, between: str = "\n") -> str:
    return between.join(part for part in (above, below) if part)


def _written(body: str, formatted: str | None) -> dict[str, Any]:
    content: dict[str, Any] = {"body": body}
    if formatted is not None and formatted != body:
        content |= {"format": "org.matrix.custom.html", "formatted_body": formatted}
    return content


def replacement(message_id: str, message: Rendered, person: str) -> Json:
    """The content that takes the place of a message's. What does not fit one message is cut.

    An edit makes no sound; so nobody is mentioned in it who was not before.
    """
    whole = Rendered(
        message.chat, shorten(clean(message.text), TEXT_LIMIT // 2), message.buttons, message.covered,
        sound=message.sound, neutral=message.neutral,
    )  # fmt: skip
    found: Sequence[Json] = contents(whole, person)
    fresh: dict[str, Any] = dict(found[0]) if found else {"msgtype": "m.notice", "body": _COVER, "m.mentions": {}}
    outside = {"msgtype": fresh["msgtype"], "body": f"* {shorten(fresh['body'], _BODY_LIMIT)}", "m.mentions": {}}
    return {**outside, "m.new_content": fresh, "m.relates_to": {"rel_type": "m.replace", "event_id": message_id}}


def location_content(place: tuple[float, float]) -> Json:
    """A place, as the platform shows places; its body, which stands in notifications, says nothing of where it is."""
    uri = f"geo:{place[0]:.6f},{place[1]:.6f}"
    return {"msgtype": "m.location", "body": "\U0001f4cd", "geo_uri": uri, "m.mentions": {}}
