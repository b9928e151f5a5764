"""What words mean, per language: bot/locales/<language>/lexicon.toml, grave.toml and the labels of the text files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.text_files import LOCALES, TextError, cards, messages, plain_words, shipped_languages, spoken_words
from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.needs import Need
from handlers.domain.policy import Grammar, Lexicon
from handlers.domain.scripts import APART, BEGINS, EITHER, EITHER_ORDER, ENDS, TOGETHER, UNLESS

_JOINS = re.compile("(" + "|".join(map(re.escape, (APART, TOGETHER, EITHER_ORDER, UNLESS, EITHER))) + ")")
_NAMED = re.compile("<([a-z_]+)>")
_LISTS = (
    "urgent", "alone_urgent", "alone_medical", "alone_critical", "signals",
    "greetings", "thanks", "yes", "no", "remove", "about_me", "child", "withdraw", "plainly", "slip", "sorry",
    "no_question", "whereabouts", "question_words", "blames", "blames_before", "blames_after", "speaks_to",
    "done_by", "helped_by",
)  # fmt: skip
_GRAVE = ("cries", "self_harm", "medical", "critical", "calms", "presses")
"""The lists of grave.toml: what cannot wait wherever in a text it stands, and what takes that away again."""


def load_lexicons(languages: Iterable[str] | None = None) -> dict[str, Lexicon]:
    """The lexicons of `languages` (all that ship when None), in that order."""
    return {one: load_lexicon(one) for one in (languages if languages is not None else shipped_languages())}


@lru_cache(maxsize=64)
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of one shipped language, all words folded. Raises TextError for a language that does not ship."""
    path = LOCALES / language / "lexicon.toml"
    if not path.is_file():
        raise TextError(f"no lexicon in {language!r}; there are: {', '.join(shipped_languages())}")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: frozenset(_folded(word) for word in data.get(name, ())) for name in _LISTS}
    return Lexicon(
        **lists,
        **_grave(language),
        everyday=frozenset(map(fold, str(data.get("everyday", "")).split())),
        topics={fold(word): topic for topic, words in data.get("topics", {}).items() for word in words},
        labels=_labels(language),
        answers={label: frozenset(map(fold, words)) for label, words in data.get("answers", {}).items()},
        phrases=_phrases(language),
        commands={fold(word): name for name, words in data.get("commands", {}).items() for word in words},
        code_words={fold(word): Category(category) for category, word in data.get("code_words", {}).items()},
        need_words={Need(need): tuple(words) for need, words in data.get("need_words", {}).items()},
        needs={fold(word): Need(need) for need, words in data.get("needs", {}).items() for word in words},
        grammar=Grammar(**{name: frozenset(map(_folded, words)) for name, words in data.get("sentences", {}).items()}),
    )


def _phrases(language: str) -> dict[str, str]:
    """What people of the team say and change before they do, so the words themselves are needed and not their id."""
    return {
        text: spoken_words(message)
        for text, message in messages(language).items()
        if text.startswith("say-") and text in cards()
    }


def _grave(language: str) -> dict[str, frozenset[str]]:
    path = LOCALES / language / "grave.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    named = data.get("words", {})
    return {name: frozenset(_folded(_spelt_out(entry, named)) for entry in data.get(name, ())) for name in _GRAVE}


def _spelt_out(entry: str, named: Mapping[str, str]) -> str:
    """With the forms in the place of '<who>', the name under which they stand once for all entries."""
    while found := _NAMED.search(entry):
        entry = entry.replace(found[0], named[found[1]])
    return entry


def _folded(entry: str) -> str:
    """A stem ('threat*') keeps its star, an entry of several pieces ('fell|fainted ... not moving') what joins them."""
    begins, pieces = BEGINS if entry.startswith(BEGINS) else "", _JOINS.split(entry.removeprefix(BEGINS))
    return begins + "".join(one if _JOINS.fullmatch(one) else _word(one) for one in pieces)


def _word(word: str) -> str:
    return fold(word) + (word[-1] if word.endswith(("*", ENDS)) else "")


def _labels(language: str) -> dict[str, str]:
    known = messages(language)
    labels = {
        text: fold(plain_words(known[text]))
        for text, card in cards().items()
        if card.klass == "label" and text in known
    }
    return {text: words for text, words in labels.items() if words}
