"""Code phrases and private words as frightened people type them, and a day of ordinary chat (conversation.md 10.5).

The lines in corpora/ were written by hand, from how people type and not from how they are matched. LANGUAGE.said is
what should be recognised, .day a day of ordinary chat, .told what frightened people report, .grave what cannot wait
for a pause. All languages are served
at once, as at a real event: a line of one is read with the phrases and the lists of all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.lexicon import load_lexicons
from handlers.domain import signals
from handlers.domain.case import Category
from handlers.domain.codewords import WELL_KNOWN, find_phrase
from handlers.domain.policy import Phrase

_CORPORA = Path(__file__).with_name("corpora")
_LEXICONS = load_lexicons()
LANGUAGES = ("en", "es", "fr", "de", "pt", "ar", "ru", "zh")
_RECOGNISED, _CERTAIN, _AT_ONCE = 0.98, 0.9, 0.95
_VARIANTS, _LINES = 200, 300

_LANYARDS = {
    "en": (("blue",), ("lanyard",)),
    "es": (("azul", "azules"), ("cordón", "cordones")),
    "fr": (("bleu", "bleue", "bleus", "bleues"), ("lanière", "lanières", "tour de cou", "tours de cou")),
    "de": (
        ("blau", "blaue", "blaues"),
        ("Band", "Bänder", "Baender", "Bändel", "Schlüsselband", "Schlüsselbänder", "Lanyard"),
    ),
    "pt": (("azul", "azuis"), ("fita", "fitas", "cordão", "cordões")),
    "ar": (("أزرق", "زرقاء", "زرق"), ("شريط", "شرائط", "أشرطة", "شريطة")),
    "ru": (
        ("синий", "синие", "синих", "синего", "синими", "синеньк*", "голубые"),
        ("шнурок", "шнурки", "шнурков", "шнурк*", "шнурочек", "ленточки", "ленты"),
    ),
    "zh": (("蓝", "兰", "篮", "lan", "lanse"), ("挂绳", "挂带", "吊绳", "guasheng")),
}
"""What an event would put in its configuration for the sentence printed inside the badge."""

_PRIVATE = {
    "en": "gingerbread", "es": "mandarina", "fr": "tournesol", "de": "Pfefferkuchen", "pt": "girassol",
    "ar": "قرنفل", "ru": "подсолнух", "zh": "向日葵",
}  # fmt: skip
"""The word one person chose in /settings."""

PHRASES = (
    *(Phrase(keywords, Category.CRITICAL, "lanyards") for keywords in _LANYARDS.values()),
    *WELL_KNOWN,
    *(Phrase(((word,),), Category.CRITICAL, "plain") for word in _PRIVATE.values()),
)


def lines(language: str, kind: str) -> list[str]:
    """The lines of one file, without its empty ones."""
    text = (_CORPORA / f"{language}.{kind}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_two_hundred_variants_nearly_all_are_recognised(language: str) -> None:
    said = lines(language, "said")
    found = {line: find_phrase(line, PHRASES) for line in said}
    missed = [line for line, hit in found.items() if hit is None]
    certain = [line for line, hit in found.items() if hit and hit[1]]
    assert len(found) >= _VARIANTS
    assert len(missed) <= (1 - _RECOGNISED) * len(found), missed
    assert len(certain) >= _CERTAIN * len(found), found.keys() - set(certain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_ordinary_chat_calls_nobody(language: str) -> None:
    day = lines(language, "day")
    assert len(day) >= _LINES
    found = {line: find_phrase(line, PHRASES) for line in day}
    assert not [line for line, hit in found.items() if hit and hit[1]]
    assert sum(hit is not None for hit in found.values()) <= len(day) * (1 - _RECOGNISED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_ordinary_chat_is_neither_urgent_nor_grave(language: str) -> None:
    day = lines(language, "day")
    assert not [line for line in day if signals.urgent_language(line, _LEXICONS)]
    assert not [line for line in day if signals.is_self_harm(line, _LEXICONS)]
    assert not [line for line in day if signals.gravest(line, _LEXICONS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_frightened_people_report_is_heard_as_a_report(language: str) -> None:
    told = lines(language, "told")
    missed = [line for line in told if signals.is_small_talk(line, language, _LEXICONS)]
    unsigned = [line for line in told if not signals.has_signal(line, language, _LEXICONS)]
    assert len(told) >= 25
    assert not missed
    assert len(unsigned) <= (1 - _CERTAIN) * len(told), unsigned


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_wait_is_heard_at_once_however_it_is_typed(language: str) -> None:
    grave = lines(language, "grave")
    waiting = [line for line in grave if not _calls(line)]
    assert len(grave) >= 30
    assert len(waiting) <= (1 - _AT_ONCE) * len(grave), waiting


def _calls(line: str) -> bool:
    cried = signals.is_self_harm(line, _LEXICONS) or signals.urgent_language(line, _LEXICONS) is not None
    return cried or signals.gravest(line, _LEXICONS) is not None
