"""Inbox, outbox, deadlines, cursors: what keeps a word from being lost between two commits."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import func, insert, select, update

from handlers.domain.messages import Lane, Remove, Send
from storage import changes, outgoing, queries
from storage.addresses import ROOM, Address, screen_of
from storage.errors import KeyDestroyed, KeyUnknown, Tampered
from storage.outgoing import Queued
from storage.tables import cursors, deadlines, events, inbox, outages, outbox
from storage.times import from_micros, to_micros
from storage.unit import Unit

_log = logging.getLogger("storage")

_SILENCE = timedelta(seconds=60)
"""Hearing nothing from any platform for longer than this was an outage of ours."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A raw update that is committed and not yet handled."""

    id: int
    platform: str
    payload: bytes
    press: bool
    received_at: datetime
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Raw:
    """A raw update as it came: its source is unique per platform."""

    source: str
    payload: bytes
    press: bool = False


_new = select(inbox).where(inbox.c.event == given("event"), queries.is_new).order_by(inbox.c.id)
_due = (
    select(deadlines)
    .where(deadlines.c.event == given("event"), deadlines.c.due_at <= given("now"))
    .order_by(deadlines.c.due_at)
    .limit(500)
)
_next_due = select(func.min(deadlines.c.due_at)).where(deadlines.c.event == given("event"))
_queued = (
    select(outbox)
    .where(outbox.c.event == given("event"), queries.is_queued, outbox.c.id > given("after"))
    .order_by(outbox.c.id)
    .limit(1000)
)
_old_copies = (
    select(outbox)
    .where(
        outbox.c.event == given("event"),
        queries.is_sent_copy,
        outbox.c.person != ROOM,  # a room lasts as long as its case
        outbox.c.accepted_at <= given("before"),
    )
    .limit(500)
)
_heard_at = select(events.c.heard_at).where(events.c.slug == given("event"))
_state_of_update = select(inbox.c.state).where(inbox.c.id == given("id"))
_state_of_message = select(outbox.c.state, outbox.c.version).where(outbox.c.id == given("id"))
_message_of = select(outbox.c.message, outbox.c.state).where(outbox.c.id == given("id"))


def receive(unit: Unit, platform: str, updates: Sequence[Raw], cursor: str, *, resumed: bool) -> list[Arrived]:
    """Keep updates and cursor in one commit; what was kept before changes nothing.

    `resumed`: it is the first receive since we started, or since the platform could not be reached.
    """
    _heard(unit, resumed)
    move_cursor(unit, platform, cursor)
    key = unit.vault.keys.standing("intake")
    arrived = [_keep(unit, platform, one, key) for one in updates]
    return [one for one in arrived if one is not None]


def _keep(unit: Unit, platform: str, update_: Raw, key: str) -> Arrived | None:
    place = f"{platform}|{update_.source}"
    row = {
        "event": unit.event, "platform": platform, "source": update_.source, "press": update_.press, "state": "new",
        "received_at": unit.at, "key_id": key,
        "sealed": unit.vault.seal(key, "inbox", place, "sealed", update_.payload),
    }  # fmt: skip
    number = unit.connection.scalar(changes.new_update[unit.connection.dialect.name], row)
    return Arrived(number, platform, update_.payload, update_.press, unit.now) if number else None


def _heard(unit: Unit, resumed: bool) -> None:
    """A long silence may end with this receive: who wrote meanwhile will be told (conversation.md, F8)."""
    heard = unit.connection.scalar(_heard_at, {"event": unit.event})
    if resumed and heard is not None and unit.now - from_micros(heard) > _SILENCE:
        unit.connection.execute(insert(outages), [{"event": unit.event, "from_at": heard, "until_at": unit.at}])
    if heard is None or heard < unit.at:
        unit.connection.execute(changes.event, [{"this": unit.event, "heard_at": unit.at}])


def move_cursor(unit: Unit, platform: str, cursor: str) -> None:
    """Remember where a platform's next receive goes on."""
    moved = {"this": unit.event, "this_platform": platform, "value": cursor, "at": unit.at}
    if unit.connection.execute(changes.cursor, [moved]).rowcount == 0:
        row = {"event": unit.event, "platform": platform, "value": cursor, "at": unit.at}
        unit.connection.execute(insert(cursors), [row])


