"""Lint of how long things are: what a shaking hand can read (conversation.md section 12, bars 18 to 20)."""

from __future__ import annotations

import pytest

from bot.text_files import SOURCE
from tests.conversation.said import CARDS, LANGUAGES, bare, filled, sayings, sentences, words_in

_WORDS_ON_AVERAGE, _WORDS_AT_MOST = 15, 22
_FIRST_LINE = 60
_LONGER = 1.4
"""What a translation may need in the place of English."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_no_longer_than_its_card_allows(language: str) -> None:
    room = 1 if language == SOURCE else _LONGER
    lengths = {text: len(bare(text, language)) for text in sayings(language, "N", "R")}
    assert not [(text, long) for text, long in lengths.items() if long > room * CARDS[text].longest]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short_enough_to_read_when_shaking(language: str) -> None:
    for text in sayings(language, "N", "R"):
        counted = [words_in(one) for one in sentences(filled(text, language))]
        assert sum(counted) / len(counted) <= _WORDS_ON_AVERAGE, text
        assert max(counted) <= _WORDS_AT_MOST, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence_fits_a_first_line(language: str) -> None:
    room = _FIRST_LINE * (1 if language == SOURCE else _LONGER)
    first = {text: sentences(filled(text, language))[0] for text in sayings(language, "N", "R")}
    assert not [(text, words) for text, words in first.items() if len(words) > room]
