"""What is handed over into what happened. Reads only what `matrix_batch` wrote; never raises on odd input."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.transports.matrix_media import FILES, attachment_of
from bot.transports.raw_json import Json, items, number, part, place, words
from handlers.domain.incoming import (
    Author,
    Change,
    Chat,
    ChatKind,
    Edited,
    Happening,
    Incoming,
    Membership,
    Reacted,
    Said,
    Unreadable,
    Withdrawn,
)

PLATFORM: Final = "matrix"
RINGS: Final = frozenset({
    "m.call.invite", "m.call.notify", "org.matrix.msc4075.call.notify", "m.rtc.notification",
    "org.matrix.msc4075.rtc.notification",
})  # fmt: skip
"""Somebody calls by voice or video, as older and newer apps do it. Nobody picks up here, and they are told."""
_COMMAND: Final = re.compile(r"\s*!\s?desk\b[:,]?\s*", re.IGNORECASE)
_GEO: Final = re.compile(r"geo:(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)")
_LOOKS: Final = re.compile("[\N{VARIATION SELECTOR-16}\U0001f3fb-\U0001f3ff]")
"""How a sign is to be shown: as a picture, and in which colour of skin."""
_FAR: Final = 253_402_300_800_000
"""Milliseconds up to the year 9999, beyond which there is no datetime."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs to know: which rooms are the event's."""

    kinds: Mapping[str, ChatKind]

    def read(self, payload: bytes, received: datetime) -> list[Incoming]:
        """What this update means; nothing for what does not concern us."""
        try:
            update = json.loads(payload)
        except (ValueError, RecursionError):
            return []
        if not isinstance(update, dict) or not words(update, "room"):
            return []
        reading = _READINGS.get(words(update, "what"))
        return reading(update, self._what(update, received)) if reading else []

    def _what(self, update: Json, received: datetime) -> Happening:
        event, room = part(update, "event"), words(update, "room")
        kind = ChatKind.PRIVATE if update.get("direct") is True else self.kinds.get(room, ChatKind.FOREIGN)
        sent = number(event, "origin_server_ts")
        sent_at = datetime.fromtimestamp(sent / 1000, UTC) if sent is not None and 0 < sent < _FAR else received
        sender = words(event, "sender")
        author = Author(PLATFORM, sender, words(update, "name"), handle=sender)
        return Happening(received, sent_at, Chat(PLATFORM, room, kind), author, words(event, "event_id"))


def _event(update: Json, what: Happening) -> list[Incoming]:
    event = part(update, "event")
    content = part(event, "content")
    relation = part(content, "m.relates_to")
    match words(event, "type"):
        case "m.reaction":
            return _reaction(what, relation)
        case "m.room.redaction":
            return _about(Withdrawn, what, words(event, "redacts") or words(content, "redacts"))
        case kind if kind in RINGS:
            return [Unreadable(what.at, what.sent_at, what.chat, what.author, what.message, rang=True)]
        case "m.room.message" if words(relation, "rel_type") == "m.replace":
            return _edit(what, content, relation)
        case _:
            return [_said(what, content, relation)]


def _about(kind: type[Withdrawn], what: Happening, message: str) -> list[Incoming]:
    return [kind(what.at, what.sent_at, what.chat, what.author, message)] if message else []


def _reaction(what: Happening, relation: Json) -> list[Incoming]:
    message = words(relation, "event_id")
    # Whether it is to be shown as a picture, and in which colour, makes it no other sign.
    emoji = _LOOKS.sub("", words(relation, "key"))
    if not message or not emoji:
        return []
    return [Reacted(what.at, what.sent_at, what.chat, what.author, message, emoji=emoji)]


def _edit(what: Happening, content: Json, relation: Json) -> list[Incoming]:
    fresh = part(content, "m.new_content")
    text = words(fresh, "body") or words(content, "body").removeprefix("* ")
    message = words(relation, "event_id")
    if not message:
        return []
    place_ = _place(fresh)
    return [
        Edited(what.at, what.sent_at, what.chat, what.author, message, text="" if place_ else text, location=place_)
    ]


