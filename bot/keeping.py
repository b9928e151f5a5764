"""What must be kept is kept: a unit of work is tried until it is on disk, and meanwhile the desk says so."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import structlog

from bot.health import Health
from storage.errors import NotWritten

T = TypeVar("T")

STORAGE: Final = "storage"
PAUSE: Final = 1.0
"""Seconds between two tries: soon enough after the disk has room again, and no load while it has none."""

_log = structlog.get_logger("keeping")


async def kept(write: Callable[[], Awaitable[T]], health: Health) -> T:
    """What `write` gives, once it is on disk. A full disk is waited out; everything else is raised."""
    while True:
        try:
            return await write()
        except NotWritten:
            unwritable(health)
            await asyncio.sleep(PAUSE)


def unwritable(health: Health) -> None:
    """Say so, once, until the watch over the storage has written something again."""
    if not health.tells(STORAGE):
        _log.error("the database cannot be written: nothing is confirmed to anyone until it can be")
    health.not_ready(STORAGE, "the database cannot be written; look at disk space and at the rights of its files")


def writable(health: Health) -> None:
    """A write has succeeded."""
    if health.tells(STORAGE):
        _log.info("the database can be written again")
    health.ready(STORAGE)
