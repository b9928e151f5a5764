"""Writes built once, like the questions in queries.py: building a statement costs more than running it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from storage.tables import cases, conversations, cursors, deadlines, entries, events, identities, inbox, outbox, people

_INSERTS = {"sqlite": sqlite_insert, "postgresql": postgres_insert}

new_person = insert(people)
new_identity = insert(identities)
new_conversation = insert(conversations)
new_case = insert(cases)
new_entry = insert(entries)
new_message = insert(outbox)

# `this` and what begins with it name the row; every other parameter is a column that gets a new value.
person = update(people).where(people.c.id == given("this"))
conversation = update(conversations).where(conversations.c.id == given("this"))
case = update(cases).where(cases.c.id == given("this"))
message = update(outbox).where(outbox.c.id == given("this"))
update_ = update(inbox).where(inbox.c.id == given("this"))
event = update(events).where(events.c.slug == given("this"))
cursor = update(cursors).where(cursors.c.event == given("this"), cursors.c.platform == given("this_platform"))

_this_deadline = (
    deadlines.c.event == given("event"), deadlines.c.kind == given("kind"), deadlines.c.subject == given("subject"),
)  # fmt: skip
no_deadline = delete(deadlines).where(*_this_deadline)
due_deadline = delete(deadlines).where(*_this_deadline, deadlines.c.due_at <= given("now"))
"""Never by its row: SQLite gives the row of one that was cancelled to the next one that is set."""


def _new_update(into: Any) -> Any:
    """An update that is there already changes nothing and gives no id."""
    return into(inbox).on_conflict_do_nothing().returning(inbox.c.id)


def _deadline(into: Any) -> Any:
    """Set it, or move the one there is."""
    new = into(deadlines)
    moved = {name: new.excluded[name] for name in ("due_at", "delay", "attempts")}
    return new.on_conflict_do_update(index_elements=["event", "kind", "subject"], set_=moved)


new_update = {name: _new_update(into) for name, into in _INSERTS.items()}
"""By the name of the dialect, as `deadline` too."""
deadline = {name: _deadline(into) for name, into in _INSERTS.items()}
