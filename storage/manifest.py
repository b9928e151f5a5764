"""What a backup says of itself: written last, so that a backup without it is one that was never finished."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from storage.errors import BackupRefused
from storage.files import make_private, sync

FORMAT = 1
_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`made_at` is ISO 8601 UTC; `rows` counts by file and table; `sha256` by file, paths relative to the backup."""

    format: int
    program: str
    made_at: str
    rows: Mapping[str, Mapping[str, int]]
    sha256: Mapping[str, str]


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("eventdesk")
    except PackageNotFoundError:
        return "unknown"


def digest(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(directory: Path, manifest: Manifest) -> None:
    """Puts the manifest in place in one step; on disk on return."""
    part = directory / f"{_NAME}.part"
    make_private(part)
    part.write_text(json.dumps(asdict(manifest), indent=2, sort_keys=True) + "\n", "utf-8")
    sync(part)
    os.replace(part, directory / _NAME)  # noqa: PTH105
    sync(directory)


def read_manifest(directory: Path) -> Manifest:
    """Raises BackupRefused when there is none, or none this program understands."""
    try:
        found = Manifest(**json.loads((directory / _NAME).read_text("utf-8")))
    except FileNotFoundError:
        raise BackupRefused(f"{directory} holds no {_NAME}: it is no backup, or one that was not finished") from None
    except (OSError, ValueError, TypeError):
        raise BackupRefused(f"{directory / _NAME} cannot be read: use another backup") from None
    if found.format != FORMAT:
        raise BackupRefused(f"{directory} has backup format {found.format}, this program reads {FORMAT}")
    return found


def check_digest(directory: Path, name: str, manifest: Manifest) -> Path:
    """The file of a backup, unchanged since it was made; raises BackupRefused otherwise."""
    path = directory / name
    if not path.is_file():
        raise BackupRefused(f"{path} is missing: put it back where the backup was made")
    if digest(path) != manifest.sha256.get(name):
        raise BackupRefused(f"{path} changed since the backup was made: use another backup")
    return path
