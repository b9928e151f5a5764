"""Choosing who shall come: first names, languages, and whether they are there now (conversation.md 5.4, D10)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import guide, help_now
from handlers.attendee import named as names
from handlers.domain.case import Case
from handlers.domain.messages import Arg, Choice, Line
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import wished

_AT_ONCE = 4
"""With 'More names' no more choices than somebody shaking can read."""


def choose(tx: Tx, case: Case, after: int = 0) -> Outcome:
    """D10p, and one line for each of them: those on duty first."""
    people = [one for one in wished.may_be_asked(tx, case) if one.goes_by_a_name]
    shown = people[after : after + _AT_ONCE]
    rows: list[tuple[Choice, ...]] = [(Choice("b-name", "prefer", one.id, {"name": one.shown}),) for one in shown]
    if len(people) > _AT_ONCE:
        following = after + _AT_ONCE if after + _AT_ONCE < len(people) else 0
        rows.append((Choice("b-more-names", "prefer", f"+{following}"),))
    rows.append(guide.skip(case, "D10"))
    asked = help_now.ask(case, "D10p", tuple(rows))
    lines = (Line("D10pd" if one.on_duty else "D10po", _said(one)) for one in shown)
    return Outcome(jobs=[replace(asked, lines=tuple(lines))], deadlines=[*guide.wait(tx, case)])


def _said(person: Person) -> dict[str, Arg]:
    return {"name": person.shown, "languages": ", ".join(person.languages) or "-"}


def named(tx: Tx, case: Case, person: str) -> Person | None:
    """The one with this id, if they may be chosen."""
    return next((one for one in wished.may_be_asked(tx, case) if one.id == person), None)


def written(tx: Tx, case: Case, text: str) -> Person | None:
    """The one whom their own words name, if it is one alone."""
    found = [one.id for one in names.people(tx, case.reporter, text)]
    return named(tx, case, found[0]) if len(found) == 1 else None
