"""Which messages people wrote in private, so that they can be taken off their screens."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """One row for each message, for 48 hours."""
    op.create_table(
        "heard",
        Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
        Column("event", String(64), ForeignKey("events.slug", name="fk_heard_event"), nullable=False),
        Column("person", String(24), ForeignKey("people.id", name="fk_heard_person"), nullable=False),
        Column("platform", String(16), nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("ref", String(24), nullable=False),
        Column("key_id", String(24), nullable=False),
        Column("sealed", LargeBinary, nullable=False),
    )
    op.create_index("ix_heard_person", "heard", ["person", "platform"])
    op.create_index("ix_heard_at", "heard", ["event", "at"])


def downgrade() -> None:
    """What was written can no longer be cleared."""
    op.drop_table("heard")
