"""The ledger of destroyed keys: a file beside the key store that outlives it.

Without it, a key store that was lost and restored from a backup would bring destroyed keys back to life.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from storage.files import make_private


class Ledger:
    """Append-only list of key ids, one a line; each entry is on disk before its key is destroyed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def beside(cls, key_store: Path) -> Ledger:
        """The ledger that belongs to the key store in this file."""
        return cls(key_store.with_name(key_store.name + ".destroyed"))

    def add(self, key_ids: Iterable[str]) -> None:
        """Writes the ids and returns when they are on disk."""
        make_private(self._path)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC)
        try:
            # a line that a power cut tore in two must not swallow the next one
            os.write(descriptor, "".join(f"\n{key_id}\n" for key_id in key_ids).encode("ascii"))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def read(self) -> frozenset[str]:
        """Every id in the ledger; empty when there is none yet."""
        if not self._path.exists():
            return frozenset()
        return frozenset(self._path.read_text("ascii", errors="replace").split())
