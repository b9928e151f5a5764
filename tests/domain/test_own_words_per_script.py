"""A private word is long enough in the writing system it is written in (conversation.md 5.8, 10.5)."""

from __future__ import annotations

import pytest

from handlers.domain.folding import fold
from handlers.domain.scripts import is_long_enough

LONG = (
    "banana",
    "mango juice",
    "арбуз",
    "зелёный чай",
    "بطيخ",
    "芒果",
    "西瓜汁",
    "りんご",
    "サクランボ",
    "사과나무",
    "אבטיח",
    "มะม่วง",
)
SHORT = ("a", "tea", "to be", "is it me", "да", "дом", "чай", "شاي", "من", "茶", "はい", "네", "גן", "ชา")


@pytest.mark.parametrize("word", LONG)
def test_a_word_that_is_hardly_written_by_chance_may_be_chosen(word: str) -> None:
    assert is_long_enough(fold(word))


@pytest.mark.parametrize("word", SHORT)
def test_a_word_that_is_in_every_sentence_may_not(word: str) -> None:
    assert not is_long_enough(fold(word))
