"""Closing needs a second person: who is asked, by whom it was proposed, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import accused
from handlers.responder.notices import notice, told

RESULTS = {
    Ending.ACTION_TAKEN: "H2", Ending.NO_ACTION_POSSIBLE: "H3n", Ending.NOT_ENOUGH_KNOWN: "H3",
    Ending.REFERRED: "H4n", Ending.SUPPORT_ONLY: "H5",
}  # fmt: skip
"""What the reporter can be shown. A mistake has no automatic text: a person talks to them."""

PROPOSED = "fact-proposed-"

_ASKED = (["lead", "on_duty"], ["decider"], ["roster"], ["organizers"], ["owner"])
"""Who is there now; and, one after the other, who else there is for a case that is kept from those."""


def number(ending: Ending) -> int:
    """By which a button knows it."""
    return list(Ending).index(ending)


def proposer(tx: Tx, case: Case) -> str | None:
    """Who wants to close it."""
    proposals = [one.author for one in tx.entries(case.id) if one.body.startswith(PROPOSED)]
    return proposals[-1] if proposals else None


def ask_second(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Closing needs one other: the partner, else the lead and who is on duty; of a restricted case others as well."""
    if case.proposed_outcome is None:
        return Outcome()
    others = _others(tx, who, case)
    if not others:
        return notice(event, "t-close-nobody", case=case.name)
    ref = f"{case.id}:{number(case.proposed_outcome)}"
    rows = ((Choice("b-agree", "agree", ref), Choice("b-not-yet", "notyet", ref)),)
    asked = [
        replace(
            told(one.id, "t-close-agree", case, choices=rows, name=who.person.name),
            lines=_as(tx, one, case),
            covered=True,
        )
        for one in others
    ]
    there = [line for one in others for line in _in_the_room(tx, who, one, case, rows)]
    return Outcome(jobs=[*asked, *there]) + notice(event, "t-close-asked", case=case.name, count=len(others))


def _in_the_room(tx: Tx, who: Speaker, one: Person, case: Case, rows: tuple[tuple[Choice, ...], ...]) -> Iterable[Send]:
    """Where both read it is asked as well, in silence: an 'I agree' that is typed there must not be talk."""
    if one.id not in routing.in_conversation(case):
        return []
    args = {"case": case.name, "name": who.person.name, "second": one.name}
    return [
        Send(
            ToPerson(one.id, platform), "t-close-agree-room", args, rows, lane=Lane.REPLY, case=case.id,
            in_room=True, sound=False,
        )
        for platform in tx.policy.room_platforms
    ]  # fmt: skip


def _others(tx: Tx, who: Speaker, case: Case) -> list[Person]:
    if case.proposed_outcome is Ending.MALICIOUS:
        return accused.who_decide(tx, case, who.id)
    two = [tx.person(one) for one in routing.in_conversation(case) if one != who.id]
    if two:
        return [one for one in two if one is not None]
    may_know = [one for one in routing.eligible(tx.roster(), case, tx.excluded(case.id)) if one.id != who.id]
    found = (routing.targets(names, may_know) for names in (_ASKED if case.restricted else _ASKED[:1]))
    return next((people for people in found if people), [])


def _as(tx: Tx, person: Person, case: Case) -> tuple[Line, ...]:
    """As what it is to be closed, to those who may know (conversation.md 4.6)."""
    knows = routing.may_see(person, case, routing.View.NOTES, tx.excluded(case.id))
    return (Line("t-close-as", {"outcome": f"@b-out-{case.proposed_outcome}"}),) if knows else ()
