"""Public code phrases: an innocent sentence that asks for help (conversation.md 10.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations, product

from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.policy import Phrase
from handlers.domain.scripts import bare, is_unspaced, pieces, places
from handlers.domain.sounds import distance

_WITHIN = 8
"""Words in which all key words of a phrase must occur, in any order."""
_NEAR_WITHIN = 14
"""Farther apart than that they have nothing to do with each other."""
_TYPO_FROM = 4
"""Letters from which on one typing error is forgiven."""
_STEM_TYPO_FROM = 5
"""The same for the beginning of a word, which fits more of them."""
_TWO_TYPOS_FROM = 6
"""Letters from which on two typing errors are worth asking back."""
_JOINED_FROM = 9
"""Letters of two key words written as one; shorter ones may be a word of their own."""
_LONGER = 3
"""Letters by which a mistyped plural may be longer or shorter than its key."""
_LETTERS_APART = 5
"""Two typing errors and a plural touch no more letters than this; a cheap look before a dear one."""
_ALSO_SAID = (
    "her hers hear heard where were mere hero herd glue clue blew blur true bull blues work worked works hair their "
    "three these theme ground lanes ella aquel azar azure angel angels angelo angle angles este esto estan estar "
    "fiesta resta fila filas fica feita feitas festa azur ligne lignes linien bands ангел ангелы ангелу ангелов "
    "анжелика анжелики сильные силы зимние летний летные ленивый мне место цель"
)
_ORDINARY = frozenset(fold(word) for word in _ALSO_SAID.split())
"""Words one typing error away from a key word that people write without meaning it: asked back, never acted on."""
_NEVER_A_SLIP = frozenset({"est"})
"""The French 'is', one letter short of the Spanish one: with it, any sentence about Angela would be a call."""
_HELD = re.compile(r"(\w)\1")
"""A key that was held a moment too long: the only slip that is forgiven in a short word ('тутт')."""
_ELIDED = re.compile(r"\b(qu|[cdjlmnst])['’](?=\w)", re.IGNORECASE)
"""French and Italian write small words on to the next: 'd'Angela'."""
_EXACT, _NEAR, _FAR = 0, 1, 2

_ANGELA = (
    "angela", "анжела", "анджела", "анжелу", "анжелы", "анжеле", "أنجيلا", "أنجلا", "أنغيلا", "انجيله",
    "安吉拉", "安琪拉", "安杰拉", "安吉啦", "安琪啦",
)  # fmt: skip
WELL_KNOWN: tuple[Phrase, ...] = (
    Phrase(
        (
            _ANGELA,
            (
                "around", "here", "there", "working", "esta", "aqui", "ahi", "alli", "trabaja", "trabajando", "por ai",
                "ta ai", "ta por", "ca dentro", "trabalha", "trabalhando", "por perto", "ou est", "est ou", "ici",
                "isi", "presente", "travaille", "dans le coin", "dans les parages", "disponible", "im dienst", "здесь",
                "тут", "рядом", "работает", "на месте", "на смене", "هنا", "هون", "موجودة", "موجود", "متواجدة", "تعمل",
                "تشتغل", "بتشتغل", "شغالة", "在吗", "在么", "在嘛", "在不在", "在这", "在那", "在附近", "上班", "值班",
            ),
        ),
        Category.CRITICAL,
        "angela",
    ),
    Phrase((_ANGELA, ("ist", "is", "arbeitet"), ("da", "hier")), Category.CRITICAL, "angela"),
    # As the posters say it; in another order somebody called Angela asks for something.
    Phrase((("ask for angela", "asks for angela", "asking for angela", "askforangela"),), Category.CRITICAL, "angela"),
    Phrase(
        (
            _ANGELA,
            (
                "ask for", "asks for", "asking for",
                "est la", "elle la", "hier", "donde", "onde", "cade", "wo", "где", "есть", "اين", "وين", "فين", "在哪",
                "speak to", "speak with", "talk to", "talk with", "looking for", "on shift", "on duty", "at work",
                "busco", "buscando", "hablar con", "pregunto por", "preguntar por", "je cherche", "parler a",
                "parler avec", "demander", "demande", "demandez", "suche", "sprechen", "arbeitet", "reden mit",
                "frage nach", "fragen nach", "procuro", "falar com", "pergunto por", "perguntar por",
                "позовите", "можно", "позвать", "ищу", "поговорить",
                "ابحث عن", "اتكلم مع", "اسال عن", "找", "叫",
            ),
        ),
        Category.CRITICAL,
        "angela",
        certain=False,
    ),
)  # fmt: skip
"""Phrases people use because they know them from elsewhere; accepted at every event."""


