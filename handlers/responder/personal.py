"""What somebody of the team does for themselves: commands, buttons and answers that are about no case."""

from __future__ import annotations

from collections.abc import Callable

from handlers.domain import signals
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.outcome import Outcome
from handlers.organizer import roster, team_changes
from handlers.ports import Tx
from handlers.responder import briefing, care, duty, going_off, me, push_test, quiz
from handlers.responder.notices import notice

Press = Callable[[Tx, Speaker, Happening, str], Outcome]

COMMANDS: dict[str, Callable[[Tx, Speaker, Said], Outcome]] = {
    "onduty": duty.on_duty,
    "offduty": going_off.off_duty,
    "who": duty.who_is_on,
    "cases": duty.open_cases,
    "me": me.typed,
    "pushtest": push_test.begin,
    "quiz": quiz.begin,
    "briefing": briefing.show,
    "checkin": care.begin,
    "roster": roster.show,
    "addresponder": team_changes.add,
    "removeresponder": team_changes.remove,
}
WITH_WORDS = frozenset({"addresponder", "removeresponder"})
"""No word of any sentence: what stands behind them belongs to them."""
PRESSES: dict[str, Press] = {
    "me": me.show,
    "pushtest": push_test.begin,
    "gotit": push_test.tapped,
    "startquiz": quiz.begin,
    "quiz": quiz.pressed,
    "briefing": briefing.show,
    "onduty": duty.on_duty,
    "asklead": going_off.ask_lead,
    "care": care.answered,
    "carepeer": care.picked,
    "teamyes": team_changes.agreed,
    "teamno": team_changes.declined,
}


def press(tx: Tx, who: Speaker, event: Happening, action: str, ref: str) -> Outcome:
    """A button. To whoever is not of the team it is as if there were none."""
    return PRESSES[action](tx, who, event, ref) if who.person.on_roster else notice(event, "t-no-button")


def heard(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """A number or words that answer one of these; None for all others."""
    answer = quiz.heard(tx, who, said)
    if answer is not None:
        return answer
    question = who.conversation.asked(said.text) if said.attachment is None else None
    choice = signals.choice_of(said.text, question.choices, tx.policy.lexicon) if question is not None else None
    if choice is None:
        return me.heard(tx, who, said)
    return press(tx, who, said, choice.action, choice.ref) if choice.action in PRESSES else None
