"""One-time words that let somebody do one thing once: join the team, read what was written down for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class For(StrEnum):
    """What a ticket is good for."""

    JOINING = "joining"
    """Whoever brings it belongs to the team; the detail says as what."""
    PEOPLE = "people"
    """A change of who belongs to the team, until a second person agrees. Nobody can bring it; buttons name it."""
    SIGN_OFF = "sign-off"
    """Whoever brings it reads the account of a case that was told aloud, and says whether it is right."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A code that was given to one person, works once, and not after `until`."""

    code: str
    """Ten letters and digits that nobody confuses. Only its keyed hash is stored."""
    purpose: For
    made_by: str
    until: datetime
    subject: str = ""
    """The id of the case or person it is about; '' for none."""
    detail: Mapping[str, str] = field(default_factory=dict)

    def is_good(self, now: datetime) -> bool:
        """Whether it still works. A spent one is not found any more at all."""
        return now < self.until