def cursor(unit: Unit, platform: str) -> str | None:
    """Where this platform's next receive goes on."""
    found = select(cursors.c.value).where(cursors.c.event == unit.event, cursors.c.platform == platform)
    return unit.connection.scalar(found)


def unhandled(unit: Unit) -> list[Arrived]:
    """After a restart: everything committed and not yet handled, presses first."""
    found = [_arrived(unit, row) for row in unit.rows(_new, event=unit.event)]
    return sorted((one for one in found if one is not None), key=lambda one: not one.press)


def _arrived(unit: Unit, row: Any) -> Arrived | None:
    try:
        payload = unit.vault.open(row.key_id, "inbox", f"{row.platform}|{row.source}", "sealed", row.sealed)
    except (KeyDestroyed, KeyUnknown, Tampered) as error:
        _log.error("an update that waited cannot be read and is parked: %s", type(error).__name__)
        unit.connection.execute(update(inbox).where(inbox.c.id == row.id), [{"state": "parked"}])
        return None
    return Arrived(row.id, row.platform, payload, row.press, from_micros(row.received_at), row.attempts)


def is_new(unit: Unit, number: int) -> bool:
    """Whether this update still waits to be handled."""
    return unit.connection.scalar(_state_of_update, {"id": number}) == "new"


def handled(unit: Unit, number: int) -> None:
    """The decision is written in this same commit; the raw copy is not needed any more."""
    unit.connection.execute(changes.update_, [{"this": number, "state": "done", "sealed": None}])


def unread(unit: Unit, number: int) -> None:
    """Nobody can tell whose it is or what it means: stepped over, and kept for a person to look at."""
    unit.connection.execute(update(inbox).where(inbox.c.id == number), [{"state": "poison"}])


def failed(unit: Unit, number: int, limit: int = 3) -> bool:
    """One more failed attempt; True once the row is parked and the line moves on without it."""
    attempts = (unit.connection.scalar(select(inbox.c.attempts).where(inbox.c.id == number)) or 0) + 1
    state = "parked" if attempts >= limit else "new"
    unit.connection.execute(update(inbox).where(inbox.c.id == number), [{"attempts": attempts, "state": state}])
    return attempts >= limit


def due(unit: Unit) -> list[tuple[str, str, datetime]]:
    """Deadlines whose time has come, the oldest first: kind, subject, due."""
    found = unit.rows(_due, event=unit.event, now=unit.at)
    return [(row.kind, row.subject, from_micros(row.due_at)) for row in found]


def claim_deadline(unit: Unit, kind: str, subject: str) -> bool:
    """Take a due deadline away, unless it was moved or cancelled meanwhile."""
    this = {"event": unit.event, "kind": kind, "subject": subject, "now": unit.at}
    return unit.connection.execute(changes.due_deadline, this).rowcount == 1


def next_due(unit: Unit) -> datetime | None:
    """When the earliest deadline comes due."""
    found = unit.connection.scalar(_next_due, {"event": unit.event})
    return from_micros(found) if found is not None else None


def hold_to_delays(unit: Unit) -> None:
    """After a start: a clock that was set back meanwhile postpones no deadline beyond its own delay."""
    beyond = (deadlines.c.event == unit.event, deadlines.c.due_at > unit.at + deadlines.c.delay)
    unit.connection.execute(update(deadlines).where(*beyond).values(due_at=unit.at + deadlines.c.delay))


def put_off(unit: Unit, kind: str, subject: str, until: datetime) -> int:
    """A deadline that could not be decided is tried again; how often it has failed by now."""
    this = (deadlines.c.event == unit.event, deadlines.c.kind == kind, deadlines.c.subject == subject)
    later = {"due_at": to_micros(until), "attempts": deadlines.c.attempts + 1}
    unit.connection.execute(update(deadlines).where(*this).values(**later))
    return unit.connection.scalar(select(deadlines.c.attempts).where(*this)) or 0


