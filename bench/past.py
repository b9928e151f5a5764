"""An event with a long past: closed cases and all that hangs on them, written through the storage's own code."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

from bot.assembly import begin, open_record
from bot.clock import LiveClock
from bot.config import load
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Conversation
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Author
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.people import Person
from storage import rows, schema
from storage.addresses import identity_row, person_row
from storage.codec import encode
from storage.tables import cases, conversations, entries, identities, inbox, outbox, people
from storage.times import to_micros
from storage.unit import Unit, new_id

_BATCH = 2000
_MESSAGES = ("card", "alert", "alert", "alert", "question")
_WORDS = "Somebody was shouted at near the coffee bar and looked frightened, two of us went there"
_FIRST_USER = 50_000_000

Rows = dict[Table, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Past:
    """One reporter's case: who, which, under which key."""

    person: str
    user: str
    case: Case
    key: str


async def fill(config: Path, count: int) -> None:
    """Put `count` closed cases, each of another person, into the desk that this configuration describes."""
    settings = load(config)
    schema.upgrade(settings.storage.url.get_secret_value())
    opened = open_record(settings, LiveClock())
    try:
        await begin(opened, settings, {}, frozenset({"telegram"}))
        for start in range(0, count, _BATCH):
            await opened.record.write(partial(_write, numbers=range(start, min(count, start + _BATCH))))
    finally:
        await opened.close()


def _write(unit: Unit, numbers: Iterable[int]) -> None:
    found: Rows = defaultdict(list)
    for number in numbers:
        _add(unit, found, _past(unit, number))
    for table in (people, identities, conversations, cases, entries, outbox, inbox):
        unit.connection.execute(insert(table), found[table])


def _past(unit: Unit, number: int) -> _Past:
    ladder = unit.policy.ladders[Category.CRITICAL]
    opened = unit.now - timedelta(days=20, seconds=-number % 1_000_000)
    person, name = new_id(), secrets.choice(unit.policy.case_names)
    case = Case(
        new_id(), name, person, Category.CRITICAL, opened, State.CLOSED, paging_since=opened, ladder=ladder,
        alerted_at=opened, closed_at=opened, taken_at=opened + timedelta(minutes=1), help_now=True,
    )  # fmt: skip
    return _Past(person, str(_FIRST_USER + number), case, unit.vault.keys.fresh("case"))


def _add(unit: Unit, found: Rows, one: _Past) -> None:
    place = {"event": unit.event}
    found[people].append(person_row(unit, Person(one.person, "Somebody", "en")))
    found[identities].append(identity_row(unit, one.person, Author("telegram", one.user)))
    conversation = Conversation(one.person, "telegram", one.user, "en", greeted=True)
    fresh = unit.vault.keys.fresh("case")
    found[conversations].append(place | {
        "person": one.person, "platform": "telegram", "last_at": to_micros(one.case.opened_at), "key_id": fresh,
        "sealed": rows.seal_conversation(unit, conversation, fresh),
    })  # fmt: skip
    found[cases].append(place | {
        "id": one.case.id, "name": one.case.name, "state": one.case.state, "category": one.case.category,
        "reporter": one.person, "opened_at": to_micros(one.case.opened_at), "key_id": one.key,
        "state_json": rows.case_json(one.case), "handler": None, "partner": None,
    })  # fmt: skip
    found[entries] += [_entry(unit, one, kind) for kind in (Kind.FACT, Kind.WORDS, Kind.WORDS)]
    found[outbox] += [_message(unit, one, part) for part in _MESSAGES]
    found[inbox].append(place | {
        "platform": "telegram", "source": f"past-{one.user}", "press": False, "state": "done", "key_id": one.key,
        "received_at": to_micros(one.case.opened_at), "sealed": None,
    })  # fmt: skip


def _entry(unit: Unit, one: _Past, kind: Kind) -> dict[str, Any]:
    entry = Entry(new_id(), one.case.id, kind, one.case.opened_at, one.person, _WORDS)
    return {
        "ref": entry.id, "event": unit.event, "case_id": one.case.id, "kind": kind, "author": one.person,
        "at": to_micros(entry.at), "source": secrets.token_bytes(32), "sealed": rows.seal_entry(unit, entry, one.key),
    }  # fmt: skip


def _message(unit: Unit, one: _Past, part: str) -> dict[str, Any]:
    ref, at = new_id(), to_micros(one.case.opened_at)
    job = Send(ToPerson(one.person), "T1z", {"code": "Saffron", "case": one.case.name}, case=one.case.id, part=part)
    body = {"job": encode(job), "chat": one.user}
    return {
        "ref": ref, "event": unit.event, "lane": int(Lane.ALERT), "verb": "send", "state": "sent", "person": one.person,
        "platform": "telegram", "case_id": one.case.id, "part": part, "receipt": "", "version": 0, "created_at": at,
        "due_at": at, "accepted_at": at, "message": "1", "screen": secrets.token_bytes(32), "key_id": one.key,
        "sealed": unit.vault.seal_json(one.key, "outbox", ref, "sealed", body),
    }  # fmt: skip
