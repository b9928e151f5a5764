"""The program, for which two seconds of refusal are five minutes."""

from __future__ import annotations

import sys

from bot import receiver

if __name__ == "__main__":
    receiver._GIVEN_UP_AFTER = 2.0
    from bot.cli import main

    sys.exit(main())
