"""Direct answers to the person, and the choices that stand under them."""

from __future__ import annotations

from handlers.domain.conversation import Speaker
from handlers.domain.messages import Lane, Send, ToPerson


def reply(who: Speaker, text: str, **more: object) -> Send:
    """A direct answer to the person, on the platform they are using."""
    return Send(ToPerson(who.id, who.conversation.platform), text, lane=Lane.REPLY, **more)  # type: ignore[arg-type]
