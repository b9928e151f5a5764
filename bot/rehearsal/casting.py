"""Who plays whom: the parts of a scenario and the roster of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from bot.config.errors import did_you_mean, listed
from bot.config.models import PersonTable, RoleName
from bot.rehearsal.phones import ROOMS, Phone, Unknown
from bot.rehearsal.theatre import Theatre

ROLES: tuple[str, ...] = get_args(RoleName)
_GUEST = re.compile(r"(?:another )?guest(?: in (?P<language>[a-zA-Z-]+))?")
_PART = re.compile(rf"(?:another |a third )?(?P<role>{'|'.join(ROLES)})(?: (?P<duty>on|off) duty)?")
_NAME = re.compile(r"[a-z]{2,20}")
_TAKEN = (*ROOMS, "until", "next")


def mistakes(cast: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Name and what is wrong, for each part nobody could ever play."""
    for name, part in cast.items():
        if not _NAME.fullmatch(name) or name in _TAKEN:
            yield name, f'found the name "{name}", needs 2 to 20 small letters, and none of {", ".join(_TAKEN)}'
        if not _GUEST.fullmatch(part) and not _PART.fullmatch(part):
            near = did_you_mean(part, ["guest", *(f"{role} on duty" for role in ROLES), *ROLES])
            needed = f'"guest", "guest in es", or one of {", ".join(ROLES)}, with "on duty" or "off duty" behind it'
            yield name, f'found "{part}", needs {needed}{near}'


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the cast, on the phone they play with."""

    phone: Phone
    plays: str
    language: str


def cast(parts: Mapping[str, str], theatre: Theatre, roster: Sequence[PersonTable]) -> dict[str, Player]:
    """Distinct people for all parts; guests get a fresh phone. Raises Unknown, which names the part left over."""
    team = {name: part for name, part in parts.items() if _PART.fullmatch(part)}
    chosen = _chosen(list(team.values()), roster)
    if chosen is None:
        raise Unknown(_left_over(team, roster))
    people = dict(zip(team, chosen, strict=True))
    players = {}
    for name, part in parts.items():
        if name in people:
            phone = theatre.of(people[name])
            players[name] = Player(phone, part, theatre.language_of(phone))
        else:
            players[name] = _guest(theatre, name, part)
    return players


def _chosen(parts: Sequence[str], roster: Sequence[PersonTable]) -> list[PersonTable] | None:
    """The first people of the roster who fit, all different; None when there are too few."""
    if not parts:
        return []
    for person in (one for one in roster if _fits(one, parts[0])):
        rest = _chosen(parts[1:], [one for one in roster if one is not person])
        if rest is not None:
            return [person, *rest]
    return None


def _fits(person: PersonTable, part: str) -> bool:
    found = _PART.fullmatch(part)
    duty = found and found["duty"]
    return bool(found and found["role"] in person.roles and (not duty or person.on_duty is (duty == "on")))


def _left_over(parts: Mapping[str, str], roster: Sequence[PersonTable]) -> str:
    """A sentence about the first part for which nobody is left."""
    before: list[str] = []
    for name, part in parts.items():
        before.append(part)
        if _chosen(before, roster) is None:
            fit = [one.name for one in roster if _fits(one, part)]
            told = f"only {', '.join(fit)} could, and they play another part" if fit else "nobody is"
            return (
                f'Nobody is left to play {name}, "{part}": on the roster ([[people]]) {told}. '
                "Add somebody, or play another scenario."
            )
    raise AssertionError("every part can be played")


def _guest(theatre: Theatre, name: str, part: str) -> Player:
    """A phone that nobody has used yet, under this name or the next that is free."""
    found = _GUEST.fullmatch(part)
    language = (found and found["language"]) or theatre.config.languages[0]
    if language not in theatre.config.languages:
        served = listed(theatre.config.languages)
        raise Unknown(f'{name} is "{part}", and the event serves {served}. Play another scenario.')
    phones = {one.name: one for one in theatre.phones}
    names = (name, *(f"{name}{number}" for number in range(2, 1000)))
    fresh = next(one for one in names if one not in phones or _unused(theatre, phones[one]))
    if fresh not in phones:
        return Player(theatre.guest(fresh, language), part, language)
    theatre.speaks(fresh, language)
    return Player(theatre.phone(fresh), part, language)


def _unused(theatre: Theatre, phone: Phone) -> bool:
    return phone.kind == "guest" and not theatre.screen(phone).history
