"""Jobs become outbox rows in the commit that decided them; edits find the messages they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import select

from handlers.domain.messages import (
    EVERYTHING,
    Answer,
    Clear,
    Edit,
    Fetch,
    Job,
    KeepRoom,
    KeepTopic,
    Lane,
    Mark,
    Recipient,
    Remove,
    Send,
    Space,
    TakeOut,
    ToPerson,
    ToSpace,
)
from storage import case_topics, changes, queries, visits
from storage.addresses import ROOM, Address, language_of, line_of, resolve
from storage.codec import decode, encode
from storage.tables import outbox
from storage.times import from_micros, to_micros
from storage.unit import Unit, new_id

_FILES = "#files"
"""Where downloads wait: in a line of their own, so that a slow file keeps no chat waiting."""
REDRAWN = frozenset({"card", "storm", "board"})
"""What the team's room gets anew, as it is then, once a stranger there was let in or left. Whatever else it gets
waits."""
_EDITED_FOR = timedelta(minutes=1)
"""How long a storm's shared card is edited before it is sent anew with sound."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One outbox row as the sender works on it."""

    id: int
    verb: str
    lane: Lane
    job: Job
    platform: str
    chat: str
    person: str | None
    case: str | None
    target: int | None
    version: int
    created_at: datetime
    due_at: datetime
    attempts: int = 0
    language: str = ""
    """Of the person who will read it; '' where several may."""


