"""The tables of the record. Every row belongs to an event; every column named `sealed` is ciphertext.

Times are UTC microseconds since 1970 in integers: they sort, compare and survive both databases alike.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _serial() -> Column[int]:
    return Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)


def _event() -> Column[str]:
    return Column("event", String(64), ForeignKey("events.slug"), nullable=False)


def _sealed(name: str = "sealed", nullable: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


events = Table(
    "events",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("seeded_at", BigInteger),
    Column("heard_at", BigInteger),  # last successful receive on any platform; what an outage is measured from
)

people = Table(
    "people",
    metadata,
    Column("id", String(24), primary_key=True),
    _event(),
    Column("roles", String(120), nullable=False, server_default=""),
    Column("language", String(16), nullable=False),
    Column("languages", String(120), nullable=False, server_default=""),
    Column("on_duty", Boolean, nullable=False, server_default=text("false")),
    _sealed("sealed_name"),
    _sealed("sealed_profile", nullable=True),
    Index("ix_people_roster", "event", sqlite_where=text("roles != ''"), postgresql_where=text("roles != ''")),
)

identities = Table(
    "identities",
    metadata,
    _serial(),
    _event(),
    Column("person", String(24), ForeignKey("people.id"), nullable=False, index=True),
    Column("platform", String(16), nullable=False),
    Column("lookup", LargeBinary, nullable=False),  # HMAC of the user id: found without being readable
    _sealed("sealed_user"),
    Column("reachable", Boolean, nullable=False, server_default=text("true")),
    Column("inside", Boolean, nullable=False, server_default=text("true")),  # false once they left the team's room
    Column("organizing", Boolean, nullable=False, server_default=text("true")),  # ... once they left the organizers'
    UniqueConstraint("event", "platform", "lookup"),
)

duty = Table(
    "duty",
    metadata,
    _serial(),
    _event(),
    Column("person", String(24), ForeignKey("people.id"), nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("until", BigInteger),
)

cases = Table(
    "cases",
    metadata,
    Column("id", String(24), primary_key=True),
    _event(),
    Column("name", String(40), nullable=False),
    Column("state", String(8), nullable=False),
    Column("category", String(16), nullable=False),
    Column("reporter", String(24), ForeignKey("people.id"), nullable=False, index=True),
    Column("handler", String(24)),
    Column("partner", String(24)),
    Column("opened_at", BigInteger, nullable=False),
    Column("key_id", String(24), nullable=False),
    Column("state_json", Text, nullable=False),  # every other field of Case: time stamps, flags, the frozen ladder
    Index("ix_cases_open", "event", "opened_at", sqlite_where=text("state IN ('draft','paging','taken')"),
          postgresql_where=text("state IN ('draft','paging','taken')")),
    Index("ix_cases_name", "event", "name"),
    Index("ix_cases_counts", "event", "category", "state"),
    Index("ix_cases_held", "event", "opened_at", sqlite_where=text("handler IS NOT NULL"),
          postgresql_where=text("handler IS NOT NULL")),
)  # fmt: skip

entries = Table(
    "entries",
    metadata,
    _serial(),
    Column("ref", String(24), nullable=False, unique=True),
    _event(),
    Column("case_id", String(24), ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("author", String(24)),
    Column("source", LargeBinary),  # HMAC of platform, chat, message: edits find their entry
    Column("about", String(24)),
    _sealed(),
    Index("ix_entries_source", "event", "source"),
)

media = Table(
    "media",
    metadata,
    Column("entry", String(24), primary_key=True),
    _event(),
    Column("case_id", String(24), ForeignKey("cases.id"), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    _sealed(),
)

participants = Table(
    "participants",
    metadata,
    _serial(),
    _event(),
    Column("case_id", String(24), ForeignKey("cases.id"), nullable=False),
    Column("person", String(24), ForeignKey("people.id"), nullable=False),
    Column("part", String(12), nullable=False),  # 'excluded'; handler and partner stand on the case itself
    Column("reason", String(16), nullable=False, server_default=""),
    Column("at", BigInteger, nullable=False),
    UniqueConstraint("case_id", "person", "part"),
)

conversations = Table(
    "conversations",
    metadata,
    _serial(),
    _event(),
    Column("person", String(24), ForeignKey("people.id"), nullable=False),
    Column("platform", String(16), nullable=False),
    Column("last_at", BigInteger, nullable=False),
    Column("key_id", String(24), nullable=False),
    _sealed(),
    UniqueConstraint("person", "platform"),
)

inbox = Table(
    "inbox",
    metadata,
    _serial(),
    _event(),
    Column("platform", String(16), nullable=False),
    Column("source", String(80), nullable=False),
    Column("press", Boolean, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("state", String(8), nullable=False),  # new done parked poison
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("key_id", String(24), nullable=False),
    _sealed(nullable=True),  # emptied once handled: the words then live in the record
    UniqueConstraint("event", "platform", "source"),
    Index("ix_inbox_new", "event", "id", sqlite_where=text("state = 'new'"), postgresql_where=text("state = 'new'")),
)

outbox = Table(
    "outbox",
    metadata,
    _serial(),
    Column("ref", String(24), nullable=False),  # names the row to the vault; ids are only known after the insert
    _event(),
    Column("lane", Integer, nullable=False),
    Column("verb", String(8), nullable=False),  # send edit remove clear answer fetch contact room topic
    Column("state", String(8), nullable=False),  # queued sent failed dropped removed
    Column("platform", String(16), nullable=False),
    Column("person", String(24)),  # or '@team', '@organizers', '#contact'
    Column("case_id", String(24)),
    Column("part", String(24), nullable=False, server_default=""),
    Column("receipt", String(40), nullable=False, server_default=""),
    Column("target", BigInteger),  # edits and removals: the outbox row of the message they are about
    Column("version", Integer, nullable=False, server_default="0"),
    Column("created_at", BigInteger, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("accepted_at", BigInteger),
    Column("message", String(400)),  # the platform's ids of the messages it became
    Column("screen", LargeBinary),  # HMAC of platform, chat, message: presses and replies find their row
    Column("key_id", String(24), nullable=False),
    _sealed(),
    Index("ix_outbox_queued", "event", "lane", "id", sqlite_where=text("state = 'queued'"),
          postgresql_where=text("state = 'queued'")),
    Index("ix_outbox_case", "case_id", "part"),
    Index("ix_outbox_copies", "event", "accepted_at", sqlite_where=text("state = 'sent' AND part = 'copy'"),
          postgresql_where=text("state = 'sent' AND part = 'copy'")),
    Index("ix_outbox_screen", "screen"),
    Index("ix_outbox_storm", "event", "person", sqlite_where=text("part = 'storm' AND verb = 'send'"),
          postgresql_where=text("part = 'storm' AND verb = 'send'")),
    Index("ix_outbox_target", "target", sqlite_where=text("state = 'queued'"),
          postgresql_where=text("state = 'queued'")),
)  # fmt: skip

deadlines = Table(
    "deadlines",
    metadata,
    _serial(),
    _event(),
    Column("kind", String(24), nullable=False),
    Column("subject", String(24), nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("delay", BigInteger),  # how far ahead it was meant to be, microseconds: a clock step may not add to it
    Column("attempts", Integer, nullable=False, server_default="0"),
    UniqueConstraint("event", "kind", "subject"),
    Index("ix_deadlines_due", "event", "due_at"),
    Index("ix_deadlines_subject", "subject"),
)

cursors = Table(
    "cursors",
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("platform", String(16), primary_key=True),
    Column("value", String(200), nullable=False),
    Column("at", BigInteger, nullable=False),
)

outages = Table(
    "outages",
    metadata,
    _serial(),
    _event(),
    Column("from_at", BigInteger, nullable=False),
    Column("until_at", BigInteger, nullable=False),
)

spaces = Table(
    "spaces",
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("platform", String(16), primary_key=True),
    Column("configured", String(80), primary_key=True),  # the chat id the configuration names
    Column("chat", String(80), nullable=False),  # the id it has now, after a group moved
)

heard = Table(
    "heard",  # what people wrote in private, by the platform's message id alone: so that it can be taken off a screen
    metadata,
    _serial(),
    _event(),
    Column("person", String(24), ForeignKey("people.id"), nullable=False),
    Column("platform", String(16), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("ref", String(24), nullable=False),
    Column("key_id", String(24), nullable=False),
    _sealed(),
    Index("ix_heard_person", "person", "platform"),
    Index("ix_heard_at", "event", "at"),
)

visitors = Table(
    "visitors",
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("platform", String(16), primary_key=True),
    Column("space", String(16), primary_key=True),
    Column("lookup", LargeBinary, primary_key=True),  # HMAC of the user id
    Column("let_in", Boolean, nullable=False),  # an organizer has said that they belong there
)

rooms = Table(
    "rooms",
    metadata,
    Column("case_id", String(24), ForeignKey("cases.id"), primary_key=True),
    Column("platform", String(16), primary_key=True),
    _event(),
    Column("chat", String(255), nullable=False),
    Index("ix_rooms_chat", "platform", "chat"),
)

case_topics = Table(
    "case_topics",
    metadata,
    Column("case_id", String(24), ForeignKey("cases.id"), primary_key=True),
    Column("platform", String(16), primary_key=True),
    Column("person", String(24), primary_key=True),  # '' for the one in the team's group
    _event(),
    Column("chat", String(80), nullable=False),
    Column("topic", String(40), nullable=False),  # '' when it could not be made, or was deleted by its reader
    Column("closed", Boolean, nullable=False),
    Index("ix_case_topics_chat", "platform", "chat", "topic"),
)

tickets = Table(
    "tickets",  # one-time codes: found by their keyed hash, gone once used
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("lookup", LargeBinary, primary_key=True),
    Column("until", BigInteger, nullable=False),
    _sealed(),
)

audit_ends = Table(
    "audit_ends",
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("key_id", String(24), nullable=False),
    _sealed(),  # the hash of the trail's last line
)

own_texts = Table(
    "own_texts",
    metadata,
    Column("event", String(64), ForeignKey("events.slug"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("by", String(24), nullable=False),
    Column("at", BigInteger, nullable=False),
    _sealed(),
)

audit = Table(
    "audit",
    metadata,
    _serial(),
    _event(),
    Column("at", BigInteger, nullable=False),
    Column("act", String(32), nullable=False),
    Column("actor", String(24)),
    Column("case_id", String(24)),
    Column("detail", Text, nullable=False, server_default="{}"),
    Column("hash", LargeBinary, nullable=False),  # SHA-256 over the previous row's hash and this row
)
