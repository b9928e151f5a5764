"""One person was asked alone, as the reporter wished; from now on it is for the whole team."""

from __future__ import annotations

from dataclasses import replace

from handlers.domain.case import Case, Category
from handlers.domain.ladder import Ladder
from handlers.domain.messages import Send
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert


def called(tx: Tx, case: Case, category: Category | None = None) -> Outcome:
    """The team is told as if the wish had never been; graver than it was, if words since then say so."""
    if category is not None:
        case = replace(case, category=category, ladder=tx.policy.ladders[category])
    ladder = case.ladder or tx.policy.ladders[case.category]
    since, numbers = case.ladder_since, range(1, len(ladder.rungs))
    rung = max((number for number in numbers if ladder.due(number, since) <= tx.now), default=0)
    opened = replace(case, preferred=None, wish_asked_at=None, rung=rung)
    out = Outcome(jobs=[*_overdue(tx, opened, ladder)], deadlines=[Cancel("wish", case.id)])
    return alert.announce(tx, opened) + out


def _overdue(tx: Tx, case: Case, ladder: Ladder) -> list[Send]:
    """Pages for those whom only an earlier rung calls, and who would have been called by now."""
    now = {one.id for one in alert.called(tx, case, ladder, case.rung)}
    earlier = [one for number in range(case.rung) for one in alert.called(tx, case, ladder, number)]
    late = {one.id: one for one in earlier if one.id not in now}
    paged = tx.paged_people(case.id)
    return [alert.page(tx, case, one, f"page:{case.rung}", first=one.id not in paged) for one in late.values()]
