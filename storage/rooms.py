"""The rooms of cases: which chat each is, and who should be in it now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select

from handlers.domain import routing
from handlers.domain.case import State
from storage import queries, visits
from storage.addresses import address_of, case_of, line_of
from storage.store import Store
from storage.tables import rooms
from storage.unit import Unit

_of_case = select(rooms.c.chat).where(rooms.c.case_id == given("case"), rooms.c.platform == given("platform"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A room as it should be. `chat` is '' while there is none; without members it is emptied."""

    chat: str
    name: str
    members: tuple[str, ...]
    """User ids on the platform."""
    over: bool
    """Whether the case is purged, so that the room goes too."""


def chat_of(unit: Unit, platform: str, chat: str) -> str:
    """The chat a line leads to: a room's once it is there ('' until then), else the chat itself."""
    case = case_of(chat)
    return chat if case is None else unit.connection.scalar(_of_case, {"case": case, "platform": platform}) or ""


def wanted(unit: Unit, case_id: str, platform: str) -> Wanted | None:
    """The room of a case as it should be at this very moment; None for a case we do not know."""
    known = Store(unit)
    case = known.case(case_id)
    if case is None:
        return None
    chat = chat_of(unit, platform, line_of(case_id))
    barred = known.excluded(case_id)
    people = [one for one in routing.in_its_room(case) if one not in barred and known.on_roster(one)]
    found = [row for person in people for row in unit.rows(queries.identities_of, person=person)]
    members = tuple(address_of(unit, row) for row in found if row.platform == platform and visits.stays(unit, row))
    return Wanted(chat, case.name, members, case.state is State.PURGED)


def changes(unit: Unit, platform: str, line: str) -> bool:
    """Whether it is still to be seen to who is in the room: nothing is said in it until then."""
    newest = unit.row(queries.last_room_change, case=case_of(line), platform=platform)
    return newest is not None and newest.state != "sent"


def keep(unit: Unit, case_id: str, platform: str, chat: str) -> None:
    """The room is there now, or ('') gone."""
    place = (rooms.c.case_id == case_id, rooms.c.platform == platform)
    unit.connection.execute(delete(rooms).where(*place))
    if chat:
        row = {"case_id": case_id, "platform": platform, "event": unit.event, "chat": chat}
        unit.connection.execute(insert(rooms), [row])
