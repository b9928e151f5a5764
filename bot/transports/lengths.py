"""How long a text is, and how one that is too long becomes several. Counted in UTF-16 units, the strictest way."""

from __future__ import annotations

Span = tuple[int, int]
"""Code point offsets [start, end) in a text."""


def units(text: str) -> int:
    """How many UTF-16 units long `text` is."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, limit: int) -> list[Span]:
    """The spans to send one after the other: none over `limit` units, cut between words where there is room to.

    Spans of blanks alone are left out, since platforms refuse them. An empty text is one empty span.
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
