"""/roster: who is on the team, as what, and how ready (conversation.md 8.2). For those in charge."""

from __future__ import annotations

from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.outcome import Outcome
from handlers.domain.people import ORGANIZING, Role
from handlers.ports import Tx
from handlers.responder import duty
from handlers.responder.notices import not_for_you


def show(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """Everybody, by name; in private, wherever it was asked."""
    if not who.person.roles & (ORGANIZING | {Role.LEAD}):
        return not_for_you(who, said)
    return duty.listed(who, said, "o-roster", tuple(duty.line(tx, one) for one in tx.roster()))
