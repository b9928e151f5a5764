"""From a page nobody has touched to a case that is closed, all by hand."""

from __future__ import annotations

from playwright.async_api import expect

from tests.page.scenes import TEAM, WORDS, called, closed, talked
from tests.page.window import Window


async def test_two_taps_bring_an_alert(window: Window) -> None:
    name = await called(window)
    for phone in (window.phone("Ana"), window.phone("Ben"), window.room(TEAM, "Ana")):
        await phone.shows(f"Saffron. {name}. Z4.")
        await expect(phone.button("I take it")).to_be_visible()
    await window.phone("Sam").shows("I've told the team just now.", "Are you still at Quay terrace?")


async def test_two_people_take_it_talk_and_close_it(window: Window) -> None:
    name = await closed(window)
    sam = window.phone("Sam")
    await sam.shows(f"{name} is closed on our side.")
    await sam.presses("Show it")
    await sam.shows("We looked into it and took steps.")
    await window.puts_on_screen("The organizers' group")
    await window.room("The organizers' group", "Dee").shows(f"{name} is handled under our rules.")


async def test_words_stand_covered_until_the_handler_wants_to_read_them(window: Window) -> None:
    await talked(window)
    ana = window.phone("Ana")
    await expect(ana.chat).not_to_contain_text("canary")
    await ana.presses("Covered words, show")
    await ana.shows(WORDS)
    await expect(window.room(TEAM, "Ana").chat).not_to_contain_text("canary")


async def test_the_handler_replies_to_covered_words_and_is_asked_first(window: Window) -> None:
    await talked(window)
    ana = window.phone("Ana")
    covered = ana.chat.locator(".bubble").filter(has=window.page.get_by_role("button", name="Covered words, show"))
    await covered.last.get_by_role("button", name="Quote").click()
    await ana.says("I see you")
    await ana.shows("send this to them?")
    await ana.presses("Send")
    await window.phone("Sam").shows("Ana from the desk: I see you")


async def test_words_that_are_changed_are_changed_for_the_handler_too(window: Window) -> None:
    await talked(window)
    sam, ana = window.phone("Sam"), window.phone("Ana")
    written = sam.chat.locator(".bubble").filter(has_text=WORDS)
    await written.get_by_role("button", name="Change").click()
    await expect(sam.field).to_have_value(WORDS)
    await sam.says("he wears a yellow coat")
    await expect(sam.chat.locator(".bubble").filter(has_text="he wears a yellow coat")).to_contain_text("edited")
    await ana.presses("Covered words, show")
    await ana.shows("he wears a yellow coat")


async def test_a_sign_in_the_group_takes_the_case(window: Window) -> None:
    name = await called(window)
    team = window.room(TEAM, "Ben")
    await team.section.get_by_label("Write as", exact=True).select_option("Ben")
    await team.presses("React")
    await team.presses("👌 I take it")
    await window.phone("Sam").shows("Ben has your message")
    await window.phone("Ben").shows(f"{name} is yours.")


async def test_beginning_anew_asks_first_and_then_nothing_is_left(window: Window) -> None:
    await called(window)
    await window.presses("Begin anew")
    await window.presses("Keep it")
    await expect(window.phone("Ana").chat).to_contain_text("Saffron.")
    await window.presses("Begin anew")
    await window.presses("Begin from the start")
    await expect(window.phone("Ana").chat).to_be_empty()
    await expect(window.phone("Sam").chat).to_be_empty()
