"""Passing a case on: the new handler must accept, and the reporter hears it (conversation.md 7.8)."""

from __future__ import annotations

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Act, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, called_by, conversation, watch
from handlers.responder.notices import not_now, notice, told
from handlers.responder.take import ask_first, forget, too_close, welcome


def offer(tx: Tx, who: Speaker, event: Happening, case: Case, name: str) -> Outcome:
    """T8 to a colleague; until they accept, nothing changes hands."""
    if (refused := _not_theirs(tx, who, event, case)) is not None:
        return refused
    colleagues = routing.eligible(tx.roster(), case, tx.excluded(case.id))
    to = called_by.one([one for one in colleagues if one.id != who.id], name)
    if to is None:
        return notice(event, "t-who-to", case=case.name)
    if not tx.reach(to.id):
        return notice(event, "o-unreachable", name=to.name)
    rows = ((Choice("b-accept", "accept", case.id), Choice("b-cant", "decline", case.id)),)
    offered = Send(
        ToPerson(to.id), "T8", {"case": case.name, "name": who.person.name}, rows, lane=Lane.ALERT, case=case.id,
        part="offer", receipt=f"offer:{to.id}:{int(tx.now.timestamp())}",
    )  # fmt: skip
    out = Outcome(jobs=[offered], entries=[fact(tx, case, f"fact-offered:{to.name}", who.id)])
    return out + notice(event, "t-offered", case=case.name, name=to.name)


def _not_theirs(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome | None:
    """Why they cannot pass it on; None where they can. The second person reads whose it is to do."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    handler = tx.person(case.handler) if case.handler else None
    if handler is None or handler.id == who.id:
        return None
    return notice(event, "t-handler-passes-on", case=case.name, name=handler.name)


def not_reached(tx: Tx, case: Case, to: str, receipt: str) -> Outcome:
    """Nothing brought the offer to them: whoever waits for an answer hears so."""
    pages, person = tx.pages(case.id, receipt), tx.person(to)
    waited_for = person is not None and case.state is State.TAKEN and was_offered(tx, case, person)
    if not waited_for or pages.accepted or pages.waiting or case.handler is None or person is None:
        return Outcome()
    return Outcome(jobs=[Send(ToPerson(case.handler), "o-unreachable", {"name": person.name}, lane=Lane.REPLY)])


def accept(tx: Tx, who: Speaker, event: Happening, case: Case, *, sure: bool = False) -> Outcome:
    """The colleague becomes handler and is watched like anybody who takes a case; the former one is out.

    `sure`: in spite of a conflict.
    """
    former = tx.person(case.handler) if case.handler else None
    if not was_offered(tx, case, who.person) or former is None or not case.can(Act.TAKE):
        return notice(event, "t-offer-over", case=case.name)
    if not sure and too_close(who, case):
        return ask_first(who, event, case, "accept")
    partner = None if case.partner == who.id else case.partner
    passed = case.after(
        Act.TAKE, handler=who.id, partner=partner, taken_at=tx.now, alone_since=None, first_word_at=None,
        with_them_at=None, nudged_at=None, realerted_at=None, taken_by=(*case.taken_by, former.id),
    )  # fmt: skip
    out = Outcome(
        cases=[passed], entries=[fact(tx, case, "fact-handed-over", who.id)],
        audit=[Audit("hand_over", who.id, case.id)],
    )  # fmt: skip
    out += watch.begin(tx, passed) + welcome(tx, passed, who.id) + forget(passed, former.id)
    out.jobs.append(told(former.id, "t-handed-over", passed, name=who.person.name))
    if partner is not None:
        out.jobs.append(told(partner, "t-with-you", passed, name=who.person.name))
    if conversation.hears_progress(case):
        args = {"name_2": who.person.shown, "name": former.shown_inside}
        out.jobs.append(Send(ToPerson(case.reporter), "F6", args, lane=Lane.REPLY, case=case.id, part="told"))
    return out + notice(event, "t-yours", case=case.name) + alert.refresh(tx, passed)


def decline(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The colleague can't; whoever has it keeps it."""
    out = notice(event, "t-cant-noted")
    if case.handler and was_offered(tx, case, who.person):
        out.jobs.append(told(case.handler, "t-declined", case, name=who.person.name))
    return out


def was_offered(tx: Tx, case: Case, person: Person) -> bool:
    """Only the latest offer since the case last changed hands counts."""
    moves = [
        one.body for one in tx.entries(case.id) if one.body.startswith(("fact-offered", "fact-handed", "fact-taken"))
    ]
    return bool(moves) and moves[-1] == f"fact-offered:{person.name}"
