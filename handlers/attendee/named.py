"""A colleague named in somebody's own words: kept out first, asked about afterwards (conversation.md 4.5)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import names, routing
from handlers.domain.case import Case
from handlers.domain.entries import Kind
from handlers.domain.folding import fold
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx

_SHORTEST = 3
"""Letters of a name; shorter ones are words of their own in some language."""


def people(tx: Tx, reporter: str, text: str) -> list[Person]:
    """Whoever of the team is named, by any of their names, except the writer; each goes by the name that is written."""
    found = [one for one in tx.roster() if one.id != reporter and names.means(text, one)]
    return [_spoken_of(one, names.written(text, one)) for one in found]


def called(tx: Tx, case: Case, person: Person) -> str:
    """The name by which this report speaks of somebody, else the one they go by here.

    Whoever wrote a name reads that one again, and learns no other name of the same person.
    """
    said = " ".join(one.body for one in tx.entries(case.id) if one.kind is Kind.WORDS)
    return names.written(said, person) or person.profile.shown_as or person.name


def _spoken_of(person: Person, name: str) -> Person:
    return replace(person, profile=replace(person.profile, shown_as=name)) if name else person


def perhaps(tx: Tx, reporter: str, text: str) -> list[Person]:
    """Whoever may be meant where a name was asked for: 'Benjamin' for Ben, 'Caro' for Carolina."""
    words = [one for one in fold(text).split() if len(one) >= _SHORTEST]
    firsts = [(one, fold(one.name).partition(" ")[0]) for one in tx.roster() if one.id != reporter]
    return [
        one for one, first in firsts
        if len(first) >= _SHORTEST and any(word.startswith(first) or first.startswith(word) for word in words)
    ]  # fmt: skip


def new_ones(tx: Tx, case: Case, text: str) -> list[Person]:
    """Those whom these words name, who are not out already, and of whom the person has not said that they may help."""
    known, helpful = tx.excluded(case.id), _readmitted(tx, case)
    return [one for one in people(tx, case.reporter, text) if one.id not in known and one.name not in helpful]


def _readmitted(tx: Tx, case: Case) -> set[str]:
    facts = [one.body.partition(":") for one in tx.entries(case.id) if one.author is None and one.kind is Kind.FACT]
    return {name for key, _, name in facts if key == "fact-readmitted"}


def shut_out(
    tx: Tx, case: Case, text: str, already: frozenset[str] = frozenset()
) -> tuple[Case, Outcome, list[Person]]:
    """Before anybody was alerted: the case with them kept out, what is written of it, and who they are.

    `already`: who is out by this very decision, whatever the words say.
    """
    out, found = Outcome(), [one for one in new_ones(tx, case, text) if one.id not in already]
    for one in found:
        out.exclusions.append(Exclusion(case.id, one.id, "named"))
        out.entries.append(fact(tx, case, f"fact-named:{one.name}"))
        out.audit.append(Audit("exclude", case.reporter, case.id))
    return (replace(case, restricted=True) if found else case), out, found


def line(tx: Tx, case: Case, person: Person) -> Line:
    """The question, below another text."""
    return Line(_asked(tx, case, person), {"name": person.shown})


def _asked(tx: Tx, case: Case, person: Person) -> str:
    """D10h of somebody who has another report of theirs, and goes on having it until they say."""
    beside = tx.case(case.beside) if case.beside else None
    others = routing.eligible(tx.roster(), case, tx.excluded(case.id) | {person.id})
    has_it = beside is not None and person.id in routing.in_conversation(beside)
    return "D10h" if has_it and others else "D10q"


def choices(person: Person) -> tuple[tuple[Choice, ...], ...]:
    """Keep them out, or let them help."""
    return (Choice("b-keep-from", "named", f"y{person.id}"),), (Choice("b-may-help", "named", f"n{person.id}"),)


def question(tx: Tx, case: Case, person: Person) -> Send:
    """Is it about them? They are kept out until the person says."""
    return Send(
        ToPerson(case.reporter), _asked(tx, case, person), {"name": person.shown}, choices(person), lane=Lane.REPLY,
        case=case.id, part="question", ask=True, sound=False,
    )  # fmt: skip


def unanswered(tx: Tx, case: Case, but: str = "") -> Person | None:
    """Somebody kept out for a name alone, about whom the person has not said yet; not the one with the id `but`."""
    facts = [entry.body.partition(":") for entry in tx.entries(case.id) if entry.kind is Kind.FACT]
    settled = {name for key, _, name in facts if key in ("fact-excluded", "fact-readmitted")}
    named = {name for key, _, name in facts if key == "fact-named"} - settled
    excluded = tx.excluded(case.id) - {but}
    found = next((one for one in tx.roster() if one.name in named and one.id in excluded), None)
    return _spoken_of(found, called(tx, case, found)) if found is not None else None
