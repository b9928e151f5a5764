"""docs/journeys.md shows what the desk really says, so that a change of words is read there once more."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.printed import printed

PAGE = Path(__file__).parents[2] / "docs" / "journeys.md"


async def test_the_page_of_journeys_is_what_the_desk_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert await printed() == page, "print it anew: python -m tests.journeys > docs/journeys.md"
