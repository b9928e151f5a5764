"""The program was ended and started again, at the same port, while its page stood open."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, expect

from tests.page.program import Program
from tests.page.window import Window


async def test_words_of_a_rehearsal_that_is_over_do_not_reach_the_next(browser: Browser, tmp_path: Path) -> None:
    program = Program(tmp_path)
    await program.start()
    context = await browser.new_context(viewport={"width": 1500, "height": 900}, locale="en-GB")
    window = Window(await context.new_page(), program.address, expected=re.compile("WebSocket|Failed to load resource"))
    await window.opens()
    sam = window.phone("Sam")
    await context.set_offline(True)
    await sam.says("hello")
    await expect(sam.section).to_contain_text("Not sent yet: hello")
    await program.stop()
    await program.start(urlsplit(program.address).port or 0)
    await context.set_offline(False)
    await expect(window.page.get_by_text("This rehearsal is over.")).to_be_visible()
    window.address = program.address
    await window.page.goto(program.address)
    await window.is_ready()
    await sam.says("good morning")
    await expect(sam.chat.locator(".bubble.mine")).to_have_text(re.compile("good morning"))
    await context.close()
    await program.stop()
    window.check()
