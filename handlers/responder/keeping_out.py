"""A case becomes restricted, and somebody is kept out of it (conversation.md 4.5), whoever decided that.

It leaves every shared room, what the person was shown is taken back, and others are found in private.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Act, Case, State
from handlers.domain.conversation import Conversation, Question
from handlers.domain.entries import Entry
from handlers.domain.messages import EVERYTHING, Job, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, coming, conversation, watch
from handlers.responder.notices import told


def restricted(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """Out of the shared rooms from now on; who had it from there alone, `barred` left out, is called in private."""
    case = replace(case, restricted=True)
    out = Outcome(cases=[case], jobs=[Remove(case.id, "card")]) + alert.refresh(tx, case)
    return out + Outcome(jobs=[*_in_private(tx, case, barred)])


def _in_private(tx: Tx, case: Case, barred: frozenset[str]) -> list[Job]:
    """Those on duty who have no alert of their own: they saw the card, or one that stood for many."""
    if not case.awaits_hands or case.preferred is not None:
        return []
    excluded, paged = tx.excluded(case.id) | barred, tx.paged_people(case.id)
    there = routing.eligible(routing.targets(["on_duty"], tx.roster()), case, excluded)
    new = [one for one in there if one.id not in (*paged, *case.declined, case.handler) and tx.reach(one.id)]
    return [alert.page(tx, case, one, "alert", first=True) for one in new]


def kept_out(
    tx: Tx, case: Case, person: Person, reason: str, known: Entry, actor: str, also: frozenset[str] = frozenset(), *,
    last: bool = True,
) -> tuple[Case, Outcome]:  # fmt: skip
    """The case without `person`, and what follows. `known` is the line of the record that says so.

    `also`: others who are kept out by the very decision this is part of, and `last` whether this is the last of them:
    only then are others called, once. The case that is returned is as it is after that.
    """
    barred = tx.excluded(case.id) | {person.id} | also
    wish = None if case.preferred == person.id else case.preferred
    left, again = coming.without(tx, _without(tx, replace(case, restricted=True, preferred=wish), person), person.id)
    out = Outcome(
        exclusions=[Exclusion(case.id, person.id, reason)], entries=[known],
        audit=[Audit("exclude", actor, case.id, {"reason": reason, "person": person.id})],
        jobs=[Remove(case.id, EVERYTHING, ToPerson(person.id)), *_farewell(case, person)],
    )  # fmt: skip
    out.conversations += _nothing_asked(tx, case, person)
    out += again
    if case.hands != left.hands and left.state is State.TAKEN:
        out += watch.within(tx, "partner", left, timedelta(seconds=tx.policy.watch(left.category).partner_seconds))
    elif case.hands != left.hands:
        out += watch.stop(left)
    if not last:
        return left, out
    called = _called(tx, left, barred)
    left = called.cases[-1] if called.cases else left
    paged = {job.to.person for job in called.jobs if isinstance(job, Send) and isinstance(job.to, ToPerson)}
    return left, out + restricted(tx, left, barred | paged) + called


def _without(tx: Tx, case: Case, person: Person) -> Case:
    """Nobody has their place any more. Whose it was when it was closed stays on file: they see nothing of it."""
    if person.id not in routing.in_conversation(case) or case.state not in WITH_TEAM:
        return case
    if case.partner == person.id:
        return replace(case, partner=None, partner_at=None, alone_since=tx.now)
    return case.after(
        Act.RELEASE, handler=None, taken_at=None, first_word_at=None, with_them_at=None, nudged_at=None,
        realerted_at=tx.now, rung=0, told_rung=-1,
    )  # fmt: skip


def _farewell(case: Case, person: Person) -> list[Send]:
    """Whoever had it must not wait beside it. The line names no case, and gives no reason."""
    if case.state not in WITH_TEAM or person.id not in routing.in_conversation(case):
        return []
    return [Send(ToPerson(person.id), "t-moved-on", lane=Lane.NOTICE, sound=False)]


def _nothing_asked(tx: Tx, case: Case, person: Person) -> list[Conversation]:
    """What stood open with them about this case: a number typed later answers nothing."""
    places = [tx.conversation(person.id, one) for one in ("", *tx.policy.team_platforms)]
    found = {one.platform: one for one in places if one is not None}
    return [
        replace(
            one, question=_other(case, one.question), shown=_other(case, one.shown),
            unread=tuple(each for each in one.unread if each != case.id),
        )
        for one in found.values()
    ]  # fmt: skip


def _other(case: Case, question: Question | None) -> Question | None:
    if question is None or question.case == case.id:
        return None
    return None if any(one.ref.partition(":")[0] == case.id for one in question.choices) else question


def _called(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    """Too few of those who were called are left: the ladder goes on at once to whoever may know."""
    if case.preferred is not None:
        return Outcome()  # who was asked alone may still answer
    if not case.awaits_hands or case.ladder is None:
        return Outcome()
    left = alert.may_answer(tx, case, barred)
    return Outcome() if case.rung and len(left) >= alert.TWO else alert.climb(tx, case, barred)


def hands_hear(tx: Tx, case: Case, known: Entry, but: str = "") -> Outcome:
    """Whoever has it hears that somebody is kept out, and reads who; `but` the one who decided it."""
    out = Outcome()
    for one in (who for who in routing.in_conversation(case) if who != but):
        out.jobs.append(conversation.copy(tx, case, known, one))
        out += conversation.ping(tx, case, one)
    return out


def lead_hears(tx: Tx, case: Case, text: str, by: Person, barred: frozenset[str]) -> list[Send]:
    """The lead is told who did it, unless they are the one who is kept out; where there is none, who decides."""
    able = [one for one in routing.eligible(tx.roster(), case, tx.excluded(case.id) | barred) if one.id != by.id]
    seniors = routing.targets(["lead"], able) or routing.targets(["decider"], able)
    return [replace(told(one.id, text, case, name=by.name), lane=Lane.ALERT) for one in seniors]
