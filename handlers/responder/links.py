"""Two cases that have to do with each other: the same matter told twice, or both sides of one (conversation.md 6, 9.2).

Their reporters never learn of each other; of the team nobody reads a name they may not know.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder.notices import notice, told

LINKED, SAME, APART = "fact-linked", "fact-same-as", "fact-apart"
"""Behind the first two stands the id of the other case: its name is put there for whoever may know it."""
_WITH_US = WITH_TEAM | {State.CLOSED}


def link(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/link maple coral`, by whoever has the first or leads."""
    if not _may_link(tx, who.person, case):
        return notice(event, "t-not-yours", case=case.name)
    if not words:
        return notice(event, "t-link-which", case=case.name)
    other = tx.case_named(words.strip())
    if other is None or not knows(tx, who.person, other):
        return notice(event, "t-no-case")
    if other.id == case.id:
        return notice(event, "t-link-itself")
    if other.id in case.linked:
        return notice(event, "t-linked-already", case=case.name, other=other.name)
    out = Outcome(
        cases=[replace(case, linked=(*case.linked, other.id)), replace(other, linked=(*other.linked, case.id))],
        entries=[fact(tx, case, f"{LINKED}:{other.id}", who.id), fact(tx, other, f"{LINKED}:{case.id}", who.id)],
        audit=[Audit("link", who.id, case.id), Audit("link", who.id, other.id)],
    )  # fmt: skip
    out += _tell(tx, who, case, other) + _tell(tx, who, other, case) + _tell_leads(tx, who, case, other)
    return out + notice(event, "t-linked", case=case.name, other=other.name)


def _may_link(tx: Tx, person: Person, case: Case) -> bool:
    has_it = person.id in routing.in_conversation(case)
    leads = person.has(Role.LEAD) and routing.may_see(person, case, routing.View.NOTES, tx.excluded(case.id))
    return case.state in _WITH_US and (has_it or leads)


def knows(tx: Tx, person: Person, case: Case) -> bool:
    """Whether this person may know that there is such a case: of a restricted one only who may read its record."""
    view = routing.View.NOTES if case.restricted else routing.View.CARD
    return case.state in _WITH_US and routing.may_see(person, case, view, tx.excluded(case.id))


def _tell(tx: Tx, who: Speaker, case: Case, other: Case) -> Outcome:
    """Those who have `case`, if they may know of `other`."""
    out = Outcome()
    people = [tx.person(one) for one in routing.in_conversation(case)]
    for person in people:
        if person is not None and person.id != who.id and knows(tx, person, other):
            out.jobs.append(replace(told(person.id, "t-linked", case, other=other.name), sound=False))
    return out


def _tell_leads(tx: Tx, who: Speaker, case: Case, other: Case) -> Outcome:
    """Two sides of one matter have two handlers: the lead on duty is the one who may look at both."""
    having = {who.id, *routing.in_conversation(case), *routing.in_conversation(other)}
    leads = [one for one in routing.targets(["lead"], tx.roster()) if one.on_duty and one.id not in having]
    both = [one for one in leads if knows(tx, one, case) and knows(tx, one, other)]
    return Outcome(jobs=[replace(told(one.id, "t-linked", case, other=other.name), sound=False) for one in both])


def named(tx: Tx, reader: Person, entry: Entry) -> tuple[str, str]:
    """The fact and its value as `reader` may see it: without the other's name where they may not know of it."""
    key, _, value = entry.body.partition(":")
    if key == APART and (case := tx.case(entry.case)) is not None and reader.id in tx.excluded(case.beside):
        return f"{key}-one", ""
    if key not in (LINKED, SAME):
        return key, value
    other = tx.case(value)
    return (key, other.name) if other is not None and knows(tx, reader, other) else (f"{key}-one", "")


def same(tx: Tx, who: Speaker, case: Case) -> list[Entry]:
    """Closed as the same as another: as which, where they are linked."""
    return [fact(tx, case, f"{SAME}:{one}", who.id) for one in case.linked]
