"""A new installation key, in steps each of which may be the last before a crash."""

from __future__ import annotations

import os
from base64 import b64decode
from pathlib import Path

from bot.clock import utc_now
from bot.commands.install import new_key, write_privately
from bot.config import Config, ConfigErrors
from storage.keys import KeyStore


def rotated(config: Config) -> str:
    """Re-wrap every key; what was done, in a sentence. Raises ConfigErrors when a new key cannot be made here.

    With several keys at hand, what is not yet under the first is brought there: that finishes a rotation that
    was broken off, or one for which the operator wrote the new line. Only when there is nothing left to bring
    is a new key made, and it stands in the file before anything is put under it.
    """
    ring = config.installation_keys
    brought = _rewrap(config, ring) if len(ring) > 1 else 0
    if brought:
        return _done(config, brought)
    new = _put_first(config)
    return _done(config, _rewrap(config, (new, *ring)))


def _rewrap(config: Config, ring: tuple[bytes, ...]) -> int:
    store = KeyStore(config.storage.case_keys.get_secret_value(), ring, utc_now)
    try:
        return store.rewrap()
    finally:
        store.close()


def _put_first(config: Config) -> bytes:
    """Write a new key before the others. The file is whole at every moment."""
    file = config.key_file
    if file is None:
        remedy = "put a new line of base64 (32 random bytes) before the old one there, then rotate again"
        raise ConfigErrors([f"{config.path}: storage.key: the keys come from the environment; {remedy}"])
    line = new_key()
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    write_privately(beside, f"{line}\n{file.read_text('utf-8')}")
    beside.replace(file)
    _sync(file.parent)
    return b64decode(line)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _done(config: Config, brought: int) -> str:
    where = config.key_file or "the environment"
    return (
        f"Keys moved to the new installation key (the first line of {where}): {brought}. The old line below it is "
        "needed to restore older backups; take it out when you no longer keep any."
    )
