"""What the team asks for beyond the two who have a case: the needs, whom each calls, and a call that stands.

Conversation.md 7.7 and 10.3. Each need has a word of the code, which means nothing to a bystander, and plain words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Need(StrEnum):
    """What somebody of the team may ask for."""

    PARTNER = "partner"
    MORE = "more"
    SECURITY = "security"
    FIRST_AID = "first_aid"
    SERVICES = "services"
    LEAD = "lead"
    CLEAR = "clear"
    ESCORT = "escort"
    MYSELF = "myself"
    DONE = "done"
    """Nothing any more: what was asked for is taken back."""
    DRILL = "drill"
    """Not a need: what follows is an exercise."""

    @property
    def letter(self) -> str:
        """Short enough for the data behind a button, and for the part of a message."""
        return _LETTERS[self]

    @property
    def part(self) -> str:
        """What the messages of such a call are to their case."""
        return f"need-{self.letter}"


_LETTERS: Mapping[Need, str] = {
    Need.PARTNER: "p", Need.MORE: "m", Need.SECURITY: "s", Need.FIRST_AID: "f", Need.SERVICES: "o", Need.LEAD: "l",
    Need.CLEAR: "c", Need.ESCORT: "e", Need.MYSELF: "x", Need.DONE: "d", Need.DRILL: "t",
}  # fmt: skip
BY_LETTER: Mapping[str, Need] = {letter: need for need, letter in _LETTERS.items()}
OFFERED = (
    Need.PARTNER, Need.MORE, Need.SECURITY, Need.FIRST_AID, Need.MYSELF,
    Need.LEAD, Need.SERVICES, Need.CLEAR, Need.ESCORT, Need.DONE,
)  # fmt: skip
"""In the order of the buttons, five at a time."""


@dataclass(frozen=True, slots=True)
class Way:
    """Whom a need calls. Targets are those of a rung; the contact is outside the chats."""

    page: tuple[str, ...]
    then: tuple[str, ...] = ("lead",)
    """Called as well once nobody has answered twice."""
    contact: str = ""
    wanted: int = 1
    """How many must say that they come before nobody is asked again."""
    any_number: bool = False
    """Whether others may come as well, once as many as that do."""


WAYS: Mapping[Need, Way] = {
    Need.PARTNER: Way(("on_duty",)),
    Need.MORE: Way(("on_duty",), ("roster", "lead"), any_number=True),
    Need.SECURITY: Way((), contact="venue-security"),
    Need.FIRST_AID: Way(("on_duty",), contact="first-aid"),
    Need.SERVICES: Way(("lead",), ("on_duty",), contact="outside-services"),
    Need.LEAD: Way(("lead", "decider"), ("organizers", "owner")),
    Need.CLEAR: Way(("on_duty",)),
    Need.ESCORT: Way(("escort",), ("on_duty", "lead"), wanted=2),
}
LAST = ("organizers", "owner")
"""Whom it reaches when not even the lead answers."""
PATIENT_ROUNDS = 2
"""Rounds to the same people before others are called as well."""
LAST_ROUND = 4
"""From this round on everybody is called who may be, again and again until somebody comes."""


@dataclass(frozen=True, slots=True)
class Call:
    """A need of a case for which somebody is still to come, or on their way."""

    need: Need
    by: str
    at: datetime
    zone: str | None = None
    round: int = 1
    told: int = 0
    """The last round of which the one who asked has heard."""
    coming: tuple[str, ...] = ()
    cannot: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether as many come as are wanted."""
        return len(self.coming) >= WAYS[self.need].wanted

    def targets(self) -> tuple[str, ...]:
        """Whom the present round calls."""
        way = WAYS[self.need]
        later = way.then if self.round > PATIENT_ROUNDS else ()
        return (*way.page, *later, *(LAST if self.round >= LAST_ROUND else ()))
