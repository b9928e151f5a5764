"""Who may see what: the one table (conversation.md 4.6) and the one gate every message passes.

Groups see code word, case name, zone and state. Words go to handler and partner only. An excluded person
gets nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from handlers.domain.case import Case
from handlers.domain.people import Person, Role


class View(StrEnum):
    """A way of seeing something of a case."""

    CARD = "card"
    LOOK = "look"
    WORDS = "words"
    NOTES = "notes"


def may_see(person: Person, case: Case, view: View, excluded: frozenset[str]) -> bool:
    """Whether `person` may have `view` of `case`. The reporter is not asked here: they wrote it."""
    if person.id in excluded or person.id == case.reporter or not person.on_roster:
        return False
    if view is View.CARD:
        return True
    if person.id in (case.handler, case.partner):
        return True
    if view is View.LOOK:
        return person.on_duty or may_be_paged(person)
    return person.has(Role.LEAD) or person.has(Role.DECIDER)


def may_be_paged(person: Person) -> bool:
    """Whether a rung of the ladder can reach this person at all."""
    return person.on_roster


def eligible(people: Iterable[Person], case: Case, excluded: frozenset[str]) -> list[Person]:
    """Those among `people` who may learn that the case exists, the reporter never among them."""
    return [person for person in people if may_see(person, case, View.CARD, excluded)]


def in_conversation(case: Case) -> tuple[str, ...]:
    """Handler and partner: the only ones whom the reporter's words reach unasked."""
    return tuple(who for who in (case.handler, case.partner) if who is not None)


def team_may_read(case: Case, kept_out: frozenset[str], reporter: Person | None) -> bool:
    """Whether words of this case may stand where all of the team reads them, in an event that chose so.

    Never when somebody is kept out of it, and never when its reporter is one of those readers.
    """
    return not case.restricted and not kept_out and not (reporter is not None and reporter.on_roster)


def targets(names: Iterable[str], roster: Iterable[Person]) -> list[Person]:
    """The people a rung's targets mean, each once, in roster order. Contacts are no people."""
    wanted = set(names)
    return [person for person in roster if any(_is_meant(person, name) for name in wanted)]


def _is_meant(person: Person, target: str) -> bool:
    if target.startswith("person:"):
        return person.name == target.removeprefix("person:")
    match target:
        case "on_duty":
            return person.on_duty and person.has(Role.RESPONDER)
        case "roster":
            return person.has(Role.RESPONDER)
        case "organizers":
            return person.has(Role.ORGANIZER)
        case _:
            return target in person.roles
