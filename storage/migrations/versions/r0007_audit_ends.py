"""Where the audit trail ends, sealed: lines taken out at its end are missed."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, LargeBinary, String

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """One row an event; written by the desk, which alone has the key."""
    op.create_table(
        "audit_ends",
        Column("event", String(64), ForeignKey("events.slug", name="fk_audit_ends_event"), primary_key=True),
        Column("key_id", String(24), nullable=False),
        Column("sealed", LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """The chain itself stays."""
    op.drop_table("audit_ends")
