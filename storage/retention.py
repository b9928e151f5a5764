"""Media in the record, and erasure: a key destroyed makes its words unreadable everywhere."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from storage import queries
from storage.tables import cases, inbox, media
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


def get_media(unit: Unit, entry: str) -> bytes | None:
    """The file of an entry, opened; None when it is not in the record."""
    found = select(media.c.sealed, cases.c.key_id).join(cases, cases.c.id == media.c.case_id)
    row = unit.connection.execute(found.where(media.c.entry == entry)).first()
    return unit.vault.open(row.key_id, "media", entry, "sealed", row.sealed) if row else None


def renew_intake(unit: Unit) -> str:
    """Start a new intake key and seal what still waits under it; the old one, to be destroyed after the commit.

    Raw updates of an erased case may stand in an older backup under the intake key of its day.
    """
    old = unit.vault.keys.retire("intake")
    new = unit.vault.keys.standing("intake")
    waiting = select(inbox).where(inbox.c.key_id == old, inbox.c.sealed.is_not(None))
    for row in unit.connection.execute(waiting).all():
        place = f"{row.platform}|{row.source}"
        payload = unit.vault.open(old, "inbox", place, "sealed", row.sealed)
        again = {"key_id": new, "sealed": unit.vault.seal(new, "inbox", place, "sealed", payload)}
        unit.connection.execute(update(inbox).where(inbox.c.id == row.id), [again])
    return old


def purged_with_keys(unit: Unit) -> list[str]:
    """Keys of purged cases that a crash left alive between the commit and the destruction."""
    found = unit.connection.scalars(
        select(cases.c.key_id).where(cases.c.event == unit.event, cases.c.state == "purged")
    )
    gone = unit.vault.keys.destroyed()
    return [key for key in found if key not in gone]
