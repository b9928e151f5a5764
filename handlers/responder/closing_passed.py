"""Passed to others: to whom, and whether the person said yes to it (conversation.md 5.9, H4).

The result says "with your OK" and a name. Only the handler knows whether that is so, and is asked before it is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendee.opening import fact
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder.notices import told

QUESTION = "t-close-passed"
_TO, _AGREED, _UNASKED = "fact-passed-to", "fact-passed-agreed", "fact-passed-unasked"
_ANSWERS = {"agreed": _AGREED, "unasked": _UNASKED}


def ask(_tx: Tx, who: Speaker, case: Case) -> Outcome:
    """The name as the person will read it; without their yes it is not named to them as theirs."""
    labels = {"agreed": "b-passed-agreed", "unasked": "b-passed-unasked"}
    rows = tuple((Choice(label, "passed", f"{case.id}:{ref}"),) for ref, label in labels.items())
    return Outcome(jobs=[told(who.id, QUESTION, case, choices=rows)])


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """By button: they agreed, or were not asked."""
    return Outcome(entries=[fact(tx, case, _ANSWERS.get(ref, _UNASKED), who.id)])


def named(tx: Tx, who: Speaker, case: Case, name: str) -> Outcome:
    """In words: to whom it went, with their yes."""
    return Outcome(entries=[fact(tx, case, f"{_TO}:{name}", who.id)])


def result(entries: Sequence[Entry]) -> tuple[str, dict[str, str]]:
    """H4 as far as it is known to be true."""
    known = [one.body for one in entries if one.body.startswith((_TO, _AGREED, _UNASKED))]
    key, _, name = known[-1].partition(":") if known else (_UNASKED, "", "")
    if key == _TO:
        return "H4", {"organisation": name}
    return ("H4n" if key == _AGREED else "H4u"), {}
