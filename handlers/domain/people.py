"""Who is who: everybody the desk knows, attendees and team alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Roles of the roster (training module, 'Designate responsible parties')."""

    RESPONDER = "responder"
    LEAD = "lead"
    DECIDER = "decider"
    ESCORT = "escort"
    ORGANIZER = "organizer"
    OWNER = "owner"


ORGANIZING = frozenset({Role.ORGANIZER, Role.OWNER})
"""Roles that go with the organizers' room; all others go with the team's."""


@dataclass(frozen=True, slots=True)
class Person:
    """One human being. An attendee is a person without roles; `name` is then what the platform shows."""

    id: str
    name: str
    language: str
    roles: frozenset[Role] = frozenset()
    languages: tuple[str, ...] = ()
    on_duty: bool = False

    @property
    def on_roster(self) -> bool:
        """Whether this person belongs to the event's team in any role."""
        return bool(self.roles)

    @property
    def only_organizes(self) -> bool:
        """Whether everything this person is for is done in the organizers' room, and nothing in the team's."""
        return self.roles <= ORGANIZING

    def has(self, role: Role) -> bool:
        """Whether the roster gives this person `role`."""
        return role in self.roles