_messages_of = select(outbox).where(
    outbox.c.case_id == given("case"),
    outbox.c.part == given("part"),
    outbox.c.verb == "send",
    outbox.c.state.in_(("queued", "sent")),
)
_all_of = select(outbox).where(
    outbox.c.case_id == given("case"), outbox.c.verb == "send", outbox.c.state.in_(("queued", "sent"))
)
waiting_change = select(outbox).where(
    outbox.c.target == given("target"), queries.is_queued, outbox.c.verb == given("verb")
)
_about_to_say = (
    select(outbox)
    .where(
        outbox.c.person == given("person"),
        outbox.c.platform == given("platform"),
        outbox.c.verb == "send",
        queries.is_queued,
    )
    .order_by(outbox.c.id)
)
_NEVER_STALE = frozenset({"said", "copy"})
_last_storm = (
    select(outbox)
    .where(
        outbox.c.event == given("event"),
        queries.is_storm,
        outbox.c.platform == given("platform"),
        outbox.c.person == given("person"),
        outbox.c.state.in_(("queued", "sent")),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)


def queue(unit: Unit, jobs: Iterable[Job]) -> list[Queued]:
    """Write all jobs of a decision; what is to be sent, in order."""
    return [row for job in jobs for row in _rows(unit, job)]


def _rows(unit: Unit, job: Job) -> list[Queued]:
    match job:
        case Send():
            of_case, waits = bool(job.case or job.cases), job.part not in REDRAWN
            found = resolve(unit, job.to, _reporter(unit, job), of_case=of_case, waits=waits)
            return [row for one in found for row in _send(unit, job, _in_room(unit, job, one))]
        case Edit():
            meant = _meant(unit, job.case, job.part, job.to)
            return [_change(unit, "edit", job, row) for row in meant if not _held(unit, row)]
        case Remove():
            meant = _meant(unit, job.case, job.part, job.to)
            return [one for row in meant if _shows(unit, row, job.entry) for one in _remove(unit, job, row)]
        case Clear():
            return _clear(unit, job)
        case KeepTopic():
            return _topic(unit, job)
        case Answer() | KeepRoom() | Fetch() | Mark() | TakeOut():
            return [_to_nobody(unit, job)]


def _to_nobody(unit: Unit, job: Answer | KeepRoom | Fetch | Mark | TakeOut) -> Queued:
    """What is no message in a chat."""
    match job:
        case Answer():
            return insert_row(unit, "answer", job, Address(job.platform, "", None), Lane.ANSWER, case=job.case)
        case KeepRoom():
            line = Address(job.platform, line_of(job.case), None)
            return insert_row(unit, "room", job, line, Lane.ALERT, case=job.case, key=unit.event_key)
        case Fetch():
            return insert_row(unit, "fetch", job, Address(job.platform, _FILES, None), Lane.RELAY, case=job.case)
        case Mark():
            place = Address(job.to.platform, job.to.chat, job.person)
            return insert_row(unit, "mark", job, place, Lane.NOTICE, case=job.case)
        case TakeOut():
            return insert_row(unit, "takeout", job, Address(job.to.platform, job.to.chat, None), Lane.REPLY)


def _topic(unit: Unit, job: KeepTopic) -> list[Queued]:
    """In the line of its chat, so that what is to stand in it comes after; nothing where topics cannot be made."""
    known = case_topics.row_of(unit, job.case, job.platform, job.person)
    if known is not None:
        found = [Address(job.platform, known.chat, job.person or None)]
    elif not job.person:
        found = _team_group(unit, job.platform)
    else:
        found = resolve(unit, ToPerson(job.person, job.platform)) if job.platform in unit.topics else []
    return [insert_row(unit, "topic", job, one, Lane.ALERT, case=job.case, key=unit.event_key) for one in found]


def _team_group(unit: Unit, platform: str) -> list[Address]:
    chat = unit.spaces.get((platform, Space.TEAM)) if platform in unit.policy.team_topics else None
    return [Address(platform, chat, None)] if chat else []


def _clear(unit: Unit, job: Clear) -> list[Queued]:
    """What we were about to say there is taken back first, but for what a person said, and for calls to the team."""
    found = resolve(unit, job.to, job.to.person)
    rows = [row for one in found for row in unit.rows(_about_to_say, person=one.person, platform=one.platform)]
    stale = [row for row in rows if row.part not in _NEVER_STALE and Lane(row.lane) is not Lane.ALERT]
    back = [one for row in stale for one in _remove(unit, Remove(row.case_id or "", row.part, job.to), row)]
    return back + [insert_row(unit, "clear", job, one, job.lane) for one in found]


def _reporter(unit: Unit, job: Send) -> str:
    """Whose case it is about. An answer that belongs to no case is for whoever just wrote."""
    if job.case is None:
        return job.to.person if isinstance(job.to, ToPerson) and job.to.platform is not None else ""
    row = unit.row(queries.reporter_of, case=job.case)
    return row.reporter if row else ""


def _in_room(unit: Unit, job: Send, address: Address) -> Address | None:
    """The room of the case, or its topic in the team's group; None for what its readers have already."""
    room = _shared_by_two(unit, job, address.platform)
    if room is None or job.case is None:
        return address
    this = (address.platform, job.case, f"{job.part}:{job.text}", job.entry or "", job.words or "")
    if this in unit.in_rooms or _typed_there(unit, job, room):
        return None
    unit.in_rooms.add(this)
    return room


def _shared_by_two(unit: Unit, job: Send, platform: str) -> Address | None:
    """Where both who have the case read one message."""
    if not job.in_room or job.case is None:
        return None
    if platform in unit.policy.room_platforms:
        return Address(platform, line_of(job.case), ROOM)
    shown = job.in_team and not case_topics.given_up(unit, job.case, platform)
    return next((replace(one, person=ROOM) for one in _team_group(unit, platform)), None) if shown else None


def _typed_there(unit: Unit, job: Send, room: Address) -> bool:
    if not job.typed_in:
        return False
    known = unit.row(queries.case_of_room, platform=room.platform, chat=job.typed_in)
    return room.chat == job.typed_in or (known is not None and known.case_id == job.case)


def _send(unit: Unit, job: Send, address: Address | None) -> list[Queued]:
    if address is None:
        return []
    if job.cases:
        return _shared(unit, job, address)
    if job.standing:
        return _standing(unit, job, address)
    numbers = job.numbers or (address.numbers and job.ask and not job.typed_only)
    if numbers or address.topic:
        job = replace(job, numbers=numbers, topic=address.topic)
    verb, case = "contact" if address.platform == "contact" else "send", job.case or job.names
    return [insert_row(unit, verb, job, address, job.lane, case=case, part=job.part, receipt=job.receipt)]


def _shared(unit: Unit, job: Send, address: Address) -> list[Queued]:
    """A storm's card takes the place of its predecessor while that waits, edits it for a minute, then is sent anew.

    Without a sound it never is: it only brings up to date what stands there.
    """
    last = unit.row(_last_storm, event=unit.event, platform=address.platform, person=address.person)
    if last is None and not job.sound:
        return []
    if last is not None and last.state == "queued":
        return [_replace(unit, last, replace(job, sound=bool(job.choices)))]
    if last is not None and (not job.sound or unit.now - from_micros(last.accepted_at) < _EDITED_FOR):
        return [_change(unit, "edit", job, last)]
    anew = insert_row(unit, "send", job, address, job.lane, part=job.part, receipt=job.receipt)
    if last is None:
        return [anew]
    # the older one would go on showing numbers that are no longer true
    forget_edit(unit, last.id)
    return [anew, insert_row(unit, "remove", Remove("", job.part), address, Lane.CARD, target=last.id)]


def _standing(unit: Unit, job: Send, address: Address) -> list[Queued]:
    """The one message of its kind in this chat: what waits is replaced, what stands is edited, else it is sent."""
    last = unit.row(queries.standing, event=unit.event, part=job.part, platform=address.platform, person=address.person)
    if last is not None and last.state == "queued":
        return [_replace(unit, last, job)]
    if last is not None and last.state == "sent":
        return [_change(unit, "edit", job, last)]
    anew = insert_row(unit, "send", job, address, job.lane, part=job.part, receipt=job.receipt)
    if last is None:
        return [anew]
    # Most likely it is gone already; where only our way to it was barred, two must not stand there.
    forget_edit(unit, last.id)
    return [anew, insert_row(unit, "remove", Remove("", job.part), address, Lane.CARD, target=last.id)]


def _meant(unit: Unit, case: str, part: str, to: Recipient | None) -> Sequence[Any]:
    if isinstance(to, ToSpace) and to.space is Space.ATTENDEES:
        return unit.rows(queries.public_line, event=unit.event, platform=to.platform)
    if isinstance(to, ToSpace) and not case:
        place = {"platform": to.platform, "person": f"@{to.space}"}
        found = unit.rows(queries.standing, event=unit.event, part=part, **place)
        return [row for row in found if row.state != "removed"]
    found = unit.rows(_all_of, case=case) if part == EVERYTHING else unit.rows(_messages_of, case=case, part=part)
    return [row for row in found if row.person == to.person] if isinstance(to, ToPerson) else found


def _shows(unit: Unit, row: Any, entry: str) -> bool:
    """Whether a message shows this line of the record, or a changed version of it; '' means every message."""
    if not entry:
        return True
    job = opened(unit, row)[0]
    shown = unit.row(queries.entry_by_ref, ref=job.entry) if isinstance(job, Send) and job.entry else None
    return shown is not None and entry in (shown.ref, shown.about)


def _held(unit: Unit, row: Any) -> bool:
    """Whether it is a card in a room in which a stranger sits: it is brought up to date once that is settled."""
    return row.part in REDRAWN and visits.holds(unit, row.platform, row.person)


def _change(unit: Unit, verb: str, job: Job, message: Any) -> Queued:
    """Pending edits of one message collapse into the last."""
    waiting = unit.row(waiting_change, target=message.id, verb=verb)
    if waiting is not None:
        return _replace(unit, waiting, job)
    address = Address(message.platform, _body(unit, message)["chat"], message.person)
    lane = job.lane if isinstance(job, Edit | Remove | Send) else Lane.CARD
    receipt = job.receipt if isinstance(job, Edit | Send | Remove) else ""
    return insert_row(unit, verb, job, address, lane, case=message.case_id, receipt=receipt, target=message.id)


def _remove(unit: Unit, job: Remove, message: Any) -> list[Queued]:
    """What was not sent yet is dropped; what may be on its way is removed once it has arrived. No edit follows."""
    left = "dropped" if message.state == "queued" else "removed"
    unit.connection.execute(changes.message, [{"this": message.id, "state": left}])
    forget_edit(unit, message.id)
    return [_change(unit, "remove", job, message)]


def forget_edit(unit: Unit, target: int) -> None:
    """A message that is taken away is changed no more: the sender drops the edit too, and it must not wait on here."""
    edit = unit.row(waiting_change, target=target, verb="edit")
    if edit is not None:
        unit.connection.execute(changes.message, [{"this": edit.id, "state": "dropped"}])


def _replace(unit: Unit, row: Any, job: Job) -> Queued:
    chat, version = _body(unit, row)["chat"], row.version + 1
    content = {"version": version, "sealed": _sealed(unit, row.key_id, row.ref, job, chat)}
    unit.connection.execute(changes.message, [content | {"this": row.id}])
    return _queued(unit, row, job, chat, version)


def insert_row(
    unit: Unit, verb: str, job: Job, address: Address, lane: Lane, *, case: str | None = None, part: str = "",
    receipt: str = "", target: int | None = None, key: str = "",
) -> Queued:  # fmt: skip
    """One row, sealed under its case's key, or the event's where it belongs to none.

    What closes the room of an erased case is read after its key is gone: `key` names another.
    """
    begun = unit.since or unit.now
    key = key or (unit.key_of(case) if case else unit.event_key)
    ref = new_id()
    row = unit.connection.execute(changes.new_message, {
        "ref": ref, "event": unit.event, "lane": int(lane), "verb": verb, "state": "queued", "part": part,
        "platform": address.platform, "person": address.person, "case_id": case, "receipt": receipt, "target": target,
        "version": 0, "created_at": to_micros(begun), "due_at": unit.at, "key_id": key,
        "sealed": _sealed(unit, key, ref, job, address.chat),
    })  # fmt: skip
    primary = row.inserted_primary_key
    number = int(primary[0]) if primary else 0
    return Queued(
        number, verb, lane, job, address.platform, address.chat, address.person, case, target, 0, begun, unit.now,
        language=language_of(unit, address.person),
    )  # fmt: skip


def _sealed(unit: Unit, key: str, ref: str, job: Job, chat: str) -> bytes:
    return unit.vault.seal_json(key, "outbox", ref, "sealed", {"job": encode(job), "chat": chat})


def opened(unit: Unit, row: Any) -> tuple[Job, str]:
    """The job of a row and the chat it goes to."""
    body = _body(unit, row)
    return decode(Job, body["job"]), body["chat"]


def _body(unit: Unit, row: Any) -> Any:
    return unit.vault.open_json(row.key_id, "outbox", row.ref, "sealed", row.sealed)


def loaded(unit: Unit, row: Any) -> Queued:
    """A row as the sender works on it."""
    job, chat = opened(unit, row)
    return _queued(unit, row, job, chat, row.version)


def _queued(unit: Unit, row: Any, job: Job, chat: str, version: int) -> Queued:
    return Queued(
        row.id, row.verb, Lane(row.lane), job, row.platform, chat, row.person, row.case_id, row.target, version,
        from_micros(row.created_at), from_micros(row.due_at), row.attempts, language_of(unit, row.person),
    )  # fmt: skip
