"""Whom the reporter would like to have is asked first, alone; the whole team once they say so, or say nothing (5.4).

The clock of the ladder runs from the start all the same: whoever would have been called by now is called then.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.attendee import help_now
from handlers.attendee.opening import fact
from handlers.attendee.replies import reply
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Send
from handlers.domain.outcome import Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, everybody

_ANSWER_WITHIN = timedelta(minutes=2)
"""How long the question whether to wait stands; then everybody is asked."""


def may_be_asked(tx: Tx, case: Case) -> list[Person]:
    """Whom they can choose: who takes cases, can be written to, and may know of it. Those on duty first."""
    people = routing.eligible(routing.targets(["roster", "lead"], tx.roster()), case, tx.excluded(case.id))
    return sorted((one for one in people if tx.reach(one.id)), key=lambda one: not one.on_duty)


def start(tx: Tx, case: Case) -> Outcome:
    """It starts paging: with the one they chose, unless it is too grave for that, or nobody can ask them later."""
    person = next((one for one in may_be_asked(tx, case) if one.id == case.preferred), None)
    if person is None or case.category.grave or case.help_now or case.unfinished or case.quiet:
        return alert.start(tx, replace(case, preferred=None))
    case, out = alert.begun(tx, case)
    out += Outcome(cases=[case], entries=[fact(tx, case, f"fact-wishes:{person.name}")])
    return out + _page(tx, case, person, first=True)


def _page(tx: Tx, case: Case, person: Person, *, first: bool) -> Outcome:
    page = alert.page(tx, case, person, "wish", first=first)
    return Outcome(jobs=[page], deadlines=[_next(tx, case)])


def _next(tx: Tx, case: Case) -> Deadline:
    """When they are called again, as the ladder has it; in the end the reporter is asked."""
    at_most = _moments(case)[-1] - case.ladder_since  # after a clock that was set back the moments lie far ahead
    wait = min([one - tx.now for one in _moments(case) if one > tx.now] + [at_most])
    return Deadline("wish", case.id, tx.now + wait, wait)


def _moments(case: Case) -> list[datetime]:
    """The rungs up to the first that calls others than those on duty."""
    assert case.ladder is not None  # noqa: S101 - frozen when it started paging
    last = len(case.ladder.rungs) - 1
    others = next((number for number in range(1, last) if case.ladder.first_new(number)), last)
    return [case.ladder.due(number, case.ladder_since) for number in range(1, others + 1)] or [case.ladder_since]


def due(tx: Tx, case: Case) -> Outcome:
    """They have not answered: called again, then the reporter is asked; without an answer it goes to everybody."""
    person = tx.person(case.preferred) if case.preferred else None
    if case.state is not State.PAGING or person is None:
        return Outcome()
    if case.wish_asked_at is not None or case.quiet or case.unreachable:
        return _nobody_came(tx, case)
    if case.ladder_since <= tx.now < _moments(case)[-1]:
        return _page(tx, case, person, first=False)
    rows = ((Choice("b-wait-for", "wish", f"w{case.id}"),), (Choice("b-ask-anyone", "wish", f"a{case.id}"),))
    question = replace(help_now.ask(case, "D10w2", rows, {"name": person.shown}), sound=True)
    waits = Deadline("wish", case.id, tx.now + _ANSWER_WITHIN, _ANSWER_WITHIN)
    return Outcome(cases=[replace(case, wish_asked_at=tx.now)], jobs=[question], deadlines=[waits])


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Wait for them' or 'Ask anyone', as long as the question stands."""
    case = tx.case(ref[1:])
    person = tx.person(case.preferred) if case is not None and case.preferred else None
    if case is None or case.reporter != who.id or person is None or case.wish_asked_at is None or case.hidden:
        return Outcome(jobs=[reply(who, "G15")])
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    if ref[:1] != "w":
        said = [help_now.answer(case, "D10w4", {})]
        return settled + Outcome(jobs=[*said]) + everybody.called(tx, case)
    waits = replace(case, wish_asked_at=None)
    said = [help_now.answer(case, "D10w3", {"name": person.shown_inside})]
    return settled + Outcome(cases=[waits], jobs=[*said]) + _page(tx, waits, person, first=False)


def _nobody_came(tx: Tx, case: Case) -> Outcome:
    told = [] if case.quiet else [help_now.say(case, "D10w4", {})]
    known = fact(tx, case, "fact-any-now")
    return Outcome(entries=[known], jobs=[*told]) + everybody.called(tx, case)


def cannot(tx: Tx, case: Case) -> Outcome:
    """They can't, or nothing reaches them: nobody is waited for."""
    person = tx.person(case.preferred) if case.preferred else None
    told = [] if case.quiet or person is None else [help_now.say(case, "F10", {"name": person.shown})]
    return Outcome(jobs=[*told]) + everybody.called(tx, case)


def taken(tx: Tx, before: Case, case: Case) -> list[Send]:
    """The one they chose has it: now the team sees that there is a case, for it needs a second person."""
    if before.preferred is None or case.restricted or not tx.policy.team_platforms:
        return []
    return [alert.card(tx, case)]
