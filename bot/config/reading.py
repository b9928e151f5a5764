"""From a path to a raw TOML table, or one line that says why not."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.config.errors import ConfigErrors

_PLACE = re.compile(r"\s*\((?:at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document))\)$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one file is read against: where its paths start, where its secrets are, what this build ships."""

    folder: Path
    languages: frozenset[str]
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)
    unread: frozenset[str] = frozenset()
    """Keys whose secrets nobody needs now; they are checked for their form and left empty."""


def read_table(path: Path) -> dict[str, Any]:
    """The raw table of a TOML file. Raises ConfigErrors with one line."""
    try:
        return tomllib.loads(_decoded(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigErrors([f"{path}: {_where(str(error))}"]) from None


def _decoded(path: Path) -> str:
    content = _content(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigErrors([f"{path}: line {line}: this is not UTF-8; save the file as UTF-8"]) from None


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        remedy = "make one with 'eventdesk init', or name it with --config"
        raise ConfigErrors([f"{path}: no such file; {remedy}"]) from None
    except OSError as error:
        raise ConfigErrors([f"{path}: cannot be read ({error.strerror}); needs a readable TOML file"]) from None


def _where(said: str) -> str:
    """'line 3, column 7: not valid TOML: ...' from the parser's own words."""
    place = _PLACE.search(said)
    reason = _PLACE.sub("", said)
    reason = reason[:1].lower() + reason[1:]
    if place is None or place["line"] is None:
        return f"end of file: not valid TOML: {reason}"
    return f"line {place['line']}, column {place['column']}: not valid TOML: {reason}"
