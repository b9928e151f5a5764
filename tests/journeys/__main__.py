"""Print six journeys as the person sees them: `python -m tests.journeys > docs/journeys.md`."""

from __future__ import annotations

import asyncio

from tests.journeys.printed import printed

print(asyncio.run(printed()), end="")  # noqa: T201 - printing is what it is for
