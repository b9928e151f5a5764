"""The text files: what stands in bot/locales, read once, with the card that stands above each message.

A card is the comment directly above a message of the English files, which are the source of all others:
`# class [longest] [flags] | name=example; name=example | note for translators`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALES = Path(__file__).with_name("locales")
SOURCE = "en"
"""The language every other one is translated from, and falls back to."""
_FIRST = "attendee.ftl"
"""A folder with this file is a language."""
TEAM_FILES = ("responder.ftl", "organizer.ftl")
"""What the team reads. A language may go without; its people on the team then read English."""
_LONGEST = {"N": 280, "R": 280, "label": 24}
_WIDE = 35
"""Letters of a label that stands alone on its row (conversation.md 11.3)."""


class TextError(Exception):
    """A text that is missing, asked for wrongly, or written wrongly. Names ids and variables, never their values."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a text beside its words."""

    klass: str
    """'N' may be read on a lock screen, 'R' answers something just done, 'label' is a button."""
    longest: int
    """Characters it may have in English, before variables."""
    numbered: bool
    """Whether a label begins with its number."""
    examples: dict[str, str]
    note: str

    @property
    def wide(self) -> bool:
        """Whether this label must stand alone on its row."""
        return self.klass == "label" and self.longest > _LONGEST["label"]


def shipped_languages() -> tuple[str, ...]:
    """The languages there are files for, the source first."""
    found = sorted(folder.name for folder in LOCALES.iterdir() if (folder / _FIRST).is_file())
    return (SOURCE, *(one for one in found if one != SOURCE))


@lru_cache(maxsize=64)
def messages(language: str) -> dict[str, ast.Message]:
    """Every message of a language by id. Raises TextError for what cannot be read, or stands there twice."""
    found: dict[str, ast.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for message in _in_file(path):
            if message.id.name in found:
                raise TextError(f"{language}/{path.name}: {message.id.name} is there twice; keep one")
            found[message.id.name] = message
    return found


@lru_cache(maxsize=64)
def variables_needed(language: str) -> Mapping[str, frozenset[str]]:
    """The variables that every message of a language needs, by id."""
    known = messages(language)
    return {text: variables_of(message, known) for text, message in known.items()}


def _in_file(path: Path) -> Iterator[ast.Message]:
    for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            where = f"{path.parent.name}/{path.name}"
            raise TextError(f"{where}: found something that is no message near {(entry.content or '')[:40]!r}")
        if isinstance(entry, ast.Message):
            yield entry


@lru_cache(maxsize=1)
def for_the_team() -> frozenset[str]:
    """The texts that only the team and the organizers read; all others are for everybody at the event."""
    return frozenset(message.id.name for name in TEAM_FILES for message in _in_file(LOCALES / SOURCE / name))


@lru_cache(maxsize=1)
def cards() -> dict[str, Card]:
    """The card of every text. Raises TextError for a message of the source language without one."""
    return {text: _card(text, message.comment) for text, message in messages(SOURCE).items()}


def _card(text: str, comment: ast.Comment | None) -> Card:
    head, _, rest = ((comment.content or "") if comment else "").partition("|")
    words = head.split()
    if not words or words[0] not in _LONGEST:
        needed = "'# N | zone=Hall 2 | note' directly above it, with N, R or label"
        raise TextError(f"{SOURCE}: {text} has no card; it needs {needed}")
    examples, _, note = rest.partition("|")
    longest = next((int(word) for word in words if word.isdigit()), _WIDE if "wide" in words else _LONGEST[words[0]])
    pairs = (one.partition("=") for one in examples.split(";") if one.strip())
    return Card(
        klass=words[0],
        longest=longest,
        numbered=words[0] == "label" and "unnumbered" not in words,
        examples={name.strip(): value.strip() for name, _, value in pairs},
        note=note.strip(),
    )


class _References(Visitor):
    """The variables a message needs and the other messages it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        self.messages.add(node.id.name)


def variables_of(message: ast.Message, among: dict[str, ast.Message]) -> frozenset[str]:
    """The variables `message` needs, those of the messages it contains included."""
    found = _References()
    found.visit(message)
    inner = (variables_of(among[name], among) for name in found.messages if name in among)
    return frozenset(found.variables).union(*inner)


def plain_words(message: ast.Message) -> str:
    """The words of a message without its variables, of all its variants: what length and language are measured on."""
    return "".join(_elements(message.value)) if message.value else ""


def spoken_words(message: ast.Message) -> str:
    """The words of a message without variants, its variables as '{name}'."""
    pieces = message.value.elements if message.value else []
    return "".join(piece.value if isinstance(piece, ast.TextElement) else f"{{{_variable(piece)}}}" for piece in pieces)


def _variable(piece: ast.Placeable) -> str:
    named = piece.expression
    return named.id.name if isinstance(named, ast.VariableReference) else ""


def _elements(pattern: ast.Pattern) -> list[str]:
    words: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            words.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            words += [word for variant in element.expression.variants for word in _elements(variant.value)]
    return words
