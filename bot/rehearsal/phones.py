"""Who has a phone in a rehearsal: the roster, the event's two rooms, and the guests who come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.config import Config
from bot.config.models import PersonTable

ROOMS = {"team": "The team's group", "organizers": "The organizers' group"}
_MEMBERS = {
    "team": frozenset({"responder", "lead", "decider", "escort"}),
    "organizers": frozenset({"organizer", "owner"}),
}
_GUESTS = ("Sam", "Lea", "Noa", "Kim", "Mina", "Ravi", "Jo", "Tariq", "Ines", "Yuki", "Olu", "Max", "Zoe", "Per")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}", re.IGNORECASE)
_TO_THE_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


class Unknown(Exception):
    """Whoever sits in the theatre meant something that is not there; the words say what there is."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One person's phone, or one of the event's rooms."""

    name: str
    """What is typed."""
    title: str
    chat: str
    language: str = ""
    """What the phone is set to, as it tells the desk; '' when it tells nothing."""
    about: str = ""
    """Roles and duty, for somebody of the team."""
    kind: str = "guest"
    """guest, team or room"""
    roles: frozenset[str] = frozenset()
    reads: str = ""
    """The language the desk writes to them in, as far as the roster says."""

    @property
    def shown(self) -> str:
        """The name that people read."""
        return self.title.removesuffix("'s phone")

    def is_in(self, room: str) -> bool:
        """Whether its owner is a member of that room."""
        return bool(self.roles & _MEMBERS[room])


def rooms() -> dict[str, Phone]:
    """The rooms of the event, by name."""
    return {name: Phone(name, title, room_chat(name), kind="room") for name, title in ROOMS.items()}


def room_chat(name: str) -> str:
    """The chat of a room: no person's id looks like it."""
    return f"room:{name}"


def team(config: Config) -> Iterator[tuple[str, Phone]]:
    """The phones of the roster by the name that is typed."""
    taken = set(ROOMS)
    for person in config.people:
        first = "".join(one for one in person.name.split()[0].casefold() if one.isalnum()) or "person"
        name = _free(first, taken)
        taken.add(name)
        yield name, Phone(
            name, f"{person.name}'s phone", user_of(person), about=_about(person), kind="team",
            roles=frozenset(person.roles), reads=next(iter(person.languages), ""),
        )  # fmt: skip


def guest(name: str, language: str, taken: Collection[str]) -> Phone:
    """Somebody who comes to the event; '' takes the next name. Raises Unknown for a strange name or language."""
    if not name:
        key = next((one.casefold() for one in _GUESTS if one.casefold() not in taken), "") or _free("guest", taken)
        return _guest(key.capitalize(), language)
    if not name.isalnum() or len(name) > 20:
        raise Unknown("A guest's name is one word of at most 20 letters.")
    if name.casefold() in taken:
        raise Unknown(f"There is a phone called {name.casefold()} already: give the guest another name.")
    return _guest(name, language)


def _guest(name: str, language: str) -> Phone:
    key = name.casefold()
    return Phone(key, f"{name.capitalize()}'s phone", f"guest-{key}", language_code(language))


def language_code(typed: str) -> str:
    """The short form a phone uses: es, pt-br. Raises Unknown for anything else."""
    if not _LANGUAGE.fullmatch(typed):
        raise Unknown("A phone's language is a short code such as es, ar or pt-br.")
    return typed.casefold()


def direction(language: str) -> str:
    """ltr or rtl: how a phone set to this language is laid out."""
    return "rtl" if language.partition("-")[0].casefold() in _TO_THE_LEFT else "ltr"


def user_of(person: PersonTable) -> str:
    """As the roster's seed names them on this platform."""
    return str(person.telegram or person.name)


def _about(person: PersonTable) -> str:
    return ", ".join(person.roles) + ("; on duty" if person.on_duty else "")


def _free(first: str, taken: Collection[str]) -> str:
    return next(one for one in (first, *(f"{first}{number}" for number in range(2, 1000))) if one not in taken)
