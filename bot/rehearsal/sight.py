"""Who may see what of a case, and why: the desk's own rule, asked for everybody on the roster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.rehearsal.findings import Findings
from handlers.domain.case import Case, State
from handlers.domain.people import Person, Role
from handlers.domain.routing import How, View, how

_NEVER_SENT = {State.DRAFT: "it was not sent yet", State.KEPT: "it was kept unsent", State.PURGED: "it was erased"}
_KEPT_OUT = {
    "reporter": "kept out by the reporter", "named": "kept out: the words name them",
    "handler": "kept out by the team", "recused": "stepped back", "beside": "kept out of a case beside this one",
}  # fmt: skip


def view(findings: Findings, case: Case) -> list[dict[str, Any]]:
    """A row for each person, as JSON."""
    kept_out = findings.kept_out.get(case.id, {})
    called = frozenset(findings.called.get(case.id, ())) | frozenset(case.shared_with)
    kind = (
        "sees", case.state, case.handler, case.partner, case.partner_covers, findings.of_the_team(case.reporter),
        case.told_by, case.restricted, case.name_shown, called, frozenset(kept_out.items()),
    )  # fmt: skip
    if kind not in findings.alike:
        findings.alike[kind] = [_row(one, case, kept_out, called) for one in findings.roster]
    return list(findings.alike[kind])


def _row(person: Person, case: Case, kept_out: Mapping[str, str], called: frozenset[str]) -> dict[str, Any]:
    terms = {view.value: how(person, case, view, frozenset(kept_out), called) for view in View}
    sees = {view: "on request" if one is How.ASKED else one is not None for view, one in terms.items()}
    why = _barred(person, case, kept_out) or _why(person, case, called)
    return {"person": person.name, "about": _about(person), **sees, "why": why}


def _about(person: Person) -> str:
    roles = ", ".join(role for role in Role if person.has(role))
    return f"{roles}; on duty" if person.on_duty else roles


def _barred(person: Person, case: Case, kept_out: Mapping[str, str]) -> str:
    if person.id in kept_out:
        return _KEPT_OUT.get(kept_out[person.id], "kept out")
    if person.id in (case.reporter, case.told_by):
        return "reported it" if person.id == case.reporter else "reported it for them"
    return _NEVER_SENT.get(case.state, "")


def _why(person: Person, case: Case, called: frozenset[str]) -> str:
    if person.id == case.handler:
        return "has the case"
    if person.id == case.partner:
        return "covers for the one who has it" if case.partner_covers else "is the second person"
    for role in (Role.LEAD, Role.DECIDER):
        if person.has(role):
            return role.value
    if person.on_duty:
        return "on duty"
    return "was called" if person.id in called else "not on duty"
