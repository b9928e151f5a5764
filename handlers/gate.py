"""The last look at every decision before it is written: no message passes that routing does not allow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.domain import routing
from handlers.domain.case import Case, ContactMode
from handlers.domain.messages import Edit, Job, Send, ToContact, ToPerson, ToSpace
from handlers.domain.outcome import Outcome, merged
from handlers.ports import Tx


def pass_through(tx: Tx, out: Outcome) -> Outcome:
    """The outcome without what an excluded person, or a room, must not get."""
    barred = _barred(tx, out)
    restricted = _restricted(tx, out)
    allowed = [job for job in out.jobs if _allowed(job, barred, restricted)]
    out.jobs = [_hushed(tx, out, _before_the_team(tx, out, _apart(tx, out, job, barred), barred)) for job in allowed]
    return out


def _hushed(tx: Tx, out: Outcome, job: Job) -> Job:
    """No phone rings of somebody who said that it is not safe for them to write, whatever is sent to them."""
    if not isinstance(job, Send) or not job.sound or job.case is None or not isinstance(job.to, ToPerson):
        return job
    case = _as_decided(tx, out, job.case)
    if case is None or job.to.person != case.reporter or case.contact_mode is ContactMode.FREE:
        return job
    return replace(job, sound=False)


def _apart(tx: Tx, out: Outcome, job: Job, barred: Callable[[str], frozenset[str]]) -> Job:
    """Nothing is said in the room of a case while one who must not know of it is counted among its people."""
    if not isinstance(job, Send) or not job.in_room or job.case is None:
        return job
    case, kept_out = _as_decided(tx, out, job.case), barred(job.case)
    if case is None or not kept_out.intersection(routing.in_conversation(case)):
        return job
    return replace(job, in_room=False)


def _before_the_team(tx: Tx, out: Outcome, job: Job, barred: Callable[[str], frozenset[str]]) -> Job:
    """The one way on which words of a case come into the team's group: its topic there, in an event that chose so."""
    if not isinstance(job, Send):
        return job
    case = _as_decided(tx, out, job.case) if job.in_room and job.case and tx.policy.team_topics else None
    open_ = case is not None and routing.team_may_read(case, barred(case.id), tx.person(case.reporter))
    return replace(job, in_team=open_) if job.in_team != open_ else job


def _as_decided(tx: Tx, out: Outcome, case_id: str) -> Case | None:
    """The case as it will be once this is written."""
    before, versions = tx.case(case_id), [one for one in out.cases if one.id == case_id]
    return merged(before, versions) if versions else before


def _barred(tx: Tx, out: Outcome) -> Callable[[str], frozenset[str]]:
    fresh: dict[str, set[str]] = {}
    for one in out.exclusions:
        fresh.setdefault(one.case, set()).add(one.person)
    return lambda case: tx.excluded(case) | fresh[case] if case in fresh else tx.excluded(case)


def _restricted(tx: Tx, out: Outcome) -> Callable[[str], bool]:
    latest = {case.id: case.restricted for case in out.cases}

    def is_restricted(case_id: str) -> bool:
        if case_id in latest:
            return latest[case_id]
        case = tx.case(case_id)
        return case is not None and case.restricted

    return is_restricted


def _allowed(job: Job, barred: Callable[[str], frozenset[str]], restricted: Callable[[str], bool]) -> bool:
    if isinstance(job, Edit) and isinstance(job.to, ToPerson):
        return job.to.person not in barred(job.case)
    if isinstance(job, Send) and job.cases:
        return _shared_card_allowed(job, barred, restricted)
    if not isinstance(job, Send) or job.case is None:
        return True
    if isinstance(job.to, ToPerson):
        return job.to.person not in barred(job.case)
    if isinstance(job.to, ToSpace | ToContact) and (job.words is not None or job.attachment is not None):
        return False
    return not (isinstance(job.to, ToSpace) and restricted(job.case))


def _shared_card_allowed(job: Send, barred: Callable[[str], frozenset[str]], restricted: Callable[[str], bool]) -> bool:
    """A storm's card speaks for several cases: for none that its reader must not know of."""
    cases = [case for case in job.cases if case]
    if isinstance(job.to, ToPerson) and any(job.to.person in barred(case) for case in cases):
        return False
    return not any(restricted(case) for case in cases)
