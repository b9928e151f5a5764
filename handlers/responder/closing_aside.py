"""Closing that was begun in the room of a case: it is asked in private, step by step, and the room says so.

Whoever types the answer where they typed the command is understood as well: the number must not mean what stood in the
room before, perhaps *Reply*, with which the next number would be said to the person.
"""

from __future__ import annotations

from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_CLOSING = "t-close"


def told(tx: Tx, who: Speaker, case: Case, event: Happening, out: Outcome) -> Outcome:
    """The outcome of what was typed in the room, and for a question of closing the line that says where it stands."""
    platform = event.chat.platform
    if platform not in tx.policy.room_platforms:
        return out
    asked = [one for one in out.jobs if isinstance(one, Send) and _asks_alone(one, who)]
    args = {"case": case.name, "name": who.person.name}
    lines = [
        Send(
            ToPerson(who.id, platform), "t-close-aside", args, one.choices, lane=Lane.REPLY, case=case.id,
            in_room=True, typed_only=True, sound=False,
        )
        for one in asked[-1:]
    ]  # fmt: skip
    return out + Outcome(jobs=[*lines])


def _asks_alone(job: Send, who: Speaker) -> bool:
    theirs = isinstance(job.to, ToPerson) and job.to.person == who.id and not job.in_room
    return theirs and job.ask and job.text.startswith(_CLOSING)
