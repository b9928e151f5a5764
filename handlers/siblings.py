"""Cases of one reporter that stand beside each other (adr/0022): who gets no sign of one gets none of the others.

Whoever keeps somebody out of one thinks of that one alone. So this looks at every decision once it is made, and does
the same for the others. The reporter is asked nothing for it, and told nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers import decided
from handlers.attendee import outside
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.entries import Kind
from handlers.domain.messages import Send, ToPerson
from handlers.domain.outcome import BESIDE, SAID_OF_THEM, Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import keeping_out

_KEPT = frozenset({"fact-excluded", "fact-named", "fact-kept-from"})
_BACK = "fact-readmitted"


def follow(tx: Tx, out: Outcome, by: str | None) -> Outcome:
    """The outcome, and what it means for the cases beside those it keeps somebody from, or lets them know of again."""
    seen, more = set[str](), Outcome()
    for moved in (*out.exclusions, *out.readmitted):
        cases = {} if moved.case in seen else _family(tx, out, moved.case)
        seen |= {moved.case, *cases}
        if len(cases) > 1:
            more += _Family(tx, out, by, cases).settled()
    return out + more


def of(tx: Tx, case: Case) -> list[Case]:
    """All that stand beside it, at whatever remove."""
    return [one for one in _family(tx, Outcome(), case.id).values() if one.id != case.id]


def of_itself(tx: Tx, case: Case) -> frozenset[str]:
    """Who is kept out of this one for its own sake: whom only another keeps out can be named here as well."""
    return frozenset(who for who, why in tx.kept_out(case.id).items() if why != BESIDE)


def source(tx: Tx, case: Case, person: str) -> Case:
    """Where it was said, by the reporter rather than by us, that this is kept from them; here, if nowhere else."""
    found = [one for one in (case, *of(tx, case)) if tx.kept_out(one.id).get(person) in SAID_OF_THEM]
    theirs = [one for one in found if tx.kept_out(one.id)[person] != "handler"]
    return next(iter((*theirs, *found)), case)


def _family(tx: Tx, out: Outcome, case_id: str) -> dict[str, Case]:
    """That case and all that stand beside it, at whatever remove, as they will be; only itself if there are none."""
    found, wanted = dict[str, Case](), [case_id]
    fresh = [case for before, case in decided.changes(tx, out) if before is None]
    while wanted:
        case = decided.case_after(tx, out, wanted.pop())
        if case is None or case.id in found or case.state is State.PURGED:
            continue
        found[case.id] = case
        told = [one for who in (case.reporter, case.told_by) if who for one in tx.cases_reported_by(who)]
        wanted += [case.beside] if case.beside else []
        wanted += [one.id for one in (*told, *fresh) if one.beside == case.id]
    return found


@dataclass(frozen=True, slots=True)
class _Family:
    """Such cases, as they will be once a decision is written that somebody made who is `by`."""

    tx: Tx
    out: Outcome
    by: str | None
    cases: Mapping[str, Case]

    def settled(self) -> Outcome:
        """What is still to be done so that nobody kept out of one gets a sign of another."""
        more, why = Outcome(), self._why()
        for case in self.cases.values():
            shut = self._shut_out(case, why)
            left = shut.cases[-1] if shut.cases else case
            out_now = {**self._reasons(case), **{one.person: BESIDE for one in shut.exclusions}}
            more += shut + self._let_in(case, why)
            if not why.keys() - out_now.keys():
                more += self._said(left, why, [one for one in out_now if one in why])
        return more

    def _reasons(self, case: Case) -> dict[str, str]:
        reasons = dict(self.tx.kept_out(case.id))
        reasons |= {one.person: one.reason for one in self.out.exclusions if one.case == case.id}
        back = {one.person for one in self.out.readmitted if one.case == case.id}
        return {who: why for who, why in reasons.items() if who not in back}

    def _why(self) -> dict[str, str]:
        """Everybody of whom it was said, in whichever case, that it is kept from them. Not who stepped back."""
        each = [one for case in self.cases.values() for one in self._reasons(case).items()]
        team = {one.id for one in self._team()}
        said = [(who, why) for who, why in each if why in SAID_OF_THEM and who in team]
        return dict(sorted(said, key=lambda one: one[1] != "handler"))

    def _team(self) -> list[Person]:
        """Whoever comes to it by this decision as well: they may be named already."""
        known, come = self.tx.roster(), {one.person for one in self.out.roles if one.roles}
        return [*known, *(one for one in self.out.people if one.id in come and one.id not in {two.id for two in known})]

    def _shut_out(self, case: Case, why: Mapping[str, str]) -> Outcome:
        """In silence: what may be said of it is said once it is clear who reads it."""
        barred, new = self._reasons(case), self._newly_out(case, why)
        also, out = frozenset((*barred, *(one.id for one in new))), Outcome()
        for one in new:
            actor = self.by if self.by and why[one.id] == "handler" else case.reporter
            case, kept = keeping_out.kept_out(self.tx, case, one, BESIDE, None, actor, also, last=one is new[-1])
            out += kept + Outcome(cases=[case])
        asked = any(isinstance(job, Send) and job.ask and job.to == ToPerson(case.reporter) for job in self.out.jobs)
        lost = bool(new) and case.state in WITH_TEAM and not asked
        return out + (outside.when_nobody_is_left(self.tx, case, also) if lost else Outcome())

    def _newly_out(self, case: Case, why: Mapping[str, str]) -> list[Person]:
        """Not who has this one: they may be on their way, and the person was asked about them.

        Nor for a colleague's decision where nobody would be left who knows of this one.
        """
        fresh = {one.person for one in self.out.exclusions if one.case in self.cases and one.person in why}
        hands = routing.in_conversation(case) if case.state in WITH_TEAM else ()
        fresh -= {*self._reasons(case), *hands}
        left = routing.eligible(self.tx.roster(), case, frozenset((*self._reasons(case), *fresh)))
        if not any(self.tx.reach(one.id) for one in left):
            fresh = {one for one in fresh if why[one] != "handler"}
        return [one for one in self._team() if one.id in fresh]

    def _let_in(self, case: Case, why: Mapping[str, str]) -> Outcome:
        """They may help after all, and nothing else was said of them."""
        back = {one.person for one in self.out.readmitted if one.case in self.cases} - why.keys()
        reasons, out = self._reasons(case), Outcome()
        for one in (who for who in self._team() if who.id in back and reasons.get(who.id) == BESIDE):
            out += Outcome(
                readmitted=[Exclusion(case.id, one.id, BESIDE)],
                audit=[Audit("readmit", self.by or case.reporter, case.id)],
            )  # fmt: skip
            if self._last_line(case, one) in _KEPT:
                out += self._told(case, f"{_BACK}:{one.name}")
        if out.readmitted and case.state is State.DRAFT and reasons.keys() <= {one.person for one in out.readmitted}:
            out.cases.append(replace(case, restricted=False))
        return out

    def _said(self, case: Case, why: Mapping[str, str], people: list[str]) -> Outcome:
        """Who has it reads who is kept out, if nobody reads it who is out of another: the same words may be of them."""
        out = Outcome()
        for one in (who for who in self._team() if who.id in people and self._last_line(case, who) not in _KEPT):
            key = "fact-kept-from" if why[one.id] == "handler" else "fact-excluded"
            out += self._told(case, f"{key}:{one.name}")
        return out

    def _told(self, case: Case, line: str) -> Outcome:
        """Without an author: whoever decided it may have no part in this one."""
        known = fact(self.tx, case, line)
        heard = keeping_out.hands_hear(self.tx, case, known, self.by or "")
        return Outcome(entries=[known]) + heard

    def _last_line(self, case: Case, person: Person) -> str:
        """The key of what the record of the case said last about whether it is kept from them; '' for nothing."""
        fresh = [one for one in self.out.entries if one.case == case.id]
        facts = [one.body.partition(":") for one in (*self.tx.entries(case.id), *fresh) if one.kind is Kind.FACT]
        told = [key for key, _, name in facts if name == person.name and key in (*_KEPT, _BACK)]
        return told[-1] if told else ""
