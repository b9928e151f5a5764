"""Text as Telegram takes it: messages of limited length, and what is covered in them, in UTF-16 units."""

from __future__ import annotations

from typing import Final

from bot.transports.lengths import Span, units

TEXT_LIMIT: Final = 4096
"""Longest message. Telegram counts code points; UTF-16 units are never fewer, so counting them is the safe side."""
CAPTION_LIMIT: Final = 1024
ANSWER_LIMIT: Final = 200
"""Longest answer to a press."""


def spoiler(text: str, covered: Span | None, part: Span) -> list[dict[str, object]]:
    """Entities that cover what of `covered` lies in `part`, counted from the part's start."""
    if covered is None:
        return []
    start, end = max(covered[0], part[0]), min(covered[1], part[1])
    if start >= end:
        return []
    return [{"type": "spoiler", "offset": units(text[part[0] : start]), "length": units(text[start:end])}]
