"""Somebody belongs to the team no more: what they had goes to others, and their screen keeps nothing of it."""

from __future__ import annotations

from handlers.domain import routing
from handlers.domain.case import WITH_TEAM
from handlers.domain.messages import EVERYTHING, Remove, ToPerson
from handlers.domain.outcome import Duty, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import coming, take


def follow(tx: Tx, out: Outcome) -> Outcome:
    """The outcome, and what becomes of the cases of those who lose all their roles by it."""
    for person in [tx.person(one.person) for one in out.roles if not one.roles]:
        if person is not None and person.on_roster:
            out += _leaves(tx, person)
    return out


def _leaves(tx: Tx, person: Person) -> Outcome:
    out = Outcome(duty=[Duty(person.id, False)])
    for case in tx.cases_held_by(person.id):
        if case.state in WITH_TEAM:
            leaves = take.let_go if case.handler == person.id else take.partner_leaves
            out += leaves(tx, case, person.id)
    out += coming.gone(tx, person.id)
    known = [*tx.open_cases(), *tx.cases_closed_of(person.id)]
    theirs = [one for one in known if one.reporter != person.id]
    out.jobs += [Remove(one.id, EVERYTHING, ToPerson(person.id)) for one in theirs if _had_it(tx, person, one.id)]
    return out


def _had_it(tx: Tx, person: Person, case_id: str) -> bool:
    return person.id in tx.called(case_id) or any(
        person.id in routing.in_conversation(case) for case in (tx.case(case_id),) if case is not None
    )
