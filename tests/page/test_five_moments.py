"""Five moments as pictures, to be looked at by somebody. EVENTDESK_SCREENSHOTS names another folder for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest_asyncio

from tests.page.conftest import Opens
from tests.page.scenes import called
from tests.page.window import Window

ELSEWHERE = os.environ.get("EVENTDESK_SCREENSHOTS")
FOLDER = Path(ELSEWHERE or Path(__file__).parent / "screenshots")
LARGEST = 250_000
"""Bytes of what goes elsewhere, into the README for instance."""
SIZE = {"width": 1440, "height": 820}


@pytest_asyncio.fixture(loop_scope="package")
async def window(opens: Opens) -> Window:
    return await opens(viewport=SIZE, reduced_motion="reduce")


async def keeps(window: Window, name: str) -> None:
    """The window as it is, without what is gone in a moment."""
    await window.page.locator(".toast").evaluate_all("all => all.forEach(one => one.remove())")
    await window.page.mouse.move(0, 0)
    await window.page.evaluate("() => { document.activeElement.blur(); document.querySelector('main').scrollTop = 0; }")
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.png"
    await window.page.screenshot(path=path)
    assert not ELSEWHERE or path.stat().st_size < LARGEST


async def a_talk(window: Window) -> None:
    """Help is called, comes within the minute, and speaks."""
    await called(window)
    sam, ana, ben = window.phone("Sam"), window.phone("Ana"), window.phone("Ben")
    await sam.presses("Yes")
    await sam.shows("Is it safe for you to write?")
    await sam.presses("Yes")
    await sam.shows("What is going on?")
    await window.presses("+10 s")
    await ana.presses("I take it")
    await window.presses("+10 s")
    await ben.presses("I join")
    await sam.says("he follows me around and won't stop")
    await sam.shows("How will we find you?")
    await sam.says("I am next to the stairs, in a red jacket")
    await sam.shows("Is this about someone on our own team?")
    await sam.presses("No")
    await window.presses("+10 s")
    await ana.says("/say I see you. Ben and I are coming over, one minute.")
    await sam.shows("Ana from the desk: I see you.")


async def test_a_page_that_nobody_has_touched(window: Window) -> None:
    await keeps(window, "fresh")


async def test_an_alert_is_out_on_three_phones(window: Window) -> None:
    await window.opens_panel("Behind the scenes")
    await called(window)
    await keeps(window, "alert")


async def test_a_conversation_with_what_happens_behind_it(window: Window) -> None:
    await window.opens_panel("Behind the scenes")
    await a_talk(window)
    await keeps(window, "conversation")


async def test_locked_phones(window: Window) -> None:
    await called(window)
    await window.closes_panels()
    for name in ("Ana", "Ben"):
        await window.phone(name).locks()
    await window.presses("+1 min")
    await window.phone("Sam").shows("No answer yet.")
    await keeps(window, "locked")


async def test_the_score_once_a_case_is_closed(window: Window) -> None:
    await a_talk(window)
    ana = window.phone("Ana")
    await window.presses("+10 min")
    await ana.says("/close")
    for label in ("We took steps", "It happened to them", "They know, no line needed"):
        await ana.presses(label)
    await window.phone("Ben").presses("I agree")
    await window.phone("Sam").presses("Show it")
    await window.opens_panel("Score")
    await keeps(window, "score")
