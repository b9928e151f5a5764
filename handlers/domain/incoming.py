"""What comes in: a message, a button, a reaction, a change of membership, a receipt, a deadline that is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from handlers.domain.messages import Attachment, Job


class ChatKind(StrEnum):
    """Where something was said. The team's spaces, private chats and the rooms of cases are ours; `attendees` is the
    one room of everybody's in which the desk may say its one line."""

    PRIVATE = "private"
    TEAM = "team"
    ORGANIZERS = "organizers"
    ATTENDEES = "attendees"
    CASE = "case"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat on a platform."""

    platform: str
    id: str
    kind: ChatKind
    topic: str = ""
    """The topic within it, on platforms whose chats can have such; '' outside of all of them."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who did it, by the platform's own user id; names and handles are never trusted for authority."""

    platform: str
    user: str
    name: str = ""
    language: str = ""
    """The platform's hint, e.g. 'es' or 'pt-br'; a guess, never a fact."""
    handle: str = ""
    """'@ana_c', where the platform has such and the person does; good for finding who is meant, never for authority."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What all things that happen in a chat have in common."""

    at: datetime
    """When we received it."""
    sent_at: datetime
    """When the platform says it was done."""
    chat: Chat
    author: Author
    message: str = ""
    """The platform's id of the message it is, or is about."""


@dataclass(frozen=True, slots=True)
class Said(Happening):
    """A new message: words, an attachment, a place, in any mixture."""

    text: str = ""
    attachment: Attachment | None = None
    location: tuple[float, float] | None = None
    contact: str | None = None
    reply_to: str = ""
    """The id of our message that this replies to."""
    album: str = ""
    """Parts of one album share this id."""

    @property
    def words(self) -> str:
        """What they wrote, or what stands on the contact card they share."""
        return self.text or self.contact or ""

    @property
    def command(self) -> str:
        """The command's name without slash, bot name and arguments; '' where none was typed."""
        first = self.text[1:].split(maxsplit=1)[:1] if self.text.startswith("/") else []
        return first[0].partition("@")[0].casefold().rstrip(":,;.!") if first else ""


@dataclass(frozen=True, slots=True)
class Edited(Happening):
    """The words of an earlier message, changed by the person."""

    text: str = ""
    location: tuple[float, float] | None = None
    """Set when a live location moved."""


@dataclass(frozen=True, slots=True)
class Pressed(Happening):
    """A button, or words that mean one of the choices asked. `press` is '' when it was typed."""

    action: str = ""
    ref: str = ""
    press: str = ""
    genuine: bool = True
    """False when the button's seal does not fit this chat: forged, forwarded or damaged."""


@dataclass(frozen=True, slots=True)
class Reacted(Happening):
    """A reaction set on a message."""

    emoji: str = ""


class Change(StrEnum):
    """What happened to somebody's place in a chat."""

    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    JOINED = "joined"
    LEFT = "left"
    BOT_ADDED = "bot_added"
    BOT_REMOVED = "bot_removed"
    MIGRATED = "migrated"


@dataclass(frozen=True, slots=True)
class Membership(Happening):
    """Somebody joined, left or blocked; or a group moved to a new id (`moved_to`)."""

    change: Change = Change.JOINED
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn(Happening):
    """An earlier message, taken back where it was said."""


@dataclass(frozen=True, slots=True)
class Unreadable(Happening):
    """Something arrived that could not be understood at all."""

    locked: bool = False
    """Words are in it, encrypted, and we have no key for them."""
    rang: bool = False
    """It is a call by voice or video, which nobody here can take."""


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline that came due."""

    kind: str
    subject: str
    """The id of the case or person it is about."""
    due_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a job: accepted by the platform, or failed for good."""

    job: Job
    accepted: bool
    at: datetime
    address: str = ""
    """'platform:chat' it went to."""
    person: str | None = None
    contact: str | None = None
    reason: str = ""
    """Why it failed, as a key: 'blocked', 'refused', 'expired'."""
    gone: bool = False
    """The person can no longer be written to at all."""


Incoming: TypeAlias = Said | Edited | Pressed | Reacted | Membership | Withdrawn | Unreadable | Due | Receipt
