"""Storm: a fire seen by a hundred people must neither drown the team nor cost one person the answer.

Contract.md, behaviour 8: when more than ten cards wait for one chat, the rest share one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.domain.case import GRAVEST_FIRST, Case, State
from handlers.domain.messages import Arg, Choice, Lane, Recipient, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.ports import Tx

_OWN_CARDS = 10


def rages(tx: Tx, person: str | None) -> bool:
    """Whether so many alerts wait for this person (None: the team's space) that the rest must share one."""
    return tx.alerts_waiting(person) >= _OWN_CARDS


def share(tx: Tx, case: Case) -> Outcome:
    """Let `case` join the shared card of the team's space."""
    return Outcome(jobs=[_shared(tx, ToSpace(Space.TEAM), _members(tx, case))])


def private(tx: Tx, case: Case, person: Person) -> Send:
    """Let `case` join the shared card in one responder's private chat."""
    hidden = {one.id for one in tx.open_cases() if person.id in tx.excluded(one.id) or one.reporter == person.id}
    members = [one for one in _members(tx, replace(case, in_storm=True)) if one.id not in hidden]
    return _shared(tx, ToPerson(person.id), members)


def refresh(tx: Tx, case: Case) -> Outcome:
    """After one of its cases was taken: the shared card stands for the rest."""
    rest = [one for one in _members(tx, case) if one.awaits_hands]
    return Outcome(jobs=[_shared(tx, ToSpace(Space.TEAM), rest)])


def next_case(tx: Tx, who: str) -> Case | None:
    """What 'Take the next' takes: the oldest of the gravest that waits and that `who` may know of."""
    waiting = [one for one in _gravest_first(tx.open_cases()) if one.state is State.PAGING and not one.restricted]
    return next((one for one in waiting if who not in tx.excluded(one.id) and who != one.reporter), None)


def _members(tx: Tx, case: Case) -> list[Case]:
    others = [one for one in tx.open_cases() if one.in_storm and one.id != case.id and one.state is State.PAGING]
    mine = [case] if case.awaits_hands else []
    return _gravest_first([one for one in [*others, *mine] if not one.restricted])


def _gravest_first(cases: Iterable[Case]) -> list[Case]:
    return sorted(cases, key=lambda one: (GRAVEST_FIRST.index(one.category), one.opened_at))


def _shared(tx: Tx, to: Recipient, members: list[Case]) -> Send:
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
