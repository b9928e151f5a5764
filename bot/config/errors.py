"""What is said when a configuration cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


class ConfigErrors(Exception):
    """Everything that is wrong with one file, one line each: `FILE: path.to.key: found, needed (suggestion)`.

    Lines never carry the value of a secret.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines: Sequence[str] = tuple(lines)
        super().__init__("\n".join(self.lines))


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """' (did you mean X?)' for the known word nearest to `found`, or ''."""
    by_folded = {word.casefold(): word for word in known}
    near = get_close_matches(found.casefold(), by_folded, n=1, cutoff=0.6)
    return f" (did you mean {by_folded[near[0]]}?)" if near else ""


def listed(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
