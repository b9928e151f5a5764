"""The words the bot listens for."""

from __future__ import annotations

import pytest

from bot.lexicon import load_lexicon, load_lexicons
from bot.text_files import TextError, shipped_languages
from handlers.domain.folding import fold


@pytest.mark.parametrize("language", shipped_languages())
def test_every_language_that_ships_can_be_listened_to(language: str) -> None:
    lexicon = load_lexicon(language)
    for words in (lexicon.urgent, lexicon.self_harm, lexicon.signals, lexicon.greetings, lexicon.yes, lexicon.no):
        assert len(words) >= 7
        assert "" not in words
        assert "*" not in words


@pytest.mark.parametrize("language", shipped_languages())
def test_all_words_are_folded(language: str) -> None:
    lexicon = load_lexicon(language)
    for word in (*lexicon.urgent, *lexicon.signals, *lexicon.greetings, *lexicon.labels.values(), *lexicon.code_words):
        assert fold(word) == word.removesuffix("*")


def test_no_greeting_is_a_call_and_no_call_a_greeting() -> None:
    lexicons = load_lexicons().values()
    urgent = set().union(*(one.urgent for one in lexicons))
    greetings = set().union(*(one.greetings for one in lexicons))
    assert not urgent & greetings


def test_no_topic_word_is_a_report_signal() -> None:
    for lexicon in load_lexicons().values():
        assert not set(lexicon.topics) & lexicon.signals


def test_no_topic_word_is_a_word_of_every_day_in_another_language() -> None:
    lexicons = load_lexicons()
    for language, lexicon in lexicons.items():
        elsewhere = set().union(*(other.everyday for code, other in lexicons.items() if code != language))
        assert set(lexicon.topics) & elsewhere <= {"menu"}, "the French 'thé' is the English 'the'"


def test_labels_are_known_without_their_numbers_and_names() -> None:
    labels = load_lexicon("en").labels
    assert labels["b-help-now"] == "i need help now"
    assert labels["b-add-to"] == "add to"
    assert "b-zone" not in labels


def test_a_language_without_files_says_which_there_are() -> None:
    with pytest.raises(TextError, match="en"):
        load_lexicon("tlh")
