"""What the team says of itself, one-time codes, and texts in the organizers' own words."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, String

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """A sealed profile for each person; a row for each code, and for each text that was replaced."""
    op.add_column("people", Column("sealed_profile", LargeBinary, nullable=True))
    op.create_table(
        "tickets",
        Column("event", String(64), ForeignKey("events.slug", name="fk_tickets_event"), primary_key=True),
        Column("lookup", LargeBinary, primary_key=True),
        Column("until", BigInteger, nullable=False),
        Column("sealed", LargeBinary, nullable=False),
    )
    op.create_table(
        "own_texts",
        Column("event", String(64), ForeignKey("events.slug", name="fk_own_texts_event"), primary_key=True),
        Column("key", String(64), primary_key=True),
        Column("by", String(24), nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("sealed", LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Everybody is as the roster has them; codes that were given out work no more."""
    op.drop_table("own_texts")
    op.drop_table("tickets")
    op.drop_column("people", "sealed_profile")
