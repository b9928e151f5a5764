"""One person has one phone: what may stand on it holds for all reports of theirs, under whichever it was said.

A story, silence, or "only yes or no" begins under one report. A line about another one would give it away, or ring.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from handlers import decided
from handlers.attendee.opening import fact
from handlers.attendee.replies import covered
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Due, Happening, Incoming
from handlers.domain.messages import Job, Send, ToPerson
from handlers.domain.outcome import Outcome, merged
from handlers.ports import Tx
from handlers.responder import conversation

_TO_A_GUEST = re.compile(r"(?!B1x)[A-HW]\d\w*")
"""Texts for a guest, but the one that says within seconds of a call that nobody was reached so far."""


def follow(tx: Tx, out: Outcome, event: Incoming | Happening) -> Outcome:
    """The outcome, and what it means for the other reports of the same person."""
    for before, case in decided.changes(tx, out):
        out += _story(tx, out, before, case) + _contact(tx, out, before, case)
    if isinstance(event, Due):
        out.jobs = [job for job in out.jobs if not _unasked(tx, job)]
    return out


def _story(tx: Tx, out: Outcome, before: Case | None, case: Case) -> Outcome:
    """Nothing of the others is shown while a story is told; they are shown again once it is over."""
    if case.is_open and case.cover is not None and (before is None or before.cover is None):
        plain = [one for one in _others(tx, out, case) if one.is_open and not one.hidden]
        return _all_of(tx, [replace(one, away_since=tx.now) for one in plain], "fact-hushed")
    return _shown_again(tx, out, case) if _is_over(tx, before, case) else Outcome()


def _is_over(tx: Tx, before: Case | None, case: Case) -> bool:
    """They speak plainly again, they call for us after their exit word, or the case of the story is closed."""
    if before is None:
        talk = tx.conversation(case.reporter)
        return case.is_open and not case.hidden and talk is not None and talk.away_since is not None
    return before.hidden and (not case.hidden or (before.is_open and not case.is_open))


def _shown_again(tx: Tx, out: Outcome, case: Case) -> Outcome:
    talk, person, others = _talk(tx, out, case.reporter), tx.person(case.reporter), _others(tx, out, case)
    hidden = [one for one in others if one.away_since is not None and one.cover is None]
    if not hidden or talk is None or person is None or talk.away_since is not None:
        return Outcome()
    if any(one.cover is not None and one.is_open for one in others):
        return Outcome()
    answer = covered(Speaker(person, talk))
    back = _all_of(tx, [replace(one, away_since=None) for one in hidden], "fact-back")
    return back + Outcome(jobs=[answer] if answer is not None else [])


def _contact(tx: Tx, out: Outcome, before: Case | None, case: Case) -> Outcome:
    """Whether it is safe to write does not depend on what it is about."""
    if before is None or before.contact_mode is case.contact_mode or not case.is_open:
        return Outcome()
    others = [one for one in _others(tx, out, case) if one.is_open and one.contact_mode is not case.contact_mode]
    changed = [replace(one, contact_mode=case.contact_mode) for one in others]
    return _all_of(tx, changed, f"fact-contact:{case.contact_mode}")


def _others(tx: Tx, out: Outcome, case: Case) -> list[Case]:
    """Not those of whoever must not know of this one: nothing changes on their screen (adr/0022)."""
    barred = tx.excluded(case.id) | {one.person for one in out.exclusions if one.case == case.id}
    found = (decided.case_after(tx, out, one.id) for one in tx.cases_reported_by(case.reporter) if one.id != case.id)
    return [one for one in found if one is not None and not barred & set(routing.in_conversation(one))]


def _all_of(tx: Tx, cases: Iterable[Case], what: str) -> Outcome:
    """Each as it is now, and a line for whoever has it."""
    out = Outcome()
    for case in cases:
        out.cases.append(case)
        if case.state in WITH_TEAM:
            known = fact(tx, case, what)
            out += Outcome(entries=[known]) + conversation.pass_on(tx, case, [known])
    return out


def _talk(tx: Tx, out: Outcome, person: str) -> Conversation | None:
    talk = tx.conversation(person)
    versions = [one for one in out.conversations if talk and (one.person, one.platform) == (person, talk.platform)]
    return merged(talk, versions) if versions else talk


def _unasked(tx: Tx, job: Job) -> bool:
    """Whether time alone would bring this to a phone on which nothing may arrive: they did nothing just now."""
    if not isinstance(job, Send) or not isinstance(job.to, ToPerson) or not _TO_A_GUEST.fullmatch(job.text):
        return False
    talk, theirs = tx.conversation(job.to.person), tx.cases_reported_by(job.to.person)
    away = talk is not None and talk.away_since is not None
    return away or any(one.is_open and one.quiet for one in theirs)
