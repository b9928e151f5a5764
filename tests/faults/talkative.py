"""The program with every library at its most talkative."""

from __future__ import annotations

import logging
import sys

from bot import logs

_set_up = logs.set_up


def set_up(*arguments: object, **more: object) -> logs.Redactor:
    """As ever, and then everything down to DEBUG."""
    redactor = _set_up(*arguments, **more)  # type: ignore[arg-type]
    logging.getLogger().setLevel(logging.DEBUG)
    for name in [*logging.root.manager.loggerDict]:
        logging.getLogger(name).setLevel(logging.DEBUG)
    for name in ("telegram", "aiohttp", "sqlalchemy", "asyncio", "aiosqlite", "alembic", "apscheduler"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    return redactor


if __name__ == "__main__":
    logs.set_up = set_up
    from bot.cli import main

    sys.exit(main())
