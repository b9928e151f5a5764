"""Whether words that name somebody tell what that one did, or are only said to them and of them (conversation.md 4.5).

People write "thanks Ana", "Ana please come, he is back" and "Ana just left" to the Ana who helps them, and need her to
read it. "It was Ana", "Ana touched me" and "not Ana, please" are not for her. Rules and lists can only come near that;
where they are in doubt words of harm count as telling of her, and all others as said to her.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from handlers.domain import signals
from handlers.domain.names import HERE, placed
from handlers.domain.people import Person
from handlers.domain.policy import Lexicon
from handlers.domain.scripts import is_unspaced, stands_in

Lexicons = Mapping[str, Lexicon]

_DOES = 4
"""Words behind a name among which stands what that one does: 'Ana keeps on touching me'."""


def blames(text: str, person: Person, lexicons: Lexicons) -> bool:
    """Whether the words say that it was this person, or that it should be another: politely, or in a question, too."""
    said = placed(text, person)
    if any(_stands(one, HERE, said) for one in _list("blames_before", lexicons)):
        return True
    if any(_stands(HERE, one, said) for one in _list("blames_after", lexicons)):
        return True
    if HERE in said and any(stands_in(said.strip(), one) for one in _list("blames", lexicons)):
        return True
    return any(_does_harm(behind, lexicons, _spoken(text, lexicons)) for _, behind in _around(said))


def may_blame(text: str, person: Person, lexicons: Lexicons) -> bool:
    """Whether the words tell of harm, name this person, and do not call them or speak to them."""
    said = placed(text, person)
    called = HERE in said and all(_spoken_to(before, behind, lexicons) for before, behind in _around(said))
    return _harm(text, _spoken(text, lexicons)) and not called


def is_name_alone(text: str, person: Person) -> bool:
    """Whether their name is all that was written."""
    return placed(text, person).split() == [HERE]


def _list(name: str, lexicons: Lexicons) -> Iterator[str]:
    return chain.from_iterable(getattr(one, name) for one in lexicons.values())


def _stands(first: str, then: str, said: str) -> bool:
    """One right before the other; in a script without spaces the words around them may touch them."""
    left, right = ("" if is_unspaced(one) else " " for one in (first, then))
    return f"{left}{first} {then}{right}" in said


def _around(said: str) -> list[tuple[str, str]]:
    """For each place of the name, the words before it and behind it."""
    words = said.split()
    return [(" ".join(words[:at]), " ".join(words[at + 1 :])) for at, word in enumerate(words) if word == HERE]


def _does_harm(behind: str, lexicons: Lexicons, spoken: Lexicons) -> bool:
    return not _calls(behind, lexicons) and _harm(" ".join(behind.split()[:_DOES]), spoken)


def _spoken_to(before: str, behind: str, lexicons: Lexicons) -> bool:
    """'Ana please', 'Ana he is back', 'thanks Ana'; or the name ends it, and is no 'by Ana'."""
    if any(_ends(before, one) for name in ("helped_by", "thanks") for one in _list(name, lexicons)):
        return True
    if behind:
        return _calls(behind, lexicons)
    return not set(before.split()[-1:]) & set(_list("done_by", lexicons))


def _ends(before: str, words: str) -> bool:
    return before.endswith(words) if is_unspaced(words) else f" {before}".endswith(f" {words}")


def _calls(behind: str, lexicons: Lexicons) -> bool:
    return any(f"{behind} ".startswith(one if is_unspaced(one) else f"{one} ") for one in _list("speaks_to", lexicons))


def _spoken(text: str, lexicons: Lexicons) -> Lexicons:
    """Of the language it is written in, where that is plain: "you are kind" speaks of no child, as in German."""
    language = signals.guess_language(text, lexicons)
    return {language: lexicons[language]} if language else lexicons


def _harm(text: str, lexicons: Lexicons) -> bool:
    return signals.says("signals", text, lexicons) or signals.gravest(text, lexicons) is not None
