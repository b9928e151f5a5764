"""Rows to domain objects and back, opening and sealing what is secret on the way."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation
from handlers.domain.entries import Entry
from handlers.domain.people import Person, Profile, Role
from storage.codec import decode, encode
from storage.unit import Unit

_NO_PROFILE = Profile()


@lru_cache(4096)
def case_of(state_json: str) -> Case:
    """A case; it holds no words, so it is kept in the clear.

    Remembered by what was read: a row that changed is another text, and a case cannot be changed in place.
    """
    case: Case = decode(Case, json.loads(state_json))
    return case


def case_json(case: Case) -> str:
    """The whole case as JSON."""
    return json.dumps(encode(case), separators=(",", ":"))


def person_of(unit: Unit, row: Any) -> Person:
    """A person, with their name opened."""
    return Person(
        id=row.id,
        name=_name_of(unit, row),
        language=row.language,
        roles=frozenset(Role(one) for one in row.roles.split()),
        languages=tuple(row.languages.split()),
        on_duty=row.on_duty,
        profile=_profile_of(unit, row),
    )


def _profile_of(unit: Unit, row: Any) -> Profile:
    """Opened once for each time it is sealed, as names are."""
    if row.sealed_profile is None:
        return _NO_PROFILE
    if (known := unit.profiles.get(row.sealed_profile)) is None:
        sealed = unit.vault.open_json(unit.event_key, "people", row.id, "profile", row.sealed_profile)
        known = unit.profiles[row.sealed_profile] = decode(Profile, sealed)
    return known


def seal_profile(unit: Unit, person: Person) -> bytes:
    """What somebody of the team says of themselves, sealed."""
    return unit.vault.seal_json(unit.event_key, "people", person.id, "profile", encode(person.profile))


def _name_of(unit: Unit, row: Any) -> str:
    """Nearly every decision wants the names of the roster: those are opened once for each time they are sealed."""
    if (known := unit.names.get(row.sealed_name)) is not None:
        return known
    name = unit.vault.open(unit.event_key, "people", row.id, "name", row.sealed_name).decode("utf-8", "replace")
    if row.roles:
        unit.names[row.sealed_name] = name
    return name


def entry_of(unit: Unit, row: Any, key: str) -> Entry:
    """A line of the record, opened with its case's key."""
    entry: Entry = decode(Entry, unit.vault.open_json(key, "entries", row.ref, "sealed", row.sealed))
    return entry


def seal_entry(unit: Unit, entry: Entry, key: str) -> bytes:
    """A line of the record, sealed."""
    return unit.vault.seal_json(key, "entries", entry.id, "sealed", encode(entry))


def conversation_of(unit: Unit, row: Any) -> Conversation:
    """What we are in the middle of, opened."""
    place = f"{row.person}|{row.platform}"
    conversation: Conversation = decode(
        Conversation, unit.vault.open_json(row.key_id, "conversations", place, "sealed", row.sealed)
    )
    return conversation


def seal_conversation(unit: Unit, conversation: Conversation, key: str) -> bytes:
    """A conversation, sealed under the key it was born with."""
    place = f"{conversation.person}|{conversation.platform}"
    return unit.vault.seal_json(key, "conversations", place, "sealed", encode(conversation))
