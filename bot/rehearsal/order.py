"""In which order things happened that bear the same time: in a rehearsal the clock stands still while people act.

Entries, messages and the audit trail are numbered apart. What ties them together decides: a message that says words
follows their entry, a ladder that begins follows what began it, and what the clock set off came before all acts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.rehearsal.findings import Delivery, Done, Entered
from handlers.domain.case import Case

Place: TypeAlias = tuple[int, float]
"""Smaller is earlier, among things of the same time."""
BY_THE_CLOCK: Place = (0, 0)
_LAST: Place = (1, 1e9)
_AGAIN = ("fact-released", "fact-reopened", "fact-excluded", "fact-named", "fact-kept-from", "fact-recused")
_TWINS = {
    "take": ("fact-taken",), "join": ("fact-joined", "fact-covers"), "release": ("fact-released",),
    "hand_over": ("fact-handed-over",), "close": ("fact-closed",), "reopen": ("fact-reopened",),
}  # fmt: skip
"""Lines of the audit trail that are facts of the record as well."""


def entry(number: int) -> Place:
    """Of the entry with this number in its record."""
    return 1, number


def after(place: Place) -> Place:
    """Right behind it, before the next entry."""
    return place[0], place[1] + 0.1


def before(place: Place) -> Place:
    """Right before it."""
    return place[0], place[1] - 0.1


def delivery(one: Delivery, case: Case, entered: Sequence[Entered], settled: bool) -> Place:
    """Of a message. `settled`: the case went to the team by the clock, not by what anybody did."""
    if one.receipt.startswith("said:"):
        said = one.receipt.partition(":")[2]
        return next((after(entry(at)) for at, line in enumerate(entered) if line.id == said), _LAST)
    if one.part == "card" or one.receipt == "page:0":
        if one.decided_at == case.paging_since:
            return BY_THE_CLOCK if settled else _begun(one, entered, lambda line: line.author in (None, case.reporter))
        return _begun(one, entered, lambda line: line.fact.partition(":")[0] in _AGAIN)
    return BY_THE_CLOCK if one.receipt.startswith("page:") or one.part == "teaspoon" else _LAST


def _begun(one: Delivery, entered: Sequence[Entered], begins: Callable[[Entered], bool]) -> Place:
    """A ladder follows what began it, at the same moment."""
    found = (number for number, line in enumerate(entered) if line.at == one.decided_at and begins(line))
    number = next(found, None)
    return BY_THE_CLOCK if number is None else (1, number + 0.5)


def audited(trail: Sequence[Done], entered: Sequence[Entered], called: Place) -> list[Place]:
    """Of each line of the audit trail: behind the last of the facts that stand in both, and never before the call."""
    places, reached = [], -1
    for line in trail:
        twins = _TWINS.get(line.act, ())
        found = (number for number in range(reached + 1, len(entered)) if entered[number].fact in twins)
        reached = next(found, reached)
        places.append(max((1, reached + 0.8), after(called)))
    return places
