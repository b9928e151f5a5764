"""The outbox: what waits to be sent, and what went out last. Which text it was, never what it said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from bot.rehearsal.findings import UNREADABLE, Findings
from bot.rehearsal.rungs import contact
from handlers.domain.case import Case
from handlers.domain.messages import Lane
from storage.tables import cases, outbox
from storage.times import from_micros
from storage.unit import Unit

_SENT = 30
_ROOMS = {"@team": "the team's group", "@organizers": "the organizers' group", "@room": "the case's room"}
_DONE = {"edit": "{text}, in place of the former", "remove": "taken off the screen", "fetch": "a file, for the record",
         "clear": "a chat, cleared", "room": "who is in the case's own room"}  # fmt: skip


def waiting(findings: Findings) -> list[dict[str, Any]]:
    """How much waits in each lane, as JSON."""
    depths = findings.theatre.movable.desk.depths()
    return [{"lane": lane, "count": count} for lane, count in depths.items() if count]


def sent(findings: Findings, unit: Unit) -> list[dict[str, Any]]:
    """The last messages that a platform accepted, newest first, as JSON."""
    gone = select(outbox, cases.c.name).outerjoin(cases, cases.c.id == outbox.c.case_id)
    gone = gone.where(outbox.c.event == unit.event, outbox.c.accepted_at.is_not(None))
    newest = unit.rows(gone.order_by(outbox.c.id.desc()).limit(_SENT))
    known = {case.id: case for case in findings.cases}
    # Rows are numbered as they were decided; what was decided later may well have left earlier.
    newest.sort(key=lambda row: (row.accepted_at, row.id), reverse=True)
    return [_row(findings, unit, row, known.get(row.case_id or "")) for row in newest]


def _row(findings: Findings, unit: Unit, row: Row[Any], case: Case | None) -> dict[str, Any]:
    return {
        "time": findings.clock(from_micros(row.accepted_at)),
        "lane": Lane(row.lane).name.casefold(),
        "to": _to(findings, unit, row, case),
        "text": _DONE.get(row.verb, "{text}").format(text=_text(unit, row)),
        "case": row.name or "",
    }


def _to(findings: Findings, unit: Unit, row: Row[Any], case: Case | None) -> str:
    to = row.person
    if not to:
        return (
            "the case's room"
            if row.verb == "room"
            else "the record"
            if row.verb == "fetch"
            else "whoever pressed"
            if row.verb == "answer"
            else "whoever asked"
        )
    if to in _ROOMS:
        return _ROOMS[to]
    if to.startswith("#"):
        return contact(to[1:])
    name = findings.name(to, case)
    return "an attendee" if name == "somebody" else name


def _text(unit: Unit, row: Row[Any]) -> str:
    """The text's id. Of an erased case nothing can be read any more, and nothing is missed."""
    if row.verb in ("remove", "clear", "fetch", "room"):
        return ""
    try:
        job = unit.vault.open_json(row.key_id, "outbox", row.ref, "sealed", row.sealed)["job"]
    except UNREADABLE:
        return "erased"
    return str(job.get("text", ""))
