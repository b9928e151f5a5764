"""A place that is shared live (conversation.md 6): whoever has the case sees where they are now, for half an hour.

It ends when one of us is with them; then it leaves the team's screens. Silence about where somebody is, once they are
found, is theirs.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import reporters_words
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Edited
from handlers.domain.messages import Remove, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import conversation

PART = "place"
"""What the newest place is to its case on the team's screens."""
_LASTS = timedelta(minutes=30)
_EVERY = timedelta(seconds=20)
"""No oftener on the screens of those who have it: they are walking, and look for the newest."""


def moved(tx: Tx, case: Case, first: Entry, event: Edited) -> Outcome:
    """They are somewhere else now. After half an hour, or once one of us is with them, nothing of it is kept."""
    if not case.is_open or case.with_them_at is not None or tx.now - first.at >= _LASTS:
        return Outcome()
    place = replace(reporters_words(tx, case, event, Kind.PLACE), about=first.id)
    out = Outcome(entries=[place], deadlines=[Deadline("place-end", case.id, first.at + _LASTS, None)])
    if case.state is not State.TAKEN:
        return out
    if case.place_shown_at is not None and tx.now - case.place_shown_at < _EVERY:
        wait = case.place_shown_at + _EVERY - tx.now
        return out + Outcome(deadlines=[Deadline("place", case.id, tx.now + wait, wait)])
    return out + _shown(tx, case, place)


def due(tx: Tx, case: Case) -> Outcome:
    """They have moved on since the last one was shown."""
    places = [one for one in tx.entries(case.id) if one.kind is Kind.PLACE]
    if not places or case.state is not State.TAKEN or case.with_them_at is not None:
        return Outcome()
    return _shown(tx, case, places[-1])


def _shown(tx: Tx, case: Case, place: Entry) -> Outcome:
    """The newest in place of the one before, without a sound: they have it open, or they will."""
    jobs: list[Remove | Send] = [Remove(case.id, PART), Remove(case.id, "copy", entry=place.about or "")]
    jobs += [
        replace(conversation.copy(tx, case, place, one), part=PART, receipt="") for one in routing.in_conversation(case)
    ]
    return Outcome(cases=[replace(case, place_shown_at=tx.now)], jobs=[*jobs])


def over(case: Case) -> Outcome:
    """Half an hour is over, or they are found: it leaves the screens."""
    gone = [Cancel("place", case.id), Cancel("place-end", case.id)]
    return Outcome(jobs=[Remove(case.id, PART)] if case.place_shown_at else [], deadlines=[*gone])


def newest_alone(entries: list[Entry]) -> list[Entry]:
    """Without the places they have left: whoever comes in late looks for them where they are now."""
    places = [one for one in entries if one.kind is Kind.PLACE]
    return [one for one in entries if one.kind is not Kind.PLACE or one is places[-1]]
