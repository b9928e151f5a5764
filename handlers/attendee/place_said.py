"""A place that is named among other words: when it is where to go (conversation.md 5.2)."""

from __future__ import annotations

from handlers.attendee import help_answers
from handlers.attendee.opening import place_in
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_WHERE = ("B1", "B1h", "B1p", "B1x", "B1m", "B1s", "B1sm", "k1", "k1_no_zone")
"""Questions that ask for a place."""
_PLACE_HELPS = (*_WHERE, "B2n", "B2w", "C5", "C7", "D3n", "k2")
"""Questions under which a place is still welcome while none is known."""
IN_WORDS = ("B", "D10", "cover-")
"""Questions whose answer is not a place, however it is worded; what has only buttons under it asks for no words."""


def asks_where(who: Speaker, case: Case) -> bool:
    """Whether a place answers what was asked last."""
    question = who.conversation.question
    return question is not None and question.text.endswith(_WHERE if case.zone else _PLACE_HELPS)


def found(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """A zone named in so many words answers 'Where are you?', also when the next question stands already."""
    if not _is_welcome(who, case):
        return Outcome()
    zone = place_in(tx, said)
    return help_answers.at_zone(tx, who, case, zone) if zone else Outcome()


def _is_welcome(who: Speaker, case: Case) -> bool:
    """Whether a place that is named now is where to go: asked for, or while none is known and no other is asked."""
    question = who.conversation.question
    return asks_where(who, case) or (
        case.state is State.DRAFT
        and case.zone is None
        and not (question is not None and question.text.startswith(IN_WORDS))
    )
