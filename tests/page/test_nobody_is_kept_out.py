"""axe-core looks through the page at the moments that matter, and finds nothing serious."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import Page, expect

from tests.page.conftest import Opens
from tests.page.scenes import called, closed, talked
from tests.page.test_for_everybody import NARROW
from tests.page.test_scenarios import begun
from tests.page.window import PANELS, Window

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
GRAVE = ("serious", "critical")


async def grave(page: Page) -> list[str]:
    """What would keep somebody from using it: the rule, why, and where."""
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(f"() => {{ {AXE} }}")
    found: dict[str, Any] = await page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']} ({one['impact']}): {node['failureSummary']} {node['html']}"
        for one in found["violations"]
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


async def test_on_a_page_that_nobody_has_touched(window: Window) -> None:
    for panel in PANELS:
        await window.opens_panel(panel)
        assert await grave(window.page) == [], panel


async def grave_by_day_and_in_the_dark(page: Page) -> list[str]:
    by_day = await grave(page)
    await page.emulate_media(color_scheme="dark")
    return [*by_day, *[f"in the dark: {one}" for one in await grave(page)]]


async def test_in_the_middle_of_a_case_with_the_panel_behind(window: Window) -> None:
    name = await talked(window)
    await expect(await window.opens_panel("Behind the scenes")).to_contain_text(name)
    await (
        window.panel("Behind the scenes").locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    )
    await window.phone("Ana").presses("Covered words, show")
    assert await grave_by_day_and_in_the_dark(window.page) == []


async def test_while_a_scenario_is_played(window: Window) -> None:
    await begun(window, "Help now")
    await window.presses("Next step")
    await expect(window.panel("Scenarios")).to_contain_text("Seen: ")
    assert await grave_by_day_and_in_the_dark(window.page) == []


async def test_while_a_situation_is_talked_about(window: Window) -> None:
    panel = await begun(window, "Somebody from the event next door")
    await panel.get_by_text("Points to weigh", exact=True).click()
    assert await grave(window.page) == []


async def test_on_locked_phones(window: Window) -> None:
    await called(window)
    await window.phone("Sam").locks()
    await window.phone("Ana").locks()
    assert await grave_by_day_and_in_the_dark(window.page) == []


async def test_with_a_score(window: Window) -> None:
    await closed(window)
    await window.opens_panel("Score")
    assert await grave_by_day_and_in_the_dark(window.page) == []


async def test_with_what_else_a_phone_can_do_and_a_question(window: Window) -> None:
    await called(window)
    await window.phone("Sam").opens_more("Photo")
    await window.phone("Ana").opens_more()
    assert await grave(window.page) == []
    await window.presses("Begin anew")
    assert await grave(window.page) == []


async def test_on_a_small_phone(opens: Opens) -> None:
    window = await opens(viewport=NARROW, has_touch=True, is_mobile=True)
    await called(window)
    await window.opens_panel("Behind the scenes")
    assert await grave(window.page) == []


async def test_on_a_phone_that_runs_from_right_to_left(window: Window) -> None:
    await window.phone("Sam").opens_more()
    await window.phone("Sam").section.get_by_label("Phone language").select_option("ar")
    await window.phone("Sam").says("/start p_41")
    await window.phone("Sam").presses("أحتاج مساعدة الآن")
    await window.phone("Ana").shows("Saffron.")
    assert await grave(window.page) == []
