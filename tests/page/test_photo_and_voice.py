"""Photos, voices and places reach the handler, and can be looked at and heard there."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

from playwright.async_api import FilePayload, expect

from tests.page.scenes import paired
from tests.page.window import PhoneOnPage, Window

_DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
"""A picture of one point."""


async def uncovers(phone: PhoneOnPage) -> None:
    """The newest words, by a tap."""
    await phone.presses("Covered words, show")


async def is_a_picture_of(phone: PhoneOnPage, width: int) -> None:
    image = phone.chat.locator("img").last
    await expect(image).to_be_visible()
    await expect(image).to_have_js_property("naturalWidth", width)


async def test_a_sample_photo_arrives_covered_and_can_be_opened(window: Window) -> None:
    await paired(window)
    ana = window.phone("Ana")
    await window.phone("Sam").opens_more("Photo", "Send a sample")
    await expect(ana.button("Covered words, show")).to_be_visible()
    await expect(ana.chat.locator("img")).to_have_count(0)
    await uncovers(ana)
    await ana.chat.get_by_role("button", name="Picture").click()
    dialog = window.page.get_by_role("dialog")
    await expect(dialog.locator("img")).to_be_visible()
    await dialog.get_by_role("button", name="Close").click()
    await expect(dialog).to_have_count(0)


async def test_a_picture_of_ones_own_arrives_as_it_is(window: Window, tmp_path: Path) -> None:
    await paired(window)
    sam, ana = window.phone("Sam"), window.phone("Ana")
    await sam.opens_more("Photo")
    async with window.page.expect_file_chooser() as choosing:
        await sam.key("Choose a file").click()
    chooser = await choosing.value
    await chooser.set_files(FilePayload(name="dot.png", mimeType="image/png", buffer=_DOT))
    await uncovers(ana)
    await is_a_picture_of(ana, 1)


async def test_a_file_that_is_no_picture_is_refused_with_a_reason(window: Window) -> None:
    sam = window.phone("Sam")
    await sam.opens_more("Photo")
    async with window.page.expect_file_chooser() as choosing:
        await sam.key("Choose a file").click()
    chooser = await choosing.value
    await chooser.set_files(FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"no picture"))
    await expect(sam.section).to_contain_text("It has to be one of: JPEG, PNG, WEBP, GIF.")


async def test_a_sample_voice_note_arrives_and_can_be_heard(window: Window) -> None:
    await paired(window)
    ana = window.phone("Ana")
    await window.phone("Sam").opens_more("Voice note", "Send a sample")
    await uncovers(ana)
    voice = ana.chat.locator("audio")
    await expect(voice).to_be_visible()
    await expect(voice).to_have_js_property("readyState", 4)
    assert await voice.evaluate("one => one.duration") > 0.5


async def test_a_place_is_sent_with_one_tap(window: Window) -> None:
    await paired(window)
    await window.phone("Sam").opens_more("Location")
    await expect(window.phone("Sam").chat).to_contain_text("Location")
    await uncovers(window.phone("Ana"))
    await expect(window.phone("Ana").chat).to_contain_text("Location")
