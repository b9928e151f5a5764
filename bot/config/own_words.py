"""Words of the code that an event chose itself: none may be taken for another over a radio (conversation.md 10.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.config.defaults import CODE_WORDS
from bot.config.explain import Place
from bot.lexicon import load_lexicon
from bot.text_files import shipped_languages
from bot.vocabulary import load_vocabulary
from handlers.domain.folding import fold
from handlers.domain.needs import Need
from handlers.domain.sounds import too_close

KEYS: Mapping[str, Need] = {word: Need(need) for need, word in load_vocabulary().needs.items()}
"""What a table [needs.X] is called: the English word that ships."""


def need_words(first: str) -> dict[Need, str]:
    """The words that ship for an event whose first language this is; English where it has none."""
    shipped = load_lexicon(first).need_words if first in shipped_languages() else {}
    return {need: shipped.get(need, (word,))[0] for word, need in KEYS.items()}


def close(raw: Mapping[str, Any]) -> Iterator[tuple[Place, str]]:
    """A line for each word of the event's own that sounds like another word of its code."""
    own, shipped = dict(_own(raw, "needs", "word")), _shipped(raw)
    spoken = shipped | dict(_own(raw, "categories", "code_word")) | own
    for place, word in own.items():
        if word == shipped.get(place):
            continue
        others = (other for at, other in spoken.items() if at != place)
        if why := next(filter(None, (too_close(fold(word), fold(other)) for other in others)), ""):
            yield place, f'found "{word}", needs a word that sounds like no other of the code ({why})'


def _own(raw: Mapping[str, Any], table: str, key: str) -> Iterator[tuple[Place, str]]:
    tables = raw.get(table)
    for name, one in tables.items() if isinstance(tables, dict) else ():
        if isinstance(one, dict) and isinstance(one.get(key), str):
            yield (table, name, key), one[key]


def _shipped(raw: Mapping[str, Any]) -> dict[Place, str]:
    event = raw.get("event")
    languages = event.get("languages") if isinstance(event, dict) else None
    first = str(languages[0]).partition("-")[0] if isinstance(languages, list) and languages else "en"
    needs = need_words(first)
    found: dict[Place, str] = {("needs", key, "word"): needs[need] for key, need in KEYS.items()}
    codes = {category: words.get(first, words["en"]) for category, words in CODE_WORDS.items()}
    return found | {("categories", category, "code_word"): word for category, word in codes.items()}
