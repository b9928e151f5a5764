"""How the topic of a case should be at this very moment, and what may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import select

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.incoming import Chat
from handlers.domain.messages import KeepTopic
from handlers.ports import Tx
from storage import case_topics, visits
from storage.addresses import ROOM
from storage.tables import identities
from storage.unit import Unit

_identity = select(identities).where(identities.c.person == given("person"), identities.c.platform == given("platform"))


class Standing(StrEnum):
    """How a topic should be."""

    OPEN = "open"
    CLOSED = "closed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it should be, and as it is."""

    name: str
    standing: Standing
    topic: str = ""
    """'' while there is none."""
    closed: bool = False
    given_up: bool = False
    """It could not be made, or somebody deleted it."""


def wanted(unit: Unit, tx: Tx, job: KeepTopic) -> Topic | None:
    """The topic as it should be now; None for a case we do not know."""
    case = tx.case(job.case)
    if case is None:
        return None
    standing = _theirs(unit, tx, case, job) if job.person else _teams(unit, tx, case, job.platform)
    row = case_topics.row_of(unit, job.case, job.platform, job.person)
    if row is None:
        return Topic(case.name, standing)
    return Topic(case.name, standing, row.topic, row.closed, given_up=not row.topic)


def _teams(unit: Unit, tx: Tx, case: Case, platform: str) -> Standing:
    if platform not in unit.policy.team_topics or not _team_may_read(tx, case) or _over(unit, case):
        return Standing.GONE
    if case.state is State.CLOSED:
        return Standing.CLOSED
    there = (
        case_topics.row_of(unit, case.id, platform, "") is not None
    )  # nobody has it now: it waits for who comes next
    return Standing.OPEN if case.state is State.TAKEN or (case.state is State.PAGING and there) else Standing.GONE


def _theirs(unit: Unit, tx: Tx, case: Case, job: KeepTopic) -> Standing:
    if not has_it(unit, tx, case, job.person, job.platform) or _over(unit, case):
        return Standing.GONE
    teams = job.platform in unit.policy.team_topics and _team_may_read(tx, case)
    return Standing.GONE if teams and not case_topics.given_up(unit, case.id, job.platform) else Standing.OPEN


def has_it(unit: Unit, tx: Tx, case: Case, person: str, platform: str) -> bool:
    """Whether this person has the case now and is still of the team there: nothing else lets anybody read in it."""
    if case.state not in (State.PAGING, State.TAKEN, State.CLOSED) or person not in routing.in_conversation(case):
        return False
    known, row = tx.person(person), unit.row(_identity, person=person, platform=platform)
    ours = known is not None and known.on_roster and row is not None and visits.stays(unit, row)
    return ours and person not in tx.excluded(case.id)


def _team_may_read(tx: Tx, case: Case) -> bool:
    return routing.team_may_read(case, tx.excluded(case.id), tx.person(case.reporter))


def _over(unit: Unit, case: Case) -> bool:
    life = timedelta(hours=unit.policy.behaviour.team_copy_life_hours)
    closed = case.state is State.CLOSED and case.closed_at is not None and case.closed_at + life <= unit.now
    return closed or case.state is State.PURGED


def stands_in(unit: Unit, tx: Tx, case_id: str, platform: str, person: str) -> str:
    """The topic for a message to this person (or '@room'), as it leaves; '' for the plain chat."""
    case = tx.case(case_id)
    reader = "" if person == ROOM else person
    row = _usable(unit, tx, case, platform, reader) if case is not None else None
    return str(row.topic) if row is not None else ""


def _usable(unit: Unit, tx: Tx, case: Case, platform: str, person: str) -> Any:
    row = case_topics.row_of(unit, case.id, platform, person)
    if row is None or not row.topic:
        return None
    allowed = has_it(unit, tx, case, person, platform) if person else _team_may_read(tx, case)
    return row if allowed else None


def case_here(unit: Unit, tx: Tx, chat: Chat, person: str) -> Case | None:
    """The case whose topic this is. In a private chat: while its owner has the case."""
    row = case_topics.row_here(unit, chat)
    case = tx.case(row.case_id) if row is not None else None
    if case is None or row.person not in ("", person):
        return None
    return case if _usable(unit, tx, case, chat.platform, row.person) is not None else None
