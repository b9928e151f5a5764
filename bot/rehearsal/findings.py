"""What the record holds of every case, read in one look: what the panel and the score are made of. Nobody's words.

Of the lines of a record only facts are opened: they are short keys, never anything a person wrote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Row, Select, func, select

from bot.rehearsal.theatre import Theatre
from handlers.domain.case import Case
from handlers.domain.entries import Kind
from handlers.domain.people import Person
from handlers.domain.policy import Policy
from storage import queries, rows
from storage.errors import KeyDestroyed, KeyUnknown, Tampered
from storage.store import Store
from storage.tables import audit, cases, deadlines, entries, outbox, participants
from storage.times import from_micros
from storage.unit import Unit

CLOSED_SHOWN = 10
"""So many cases that are over stay in the panel: the newest of them."""
UNREADABLE = (KeyDestroyed, KeyUnknown, Tampered)
_ALERTS = ("card", "alert", "again", "contact", "teaspoon", "said")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Comes:
    """Something that happens by itself."""

    kind: str
    subject: str
    """A case, or a person who has none."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Entered:
    """A line of a record without its words; `fact` is '' for what people wrote and for what nobody can read."""

    id: str
    kind: Kind
    at: datetime
    author: str | None
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to the team, or a person's message to the reporter, and what became of it."""

    part: str
    receipt: str
    to: str
    """A person's id, '@team', or '#contact'."""
    decided_at: datetime
    accepted_at: datetime | None
    failed: bool


@dataclass(frozen=True, slots=True)
class Done:
    """A line of the audit trail."""

    act: str
    at: datetime
    actor: str | None


@dataclass(slots=True)
class History:
    """What happened in one case, each list in its order."""

    entered: list[Entered] = field(default_factory=list)
    deliveries: list[Delivery] = field(default_factory=list)
    audit: list[Done] = field(default_factory=list)
    first: int = 0
    """The number of its first entry among those of all cases."""


@dataclass(slots=True)
class Findings:
    """One look at the record; good only within it, for `tx` reads on."""

    theatre: Theatre
    tx: Store
    now: datetime
    policy: Policy
    cases: list[Case]
    """Oldest first; of those that are over only the newest."""
    ahead: list[Comes]
    roster: Sequence[Person]
    kept_out: Mapping[str, Mapping[str, str]]
    """By case: who is excluded, and the reason."""
    called: Mapping[str, set[str]]
    """By case: to whom it was brought."""
    history: Mapping[str, History]
    alike: dict[object, Any] = field(default_factory=dict)
    """What was found out for one case and holds for every other of its kind: among a hundred there are few kinds."""
    _clocks: dict[datetime, str] = field(default_factory=dict)

    def name(self, person: str | None, case: Case | None = None) -> str:
        """Who that is, as an organizer knows them; attendees stay without a name."""
        known = next((one.name for one in self.roster if one.id == person), None)
        if known is not None:
            return known
        return "the reporter" if case is not None and person == case.reporter else "somebody"

    def clock(self, at: datetime) -> str:
        """A moment on the clocks of the event, with the day where it is another one."""
        if at not in self._clocks:
            local, today = self.theatre.local(at), self.theatre.local(self.now)
            self._clocks[at] = f"{local:%H:%M:%S}" if local.date() == today.date() else f"{local:%A %H:%M:%S}"
        return self._clocks[at]

    def of_the_team(self, person: str | None) -> str | None:
        """The same id for somebody on the roster, None for everybody else."""
        return person if any(one.id == person for one in self.roster) else None

    def zone(self, zone: str | None) -> str:
        """The name of a zone, '' where it is not known."""
        found = self.policy.zone(zone)
        return found.name if found else ""


async def look(
    theatre: Theatre, made: Callable[[Findings, Unit], T], closed: int = CLOSED_SHOWN, *, history: bool = True
) -> T:
    """What `made` makes of the record as it stands now, with so many of the cases that are over."""
    return await theatre.movable.opened.record.look(lambda unit: made(_found(theatre, unit, closed, history), unit))


