"""The record: the one place through which the desk keeps, decides and remembers.

Every method is one unit of work in the one writer. What it returns is already on disk.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import Connection, and_, func, or_, select
from sqlalchemy.exc import DBAPIError

from handlers.domain.conversation import Speaker
from handlers.domain.incoming import ChatKind, Due, Happening, Incoming, Receipt, Unreadable
from handlers.domain.messages import Job, KeepTopic, Lane, Send, Space, ToSpace
from handlers.domain.outcome import Audit, Moved, Outcome
from handlers.domain.people import Profile
from handlers.domain.policy import Policy
from handlers.ports import Tx
from storage import audit, case_topics, clearing, detours, mailbox, queries, retention, rooms, standing, visits
from storage.addresses import admit, kind_of
from storage.apply import Committed, apply
from storage.database import Database
from storage.errors import StorageError
from storage.mailbox import Arrived, Raw
from storage.outgoing import Queued, queue
from storage.store import Store
from storage.tables import cases, deadlines, inbox, outbox
from storage.unit import Unit
from storage.vault import Vault
from storage.writer import is_storage_fault

Decide = Callable[[Tx, Incoming, Speaker | None], Outcome]
Read = Callable[[Arrived], Sequence[Incoming]]
"""What a raw update means: the transport's parse."""
T = TypeVar("T")

_log = logging.getLogger("storage")


