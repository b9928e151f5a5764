"""Behind the scenes: how the cases stand, what comes due and when, what waits to be sent. Never anybody's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.rehearsal.drawing import length
from bot.rehearsal.phones import Phone
from bot.rehearsal.theatre import Theatre
from bot.transports.rehearsal import PLATFORM, Bubble
from handlers.domain.case import Case
from handlers.domain.messages import Edit, Send
from storage import outgoing, rows
from storage.store import Store
from storage.tables import cases, deadlines, outbox
from storage.times import from_micros
from storage.unit import Unit

DEADLINES = {
    "settle": "the report goes to the team as it stands",
    "promise": "if no alert was accepted, the person hears so",
    "rung": "the next people are paged, unless somebody takes it",
    "tell": "the person hears who is being asked",
    "partner": "the others are asked to be the second person",
    "word": "the handler is nudged for a first word",
    "realert": "the silent handler's case is alerted again",
    "update": "the handler is asked for news",
    "erase": "what was kept unsent is erased",
    "small-talk": "a short message without an answer goes to the team",
    "whose": "words that could be for two cases stay with whoever wrote them",
}


@dataclass(frozen=True, slots=True)
class _Ahead:
    subject: str
    kind: str
    due_at: datetime


async def view(theatre: Theatre) -> dict[str, Any]:
    """Everything behind the scenes, as JSON."""
    waiting = [{"lane": lane, "count": count} for lane, count in theatre.movable.desk.depths().items() if count]
    return {"cases": [], "outbox": {"waiting": waiting, "sent": []}}


async def ahead(theatre: Theatre) -> list[dict[str, Any]]:
    """What comes due in any case, earliest first, as JSON."""
    now = theatre.clock.now()
    _, due, _ = await theatre.movable.opened.record.look(_read)
    return [
        {
            "at": f"{theatre.local(one.due_at):%H:%M:%S}",
            "in_seconds": max(0, round((one.due_at - now).total_seconds())),
            "says": DEADLINES.get(one.kind, one.kind),
        }
        for one in due
    ]


async def story(theatre: Theatre) -> list[str]:
    """All of it, in lines."""
    opened = theatre.movable.opened
    found, ahead, names = await opened.record.look(_read)
    lines = [line for case in found for line in _case(case, ahead, names, theatre.clock.now())]
    others = [one for one in ahead if one.subject not in {case.id for case in found}]
    lines += [_deadline(one, theatre.clock.now()) for one in others]
    return [*(lines or ["There is no case yet, and nothing comes due."]), *_outbox(theatre)]


def _read(unit: Unit) -> tuple[list[Case], list[_Ahead], dict[str, str]]:
    every = select(cases.c.state_json).where(cases.c.event == unit.event).order_by(cases.c.opened_at)
    due = select(deadlines).where(deadlines.c.event == unit.event).order_by(deadlines.c.due_at)
    ahead = [_Ahead(row.subject, row.kind, from_micros(row.due_at)) for row in unit.rows(due)]
    names = {one.id: one.name for one in Store(unit).roster()}
    return [rows.case_of(row.state_json) for row in unit.rows(every)], ahead, names


def _case(case: Case, ahead: Sequence[_Ahead], names: dict[str, str], now: datetime) -> Iterator[str]:
    where = f", {case.zone}" if case.zone else ", place not known"
    yield f"{case.name}: {case.state}, {case.category}{where}"
    if case.handler:
        partner = f", with {names.get(case.partner, 'somebody')}" if case.partner else ", alone so far"
        yield f"  handler: {names.get(case.handler, 'somebody')}{partner}"
    if case.awaits_hands and case.ladder is not None:
        paged = ", ".join(case.ladder.rung(max(0, case.rung - 1)).page)
        yield f"  ladder: rung {case.rung} of {len(case.ladder.rungs)} paged ({paged})"
    yield from (_deadline(one, now) for one in ahead if one.subject == case.id)


def _deadline(one: _Ahead, now: datetime) -> str:
    when = length(one.due_at - now) if one.due_at > now else "no time at all"
    return f"  in {when}: {DEADLINES.get(one.kind, one.kind)}"


def _outbox(theatre: Theatre) -> list[str]:
    waiting = {lane: count for lane, count in theatre.movable.desk.depths().items() if count}
    told = ", ".join(f"{count} {lane}" for lane, count in waiting.items())
    return [f"Waiting to be sent: {told}." if told else "Everything that was decided has been sent."]


async def on_a_locked_phone(theatre: Theatre, phone: Phone) -> list[Bubble]:
    """What the screen shows to whoever picks it up: texts of class N, which arrive of themselves (conversation.md 5).

    Texts of class R are answers to what the person just did; they make no sound and no preview.
    """
    texts = theatre.movable.opened.texts
    names = await theatre.movable.opened.record.look(_text_of_each_message)
    return [
        one
        for one in theatre.screen(phone).bubbles
        if one.ours and one.id in names and texts.klass(names[one.id]) == "N" and one.covered is None
    ]


def _text_of_each_message(unit: Unit) -> dict[str, str]:
    """Message id to text id, as it stands on the screen now; an edit brings its own text."""
    found = select(outbox).where(outbox.c.platform == PLATFORM, outbox.c.state == "sent").order_by(outbox.c.id)
    names: dict[str, str] = {}
    messages: dict[int, str] = {}
    gone = unit.vault.keys.destroyed()
    for row in (one for one in unit.rows(found) if one.key_id not in gone):
        job = outgoing.opened(unit, row)[0]
        message = row.message or messages.get(row.target or 0, "")
        messages[row.id] = message
        if isinstance(job, Send | Edit) and message:
            names[message] = job.text
    return names
