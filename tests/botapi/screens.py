"""What stands on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.botapi.world import Message

_MEDIA = ("photo", "voice", "video", "audio", "document", "animation", "sticker", "video_note", "location")


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as a person sees it."""

    id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[str, ...], ...]
    """Labels, row by row."""
    covered: tuple[str, ...]
    """Words behind a spoiler."""
    media: str
    media_covered: bool
    edits: int
    silent: bool
    protected: bool
    keyboard: tuple[str, ...]
    """Labels of the reply keyboard that came with it."""
    reply_to: int | None
    date: float
    reactions: tuple[str, ...] = ()
    topic: int | None = None
    pinned: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels in one row."""
        return tuple(label for row in self.buttons for label in row)


def shown(message: Message) -> Shown:
    """What a person sees of a message."""
    body = message.body
    rows = (message.markup or {}).get("inline_keyboard", [])
    return Shown(
        message.id,
        message.from_bot,
        message.text,
        tuple(tuple(str(key["text"]) for key in row) for row in rows),
        _covered(message.text, body.get("entities") or body.get("caption_entities") or []),
        next((kind for kind in _MEDIA if kind in body), ""),
        bool(body.get("has_media_spoiler")),
        message.edits,
        message.silent,
        message.protected,
        tuple(str(key["text"]) for row in (message.keyboard or {}).get("keyboard", []) for key in row),
        message.reply_to,
        message.date,
        message.reactions,
        message.topic,
        message.pinned,
    )


def _covered(text: str, entities: list[dict[str, Any]]) -> tuple[str, ...]:
    raw = text.encode("utf-16-le")
    return tuple(
        raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        for entity in entities
        if entity["type"] == "spoiler"
    )
