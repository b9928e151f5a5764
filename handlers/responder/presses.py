"""Every button of the team and what it does. The case is known, and the person may know of it."""

from __future__ import annotations

from collections.abc import Callable

from handlers.attendee import for_another
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import (
    close,
    closing_steps,
    conversation,
    handover,
    intake_answers,
    intake_names,
    record,
    sign_off,
    take,
)
from handlers.responder.notices import notice

Press = Callable[[Tx, Speaker, Happening, Case, str], Outcome]

_REASONS = {"b": "busy", "f": "far", "c": "conflict", "n": "not-up"}


def _simple(step: Callable[[Tx, Speaker, Happening, Case], Outcome]) -> Press:
    return lambda tx, who, event, case, _detail: step(tx, who, event, case)


def _join(tx: Tx, who: Speaker, event: Happening, case: Case, _detail: str) -> Outcome:
    return take.pair(tx, who, event, case, covers=False)


def _cover(tx: Tx, who: Speaker, event: Happening, case: Case, _detail: str) -> Outcome:
    return take.pair(tx, who, event, case, covers=True)


def _cannot_because(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    return take.cannot(tx, who, event, case, _REASONS.get(detail, "-"))


def mine(step: Callable[[Tx, Speaker, Happening, Case], Outcome]) -> Press:
    """Only for the two who have the case."""

    def press(tx: Tx, who: Speaker, event: Happening, case: Case, _detail: str) -> Outcome:
        if who.id not in routing.in_conversation(case):
            return notice(event, "t-not-yours", case=case.name)
        return step(tx, who, event, case)

    return press


def _send_it(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """'Send' under a reply, once: a second press finds it said already."""
    entry = tx.entry(entry_id)
    if entry is None or entry.author != who.id or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    if any(one.kind is Kind.SAID and one.about == entry.id for one in tx.entries(case.id)):
        return notice(event, "t-said-already")
    closing = closing_steps.line_sent(tx, who, event, case)
    # One press has one answer: the step of closing speaks for the sending as well.
    return conversation.send_kept(tx, who, case, entry) + (closing if closing.jobs else notice(event, "t-sending"))


def _keep_it(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """'Keep internal': it is for the other of the two."""
    entry, out = tx.entry(entry_id), notice(event, "t-kept-internal", case=case.name)
    if entry is None or entry.author != who.id or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    return out + conversation.mirror(tx, who.id, case, entry)


PRESSES: dict[str, Press] = {
    "take": _simple(take.take),
    "join": _join,
    "cover": _cover,
    "look": _simple(record.look),
    "cant": _simple(take.cannot),
    "cantwhy": _cannot_because,
    "open": _simple(record.open_it),
    "read": _simple(record.read),
    "onway": mine(take.on_my_way),
    "with": mine(take.with_them),
    "sendit": _send_it,
    "keepit": _keep_it,
    "accept": _simple(handover.accept),
    "decline": _simple(handover.decline),
    "ended": close.set_outcome,
    **closing_steps.STEPS,
    "agree": close.agree,
    "notyet": _simple(close.not_yet),
    "told": intake_answers.pressed,
    "keepfrom": intake_names.keep_from,
    "mayhelp": intake_names.may_help,
    "readaloud": mine(sign_off.aloud),
    "agreedin": sign_off.agreed_aloud,
    "notagreed": sign_off.not_agreed,
    "next": _simple(take.take),
    "itisthem": mine(for_another.confirmed),
    "notthem": mine(for_another.refused),
}