@dataclass(frozen=True, slots=True)
class _Key:
    """One form of a key word, folded: one word, several that follow each other, or the characters of one."""

    parts: tuple[str, ...]
    stem: bool


@lru_cache(maxsize=4096)
def _key(word: str) -> _Key:
    return _Key(tuple(bare(one) for one in pieces(fold(word))), word.endswith("*"))


@dataclass(frozen=True, slots=True)
class _Said:
    """A text taken apart, or the stretches of it that are worth a look."""

    words: Sequence[str]
    at: Sequence[int]
    """Which word each piece belongs to; a character is half a one."""
    where: Sequence[int]
    """Positions that are looked at, in their order."""
    different: frozenset[str]

    def around(self, spots: Sequence[tuple[int, int]]) -> _Said:
        """Only what stands near enough to one of `spots`: a long text costs no more than a short one."""
        hearts = [self.at[position] for position, _ in spots]
        where = [one for one in self.where if any(abs(self.at[one] - heart) < _NEAR_WITHIN for heart in hearts)]
        return _Said(self.words, self.at, where, frozenset(self.words[one] for one in where))


def find_phrase(text: str, phrases: Sequence[Phrase]) -> tuple[Phrase, bool] | None:
    """The code phrase hidden in `text`, and whether it is certain.

    Certain: every key word within eight words, in any order; a simple plural, words run together or torn apart
    and one typing error in a word of four letters or more count as the word. 'lanyard*' is any word that begins
    so. Uncertain (False), to be asked back in cover: a second typing error, a word that is also an ordinary one, or
    key words somewhat farther apart.
    """
    words = [bare(word) for word in pieces(fold(_ELIDED.sub(r"\1 ", text)))]
    said = _Said(words, places(words), range(len(words)), frozenset(words))
    best: tuple[int, Phrase] | None = None
    for phrase in phrases:
        quality = _phrase_quality(said, phrase)
        if quality < _FAR and (best is None or quality < best[0]):
            best = quality, phrase
    return (best[1], best[0] == _EXACT) if best else None


def _phrase_quality(said: _Said, phrase: Phrase) -> int:
    least = _EXACT if phrase.certain else _NEAR
    if phrase.certain and _run_together(said.different, phrase):
        return _EXACT
    found: list[list[tuple[int, int]]] = []
    for alternatives in phrase.keywords:
        # A key word said thirty times is a joke or a flood; the first few decide.
        found.append(_spots(said, alternatives)[:8])
        if not found[-1]:
            return _FAR
        said = said.around(found[0])
    return max(least, min((_spread_quality(spots, said.at) for spots in product(*found)), default=_FAR))


def _spread_quality(spots: Sequence[tuple[int, int]], at: Sequence[int]) -> int:
    if not spots or len({position for position, _ in spots}) < len(spots):
        return _FAR
    words = [at[position] for position, _ in spots]
    spread = max(words) - min(words) + 1
    if spread > _NEAR_WITHIN:
        return _FAR
    quality = max(quality for _, quality in spots)
    return max(quality, _NEAR) if spread > _WITHIN else quality


def _spots(said: _Said, alternatives: Iterable[str]) -> list[tuple[int, int]]:
    """Where one of the alternatives occurs, and how surely: (position, quality), the best quality first."""
    best: dict[int, int] = {}
    for key in map(_key, alternatives):
        if not key.parts:
            continue
        found = _characters(said, key) if is_unspaced(key.parts[0]) else _in_words(said, key)
        for position, quality in found:
            best[position] = min(quality, best.get(position, _FAR))
    return sorted(best.items(), key=lambda spot: (spot[1], spot[0]))


