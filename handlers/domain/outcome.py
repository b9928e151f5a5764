"""What a handler decided: changes, lines for the record, deadlines, messages. Written all or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import TypeVar

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation
from handlers.domain.entries import Entry
from handlers.domain.messages import Job, Space
from handlers.domain.people import Person, Role
from handlers.domain.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that must happen by a time. One per kind and subject: setting it again moves it."""

    kind: str
    subject: str
    due_at: datetime
    delay: timedelta | None = None
    """How far ahead it was meant to be: no clock step may postpone it beyond this."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """A deadline that is no longer needed."""

    kind: str
    subject: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A person who must get no sign that the case exists; by the reporter's choice or their own."""

    case: str
    person: str
    reason: str


SAID_OF_THEM = frozenset({"reporter", "named", "handler"})
"""Reasons of an exclusion: it was said that this must be kept from them. Who stepped back did so themselves."""
BESIDE = "beside"
"""The reason of one that stands only because it was said of a case beside this one."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What somebody is for from now on; without any they belong to the team no more."""

    person: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Duty:
    """Somebody goes on or off duty."""

    person: str
    on: bool


@dataclass(frozen=True, slots=True)
class Reachable:
    """Whether the platform lets us write to somebody in private."""

    person: str
    platform: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Inside:
    """Whether somebody of the team is in a room of the event: who left has no say there any more, in what it is for."""

    person: str
    platform: str
    space: Space
    yes: bool


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is not on the roster came into a room of the event, or left it.

    Without a user id and not here: everybody who is there now belongs there, an organizer has said so.
    """

    platform: str
    space: str
    user: str
    here: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A group got a new id."""

    platform: str
    chat: str
    moved_to: str


@dataclass(frozen=True, slots=True)
class OwnText:
    """Words that the organizers put in place of ours, or '' to have ours back."""

    key: str
    """What they stand for, such as 'checklist:medical'."""
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class Audit:
    """A line of the audit trail: who did or saw what. `detail` is short keys, never words of a report."""

    act: str
    actor: str | None = None
    case: str | None = None
    detail: Mapping[str, str] = field(default_factory=dict)


T = TypeVar("T", Case, Conversation, Person)


def merged(base: T | None, versions: Sequence[T]) -> T:
    """One row out of several versions of it within a decision: each brings only what it changed against `base`."""
    row = base if base is not None else versions[0]
    for version in versions:
        changes = {one.name: getattr(version, one.name) for one in fields(version)}
        row = replace(
            row, **{name: value for name, value in changes.items() if base is None or value != getattr(base, name)}
        )
    return row


@dataclass(slots=True)
class Outcome:
    """Filled by a handler, written by storage/apply.py, never half."""

    cases: list[Case] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    deadlines: list[Deadline | Cancel] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    conversations: list[Conversation] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    exclusions: list[Exclusion] = field(default_factory=list)
    readmitted: list[Exclusion] = field(default_factory=list)
    """Exclusions that the reporter took back: the named person was not who it is about."""
    roles: list[Roles] = field(default_factory=list)
    duty: list[Duty] = field(default_factory=list)
    reachable: list[Reachable] = field(default_factory=list)
    inside: list[Inside] = field(default_factory=list)
    visitors: list[Visitor] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    tickets: list[Ticket] = field(default_factory=list)
    spent: list[str] = field(default_factory=list)
    """Codes of tickets that work no more."""
    own_texts: list[OwnText] = field(default_factory=list)
    audit: list[Audit] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    """Cases whose key is destroyed: their words become unreadable everywhere, older backups included."""

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def __iadd__(self, other: Outcome) -> Outcome:
        for name in self.__slots__:
            getattr(self, name).extend(getattr(other, name))
        return self