class Record:
    """One event's record. `now` is the desk's clock; `decide` is handlers.dispatch.decide."""

    def __init__(
        self, database: Database, vault: Vault, policy: Policy, now: Callable[[], datetime], decide: Decide
    ) -> None:
        self._database = database
        self._vault = vault
        self._policy = policy
        self._now = now
        self._decide = decide
        self._spaces: dict[tuple[str, str], str] = {}
        self._names: dict[bytes, str] = {}
        self._profiles: dict[bytes, Profile] = {}
        self._topics: Callable[[], frozenset[str]] = frozenset

    async def write(self, work: Callable[[Unit], T], *, urgent: bool = False) -> T:
        """One unit of work of the desk's own."""
        return await self._database.write(lambda connection: work(self._unit(connection)), urgent)

    async def look(self, work: Callable[[Unit], T]) -> T:
        """Read without writing and without standing in the writer's line."""
        return await self._database.read(lambda connection: work(self._unit(connection)))

    def _unit(self, connection: Connection) -> Unit:
        return Unit(
            connection, self._vault, self._policy, self._now(), self._spaces,
            topics=self._topics(), names=self._names, profiles=self._profiles,
        )  # fmt: skip

    def use_spaces(self, spaces: Mapping[tuple[str, str], str]) -> None:
        """The chats of the event's rooms as they are now, by (platform, 'team' or 'organizers')."""
        self._spaces = dict(spaces)

    def ask_for_topics(self, platforms: Callable[[], frozenset[str]]) -> None:
        """Whom to ask on which platforms our account can make topics in private chats."""
        self._topics = platforms

    async def receive(
        self, platform: str, updates: Sequence[Raw], cursor: str, *, resumed: bool = False
    ) -> list[Arrived]:
        """Keep what a platform brought, and the cursor that confirms it, in one commit."""
        return await self.write(lambda unit: mailbox.receive(unit, platform, updates, cursor, resumed=resumed))

    async def receive_and_handle(
        self, platform: str, updates: Sequence[Raw], cursor: str, read: Read, *, resumed: bool = False
    ) -> tuple[list[Arrived], Committed]:
        """As `receive`, and what it brought is decided in the same commit. Also returns what could not be decided.

        A decision that raises takes nothing else with it: its update is kept and waits for `handle`.
        """

        def work(unit: Unit) -> tuple[list[Arrived], Committed]:
            waiting, done = [], Committed()
            for arrived in mailbox.receive(unit, platform, updates, cursor, resumed=resumed):
                try:
                    with unit.connection.begin_nested():
                        done += self._handled(unit, arrived, read(arrived))
                except Exception as error:
                    if isinstance(error, DBAPIError) and is_storage_fault(error):
                        raise  # the disk, not the decision: SQLite may have undone the whole transaction by itself
                    waiting.append(arrived)
            return waiting, done

        return await self.write(work, urgent=any(one.press for one in updates))

    async def moved(self, row: Queued, to: str) -> list[Queued]:
        """A message met a group that has a new id: the room is there now. What is to be sent instead."""

        def work(unit: Unit) -> list[Queued]:
            apply(unit, Outcome(moved=[Moved(row.platform, row.chat, to)]))
            return detours.follow_the_room(unit, row, to)

        return await self.write(work)

    async def set_aside(self, row: Queued) -> list[Queued]:
        """A message for the organizers' room met a stranger in it. What is to be sent instead, in private."""
        return await self.write(lambda unit: detours.set_aside(unit, row))

    @property
    def spaces(self) -> Mapping[tuple[str, str], str]:
        """The chats of the event's rooms as they are now; follows when one moves."""
        return self._spaces

    async def place(self, platform: str, line: str) -> str:
        """The chat that messages of this line go to; '' for a room that is not there yet."""
        return await self.look(lambda unit: rooms.chat_of(unit, platform, line))

    async def room(self, case: str, platform: str) -> rooms.Wanted | None:
        """The room of a case as it should be now."""
        return await self.look(lambda unit: rooms.wanted(unit, case, platform))

    async def keep_room(self, case: str, platform: str, chat: str) -> None:
        """The room of a case is this chat from now on; '' once it is gone."""
        await self.write(lambda unit: rooms.keep(unit, case, platform, chat))

    async def topic(self, job: KeepTopic) -> standing.Topic | None:
        """The topic of a case as it should be now."""
        return await self.look(lambda unit: standing.wanted(unit, Store(unit), job))

    async def keep_topic(self, job: KeepTopic, chat: str, topic: str, *, closed: bool = False) -> None:
        """The topic is this one from now on; '' when it could not be made, or its reader deleted it."""
        await self.write(lambda unit: case_topics.keep(unit, job, chat, topic, closed=closed))

    async def forget_topic(self, job: KeepTopic) -> None:
        """The topic is gone, with all that stood in it."""
        await self.write(lambda unit: case_topics.forget(unit, job))

    async def stands_in(self, row: Queued) -> str:
        """The topic in which a message is to stand; '' for the plain chat."""
        job, person = row.job, row.person
        case = case_topics.meant(job, person) if isinstance(job, Send) else ""
        if not case or person is None or row.platform not in (*self._topics(), *self._policy.team_topics):
            return ""
        return await self.look(lambda unit: standing.stands_in(unit, Store(unit), case, row.platform, person))

    async def handle(self, arrived: Arrived, happened: Sequence[Incoming]) -> Committed:
        """Decide one update and write the decision. A second time changes nothing."""

        def work(unit: Unit) -> Committed:
            return self._handled(unit, arrived, happened) if mailbox.is_new(unit, arrived.id) else Committed()

        return await self.write(work, urgent=arrived.press)

    def _handled(self, unit: Unit, arrived: Arrived, happened: Sequence[Incoming]) -> Committed:
        done = Committed()
        unit = replace(unit, since=arrived.received_at)
        for incoming in happened:
            done += self._happened(unit, incoming)
        if any(isinstance(one, Unreadable) and not one.chat.id for one in happened):
            mailbox.unread(unit, arrived.id)
        else:
            mailbox.handled(unit, arrived.id)
        return done

    def _happened(self, unit: Unit, incoming: Incoming) -> Committed:
        unit = replace(unit, cases={}, people={}, conversations={}, exclusions={}, case_keys={}, speaking=None)
        unit.forget_answers()
        who = None
        if isinstance(incoming, Happening):
            kind = ChatKind.CASE if case_topics.is_teams(unit, incoming.chat) else kind_of(unit, incoming.chat)
            incoming = replace(incoming, chat=replace(incoming.chat, kind=kind))
            who = self._speaker(unit, incoming)
            if who is not None:
                clearing.hear(unit, incoming, who.id)
        return apply(unit, self._decide(Store(unit), incoming, who))

    def _speaker(self, unit: Unit, happening: Happening) -> Speaker | None:
        if happening.chat.kind is ChatKind.FOREIGN:
            return None
        hint = happening.author.language.casefold().partition("-")[0]
        language = hint if hint in self._policy.lexicon else self._policy.languages[0]
        chat, of_case = happening.chat, case_topics.row_here(unit, happening.chat) is not None
        # What is for them as a person does not belong among the words of a case.
        return admit(unit, happening.author, replace(chat, topic="") if of_case else chat, language)

    async def failed(self, arrived: Arrived, jobs: Sequence[Job], *notes: Audit) -> Committed | None:
        """A decision raised. Once it was the last attempt the update is parked, and `jobs` say so, in one commit."""

        def work(unit: Unit) -> Committed | None:
            if not mailbox.failed(unit, arrived.id):
                return None
            return Committed(_staged(unit, jobs, notes))

        return await self.write(work)

    async def due(self) -> list[tuple[str, str, datetime]]:
        """Deadlines whose time has come."""
        return await self.write(mailbox.due)

    async def next_due(self) -> datetime | None:
        """When the earliest deadline comes due."""
        return await self.write(mailbox.next_due)

    async def fire(self, kind: str, subject: str, due_at: datetime) -> Committed | None:
        """Decide one due deadline; None when it was moved or cancelled meanwhile."""

        def work(unit: Unit) -> Committed | None:
            if not mailbox.claim_deadline(unit, kind, subject):
                return None
            due = Due(kind, subject, due_at, unit.now)
            return apply(unit, self._decide(Store(unit), due, None))

        return await self.write(work)

    async def put_off(self, kind: str, subject: str, by: timedelta, limit: int, jobs: Sequence[Job]) -> Committed:
        """A deadline whose decision raised is tried again; at the `limit`th failure `jobs` say so."""

        def work(unit: Unit) -> Committed:
            attempts = mailbox.put_off(unit, kind, subject, unit.now + by)
            return Committed(queue(unit, jobs) if attempts == limit else [], earliest=unit.now + by)

        return await self.write(work)

    async def accepted(self, row: Queued, chat: str, message: str) -> Committed:
        """A platform accepted a message; what follows from that is decided in the same commit."""

        def work(unit: Unit) -> Committed:
            late = mailbox.accepted(unit, row, chat, message)
            done = self._receipt(unit, row, Receipt(row.job, True, unit.now, f"{row.platform}:{chat}"))
            done.queued += late
            return done

        return await self.write(work)

    async def gave_up(self, row: Queued, reason: str, *, gone: bool) -> Committed:
        """A message that will never be delivered; what follows is decided in the same commit."""

        def work(unit: Unit) -> Committed:
            mailbox.gave_up(unit, row)
            receipt = Receipt(row.job, False, unit.now, f"{row.platform}:{row.chat}", reason=reason, gone=gone)
            return self._receipt(unit, row, receipt)

        return await self.write(work)

    def _receipt(self, unit: Unit, row: Queued, receipt: Receipt) -> Committed:
        person = row.person if row.person and row.person[0] not in "@#" else None
        contact = row.person[1:] if row.person and row.person[0] == "#" else None
        told = replace(receipt, person=person, contact=contact)
        try:
            with unit.connection.begin_nested():
                return apply(unit, self._decide(Store(unit), told, None))
        except Exception as error:
            if isinstance(error, DBAPIError) and is_storage_fault(error):
                raise
            return _undecided(unit, row, error)

    async def stage(self, jobs: Sequence[Job], *notes: Audit) -> list[Queued]:
        """Queue messages of the desk's own: to the organizers, when something is wrong with the machine."""

        return await self.write(lambda unit: _staged(unit, jobs, notes))

    async def keep_media(self, entry: str, content: bytes) -> None:
        """A file's content, under its case's key."""
        await self.write(lambda unit: retention.keep_media(unit, entry, content))

    async def media(self, entry: str) -> retention.Found:
        """A file's content when it is in the record, and where it came from."""
        return await self.write(lambda unit: retention.find_media(unit, entry))

    async def room_changes(self, platform: str, line: str) -> bool:
        """Whether it is still to be seen to who is in this room."""
        return await self.look(lambda unit: rooms.changes(unit, platform, line))

    async def held(self, platform: str, person: str | None) -> bool:
        """Whether this is a room of the event in which a stranger sits."""
        return await self.look(lambda unit: visits.holds(unit, platform, person))

    async def on_screen(self, row: Queued) -> list[clearing.Shown]:
        """What stands in the private chat that is to be cleared, the newest first."""
        return await self.look(lambda unit: clearing.on_screen(unit, row))

    async def cleared(self, gone: Sequence[clearing.Shown]) -> None:
        """These messages are off their screen."""
        await self.write(lambda unit: clearing.cleared(unit, gone))

    async def tidy(self, life: timedelta) -> Committed:
        """Take copies older than this off the team's screens, and forget what nobody can clear any more."""

        def work(unit: Unit) -> Committed:
            clearing.forget(unit)
            return Committed(mailbox.old_copies(unit, life))

        return await self.write(work)

    async def erase(self, keys: Sequence[str]) -> None:
        """Destroy keys whose words must be gone, and empty what the database still remembers of them."""
        if keys:
            old = await self.write(retention.renew_intake)
            await self.write(lambda unit: unit.vault.keys.destroy(*keys, *old))
            await self._database.sweep()

    async def finish_erasures(self) -> None:
        """After a start: erasures that a crash broke off between their commit and the destruction of the keys."""
        await self.erase(await self.write(retention.left_alive))

    async def probe(self) -> None:
        """Write something, to know that writing works. Raises StorageError."""
        await self.write(lambda unit: mailbox.move_cursor(unit, "audit", unit.now.isoformat()))

    async def sick(self) -> list[str]:
        """What an audit finds wrong, as keys: empty when all is well. Writes, to know that writing works."""
        try:
            await self.probe()
        except StorageError:
            return ["storage-not-writable"]
        return await self.look(_sick)

    async def case_counts(self) -> dict[tuple[str, str], int]:
        """How many cases there are, by category and state."""
        counted = select(cases.c.category, cases.c.state, func.count()).group_by(cases.c.category, cases.c.state)
        found = await self.look(lambda unit: unit.rows(counted.where(cases.c.event == unit.event)))
        return {(row[0], row[1]): row[2] for row in found}


