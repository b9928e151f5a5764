"""What handlers should know about words besides the words: somebody under age is mentioned (conversation.md 6)."""

from __future__ import annotations

from handlers import decided
from handlers.attendee.opening import fact
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation

_CHILD = "fact-child"


def noted(tx: Tx, who: Speaker, out: Outcome) -> Outcome:
    """The outcome, and once a case a note for its two people. The person is asked nothing more because of it."""
    mention = [one for one in out.entries if _mentions(tx, who, one)]
    found = [
        case for case_id in dict.fromkeys(one.case for one in mention) if (case := decided.case_after(tx, out, case_id))
    ]
    for case in (one for one in found if not any(line.body == _CHILD for line in tx.entries(one.id))):
        note = fact(tx, case, _CHILD)
        out += Outcome(entries=[note])
        out += conversation.pass_on(tx, case, [note]) if case.state in WITH_TEAM else Outcome()
    return out


def _mentions(tx: Tx, who: Speaker, entry: Entry) -> bool:
    theirs = entry.author == who.id and entry.kind in (Kind.WORDS, Kind.CHANGED)
    return theirs and signals.says("child", entry.body, tx.policy.lexicon)
