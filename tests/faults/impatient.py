"""The program, for which two seconds of refusal are five minutes, and which asks for news as often."""

from __future__ import annotations

import sys

from bot import receiver
from bot.transports import matrix_sync

if __name__ == "__main__":
    receiver._GIVEN_UP_AFTER = 2.0
    matrix_sync.POLL_SECONDS = 2  # type: ignore[misc]
    from bot.cli import main

    sys.exit(main())
