"""A record in which nothing has happened yet."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from bot.config import Config
from storage import schema
from storage.seat import parse_url, sqlite_path


def empty_record(config: Config) -> None:
    """The record's tables where `config` says; SQLite's as a copy: making them takes longer than most stories."""
    url = config.storage.url.get_secret_value()
    parsed = parse_url(url)
    if parsed.get_backend_name() != "sqlite" or sqlite_path(parsed).exists():
        schema.upgrade(url)
        return
    sqlite_path(parsed).write_bytes(_empty_file())
    sqlite_path(parsed).chmod(0o600)


@lru_cache(maxsize=1)
def _empty_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        schema.upgrade(f"sqlite+aiosqlite:///{file}")
        return file.read_bytes()
