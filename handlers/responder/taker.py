"""Whoever took down what was told aloud stands beside the person: they hear what others hear on their own phones."""

from __future__ import annotations

from dataclasses import replace

from handlers.domain.case import Case
from handlers.domain.messages import Arg, Choice, Lane, Send
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder.notices import told


def _say(case: Case, text: str, **args: Arg) -> list[Send]:
    if not case.aloud or case.told_to is None:
        return []
    return [replace(told(case.told_to, text, case, (), **args), lane=Lane.REPLY)]


def called(case: Case) -> list[Send]:
    """The first alert was accepted: now, and only now, they hear that the team was called."""
    return _say(case, "t-intake-out")


def not_called(tx: Tx, case: Case) -> list[Send]:
    """Three seconds and nothing was accepted: where to go instead."""
    return _say(case, "t-intake-not-out", place=tx.policy.desk_place, phone=tx.policy.desk_phone)


def still_nobody(tx: Tx, case: Case) -> list[Send]:
    """Another rung was reached: others were asked as well."""
    return _say(case, "t-intake-asking", phone=tx.policy.desk_phone)


def has_it(case: Case, who: Person) -> list[Send]:
    """Somebody took it; whoever stands there already may be the second person."""
    pair = ((Choice("b-join", "join", case.id), Choice("b-cover", "cover", case.id)),) if case.partner is None else ()
    told_so = [] if case.told_to == who.id else _say(case, "t-intake-taken", name=who.name)
    return [replace(one, choices=pair) for one in told_so]


def on_the_way(case: Case, who: Person) -> list[Send]:
    """They are coming."""
    return [] if case.told_to == who.id else _say(case, "t-intake-way", name=who.name)
