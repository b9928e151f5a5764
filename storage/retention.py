"""Media in the record, and erasure: a key destroyed makes its words unreadable everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, update

from handlers.domain.entries import Kind
from handlers.domain.messages import Fetch
from storage import outgoing, queries, rows
from storage.errors import KeyDestroyed, KeyUnknown, Tampered
from storage.tables import cases, inbox, media, outbox
from storage.unit import Unit


def keep_media(unit: Unit, entry: str, content: bytes) -> None:
    """A file of an entry, sealed under its case's key. A second time changes nothing."""
    row = unit.row(queries.entry_by_ref, ref=entry)
    known = unit.connection.scalar(select(media.c.entry).where(media.c.entry == entry))
    if row is None or known is not None:
        return
    key = unit.row(queries.case_key, id=row.case_id).key_id
    sealed = unit.vault.seal(key, "media", entry, "sealed", content)
    unit.connection.execute(insert(media), [{
        "entry": entry, "event": unit.event, "case_id": row.case_id, "size": len(content), "sealed": sealed,
    }])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of the file of an entry."""

    content: bytes | None = None
    """None when it is not in the record."""
    platform: str = ""
    """The platform whose id of the file the attachment holds; '' when nobody knows."""
    coming: bool = False
    """Whether it is still being fetched."""


def find_media(unit: Unit, entry: str) -> Found:
    """The file of an entry, or of the one that it repeats: a confirmed reply has the file of what was typed."""
    row = unit.row(queries.entry_by_ref, ref=entry)
    if row is None:
        return Found()
    content = _content(unit, entry)
    if content is None and row.kind == Kind.SAID and row.about:
        return find_media(unit, row.about)
    known = rows.entry_of(unit, row, unit.key_of(row.case_id))
    platform = known.source[0] if known.source else ""
    return Found(content, platform, content is None and _coming(unit, row.case_id, entry))


def _content(unit: Unit, entry: str) -> bytes | None:
    found = select(media.c.sealed, cases.c.key_id).join(cases, cases.c.id == media.c.case_id)
    row = unit.connection.execute(found.where(media.c.entry == entry)).first()
    return unit.vault.open(row.key_id, "media", entry, "sealed", row.sealed) if row else None


def _coming(unit: Unit, case: str, entry: str) -> bool:
    waiting = select(outbox).where(outbox.c.case_id == case, outbox.c.verb == "fetch", queries.is_queued)
    jobs = [outgoing.opened(unit, row)[0] for row in unit.rows(waiting)]
    return any(isinstance(job, Fetch) and job.entry == entry for job in jobs)


def renew_intake(unit: Unit) -> list[str]:
    """Start a new intake key and seal what still waits under it; the old ones, to be destroyed after the commit.

    Raw updates of an erased case may stand in an older backup under the intake key of its day. Every living old
    key is named, so that an erasure that broke off is finished by the next.
    """
    unit.vault.keys.retire("intake")
    new = unit.vault.keys.standing("intake")
    waiting = select(inbox).where(inbox.c.event == unit.event, inbox.c.key_id != new, inbox.c.sealed.is_not(None))
    for row in unit.connection.execute(waiting).all():
        unit.connection.execute(update(inbox).where(inbox.c.id == row.id), [_under(unit, row, new)])
    return unit.vault.keys.retired("intake")


def _under(unit: Unit, row: Any, new: str) -> dict[str, Any]:
    """A raw update sealed anew. One that cannot be opened is lost already: it must not stop the erasure."""
    place = f"{row.platform}|{row.source}"
    try:
        payload = unit.vault.open(row.key_id, "inbox", place, "sealed", row.sealed)
    except (KeyDestroyed, KeyUnknown, Tampered):
        return {"state": "parked", "sealed": None}
    return {"key_id": new, "sealed": unit.vault.seal(new, "inbox", place, "sealed", payload)}


def left_alive(unit: Unit) -> list[str]:
    """Keys that should have been destroyed: of purged cases, and intake keys of former days."""
    purged = select(cases.c.key_id).where(cases.c.event == unit.event, cases.c.state == "purged")
    gone = unit.vault.keys.destroyed()
    alive = [key for key in unit.connection.scalars(purged) if key not in gone]
    return alive + unit.vault.keys.retired("intake")
