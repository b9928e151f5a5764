"""What is missing in which language (conversation.md 11.2 and section 12, bar 22)."""

from __future__ import annotations

import re

import pytest

from bot.text_files import SOURCE, messages, plain_words, variables_of
from tests.conversation.said import CARDS, FOR_EVERYBODY, TEXTS, TRANSLATED, sayings

_HELP_NOW = tuple(text for text in FOR_EVERYBODY if text[:1] == "B" and text[1:2].isdigit())
_ENOUGH = 0.98
_AS_A_MAN = re.compile(
    r"(?<!\w)[فو]?(?:اضغط|اكتب|اختر|أخبرني|انتظر|اتصل|اذهب|استخدم|افتح|امسح|اطلب|تذكر|حاول|اسأل|احفظ|اقرأ|تحدث|انظر|اتبع)"
    r"(?:ها|ه|نا|ني)?(?!\w)"
)


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_read_on_a_lock_screen_or_in_need_is_there_in_every_language(language: str) -> None:
    needed = {*_HELP_NOW, *(FOR_EVERYBODY & {*sayings(SOURCE, "N")})}
    assert not sorted(needed - messages(language).keys()), f"write them in bot/locales/{language}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nearly_all_an_attendee_may_read_is_there_in_every_language(language: str) -> None:
    missing = sorted(FOR_EVERYBODY - messages(language).keys())
    assert len(missing) <= (1 - _ENOUGH) * len(FOR_EVERYBODY), f"missing in {language}: {', '.join(missing)}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_is_left_over_from_another_time(language: str) -> None:
    assert not sorted(messages(language).keys() - CARDS.keys())


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_needs_the_same_variables(language: str) -> None:
    own = messages(language)
    wrong = {text: variables_of(own[text], own) ^ TEXTS.variables(text) for text in own.keys() & CARDS.keys()}
    assert not {text: sorted(names) for text, names in wrong.items() if names}


def test_nobody_is_told_in_arabic_to_do_something_as_a_man() -> None:
    """An imperative has a gender there; a noun ('الضغط على') or 'you can' has none, and every other text uses those."""
    own = messages("ar")
    told = {text: _AS_A_MAN.findall(plain_words(own[text])) for text in FOR_EVERYBODY & own.keys()}
    assert not {text: words for text, words in told.items() if words}
