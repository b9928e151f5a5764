"""The question of `domain/routing.py`, asked of the record: may this person see that, as things stand now?"""

from __future__ import annotations

from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.people import Person
from handlers.domain.routing import View
from handlers.ports import Tx


def sees(tx: Tx, person: Person, case: Case, view: View, *, asked: bool = False) -> bool:
    """Whether they may have it; `asked`: they have just asked for exactly that."""
    excluded = tx.excluded(case.id)
    if routing.may_see(person, case, view, excluded, asked=asked):
        return True
    # Whom it was brought to matters for few, and is looked up for those alone.
    wanted = view in routing.SEES[routing.Standing.CALLED] and routing.may_be_called(person, case, excluded)
    return wanted and routing.may_see(person, case, view, excluded, tx.called(case.id), asked=asked)
