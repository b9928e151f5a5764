"""Whether people can be written to: what follows when somebody shuts us out, or lets us in again."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.messages import Lane, Send, Space, ToSpace
from handlers.domain.outcome import Outcome, Reachable
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import coming, take
from handlers.responder.notices import told


def lost(tx: Tx, person: str, platform: str) -> Outcome:
    """Somebody blocked us or never started. A reporter is looked for (T7); a case is not left with one of us."""
    out = Outcome(reachable=[Reachable(person, platform, False)])
    for case in tx.cases_reported_by(person):
        if case.is_open and not case.unreachable:
            out.cases.append(replace(case, unreachable=True))
            out.entries.append(fact(tx, case, "fact-unreachable"))
            out.jobs += [contact_lost(case, who) for who in routing.in_conversation(case)]
    known, conversation = tx.person(person), tx.conversation(person)
    if known is None or not known.on_roster or not tx.reach(person):
        return out
    if conversation is None or conversation.platform == platform:
        out += _colleague_lost(tx, known)
    return out


def found(tx: Tx, person: str, platform: str) -> Outcome:
    """They let us write to them again."""
    cases = [replace(one, unreachable=False) for one in tx.cases_reported_by(person) if one.unreachable]
    return Outcome(reachable=[Reachable(person, platform, True)], cases=cases)


def _colleague_lost(tx: Tx, person: Person) -> Outcome:
    """The organizers are told whom nothing reaches, and others are found for what that person had."""
    told_organizers = Send(ToSpace(Space.ORGANIZERS), "o-unreachable", {"name": person.name}, lane=Lane.ALERT)
    out = Outcome(jobs=[told_organizers]) + coming.gone(tx, person.id)
    for case in tx.cases_held_by(person.id):
        out += (
            take.let_go(tx, case, person.id) if case.handler == person.id else take.partner_leaves(tx, case, person.id)
        )
    return out


def contact_lost(case: Case, who: str) -> Send:
    """T7: nothing reaches the reporter any more; the place they named is where to look."""
    lost_ = told(who, "T7", case, zone=case.zone) if case.zone else told(who, "T7z", case)
    return replace(lost_, lane=Lane.ALERT)
