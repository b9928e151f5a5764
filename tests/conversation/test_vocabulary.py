"""Code words and case names can be told apart over a bad radio, and on a lock screen mean nothing."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.lexicon import load_lexicon
from bot.text_files import shipped_languages
from bot.vocabulary import load_vocabulary
from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.needs import Need
from handlers.domain.sounds import distance, rhyme, spoken, too_close

WORDS = load_vocabulary()
CODE = [*WORDS.categories.values(), *WORDS.needs.values()]
COLOURS_AND_ANIMALS = {
    "red", "blue", "green", "yellow", "orange", "purple", "pink", "black", "white", "grey", "gray", "brown", "violet",
    "indigo", "turquoise", "teal", "gold", "silver", "cat", "dog", "bird", "fish", "horse", "bear", "wolf", "fox",
    "lion", "tiger", "snake", "spider", "rat", "mouse", "pig", "cow", "goat", "sheep", "duck", "swan", "owl", "eagle",
}  # fmt: skip


def test_no_case_name_can_be_mistaken_for_another() -> None:
    found = [why for one, other in combinations(WORDS.case_names, 2) if (why := too_close(one, other))]
    assert not found


def test_no_case_name_can_be_mistaken_for_a_code_word() -> None:
    found = [why for name in WORDS.case_names for word in CODE if (why := too_close(name, word))]
    assert not found


def test_there_are_names_enough_for_a_storm() -> None:
    assert len(set(WORDS.case_names)) >= 170
    assert {"Maple", "Coral"} <= set(WORDS.case_names)


def test_names_are_single_plain_capitalised_words() -> None:
    for name in WORDS.case_names:
        assert name.isascii()
        assert name.isalpha()
        assert name == name.capitalize()
        assert name.lower() not in COLOURS_AND_ANIMALS


def test_digit_words_leave_out_the_two_that_sound_alike() -> None:
    assert not {"five", "nine"} & set(WORDS.digit_words)
    assert len(WORDS.digit_words) >= 5


def test_every_category_has_one_code_word_per_language() -> None:
    assert set(WORDS.categories) == set(Category)
    for language in ("en", "es"):
        assert set(load_lexicon(language).code_words.values()) == set(Category)


def test_every_need_has_a_word_of_the_code() -> None:
    assert set(WORDS.needs) == set(Need)
    assert {need: forms[0] for need, forms in load_lexicon("en").need_words.items()} == WORDS.needs


WITH_NEED_WORDS = ("en", "es", "fr", "de", "pt")
"""Languages whose words for needs were tested; events in others use the English ones."""


def test_the_other_languages_say_that_they_have_none() -> None:
    missing = {one for one in shipped_languages() if not load_lexicon(one).need_words}
    assert missing == set(shipped_languages()) - set(WITH_NEED_WORDS)


@pytest.mark.parametrize("language", WITH_NEED_WORDS)
def test_no_word_of_a_language_can_be_mistaken_for_another(language: str) -> None:
    lexicon = load_lexicon(language)
    assert set(lexicon.need_words) == set(Need)
    said = [*lexicon.code_words, *(fold(forms[0]) for forms in lexicon.need_words.values())]
    assert not [why for one, other in combinations(said, 2) if (why := too_close(one, other))]
    assert not set(said) & {name.casefold() for name in WORDS.case_names}


@pytest.mark.parametrize("language", shipped_languages())
def test_every_need_can_be_asked_for_in_plain_words(language: str) -> None:
    lexicon = load_lexicon(language)
    assert set(lexicon.needs.values()) == set(Need) - {Need.DRILL}
    grammar = lexicon.grammar
    assert grammar.asks and grammar.has and grammar.small and grammar.doubts and grammar.things


def test_the_rough_ear_hears_what_people_hear() -> None:
    assert rhyme("basket") == rhyme("casket")
    assert spoken("kettle") == spoken("ketl")
    assert "sound alike" in too_close("feather", "fiddle") or "begin alike" in too_close("feather", "fetter")
    assert too_close("maple", "staple")
    assert not too_close("maple", "coral")
    assert distance("maple", "mapel") == 1
    assert distance("", "abc") == 3
