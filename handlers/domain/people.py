"""Who is who: everybody the desk knows, attendees and team alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
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
class Profile:
    """What somebody of the team says of themselves in `/me`, and how ready they are (conversation.md 7.1)."""

    shown_as: str | None = None
    """What reporters call them; None for the roster's name, '' for none at all ("someone from the desk")."""
    wears: str = ""
    """How they are recognised, in their words."""
    post: str = ""
    """What they do besides, which a second person may cover: 'Registration desk'."""
    also_called: tuple[str, ...] = ()
    """Nicknames and handles: whoever writes one of them in a report means this person."""
    push_asked_at: datetime | None = None
    """Since when a test alert waits for their tap."""
    handles: tuple[str, ...] = ()
    """What they are called on the platforms, as far as we have seen: '@ana_c'."""
    push_seen_at: datetime | None = None
    """When they last answered a test alert in time."""
    quiz_passed_at: datetime | None = None
    may_be_rung: bool = False
    """Whether colleagues who had a hard case may ring them."""
    no_check_in: bool = False
    """They asked not to be asked how they are."""


@dataclass(frozen=True, slots=True)
class Person:
    """One human being. An attendee is a person without roles; `name` is then what the platform shows."""

    id: str
    name: str
    language: str
    roles: frozenset[Role] = frozenset()
    languages: tuple[str, ...] = ()
    on_duty: bool = False
    profile: Profile = field(default_factory=Profile)

    @property
    def shown(self) -> str:
        """What a reporter reads where a sentence begins: the name they chose in `/me`, or that there is somebody."""
        return self._chosen or "@someone"

    @property
    def shown_inside(self) -> str:
        """As `shown`, within a sentence."""
        return self._chosen or "@someone-inside"

    @property
    def _chosen(self) -> str:
        return self.name if self.profile.shown_as is None else self.profile.shown_as

    @property
    def goes_by_a_name(self) -> bool:
        """Whether reporters know them by any."""
        return bool(self._chosen)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that means this person in somebody's words; the roster's name first."""
        return tuple(dict.fromkeys(one for one in (self.name, self._chosen, *self.profile.also_called) if one))

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
