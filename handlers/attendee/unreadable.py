"""Words that arrived and could not be opened: the person is told, and so is the team (conversation.md 3.2, G11, T9).

Somebody who writes in an encrypted chat may be calling for help; that we cannot read it makes it no smaller.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact, live_case, open_case
from handlers.attendee.replies import reply
from handlers.domain.case import WITH_TEAM, Case, Category
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Unreadable
from handlers.domain.messages import Job
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation


def arrived(tx: Tx, who: Speaker, event: Unreadable) -> Outcome:
    """Something that could not be understood; when it was locked, it may have been anything."""
    case = live_case(tx, who)
    heard = Outcome() if case is not None and case.quiet else Outcome(jobs=[reply(who, "G11")])
    if not event.locked:
        return heard
    if case is None:
        opened = open_case(tx, who, Category.UNCLEAR, event, unread=True)
        return heard + Outcome(entries=[fact(tx, opened, "fact-unreadable")]) + alert.start(tx, opened)
    return Outcome() if case.unread else heard + _in_a_case(tx, case)


def _in_a_case(tx: Tx, case: Case) -> Outcome:
    """The two who have it are told, once until something can be read again."""
    entry = fact(tx, case, "fact-unreadable")
    out = Outcome(cases=[replace(case, unread=True)], entries=[entry])
    return out + conversation.pass_on(tx, case, [entry]) if case.state in WITH_TEAM else out


def readable(tx: Tx, case: Case) -> Outcome:
    """Words came that can be read: from now on the case looks like any other."""
    known = replace(case, unread=False)
    out = Outcome(cases=[known])
    if case.state not in WITH_TEAM:
        return out
    again: list[Job] = alert.once_more(tx, known) if case.awaits_hands else []
    return out + alert.refresh(tx, known) + Outcome(jobs=again)
