"""Somebody belongs to the team no more: what they have is found others for, and leaves their screens."""

from __future__ import annotations

from dataclasses import replace

from handlers import rooms
from handlers.domain.messages import Send, ToPerson
from handlers.domain.outcome import Cancel, Outcome, Roles
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import care, me, push_test, wished


def leaves(tx: Tx, person: Person) -> Outcome:
    """Roles end now. A former member is an attendee like any other, with what they told us themselves."""
    out = Outcome()
    for case in tx.open_cases():
        out += wished.cannot(tx, case) if case.preferred == person.id else Outcome()
    out.jobs = [job for job in out.jobs if not (isinstance(job, Send) and job.to == ToPerson(person.id))]
    # What becomes of the cases they have follows from the roles they lose: handlers/former.py.
    out += Outcome(
        people=[me.cleared(person)], roles=[Roles(person.id, frozenset())],
        deadlines=[Cancel(kind, person.id) for kind in (push_test.SEND, push_test.END, care.NEXT_DAY)],
    )  # fmt: skip
    for case in tx.cases_closed_of(person.id):
        out += rooms.everywhere(tx, case)
    talk = tx.conversation(person.id)
    out.conversations += [replace(talk, question=None, shown=None, unread=(), quiz=None)] if talk is not None else []
    return out + Outcome(jobs=[Send(ToPerson(person.id), "t-left-team")])