def unsent(unit: Unit) -> list[Queued]:
    """After a restart: everything decided and not yet accepted."""
    found: list[Queued] = []
    last = 0
    while page := unit.rows(_queued, event=unit.event, after=last):
        last = page[-1].id
        found += [row for row in (_readable(unit, row) for row in page) if row is not None]
    return found


def _readable(unit: Unit, row: Any) -> Queued | None:
    """One row that cannot be opened (its case was erased, or it is damaged) must not keep the desk from starting."""
    try:
        return outgoing.loaded(unit, row)
    except (KeyDestroyed, KeyUnknown, Tampered) as error:
        _log.error("a message that waited cannot be read and is given up: %s", type(error).__name__)
        unit.connection.execute(update(outbox).where(outbox.c.id == row.id), [{"state": "failed"}])
        return None


def message_id(unit: Unit, number: int) -> tuple[str | None, str]:
    """The platform's id of an earlier message, and whether it waits, was sent, or never will be."""
    row = unit.row(_message_of, id=number)
    return (row.message, row.state) if row else (None, "failed")


def accepted(unit: Unit, row: Queued, chat: str, message: str) -> list[Queued]:
    """A platform accepted it. Content decided meanwhile becomes an edit; a message taken back, a removal."""
    now = unit.row(_state_of_message, id=row.id)
    if now is None:
        return []
    state, version = now
    changed = version != row.version
    if row.verb == "edit" and changed:
        return []
    new: dict[str, Any] = {"this": row.id, "state": "sent", "accepted_at": unit.at, "attempts": row.attempts + 1}
    if row.verb == "send":
        last = message.rsplit(maxsplit=1)[-1] if message else ""
        new |= {"message": message, "screen": screen_of(unit, row.platform, chat, last)}
    unit.connection.execute(changes.message, [new])
    if row.verb == "remove" and row.target is not None:
        unit.connection.execute(changes.message, [{"this": row.target, "state": "removed"}])
    return _late_changes(unit, row, chat, removed=state == "dropped", changed=changed and row.verb == "send")


def _late_changes(unit: Unit, row: Queued, chat: str, *, removed: bool, changed: bool) -> list[Queued]:
    if not removed and not changed:
        return []
    address = Address(row.platform, chat, row.person)
    if removed:
        waiting = unit.row(outgoing.waiting_change, target=row.id, verb="remove")
        return [] if waiting else [_follow(unit, "remove", row, address)]
    return [_follow(unit, "edit", row, address)]


def _follow(unit: Unit, verb: str, row: Queued, address: Address) -> Queued:
    stored = unit.connection.execute(select(outbox).where(outbox.c.id == row.id)).one()
    job = outgoing.opened(unit, stored)[0]
    if verb == "remove" and row.case is not None and isinstance(job, Send):
        job = Remove(row.case, job.part, job.to)
    return outgoing.insert_row(unit, verb, job, address, Lane.CARD, case=row.case, target=row.id)


def gave_up(unit: Unit, row: Queued) -> None:
    """It will never be delivered. A message that cannot be brought up to date any more is sent anew the next time."""
    if row.verb == "edit" and isinstance(row.job, Send) and row.job.standing:
        unit.connection.execute(changes.message, [{"this": row.target, "state": "removed"}])
    failed = {"state": "failed", "attempts": row.attempts + 1}
    unit.connection.execute(update(outbox).where(outbox.c.id == row.id, outbox.c.state == "queued"), [failed])


def old_copies(unit: Unit, life: timedelta) -> list[Queued]:
    """Removals of the private copies whose life is over (`team_copy_life_hours`)."""
    found = unit.rows(_old_copies, event=unit.event, before=to_micros(unit.now - life))
    return [removal for message in found if (removal := _removal(unit, message)) is not None]


def _removal(unit: Unit, message: Any) -> Queued | None:
    """One copy that cannot be opened any more must not keep the others on their screens."""
    row = _readable(unit, message)
    if row is None or row.case is None:
        return None
    unit.connection.execute(update(outbox).where(outbox.c.id == row.id), [{"state": "removed"}])
    outgoing.forget_edit(unit, row.id)
    address, job = Address(row.platform, row.chat, row.person), Remove(row.case, "copy")
    return outgoing.insert_row(unit, "remove", job, address, Lane.CARD, case=row.case, target=row.id)
