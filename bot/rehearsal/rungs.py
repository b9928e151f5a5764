"""The ladder of a case with names: who was called, who comes next, and who will not be needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.rehearsal.findings import Delivery, Findings
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.ladder import Ladder
from handlers.responder import alert

_TARGETS = {
    "on_duty": "everybody on duty",
    "roster": "the whole roster",
    "organizers": "the organizers",
    "lead": "the lead",
    "owner": "the owner",
    "decider": "the deciders",
    "escort": "the escorts",
    "responder": "the responders",
    "organizer": "the organizers",
}


def view(findings: Findings, case: Case) -> dict[str, Any] | None:
    """As JSON; None for a case that was never sent."""
    ladder = case.ladder
    if ladder is None:
        return None
    numbers = [*range(len(ladder.rungs)), *([case.rung] if case.awaits_hands and ladder.is_repeat(case.rung) else [])]
    return {
        "started": findings.clock(case.ladder_since),
        "repeat_seconds": ladder.repeat_last_every_seconds,
        "rungs": [_rung(findings, case, ladder, number) for number in numbers],
    }


def _rung(findings: Findings, case: Case, ladder: Ladder, number: int) -> dict[str, Any]:
    due, state = ladder.due(number, case.ladder_since), _state(case, number)
    pages = _pages(findings, case, number) if state == "done" else []
    if state == "done" and not pages and due > findings.now:
        state = "passed over"
    return {
        "number": number,
        "after_seconds": round((due - case.ladder_since).total_seconds()),
        "at": findings.clock(min((one.decided_at for one in pages), default=due)),
        "page": _named(findings, pages) if pages else whom(findings, case, ladder, number),
        "state": state,
        "means": targets(ladder.rung(number).page),
    }


def _state(case: Case, number: int) -> str:
    if number < case.rung:
        return "done"
    if not case.awaits_hands:
        return "not needed"
    return "next" if number == case.rung else "ahead"


def _pages(findings: Findings, case: Case, number: int) -> list[Delivery]:
    """Those of this climb: a case that was given back starts over from its first rung."""
    sent = findings.history[case.id].deliveries
    return [one for one in sent if one.receipt == f"page:{number}" and one.decided_at >= case.ladder_since]


def _named(findings: Findings, pages: Iterable[Delivery]) -> list[str]:
    return list(dict.fromkeys(_reached(findings, one) for one in pages))


def _reached(findings: Findings, one: Delivery) -> str:
    name = contact(one.to[1:]) if one.to.startswith("#") else findings.name(one.to)
    return f"{name} (not reached)" if one.failed else name


def whom(findings: Findings, case: Case, ladder: Ladder, number: int) -> list[str]:
    """Everybody this rung would call now, contacts behind the people."""
    kind = (
        "called", ladder.rung(number).page, ladder.is_repeat(number), findings.tx.excluded(case.id), case.handler,
        case.declined, findings.of_the_team(case.reporter),
    )  # fmt: skip
    if kind not in findings.alike:
        findings.alike[kind] = [one.name for one in alert.called(findings.tx, case, ladder, number)]
    outside = [one.removeprefix("contact:") for one in ladder.rung(number).page if one.startswith("contact:")]
    return [*findings.alike[kind], *(_outside(findings, one) for one in outside)]


def _outside(findings: Findings, name: str) -> str:
    return contact(name) if name in findings.policy.contacts else f"{contact(name)}, not called from here"


def contact(name: str) -> str:
    """Somebody outside the chats."""
    return f"{name} (a contact outside the chats)"


def targets(names: Iterable[str]) -> str:
    """Whom a rung means, as its configuration says it: 'everybody on duty and the lead'."""
    return listed([_target(name) for name in names])


def is_many(name: str) -> bool:
    """Whether a target is spoken of as several."""
    return _TARGETS.get(name, "").endswith("s")


def present(findings: Findings, case: Case, ladder: Ladder, number: int) -> list[str]:
    """The targets of a rung behind which somebody is whom it would call now."""
    called, contacts = set(whom(findings, case, ladder, number)), findings.policy.contacts
    return [
        one
        for one in ladder.rung(number).page
        if one.removeprefix("contact:") in contacts
        or any(person.name in called for person in routing.targets([one], findings.roster))
    ]


def _target(name: str) -> str:
    kind, _, rest = name.partition(":")
    return rest or _TARGETS.get(kind, kind)


def listed(words: Iterable[str]) -> str:
    """'Ana', 'Ana and Ben', 'Ana, Ben and Caro'."""
    *first, last = [*words] or ["nobody"]
    return f"{', '.join(first)} and {last}" if first else last
