"""Words that come after the desk closed for good: never thrown away, and never said to be read (conversation.md 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import named, status
from handlers.attendee.opening import earlier_words, keep, open_case, reporters_words
from handlers.domain import signals
from handlers.domain.case import Act, Category
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_KEPT_FOR = timedelta(days=7)


def too_late(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Kept unsent; the person hears whom to turn to, and can send it all the same. Grave words call as ever."""
    if tx.now < status.closes(tx) or signals.gravest(said.text, tx.policy.lexicon):
        return None
    case, shut, _ = named.shut_out(tx, open_case(tx, who, Category.UNCLEAR, said), said.words)
    case = case.after(Act.KEEP)
    rows = ((Choice("b-help-now-short", "sos"),), (Choice("b-send-now", "sendkept", case.id),))
    told = Send(
        ToPerson(who.id), "H11p", status.closing(tx), rows, lane=Lane.REPLY, case=case.id, part="question", ask=True,
        sound=False,
    )  # fmt: skip
    out = Outcome(cases=[case], jobs=[told], conversations=[replace(who.conversation, small_talk=())])
    out.deadlines += [Cancel("small-talk", who.id), Deadline("erase", case.id, tx.now + _KEPT_FOR)]
    return out + shut + earlier_words(tx, who, case) + keep(reporters_words(tx, case, said), said.chat.platform)
