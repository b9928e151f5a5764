"""What several stories begin with."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.page.window import Window

TEAM = "The team's group"
WORDS = "he wears a canary coat"
"""What must never stand where others can see it."""


async def called(window: Window) -> str:
    """Sam asks for help at a poster; the name of the case."""
    sam = window.phone("Sam")
    await sam.says("/start p_41")
    await sam.presses("I need help now")
    await sam.shows("Your word is ")
    found = re.search(r"Your word is (\w+)", await sam.chat.inner_text())
    assert found
    await window.phone("Ana").shows(f"Saffron. {found[1]}. Z4.")
    return found[1]


async def paired(window: Window) -> str:
    """Ana has it, Ben is with her."""
    name = await called(window)
    await window.phone("Ana").presses("I take it")
    await window.phone("Sam").shows("Ana has your message and will write here in a moment.")
    await window.phone("Ben").presses("I join")
    await window.phone("Ana").shows(f"{name}: Ben is with you.")
    return name


async def talked(window: Window) -> str:
    """Words in both directions."""
    name = await paired(window)
    await window.phone("Sam").says(WORDS)
    await window.phone("Ana").shows(f"{name}: new words.")
    await window.phone("Ana").says("/say I am two minutes away")
    await window.phone("Sam").shows("Ana from the desk: I am two minutes away")
    return name


async def closed(window: Window) -> str:
    """Both of them agree how it ended, and Sam reads it."""
    name = await talked(window)
    ana, ben = window.phone("Ana"), window.phone("Ben")
    await ana.says("/close")
    for label in (
        "We took steps", "It happened to them", "They know, no line needed", "Nothing of these", "No one else",
        "Yes, offer it",
    ):  # fmt: skip
        await ana.presses(label)
    await ben.shows(f"{name}: Ana wants to close it. Do you agree?")
    await ben.presses("I agree")
    await expect(window.room(TEAM, "Ana").chat).to_contain_text(f"Saffron. {name}. Z4. Closed.")
    return name
