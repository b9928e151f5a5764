"""Going off duty with a case in hand: it is passed on, or the lead lets it go to others (conversation.md 4.3, 7.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Audit, Duty, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder import take
from handlers.responder.notices import not_for_you, notice, told


def off_duty(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """Nobody goes home with a case in their hands. When the last one goes, the organizers hear it."""
    held = tx.cases_held_by(who.id)
    if not held:
        return off(tx, who.person) + notice(event, "t-off-duty")
    rows = ((Choice("b-ask-lead", "asklead"),),)
    args: dict[str, Arg] = {"case": ", ".join(one.name for one in held)}
    to = ToPerson(who.id, event.author.platform)
    return Outcome(jobs=[Send(to, "t-still-yours", args, rows, lane=Lane.REPLY, ask=True, sound=False)])


def off(tx: Tx, person: Person) -> Outcome:
    """No new alerts for them from now on."""
    out = Outcome(duty=[Duty(person.id, False)], audit=[Audit("off_duty", person.id)])
    left = [one for one in routing.targets(["on_duty"], tx.roster()) if one.id != person.id]
    if person.on_duty and not left:
        out.jobs.append(Send(ToSpace(Space.ORGANIZERS), "o-nobody-on-duty", lane=Lane.NOTICE))
    return out


def ask_lead(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """Each case on its own: a lead who must not know of one is not asked about it."""
    held = tx.cases_held_by(who.id)
    asked = Outcome()
    for case in held:
        asked += _asked(tx, who.person, case)
    if not held:
        return off_duty(tx, who, event)
    return asked + notice(event, "t-lead-asked" if asked.jobs else "t-no-lead")


def _asked(tx: Tx, person: Person, case: Case) -> Outcome:
    leads = [one for one in _leads(tx, case) if one.id != person.id and tx.reach(one.id)]
    if not leads:
        return Outcome()
    rows = ((Choice("b-let-go", "letgo", case.id), Choice("b-stays", "stays", case.id)),)
    jobs = [
        replace(told(one.id, "t-lead-let-go", case, rows, name=person.name), lane=Lane.ALERT, part="leaving")
        for one in leads
    ]  # fmt: skip
    leaving = case if person.id in case.leaving else replace(case, leaving=(*case.leaving, person.id))
    return Outcome(cases=[leaving], jobs=[*jobs])


def _leads(tx: Tx, case: Case) -> list[Person]:
    return routing.eligible(routing.targets([Role.LEAD], tx.roster()), case, tx.excluded(case.id))


def let_go(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The lead says so: others are called for it, and whoever asked is off duty once nothing is left with them."""
    if not who.person.has(Role.LEAD):
        return not_for_you(who, event)
    going = _going(who, case)
    if not going:
        return notice(event, "t-lead-settled", case=case.name)
    out = notice(event, "t-lead-let", case=case.name)
    settled = replace(case, leaving=())
    for person in going:
        free = take.let_go if settled.handler == person else take.partner_leaves
        step = free(tx, settled, person)
        settled = step.cases[-1]
        out += step + _now_off(tx, person, settled)
    return out


def _going(who: Speaker, case: Case) -> Sequence[str]:
    """Those who still have it and asked to go; nobody says so for themselves."""
    if case.state is not State.TAKEN:
        return ()
    return [one for one in case.leaving if one in routing.in_conversation(case) and one != who.id]


def _now_off(tx: Tx, person_id: str, case: Case) -> Outcome:
    person = tx.person(person_id)
    if person is None:
        return Outcome()
    if any(one.id != case.id for one in tx.cases_held_by(person_id)):
        return Outcome(jobs=[told(person_id, "t-let-go", case)])
    return Outcome(jobs=[told(person_id, "t-let-go-off", case)]) + off(tx, person)


def stays(_tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The lead asks them to keep it for now."""
    if not who.person.has(Role.LEAD):
        return not_for_you(who, event)
    going = _going(who, case)
    if not going:
        return notice(event, "t-lead-settled", case=case.name)
    asked = [told(one, "t-lead-stays", case, name=who.person.name) for one in going]
    return Outcome(cases=[replace(case, leaving=())], jobs=[*asked]) + notice(event, "t-lead-kept", case=case.name)
