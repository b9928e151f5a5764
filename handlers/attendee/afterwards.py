"""What a person answers when the desk has written to them about a closed case (conversation.md 7.10)."""

from __future__ import annotations

from datetime import timedelta

from handlers.attendee import report
from handlers.attendee.opening import keep, reporters_words
from handlers.domain import routing, signals
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Said
from handlers.domain.messages import Choice, Job, Lane, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation

_ANSWERED_WITHIN = timedelta(days=1)
"""Words that come later than this after ours are a matter of their own."""


def answer(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Their words, for the record of that case and for its two people; None when they begin something new.

    A closed case calls nobody: grave words, and words that nobody on duty would see, open a case as ever.
    """
    case = _written_about(tx, who)
    question = who.conversation.question
    if case is None or (question is not None and question.text == "D3n"):
        return None
    if signals.gravest(said.text, tx.policy.lexicon) or not _somebody_looks(tx, case):
        return None
    entry = reporters_words(tx, case, said)
    out = keep(entry, said.chat.platform) + conversation.pass_on(tx, case, [entry])
    return out + Outcome(conversations=[report.wrote(tx, who, said)], jobs=[report.reply_added(case)])


def _written_about(tx: Tx, who: Speaker) -> Case | None:
    """The newest case, if it is closed and the desk has written since."""
    case = next(iter(reversed(tx.cases_reported_by(who.id))), None)
    if case is None or case.state is not State.CLOSED or case.closed_at is None:
        return None
    if case.cover is not None and tx.now - case.closed_at <= _ANSWERED_WITHIN:
        return case  # The story goes on: a menu or a receipt would end it on the screen.
    since = max(case.closed_at, tx.now - _ANSWERED_WITHIN)
    return case if any(one.kind is Kind.SAID and one.at >= since for one in tx.entries(case.id)) else None


def _somebody_looks(tx: Tx, case: Case) -> bool:
    people = [tx.person(one) for one in routing.in_conversation(case) if one not in tx.excluded(case.id)]
    return any(one is not None and one.on_duty and tx.reach(one.id) for one in people)


def look_again(tx: Tx, case: Case) -> list[Job]:
    """Something about a closed case needs eyes: those of who had it, or of the lead where none of them is there."""
    if _somebody_looks(tx, case):
        return alert.look_in(case)
    return lead_looks(tx, case)


def lead_looks(tx: Tx, case: Case) -> list[Job]:
    """T6 to the lead: nobody else has it. One who is on duty, if there is one; without any lead, whoever is there."""
    able = routing.eligible(tx.roster(), case, tx.excluded(case.id))
    leads = routing.targets(["lead"], able) or routing.targets(["on_duty"], able) or able
    there = [one for one in leads if one.on_duty] or leads
    rows = ((Choice("b-look", "look", case.id),),)
    return [
        Send(ToPerson(one.id), "T6", {"case": case.name}, rows, lane=Lane.ALERT, case=case.id, part="ping")
        for one in there
    ]  # fmt: skip
