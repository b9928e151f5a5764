"""Whether words name one of those who have a case, and tell of that one (conversation.md 4.5; `domain/blame.py`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.attendee import named
from handlers.attendee.opening import fact
from handlers.domain import blame, routing, signals
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.outcome import BESIDE, SAID_OF_THEM, Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder.links import APART


def open_case(tx: Tx, who: Speaker, text: str) -> Case | None:
    """Their case, with the team now, that these words must not be read in: the newest, if there are more."""
    theirs = reversed(tx.cases_reported_by(who.id))
    return next((one for one in theirs if one.state in WITH_TEAM and about(tx, one, text)), None)


def in_closed_case(tx: Tx, who: Speaker, text: str) -> bool:
    """Whether they tell of somebody who had a case of theirs when it was closed, and reads on in it."""
    return any(one.state is State.CLOSED and about(tx, one, text) for one in tx.cases_reported_by(who.id))


def apart(tx: Tx, who: Speaker, beside: Case) -> Case | None:
    """Their open case that holds such words already, apart from `beside`."""
    return next((one for one in tx.cases_reported_by(who.id) if one.is_open and one.beside == beside.id), None)


def stood_beside(tx: Tx, case: Case, beside: Case | None) -> tuple[Case, Outcome, frozenset[str]]:
    """The new case, which says beside which it was written; so whoever may not know of `beside` gets no sign of it.

    Who that is stands last, for the alert that goes out now. `siblings` names them to whoever takes it.
    """
    if beside is None:
        return case, Outcome(), frozenset()
    kept = tx.kept_out(beside.id)
    out = Outcome(
        exclusions=[Exclusion(case.id, one, BESIDE if why in SAID_OF_THEM else why) for one, why in kept.items()],
        entries=[fact(tx, case, f"{APART}:{beside.name}")],
        audit=[Audit("exclude", case.reporter, case.id)] if kept else [],
    )  # fmt: skip
    return (replace(case, restricted=True) if kept else case), out, frozenset(kept)


def about(tx: Tx, case: Case, text: str, of: Iterable[str] | None = None) -> list[Person]:
    """Those who have it, or those with the ids `of`, whom these words tell of."""
    ids = set(routing.in_conversation(case) if of is None else of) - tx.excluded(case.id)
    found = named.people(tx, case.reporter, text) if ids and text else []
    return [one for one in found if one.id in ids and _tells_of(tx, case, text, one)]


def _tells_of(tx: Tx, case: Case, text: str, person: Person) -> bool:
    """Of whom they trust, and among colleagues, only words that say so are taken for it."""
    lexicon = tx.policy.lexicon
    if blame.blames(text, person, lexicon) or _answers_who(tx, case, text, person):
        return True
    return person.id not in case.trusted and not case.from_team and blame.may_blame(text, person, lexicon)


def _answers_who(tx: Tx, case: Case, text: str, person: Person) -> bool:
    """A name and nothing else, after one of us asked something: 'Who was it?'"""
    if not blame.is_name_alone(text, person):
        return False
    said = [one for one in tx.entries(case.id) if one.kind in (Kind.SAID, Kind.WORDS)]
    return bool(said) and said[-1].kind is Kind.SAID and signals.is_question(said[-1].body)
