"""Whether words name a person: by their name, a nickname, a handle, and with the slips of a hurried thumb.

A hit keeps a colleague out of a case until the person says otherwise (conversation.md 4.5). A miss shows a report to
whom it is about. So a name counts wherever it stands as a word of its own; but what is only *like* a short name is an
ordinary word too often ("care" and Caro, "holy" and Holly), and every such hit costs the case a helper.
"""

from __future__ import annotations

import re

from handlers.domain.folding import fold
from handlers.domain.people import Person

_SHORTEST = 3
"""Letters of a name; shorter ones are words of their own in some language."""
_SLIPS_FROM = 6
"""Letters from which a slip counts: neighbours in the wrong order, a double letter single, a single one double."""
_HANDLE = re.compile(r"(?:@|\bt\.me/|\bmatrix\.to/#/@)[\w.=/+-]+(?::[\w.-]+)?")
HERE = "\u2020"
"""Stands for a name; no folded text holds it."""
_WORD = re.compile(r"[\w'’‘`´ʼ＇]+")
_APOSTROPHE = re.compile(r"['’‘`´ʼ＇]")
_MEANT_BY_HAND = "@"


def means(text: str, person: Person) -> bool:
    """Whether this text names this person."""
    said = _said(text)
    if any(f" {form} " in said for name in _names(person) for form in _forms(name)):
        return True
    if _handles(person) & {_plain(one) for one in _HANDLE.findall(text.casefold())}:
        return True
    slips = {fold(one) for one in _first_words(person) if len(fold(one)) >= _SLIPS_FROM}
    return any(_is_slip(word, name) for name in slips for word in said.split())


def written(text: str, person: Person) -> str:
    """The one of their names that stands in the text; '' where only a handle or a slip means them."""
    said = _said(text)
    return next((name for name in _names(person) if any(f" {one} " in said for one in _forms(name))), "")


def _said(text: str) -> str:
    """The text folded, between spaces, in two ways: "qu'Ana" is one word in the first, and two in the second."""
    return f" {fold(text)} {fold(_APOSTROPHE.sub(' ', text))} "


def placed(text: str, person: Person) -> str:
    """The text folded, between spaces, with `HERE` in the place of each of their names: ' it was \u2020 s fault '."""
    forms = {form for name in _names(person) for form in _forms(name)}
    further = {word for name in _names(person) for word in fold(name).split()[1:]}
    found: list[str] = []
    for raw in _WORD.findall(text):
        parts = [fold(one) for one in _APOSTROPHE.split(raw)]
        for word in " ".join(parts if forms & set(parts) else [fold(raw)]).split():
            if word in forms:
                found.append(HERE)
            elif not (word in further and found[-1:] == [HERE]):
                found.append(word)
    return f" {' '.join(found)} "


def _names(person: Person) -> tuple[str, ...]:
    """What they are called in ordinary words: what begins with '@' is a handle, and means them only with that sign."""
    called = (one for one in person.profile.also_called if not one.startswith(_MEANT_BY_HAND))
    shown = person.profile.shown_as
    return (person.name, *((shown,) if shown else ()), *called)


def _first_words(person: Person) -> set[str]:
    return {one.split()[0] for one in _names(person) if one.split()}


def _forms(name: str) -> set[str]:
    """The whole name, its first word, and both with the 's' of 'Ana's', which folding runs together."""
    whole = fold(name)
    known = {one for one in (whole, whole.partition(" ")[0]) if len(one) >= _SHORTEST}
    return known | {f"{one}s" for one in known}


def _handles(person: Person) -> set[str]:
    written = (one for one in person.profile.also_called if one.startswith(_MEANT_BY_HAND))
    return {_plain(one) for one in (*person.profile.handles, *written)}


def _plain(handle: str) -> str:
    """'@ana_c', 't.me/ana_c' and '@ana_c.' at the end of a sentence are one."""
    return handle.casefold().rpartition("t.me/")[2].rpartition("matrix.to/#/")[2].lstrip("@").rstrip(".-/")


def _is_slip(word: str, name: str) -> bool:
    """One slip away, the first letter right. The name itself is found without this."""
    if word[:1] != name[:1] or abs(len(word) - len(name)) > 1:
        return False
    if len(word) == len(name):
        swapped = (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1))
        return word != name and word in swapped
    longer, shorter = (word, name) if len(word) > len(name) else (name, word)
    return any(
        longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer))
    )
