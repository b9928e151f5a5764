"""How hard English is to read (conversation.md section 12, bar 18)."""

from __future__ import annotations

import re

from bot.text_files import SOURCE
from tests.conversation.said import filled, sayings

READ_ALOUD = [text for text in sayings(SOURCE, "N", "R") if re.fullmatch(r"[A-H]\d+\w*|K\w+|S\d", text)]


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
    grades = [_grade(filled(text, SOURCE)) for text in READ_ALOUD]
    assert sum(grades) / len(grades) <= 4
    assert max(grades) <= 7
