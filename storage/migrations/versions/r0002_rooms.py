"""Rooms of cases, on platforms that have such."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, String

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """One row for each room."""
    op.create_table(
        "rooms",
        Column("case_id", String(24), ForeignKey("cases.id", name="fk_rooms_case_id"), primary_key=True),
        Column("platform", String(16), primary_key=True),
        Column("event", String(64), ForeignKey("events.slug", name="fk_rooms_event"), nullable=False),
        Column("chat", String(255), nullable=False),
    )
    op.create_index("ix_rooms_chat", "rooms", ["platform", "chat"])


def downgrade() -> None:
    """The rooms stay where they are; we no longer know them."""
    op.drop_table("rooms")