def _said(what: Happening, content: Json, relation: Json) -> Incoming:
    reply = words(part(relation, "m.in_reply_to"), "event_id")
    if relation.get("is_falling_back") is True:
        reply = ""  # every message of a thread "replies" to the one before, for clients that know no threads
    attachment, location = attachment_of(content), _place(content)
    if attachment:
        text = _caption(content)
    elif location or words(content, "msgtype") in FILES:
        text = ""
    else:
        text = _text(content, bool(part(relation, "m.in_reply_to")))
    if not (text or attachment or location):
        return Unreadable(what.at, what.sent_at, what.chat, what.author, what.message)
    return Said(
        what.at, what.sent_at, what.chat, what.author, what.message, text=text, attachment=attachment,
        location=location, reply_to=reply,
    )  # fmt: skip


def _text(content: Json, is_reply: bool) -> str:
    body = words(content, "body") or words(content, "org.matrix.msc1767.text") or _in_parts(content)
    return command(_without_quote(body) if is_reply else body)


def _in_parts(content: Json) -> str:
    """What is written as newer events have it: a poll's question and answers, below it what stands in their place."""
    written = items(content, "m.text")
    return next((words(one, "body") for one in written if words(one, "mimetype") in ("", "text/plain")), "")


def _without_quote(body: str) -> str:
    """A reply without the lines that quote what it replies to."""
    lines = body.split("\n")
    quoted = next((number_ for number_, line in enumerate(lines) if not line.startswith(">")), len(lines))
    if not quoted or (not lines[0].startswith("> <") and not lines[0].startswith("> * <")):
        return body
    return "\n".join(lines[quoted:]).removeprefix("\n")


def command(text: str) -> str:
    """`!desk take maple` as `/take maple`; whatever else was said as it is."""
    prefix = _COMMAND.match(text)
    return text if prefix is None else f"/{text[prefix.end() :].removeprefix('/')}" if text[prefix.end() :] else "/help"


def _caption(content: Json) -> str:
    """With a file of its own name, the body is what the person wrote about it."""
    name, body = words(content, "filename"), words(content, "body")
    return body if name and body != name else ""


def _place(content: Json) -> tuple[float, float] | None:
    return _at(words(content, "geo_uri")) if words(content, "msgtype") == "m.location" else None


def _at(uri: str) -> tuple[float, float] | None:
    found = _GEO.match(uri)
    return place({"latitude": float(found[1]), "longitude": float(found[2])}) if found else None


def _live(update: Json) -> tuple[str, tuple[float, float] | None]:
    """The share to which a place belongs, and the place."""
    content = part(part(update, "event"), "content")
    place_ = part(content, "m.location") or part(content, "org.matrix.msc3488.location")
    return words(part(content, "m.relates_to"), "event_id"), _at(words(place_, "uri"))


def _shared(update: Json, what: Happening) -> list[Incoming]:
    share, at = _live(update)
    return [Said(what.at, what.sent_at, what.chat, what.author, share, location=at)] if at else []


def _moved(update: Json, what: Happening) -> list[Incoming]:
    share, at = _live(update)
    return [Edited(what.at, what.sent_at, what.chat, what.author, share, location=at)] if at else []


def _unreadable(update: Json, what: Happening) -> list[Incoming]:
    return [Unreadable(what.at, what.sent_at, what.chat, what.author, what.message, locked=True)]


def _start(update: Json, what: Happening) -> list[Incoming]:
    return [Said(what.at, what.sent_at, what.chat, what.author, text="/start")]


def _membership(update: Json, what: Happening) -> list[Incoming]:
    came = words(part(part(update, "event"), "content"), "membership") == "join"
    if what.author.user == words(update, "me"):
        change = Change.BOT_ADDED if came else Change.BOT_REMOVED
    elif what.chat.kind is ChatKind.PRIVATE:
        change = Change.UNBLOCKED if came else Change.BLOCKED
    else:
        change = Change.JOINED if came else Change.LEFT
    return [Membership(what.at, what.sent_at, what.chat, what.author, change=change)]


def _ended(update: Json, what: Happening) -> list[Incoming]:
    """The room was closed for good, perhaps in favour of another."""
    successor = words(part(part(update, "event"), "content"), "replacement_room")
    there = successor if successor.startswith("!") and successor != what.chat.id else ""
    return [Membership(what.at, what.sent_at, what.chat, what.author, change=Change.MIGRATED, moved_to=there)]


_READINGS: Final[Mapping[str, Callable[[Json, Happening], list[Incoming]]]] = {
    "event": _event,
    "place": _shared,
    "moved": _moved,
    "unreadable": _unreadable,
    "start": _start,
    "membership": _membership,
    "ended": _ended,
}
