"""Whom a typed name means: the roster's name, a nickname, a handle."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.domain.folding import fold
from handlers.domain.people import Person


def one(people: Iterable[Person], typed: str) -> Person | None:
    """The one person of these whom the name means; None for nobody, and for a name that two could bear."""
    wanted = _plain(typed)
    found = [person for person in people if wanted and wanted in map(_plain, _names(person))]
    exact = [person for person in found if _plain(person.name) == wanted]
    meant = exact or found
    return meant[0] if len(meant) == 1 else None


def _names(person: Person) -> tuple[str, ...]:
    shown = person.profile.shown_as or ""
    return (person.name, shown, *person.profile.also_called, *person.profile.handles)


def _plain(name: str) -> str:
    return fold(name.strip().lstrip("@"))
