"""The store folder on disk: 0700, and used by one process at a time, since keys must not go on from two copies."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.transports.port import Retry


class Folder:
    """The store folder: 0700, used by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def open(self) -> None:
        """Make it if need be, and keep every other process out. Raises Retry when one is in."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.chmod(0o700)
        if self._lock is None:
            lock = os.open(self.path / "lock", os.O_CREAT | os.O_RDWR, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(lock)
                raise Retry(f"another process uses the keys in {self.path}: stop it") from None
            self._lock = lock

    def close(self) -> None:
        """Let the next one in."""
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)

    def read(self, name: str) -> Mapping[str, Any] | None:
        """A small JSON file, or None when there is none that can be read."""
        try:
            found = json.loads((self.path / name).read_bytes())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def write(self, name: str, content: Mapping[str, Any]) -> None:
        """Replace a small JSON file, 0600, on disk when this returns."""
        fresh = self.path / f"{name}.new"
        file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "wb") as out:
            out.write(json.dumps(content, indent=1).encode())
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(self.path / name)
        folder = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
