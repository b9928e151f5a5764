"""Lint of every word the bot says: voice, lock screens, labels (conversation.md sections 5.0, 11 and 12)."""

from __future__ import annotations

import re

import pytest

from tests.conversation.said import CARDS, LANGUAGES, MARK, TEXTS, filled, marked, plain, sayings
from tests.conversation.unsayable import LOCK_SCREEN, NEVER, PROMISES

_SHOUTED = re.compile(r"[!¡！]|\b(?!WLAN\b)[A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÏÔÙÛÜÄÖÃÕА-ЯЁ]{4,}\b")
_EMOJI = re.compile(r"[\u2600-\u2712\u2715-\u27bf\U0001f000-\U0001faff]")


@pytest.mark.parametrize("text", sorted(CARDS))
def test_the_card_of_a_text_gives_an_example_for_every_variable_and_no_other(text: str) -> None:
    assert set(CARDS[text].examples) == TEXTS.variables(text)


@pytest.mark.parametrize("rule", [LOCK_SCREEN, NEVER, PROMISES], ids=["lock screen", "never", "promises"])
def test_every_language_has_its_list_of_words_we_do_not_use(rule: dict[str, re.Pattern[str]]) -> None:
    assert set(rule) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_a_lock_screen_tells_what_it_is_about(language: str) -> None:
    said = {text: filled(text, language) for text in sayings(language, "N")}
    assert not [(text, words) for text, words in said.items() for list_ in LOCK_SCREEN.values() if list_.search(words)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_blames_or_promises(language: str) -> None:
    said = {text: plain(text, language) for text in sayings(language, "N", "R", "label")}
    lists = [*NEVER.values(), *PROMISES.values()]
    assert not [(text, words) for text, words in said.items() for list_ in lists if list_.search(words)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_shouts_or_carries_pictures(language: str) -> None:
    said = {text: plain(text, language) for text in sayings(language, "N", "R", "label")}
    assert not [(text, words) for text, words in said.items() if _SHOUTED.search(words) or _EMOJI.search(words)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_survive_large_letters(language: str) -> None:
    labels = {
        label: ("1. " if CARDS[label].numbered else "") + plain(label, language) for label in sayings(language, "label")
    }
    assert not [(label, words) for label, words in labels.items() if len(words) > CARDS[label].longest]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_labels_are_never_the_same_words_for_different_things(language: str) -> None:
    same_on_purpose = {"b-cant-say-numbered", "b-fine", "b-ok", "b-talk", "b-case", "b-name", "b-zone", "b-more"}
    words = [plain(label, language).casefold() for label in sayings(language, "label") if label not in same_on_purpose]
    assert not {one for one in words if words.count(one) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_grammar_is_glued_to_a_variable(language: str) -> None:
    """`{ $name }s` is right in no other language, and for no other name."""
    glued = re.compile(rf"{MARK}[^\W\d_\u3400-\u9fff]")
    said = {text: marked(text, language) for text in sayings(language, "N", "R", "label")}
    assert not [(text, words) for text, words in said.items() if glued.search(words)]


def test_the_words_of_the_team_hold_no_words_of_a_report() -> None:
    """A card shows code word, case name, zone and state; no variable could carry anything else."""
    for text in (one for one in sayings("en", "N") if re.fullmatch(r"T\d.*", one)):
        allowed = {"code", "case", "zone", "n", "minutes", "hands", "partner", "name", "need"}
        assert TEXTS.variables(text) <= allowed, text
