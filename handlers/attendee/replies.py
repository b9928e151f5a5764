"""Direct answers to the person, and the choices that stand under them."""

from __future__ import annotations

from handlers.domain.conversation import Speaker
from handlers.domain.messages import Choice, Lane, Send, ToPerson

MAIN = ((Choice("b-help-now-short", "sos"),), (Choice("b-tell", "report"),), (Choice("b-info", "info"),))
"""The three things a person may want of us; help now is always the first."""


def reply(who: Speaker, text: str, **more: object) -> Send:
    """A direct answer to the person, on the platform they are using: silent, for they are looking at the screen."""
    to = ToPerson(who.id, who.conversation.platform)
    return Send(to, text, lane=Lane.REPLY, sound=False, **more)  # type: ignore[arg-type]
