"""The words of the code: case names, digit words, category and need words (conversation.md 10.3)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handlers.domain.case import Category

_FILE = Path(__file__).with_name("vocabulary.toml")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One tested set of words; no two of them sound alike."""

    case_names: tuple[str, ...]
    digit_words: tuple[str, ...]
    categories: Mapping[Category, str]
    """The default code word of each category, in English."""
    needs: Mapping[str, str]
    """Need to the word that asks for it."""


def load_vocabulary() -> Vocabulary:
    """The vocabulary that ships."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return Vocabulary(
        case_names=tuple(data["case_names"]),
        digit_words=tuple(data["digit_words"]),
        categories={Category(key): word for key, word in data["categories"].items()},
        needs=dict(data["needs"]),
    )
