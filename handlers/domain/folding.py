"""One form for all the ways in which people type the same words."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from handlers.domain import scripts

LONGEST = 5_000
"""Characters that are looked at; a report may be longer, what it means is clear by then."""

_NOT_LETTERS = frozenset({"Mn", "Me", "Cf"})
"""Accents, enclosing keycaps, joiners and direction marks: never part of a word's meaning here."""

_LOOK_ALIKES = str.maketrans(
    {
        # Cyrillic
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "м": "m",
        "о": "o", "р": "p", "ѕ": "s", "т": "t", "у": "y", "х": "x", "ѵ": "v", "ԝ": "w", "ԛ": "q", "н": "h",
        # Greek
        "α": "a", "ο": "o", "ρ": "p", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "υ": "u", "χ": "x", "τ": "t",
        # Latin letters that do not come apart into a letter and an accent
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ɡ": "g", "ɑ": "a",
        # signs
        "'": "", "’": "", "‘": "", "`": "", "´": "", "ʼ": "", "＇": "",
        "🆘": " sos ", "👍": " yes ", "✅": " yes ", "👎": " no ", "❌": " no ",
    }
)  # fmt: skip
_LETTERS = scripts.LETTERS | _LOOK_ALIKES
_DIGIT_LETTERS = str.maketrans("013457@$", "oieastas")
_DIGIT_INSIDE = re.compile(r"(?<=[a-zа-я])[013457@$](?=[a-zа-я])")
_LONG_RUN = re.compile(r"(\w)\1{2,}")
_GAPS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, without accents and punctuation, look-alike letters mapped, one space between words.

    Digits stay digits, except inside a word ('s0s', 'h3lp'); a letter held down ('heeelp') counts once. Looks at
    the first `LONGEST` characters only, so that a megabyte costs no more than a page.
    """
    folded = text[:LONGEST].casefold()
    if not folded.isascii():
        # The cap holds after decomposition too: one character can become eighteen.
        folded = normalize("NFKD", folded)[:LONGEST].casefold()
        folded = "".join(letter for letter in folded if category(letter) not in _NOT_LETTERS)
    folded = folded.translate(_LETTERS)
    folded = _DIGIT_INSIDE.sub(lambda found: found[0].translate(_DIGIT_LETTERS), folded)
    return _GAPS.sub(" ", scripts.part(_LONG_RUN.sub(_once, folded))).strip()


def _once(found: re.Match[str]) -> str:
    """A held-down letter once; digits are left alone, '1000' is a number."""
    return found[0] if found[1].isdigit() else found[1]
