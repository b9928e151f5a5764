"""Who left the organizers' room, apart from who left the team's."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Everybody is in it until the platform says otherwise."""
    op.add_column("identities", Column("organizing", Boolean, nullable=False, server_default=text("true")))


def downgrade() -> None:
    """Nobody asks any more."""
    op.drop_column("identities", "organizing")
