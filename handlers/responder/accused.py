"""A report that seems to have been told to harm somebody: never one person's impression (conversation.md 7.6).

Two deciders and the lead say so, three people of whom none has the case, and not before two hours have passed.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder.notices import notice

_NOT_BEFORE = timedelta(hours=2)
_DECIDERS = 2
_AGREED = "fact-agreed-malicious"


def who_decide(tx: Tx, case: Case, proposer: str) -> list[Person]:
    """The deciders and leads who may be asked: not whoever has it or proposes it, nor anybody it must be kept from."""
    able = routing.eligible(tx.roster(), case, tx.excluded(case.id))
    able = [one for one in able if one.id not in (case.handler, proposer)]
    return [one for one in able if one.has(Role.DECIDER) or one.has(Role.LEAD)]


def refused(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome | None:
    """Why it cannot be proposed now, and what to do; None where it can."""
    if _too_early(tx, case):
        return notice(event, "t-malicious-early", case=case.name, time=case.opened_at + _NOT_BEFORE)
    if not _enough(who_decide(tx, case, who.id)):
        return notice(event, "t-malicious-who", case=case.name)
    return None


def _too_early(tx: Tx, case: Case) -> bool:
    return tx.now < case.opened_at + _NOT_BEFORE


def _enough(people: list[Person]) -> bool:
    """A lead, and two deciders besides."""
    leads = [one for one in people if one.has(Role.LEAD)]
    return any(sum(one.has(Role.DECIDER) and one.id != lead.id for one in people) >= _DECIDERS for lead in leads)


def agreed(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome | None:
    """One more says so. None once all have who must, and it can be closed."""
    entries = tx.entries(case.id)
    proposals = [number for number, one in enumerate(entries) if one.body.startswith("fact-proposed-")]
    proposer = entries[proposals[-1]].author if proposals else None
    able = {one.id: one for one in who_decide(tx, case, proposer or "")}
    if not proposals or who.id not in able or _too_early(tx, case):
        return notice(event, "t-not-yours", case=case.name)
    before = {one.author for one in entries[proposals[-1] :] if one.body == _AGREED}
    said = [person for name, person in able.items() if name in before or name == who.id]
    if _enough(said):
        return None
    known = [] if who.id in before else [fact(tx, case, _AGREED, who.id)]
    out = Outcome(entries=[*known], audit=[Audit("agree", who.id, case.id)])
    return out + notice(event, "t-malicious-waits", case=case.name)
