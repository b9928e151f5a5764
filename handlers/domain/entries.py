"""One line of a case's append-only record. Entries are stricken, never erased; purge destroys the key instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.domain.messages import Attachment


class Kind(StrEnum):
    """What a line of the record is."""

    WORDS = "words"
    """What the reporter wrote, in their own words."""
    TOLD = "told"
    """What somebody told aloud, in the words of whoever of the team wrote it down."""
    ACCOUNT = "account"
    """What the handler means to read back to whoever told it; the newest one counts."""
    READ_BACK = "read-back"
    """The account as it was read back: never changed again, what is added to it is a `changed` about it."""
    CHANGED = "changed"
    """A new version of earlier words; `about` names the entry."""
    TAKEN_BACK = "taken-back"
    """Earlier words, taken back by whoever wrote them; `about` names the entry, which nobody is shown any more."""
    PLACE = "place"
    SAID = "said"
    """What the team said to the reporter."""
    UNSAID = "unsaid"
    """The team took back what it said; `about` names the entry. Who has the case reads it on: it may have been read."""
    INTERNAL = "internal"
    NOTE = "note"
    LIST = "list"
    """A checklist as it stood when it was first opened in this case: its name, then an item a line."""
    FACT = "fact"
    """Something that happened: taken, joined, closed. The body is a short English key, not prose."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `body` is encrypted under the case's key before it reaches the database."""

    id: str
    case: str
    kind: Kind
    at: datetime
    author: str | None = None
    body: str = ""
    source: tuple[str, str, str] | None = None
    """platform, chat, message: where it was typed, so that edits, /clear and purge can reach it."""
    about: str | None = None
    attachment: Attachment | None = None
    location: tuple[float, float] | None = None
