"""The first start: the event, its rooms, and the roster as the configuration gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from handlers.domain.incoming import Author
from handlers.domain.people import Person
from storage import audit, queries
from storage.addresses import add_identity, enrol
from storage.tables import duty, events, spaces
from storage.unit import Unit, new_id


@dataclass(frozen=True, slots=True)
class Seed:
    """One person of the configured roster and where they can be found: platform to user id."""

    person: Person
    identities: Mapping[str, str]


def begin(unit: Unit, seeds: Sequence[Seed], rooms: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """Make the event and its roster when they are new. The chats of its rooms as they are now."""
    known = unit.connection.execute(select(events.c.seeded_at).where(events.c.slug == unit.event)).first()
    if known is None:
        unit.connection.execute(insert(events), [{"slug": unit.event, "created_at": unit.at}])
    if known is None or known.seeded_at is None:
        for seed in seeds:
            _enrol(unit, seed)
        unit.connection.execute(update(events).where(events.c.slug == unit.event), [{"seeded_at": unit.at}])
    fresh = known is None or known.seeded_at is None
    audit.begin(unit.connection, unit.vault, unit.event, unit.at, fresh=fresh)
    return {place: _current(unit, place[0], chat) for place, chat in rooms.items()}


def _enrol(unit: Unit, seed: Seed) -> None:
    """Somebody may have written before they were put on the roster's file; a seed never doubles a person."""
    authors = [Author(platform, user) for platform, user in seed.identities.items()]
    fresh = [author for author in authors if _identity(unit, author) is None]
    if fresh:
        enrol(unit, seed.person, fresh[0])
        for author in fresh[1:]:
            add_identity(unit, seed.person.id, author)
    if seed.person.on_duty and fresh:
        unit.connection.execute(insert(duty), [{"event": unit.event, "person": seed.person.id, "since": unit.at}])


def _identity(unit: Unit, author: Author) -> object:
    lookup = unit.vault.lookup("identity", author.platform, author.user)
    return unit.row(queries.identity, event=unit.event, platform=author.platform, lookup=lookup)


def _current(unit: Unit, platform: str, configured: str) -> str:
    """Where the room that the configuration names is now; it may have moved since."""
    place = (spaces.c.event == unit.event, spaces.c.platform == platform, spaces.c.configured == configured)
    chat = unit.connection.scalar(select(spaces.c.chat).where(*place))
    if chat is None:
        row = {"event": unit.event, "platform": platform, "configured": configured, "chat": configured}
        unit.connection.execute(insert(spaces), [row])
    return str(chat or configured)


def new_person(name: str, language: str, **rest: object) -> Person:
    """A person with a fresh id."""
    return Person(new_id(), name, language, **rest)  # type: ignore[arg-type]
