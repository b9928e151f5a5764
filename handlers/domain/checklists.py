"""The checklists: their names, their items, and the ones organizers wrote in place of ours (conversation.md 7.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.domain.case import Category
from handlers.domain.folding import fold
from handlers.domain.policy import Policy

EVERY = "every"
LEAVING, SUBJECT, MISTAKE, MALICIOUS, SPOKEN = "leaving", "subject", "mistake", "malicious", "spoken"
BY_NAME = (LEAVING, SUBJECT, MISTAKE, MALICIOUS, SPOKEN)
"""Lists that no category brings; they are asked for."""
_SIZES: Mapping[str, int] = {
    EVERY: 10, Category.MEDICAL: 11, Category.CRITICAL: 10, Category.MAJOR: 10, Category.BANNED: 7,
    Category.MINOR: 5, Category.UNCLEAR: 5, LEAVING: 9, SUBJECT: 7, MISTAKE: 5, MALICIOUS: 6, SPOKEN: 4,
}  # fmt: skip
NAMES = tuple(str(one) for one in _SIZES)
CODES: Mapping[str, str] = {name: letter for letter, name in zip("emcjbnulskxp", NAMES, strict=True)}
"""One letter for each, short enough for a button."""
BY_CODE: Mapping[str, str] = {letter: name for name, letter in CODES.items()}
_FOR_TWO = {(Category.MAJOR, 6), (Category.BANNED, 4)}
"""Our items outside the lists for two that are a talk with the person it is about, or a removal."""
_MARK_OF_TWO = "2:"
MOST_ITEMS, LONGEST_ITEM = 12, 100


@dataclass(frozen=True, slots=True)
class Item:
    """One item. What it says is what it is: with other words it is another item, and is not ticked."""

    says: str
    """'@' and the id of our text, or the organizers' own words."""
    for_two: bool = False
    """Whether two people must have put their names to it before it can be ticked."""


class BadList(Exception):
    """A list that cannot be kept; its text is the id of what to say, with the number of the item."""

    def __init__(self, text: str, n: int) -> None:
        super().__init__(text)
        self.text = text
        self.n = n


def items(name: str, own: str = "") -> tuple[Item, ...]:
    """The items of a list: those the organizers wrote, else ours."""
    if own:
        return tuple(_own(line, name) for line in own.splitlines())
    return tuple(
        Item(f"@t-list-{name}-{number}", needs_two(name) or (name, number) in _FOR_TWO)
        for number in range(1, _SIZES[name] + 1)
    )


def needs_two(name: str) -> bool:
    """Whether nothing of this list is done by one person alone."""
    return name in (LEAVING, SUBJECT)


def names_for(name: str) -> str:
    """For what two people give their names, when an item of this list needs it: a talk, or a removal."""
    return LEAVING if name in (LEAVING, Category.BANNED) else SUBJECT


def _own(line: str, name: str) -> Item:
    marked = line.startswith(_MARK_OF_TWO)
    return Item(line.removeprefix(_MARK_OF_TWO).strip().lstrip("@"), marked or needs_two(name))


def written(words: str) -> str:
    """What somebody typed, one item a line, as it is kept. Raises BadList."""
    lines = list(dict.fromkeys(" ".join(one.split()) for one in words.splitlines() if one.strip()))
    if len(lines) > MOST_ITEMS:
        raise BadList("o-list-many", MOST_ITEMS)
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_ITEM:
            raise BadList("o-list-long", number)
        if not line.removeprefix(_MARK_OF_TWO).strip().lstrip("@"):
            raise BadList("o-list-empty", number)
    return "\n".join(lines)


def kept(name: str, shown: Sequence[Item]) -> str:
    """A list as the record of a case keeps it from the moment it was opened there."""
    lines = (f"{_MARK_OF_TWO}{one.says}" if one.for_two else one.says for one in shown)
    return "\n".join((name, *lines))


def opened(body: str) -> tuple[str, tuple[Item, ...]]:
    """Name and items of a list that a record keeps."""
    name, *lines = body.split("\n")
    return name, tuple(Item(one.removeprefix(_MARK_OF_TWO), one.startswith(_MARK_OF_TWO)) for one in lines)


def named(policy: Policy, word: str) -> str | None:
    """The list that a word means: its own name, a category's, or a code word in any of our languages."""
    folded = fold(word)
    if folded in NAMES:
        return folded
    ours = {fold(code): category for category, code in policy.code_words.items()}
    for words in (ours, *(one.code_words for one in policy.lexicon.values())):
        if folded in words:
            return str(words[folded])
    titles = {one.labels.get(f"b-list-{name}", ""): name for one in policy.lexicon.values() for name in BY_NAME}
    return titles.get(folded) if folded else None
