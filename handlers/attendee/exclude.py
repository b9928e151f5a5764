"""Keeping a person of the team out of a case: they get no sign that it exists (conversation.md 4.5, D10a, D10b)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_now
from handlers.domain import routing
from handlers.domain.case import Act, Case
from handlers.domain.messages import Choice, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Cancel, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert


def choose(tx: Tx, case: Case) -> Outcome:
    """D10a: who should not see this?"""
    excluded = tx.excluded(case.id)
    people = [one for one in tx.roster() if one.id not in excluded and one.id != case.reporter]
    rows = [(Choice("b-name", "exclude", f"{one.id}", {"name": one.name}),) for one in people]
    return Outcome(jobs=[help_now.ask(case, "D10a", (*rows, (Choice("b-that-is-all", "team", "no"),)))])


def exclude(tx: Tx, case: Case, person: Person, reason: str = "reporter") -> Outcome:
    """Restrict the case from `person`: what they were shown is taken back, and others are found."""
    barred = tx.excluded(case.id) | {person.id}
    out = Outcome(exclusions=[Exclusion(case.id, person.id, reason)], audit=[Audit("exclude", case.reporter, case.id)])
    out.jobs += [Remove(case.id, part, ToPerson(person.id)) for part in ("alert", "again", "copy", "ping", "yours")]
    out.jobs.append(Remove(case.id, "card"))
    case = replace(case, restricted=True)
    if person.id in (case.handler, case.partner):
        case = _without(tx, case, person)
    out.cases.append(case)
    return out + _find_others(tx, case, barred)


def _without(tx: Tx, case: Case, person: Person) -> Case:
    if case.partner == person.id:
        return replace(case, partner=None, partner_at=None)
    return case.after(Act.RELEASE, handler=None, taken_at=None, realerted_at=tx.now, rung=0, told_rung=-1)


def _find_others(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    """Nobody on duty is left: the ladder goes on at once to whoever is not excluded."""
    on_duty = routing.eligible(routing.targets(["on_duty"], tx.roster()), case, barred)
    if not case.awaits_hands or case.ladder is None or (on_duty and case.rung > 0):
        return Outcome()
    cancelled = [Cancel(kind, case.id) for kind in ("partner", "word", "realert", "update")]
    return Outcome(deadlines=list(cancelled)) + alert.climb(tx, case, barred)


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
