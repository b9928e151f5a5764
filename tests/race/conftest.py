"""The PostgreSQL server, and a record on each of the two databases."""

from __future__ import annotations

from tests.postgres import Postgres, postgres, postgres_url

__all__ = ["Postgres", "postgres", "postgres_url"]
