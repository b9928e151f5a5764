"""Behind the scenes: how the cases stand, what comes due and why, what was sent. Never anybody's words."""

from __future__ import annotations

from typing import Any

from bot.rehearsal import findings, outgone, rungs, sight, timeline, upcoming
from bot.rehearsal.findings import Findings
from bot.rehearsal.theatre import Theatre
from handlers.domain.case import Case, ContactMode, State
from storage.unit import Unit

_STATES = {
    State.DRAFT: "is being written: the team hears of it after a pause",
    State.KEPT: "was kept unsent, as the reporter chose",
    State.PURGED: "is erased: nobody can read it any more",
}


async def view(theatre: Theatre) -> dict[str, Any]:
    """Everything behind the scenes, as JSON: the cases oldest first, of those that are over the newest."""
    return await findings.look(theatre, _view)


async def ahead(theatre: Theatre) -> list[dict[str, Any]]:
    """What comes due in any case, earliest first, as JSON."""
    return await findings.look(
        theatre,
        lambda found, _: [upcoming.view(found, one) for one in found.ahead if one.kind not in upcoming.CHORES],
        history=False,
    )


def _view(found: Findings, unit: Unit) -> dict[str, Any]:
    return {
        "cases": [_case(found, one) for one in found.cases],
        "left_out": findings.left_out(unit, found),
        "outbox": {"waiting": outgone.waiting(found), "sent": outgone.sent(found, unit)},
    }


def _case(found: Findings, case: Case) -> dict[str, Any]:
    return {
        "id": case.id, "name": case.name, "state": case.state.value, "says": _stands(found, case),
        "category": case.category.value, "code_word": found.policy.code_words[case.category],
        "zone": found.zone(case.zone),
        "handler": found.name(case.handler) if case.handler else "",
        "partner": found.name(case.partner) if case.partner else "",
        "flags": _flags(found, case),
        "ladder": rungs.view(found, case),
        "ahead": [upcoming.view(found, one) for one in found.ahead if one.subject == case.id],
        "timeline": timeline.view(found, case),
        "may_see": sight.view(found, case),
    }  # fmt: skip


def _stands(found: Findings, case: Case) -> str:
    """How it stands, as a sentence."""
    if case.state in _STATES:
        return f"{case.name} {_STATES[case.state]}."
    if case.state is State.PAGING:
        return f"{case.name} waits for somebody to take it."
    if case.state is State.CLOSED:
        ending = f" ({case.outcome.replace('_', ' ')})" if case.outcome else ""
        return f"{case.name} is closed{ending}."
    handler = found.name(case.handler)
    if case.awaits_hands:
        return f"{handler} has {case.name} and stays silent: whoever presses first has it next."
    if case.partner is None:
        return f"{handler} has {case.name}, and waits for a second person."
    return f"{handler} has {case.name}, together with {found.name(case.partner)}."


def _flags(found: Findings, case: Case) -> list[str]:
    flags = {
        "help now": case.help_now,
        "restricted": case.restricted,
        "in cover": case.cover is not None,
        "silent: nothing arrives unasked": case.contact_mode is ContactMode.SILENT,
        "yes or no only": case.contact_mode is ContactMode.YES_NO,
        "said to be a mistake": case.mistake,
        "nothing reaches the reporter": case.unreachable,
        "told aloud: the reporter has no chat": case.aloud,
        "called again": case.realerted_at is not None and case.awaits_hands,
        "somebody is with them": case.with_them_at is not None,
    }
    kept_out = [f"kept from {found.name(one)}" for one in found.kept_out.get(case.id, ())]
    return [flag for flag, holds in flags.items() if holds] + kept_out
