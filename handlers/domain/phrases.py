"""Public code phrases: an innocent sentence that asks for help (conversation.md 10.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations, product

from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.policy import Phrase
from handlers.domain.sounds import distance

_WITHIN = 8
"""Words in which all key words of a phrase must occur, in any order."""
_NEAR_WITHIN = 14
"""Farther apart than that they have nothing to do with each other."""
_TYPO_FROM = 4
"""Letters from which on one typing error is forgiven."""
_TWO_TYPOS_FROM = 6
"""Letters from which on two typing errors are worth asking back."""
_JOINED_FROM = 9
"""Letters of two key words written as one; shorter ones may be a word of their own."""
_LETTERS_APART = 5
"""Two typing errors and a plural touch no more letters than this; a cheap look before a dear one."""
_ORDINARY = frozenset({
    "her", "hers", "hear", "heard", "where", "were", "mere", "hero", "herd", "glue", "clue", "blew", "blur", "true",
    "bull", "blues", "work", "worked", "works", "hair", "their", "three", "these", "theme", "ground", "lanes",
    "ella", "aquel", "azar", "azure", "angel", "angels", "angelo", "angle", "angles",
    "este", "esto", "estan", "estar", "fiesta", "resta",
})  # fmt: skip
"""Words one typing error away from a key word that people write without meaning it: asked back, never acted on."""
_EXACT, _NEAR, _FAR = 0, 1, 2

WELL_KNOWN: tuple[Phrase, ...] = (
    Phrase(
        (("angela",), ("around", "here", "there", "working", "esta", "aqui", "ahi", "alli", "trabaja", "trabajando")),
        Category.CRITICAL,
        "angela",
    ),
)
"""Phrases people use because they know them from elsewhere; accepted at every event."""


def find_phrase(text: str, phrases: Sequence[Phrase]) -> tuple[Phrase, bool] | None:
    """The code phrase hidden in `text`, and whether it is certain.

    Certain: every key word within eight words, in any order; a simple plural, words run together or torn apart
    and one typing error in a word of four letters or more count as the word. Uncertain (False), to be asked back
    in cover: a second typing error, a word that is also an ordinary one, or key words somewhat farther apart.
    """
    words = fold(text).split()
    best: tuple[int, Phrase] | None = None
    for phrase in phrases:
        quality = _phrase_quality(words, phrase)
        if quality < _FAR and (best is None or quality < best[0]):
            best = quality, phrase
    return (best[1], best[0] == _EXACT) if best else None


def _phrase_quality(words: Sequence[str], phrase: Phrase) -> int:
    if _run_together(words, phrase):
        return _EXACT
    places = [_places(words, alternatives) for alternatives in phrase.keywords]
    if not places or not all(places):
        return _FAR
    # A key word said thirty times is a joke or a flood; the first few decide.
    return min(_spread_quality(spots) for spots in product(*(found[:8] for found in places)))


def _spread_quality(spots: Sequence[tuple[int, int]]) -> int:
    positions = [position for position, _ in spots]
    if len(set(positions)) < len(positions):
        return _FAR
    spread = max(positions) - min(positions) + 1
    quality = max(quality for _, quality in spots)
    if spread > _NEAR_WITHIN:
        return _FAR
    return max(quality, _NEAR) if spread > _WITHIN else quality


def _places(words: Sequence[str], alternatives: Iterable[str]) -> list[tuple[int, int]]:
    """Where one of the alternatives occurs, and how surely: (position, quality), the best quality first."""
    wanted = [fold(word) for word in alternatives]
    likeness = {word: min((_likeness(word, key) for key in wanted), default=_FAR) for word in set(words)}
    torn = {key for key in wanted if len(key) >= _TWO_TYPOS_FROM}
    found = []
    for position, word in enumerate(words):
        quality = likeness[word]
        if quality and torn and position + 1 < len(words):
            quality = min(quality, _torn(word + words[position + 1], torn))
        if quality < _FAR:
            found.append((position, quality))
    return sorted(found, key=lambda spot: spot[1])


def _torn(joined: str, keys: Iterable[str]) -> int:
    return _EXACT if any(joined in (key, f"{key}s") for key in keys) else _FAR


def _run_together(words: Sequence[str], phrase: Phrase) -> bool:
    """'bluelanyards', as in a hashtag."""
    keys = [sorted({fold(word) for word in alternatives}) for alternatives in phrase.keywords]
    if len(keys) not in (2, 3):
        return False
    joined = {"".join(order) for some in product(*keys) for order in permutations(some)}
    long = {word for word in words if len(word) >= _JOINED_FROM}
    return any(same_word(word, key) for word in long for key in joined if len(key) >= _JOINED_FROM)


def _likeness(word: str, key: str) -> int:
    if same_word(word, key):
        return _EXACT
    if len(key) < _TYPO_FROM or abs(len(word) - len(key)) > 3 or len(word) < 3:
        return _FAR
    if len(set(word) ^ set(key)) > _LETTERS_APART:
        return _FAR
    errors = min(distance(word, form) for form in (key, f"{key}s"))
    if errors <= 1:
        return _NEAR if word in _ORDINARY else _EXACT
    return _NEAR if errors == 2 and len(key) >= _TWO_TYPOS_FROM and word not in _ORDINARY else _FAR


def same_word(word: str, key: str) -> bool:
    """Whether two folded words are the same, but for a simple plural."""
    return word == key or (bool(key) and word in (f"{key}s", f"{key}es")) or (len(word) > 2 and key == f"{word}s")
