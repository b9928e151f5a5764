"""How words sound, roughly: whether two words can be told apart over a radio (conversation.md 10.2, rule 4).

English spelling is turned into a rough phonetic one, one letter a sound. Rough is enough: the rule only has to
keep words apart that a tired person might mix up.
"""

from __future__ import annotations

import re
from functools import lru_cache

APART = 0.6
"""Two words of one vocabulary differ in at least this share of the longer one's sounds."""

_SPELLING = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^kn|^gn", "n"),
        (r"^wr", "r"),
        (r"^x", "z"),
        (r"tion|sion", "Xn"),
        (r"ture$", "Cr"),
        (r"tch|ch", "C"),
        (r"sh", "X"),
        (r"th", "0"),
        (r"ph", "f"),
        (r"wh", "w"),
        (r"igh", "i"),
        (r"gh", ""),
        (r"ck", "k"),
        (r"dg(?=[eiy])", "j"),
        (r"c(?=[eiy])", "s"),
        (r"g(?=[eiy])", "j"),
        (r"c", "k"),
        (r"qu", "kw"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"(?<=[^aeiou])le$", "l"),
        (r"(?<=[^aeiou])[eo]r$|(?<=[^aeiou])ar$", "r"),
        (r"(?<=[^aeiouy])e$", ""),
        (r"(?<=[aeiouy][^aeiouy])e$", ""),
        (r"ea|ee|ie|ei|ey$|y$", "i"),
        (r"oo|ou|ew|ue|ui", "u"),
        (r"ai|ay", "e"),
        (r"oa|ow|au|aw", "o"),
        (r"y(?=[aeiou])", "j"),
        (r"y", "i"),
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
    )
)
_FIRST_SYLLABLE = re.compile(r"[^aeiou]*[aeiou]+[^aeiou]?")
_RHYME = re.compile(r"[aeiou]+[^aeiou]*(?:[aeiou]+[^aeiou]*)?$")


@lru_cache(maxsize=4096)
def spoken(word: str) -> str:
    """A rough phonetic spelling of an English word, one character a sound."""
    sounds = word.lower()
    for pattern, sound in _SPELLING:
        sounds = pattern.sub(sound, sounds)
    return sounds


def first_syllable(word: str) -> str:
    """What is heard first: everything up to the first vowel and the sound that follows it."""
    found = _FIRST_SYLLABLE.match(spoken(word))
    return found[0] if found else spoken(word)


def rhyme(word: str) -> str:
    """What is heard last: everything from the last vowel but one."""
    found = _RHYME.search(spoken(word))
    return found[0] if found else spoken(word)


def distance(one: str, other: str) -> int:
    """How many letters must be added, dropped, changed or swapped with their neighbour to turn one into the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearly(word: str, wanted: str, least: int) -> bool:
    """Whether a word is the one wanted, or one typing error away from it, which is forgiven from `least` letters on."""
    if word == wanted:
        return True
    return len(wanted) >= least and abs(len(word) - len(wanted)) <= 1 and distance(word, wanted) <= 1


def too_close(one: str, other: str) -> str:
    """Why two words must not stand in one vocabulary, in a few words; '' when they may."""
    if first_syllable(one) == first_syllable(other):
        return f"{one} and {other} begin alike"
    if rhyme(one) == rhyme(other):
        return f"{one} and {other} rhyme"
    here, there = spoken(one), spoken(other)
    if distance(here, there) < APART * max(len(here), len(there)):
        return f"{one} and {other} sound alike"
    return ""
