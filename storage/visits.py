"""Who is in the event's rooms without being on the roster, and who of the roster left them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, insert, select, update

from handlers.domain.messages import Space
from handlers.domain.outcome import Inside, Visitor
from handlers.domain.people import ORGANIZING
from storage import queries
from storage.tables import identities, visitors
from storage.unit import Unit

_strangers = select(func.count()).where(
    visitors.c.event == given("event"),
    visitors.c.platform == given("platform"),
    visitors.c.space == given("space"),
    visitors.c.let_in.is_(False),
)


def strangers(unit: Unit, platform: str, space: str) -> int:
    """How many are there whom nobody has let in."""
    return unit.connection.scalar(_strangers, {"event": unit.event, "platform": platform, "space": space}) or 0


def holds(unit: Unit, platform: str, person: str | None) -> bool:
    """Whether a message is for a room of the event ('@team', '@organizers') in which a stranger sits."""
    in_space = person is not None and person in ("@team", "@organizers")
    return in_space and person is not None and strangers(unit, platform, person[1:]) > 0


def keep_inside(unit: Unit, one: Inside) -> None:
    """Somebody of the team came into one of the rooms, or left it."""
    place = (identities.c.person == one.person, identities.c.platform == one.platform)
    column = "inside" if one.space is Space.TEAM else "organizing"
    unit.connection.execute(update(identities).where(*place), [{column: one.yes}])


def stays(unit: Unit, row: Any) -> bool:
    """Whether the person behind an identity has not left the room there that they belong to: as a rule the team's."""
    if row.inside and row.organizing:
        return True
    roles = unit.row(queries.person_by_id, id=row.person).roles.split()
    return bool(row.organizing if ORGANIZING.issuperset(roles) else row.inside)


def keep_visitor(unit: Unit, one: Visitor) -> None:
    """A stranger came or went, or all who are there were let in. Who was let in once may come again."""
    place = (visitors.c.event == unit.event, visitors.c.platform == one.platform, visitors.c.space == one.space)
    if not one.user:
        unit.connection.execute(update(visitors).where(*place), [{"let_in": True}])
        return
    lookup = unit.vault.lookup("identity", one.platform, one.user)
    known = unit.connection.execute(select(visitors.c.let_in).where(*place, visitors.c.lookup == lookup)).first()
    if one.here and known is None:
        row = {"platform": one.platform, "space": one.space, "lookup": lookup, "let_in": False}
        unit.connection.execute(insert(visitors), [row | {"event": unit.event}])
    elif not one.here and known is not None and not known.let_in:
        unit.connection.execute(delete(visitors).where(*place, visitors.c.lookup == lookup))
