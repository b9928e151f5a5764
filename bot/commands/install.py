"""init: the first two files of an installation."""

from __future__ import annotations

import os
import secrets
from base64 import b64encode
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import say
from bot.config import ConfigErrors

_NEXT = """\
{config} and {key} are ready (only you may read them).

Next:
  1. Make a bot with @BotFather on Telegram:     export EVENTDESK_TELEGRAM_TOKEN=...
  2. Write your event, groups and people into    {config}
  3. See what is missing:                        eventdesk check --config {config} --online
  4. Open the desk:                              eventdesk run --config {config}

Keep a copy of {key} somewhere safe and apart from your backups: without it nothing can be read, by anyone."""


def init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")] = Path()) -> None:
    """Write eventdesk.toml from the example, and a new key; never overwrites anything."""
    config, key = folder / "eventdesk.toml", folder / "eventdesk.key"
    standing = [path for path in (config, key) if os.path.lexists(path)]
    if standing:
        remedy = "nothing was written; move it away or name another folder"
        raise ConfigErrors(f"{path}: is there already; {remedy}" for path in standing)
    folder.mkdir(parents=True, exist_ok=True)
    write_privately(key, new_key() + "\n")
    write_privately(config, example())
    say(_NEXT.format(config=config, key=key))


def example() -> str:
    """The example configuration, as it is shipped."""
    return resources.files("bot").joinpath("config.example.toml").read_text("utf-8")


def new_key() -> str:
    """A new installation key: 32 random bytes in base64."""
    return b64encode(secrets.token_bytes(32)).decode()


def write_privately(path: Path, text: str) -> None:
    """A new file of mode 0600, on disk when this returns. Raises FileExistsError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
