"""Thanks to somebody who saw it, as a courtesy (conversation.md 5.9): names no one, and says nothing of how it went."""

from __future__ import annotations

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder.notices import notice

_ONLY = frozenset({Track.WITNESS, Track.HELPER})
_THANKED = "fact-thanked"


def say(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """`/thank`: once, after it is closed, where something may arrive unasked."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    if case.state is not State.CLOSED or case.track not in _ONLY:
        return notice(event, "t-thank-whom", case=case.name)
    if case.quiet or case.aloud or case.unreachable or any(one.body == _THANKED for one in tx.entries(case.id)):
        return notice(event, "t-thank-not", case=case.name)
    thanks = Send(ToPerson(case.reporter), "W1", lane=Lane.REPLY, case=case.id, part="told")
    known = fact(tx, case, _THANKED, who.id)
    return Outcome(jobs=[thanks], entries=[known]) + notice(event, "t-thanked", case=case.name)
