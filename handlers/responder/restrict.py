"""/restrict: whoever has a case keeps a colleague out of it, or takes it out of the group; and back again (4.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers import siblings, sight
from handlers.attendee import outside
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Cancel, Deadline, Exclusion, Outcome
from handlers.domain.people import Person, Role
from handlers.domain.routing import View
from handlers.ports import Tx
from handlers.responder import alert, called_by, conversation, keeping_out, recuse, take
from handlers.responder.notices import notice

_NAMES = 4
"""More buttons at once nobody reads."""
_ID = 7
"""Letters of a person's id in a button: with the case's it must fit, and no two of a team share them."""
LEAD_HEARS = "lead-hears"
_A_NAME_MAY_FOLLOW = timedelta(minutes=1)
_OUT_OF_THE_GROUP = "fact-restricted"
_BY_THE_TEAM = ("handler", "recused")
"""What a lead may take back. What the reporter chose is the reporter's alone."""


def command(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/restrict maple @name`; without a name it leaves the group, and the names stand below as buttons."""
    if not _may(tx, who, case):
        return notice(event, "t-not-yours", case=case.name)
    if not words:
        return _alone(tx, who, case) + Outcome(jobs=[_whom(tx, who, case, 0)])
    person = called_by.one(tx.roster(), words)
    if person is None:
        return notice(event, "t-restrict-whom", case=case.name)
    return _keep_from(tx, who, event, case, person)


def press(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """A name below it, or more of them; the button itself leaves the group first."""
    if not _may(tx, who, case):
        return notice(event, "t-not-yours", case=case.name)
    if detail == case.id:
        return command(tx, who, event, case, "")
    if detail.startswith("+"):
        return Outcome(jobs=[_whom(tx, who, case, int(detail[1:]))])
    person = next((one for one in tx.roster() if one.id[:_ID] == detail), None)
    return _keep_from(tx, who, event, case, person) if person else notice(event, "t-no-button")


def _may(tx: Tx, who: Speaker, case: Case) -> bool:
    """Whoever reads it: the two who have it, the lead, those who decide."""
    return case.state in (*WITH_TEAM, State.CLOSED) and sight.sees(tx, who.person, case, View.WORDS)


def _alone(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Out of the group, and nobody is kept out by name."""
    if case.restricted:
        return Outcome()
    known = fact(tx, case, _OUT_OF_THE_GROUP, who.id)
    out = Outcome(entries=[known], audit=[Audit("restrict", who.id, case.id)])
    out.deadlines.append(Deadline(LEAD_HEARS, case.id, tx.now + _A_NAME_MAY_FOLLOW, _A_NAME_MAY_FOLLOW))
    return out + keeping_out.restricted(tx, case)


def lead_hears(tx: Tx, case: Case) -> Outcome:
    """No name was picked: the lead hears who took it out of the group. Earlier their own name might have followed."""
    by = next((one.author for one in reversed(tx.entries(case.id)) if one.body == _OUT_OF_THE_GROUP), None)
    person = tx.person(by) if by else None
    if person is None or not case.restricted or not case.is_open:
        return Outcome()
    return Outcome(jobs=[*keeping_out.lead_hears(tx, case, "t-restricted-by", person, frozenset())])


def _whom(tx: Tx, who: Speaker, case: Case, after: int) -> Send:
    """The whole team but those who are out already: that the reporter is one of them must not be seen here.

    Nor whom only a case beside this one keeps out: whoever asks may be meant there as well.
    """
    excluded = siblings.of_itself(tx, case)
    names = sorted((one for one in tx.roster() if one.id not in (*excluded, who.id)), key=lambda one: not one.on_duty)
    shown = names[after : after + _NAMES]
    rows = [(Choice("b-name", "restrict", f"{case.id}:{one.id[:_ID]}", {"name": one.name}),) for one in shown]
    if len(names) > after + _NAMES:
        rows.append((Choice("b-more-names", "restrict", f"{case.id}:+{after + _NAMES}"),))
    rows.append((Choice("b-recuse", "recuse", case.id),))
    return Send(
        ToPerson(who.id), "t-restricted", {"case": case.name}, tuple(rows), lane=Lane.REPLY, case=case.id,
        part="told", ask=True, sound=False,
    )  # fmt: skip


def _keep_from(tx: Tx, who: Speaker, event: Happening, case: Case, person: Person) -> Outcome:
    if person.id == who.id:
        return recuse.step_back(tx, who, event, case)
    if person.id in siblings.of_itself(tx, case):
        return notice(event, "t-restrict-done", case=case.name, name=person.name)
    if not _somebody_else(tx, who, case, person):
        return notice(event, "t-restrict-last", case=case.name)
    out = _kept_out(tx, who, case, person)
    out += Outcome(audit=[Audit("restrict", who.id, case.id)], deadlines=[Cancel(LEAD_HEARS, case.id)])
    out.jobs += keeping_out.lead_hears(tx, case, "t-restricted-by", who.person, frozenset({person.id}))
    return out + notice(event, "t-restrict-done", case=case.name, name=person.name)


def _somebody_else(tx: Tx, who: Speaker, case: Case, person: Person) -> bool:
    """Nobody keeps a case to themselves: at least one other who can be reached must be left."""
    left = routing.eligible(tx.roster(), case, tx.excluded(case.id) | {person.id})
    return any(one.id != who.id and tx.reach(one.id) for one in left)


def _kept_out(tx: Tx, who: Speaker, case: Case, person: Person) -> Outcome:
    known = fact(tx, case, f"fact-kept-from:{person.name}", who.id)
    if person.id in (case.reporter, case.told_by):
        # Of a restricted case they see nothing as one of the team, what was asked for included (handlers/gate.py);
        # and they must go on hearing from us as who they are here.
        return Outcome(entries=[known]) + keeping_out.restricted(tx, case)
    left, out = keeping_out.kept_out(tx, case, person, "handler", known, who.id)
    out += keeping_out.hands_hear(tx, left, known, who.id)
    if person.id == case.handler and conversation.hears_progress(case):
        out.jobs.append(take.f10(tx, case, person.id))
    return out + outside.when_nobody_is_left(tx, left, frozenset({person.id}))


def take_back(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/unrestrict maple @name`: a lead lets them in again. Without a name, and nobody out: back to the group."""
    if not who.person.has(Role.LEAD):
        return notice(event, "t-unrestrict-lead")
    reasons = tx.kept_out(case.id)
    if not words:
        return notice(event, "t-unrestrict-whom", case=case.name) if reasons else _to_the_group(tx, who, event, case)
    person = called_by.one(tx.roster(), words)
    said = siblings.source(tx, case, person.id) if person is not None else case
    if person is None or person.id not in reasons or who.id in tx.excluded(said.id):
        return notice(event, "t-unrestrict-whom", case=case.name)
    if (reason := tx.kept_out(said.id)[person.id]) not in _BY_THE_TEAM:
        return notice(event, "t-unrestrict-theirs", case=case.name)
    known = fact(tx, said, f"fact-readmitted:{person.name}", who.id)
    out = Outcome(
        readmitted=[Exclusion(said.id, person.id, reason)], entries=[known],
        audit=[Audit("readmit", who.id, said.id, {"person": person.id})],
    )  # fmt: skip
    out += keeping_out.hands_hear(tx, said, known, who.id)
    return out + notice(event, "t-unrestricted", case=case.name, name=person.name)


def _to_the_group(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    if not case.restricted or case.state not in WITH_TEAM:
        return notice(event, "t-closed" if case.restricted else "t-not-restricted", case=case.name)
    if any(one.body.startswith(("fact-excluded", "fact-named")) for one in tx.entries(case.id)):
        return notice(event, "t-unrestrict-theirs", case=case.name)
    opened = replace(case, restricted=False)
    out = Outcome(
        cases=[opened], entries=[fact(tx, case, "fact-unrestricted", who.id)],
        audit=[Audit("unrestrict", who.id, case.id)],
    )  # fmt: skip
    out.jobs += [alert.card(tx, opened)] if tx.policy.team_platforms else []
    return out + notice(event, "t-in-group-again", case=case.name)
