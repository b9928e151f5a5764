"""Insults and floods (conversation.md 6): a human may take the sound away; help now is never behind any of it."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Audit, Outcome
from handlers.ports import Tx
from handlers.responder.notices import not_now, notice


def turn(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """No more pings for new words, or pings again. The words still come; the reporter hears of neither."""
    if who.id not in routing.in_conversation(case) or case.state is not State.TAKEN:
        return not_now(who, event, case)
    turned = replace(case, muted=not case.muted)
    key = "muted" if turned.muted else "unmuted"
    out = Outcome(cases=[turned], entries=[fact(tx, case, f"fact-{key}", who.id)])
    return out + Outcome(audit=[Audit(key, who.id, case.id)]) + notice(event, f"t-{key}", case=case.name)
