"""Synapse in a process that ends with the tests that started it, however they end."""

from __future__ import annotations

import os
import signal
import threading


def _end_with_the_tests() -> None:
    """Standard input is held open by the tests, so its end is theirs; SIGKILL included."""
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_end_with_the_tests, daemon=True).start()

    from synapse.app import homeserver

    homeserver.main()
