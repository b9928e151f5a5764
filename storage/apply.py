"""The only writer of outcomes: all of a decision, or nothing of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation, Question
from handlers.domain.entries import Entry
from handlers.domain.messages import Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Duty, Exclusion, Moved, Outcome, Reachable, Roles, merged
from handlers.domain.people import Person
from storage import audit, changes, outgoing, queries, rows, tickets, visits
from storage.addresses import enrol, kept_person
from storage.store import Store
from storage.tables import duty, identities, participants, people, spaces
from storage.times import to_micros
from storage.unit import Unit


@dataclass(slots=True)
class Committed:
    """What a decision left to be done once it is on disk."""

    queued: list[outgoing.Queued] = field(default_factory=list)
    earliest: datetime | None = None
    """The earliest deadline it set; the clock may have to be armed for it."""
    erased: list[str] = field(default_factory=list)
    """Keys to be destroyed."""
    moved: bool = False

    def __iadd__(self, other: Committed) -> Committed:
        self.queued += other.queued
        times = [one for one in (self.earliest, other.earliest) if one is not None]
        self.earliest = min(times) if times else None
        self.erased += other.erased
        self.moved |= other.moved
        return self


def apply(unit: Unit, out: Outcome) -> Committed:
    """Write a decision. Keys come first, then what they seal, then what points at it."""
    done = Committed(moved=bool(out.moved))
    _people(unit, out.people)
    _roles(unit, out.roles)
    _conversations(unit, _with_questions(unit, out))
    _cases(unit, out.cases)
    _entries(unit, out.entries)
    _small_changes(unit, out)
    done.earliest = _deadlines(unit, out.deadlines)
    done.queued = outgoing.queue(unit, out.jobs)
    done.erased = [unit.key_of(case) for case in out.erased]
    audit.write(unit.connection, unit.vault, unit.event, unit.at, out.audit)
    unit.forget_answers()
    return done


def _people(unit: Unit, changed: Iterable[Person]) -> None:
    versions: dict[str, list[Person]] = defaultdict(list)
    for person in changed:
        versions[person.id].append(person)
    for person_id, found in versions.items():
        known = Store(unit).person(person_id)
        if known is None:  # somebody whom we know of, and who has no chat with us
            enrol(unit, found[0])
            unit.people[person_id] = found[0]
            continue
        # Whoever left a room speaks with fewer roles than they have: only `roles` in an outcome changes those.
        person = replace(merged(known, found), roles=known.roles, on_duty=known.on_duty)
        unit.connection.execute(changes.person, [{"this": person_id} | kept_person(unit, person)])
        unit.people[person_id] = person


def _roles(unit: Unit, changed: Iterable[Roles]) -> None:
    for one in changed:
        unit.connection.execute(changes.person, [{"this": one.person, "roles": " ".join(sorted(one.roles))}])
        unit.people.pop(one.person, None)


def _cases(unit: Unit, changed: Iterable[Case]) -> None:
    versions: dict[str, list[Case]] = defaultdict(list)
    for case in changed:
        versions[case.id].append(case)
    for case_id, found in versions.items():
        base = Store(unit).case(case_id)
        case = merged(base, found)
        _write_case(unit, case, new=base is None)
        unit.cases[case_id] = case


def _write_case(unit: Unit, case: Case, *, new: bool) -> None:
    row = {
        "name": case.name, "state": case.state, "category": case.category, "handler": case.handler,
        "partner": case.partner, "reporter": case.reporter, "state_json": rows.case_json(case),
    }  # fmt: skip
    if new:
        fixed = {"id": case.id, "event": unit.event, "opened_at": to_micros(case.opened_at)}
        key = unit.case_keys[case.id] = _adopted_key(unit, case)
        unit.connection.execute(changes.new_case, [row | fixed | {"key_id": key}])
    else:
        unit.connection.execute(changes.case, [row | {"this": case.id}])


def _adopted_key(unit: Unit, case: Case) -> str:
    """The case takes over the key its conversation was born with; the conversation goes on under a fresh one."""
    row = unit.row(queries.conversation_latest, person=case.reporter)
    if row is None:
        return unit.vault.keys.fresh("case")
    fresh = unit.vault.keys.fresh("case")
    conversation = rows.conversation_of(unit, row)
    sealed = rows.seal_conversation(unit, conversation, fresh)
    unit.connection.execute(changes.conversation, [{"this": row.id, "key_id": fresh, "sealed": sealed}])
    return str(row.key_id)


def _entries(unit: Unit, added: Iterable[Entry]) -> None:
    for entry in added:
        key = unit.key_of(entry.case)
        source = unit.vault.lookup("source", *entry.source) if entry.source else None
        unit.connection.execute(changes.new_entry, [{
            "ref": entry.id, "event": unit.event, "case_id": entry.case, "kind": entry.kind, "at": to_micros(entry.at),
            "author": entry.author, "source": source, "about": entry.about, "sealed": rows.seal_entry(unit, entry, key),
        }])  # fmt: skip


def _with_questions(unit: Unit, out: Outcome) -> dict[tuple[str, str], list[Conversation]]:
    """Versions of each conversation; a message that asks becomes its open question."""
    versions: dict[tuple[str, str], list[Conversation]] = defaultdict(list)
    for conversation in out.conversations:
        versions[(conversation.person, conversation.platform)].append(conversation)
    for job in out.jobs:
        if isinstance(job, Send) and (job.ask or job.choices) and isinstance(job.to, ToPerson):
            for conversation in _asked(unit, job, job.to):
                versions[(conversation.person, conversation.platform)].append(conversation)
    return versions


def _asked(unit: Unit, job: Send, to: ToPerson) -> Iterator[Conversation]:
    """Where these choices can be answered by typing."""
    question = Question(job.text, job.case or "", tuple(choice for row in job.choices for choice in row))
    elsewhere = unit.policy.room_platforms if job.in_room else ()  # there it stands in the room, and is answered there
    asked = Store(unit).conversation(to.person, to.platform or "") if job.ask else None
    if asked is not None and asked.platform not in elsewhere:
        yield replace(asked, question=question)
    numbered = unit.policy.numbered_platforms if job.choices else ()
    for platform in (one for one in numbered if one not in elsewhere):
        shown = Store(unit).conversation(to.person, platform) if to.platform in (None, platform) else None
        if shown is not None:
            yield replace(shown, shown=question)


def _conversations(unit: Unit, versions: dict[tuple[str, str], list[Conversation]]) -> None:
    for (person, platform), found in versions.items():
        base = unit.conversations.get((person, platform))
        conversation = merged(base, found)
        row = unit.row(queries.conversation_on, person=person, platform=platform)
        key = row.key_id if row else unit.vault.keys.fresh("case")
        content = {"key_id": key, "sealed": rows.seal_conversation(unit, conversation, key)}
        if unit.speaking == (person, platform):
            content["last_at"] = unit.at
        if row:
            unit.connection.execute(changes.conversation, [content | {"this": row.id}])
        else:
            place = {"event": unit.event, "person": person, "platform": platform, "last_at": 0}
            unit.connection.execute(changes.new_conversation, [place | content])
        unit.conversations[(person, platform)] = conversation


def _deadlines(unit: Unit, changed: Iterable[Deadline | Cancel]) -> datetime | None:
    """Set, move or cancel; the last word about one deadline counts. Returns the earliest one set."""
    latest = {(one.kind, one.subject): one for one in changed}.values()
    set_at = [one for one in latest if isinstance(one, Deadline)]
    if gone := [_named(unit, one) for one in latest if isinstance(one, Cancel)]:
        unit.connection.execute(changes.no_deadline, gone)
    if ahead := [_named(unit, one) | _due(one) for one in set_at]:
        unit.connection.execute(changes.deadline[unit.connection.dialect.name], ahead)
    return min((one.due_at for one in set_at), default=None)


def _named(unit: Unit, one: Deadline | Cancel) -> dict[str, Any]:
    return {"event": unit.event, "kind": one.kind, "subject": one.subject}


def _due(one: Deadline) -> dict[str, Any]:
    return {"due_at": to_micros(one.due_at), "delay": _micros(one.delay), "attempts": 0}


def _micros(delay: timedelta | None) -> int | None:
    return None if delay is None else delay // timedelta(microseconds=1)


def _small_changes(unit: Unit, out: Outcome) -> None:
    for exclusion in out.exclusions:
        _exclude(unit, exclusion)
    for exclusion in out.readmitted:
        _readmit(unit, exclusion)
    for change in out.duty:
        _duty(unit, change)
    for one in out.reachable:
        _reachable(unit, one)
    for room in out.inside:
        visits.keep_inside(unit, room)
    for visitor in out.visitors:
        visits.keep_visitor(unit, visitor)
    for move in out.moved:
        _move(unit, move)
    tickets.keep(unit, out.tickets)
    tickets.spend(unit, out.spent)
    for text in out.own_texts:
        tickets.keep_own_text(unit, text)


def _exclude(unit: Unit, one: Exclusion) -> None:
    place = (participants.c.case_id == one.case, participants.c.person == one.person)
    if unit.connection.execute(select(participants.c.id).where(*place)).first() is None:
        unit.connection.execute(insert(participants), [{
            "event": unit.event, "case_id": one.case, "person": one.person, "part": "excluded", "reason": one.reason,
            "at": unit.at,
        }])  # fmt: skip
    else:
        unit.connection.execute(update(participants).where(*place), [{"part": "excluded", "reason": one.reason}])


def _readmit(unit: Unit, one: Exclusion) -> None:
    """The line stays, so that it can be seen later that they were kept out for a while."""
    place = (participants.c.case_id == one.case, participants.c.person == one.person, participants.c.part == "excluded")
    unit.connection.execute(update(participants).where(*place), [{"part": "readmitted", "reason": one.reason}])


def _duty(unit: Unit, one: Duty) -> None:
    unit.connection.execute(update(people).where(people.c.id == one.person), [{"on_duty": one.on}])
    begun = unit.row(queries.duty_open, person=one.person)
    if one.on and begun is None:
        unit.connection.execute(insert(duty), [{"event": unit.event, "person": one.person, "since": unit.at}])
    elif not one.on and begun is not None:
        unit.connection.execute(update(duty).where(duty.c.id == begun.id), [{"until": unit.at}])


def _reachable(unit: Unit, one: Reachable) -> None:
    place = (identities.c.person == one.person, identities.c.platform == one.platform)
    unit.connection.execute(update(identities).where(*place), [{"reachable": one.yes}])


def _move(unit: Unit, one: Moved) -> None:
    """A group became a supergroup: what is queued for it goes to the new id, as the spaces are read at sending."""
    place = (spaces.c.event == unit.event, spaces.c.platform == one.platform, spaces.c.chat == one.chat)
    unit.connection.execute(update(spaces).where(*place), [{"chat": one.moved_to}])
    for key, chat in list(unit.spaces.items()):
        if key[0] == one.platform and chat == one.chat:
            unit.spaces[key] = one.moved_to
