"""Takes a running process its disk: nothing it writes to a file succeeds any more, until it may again."""

from __future__ import annotations

import resource


def starve(pid: int) -> None:
    """From now on no file may grow beyond its first byte, and none may be written beyond it."""
    _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, most))


def feed(pid: int) -> None:
    """All is well again."""
    _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))
