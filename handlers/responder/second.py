"""The call for a second person: a case needs two (conversation.md 4.3, T3)."""

from __future__ import annotations

from datetime import timedelta

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.messages import Choice, Lane, Line, Remove, Send, ToPerson
from handlers.domain.needs import Need
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import watch


def missing(tx: Tx, case: Case) -> Outcome:
    """T3: first those on duty, then the lead as well; asked again while nobody comes."""
    if case.state is not State.TAKEN or case.partner is not None:
        return Outcome()
    return Outcome(jobs=[*calls(tx, case)]) + again(tx, case)


def calls(tx: Tx, case: Case, receipt: str = "") -> list[Remove | Send]:
    """The lines themselves, each in place of the one before."""
    asked = _asked(tx, case)
    earlier = [Remove(case.id, "teaspoon", ToPerson(one.id)) for one in asked]
    return [*earlier, *(_line(tx, case, one.id, receipt) for one in asked)]


def _asked(tx: Tx, case: Case) -> list[Person]:
    """The first of them of whom somebody has not said 'Can't'; where all of them have, they are asked once more."""
    groups = [_others(tx, case, names) for names in _in_turn(tx, case)]
    willing = [[one for one in group if one.id not in case.declined] for group in groups]
    return next((found for found in (*willing, *groups) if found), [])


def _in_turn(tx: Tx, case: Case) -> list[list[str]]:
    """Whom to ask: whoever comes next where nobody is left of those before them, so that no one stays alone."""
    near = [["on_duty", "lead"]] if _asked_before(tx, case) else [["on_duty"], ["lead"]]
    return [*near, ["roster", "organizers"], ["owner"]]


def _others(tx: Tx, case: Case, names: list[str]) -> list[Person]:
    people = routing.eligible(routing.targets(names, tx.roster()), case, tx.excluded(case.id))
    return [one for one in people if one.id != case.handler and tx.reach(one.id)]


def again(tx: Tx, case: Case) -> Outcome:
    """When they are asked once more."""
    patience = _patience(tx, case)
    return watch.within(tx, "partner", case, 5 * patience if _asked_before(tx, case) else patience)


def _patience(tx: Tx, case: Case) -> timedelta:
    return timedelta(seconds=tx.policy.watch(case.category).partner_seconds)


def _asked_before(tx: Tx, case: Case) -> bool:
    alone = tx.now - (case.alone_since or case.taken_at or tx.now)
    return alone >= 2 * _patience(tx, case)


def _post(tx: Tx, case: Case) -> tuple[Line, ...]:
    """Who may cover reads which post, where it is known."""
    handler = tx.person(case.handler) if case.handler else None
    if handler is None or not handler.profile.post:
        return ()
    return (Line("t-teaspoon-post", {"name": handler.name, "post": handler.profile.post}),)


def _line(tx: Tx, case: Case, who: str, receipt: str) -> Send:
    rows = (
        (Choice("b-join", "join", case.id), Choice("b-cover", "cover", case.id), Choice("b-cant", "cant", case.id)),
    )
    args = {"case": case.name, "need": tx.policy.need_words[Need.PARTNER]}
    return Send(
        ToPerson(who), "T3", args, rows, _post(tx, case), lane=Lane.ALERT, case=case.id, part="teaspoon",
        receipt=receipt,
    )  # fmt: skip
