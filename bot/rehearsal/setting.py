"""Where a rehearsal plays: an event, a folder for its record, and keys made for this one time."""

from __future__ import annotations

import os
import secrets
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from pydantic import SecretBytes, SecretStr

from bot.commands.install import example, write_privately
from bot.config import Config, ConfigErrors, Secrets, load
from storage import schema

_RECORD, _CASE_KEYS, _KEY, _CONFIG = "eventdesk.db", "case-keys.db", "eventdesk.key", "eventdesk.toml"


@contextmanager
def setting(config: Config | None, keep: Path | None) -> Iterator[Config]:
    """The event, ready to be played: the example when `config` is None. Everything is gone afterwards, or in `keep`.

    Without `keep` the installation's key is never written, so that not even what a crash left could be read.
    Raises ConfigErrors when `keep` holds a record already.
    """
    event = _example() if config is None else config
    key = secrets.token_bytes(32)
    if keep is not None:
        _kept(keep, key, with_config=config is None)
        yield _placed(event, keep, key)
        return
    with tempfile.TemporaryDirectory(prefix="eventdesk-rehearsal-") as folder:
        yield _placed(event, Path(folder), key)


def _example() -> Config:
    with resources.as_file(resources.files("bot").joinpath("config.example.toml")) as path:
        return load(path, Secrets.NONE)


def _kept(folder: Path, key: bytes, *, with_config: bool) -> None:
    """Key and configuration beside the record, so that `eventdesk audit verify` and the like can open it."""
    files = [folder / name for name in (_RECORD, _CASE_KEYS, _KEY, _CONFIG)]
    if standing := [path for path in files if os.path.lexists(path)]:
        remedy = "a rehearsal never goes on with an earlier one; name another folder"
        raise ConfigErrors(f"{path}: is there already; {remedy}" for path in standing)
    folder.mkdir(parents=True, exist_ok=True)
    write_privately(folder / _KEY, b64encode(key).decode() + "\n")
    if with_config:
        write_privately(folder / _CONFIG, example())


def _placed(event: Config, folder: Path, key: bytes) -> Config:
    """The same event with a record in this folder, and nobody outside the chats to notify."""
    record = f"sqlite+aiosqlite:///{folder / _RECORD}"
    storage = event.storage.model_copy(
        update={
            "url": SecretStr(record),
            "case_keys": SecretStr(f"sqlite+aiosqlite:///{folder / _CASE_KEYS}"),
            "key": (SecretBytes(key),),
        }
    )
    schema.upgrade(record)
    return event.model_copy(update={"storage": storage, "contacts": {}})
