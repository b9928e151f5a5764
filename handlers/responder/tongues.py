"""A language that nobody on duty reads: whoever speaks it is called, and the person is told so (conversation.md 6)."""

from __future__ import annotations

from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.people import Person
from handlers.ports import Tx


def unread(tx: Tx, case: Case) -> str | None:
    """The language of the reporter, if we know that none of those on duty reads it."""
    reporter = tx.person(case.reporter)
    there = [one for one in tx.roster() if one.on_duty]
    if reporter is None or case.aloud or not there or not all(one.languages for one in there):
        return None
    return None if any(_reads(one, reporter.language) for one in there) else reporter.language


def _reads(person: Person, language: str) -> bool:
    return any(one.partition("-")[0] == language.partition("-")[0] for one in person.languages)


def speakers(tx: Tx, case: Case, language: str, barred: frozenset[str]) -> list[Person]:
    """Those off duty who read it, can be reached, and may know of this case."""
    excluded = tx.excluded(case.id) | barred
    people = routing.eligible(routing.targets(["roster"], tx.roster()), case, excluded)
    return [one for one in people if not one.on_duty and _reads(one, language) and tx.reach(one.id)]


def said_so(tx: Tx, case: Case) -> list[Send]:
    """X3, once the team has been told: never where nothing may arrive unasked."""
    language = unread(tx, case)
    if language is None or case.quiet:
        return []
    args = {"language": f"@b-lang-{language.partition('-')[0]}"}
    return [Send(ToPerson(case.reporter), "X3", args, lane=Lane.REPLY, case=case.id, part="told", sound=False)]
