"""What stands around the page: it is found by its address alone, and asks nobody else for anything."""

from __future__ import annotations

import aiohttp

from tests.page.program import Program
from tests.page.scenes import talked
from tests.page.window import Window


async def test_a_whole_case_asks_nothing_of_anybody_else(window: Window) -> None:
    """Every story looks at that when it is over; this one makes sure that it would be seen."""
    await talked(window)
    window.check()
    await window.page.evaluate("() => fetch('https://example.org/').catch(() => 0)")
    assert any("example.org" in one for one in window.faults)
    window.faults.clear()


async def test_the_page_may_load_nothing_that_is_not_its_own(rehearsal: Program) -> None:
    async with aiohttp.ClientSession() as session, session.get(rehearsal.address) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in await answer.text()
