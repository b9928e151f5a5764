"""What is sent instead of a message whose room moved, or may not be written to now."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import update

from handlers.domain import routing
from handlers.domain.messages import Edit, Send, Space, ToPerson, ToSpace
from storage import outgoing
from storage.addresses import ROOM, Address
from storage.outgoing import Queued
from storage.store import Store
from storage.tables import outbox
from storage.unit import Unit

_FOR_BOTH = frozenset({"copy", "ping", "space"})
"""Parts that stand once where both read, and are meant for each of them."""


def follow_the_room(unit: Unit, row: Queued, to: str) -> list[Queued]:
    """A group became another chat: messages go there; what hangs on one in the old chat cannot be changed any more.

    Message numbers begin anew in the new chat, so an edit must never follow: it would hit a stranger's message.
    The room gets the content as a new message instead.
    """
    if row.target is None and row.verb == "send":
        return [replace(row, chat=to)]
    unit.connection.execute(update(outbox).where(outbox.c.id == row.id), [{"state": "dropped"}])
    unit.connection.execute(update(outbox).where(outbox.c.id == row.target), [{"state": "removed"}])
    if row.verb != "edit" or not isinstance(row.job, Edit | Send):
        return []
    part = row.job.part
    address = Address(row.platform, to, row.person)
    job = row.job if isinstance(row.job, Send) else _anew(row.job, row.person)
    return [outgoing.insert_row(unit, "send", job, address, row.lane, case=row.case, part=part, receipt=job.receipt)]


def set_aside(unit: Unit, row: Queued) -> list[Queued]:
    """A stranger is in the organizers' room, or a case has no topic in the team's group: it is given in private."""
    unit.connection.execute(update(outbox).where(outbox.c.id == row.id), [{"state": "dropped"}])
    if row.person == ROOM:
        return _to_the_two(unit, row)
    job = _anew(row.job, row.person) if isinstance(row.job, Edit) else row.job
    if not isinstance(job, Send):
        return []
    return outgoing.queue(unit, [replace(job, to=ToSpace(Space.ORGANIZERS, row.platform))])


def _to_the_two(unit: Unit, row: Queued) -> list[Queued]:
    """What both would have read in one place goes to each; the writer of words needs no copy of them."""
    job, case = row.job, Store(unit).case(row.case or "")
    if not isinstance(job, Send) or case is None:
        return []
    entry = Store(unit).entry(job.entry) if job.entry else None
    theirs = [who for who in routing.in_conversation(case) if entry is None or who != entry.author]
    asked = [job.to.person] if job.part not in _FOR_BOTH and isinstance(job.to, ToPerson) else theirs
    kept_out = Store(unit).excluded(case.id)
    private = [replace(job, to=ToPerson(one, row.platform), in_room=False) for one in asked if one not in kept_out]
    return outgoing.queue(unit, private)


def _anew(edit: Edit, person: str | None) -> Send:
    room = Space((person or "")[1:])
    return Send(
        ToSpace(room), edit.text, edit.args, edit.choices, lane=edit.lane, case=edit.case, part=edit.part,
        receipt=edit.receipt,
    )  # fmt: skip
