"""The PostgreSQL server for the few runs that need it."""

from __future__ import annotations

from tests.postgres import postgres

__all__ = ["postgres"]
