"""What one unit of work shares: the connection, the vault, the moment, and what it has read so far."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation
from handlers.domain.people import Person, Profile
from handlers.domain.policy import Policy
from storage import queries
from storage.times import to_micros
from storage.vault import Vault


@dataclass(slots=True)
class Unit:
    """One unit of work, inside its transaction."""

    connection: Connection
    vault: Vault
    policy: Policy
    now: datetime
    spaces: dict[tuple[str, str], str]
    """(platform, 'team' or 'organizers') to the chat id it has now."""
    topics: frozenset[str] = frozenset()
    """The platforms on which our account can make topics in private chats, as far as they have said so."""
    since: datetime | None = None
    """When what is decided here arrived; what is queued counts its age from then."""
    cases: dict[str, Case | None] = field(default_factory=dict)
    people: dict[str, Person | None] = field(default_factory=dict)
    conversations: dict[tuple[str, str], Conversation] = field(default_factory=dict)
    names: dict[bytes, str] = field(default_factory=dict)
    """Names of the roster by their ciphertext; outlives the unit."""
    profiles: dict[bytes, Profile] = field(default_factory=dict)
    """What they say of themselves, likewise."""
    open_cases: list[Case] | None = None
    case_keys: dict[str, str] = field(default_factory=dict)
    exclusions: dict[str, frozenset[str]] = field(default_factory=dict)
    roster: list[Person] | None = None
    reachable: frozenset[str] | None = None
    """Those on the roster to whom any platform lets us write."""
    in_rooms: set[tuple[str, ...]] = field(default_factory=set)
    """What this unit has queued for the rooms of cases: meant for two people, it stands there once."""
    speaking: tuple[str, str] | None = None
    """Person and platform of whoever does something just now: they are written with there from then on."""
    alerts_waiting: dict[str, int] | None = None
    """By person or space: alerts not yet accepted."""

    def forget_answers(self) -> None:
        """Something was written: what was read about everybody and every case is asked anew."""
        self.open_cases, self.roster, self.reachable, self.alerts_waiting = None, None, None, None
        self.exclusions.clear()

    @property
    def event(self) -> str:
        """The event everything belongs to."""
        return self.policy.event

    @property
    def at(self) -> int:
        """The moment of the unit, in microseconds."""
        return to_micros(self.now)

    @property
    def event_key(self) -> str:
        """The key of what belongs to the event and to no case."""
        return self.vault.keys.standing("event")

    def key_of(self, case: str) -> str:
        """The id of a case's key; it keeps the one it was opened with."""
        if case not in self.case_keys:
            self.case_keys[case] = self.row(queries.case_key, id=case).key_id
        return self.case_keys[case]

    def row(self, statement: Any, **given: Any) -> Any:
        """The first row of a statement, or None."""
        return self.connection.execute(statement, given).first()

    def rows(self, statement: Any, **given: Any) -> list[Any]:
        """All rows of a statement."""
        return list(self.connection.execute(statement, given).all())


def new_id() -> str:
    """A random id, 16 URL-safe characters."""
    return secrets.token_urlsafe(12)
