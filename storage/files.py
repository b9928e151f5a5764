"""Files of the record: private, on disk for certain, written by one process at a time."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import Self

from storage.errors import InUse, Unusable


def make_private(path: Path) -> None:
    """Creates the file if it is missing and makes it readable for its owner alone; its folder comes to be as 0700."""
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True)
        if path.exists():
            path.chmod(0o600)
            return
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600))
        sync(path.parent)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Unusable(f"{path} cannot be written ({reason}): give this user a folder of its own there") from None


def sync(path: Path) -> None:
    """Puts a file's bytes, or a folder's names, on the disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class WriteLock:
    """Held by the one process that writes a SQLite file; the system lets it go when that process ends, however."""

    def __init__(self, guarded: Path) -> None:
        path = guarded.with_name(guarded.name + ".lock")
        make_private(path)
        self._descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._descriptor)
            raise InUse(
                f"{guarded} is being written by another process (it holds {path.name}): stop that one first; "
                "one process writes a SQLite file, several need PostgreSQL"
            ) from None

    def release(self) -> None:
        """Lets the next process in. The lock file stays: removing it would let two in."""
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
