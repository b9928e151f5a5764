"""/privacy: who can see what, plainly, and what each platform lets people do about it (conversation.md 5.8)."""

from __future__ import annotations

from handlers.attendee.replies import reply
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Line
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_HERE = {"app": "P2", "phone": "P3", "known": "P4"}
_HERE_SEALED = {"app": "P2m", "phone": "P3m", "known": "P4"}


def show(tx: Tx, who: Speaker, _event: Happening, ref: str = "") -> Outcome:
    """One idea at a time; the first is who of us reads along."""
    sealed = who.conversation.platform in tx.policy.room_platforms
    text = (_HERE_SEALED if sealed else _HERE).get(ref, "P1")
    keeper = (Line("P5", {"outside_contact": tx.policy.outside_contact}),) if text == "P1" else ()
    return Outcome(jobs=[reply(who, text, lines=keeper, choices=_further(ref), ask=True)])


def _further(seen: str) -> tuple[tuple[Choice, ...], ...]:
    labels = {"app": "b-app-sees", "phone": "b-on-my-phone", "known": "b-what-you-know"}
    rows = tuple((Choice(label, "privacy", ref),) for ref, label in labels.items() if ref != seen)
    return *rows, (Choice("b-settings", "settings"),), (Choice("b-clear-chat", "clear"),)
