"""Who said that they come to help with a case, and cannot any more: others are called for it at once (7.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.domain.case import Case
from handlers.domain.outcome import Deadline, Outcome
from handlers.ports import Tx


def without(tx: Tx, case: Case, person: str) -> tuple[Case, Outcome]:
    """The case in which nobody waits for `person`, and the calls that go out again because too few come now."""
    calls = tuple(replace(one, coming=tuple(who for who in one.coming if who != person)) for one in case.calls)
    missed = [now.need for was, now in zip(case.calls, calls, strict=True) if was.answered and not now.answered]
    again = [Deadline(f"need:{need.letter}", case.id, tx.now, timedelta()) for need in missed]
    return replace(case, calls=calls), Outcome(deadlines=[*again])


def gone(tx: Tx, person: str) -> Outcome:
    """They left, or nothing reaches them: no open case waits for them."""
    out = Outcome()
    for case in tx.open_cases():
        if any(person in one.coming for one in case.calls):
            left, again = without(tx, case, person)
            out += Outcome(cases=[left]) + again
    return out
