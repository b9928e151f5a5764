"""Words in braces in a scenario file: filled in for whoever plays it, or made into what is looked for on a phone.

A name of the cast, a place, the case, a code word, or a text of the desk by its id: so a scenario plays in every
language and with everybody's names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.config.errors import did_you_mean
from bot.text_files import cards
from bot.texts import Texts
from handlers.domain.case import Category
from handlers.domain.messages import Arg

PLACES = ("point", "zone", "zone_id")
FACTS = (*PLACES, "case", "code", *(one.value for one in Category))
"""Beside the names of the cast: a poster, its place, the newest case, the newest code for another phone, and the
event's code word of each category."""
UNKNOWN = "…"
_BRACES = re.compile(r"\{([^{}]*)\}")
_GAP = "\ue000"
_FEWEST_LETTERS = 4


def strange(words: str, cast: Iterable[str], *, sought: bool = False) -> Iterator[str]:
    """What is wrong with the braces of these words; `sought` when a phone is searched for them."""
    known = (*cast, *FACTS, *cards())
    if re.search(r"[{}]", _BRACES.sub("", words)):
        yield f'found a brace without its partner in "{words[:40]}", needs {{name}}'
    for name in _BRACES.findall(words):
        if name not in known:
            needed = f"a name of [cast], {', '.join(FACTS)}, or the id of a text of the desk"
            yield f'found "{{{name}}}", needs {needed}{did_you_mean(name, known)}'
    if sought and all(one in known for one in _BRACES.findall(words)) and _hardly_any(words, set(cast)):
        needed = "words beside it, {case} or a code word such as {critical}"
        yield f'found "{words}", which fits nearly everything; needs {needed}'


def _hardly_any(words: str, cast: set[str]) -> bool:
    """Whether a text is sought of which the desk fills in nearly everything ("{T1}" is code, case and place)."""
    names = _BRACES.findall(words)
    if not names or any(one in cast or one in FACTS or not cards()[one].examples for one in names):
        return False
    texts = Texts.load(["en"])
    own = _BRACES.sub("", words) + "".join(_with_gaps(texts, one, "en") for one in names)
    return sum(letter.isalpha() for letter in own) < _FEWEST_LETTERS


def _with_gaps(texts: Texts, name: str, language: str) -> str:
    return " ".join(texts.text(name, language, **dict.fromkeys(texts.variables(name), _GAP)).split())


class Wording:
    """What the braces mean in this play. `names` is the cast, `facts` grows while it is played."""

    def __init__(self, texts: Texts, names: Mapping[str, str], facts: Mapping[str, str]) -> None:
        self._texts = texts
        self._names = dict(names)
        self.facts: dict[str, str] = dict(facts)

    def missing(self, words: str) -> list[str]:
        """The facts these words need and nobody knows yet."""
        return [name for name in _BRACES.findall(words) if name in FACTS and name not in self.facts]

    def filled(self, words: str, language: str) -> str:
        """As somebody of this language writes or reads it; what is not known yet is '…'."""
        return _BRACES.sub(lambda found: self._filled(found[1], language), words)

    def _filled(self, name: str, language: str) -> str:
        if name in self._names:
            return self._names[name]
        if name in FACTS:
            return self.facts.get(name, UNKNOWN)
        return _with_gaps(self._texts, name, language).replace(_GAP, UNKNOWN)

    def pattern(self, words: str) -> re.Pattern[str]:
        """What to look for, in whichever language of the event it is shown."""
        parts = _BRACES.split(words)
        sought = "".join(self._sought(part) if odd % 2 else re.escape(part) for odd, part in enumerate(parts))
        return re.compile(sought, re.IGNORECASE)

    def _sought(self, name: str) -> str:
        if name in self._names or name in FACTS:
            return re.escape(self._filled(name, ""))
        forms = {self._form(name, language, count) for language in self._texts.languages() for count in (_GAP, 1)}
        return f"(?:{'|'.join(sorted(forms))})"

    def _form(self, name: str, language: str, count: Arg) -> str:
        known: dict[str, Arg] = {"count": count, **{one: self.facts[one] for one in ("case",) if one in self.facts}}
        gaps = {one: known.get(one, _GAP) for one in self._texts.variables(name)}
        shown = " ".join(self._texts.text(name, language, **gaps).split())
        return ".+?".join(re.escape(part) for part in shown.split(_GAP))


def plain(text: str) -> str:
    """On one line, as words are compared."""
    return " ".join(text.split())
