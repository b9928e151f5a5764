"""Scenarios on the page: step by step with what to notice, at once, and what there is to talk about."""

from __future__ import annotations

import re

from playwright.async_api import Locator, expect

from tests.page.conftest import Opens
from tests.page.scenes import TEAM, called
from tests.page.window import Window


async def begun(window: Window, title: str) -> Locator:
    """The scenario is on, and nothing of it was played."""
    panel = await window.opens_panel("Scenarios")
    await panel.get_by_role("button", name=title, exact=True).click()
    await expect(panel.get_by_role("heading", name=title, exact=True)).to_be_visible()
    return panel


async def test_a_scenario_is_played_step_by_step_and_tells_what_was_to_be_noticed(window: Window) -> None:
    panel = await begun(window, "Help now")
    step = panel.locator("[aria-current=step]")
    await expect(step).to_contain_text("To come: The place of the poster is known")
    await window.presses("Next step")
    await expect(panel).to_contain_text("Seen: The place of the poster is known")
    await window.phone("Sam").shows("You are at point")
    await expect(step).to_contain_text("The second tap.")
    await window.presses("Next step")
    await expect(panel).to_contain_text("Seen: Everybody on duty is called within three seconds")
    await window.room(TEAM, "Ana").shows("Saffron.")
    await expect(panel).to_contain_text(re.compile(r"Step 2 of \d+ is played. Everything to notice was there."))


async def test_a_scenario_is_played_at_once(window: Window) -> None:
    panel = await begun(window, "Nobody answers")
    await window.presses("Play all")
    await expect(panel).to_contain_text(re.compile(r"All \d+ steps are played. Everything to notice was there."))
    await expect(panel.get_by_text("Not seen:")).to_have_count(0)
    await expect(panel.get_by_role("button", name="Next step")).to_be_hidden()
    await panel.get_by_role("button", name="Leave").click()
    await expect(panel.get_by_role("button", name="Help now", exact=True)).to_be_visible()


async def test_hands_may_play_along_between_two_steps(window: Window) -> None:
    panel = await begun(window, "Nobody answers")
    await window.presses("Next step")
    await window.phone("Ana").presses("I take it")
    await window.phone("Sam").shows("Ana has your message")
    await window.presses("Next step")
    await expect(panel).to_contain_text("Could not be played: ")


async def test_another_window_sees_the_same_scenario(opens: Opens) -> None:
    one, other = await opens(), await opens()
    await begun(one, "Help now")
    panel = await other.opens_panel("Scenarios")
    await other.presses("Next step")
    for each in (one.panel("Scenarios"), panel):
        await expect(each).to_contain_text("Seen: The place of the poster is known")


async def test_nothing_played_by_hand_is_thrown_away_unasked(window: Window) -> None:
    name = await called(window)
    panel = await window.opens_panel("Scenarios")
    await panel.get_by_role("button", name="Help now", exact=True).click()
    await window.presses("Keep it")
    await window.phone("Ana").shows(name)
    await panel.get_by_role("button", name="Help now", exact=True).click()
    await window.presses("Begin it")
    await expect(window.phone("Ana").chat).to_be_empty()


async def test_a_situation_is_talked_about_before_anything_is_weighed(window: Window) -> None:
    panel = await begun(window, "Somebody from the event next door")
    await expect(panel.get_by_role("heading", name="Questions")).to_be_visible()
    point = panel.get_by_text("The person may choose who of you talks with them.", exact=False)
    await expect(point).to_be_hidden()
    await panel.get_by_text("Points to weigh", exact=True).click()
    await expect(point).to_be_visible()
