"""Direct answers to the person, and the choices that stand under them."""

from __future__ import annotations

from handlers.domain.conversation import Speaker
from handlers.domain.messages import Choice, Lane, Send, ToPerson

MAIN = ((Choice("b-help-now-short", "sos"),), (Choice("b-tell", "report"),), (Choice("b-info", "info"),))
"""The three things a person may want of us; help now is always the first."""


def covered(who: Speaker, case: str | None = None) -> Send | None:
    """G2 for what the team said meanwhile and they have not seen; None when there is nothing."""
    if not who.conversation.sealed:
        return None
    newest = who.conversation.sealed[-1]
    rows = ((Choice("b-show", "show", newest),), (Choice("b-later", "later", newest),))
    return reply(who, "G2", choices=rows, ask=True, case=case)


def reply(who: Speaker, text: str, **more: object) -> Send:
    """A direct answer to the person, on the platform they are using: silent, for they are looking at the screen."""
    to = ToPerson(who.id, who.conversation.platform)
    return Send(to, text, lane=Lane.REPLY, sound=False, **more)  # type: ignore[arg-type]
