"""Two names for a talk with whom it is about, and for a removal: nobody does either alone (conversation.md 7.3)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import checklists, routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Edit, Lane, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.people import ORGANIZING, Person, Role
from handlers.ports import Tx
from handlers.responder import ticks
from handlers.responder.checklists import redraw
from handlers.responder.notices import not_now, notice, told

_ASKED = "fact-escort-asked:"
_TWO = 2


def put(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'I'm one of the two', for the list whose letter stands on the button."""
    what = checklists.BY_CODE.get(detail, "")
    return _put(tx, who, event, case, what) if what else notice(event, "t-no-button")


def typed(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/two`, `/two leaving`, `/two subject`: for whichever list was opened, when it is not said."""
    word, _, off = words.casefold().partition(" ")
    name = checklists.named(tx.policy, word) if word else _opened(tx, case)
    if name is None:
        return notice(event, "t-two-which", case=case.name)
    what = checklists.names_for(name)
    return take_back(tx, who, event, case, what) if off.strip() == "off" else _put(tx, who, event, case, what)


def _opened(tx: Tx, case: Case) -> str | None:
    """The only list for two this case has opened."""
    found = {
        checklists.names_for(name)
        for name, items in ticks.opened(tx, case).items()
        if any(one.for_two for one in items)
    }
    return found.pop() if len(found) == 1 else None


def _put(tx: Tx, who: Speaker, event: Happening, case: Case, what: str) -> Outcome:
    if case.state is not State.TAKEN or not _may(tx, who.person, case):
        return not_now(who, event, case)
    entries = tx.entries(case.id)
    there = ticks.names(tx, case, what, entries)
    if any(one.id == who.id for one in there):
        return _ask_back(who, case, what)
    if len(there) >= _TWO:
        return notice(event, "t-two-full", case=case.name)
    entry = fact(tx, case, ticks.name_fact(what), who.id)
    out = Outcome(entries=[entry]) + redraw(tx, case, [entry], names_changed=True)
    out += notice(event, "t-two-noted", case=case.name)
    return out + (_complete(tx, case, there[0], who.person) if there else Outcome())


def _may(tx: Tx, person: Person, case: Case) -> bool:
    """The two who have the case; of the others who work on site anybody, of a restricted case whoever was asked."""
    if person.id in routing.in_conversation(case):
        return True
    if person.roles <= ORGANIZING or not routing.may_see(person, case, routing.View.CARD, tx.excluded(case.id)):
        return False
    return not case.restricted or any(one.body == f"{_ASKED}{person.name}" for one in tx.entries(case.id))


def _complete(tx: Tx, case: Case, first: Person, second: Person) -> Outcome:
    """Now there are two: those who have the case hear it, and nobody else is asked."""
    out = Outcome(jobs=[Edit(case.id, "escort", "t-two-full", {"case": case.name})])
    for one in routing.in_conversation(case):
        if one != second.id:
            out.jobs.append(told(one, "t-two-complete", case, name=first.name, name_2=second.name))
    return out


def _ask_back(who: Speaker, case: Case, what: str) -> Outcome:
    rows = ((Choice("b-name-back", "nottwo", f"{case.id}:{checklists.CODES[what]}"),),)
    return Outcome(jobs=[replace(told(who.id, "t-two-already", case, rows), sound=False, lane=Lane.REPLY)])


def not_any_more(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Take my name back'."""
    what = checklists.BY_CODE.get(detail, "")
    return take_back(tx, who, event, case, what) if what else notice(event, "t-no-button")


def take_back(tx: Tx, who: Speaker, event: Happening, case: Case, what: str) -> Outcome:
    """They are not one of the two; what is ticked stays ticked, with who and when."""
    if all(one.id != who.id for one in ticks.names(tx, case, what, tx.entries(case.id))):
        return notice(event, "t-two-not-you", case=case.name)
    entry = fact(tx, case, ticks.name_fact(what, off=True), who.id)
    out = Outcome(entries=[entry]) + redraw(tx, case, [entry], names_changed=True)
    for one in routing.in_conversation(case):
        if one != who.id:
            out.jobs.append(told(one, "t-two-gone", case, name=who.person.name))
    return out + notice(event, "t-two-off", case=case.name)


def ask_escorts(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Everybody on duty who walks people out, each in private: who comes says so with one press."""
    if case.state is not State.TAKEN:
        return notice(event, "t-closed", case=case.name)
    people = [one for one in tx.roster() if one.on_duty and one.has(Role.ESCORT)]
    people = [one for one in routing.eligible(people, case, tx.excluded(case.id)) if tx.reach(one.id)]
    people = [one for one in people if one.id not in routing.in_conversation(case)]
    if not people:
        return notice(event, "t-escort-nobody", case=case.name)
    out = Outcome(
        jobs=[_question(case, who, one) for one in people], entries=[_noted(tx, who, case, one) for one in people]
    )
    return out + notice(event, "t-escort-sent", case=case.name, names=", ".join(one.name for one in people))


def _noted(tx: Tx, who: Speaker, case: Case, person: Person) -> Entry:
    return fact(tx, case, f"{_ASKED}{person.name}", who.id)


def _question(case: Case, who: Speaker, to: Person) -> Send:
    leaving = f"{case.id}:{checklists.CODES[checklists.LEAVING]}"
    rows = ((Choice("b-one-of-two", "two", leaving), Choice("b-cant", "notwo", case.id)),)
    args = {"case": case.name, "name": who.person.name}
    text, args = ("t-escort-at", args | {"zone": case.zone}) if case.zone else ("t-escort", args)
    return Send(ToPerson(to.id), text, args, rows, lane=Lane.ALERT, case=case.id, part="escort")


def cannot(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """'Can't': respected, and whoever asked hears it."""
    asked = any(one.body == f"{_ASKED}{who.person.name}" for one in tx.entries(case.id))
    out = notice(event, "t-cant-noted")
    if asked and case.handler is not None and case.state is State.TAKEN:
        out.jobs.append(told(case.handler, "t-escort-cant", case, name=who.person.name))
    return out
