"""Who uses a keyboard, a small phone, large letters, or a script that runs the other way finds the same page."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.page.conftest import Opens
from tests.page.scenes import called, closed
from tests.page.window import PANELS, Window

NARROW = {"width": 360, "height": 740}
_TOO_WIDE = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
_LARGE = "() => { document.documentElement.style.fontSize = '200%'; }"


async def tabs_to(page: Page, name: str, role: str = "button") -> None:
    """With the Tab key alone, as far as it takes."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    for _ in range(90):
        if await wanted.evaluate_all("all => all.includes(document.activeElement)"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key never comes to {name}")


async def test_the_keyboard_alone_brings_an_alert(window: Window) -> None:
    page = window.page
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the phones")).to_be_focused()
    await page.keyboard.press("Enter")
    await tabs_to(page, "Write as Sam", "textbox")
    await page.keyboard.type("/start p_41")
    await page.keyboard.press("Enter")
    await window.phone("Sam").shows("You are at point 41")
    await expect(window.phone("Sam").field).to_be_focused()
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.textContent.includes('I need help now')"):
            break
    await page.keyboard.press("Enter")
    await window.phone("Ana").shows("Saffron.")
    await expect(window.phone("Sam").section.locator(":focus")).to_have_count(1)


async def test_a_digit_and_the_enter_key_press_a_button(window: Window) -> None:
    await window.phone("Sam").says("/start p_41")
    await window.phone("Sam").shows("You are at point 41")
    await window.phone("Sam").says("1")
    await window.phone("Ana").shows("Saffron.")


async def test_a_small_phone_shows_one_column_and_never_scrolls_sideways(opens: Opens) -> None:
    window = await opens(viewport=NARROW, has_touch=True, is_mobile=True)
    await closed(window)
    for panel in PANELS:
        await window.opens_panel(panel)
        assert await window.page.evaluate(_TOO_WIDE) == 0, panel
    boxes = [await one.bounding_box() for one in await window.page.get_by_role("region", name="phone").all()]
    assert len({box["x"] for box in boxes if box}) == 1
    assert all(box["width"] > 300 for box in boxes if box)


async def test_letters_of_double_size_fit(opens: Opens) -> None:
    window = await opens(viewport={"width": 1280, "height": 800})
    await called(window)
    await window.page.evaluate(_LARGE)
    assert await window.page.evaluate(_TOO_WIDE) == 0
    await window.phone("Ana").presses("I take it")
    await window.phone("Sam").shows("Ana has your message")


async def test_a_page_at_200_percent_fits(opens: Opens) -> None:
    window = await opens(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    await called(window)
    assert await window.page.evaluate(_TOO_WIDE) == 0
    await window.phone("Ana").presses("I take it")
    await window.phone("Sam").shows("Ana has your message")


async def test_a_phone_set_to_arabic_runs_from_right_to_left(window: Window) -> None:
    sam = window.phone("Sam")
    await sam.opens_more()
    await sam.section.get_by_label("Phone language").select_option("ar")
    await expect(sam.section).to_have_attribute("dir", "rtl")
    await expect(sam.section).to_have_attribute("lang", "ar")
    await sam.says("مرحبا، أحتاج إلى مساعدة")
    mine = sam.chat.locator(".bubble.mine")
    await expect(mine.last).to_contain_text("مرحبا")
    chat, bubble = await sam.chat.bounding_box(), await mine.last.locator(".bubble-box").bounding_box()
    assert chat and bubble
    assert bubble["x"] - chat["x"] < chat["width"] / 4, "what one writes oneself stands on the left there"
    await expect(window.phone("Ana").section).not_to_have_attribute("dir", "rtl")


_PLACE = """(words, piece) => {
  const node = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(piece));
  range.setEnd(node, node.data.indexOf(piece) + piece.length);
  const { left, right, width } = range.getBoundingClientRect();
  return [left, right, width];
}"""
"""From where to where a piece of a message stands on the screen, and how wide it is."""


async def test_numbers_words_and_commands_keep_their_order_in_arabic(window: Window) -> None:
    sam = window.phone("Sam")
    await sam.opens_more()
    await sam.section.get_by_label("Phone language").select_option("ar")
    await sam.key("More").click()
    await sam.says("/help")
    words = sam.chat.locator(".bubble.theirs .words").last
    await expect(words).to_contain_text("/status")
    stroke, name = [await words.evaluate(_PLACE, piece) for piece in ("/", "status")]
    assert stroke[1] <= name[0] + 1, "the stroke stands before the name, as it is typed"
    assert (await words.evaluate(_PLACE, "\u2068"))[2] == 0, "nobody sees the marks"

    await sam.says("ساعدوني")
    await window.phone("Ana").presses("I take it")
    await window.phone("Ana").shows("is yours")
    await window.phone("Ana").says("/say Hall 2.")
    await sam.shows("Hall 2.")
    words = sam.chat.locator(".words", has_text="Hall 2.").last
    hall, number, stop = [await words.evaluate(_PLACE, piece) for piece in ("Hall", "2", ".")]
    assert hall[1] <= number[0] + 1 and number[1] <= stop[0] + 1, "a handler's words run as they were written"
    before = await words.evaluate(_PLACE, "من المكتب")
    assert before[0] >= stop[1] - 1, "the line itself runs from right to left"


async def test_another_attendee_comes_with_one_press_and_is_answered_in_their_language(window: Window) -> None:
    await window.page.get_by_text("Name and language", exact=True).click()
    await window.page.get_by_label("Name (not needed)").fill("Lea")
    await window.page.get_by_role("combobox", name="Language", exact=True).select_option("es")
    await window.presses("Add an attendee")
    await window.phone("Lea").says("hola")
    await expect(window.phone("Lea").button("Ayuda ya")).to_be_visible()


async def test_a_phone_is_put_away_and_comes_back_with_what_was_being_typed(window: Window) -> None:
    ben = window.phone("Ben")
    await ben.field.fill("half a sen")
    await window.page.get_by_label("Ben", exact=True).uncheck()
    await expect(ben.section).to_have_count(0)
    await window.puts_on_screen("Ben")
    await expect(ben.field).to_have_value("half a sen")
