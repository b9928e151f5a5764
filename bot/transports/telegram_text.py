"""Text as Telegram counts it: lengths and offsets in UTF-16 units, messages of limited length."""

from __future__ import annotations

from typing import Final

TEXT_LIMIT: Final = 4096
"""Longest message. Telegram counts code points; UTF-16 units are never fewer, so counting them is the safe side."""
CAPTION_LIMIT: Final = 1024
ANSWER_LIMIT: Final = 200
"""Longest answer to a press."""
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

Span = tuple[int, int]
"""Code point offsets [start, end) in a text."""


def clean(text: str) -> str:
    """`text` with lone surrogates and NUL replaced: neither can be sent, nor stored as UTF-8."""
    if text.isascii():
        return text.replace("\0", _REPLACEMENT)
    return text.replace("\0", _REPLACEMENT).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def units(text: str) -> int:
    """How many UTF-16 units long `text` is."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, limit: int = TEXT_LIMIT) -> list[Span]:
    """The spans to send one after the other: none over `limit` units, cut between words where there is room to.

    Spans of blanks alone are left out, since Telegram refuses them. An empty text is one empty span.
    """
    if units(text) <= limit:
        return [(0, len(text))]
    spans: list[Span] = []
    start = 0
    while start < len(text):
        end = _cut(text, start, limit)
        if text[start:end].strip():
            spans.append((start, end))
        start = end
    return spans or [(0, 0)]


def _cut(text: str, start: int, limit: int) -> int:
    """Where a part that begins at `start` ends."""
    end = min(len(text), start + limit)
    while units(text[start:end]) > limit:
        end -= (units(text[start:end]) - limit + 1) // 2
    if end == len(text):
        return end
    # Half a part is given up for a line or word kept whole; more would only make more parts.
    middle = start + (end - start) // 2
    cut = max(text.rfind("\n", middle, end), -1)
    if cut < 0:
        cut = text.rfind(" ", middle, end)
    return cut + 1 if cut > start else end


def shorten(text: str, limit: int) -> str:
    """`text` cut to `limit` units, an ellipsis in place of the rest."""
    if units(text) <= limit:
        return text
    return text[: _cut(text, 0, limit - 1)].rstrip() + "…"


def spoiler(text: str, covered: Span | None, part: Span) -> list[dict[str, object]]:
    """Entities that cover what of `covered` lies in `part`, counted from the part's start."""
    if covered is None:
        return []
    start, end = max(covered[0], part[0]), min(covered[1], part[1])
    if start >= end:
        return []
    return [{"type": "spoiler", "offset": units(text[part[0] : start]), "length": units(text[start:end])}]