def _undecided(unit: Unit, row: Queued, error: Exception) -> Committed:
    """What follows could not be decided. The message is out all the same: it must not be sent again for that."""
    _log.error("what follows a message could not be decided: %s", type(error).__name__)
    note = Audit("receipt-failed", case=row.case, detail={"verb": row.verb})
    told = [Send(ToSpace(Space.ORGANIZERS), "o-step-failed", lane=Lane.ALERT)] if row.case else []
    return Committed(_staged(unit, told, [note]))


def _staged(unit: Unit, jobs: Sequence[Job], notes: Sequence[Audit]) -> list[Queued]:
    audit.write(unit.connection, unit.vault, unit.event, unit.at, notes)
    return queue(unit, jobs)


def _sick(unit: Unit) -> list[str]:
    found = []
    late = unit.at - 30_000_000
    for name, table, column, state in (
        ("inbox-overdue", inbox, inbox.c.received_at, queries.is_new),
        ("outbox-overdue", outbox, outbox.c.created_at, and_(queries.is_queued, outbox.c.lane <= 1)),
        ("deadline-overdue", deadlines, deadlines.c.due_at, deadlines.c.id > 0),
    ):
        oldest = unit.connection.scalar(select(func.min(column)).where(table.c.event == unit.event, state))
        if oldest is not None and oldest < late:
            found.append(name)
    return found + (["case-without-deadline"] if _forgotten(unit) else [])


def _forgotten(unit: Unit) -> bool:
    """Every open case must have a deadline ahead of it, and one that nobody has the next call."""
    calls = or_(cases.c.state != "paging", deadlines.c.kind.in_(("rung", "wish")))
    ahead = select(deadlines.c.id).where(deadlines.c.subject == cases.c.id, calls).exists()
    lonely = select(cases.c.id).where(cases.c.event == unit.event, queries.is_open, ~ahead)
    return unit.connection.execute(lonely.limit(1)).first() is not None
