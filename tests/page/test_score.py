"""After a drill: how long people waited, in words and as a picture."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.page.scenes import called, closed
from tests.page.window import Window


async def test_a_drill_in_time_is_told_with_its_picture(window: Window) -> None:
    name = await closed(window)
    score = await window.opens_panel("Score")
    await expect(score.get_by_role("heading", name=name)).to_be_visible()
    await expect(score.get_by_role("img", name=re.compile(rf"^Timeline of {name}\. "))).to_be_visible()
    rows = score.get_by_role("table", name=f"Waits of {name}").locator("tbody tr")
    await expect(rows).to_contain_text(["Taken by Ana", "Ben joined", "First word from Ana"])
    for row in await rows.all():
        await expect(row).to_contain_text("in time")


async def test_what_came_too_late_is_said(window: Window) -> None:
    await called(window)
    await window.presses("+10 min")
    await window.phone("Ana").presses("I take it")
    score = await window.opens_panel("Score")
    await expect(score.locator("tbody tr").first).to_contain_text("10 min")
    await expect(score.locator("tbody tr").first).to_contain_text("too late")
