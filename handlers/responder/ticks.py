"""What the record of a case says of its checklists: which were opened, what is ticked, who put their name to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.domain import checklists
from handlers.domain.case import Case
from handlers.domain.checklists import Item
from handlers.domain.entries import Entry, Kind
from handlers.domain.people import Person
from handlers.ports import Tx

TICKED, UNTICKED = "fact-ticked:", "fact-unticked:"
"""What was ticked stands behind it, in the words it had: an item that was worded anew is another one."""
_NAME, _NAME_OFF = "fact-two-", "fact-not-two-"


def opened(tx: Tx, case: Case) -> dict[str, tuple[Item, ...]]:
    """The lists of this case by name, as they stood when they were first opened: organizers change later ones only."""
    kept = [one.body for one in tx.entries(case.id) if one.kind is Kind.LIST]
    return dict(checklists.opened(body) for body in reversed(kept))


def done(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """What is ticked, by its words: when, and by whom."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind is not Kind.FACT:
            continue
        if entry.body.startswith(TICKED):
            found.setdefault(entry.body.removeprefix(TICKED), entry)
        elif entry.body.startswith(UNTICKED):
            found.pop(entry.body.removeprefix(UNTICKED), None)
    return found


def name_fact(what: str, *, off: bool = False) -> str:
    """The fact that somebody is one of the two for a talk or a removal, or is not any more."""
    return f"{_NAME_OFF if off else _NAME}{what}"


def names(tx: Tx, case: Case, what: str, entries: Iterable[Entry]) -> list[Person]:
    """Who put their name to it and may still know of the case, the first one first."""
    given: dict[str, None] = {}
    for entry in entries:
        if entry.author is not None and entry.body == name_fact(what):
            given[entry.author] = None
        elif entry.author is not None and entry.body == name_fact(what, off=True):
            given.pop(entry.author, None)
    people = [tx.person(one) for one in given if one not in tx.excluded(case.id)]
    return [one for one in people if one is not None and one.on_roster]
