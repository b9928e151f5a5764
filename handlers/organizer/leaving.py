"""Somebody belongs to the team no more: what they have is found others for, and leaves their screens."""

from __future__ import annotations

from dataclasses import replace

from handlers import rooms
from handlers.domain.case import Case
from handlers.domain.messages import Remove, Send, ToPerson
from handlers.domain.outcome import Cancel, Duty, Outcome, Roles
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import care, me, push_test, take, wished
from handlers.responder.shown import PARTS


def leaves(tx: Tx, person: Person) -> Outcome:
    """Roles end now. A former member is an attendee like any other, with what they told us themselves."""
    out = Outcome()
    for case in tx.cases_held_by(person.id):
        free = take.let_go if case.handler == person.id else take.partner_leaves
        out += free(tx, case, person.id)
    for case in tx.open_cases():
        out += wished.cannot(tx, case) if case.preferred == person.id else Outcome()
    out.jobs = [job for job in out.jobs if not (isinstance(job, Send) and job.to == ToPerson(person.id))]
    out += Outcome(
        people=[me.cleared(person)], roles=[Roles(person.id, frozenset())], duty=[Duty(person.id, False)],
        deadlines=[Cancel(kind, person.id) for kind in (push_test.SEND, push_test.END, care.NEXT_DAY)],
        jobs=[Remove(case.id, part, ToPerson(person.id)) for case in _known_to(tx, person) for part in PARTS],
    )  # fmt: skip
    for case in tx.cases_closed_of(person.id):
        out += rooms.everywhere(tx, case)
    talk = tx.conversation(person.id)
    out.conversations += [replace(talk, question=None, shown=None, unread=(), quiz=None)] if talk is not None else []
    return out + Outcome(jobs=[Send(ToPerson(person.id), "t-left-team")])


def _known_to(tx: Tx, person: Person) -> list[Case]:
    """Whatever of a case can stand on their screen."""
    paged = [one for one in tx.open_cases() if person.id in tx.paged_people(one.id)]
    known = {one.id: one for one in (*paged, *tx.cases_held_by(person.id), *tx.cases_closed_of(person.id))}
    return list(known.values())
