"""Passed to others: to whom, and whether the person said yes to it (conversation.md 5.9, H4).

The result says "with your OK" and a name. Only the handler knows whether that is so, and is asked before it is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder.notices import told

QUESTION, SURE = "t-close-passed", "t-close-passed-sure"
_NAME, _TO, _AGREED, _UNASKED = "fact-passed-name", "fact-passed-to", "fact-passed-agreed", "fact-passed-unasked"


def ask(_tx: Tx, who: Speaker, case: Case) -> Outcome:
    """The name as the person will read it; without their yes it is not named to them as theirs."""
    return Outcome(jobs=[told(who.id, QUESTION, case, choices=_rows(case, "agreed", "unasked"))])


def _rows(case: Case, *refs: str) -> tuple[tuple[Choice, ...], ...]:
    return tuple((Choice(f"b-passed-{ref}", "passed", f"{case.id}:{ref}"),) for ref in refs)


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """By button: the name that was written, they agreed without one, or they were not asked."""
    names = [one.body.partition(":")[2] for one in tx.entries(case.id) if one.body.startswith(_NAME)]
    if ref == "sure" and names:
        return Outcome(entries=[fact(tx, case, f"{_TO}:{names[-1]}", who.id)])
    return Outcome(entries=[fact(tx, case, _UNASKED if ref == "unasked" else _AGREED, who.id)])


def named(tx: Tx, who: Speaker, case: Case, name: str) -> Outcome:
    """In words: shown to whoever wrote them before the person may read them, for all else that is typed is internal."""
    sure = told(who.id, SURE, case, choices=_rows(case, "sure", "agreed", "unasked"), name=name)
    return Outcome(entries=[fact(tx, case, f"{_NAME}:{name}", who.id)], jobs=[replace(sure, sound=False)])


def result(entries: Sequence[Entry]) -> tuple[str, dict[str, str]]:
    """H4 as far as it is known to be true."""
    known = [one.body for one in entries if one.body.startswith((_TO, _AGREED, _UNASKED))]
    key, _, name = known[-1].partition(":") if known else (_UNASKED, "", "")
    if key == _TO:
        return "H4", {"organisation": name}
    return ("H4n" if key == _AGREED else "H4u"), {}
