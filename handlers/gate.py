"""The last look at every decision before it is written: no message passes that `domain/routing.py` does not allow.

Handlers ask that table themselves. What they forget is stopped here: a message that may not be is not sent, and an
answer that would tell an excluded person of a case says what it would say if there were none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from handlers import decided
from handlers.domain import routing
from handlers.domain.case import Case, ContactMode
from handlers.domain.conversation import Speaker
from handlers.domain.messages import Answer, Edit, Job, Send, Space, ToContact, ToPerson, ToSpace
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.domain.routing import View
from handlers.ports import Tx

_OF_THE_TEAM = re.compile(r"T\d\w*|t-(?!spoken-).*")
"""Texts that are for the team: the reporter of a case gets none of it, whatever their roles, but those of needs."""
_OF_NEEDS = re.compile(r"t-need-.*")
"""What whoever asked for more help hears of it: also somebody of the team who saw it, and opened it by a sentence,
as long as they are of the team and the case is not restricted."""
_WORDS = frozenset({"copy"})
"""Parts that bring the record of a case to those who have it."""


def pass_through(tx: Tx, out: Outcome, who: Speaker | None = None) -> Outcome:
    """The outcome without what somebody, or a room, must not get; `who` did what this decides."""
    wall = _Wall(tx, out, who)
    found = [wall.passed(job) for job in out.jobs]
    out.jobs = [job for job in found if job is not None]
    return out


@dataclass(slots=True)
class _Wall:
    """One decision, seen as it will be once it is written."""

    tx: Tx
    out: Outcome
    who: Speaker | None
    _cases: dict[str, Case | None] = field(default_factory=dict)

    def passed(self, job: Job) -> Job | None:
        """The job as it may go out; None where it may not."""
        match job:
            case Answer():
                return self._answered(job, self.who.id if self.who else "")
            case Edit() if isinstance(job.to, ToPerson):
                return None if self._barred(job.to.person, job.case) else job
            case Send() if job.cases:
                return job if self._shared_card(job) else None
            case Send() if job.case is None:
                return self._answered(job, job.to.person) if isinstance(job.to, ToPerson) else job
            case Send():
                return self._as_it_goes(job) if self._may_go(job, job.case or "") else None
            case _:
                return job

    # ---- how things will stand

    def _case(self, case_id: str) -> Case | None:
        if case_id not in self._cases:
            self._cases[case_id] = decided.case_after(self.tx, self.out, case_id)
        return self._cases[case_id]

    def _excluded(self, case_id: str) -> frozenset[str]:
        fresh = {one.person for one in self.out.exclusions if one.case == case_id}
        return self.tx.excluded(case_id) | fresh

    def _barred(self, person: str, case_id: str) -> bool:
        return person in self._excluded(case_id)

    def _person(self, person_id: str) -> Person | None:
        person = self.tx.person(person_id)
        changed = [one.roles for one in self.out.roles if one.person == person_id]
        return replace(person, roles=changed[-1]) if person is not None and changed else person

    # ---- what may go

    def _may_go(self, job: Send, case_id: str) -> bool:
        case = self._case(case_id)
        match job.to:
            case ToPerson(person):
                return case is None or self._to_person(job, case, person)
            case ToSpace(space):
                return not _brings_words(job) and (case is None or _in_room(space, case, job))
            case ToContact():
                return not _brings_words(job)
            case _:
                return True

    def _to_person(self, job: Send, case: Case, person_id: str) -> bool:
        for_the_team = _OF_THE_TEAM.fullmatch(job.text) is not None
        if person_id == case.reporter:
            return not for_the_team or self._asked_for_help(job, case, person_id)
        if self._barred(person_id, case.id):
            return False
        if not for_the_team:
            return not _brings_words(job) or self._wrote(job, person_id)
        person = self._person(person_id)
        if person is None or not routing.may_be_called(person, case, self._excluded(case.id)):
            return False
        views = _views(job)
        return all(routing.may_see(person, case, one, frozenset(), asked=True) for one in views)

    def _asked_for_help(self, job: Send, case: Case, person_id: str) -> bool:
        """What became of a need, for whoever opened the case by a sentence."""
        person = self._person(person_id)
        stands_beside = case.from_team and not case.restricted and person is not None and person.on_roster
        return stands_beside and _OF_NEEDS.fullmatch(job.text) is not None

    def _wrote(self, job: Send, person_id: str) -> bool:
        """Their own words, shown to them again."""
        entry = self.tx.entry(job.entry) if job.entry else None
        return job.entry is None or (entry is not None and entry.author == person_id)

    def _shared_card(self, job: Send) -> bool:
        """A storm's card speaks for several cases: for none that its reader must not know of."""
        for case in (self._case(one) for one in job.cases if one):
            if case is None:
                continue
            if case.restricted:
                return False
            if isinstance(job.to, ToPerson) and not self._may_be_called(job.to.person, case):
                return False
        return True

    def _may_be_called(self, person_id: str, case: Case) -> bool:
        person = self._person(person_id)
        return person is not None and routing.may_be_called(person, case, self._excluded(case.id))

    def _as_it_goes(self, job: Send) -> Send:
        return self._before_the_team(self._hushed(self._apart(job)))

    def _hushed(self, job: Send) -> Send:
        """No phone rings of somebody who said that it is not safe for them to write, whatever is sent to them."""
        case = self._case(job.case or "")
        if case is None or job.to != ToPerson(case.reporter) or case.contact_mode is ContactMode.FREE:
            return job
        return replace(job, sound=False)

    def _before_the_team(self, job: Send) -> Send:
        """The one way on which words of a case come into the team's group: its topic, in an event that chose so."""
        case = self._case(job.case or "") if job.in_room and self.tx.policy.team_topics else None
        reporter = self.tx.person(case.reporter) if case is not None else None
        return replace(
            job, in_team=case is not None and routing.team_may_read(case, self._excluded(case.id), reporter)
        )  # fmt: skip

    def _apart(self, job: Send) -> Send:
        """Nothing is said in the room of a case while one who must not know of it is counted among its people."""
        case = self._case(job.case or "") if job.in_room else None
        if case is None or all(self._may_be_called(one, case) for one in routing.in_conversation(case)):
            return job
        return replace(job, in_room=False)

    def _answered(self, job: Answer | Send, person_id: str) -> Answer | Send:
        """What was typed or pressed is answered. It names a case to nobody who must not know of it."""
        name = job.args.get("case")
        if not isinstance(name, str) or _OF_THE_TEAM.fullmatch(job.text) is None:
            return job
        case = self.tx.case_named(name)
        if case is None:
            return job
        if self._barred(person_id, case.id):
            text = "t-no-button" if isinstance(job, Answer) else "t-no-case"
            return replace(job, text=text, args={}, lines=())
        return replace(job, names=case.id) if isinstance(job, Send) else job


def _brings_words(job: Send) -> bool:
    lines = any(one.words is not None for one in job.lines)
    return job.words is not None or job.attachment is not None or job.location is not None or lines


def _views(job: Send) -> list[View]:
    """What a text for the team shows, beyond that there is such a case."""
    views = [View.WORDS] if _brings_words(job) or job.part in _WORDS else []
    return [*views, View.NAME] if job.text == "t-their-name" else views


def _in_room(space: Space, case: Case, job: Send) -> bool:
    """The team's room sees cards; the organizers' what concerns them, which never names a restricted case."""
    if space is Space.TEAM:
        return routing.room_may_show(space, case, View.CARD)
    return space is Space.ORGANIZERS and not case.restricted and job.part != "card"
