"""The language people write in, by their letters and by the words we know of each language (conversation.md 11.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from handlers.domain.folding import fold
from handlers.domain.policy import Lexicon
from handlers.domain.scripts import language_of, may_be

Lexicons = Mapping[str, Lexicon]

_SHORT = 2


def guess_language(text: str, lexicons: Lexicons) -> str | None:
    """The language of `text` if its letters or its words leave no doubt, else None."""
    written = language_of(text)
    if written in lexicons:
        return written
    words = set(fold(text).split())
    able = [(code, lexicon) for code, lexicon in lexicons.items() if may_be(text, code)]
    scores = sorted(((_known_words(words, lexicon), code) for code, lexicon in able), reverse=True)
    if not scores or scores[0][0] == 0:
        return None
    best, runner_up = scores[0][0], scores[1][0] if len(scores) > 1 else 0
    few = len(words) == 1 or (len(words) == 2 and not _is_one_short_word(words, lexicons[scores[0][1]]))
    sure = best >= 2 * runner_up and (best >= 2 or few)
    return scores[0][1] if sure and best > runner_up else None


def _known_words(words: set[str], lexicon: Lexicon) -> int:
    """How many of `words` belong to this language."""
    vocabulary = set(_words(lexicon))
    stems = tuple(word[:-1] for word in vocabulary if word.endswith("*"))
    return sum(word in vocabulary or word.startswith(stems) for word in words)


def _is_one_short_word(words: set[str], lexicon: Lexicon) -> bool:
    """'wo' beside a word we do not know tells no language: many have such a word."""
    return not _known_words({word for word in words if len(word) > _SHORT}, lexicon)


def _words(lexicon: Lexicon) -> Iterator[str]:
    entries = (lexicon.urgent, lexicon.greetings, lexicon.signals, lexicon.yes, lexicon.no, lexicon.topics)
    for entry in chain(*entries, lexicon.labels.values()):
        yield from entry.split()
