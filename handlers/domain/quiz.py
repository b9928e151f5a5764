"""Ten code words, one after the other (conversation.md 7.1, 10.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from handlers.domain.policy import Policy

QUESTIONS = 10
TO_PASS = QUESTIONS
"""Nineteen in twenty is the bar (conversation.md 12, bar 26): nine of ten are fewer, so all ten count."""
IN_TROUBLE = "myself"
"""Neither asked nor offered: whoever sends that word means it, in the middle of a quiz as well."""
_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Quiz:
    """Where somebody is in it."""

    asked: tuple[str, ...]
    """What the words mean, as ids, in the order in which they are asked."""
    offered: tuple[str, ...] = ()
    """The words under the open question, as they are numbered."""
    place: int = 0
    """The open question, counted from 0."""
    right: int = 0

    @property
    def meaning(self) -> str:
        """What the open question asks the word for."""
        return self.asked[self.place]


def words(policy: Policy) -> dict[str, str]:
    """Every code word of the event by the id of what it means: categories first, then needs."""
    known = (*policy.code_words.items(), *policy.need_words.items())
    return {str(what): word for what, word in known}


def drawn(policy: Policy, seed: str) -> Quiz:
    """A fresh one: every category, and of the needs as many as there is room for."""
    chance = Random(seed)  # noqa: S311 - nothing to be guessed here is a secret
    categories = [str(one) for one in policy.code_words]
    asked_for = sorted(str(one) for one in policy.need_words if one != IN_TROUBLE)
    needs = chance.sample(asked_for, min(len(asked_for), QUESTIONS - len(categories)))
    asked = [*categories, *needs]
    chance.shuffle(asked)
    return Quiz(tuple(asked))


def offered(known: Mapping[str, str], meaning: str, seed: str) -> tuple[str, ...]:
    """The right word among three others, in no order."""
    chance = Random(seed)  # noqa: S311 - nothing to be guessed here is a secret
    others = sorted({one for what, one in known.items() if what not in (meaning, IN_TROUBLE)})
    shown = [known[meaning], *chance.sample(others, min(len(others), _OFFERED - 1))]
    chance.shuffle(shown)
    return tuple(shown)
