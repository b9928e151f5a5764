"""Options and manners that all commands share."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.config import Config, Secrets, load


class Exit(IntEnum):
    """What a command ends with (contract.md, 'Command line')."""

    WELL = 0
    BROKEN = 1
    WRONG = 2
    REFUSED = 3


ConfigFile = Annotated[Path, typer.Option("--config", metavar="FILE", help="The configuration of the event.")]
LogStyle = Annotated[
    Literal["json", "plain"] | None, typer.Option("--log", help="Default: json when standard error is no terminal.")
]
DEFAULT_CONFIG = Path("eventdesk.toml")


def complain(lines: Iterable[str]) -> None:
    """One line each on standard error."""
    for line in lines:
        sys.stderr.write(f"{line}\n")


def say(line: str) -> None:
    """A line on standard output."""
    sys.stdout.write(f"{line}\n")


def loaded(path: Path, secrets: Secrets = Secrets.ALL) -> Config:
    """The configuration, its warnings said. Raises ConfigErrors."""
    config = load(path, secrets)
    complain(f"warning: {line}" for line in config.warnings)
    return config
