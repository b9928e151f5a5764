"""Storm: a fire seen by a hundred people must neither drown the team nor cost one person the answer.

Contract.md, behaviour 8: when more than ten cards wait for one chat, the rest share one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from handlers import sight
from handlers.domain import routing
from handlers.domain.case import GRAVEST_FIRST, Case, State
from handlers.domain.messages import Arg, Choice, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.domain.routing import View
from handlers.ports import Tx

TEAM = "@team"
"""The team's space among those whose card may be shared."""
OWN_CARDS = 10
_GRAVITY = {category: place for place, category in enumerate(GRAVEST_FIRST)}


def rages(tx: Tx, person: str | None) -> bool:
    """Whether so many alerts wait for this person (None: the team's space) that the rest must share one."""
    return tx.alerts_waiting(person) >= OWN_CARDS


def joined(case: Case, whose: str) -> Case:
    """The case, from now on also behind the shared card of `whose` chat."""
    return case if whose in case.shared_with else replace(case, shared_with=(*case.shared_with, whose))


def share(tx: Tx, whose: str, *cases: Case) -> Send:
    """The shared card of `whose` chat with `cases` on it."""
    return _shared(tx, whose, _members(tx, whose, [joined(one, whose) for one in cases]))


def refresh(tx: Tx, case: Case) -> Outcome:
    """Something about the case changed: every card that stands for it shows the rest, in place and without a sound."""
    cards = [_shared(tx, whose, _members(tx, whose, [case])) for whose in case.shared_with]
    return Outcome(jobs=[replace(card, sound=False, lane=Lane.CARD) for card in cards])


def next_case(tx: Tx, who: Person) -> Case | None:
    """What 'Take the next' takes: the oldest of the gravest that waits, and that `who` may know of.

    One with which they have a conflict only where nothing else waits: taking it asks them first.
    """
    waiting = [one for one in gravest_first(tx.open_cases()) if one.state is State.PAGING and not one.restricted]
    waiting.sort(key=lambda one: who.id in one.conflicts)
    return next((one for one in waiting if sight.sees(tx, who, one, View.CARD)), None)


def _members(tx: Tx, whose: str, cases: Sequence[Case]) -> list[Case]:
    fresh = {one.id for one in cases}
    others = [one for one in tx.open_cases() if one.id not in fresh and whose in one.shared_with]
    waiting = [one for one in [*others, *cases] if one.state is State.PAGING and not one.restricted]
    return gravest_first(one for one in waiting if whose == TEAM or not _hidden(tx, whose, one))


def _hidden(tx: Tx, whose: str, case: Case) -> bool:
    """Whether this one must not stand on the card that is theirs: with it they are called."""
    person = tx.person(whose)
    return person is None or not routing.may_be_called(person, case, tx.excluded(case.id))


def gravest_first(cases: Iterable[Case]) -> list[Case]:
    """In the order in which they are to be taken."""
    return sorted(cases, key=lambda one: (_GRAVITY[one.category], one.opened_at))


def _shared(tx: Tx, whose: str, members: list[Case]) -> Send:
    to = ToSpace(Space.TEAM) if whose == TEAM else ToPerson(whose)
    if not members:
        return Send(to, "t-storm-over", lane=Lane.CARD, part="storm", cases=("",), sound=False)
    first = members[0]
    args: dict[str, Arg] = {"code": tx.policy.code_words[first.category], "n": len(members)}
    show = first.zone is not None and tx.policy.behaviour.lockscreen_zone == "on"
    return Send(
        to, "T1s" if show else "T1sz", args | ({"zone": first.zone or ""} if show else {}),
        ((Choice("b-next", "next"),),), lane=Lane.ALERT, part="storm", receipt="storm",
        cases=tuple(one.id for one in members),
    )  # fmt: skip
