"""Lint of every word the bot says (conversation.md sections 5.0, 11 and 12)."""

from __future__ import annotations

import re

import pytest

from bot.text_files import SOURCE, cards, messages, plain_words, shipped_languages, variables_of
from bot.texts import Texts

TEXTS = Texts.load()
LANGUAGES = shipped_languages()
CARDS = cards()
SAID = sorted(text for text, card in CARDS.items() if card.klass != "label")
LABELS = sorted(text for text, card in CARDS.items() if card.klass == "label")
LOCK_SCREEN = sorted(text for text, card in CARDS.items() if card.klass == "N")
TRANSLATED = [language for language in LANGUAGES if language != SOURCE]

FORBIDDEN = {
    "en": r"report\w*|incident\w*|harass\w*|assault\w*|attack\w*|abus\w*|victim\w*|threat\w*|ban|bans|banned|banning|"
    r"police|safety|complain\w*|violat\w*|emergency|medical\w*|rap(e|ed|ist)|sexual\w*|violen\w*|witness\w*|suspect\w*",
    "es": r"denunci\w*|report\w*|incident\w*|acos\w*|agre(sión|siones|sor\w*|dir|dido)|asalt\w*|ataqu\w*|atac\w*|"
    r"abus\w*|víctima\w*|amenaz\w*|vetad\w*|expuls\w*|policía\w*|seguridad|quejas?|infracci\w*|emergencia\w*|"
    r"urgencia\w*|médic\w*|viol(a|ó|ar|aci\w+|ado|ada|en\w+)|sexual\w*|testig\w*|sospech\w*|peligro\w*",
}
"""What no lock screen may show (conversation.md, section 12), word by word in each language."""

NEVER_SAID = (
    r"please be patient|alleged\w*|victim\w*|incident\w*|supuest\w*|víctima\w*|incidente\w*|calm down|c[áa]lm(ate|ese)"
)
PROMISES = (
    r"\b(we|I) (will|shall) (make sure|punish|ban|throw)|i promise|we promise|guarantee|"
    r"garantiz\w*|prometemos|te prometo"
)


def _filled(text: str, language: str) -> str:
    return TEXTS.text(text, language, **_examples(text))


def _examples(text: str) -> dict[str, str | int]:
    numbers = {"minutes", "n", "hands", "count"}
    return {name: int(value) if name in numbers else value for name, value in CARDS[text].examples.items()}


@pytest.mark.parametrize("text", sorted(CARDS))
def test_the_card_of_a_text_gives_an_example_for_every_variable_and_no_other(text: str) -> None:
    assert set(CARDS[text].examples) == TEXTS.variables(text)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_exists_in_every_language_and_none_is_left_over(language: str) -> None:
    assert messages(language).keys() == messages(SOURCE).keys()


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_use_the_same_variables(language: str) -> None:
    source, other = messages(SOURCE), messages(language)
    for text in source:
        assert variables_of(other[text], other) == variables_of(source[text], source), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", LOCK_SCREEN)
def test_nothing_on_a_lock_screen_tells_what_it_is_about(text: str, language: str) -> None:
    for words in FORBIDDEN.values():
        assert not re.search(rf"\b({words})\b", _filled(text, language), re.IGNORECASE)


def test_every_language_has_its_list_of_words_a_lock_screen_may_not_show() -> None:
    assert set(FORBIDDEN) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", sorted(CARDS))
def test_no_text_shouts_blames_or_promises(text: str, language: str) -> None:
    words = plain_words(messages(language)[text])
    assert not re.search(r"[!¡]", words)
    assert not re.search(NEVER_SAID, words, re.IGNORECASE)
    assert not re.search(PROMISES, words, re.IGNORECASE)
    assert not re.search(r"\b[A-ZÁÉÍÓÚÑ]{4,}\b", words)


@pytest.mark.parametrize("text", SAID)
def test_a_text_is_no_longer_than_its_card_allows(text: str) -> None:
    longest = CARDS[text].longest
    assert len(_longest_words(text, SOURCE)) <= longest
    for language in TRANSLATED:
        assert len(_longest_words(text, language)) <= 1.4 * longest, language


def _longest_words(text: str, language: str) -> str:
    """The words without variables; what a message borrows from another counts as well."""
    empty = {name: 1 if isinstance(value, int) else "" for name, value in _examples(text).items()}
    return TEXTS.text(text, language, **empty)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", SAID)
def test_sentences_are_short_enough_to_read_when_shaking(text: str, language: str) -> None:
    filled = _filled(text, language)
    sentences = [one for one in re.split(r"[.?:]\s+|\n", filled) if one.strip()]
    words = [len(one.split()) for one in sentences]
    assert sum(words) / len(words) <= 15
    assert max(words) <= 22
    assert len(sentences[0]) <= (60 if language == SOURCE else 84)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", LABELS)
def test_labels_survive_large_letters(label: str, language: str) -> None:
    words = plain_words(messages(language)[label])
    number = "1. " if CARDS[label].numbered else ""
    assert len(number + words) <= CARDS[label].longest


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_labels_are_never_the_same_words_for_different_things(language: str) -> None:
    same_on_purpose = {"b-cant-say-numbered", "b-fine", "b-ok", "b-talk", "b-case", "b-name", "b-zone", "b-more"}
    words = [plain_words(messages(language)[label]).casefold() for label in LABELS if label not in same_on_purpose]
    assert len(words) == len(set(words))


def test_the_words_of_the_team_hold_no_words_of_a_report() -> None:
    """A card shows code word, case name, zone and state; no variable could carry anything else."""
    for text in (one for one in LOCK_SCREEN if re.fullmatch(r"T\d.*", one)):
        allowed = {"code", "case", "zone", "n", "minutes", "hands", "partner", "name"}
        assert TEXTS.variables(text) <= allowed, text


READ_ALOUD = [text for text in SAID if re.fullmatch(r"[A-H]\d+\w*|K\w+|S\d", text)]


def _grade(words: str) -> float:
    """Flesch-Kincaid, on a rough count of syllables."""
    sentences = max(1, len(re.findall(r"[.?:]", words)))
    each = re.findall(r"[A-Za-z']+", words)
    syllables = sum(_syllables(word) for word in each)
    return 0.39 * len(each) / sentences + 11.8 * syllables / len(each) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^l])e$|es$|(?<![td])ed$", "", word.lower())))
    return max(1, groups)


def test_english_reads_easily_on_the_whole() -> None:
    grades = [_grade(_filled(text, SOURCE)) for text in READ_ALOUD]
    assert sum(grades) / len(grades) <= 4
    assert max(grades) <= 7
