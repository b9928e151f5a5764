"""Whoever looks at a locked phone of the team learns nothing about anybody; of somebody who asked, nothing at all."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.page.scenes import TEAM, called, paired
from tests.page.window import Window

_GIVES_AWAY = re.compile(r"report|team|case|safe|help|code|alert|emergency|\bAna\b|\bBen\b", re.IGNORECASE)


async def test_the_teams_lock_screens_show_the_code_line_and_nothing_else(window: Window) -> None:
    await window.puts_on_screen("Caro")
    name = await called(window)
    for phone in (window.phone("Ana"), window.phone("Ben"), window.phone("Caro")):
        lock = await phone.locks()
        texts = await lock.get_by_role("listitem").locator("p").all_inner_texts()
        assert set(texts) == {f"Saffron. {name}. Z4."}
        await expect(phone.chat).to_be_hidden()
        await expect(phone.field).to_be_hidden()


async def test_words_stay_covered_on_a_lock_screen(window: Window) -> None:
    name = await paired(window)
    lock = await window.phone("Ana").locks()
    await window.phone("Sam").says("he wears a canary coat")
    await expect(lock).to_contain_text(f"{name}: new words.")
    await expect(lock).to_contain_text("▒")
    await expect(lock).not_to_contain_text("canary")


async def test_the_lock_screen_of_somebody_in_a_cover_story_says_nothing_of_a_report(window: Window) -> None:
    sam = window.phone("Sam")
    await sam.says("/start p_41")
    await sam.says("Hey, did you order the blue lanyards?")
    await sam.shows("Yes, we have the blue ones.")
    lock = await sam.locks()
    await window.phone("Ana").presses("I take it")
    await window.phone("Ana").shows("is yours")
    await window.presses("+10 min")
    await expect(window.page.get_by_role("region", name="Clock")).to_contain_text("08:10:00")
    assert not _GIVES_AWAY.search(await lock.inner_text())


async def test_what_arrived_is_gone_from_the_lock_screen_once_the_phone_was_used(window: Window) -> None:
    await called(window)
    ana = window.phone("Ana")
    lock = await ana.locks()
    await expect(lock.get_by_role("listitem")).not_to_have_count(0)
    await ana.locks()
    await ana.presses("I take it")
    await ana.locks()
    await expect(lock).to_contain_text("Nothing on the lock screen")


async def test_a_room_is_on_the_lock_screens_of_those_who_are_in_it(window: Window) -> None:
    await window.puts_on_screen("Eli")
    name = await called(window)
    lock = await window.phone("Eli").locks()
    note = lock.get_by_role("listitem").filter(has_text=TEAM)
    await expect(note).to_contain_text(f"Saffron. {name}. Z4.")
    await expect(window.room(TEAM, "Ana").key("Lock screen")).to_have_count(0)
