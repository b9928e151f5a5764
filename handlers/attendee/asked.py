"""The reporter's answers to what somebody of the team asked for: yes or no, or a place (conversation.md 9.2)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_answers, help_now, places
from handlers.attendee.opening import fact
from handlers.attendee.replies import reply
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation

_ANSWER = "fact-answer:"


def yes_no(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Yes or no to a question of a person; another answer later is one more line, the same one twice is not."""
    entry, said = tx.entry(ref[1:]), "yes" if ref[:1] == "y" else "no"
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or case.reporter != who.id or entry.kind is not Kind.SAID or not case.is_open:
        return Outcome(jobs=[reply(who, "G15")])
    settled = Outcome(
        conversations=[replace(who.conversation, question=None, shown=None)], jobs=[_thanks(case)]
    )  # fmt: skip
    before = [one.body for one in tx.entries(case.id) if one.about == entry.id and one.body.startswith(_ANSWER)]
    if before[-1:] == [f"{_ANSWER}{said}"]:
        return settled
    answer = replace(fact(tx, case, f"{_ANSWER}{said}"), about=entry.id)
    return settled + _passed_on(tx, case, answer)


def _passed_on(tx: Tx, case: Case, answer: Entry) -> Outcome:
    return Outcome(entries=[answer]) + conversation.pass_on(tx, case, [answer])


def _thanks(case: Case) -> Send:
    return replace(help_now.ask(case, "G3", (), {"case": case.name}), ask=False)


def place(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Where they are now. No question of ours follows: a person talks with them."""
    if ref.startswith(places.MORE):
        rows = help_now.place_choices(tx, replace(case, by_word=False), places.page(ref))
        named = tuple(
            tuple(replace(one, action="askplace") if one.action == "place" else one for one in row) for row in rows
        )
        return Outcome(jobs=[help_now.ask(case, "B1m", named)])
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)], jobs=[_thanks(case)])
    if ref == "-" or tx.policy.zone(ref) is None:
        return settled + _passed_on(tx, case, fact(tx, case, "fact-no-place"))
    if ref == case.zone:
        return settled + _passed_on(tx, case, fact(tx, case, f"fact-zone:{ref}"))
    return settled + help_answers.at_zone(tx, who, case, ref)
