"""Keeping a person of the team out of a case: they get no sign that it exists (conversation.md 4.5, D10a, D10b)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_now
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Act, Case
from handlers.domain.messages import Choice, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, conversation, watch


def choose(tx: Tx, case: Case) -> Outcome:
    """D10a: who should not see this?"""
    excluded = tx.excluded(case.id)
    people = [one for one in tx.roster() if one.id not in excluded and one.id != case.reporter]
    rows = [(Choice("b-name", "exclude", f"{one.id}", {"name": one.name}),) for one in people]
    return Outcome(jobs=[help_now.ask(case, "D10a", (*rows, (Choice("b-that-is-all", "team", "no"),)))])


_SHOWN = ("alert", "again", "copy", "ping", "yours", "told", "offer", "confirm", "close-line")
"""Everything of a case that can stand in a responder's chat."""


def exclude(tx: Tx, case: Case, person: Person, reason: str = "reporter") -> Outcome:
    """Restrict the case from `person`: what they were shown is taken back, and others are found."""
    barred = tx.excluded(case.id) | {person.id}
    known = fact(tx, case, f"fact-excluded:{person.name}")
    out = Outcome(
        exclusions=[Exclusion(case.id, person.id, reason)], audit=[Audit("exclude", case.reporter, case.id)],
        jobs=[Remove(case.id, part, ToPerson(person.id)) for part in _SHOWN], entries=[known],
    )  # fmt: skip
    out.jobs.append(Remove(case.id, "card"))
    left = _without(tx, replace(case, restricted=True), person)
    out.cases.append(left)
    if case.hands != left.hands:
        out += _begin_again(tx, left)
    out += conversation.pass_on(tx, left, [known]) + alert.refresh(tx, left)
    return out + _find_others(tx, left, barred)


def _without(tx: Tx, case: Case, person: Person) -> Case:
    if case.partner == person.id:
        return replace(case, partner=None, partner_at=None, alone_since=tx.now)
    if case.handler != person.id:
        return case
    return case.after(
        Act.RELEASE, handler=None, taken_at=None, first_word_at=None, with_them_at=None, nudged_at=None,
        realerted_at=tx.now, rung=0, told_rung=-1,
    )  # fmt: skip


def _begin_again(tx: Tx, case: Case) -> Outcome:
    """One of the two is out: a second person is looked for, or the watches stop until somebody has it."""
    if case.handler is None:
        return watch.stop(case)
    return watch.within(tx, "partner", case, timedelta(seconds=tx.policy.watch(case.category).partner_seconds))


def _find_others(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    """Nobody who was called is left: the ladder goes on at once to whoever is not excluded."""
    if not case.awaits_hands or case.ladder is None or (case.rung and tx.paged_people(case.id) - barred):
        return Outcome()
    return alert.climb(tx, case, barred)


def pick(tx: Tx, case: Case, ref: str) -> Outcome:
    """A name was tapped."""
    person = tx.person(ref)
    if person is None or not person.on_roster:
        return choose(tx, case)
    others = routing.eligible(tx.roster(), case, tx.excluded(case.id) | {person.id})
    done = help_now.ask(case, "D10b", (), {"name": person.name, "count": len(others)})
    out = exclude(tx, case, person)
    out.jobs.append(replace(done, ask=False) if others else nobody_left(tx, case))
    return out


def nobody_left(tx: Tx, case: Case) -> Send:
    """D10c without the forwarding: the outside contact is named, and nothing is claimed."""
    return replace(help_now.ask(case, "D10n", (), {"outside_contact": tx.policy.outside_contact}), ask=False)