def _in_words(said: _Said, key: _Key) -> Iterator[tuple[int, int]]:
    """Words that each look like their part of the key; a longer word may also have been torn in two."""
    like = [_alike(said.different, part, stem=key.stem) for part in key.parts]
    torn = key.parts[0] if len(key.parts) == 1 and len(key.parts[0]) >= _TWO_TYPOS_FROM else ""
    for position in said.where:
        word = said.words[position]
        if word in like[0] and (quality := _in_a_row(said.words[position : position + len(like)], like)) < _FAR:
            yield position, quality
        elif torn.startswith(word) and "".join(said.words[position : position + 2]) in (torn, f"{torn}s"):
            yield position, _EXACT


def _in_a_row(words: Sequence[str], like: Sequence[dict[str, int]]) -> int:
    if len(words) < len(like):
        return _FAR
    return max(one.get(word, _FAR) for one, word in zip(like, words, strict=False))


def _alike(words: Iterable[str], key: str, *, stem: bool) -> dict[str, int]:
    if len(key) < _TYPO_FROM and not stem:
        return {word: _EXACT for word in words if same_word(word, key) or _HELD.sub(r"\1", word) == key}
    found = ((word, _likeness(word, key, stem=stem)) for word in words if stem or abs(len(word) - len(key)) <= _LONGER)
    return {word: quality for word, quality in found if quality < _FAR}


def _characters(said: _Said, key: _Key) -> Iterator[tuple[int, int]]:
    """A word of a script without spaces: one wrong character of three or more is a slip, of two another word."""
    slips = int(len(key.parts) > 2)
    if sum(part not in said.different for part in key.parts) > slips:
        return
    for position in said.where:
        if said.words[position] != key.parts[0] and not slips:
            continue
        span = said.words[position : position + len(key.parts)]
        wrong = sum(one != other for one, other in zip(key.parts, span, strict=False)) + len(key.parts) - len(span)
        if wrong <= slips and is_unspaced(span[0]):
            yield position, _EXACT


def _run_together(words: Iterable[str], phrase: Phrase) -> bool:
    """'bluelanyards', as in a hashtag."""
    if len(phrase.keywords) not in (2, 3):
        return False
    whole = _whole(phrase.keywords)
    long = [word for word in words if len(word) >= _JOINED_FROM and any(one in word for one in whole)]
    return any(_likeness(word, key) == _EXACT for word in long for key in _joined(phrase.keywords))


@lru_cache(maxsize=256)
def _whole(keywords: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Forms of which one must stand in a run of words as it is, so that few need a closer look."""
    forms = {"".join(_key(word).parts) for alternatives in keywords for word in alternatives}
    return tuple(sorted(form for form in forms if len(form) >= _TYPO_FROM))


@lru_cache(maxsize=256)
def _joined(keywords: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    keys = [sorted({"".join(_key(word).parts) for word in alternatives}) for alternatives in keywords]
    joined = {"".join(order) for some in product(*keys) for order in permutations(some)}
    return tuple(sorted(key for key in joined if len(key) >= _JOINED_FROM))


def _likeness(word: str, key: str, *, stem: bool = False) -> int:
    if same_word(word, key) or (stem and word.startswith(key)):
        return _EXACT
    if word in _NEVER_A_SLIP or (stem and len(key) < _STEM_TYPO_FROM):
        return _FAR
    if stem and len(word) > len(key):
        word = word[: len(key)]
    if len(key) < _TYPO_FROM or abs(len(word) - len(key)) > _LONGER or len(word) < 3:
        return _FAR
    apart = _LETTERS_APART if len(key) >= _TWO_TYPOS_FROM else _LETTERS_APART - 2
    return _FAR if len(set(word) ^ set(key)) > apart else _by_typos(word, key)


def _by_typos(word: str, key: str) -> int:
    errors = min(distance(word, form) for form in (key, f"{key}s"))
    if errors <= 1:
        return _NEAR if word in _ORDINARY else _EXACT
    return _NEAR if errors == 2 and len(key) >= _TWO_TYPOS_FROM and word not in _ORDINARY else _FAR


def same_word(word: str, key: str) -> bool:
    """Whether two folded words are the same, but for a simple plural."""
    if word == key:
        return True
    longer, shorter = (word, key) if len(word) > len(key) else (key, word)
    if len(shorter) <= 2 or not longer.startswith(shorter):
        return False
    ending = longer[len(shorter) :]
    return ending == "s" or (ending == "es" and longer == word)
