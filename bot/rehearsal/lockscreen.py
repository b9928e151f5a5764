"""What a locked phone shows to whoever picks it up: everything that arrived since its owner last looked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.rehearsal.phones import ROOMS, Phone
from bot.rehearsal.theatre import Theatre
from bot.transports.rehearsal import Bubble

COVERED = "▒▒▒▒"
_DESK = "Eventdesk"
_MEDIA = {"photo": "Photo", "voice": "Voice message", "location": "Location", "video": "Video"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message on a lock screen."""

    sender: str
    text: str
    sound: bool
    at: datetime


def waiting(theatre: Theatre, phone: Phone) -> list[Waiting]:
    """Newest first: of the desk's, in the private chat and in the rooms its owner is in; a room itself shows nothing.

    Nothing is left out because it should not be there: what is wrong on a lock screen must be seen here.
    """
    if phone.kind == "room":
        return []
    chats = [(_DESK, phone), *((title, theatre.phone(name)) for name, title in ROOMS.items() if phone.is_in(name))]
    found = [(sender, one) for sender, chat in chats for one in _unread(theatre, phone, chat)]
    found.sort(key=lambda one: int(one[1].id), reverse=True)
    return [Waiting(sender, preview(one), one.sound, one.at) for sender, one in found]


def _unread(theatre: Theatre, phone: Phone, chat: Phone) -> Iterator[Bubble]:
    return (one for one in theatre.screen(chat).bubbles if one.ours and int(one.id) > theatre.read(phone))


def preview(one: Bubble) -> str:
    """The words of a message as a platform shows them outside the chat: what lies under a cover stays there."""
    start, end = one.covered or (0, 0)
    words = one.text if one.covered is None else f"{one.text[:start]}{COVERED}{one.text[end:]}"
    media = _MEDIA.get(one.media, one.media.capitalize())
    return f"{media}: {words}" if media and words else media or words
