"""Where the topic of a case is, in somebody's private chat or in the team's group."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Index, String

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """A row for each topic there is, and for each that there cannot be."""
    op.create_table(
        "case_topics",
        Column("case_id", String(24), ForeignKey("cases.id", name="fk_case_topics_case_id"), primary_key=True),
        Column("platform", String(16), primary_key=True),
        Column("person", String(24), primary_key=True),
        Column("event", String(64), ForeignKey("events.slug", name="fk_case_topics_event"), nullable=False),
        Column("chat", String(80), nullable=False),
        Column("topic", String(40), nullable=False),
        Column("closed", Boolean, nullable=False),
        Index("ix_case_topics_chat", "platform", "chat", "topic"),
    )


def downgrade() -> None:
    """Cases go on in plain private chats; topics that are there stay where they are."""
    op.drop_table("case_topics")
