"""The guide for responders, printed: two sheets, and on each what belongs there."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
from playwright.async_api import Browser

DOCS = Path(__file__).parents[2] / "docs"


def as_a_page() -> str:
    """As docs/operations.md says how to print it."""
    style, words = (DOCS / "responders.css").read_text("utf-8"), (DOCS / "responders.md").read_text("utf-8")
    shown = markdown.markdown(words, extensions=["tables"])
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style>{shown}'


async def test_it_is_two_sheets_of_paper(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content(as_a_page())
    printed = await page.pdf(prefer_css_page_size=True)
    await page.close()
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 2


async def test_the_second_sheet_begins_with_the_words_of_today() -> None:
    first, second = as_a_page().split("<hr")
    assert "Three things never to do" in first and "Nobody" not in second.partition("<h2>")[0]
    assert second.partition("<h2>")[2].startswith("Today's words")
