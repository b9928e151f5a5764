"""One-time codes, and texts in the organizers' own words."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select

from handlers.domain.outcome import OwnText
from handlers.domain.tickets import Ticket
from storage.codec import decode, encode
from storage.tables import own_texts, tickets
from storage.times import to_micros
from storage.unit import Unit

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that is taken for another: 31, so that ten of them are one of 8 x 10^14."""
_LENGTH = 10

_ticket = select(tickets).where(tickets.c.event == given("event"), tickets.c.lookup == given("lookup"))
_own_text = select(own_texts.c.sealed).where(own_texts.c.event == given("event"), own_texts.c.key == given("key"))


def new_code() -> str:
    """A code nobody can guess."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def find(unit: Unit, code: str) -> Ticket | None:
    """The ticket with this code, in time or too late."""
    lookup = _lookup(unit, code)
    row = unit.row(_ticket, event=unit.event, lookup=lookup)
    if row is None:
        return None
    ticket: Ticket = decode(Ticket, unit.vault.open_json(unit.event_key, "tickets", lookup.hex(), "sealed", row.sealed))
    return ticket


def keep(unit: Unit, given_out: Iterable[Ticket]) -> None:
    """Codes that work from now on."""
    for ticket in given_out:
        lookup = _lookup(unit, ticket.code)
        sealed = unit.vault.seal_json(unit.event_key, "tickets", lookup.hex(), "sealed", encode(ticket))
        row = {"event": unit.event, "lookup": lookup, "until": to_micros(ticket.until), "sealed": sealed}
        unit.connection.execute(insert(tickets), [row])


def spend(unit: Unit, codes: Iterable[str]) -> None:
    """Codes that work no more; with them goes whatever nobody used in time."""
    lookups = [_lookup(unit, code) for code in codes]
    if lookups:
        gone = tickets.c.lookup.in_(lookups) | (tickets.c.until < unit.at)
        unit.connection.execute(delete(tickets).where(tickets.c.event == unit.event, gone))


def _lookup(unit: Unit, code: str) -> bytes:
    plain = "".join(one for one in code.casefold() if one.isalnum())
    return unit.vault.lookup("ticket", plain)


def own_text(unit: Unit, key: str) -> str:
    """The organizers' own words, or ''."""
    row = unit.row(_own_text, event=unit.event, key=key)
    if row is None:
        return ""
    return unit.vault.open(unit.event_key, "own_texts", key, "sealed", row.sealed).decode()


def keep_own_text(unit: Unit, one: OwnText) -> None:
    """In place of what stood there; '' brings ours back."""
    unit.connection.execute(delete(own_texts).where(own_texts.c.event == unit.event, own_texts.c.key == one.key))
    if one.words:
        sealed = unit.vault.seal(unit.event_key, "own_texts", one.key, "sealed", one.words.encode("utf-8", "replace"))
        row = {"event": unit.event, "key": one.key, "by": one.by, "at": unit.at, "sealed": sealed}
        unit.connection.execute(insert(own_texts), [row])
