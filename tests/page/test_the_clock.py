"""Time is moved, and the desk does what comes due."""

from __future__ import annotations

import re

from playwright.async_api import Locator, expect

from tests.page.scenes import called
from tests.page.window import Window


def clock(window: Window) -> Locator:
    return window.page.get_by_role("region", name="Clock")


async def test_the_ladder_is_climbed_to_its_last_rung(window: Window) -> None:
    await window.puts_on_screen("Dee", "Ola")
    name = await called(window)
    behind = await window.opens_panel("Behind the scenes")
    rungs = behind.get_by_role("list").filter(has_text="At once").get_by_role("listitem")
    await expect(rungs.first).to_contain_text("called: the case is here")
    await expect(window.phone("Dee").chat).not_to_contain_text(name)
    await window.presses("+1 min")
    await window.phone("Sam").shows("No answer yet. I'm now asking")
    await window.presses("+1 min")
    await window.phone("Sam").shows("I'm asking everyone at the desk.")
    await window.phone("Dee").shows(name)
    await window.presses("+1 min")
    await window.phone("Ola").shows(name)
    await window.phone("Sam").shows("I'm sorry this is slow.")
    await expect(rungs.last).to_contain_text("comes next, 08:05:00")
    await window.presses("+1 min")
    await window.presses("+1 min")
    await expect(rungs.last).to_contain_text("called")
    await expect(clock(window)).to_contain_text("08:05:00")


async def test_what_comes_due_is_told_and_is_one_press_away(window: Window) -> None:
    await called(window)
    await expect(clock(window)).to_contain_text(re.compile(r"Next, in \d+ s: \w+"))
    await window.presses("Until something happens")
    await window.phone("Ana").shows("again. No answer")
    await expect(clock(window)).to_contain_text("08:00:30")


async def test_real_time_runs_until_it_is_paused(window: Window) -> None:
    await expect(clock(window)).to_contain_text("08:00:00")
    await window.presses("Real time")
    await expect(clock(window)).to_contain_text("running")
    await expect(clock(window)).to_contain_text("08:00:02")
    await window.presses("Pause")
    await expect(clock(window)).to_contain_text("standing still")
