"""Every button of the team and what it does. The case is known, and the person may know of it."""

from __future__ import annotations

from collections.abc import Callable

from handlers.attendee import for_another
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening
from handlers.domain.needs import BY_LETTER, Need
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import (
    asking,
    asks,
    category,
    checklists,
    close,
    closing_steps,
    conversation,
    going_off,
    handover,
    intake_answers,
    intake_names,
    need_answers,
    phrases,
    record,
    recuse,
    replying,
    restrict,
    sign_off,
    take,
    two_names,
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


def _all_the_same(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """They said that they are too close to it, and have it all the same."""
    if detail == "take":
        return take.take(tx, who, event, case, sure=True)
    if detail == "accept":
        return handover.accept(tx, who, event, case, sure=True)
    if detail not in ("join", "cover"):
        return notice(event, "t-no-button")
    return take.pair(tx, who, event, case, covers=detail == "cover", sure=True)


def _cannot_because(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    return take.cannot(tx, who, event, case, _REASONS.get(detail, "-"))


def _of_need(step: Callable[[Tx, Speaker, Happening, Case, Need], Outcome]) -> Press:
    """About one call of a case: its letter stands behind the case."""

    def press(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
        need = BY_LETTER.get(detail)
        return step(tx, who, event, case, need) if need is not None else notice(event, "t-no-button")

    return press


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
        return _not_theirs(tx, who, event, case, entry)
    if any(one.kind is Kind.SAID and one.about == entry.id for one in tx.entries(case.id)):
        return notice(event, "t-said-already")
    closing = closing_steps.line_sent(tx, who, event, case)
    # One press has one answer: the step of closing speaks for the sending as well.
    return conversation.send_kept(tx, who, case, entry) + (closing if closing.jobs else notice(event, "t-sending"))


def _not_theirs(tx: Tx, who: Speaker, event: Happening, case: Case, entry: Entry | None) -> Outcome:
    """Both read the question in the room of the case; whoever wrote the words answers it."""
    author = tx.person(entry.author) if entry is not None and entry.author else None
    if author is None or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    return notice(event, "t-words-of", case=case.name, name=author.name)


def _keep_it(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """'Keep internal': it is for the other of the two."""
    entry, out = tx.entry(entry_id), notice(event, "t-kept-internal", case=case.name)
    if entry is None or entry.author != who.id or who.id not in routing.in_conversation(case):
        return _not_theirs(tx, who, event, case, entry)
    return out + conversation.mirror(tx, who.id, case, entry) + closing_steps.line_kept(tx, who, case)


PRESSES: dict[str, Press] = {
    "take": _simple(take.take),
    "join": _join,
    "cover": _cover,
    "sure": _all_the_same,
    "look": _simple(record.look),
    "cant": _simple(take.cannot),
    "cantwhy": _cannot_because,
    "open": _simple(record.open_it),
    "read": _simple(record.read),
    "onway": mine(take.on_my_way),
    "with": mine(take.with_them),
    "reply": mine(replying.begin),
    "noreply": mine(replying.never_mind),
    "sendit": _send_it,
    "keepit": _keep_it,
    "accept": _simple(handover.accept),
    "decline": _simple(handover.decline),
    "need": asking.pressed,
    "coming": _of_need(need_answers.coming),
    "cantcome": _of_need(need_answers.cannot),
    "came": _of_need(need_answers.came),
    "category": category.pressed,
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
    "letgo": _simple(going_off.let_go),
    "stays": _simple(going_off.stays),
    "list": checklists.pressed,
    "tick": checklists.tick,
    "untick": checklists.untick,
    "two": two_names.put,
    "nottwo": two_names.not_any_more,
    "escorts": mine(two_names.ask_escorts),
    "notwo": _simple(two_names.cannot),
    "phrase": phrases.pressed,
    "phrasesend": phrases.send,
    "phrasemine": phrases.change,
    "ask": asks.pressed,
    "askit": asks.confirmed,
    "itisthem": mine(for_another.confirmed),
    "notthem": mine(for_another.refused),
    "restrict": restrict.press,
    "recuse": recuse.press,
}
