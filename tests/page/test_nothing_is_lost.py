"""Pages are reloaded, lines are cut, machines fall asleep: what was written is there, and is there once."""

from __future__ import annotations

import asyncio
import re

import pytest_asyncio
from playwright.async_api import expect

from tests.page.conftest import Opens
from tests.page.line import Line
from tests.page.program import Program
from tests.page.scenes import TEAM, called, talked
from tests.page.window import PhoneOnPage, Window

PATIENCE = 15.0


@pytest_asyncio.fixture(loop_scope="package")
async def line(window: Window) -> Line:
    """The page talks to the desk by way of it."""
    between = Line()
    await window.page.route_web_socket(re.compile("/ws$"), between.connects)
    await window.page.reload()
    await window.is_ready()
    return between


async def stands_once(phone: PhoneOnPage, words: str) -> None:
    await expect(phone.chat.locator(".bubble.mine").filter(has_text=words)).to_have_count(1)


async def test_a_reload_in_the_middle_keeps_everything(window: Window) -> None:
    name = await talked(window)
    await window.puts_on_screen("Dee")
    await window.opens_panel("Behind the scenes")
    await window.phone("Sam").field.fill("half a sen")
    before = [await window.phone(one).chat.inner_text() for one in ("Sam", "Ana", "Ben", "Dee")]
    await window.page.reload()
    await window.is_ready()
    await expect(window.panel("Behind the scenes")).to_contain_text(name)
    await expect(window.phone("Sam").field).to_have_value("half a sen")
    assert [await window.phone(one).chat.inner_text() for one in ("Sam", "Ana", "Ben", "Dee")] == before
    await window.phone("Sam").key("Send").click()
    await stands_once(window.phone("Sam"), "half a sen")


async def test_two_windows_see_the_same(opens: Opens) -> None:
    one, other = await opens(), await opens()
    name = await called(one)
    for phone in (other.phone("Ana"), other.room(TEAM, "Ana")):
        await phone.shows(f"Saffron. {name}. Z4.")
    await other.phone("Ana").presses("I take it")
    await other.presses("+10 s")
    await one.phone("Sam").shows("Ana has your message")
    await expect(one.page.get_by_role("region", name="Clock")).to_contain_text("08:00:10")
    for person in ("Sam", "Ana", "Ben"):
        shown = await one.phone(person).chat.text_content()
        await expect(other.phone(person).chat).to_have_text(shown or "")


async def test_what_is_written_without_a_network_arrives_once_when_it_is_back(window: Window) -> None:
    sam = window.phone("Sam")
    await window.page.context.set_offline(True)
    await sam.says("hello")
    await expect(sam.section).to_contain_text("Not sent yet: hello")
    await window.page.context.set_offline(False)
    await sam.shows("Which one is it?")
    await stands_once(sam, "hello")


async def test_what_is_written_while_the_line_is_lost_arrives_once_when_it_is_back(window: Window, line: Line) -> None:
    sam = window.phone("Sam")
    await line.is_cut()
    await expect(window.page.get_by_text("The line to the desk is lost.")).to_be_visible()
    await sam.says("hello")
    await expect(sam.section).to_contain_text("Not sent yet: hello")
    line.may_come_back = True
    await sam.shows("Which one is it?")
    await expect(window.page.get_by_text("The line to the desk is lost.")).to_be_hidden()
    await stands_once(sam, "hello")


async def test_a_line_that_is_cut_before_the_answer_makes_nothing_happen_twice(window: Window, line: Line) -> None:
    sam = window.phone("Sam")
    line.cut_before_answer = line.may_come_back = True
    await sam.says("hello")
    await asyncio.wait_for(line.was_answered_after_a_cut.wait(), PATIENCE)
    await sam.shows("Which one is it?")
    await stands_once(sam, "hello")


async def test_a_rehearsal_that_fell_asleep_does_what_was_asked_when_it_wakes(
    window: Window, rehearsal: Program
) -> None:
    sam = window.phone("Sam")
    rehearsal.freeze()
    try:
        await sam.says("hello")
        await expect(sam.section).to_contain_text("Not sent yet: hello")
    finally:
        rehearsal.thaw()
    await sam.shows("Which one is it?")
    await stands_once(sam, "hello")
    await expect(sam.section).not_to_contain_text("Not sent yet")
