"""Five moments as pictures, to be looked at by somebody. EVENTDESK_SCREENSHOTS names another folder for them."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import expect

from tests.page.conftest import Opens
from tests.page.scenes import called
from tests.page.window import Window

ELSEWHERE = os.environ.get("EVENTDESK_SCREENSHOTS")
FOLDER = Path(ELSEWHERE or Path(__file__).parent / "screenshots")
LARGEST = 250_000
"""Bytes of what goes elsewhere, into the README for instance."""
SIZE = {"width": 1440, "height": 820}


async def keeps(window: Window, name: str) -> None:
    """The window as it is, without what is gone in a moment."""
    await window.page.locator(".toast").evaluate_all("all => all.forEach(one => one.remove())")
    await window.page.mouse.move(0, 0)
    await window.page.evaluate("() => { document.activeElement.blur(); document.querySelector('main').scrollTop = 0; }")
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.png"
    await window.page.screenshot(path=path)
    assert not ELSEWHERE or path.stat().st_size < LARGEST


async def an_alert(window: Window) -> None:
    await window.opens_panel("Behind the scenes")
    await called(window)
    await keeps(window, "alert")


async def locked_phones(window: Window) -> None:
    await window.closes_panels()
    for name in ("Ana", "Ben"):
        await window.phone(name).locks()
    for _ in range(3):
        await window.presses("+10 s")
    await expect(window.phone("Ben").section).to_contain_text("No answer yet, called just now.")
    await keeps(window, "locked")
    for name in ("Ana", "Ben"):
        await window.phone(name).locks()


async def a_conversation(window: Window) -> None:
    sam, ana = window.phone("Sam"), window.phone("Ana")
    await sam.presses("Yes")
    await sam.shows("Is it safe for you to write?")
    await sam.presses("Yes")
    await sam.shows("What is going on?")
    await ana.presses("I take it")
    await window.presses("+10 s")
    await window.phone("Ben").presses("I join")
    await sam.says("he follows me around and won't stop")
    await sam.shows("How will we find you?")
    await sam.says("I am next to the stairs, in a red jacket")
    await sam.shows("Is this about someone on our own team?")
    await sam.presses("No")
    await window.presses("+10 s")
    await ana.says("/say I see you. Ben and I are coming over, one minute.")
    await sam.shows("Ana from the desk: I see you.")
    await window.opens_panel("Behind the scenes")
    await keeps(window, "conversation")


async def a_score(window: Window) -> None:
    ana = window.phone("Ana")
    await window.presses("+10 min")
    await ana.says("/close")
    for label in (
        "We took steps", "It happened to them", "They know, no line needed", "Nothing of these", "No one else",
        "Yes, offer it",
    ):  # fmt: skip
        await ana.presses(label)
    await window.phone("Ben").presses("I agree")
    await window.phone("Sam").presses("Show it")
    await window.opens_panel("Score")
    await keeps(window, "score")


async def test_a_call_from_an_untouched_page_to_its_score_is_kept_in_five_pictures(opens: Opens) -> None:
    window = await opens(viewport=SIZE, reduced_motion="reduce")
    await keeps(window, "fresh")
    for moment in (an_alert, locked_phones, a_conversation, a_score):
        await moment(window)
