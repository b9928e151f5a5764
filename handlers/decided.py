"""How cases will stand once a decision is written, for whoever looks at a decision before it is.

An outcome may hold several versions of one case, each of which brings only what it changed.
"""

from __future__ import annotations

from handlers.domain.case import Case
from handlers.domain.outcome import Outcome, merged
from handlers.ports import Tx


def case_after(tx: Tx, out: Outcome, case_id: str) -> Case | None:
    """The case as it will stand; None where there is none."""
    before, versions = tx.case(case_id), [one for one in out.cases if one.id == case_id]
    return merged(before, versions) if versions else before


def changes(tx: Tx, out: Outcome) -> list[tuple[Case | None, Case]]:
    """Every case that is written, before and after, in the order they were first named; None before it is opened."""
    versions: dict[str, list[Case]] = {}
    for case in out.cases:
        versions.setdefault(case.id, []).append(case)
    found = [(tx.case(case_id), of_it) for case_id, of_it in versions.items()]
    return [(before, merged(before, of_it)) for before, of_it in found]
