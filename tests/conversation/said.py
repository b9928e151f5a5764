"""What the lint looks at: every text of every language, filled in the way a person would see it."""

from __future__ import annotations

import re
from functools import cache

from bot.text_files import SOURCE, cards, for_the_team, messages, plain_words, shipped_languages
from bot.texts import Texts

TEXTS = Texts.load()
LANGUAGES = shipped_languages()
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
CARDS = cards()
FOR_EVERYBODY = frozenset(CARDS) - for_the_team()
"""What an attendee may read; the rest is for the team, which may have to read English."""
_NUMBERS = frozenset({"minutes", "n", "hands", "count"})
_SENTENCE_ENDS = re.compile(r"[.?:؟]\s+|[。？：]|\n")
MARK = "\ue000"
"""Stands for a variable; no writing uses it."""
_LETTERS_A_WORD = 2
"""In a script without spaces between words, roughly."""


def sayings(language: str, *classes: str) -> list[str]:
    """The ids of the texts of these classes that have words in `language`."""
    own = messages(language)
    return sorted(text for text, card in CARDS.items() if card.klass in classes and text in own)


def examples(text: str) -> dict[str, str | int]:
    """The values the card gives, in the kinds the text wants."""
    return {name: int(value) if name in _NUMBERS else value for name, value in CARDS[text].examples.items()}


@cache
def filled(text: str, language: str) -> str:
    """The text as it is read, with the examples of its card."""
    return TEXTS.text(text, language, **examples(text))


def bare(text: str, language: str) -> str:
    """The words without variables; what a message borrows from another counts as well."""
    empty = {name: 1 if isinstance(value, int) else "" for name, value in examples(text).items()}
    return TEXTS.text(text, language, **empty)


def marked(text: str, language: str) -> str:
    """The words with a mark where a name, a place or another text goes."""
    marks = {name: 2 if isinstance(value, int) else MARK for name, value in examples(text).items()}
    return TEXTS.text(text, language, **marks)


def plain(text: str, language: str) -> str:
    """The words of all variants, without variables."""
    return plain_words(messages(language)[text])


def sentences(words: str) -> list[str]:
    """`words` cut where a reader takes breath."""
    return [one.strip() for one in _SENTENCE_ENDS.split(words) if one.strip()]


def words_in(sentence: str) -> int:
    """How many words; scripts without spaces are counted by letters."""
    unspaced = len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", sentence))
    return unspaced // _LETTERS_A_WORD if unspaced else len(sentence.split())
