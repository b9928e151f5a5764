"""Private chats that are cleared: which messages stand on somebody's screen, theirs and ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select, update

from handlers.domain.incoming import ChatKind, Happening, Said, Unreadable
from storage.outgoing import Queued
from storage.tables import heard, outbox
from storage.times import to_micros
from storage.unit import Unit, new_id

LIFE = timedelta(hours=48)
"""How long platforms that clear both sides let us; a little less, for the way there."""
_MARGIN = timedelta(minutes=5)

_ours = (
    select(outbox.c.id, outbox.c.message)
    .where(
        outbox.c.event == given("event"), outbox.c.person == given("person"), outbox.c.platform == given("platform"),
        outbox.c.verb == "send", outbox.c.state == "sent", outbox.c.id < given("before"),
        outbox.c.accepted_at > given("after"),
    )
    .order_by(outbox.c.id.desc())
)  # fmt: skip
_theirs = (
    select(heard)
    .where(heard.c.person == given("person"), heard.c.platform == given("platform"), heard.c.at > given("after"))
    .order_by(heard.c.id.desc())
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One message on a screen."""

    message: str
    """The platform's id."""
    row: int
    ours: bool


def hear(unit: Unit, happening: Happening, person: str) -> None:
    """Remember that somebody wrote a message in private, where we may take it off their screen later."""
    if happening.chat.platform not in unit.policy.clearing_platforms or not happening.message:
        return
    if happening.chat.kind is not ChatKind.PRIVATE or not isinstance(happening, Said | Unreadable):
        return
    ref, key = new_id(), unit.event_key
    sealed = unit.vault.seal(key, "heard", ref, "sealed", happening.message.encode())
    row = {"event": unit.event, "person": person, "platform": happening.chat.platform, "at": unit.at, "ref": ref}
    unit.connection.execute(insert(heard), [row | {"key_id": key, "sealed": sealed}])


def on_screen(unit: Unit, row: Queued) -> list[Shown]:
    """What is to be cleared from the chat that `row` is about, the newest first."""
    both = row.platform in unit.policy.clearing_platforms
    after = to_micros(unit.now - LIFE + _MARGIN) if both else 0
    place = {"person": row.person, "platform": row.platform, "after": after}
    ours = unit.rows(_ours, event=unit.event, before=row.id, **place)
    found = [Shown(one, sent.id, True) for sent in ours for one in (sent.message or "").split()]
    theirs = unit.rows(_theirs, **place) if both else []
    opened = [(one, unit.vault.open(one.key_id, "heard", one.ref, "sealed", one.sealed).decode()) for one in theirs]
    return found + [Shown(message, one.id, False) for one, message in opened]


def cleared(unit: Unit, gone: Sequence[Shown]) -> None:
    """These are off the screen; what still waited to change one of them has nothing to change."""
    ours = [one.row for one in gone if one.ours]
    unit.connection.execute(update(outbox).where(outbox.c.id.in_(ours)).values(state="removed"))
    waiting = (outbox.c.target.in_(ours), outbox.c.verb == "edit", outbox.c.state == "queued")
    unit.connection.execute(update(outbox).where(*waiting).values(state="dropped"))
    unit.connection.execute(delete(heard).where(heard.c.id.in_([one.row for one in gone if not one.ours])))


def forget(unit: Unit) -> None:
    """What can no longer be taken off a screen need not be remembered."""
    unit.connection.execute(delete(heard).where(heard.c.event == unit.event, heard.c.at <= to_micros(unit.now - LIFE)))
