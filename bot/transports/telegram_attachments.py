"""What hangs on a Telegram message besides its words: files, places, contacts."""

from __future__ import annotations

from typing import Final

from bot.transports.raw_json import Json, items, number, part, place, words
from handlers.domain.messages import Attachment

# An animation also comes as a document, for old clients: the finer name first.
_KINDS: Final = ("voice", "video_note", "animation", "video", "audio", "sticker", "document")


def attachment_of(message: Json) -> Attachment | None:
    """The file of a message, the largest size of a photo; None without one."""
    if sizes := items(message, "photo"):
        return _file("photo", max(sizes, key=lambda size: (number(size, "width") or 0) * (number(size, "height") or 0)))
    return next((found for kind in _KINDS if (found := _file(kind, part(message, kind)))), None)


def _file(kind: str, file: Json) -> Attachment | None:
    file_id = words(file, "file_id")
    if not file_id:
        return None
    return Attachment(
        kind,
        file_id,
        size=number(file, "file_size"),
        mime=words(file, "mime_type") or None,
        name=words(file, "file_name") or None,
    )


def location_of(message: Json) -> tuple[float, float] | None:
    """Where a shared place, a live one or a venue, is."""
    return place(part(message, "location")) or place(part(part(message, "venue"), "location"))


def venue_words(message: Json) -> str:
    """The name and address of a shared venue."""
    venue = part(message, "venue")
    return ", ".join(filter(None, (words(venue, "title"), words(venue, "address"))))


def contact_of(message: Json) -> str | None:
    """A shared contact: name and number."""
    contact = part(message, "contact")
    said = (words(contact, key) for key in ("first_name", "last_name", "phone_number"))
    return " ".join(filter(None, said)) or None