def _found(theatre: Theatre, unit: Unit, closed: int, history: bool) -> Findings:
    shown = _cases(unit, closed)
    ids = [case.id for case in shown]
    kept_out, called = _kept_out(unit, ids), _called(unit, ids)
    unit.exclusions |= {case: frozenset(kept_out.get(case, ())) for case in ids}
    happened = _history(unit, ids if history else [])
    # While the clock stands still several may open at one time: then their first entries tell which came first.
    shown.sort(key=lambda case: (case.opened_at, happened[case.id].first if history else 0))
    tx = Store(unit)
    return Findings(theatre, tx, unit.now, unit.policy, shown, _ahead(unit), tx.roster(), kept_out, called, happened)


def _cases(unit: Unit, closed: int) -> list[Case]:
    mine = select(cases.c.id, cases.c.state_json, cases.c.key_id).where(cases.c.event == unit.event)
    over = mine.where(cases.c.state.in_(("closed", "kept", "purged"))).order_by(cases.c.opened_at.desc())
    found = [*unit.rows(over.limit(closed)), *unit.rows(mine.where(queries.is_open))]
    unit.case_keys |= {row.id: row.key_id for row in found}
    return [rows.case_of(row.state_json) for row in found]


def _ahead(unit: Unit) -> list[Comes]:
    due = select(deadlines.c.kind, deadlines.c.subject, deadlines.c.due_at).where(deadlines.c.event == unit.event)
    return [Comes(row.kind, row.subject, from_micros(row.due_at)) for row in unit.rows(due.order_by("due_at"))]


def _kept_out(unit: Unit, ids: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    excluded = select(participants.c.case_id, participants.c.person, participants.c.reason).where(
        participants.c.case_id.in_(ids), participants.c.part == "excluded"
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in unit.rows(excluded):
        found[row.case_id][row.person] = row.reason
    return found


def _called(unit: Unit, ids: Sequence[str]) -> Mapping[str, set[str]]:
    brought = select(outbox.c.case_id, outbox.c.person).where(outbox.c.case_id.in_(ids), queries.brings).distinct()
    found: dict[str, set[str]] = defaultdict(set)
    for row in unit.rows(brought):
        found[row.case_id].add(row.person)
    return found


def _history(unit: Unit, ids: Sequence[str]) -> Mapping[str, History]:
    found: dict[str, History] = {case: History() for case in ids}
    for row in unit.rows(_of(entries, ids, "id", "ref", "case_id", "kind", "at", "author", "sealed")):
        fact = _fact(unit, row) if row.kind == Kind.FACT else ""
        found[row.case_id].first = found[row.case_id].first or row.id
        found[row.case_id].entered.append(Entered(row.ref, Kind(row.kind), from_micros(row.at), row.author, fact))
    told = _of(outbox, ids, "case_id", "part", "receipt", "person", "created_at", "accepted_at", "state")
    told = told.where(outbox.c.part.in_(_ALERTS), outbox.c.verb.in_(("send", "contact")), outbox.c.state != "dropped")
    for row in unit.rows(told):
        found[row.case_id].deliveries.append(_delivery(row))
    for row in unit.rows(_of(audit, ids, "case_id", "act", "at", "actor")):
        found[row.case_id].audit.append(Done(row.act, from_micros(row.at), row.actor))
    return found


def _of(table: Any, ids: Iterable[str], *columns: str) -> Select[Any]:
    return select(*(table.c[one] for one in columns)).where(table.c.case_id.in_(ids)).order_by(table.c.id)


def _fact(unit: Unit, row: Row[Any]) -> str:
    try:
        body = unit.vault.open_json(unit.key_of(row.case_id), "entries", row.ref, "sealed", row.sealed).get("body", "")
    except UNREADABLE:
        return ""
    return str(body)


def _delivery(row: Row[Any]) -> Delivery:
    accepted = from_micros(row.accepted_at) if row.accepted_at is not None else None
    decided = from_micros(row.created_at)
    return Delivery(row.part, row.receipt, row.person or "", decided, accepted, row.state == "failed")


def left_out(unit: Unit, findings: Findings) -> int:
    """How many cases that are over are not among the findings."""
    every = select(func.count()).select_from(cases).where(cases.c.event == unit.event)
    return (unit.connection.scalar(every) or 0) - len(findings.cases)


def in_seconds(findings: Findings, at: datetime) -> int:
    """How far ahead a moment is, in whole seconds; 0 when it has come."""
    return max(0, round((at - findings.now) / timedelta(seconds=1)))
