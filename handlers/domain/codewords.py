"""Words that mean more than they say: code words, case names, places (conversation.md 10).

Pure functions over text as people type it: in any case, with accents, typing errors, look-alike letters, inside
longer sentences. Code phrases are found by handlers/domain/phrases.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.numbers import NUMBERS
from handlers.domain.phrases import WELL_KNOWN, find_phrase, same_word
from handlers.domain.policy import Lexicon, Zone
from handlers.domain.scripts import bare, stands_in
from handlers.domain.sounds import nearly

__all__ = [
    "WELL_KNOWN", "digits", "find_case_name", "find_code_word", "find_phrase", "leading_case", "point_words", "spelled",
    "spoken_zone", "without_zone", "zone_forms",
]  # fmt: skip

_TYPO_FROM = 5
"""Letters of a name from which on one typing error is forgiven: shorter ones become other words too easily."""
_PLACES = "zone zona z зона зоне зоны зону منطقة 区 区域"
_POINTS = (
    "point poster punto cartel affiche punkt plakat ponto cartaz точка точке точки плакат плаката плакате نقطة ملصق "
    "点 点位 海报"
)
_PLACE_WORDS = frozenset(bare(fold(word)) for word in _PLACES.split())
_POINT_WORDS = frozenset(bare(fold(word)) for word in _POINTS.split())


def find_code_word(text: str, lexicons: Mapping[str, Lexicon]) -> Category | None:
    """The category whose code word occurs in `text`, in any language; None without one, or with two different ones."""
    words = fold(text).split()
    found = {
        category
        for lexicon in lexicons.values()
        for code_word, category in lexicon.code_words.items()
        if any(spelled(word, code_word) for word in words)
    }
    return found.pop() if len(found) == 1 else None


def find_case_name(text: str, names: Iterable[str]) -> str | None:
    """The one case name that occurs in `text`: in any case, plural or possessive, with one typing error.

    A name with a digit word ('Coral seven') is also found as 'coral 7', and outranks plain 'Coral'. None when there
    is none, or more than one.
    """
    words = [digits(word) for word in fold(text).split()]
    found = {name: fold(name).split() for name in names}
    present = {name: parts for name, parts in found.items() if _stands_in(words, [digits(part) for part in parts])}
    longest = max((len(parts) for parts in present.values()), default=0)
    fitting = [name for name, parts in present.items() if len(parts) == longest]
    return fitting[0] if len(fitting) == 1 else None


def leading_case(text: str, names: Iterable[str]) -> tuple[str, str] | None:
    """The case name with which `text` begins, and the words after it as they were typed.

    Exact but for upper case, accents and a comma or colon after it: what follows may be sent to a reporter, so
    nothing is guessed. None when `text` begins otherwise.
    """
    for name in sorted(names, key=lambda one: -len(one)):
        first = re.match(r"\s*" + r"\s+".join([r"\S+"] * len(name.split())), text)
        if first and [digits(word) for word in fold(first[0]).split()] == [digits(one) for one in fold(name).split()]:
            return name, text[first.end() :].lstrip(" ,:\t\n")
    return None


def spoken_zone(text: str, zones: Sequence[Zone]) -> Zone | None:
    """The one place that `text` speaks of: its id ('Z4'), 'zone four', its name, or a point number on a poster.

    A bare number is a point only when it is the whole text. None when no zone is meant, or more than one.
    """
    words = [digits(word) for word in fold(text).split()]
    padded = f" {' '.join(words)} "
    found = {zone.id: zone for zone in zones if _names_zone(padded, zone)}
    if not found:
        found = {zone.id: zone for zone in zones if set(_points(words)) & {str(point) for point in zone.points}}
    return next(iter(found.values())) if len(found) == 1 else None


def without_zone(text: str, zone: Zone) -> str:
    """The folded text without the ways in which it names this place."""
    left = f" {' '.join(digits(word) for word in fold(text).split())} "
    for words in sorted(zone_forms(zone), key=len, reverse=True):
        left = left.replace(f" {words} ", " ") if words else left
    return left.strip()


def _names_zone(padded: str, zone: Zone) -> bool:
    return any(stands_in(padded.strip(), words) for words in zone_forms(zone) if words)


def zone_forms(zone: Zone) -> set[str]:
    """All ways in which people write one zone, folded, numbers as digits."""
    number = re.sub(r"\D", "", zone.id)
    spoken = {fold(zone.id), " ".join(digits(word) for word in fold(zone.name).split())}
    return spoken | {f"{word} {number}" for word in _PLACE_WORDS if number} | ({f"{number} 区"} if number else set())


def point_words() -> frozenset[str]:
    """What stands before the number of a poster."""
    return _POINT_WORDS


def _points(words: Sequence[str]) -> list[str]:
    if len(words) == 1 and words[0].isdigit():
        return [words[0]]
    return [words[at + 1] for at, word in enumerate(words[:-1]) if bare(word) in _POINT_WORDS]


def digits(word: str) -> str:
    """A number that is written as a word, as digits; any other word as it is."""
    return str(NUMBERS.get(word, word))


def _stands_in(words: Sequence[str], parts: Sequence[str]) -> bool:
    spans = (words[at : at + len(parts)] for at in range(len(words) - len(parts) + 1))
    return any(all(spelled(word, part) for word, part in zip(span, parts, strict=True)) for span in spans)


def spelled(word: str, wanted: str) -> bool:
    """Whether a word is the one wanted, but for a plural or one typing error."""
    return same_word(word, wanted) or nearly(word, wanted, _TYPO_FROM)
