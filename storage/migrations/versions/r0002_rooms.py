"""Rooms of cases, and who is in the event's rooms, on platforms that have such and tell."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, LargeBinary, String, text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """One row for each room and each visitor."""
    op.create_table(
        "rooms",
        Column("case_id", String(24), ForeignKey("cases.id", name="fk_rooms_case_id"), primary_key=True),
        Column("platform", String(16), primary_key=True),
        Column("event", String(64), ForeignKey("events.slug", name="fk_rooms_event"), nullable=False),
        Column("chat", String(255), nullable=False),
    )
    op.create_index("ix_rooms_chat", "rooms", ["platform", "chat"])
    op.create_table(
        "visitors",
        Column("event", String(64), ForeignKey("events.slug", name="fk_visitors_event"), primary_key=True),
        Column("platform", String(16), primary_key=True),
        Column("space", String(16), primary_key=True),
        Column("lookup", LargeBinary, primary_key=True),
        Column("let_in", Boolean, nullable=False),
    )
    op.add_column("identities", Column("inside", Boolean, nullable=False, server_default=text("true")))


def downgrade() -> None:
    """The rooms stay where they are; we no longer know them."""
    op.drop_column("identities", "inside")
    op.drop_table("visitors")
    op.drop_table("rooms")
