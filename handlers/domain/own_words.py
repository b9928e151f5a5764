"""Private words somebody chose: one that brings help, one that clears the chat (conversation.md 5.8, 10.5)."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.domain import scripts
from handlers.domain.case import Category
from handlers.domain.conversation import Settings
from handlers.domain.folding import fold
from handlers.domain.policy import Lexicon, Phrase, Policy
from handlers.domain.sounds import nearly

_COVER = "plain"
_WORDS = 4
_TYPO_FROM = 6
"""Letters from which on an exit word with one typing error is still meant: it does no harm that cannot be mended."""


def phrases_of(policy: Policy, settings: Settings) -> tuple[Phrase, ...]:
    """What means help in somebody's sentences: the event's phrases, then their own words, in the order chosen."""
    own = (tuple((one,) for one in fold(word).split()) for word in settings.safe_words)
    return (*policy.phrases, *(Phrase(keywords, Category.CRITICAL, _COVER) for keywords in own))


def is_exit(text: str, settings: Settings) -> bool:
    """Whether this is their exit word and nothing else."""
    word, said = fold(settings.exit_word), fold(text)
    return bool(word) and nearly(said, word, _TYPO_FROM)


def may_be_chosen(text: str, policy: Policy, settings: Settings) -> bool:
    """Whether nobody would write this by chance: long enough, and no word that means something here already."""
    word = fold(text)
    if not 0 < len(word.split()) <= _WORDS or not scripts.is_long_enough(word):
        return False
    chosen = {fold(one) for one in (*settings.safe_words, settings.exit_word)}
    ours = {fold(name) for name in (*policy.case_names, *(zone.name for zone in policy.zones))}
    known = chosen | ours | {one for lexicon in policy.lexicon.values() for one in _meaning(lexicon)}
    if word in known or word.isdecimal() or is_everyday(word, policy):
        return False
    return not any(_stands_for(word, one) for one in known)


def is_everyday(text: str, policy: Policy) -> bool:
    """Whether it is made of nothing but words that everybody writes by chance: 'where are you'."""
    words = fold(text).split()
    return bool(words) and all(_is_made_of(word, _everyday(policy)) for word in words)


def _everyday(policy: Policy) -> frozenset[str]:
    spoken = policy.lexicon.values()
    lists = (
        words for one in spoken for words in (one.everyday, one.yes, one.no, one.greetings, one.sorry, one.commands)
    )
    return frozenset(word for words in lists for entry in words for word in entry.split())


def _is_made_of(word: str, known: frozenset[str]) -> bool:
    """Where no space parts words, any row of them; an Arabic word also with what is written on before it."""
    if word in known or scripts.bare(word) in known:
        return True
    if not scripts.is_unspaced(word):
        return False
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in known for start in reached):
            reached.add(end)
    return len(word) in reached


def _meaning(lexicon: Lexicon) -> Iterator[str]:
    for words in (lexicon.urgent, lexicon.greetings, lexicon.signals, lexicon.yes, lexicon.no, lexicon.topics):
        yield from words
    yield from lexicon.labels.values()
    yield from lexicon.code_words
    for forms in lexicon.need_words.values():
        yield from map(fold, forms)


def _stands_for(word: str, stem: str) -> bool:
    return stem.endswith("*") and word.startswith(stem[:-1])
