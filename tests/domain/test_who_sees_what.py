"""Who sees what of a case (conversation.md 4.6): every role set, state and flag, against rules written down apart.

What is expected here is said once more, row by row and in other words than in `handlers/domain/routing.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, combinations, product

import pytest

from handlers.domain.case import Case, Category, State
from handlers.domain.messages import Space
from handlers.domain.people import Person, Role
from handlers.domain.routing import View, eligible, may_see, room_may_show

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
ROLE_SETS = tuple(
    frozenset(some) for some in chain.from_iterable(combinations(tuple(Role), n) for n in range(len(Role) + 1))
)
RELATIONS = ("none", "reporter", "told-by", "handler", "partner")
NEVER_SENT = (State.DRAFT, State.KEPT, State.PURGED)
LISTS = {View.COUNTERS, View.DIGEST, View.SEARCH}


@dataclass(frozen=True)
class Situation:
    """One person before one case."""

    roles: frozenset[Role]
    on_duty: bool
    relation: str
    excluded: bool
    called: bool
    asked: bool
    state: State
    restricted: bool
    help_now: bool
    name_shown: bool

    @property
    def person(self) -> Person:
        return Person("p", "Pia", "en", self.roles, on_duty=self.on_duty)

    @property
    def case(self) -> Case:
        who = {"reporter": "guest", "told_by": None, "handler": "other" if self._has_hands else None, "partner": None}
        if self.relation != "none":
            who[self.relation.replace("-", "_")] = "p"
        return Case(
            "c", "Maple", category=Category.MAJOR, opened_at=NOON, state=self.state, restricted=self.restricted,
            help_now=self.help_now, name_shown=self.name_shown, **who,  # type: ignore[arg-type]
        )  # fmt: skip

    @property
    def _has_hands(self) -> bool:
        return self.state in (State.TAKEN, State.CLOSED)

    def sees(self) -> set[View]:
        excluded = frozenset({"p"} if self.excluded else ())
        called = frozenset({"p"} if self.called else ())
        person, case = self.person, self.case
        return {one for one in View if may_see(person, case, one, excluded, called, asked=self.asked)}


def expected(it: Situation) -> set[View]:
    """The rows of the specification, one after the other."""
    if it.excluded or not it.roles or it.relation in ("reporter", "told-by") or it.state in NEVER_SENT:
        return set()
    seen: set[View] = set()
    if it.relation in ("handler", "partner"):
        seen |= {View.CARD, View.LOOK, View.WORDS, View.NAME, View.NOTES, View.OUTCOME, *LISTS}
    if Role.LEAD in it.roles or Role.DECIDER in it.roles:
        seen |= {View.CARD, View.LOOK, View.WORDS, View.NAME, View.NOTES, View.OUTCOME, View.AUDIT, *LISTS}
    if it.roles - {Role.ORGANIZER, Role.OWNER} and not it.restricted:
        seen |= {View.CARD, View.BOARD, *LISTS}
    if (it.on_duty and Role.RESPONDER in it.roles) or it.called:
        seen |= {View.CARD, View.LOOK}
    if Role.ORGANIZER in it.roles and not it.restricted:
        seen |= {View.REPORT_OUT}
    if Role.OWNER in it.roles:
        seen |= {View.OUTCOME, View.REPORT_OUT}
        seen |= {View.WORDS, View.NAME, View.NOTES, View.AUDIT} if it.asked else set()
    return seen if it.name_shown else seen - {View.NAME}


def situations(roles: frozenset[Role]) -> Iterator[Situation]:
    flags = (False, True)
    for on_duty, relation, excluded, called, asked in product(flags, RELATIONS, flags, flags, flags):
        for state, restricted, help_now, name_shown in product(State, flags, flags, flags):
            yield Situation(
                roles, on_duty, relation, excluded, called, asked, state, restricted, help_now, name_shown
            )  # fmt: skip


def named(roles: frozenset[Role]) -> str:
    return "+".join(sorted(roles)) or "no role"


@pytest.mark.parametrize("roles", ROLE_SETS, ids=named)
def test_every_cell_is_as_the_specification_says(roles: frozenset[Role]) -> None:
    for it in situations(roles):
        assert it.sees() == expected(it), it


@pytest.mark.parametrize("roles", ROLE_SETS, ids=named)
def test_whom_it_may_be_brought_to(roles: frozenset[Role]) -> None:
    for relation, out, restricted in product(RELATIONS, (False, True), (False, True)):
        it = Situation(roles, False, relation, out, False, False, State.PAGING, restricted, False, False)
        may = bool(eligible([it.person], it.case, frozenset({"p"} if out else ())))
        assert may == (bool(roles) and not out and relation not in ("reporter", "told-by")), it


@pytest.mark.parametrize("restricted", [False, True])
def test_what_stands_in_a_shared_room(restricted: bool) -> None:
    case = Situation(frozenset(), False, "none", False, False, False, State.TAKEN, restricted, False, True).case
    shown = {space: {one for one in View if room_may_show(space, case, one)} for space in Space}
    team = {View.CARD, View.COUNTERS, View.DIGEST, View.BOARD}
    assert shown[Space.TEAM] == (set() if restricted else team)
    assert shown[Space.ORGANIZERS] == (set() if restricted else {View.REPORT_OUT})
    assert shown[Space.ATTENDEES] == set()


def test_a_card_of_a_storm_is_a_call() -> None:
    organizer = Person("p", "Pia", "en", frozenset({Role.ORGANIZER}))
    case = Situation(frozenset(), False, "none", False, False, False, State.PAGING, False, True, False).case
    assert not may_see(organizer, case, View.CARD, frozenset())
    behind = Case("c", "Maple", "guest", Category.MAJOR, NOON, state=State.PAGING, shared_with=("p",))
    assert may_see(organizer, behind, View.CARD, frozenset())
