"""What a button does, and whatever means one: who presses decides, at that moment, never where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers import sight
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Pressed
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.routing import View
from handlers.organizer import strangers
from handlers.ports import Tx
from handlers.responder import both, personal, spoken, storm
from handlers.responder.notices import not_for_you, notice
from handlers.responder.presses import PRESSES


def _own_press(action: str) -> Callable[[Tx, Speaker, Happening, str], Outcome]:
    return lambda tx, who, event, ref: personal.press(tx, who, event, action, ref)


WITHOUT_CASE: dict[str, Callable[[Tx, Speaker, Happening, str], Outcome]] = {
    "whose": both.file,
    "letin": strangers.let_in,
    "spoken": spoken.answered,
    **{action: _own_press(action) for action in personal.PRESSES},
}
"""Buttons that are about no case of which the one who presses must be allowed to know."""
ABOUT_A_LINE = frozenset({"sendit", "keepit", "askit", "agreedin", "notagreed"})
"""Buttons that name a line of the record; its case is meant."""


def press(tx: Tx, who: Speaker, event: Pressed) -> Outcome:
    """A button: who pressed it decides, not where it stands."""
    if event.action in WITHOUT_CASE:
        return WITHOUT_CASE[event.action](tx, who, event, event.ref)
    if event.action == "next":
        if not who.person.on_roster:
            return not_for_you(who, event)
        case = storm.next_case(tx, who.person)
        return about(tx, who, event, "take", case.id) if case else notice(event, "t-storm-over")
    out = about(tx, who, event, event.action, event.ref)
    asked = who.conversation.question
    if asked is not None and any((one.action, one.ref) == (event.action, event.ref) for one in asked.choices):
        return settled(who) + out
    return out


def settled(who: Speaker) -> Outcome:
    """The question is answered: a number or a word typed later is no second answer to it."""
    return Outcome(conversations=[replace(who.conversation, question=None, shown=None)])


def about(tx: Tx, who: Speaker, event: Happening, action: str, ref: str) -> Outcome:
    """Something about a case this person may know of; to an excluded one it is as if there were no such case."""
    if not who.person.on_roster:
        return not_for_you(who, event)
    case_id, _, detail = ref.partition(":")
    case = _case(tx, action, case_id)
    if case is None or action not in PRESSES:
        return notice(event, "t-no-button")
    if not sight.sees(tx, who.person, case, View.CARD):
        if spoken.opened_by(tx, who, case):
            return notice(event, "t-spoken-yours", case=case.name)
        return notice(event, "t-no-button") + kept_from(who, case, action)
    return PRESSES[action](tx, who, event, case, detail or ref)


def kept_from(who: Speaker, case: Case, what: str) -> Outcome:
    """What somebody tried who may not know of the case: the trail says so, their screen does not."""
    return Outcome(audit=[Audit("refused", who.id, case.id, {"what": what})])


def _case(tx: Tx, action: str, ref: str) -> Case | None:
    if action in ABOUT_A_LINE:
        entry = tx.entry(ref)
        return tx.case(entry.case) if entry else None
    return tx.case(ref)
