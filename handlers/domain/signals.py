"""What a text is, by fixed rules (conversation.md 5.3): urgent, a report, small talk, a question, an answer.

Pure functions over the lexicons of all shipped languages. Whenever a rule is in doubt, the text is a report.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from handlers.domain.calming import still_meant
from handlers.domain.case import Category
from handlers.domain.folding import LONGEST, fold
from handlers.domain.guessing import guess_language
from handlers.domain.messages import Choice
from handlers.domain.numbers import NUMBERS
from handlers.domain.policy import Lexicon
from handlers.domain.scripts import begins_with, is_unspaced, may_be, stands_in, word_count
from handlers.domain.sounds import nearly

__all__ = [
    "choice_of",
    "fold",
    "gravest",
    "gravest_there",
    "guess_language",
    "has_signal",
    "is_greeting",
    "is_question",
    "is_self_harm",
    "is_slip",
    "is_small_talk",
    "is_thanks",
    "says",
    "topic",
    "urgent_language",
    "without",
    "without_greetings",
    "word_count",
]

Lexicons = Mapping[str, Lexicon]

_QUESTION_WORDS = 10
"""A longer text that names an info topic tells a story."""
_REPORT_WORDS = 4
_FEW_WORDS = 6
_QUESTION_MARKS = frozenset("?？؟")
_MISTYPED_FROM = 5
"""Letters of a cry from which on one typing error is forgiven: shorter ones become other words too easily."""
_ALPHABET = re.compile("[a-z\u0400-\u04ff]+")
"""Latin and Russian letters: where vowels are left out, or a sign is a word, one letter makes another word."""
_ANSWER_LENGTH = 60
"""No label is longer; longer texts answer nothing by their words."""


_NUMBER_FIRST = re.compile(r"\d{1,4} (?=\D)")
"""Of a poster, or of what we offered, before a cry."""


def urgent_language(text: str, lexicons: Lexicons, spoken: str | None = None, *, alone: bool = True) -> str | None:
    """The language in which `text` is an urgent word, or begins with one; None when it is neither.

    A greeting, a 'please' or a number before it ('41 help') changes nothing, and one typing error in a cry of one word
    neither. A word of several languages ('sos') is one of `spoken`, the language the person has so far, if it is a word
    of that one.
    Without `alone` only what is a cry whoever it is said to: 'come here' is one where a guest writes it to the desk.
    """
    folded = _NUMBER_FIRST.sub("", _without_greeting(fold(text), lexicons))
    heard = [one for one, lexicon in lexicons.items() if any(begins_with(folded, word) for word in lexicon.urgent)]
    if not heard and alone:
        heard = [
            one for one, lexicon in lexicons.items()
            if may_be(text, one) and _tells(text, folded, lexicon, lexicon.cries)
        ]  # fmt: skip
    if not heard and alone and len(folded) <= _ANSWER_LENGTH:
        said = without_greetings(text, lexicons)
        heard = [one for one, lexicon in lexicons.items() if _cries_alone(said, lexicon)] or _mistyped(said, lexicons)
    own = (spoken or "").partition("-")[0]
    return own if own in heard else next(iter(heard), None)


def _cries_alone(said: str, lexicon: Lexicon) -> bool:
    alone = lexicon.alone_urgent
    return any(entry in said for entry in alone) and _is_nothing_but(said, alone)


def _mistyped(word: str, lexicons: Lexicons) -> list[str]:
    """The languages in which `word` is a long cry with one typing error; never a word of its own."""
    if len(word) < _MISTYPED_FROM or not _ALPHABET.fullmatch(word) or _means_something(word, lexicons):
        return []
    return [
        one for one, lexicon in lexicons.items()
        if any(word != cry and nearly(word, cry, _MISTYPED_FROM) for cry in lexicon.urgent)
    ]  # fmt: skip


def _means_something(word: str, lexicons: Lexicons) -> bool:
    lists = (
        (one.everyday, one.greetings, one.signals, one.topics, one.commands, one.code_words, one.labels.values())
        for one in lexicons.values()
    )
    return any(word in words for words in chain.from_iterable(lists))


def says(what: str, text: str, lexicons: Lexicons) -> bool:
    """Whether `text` holds an entry of the list with this name, in any language."""
    return _any_found(fold(text), chain.from_iterable(getattr(lexicon, what) for lexicon in lexicons.values()))


def without(what: str, text: str, lexicons: Lexicons) -> str:
    """`text` folded, without the entries of the list with this name, and without greetings around what is left."""
    entries = chain.from_iterable(getattr(lexicon, what) for lexicon in lexicons.values())
    return without_greetings(_cut_out(fold(text), entries, str.isascii), lexicons)


def _cut_out(folded: str, entries: Iterable[str], is_word: Callable[[str], bool]) -> str:
    """What is left of a folded text without these entries, the longest first; `is_word`: it stands between spaces."""
    left = f" {folded} "
    for entry in sorted(entries, key=len, reverse=True):
        around = " " if is_word(entry) else ""
        while (shorter := left.replace(f"{around}{entry}{around}", " ")) != left:
            left = shorter
    return left


def is_self_harm(text: str, lexicons: Lexicons) -> bool:
    """Whether somebody says that they cannot go on (conversation.md 6): help now, medical."""
    return _any_found(fold(text), chain.from_iterable(lexicon.self_harm for lexicon in _written(text, lexicons)))


def _written(text: str, lexicons: Lexicons) -> list[Lexicon]:
    """The lexicons of the languages whose letters are in `text`."""
    return [lexicon for language, lexicon in lexicons.items() if may_be(text, language)]


def gravest(text: str, lexicons: Lexicons) -> Category | None:
    """MEDICAL or CRITICAL when `text` tells of a life in danger, a weapon or an attack, in any language; else None.

    Whole phrases only: 'bleeding edge' and 'unconscious bias' are talks, and each false alarm costs trust.
    """
    spoken, folded = _written(text, lexicons), fold(text)
    if any(_tells(text, folded, lexicon, lexicon.medical) for lexicon in spoken):
        return Category.MEDICAL
    if any(_tells(text, folded, lexicon, lexicon.critical) for lexicon in spoken):
        return Category.CRITICAL
    return _cried_alone(text, lexicons)


def gravest_there(rest: str, lexicons: Lexicons) -> Category | None:
    """`gravest` for what is left of a cry without the name of its place: 'gun in' of 'gun in hall 2'."""
    starts = [one.removesuffix("*").split() for lexicon in lexicons.values() for one in lexicon.whereabouts]
    said = {" ".join(words[:end]) for words in starts for end in range(1, len(words) + 1)}
    ending = max((one for one in said if rest.endswith(f" {one}")), key=len, default="")
    return gravest(rest.removesuffix(ending).strip(), lexicons)


def _tells(text: str, folded: str, lexicon: Lexicon, entries: Iterable[str]) -> bool:
    """Whether one of these entries stands in `text`, and in a clause that is meant."""
    if not _any_found(folded, entries):
        return False
    meant = still_meant(text, folded, lexicon)
    return meant == folded or _any_found(meant, entries)


def _cried_alone(text: str, lexicons: Lexicons) -> Category | None:
    """The danger that `text` cries, once or again and again, and says nothing else: 'Fire! Fire!'.

    Amid a sentence the same words are praise or a lighter, and so they are in a question.
    """
    if is_question(text):
        return None
    spoken, said = lexicons.values(), without_greetings(text, lexicons)
    if _is_nothing_but(said, chain.from_iterable(lexicon.alone_medical for lexicon in spoken)):
        return Category.MEDICAL
    if _is_nothing_but(said, chain.from_iterable(lexicon.alone_critical for lexicon in spoken)):
        return Category.CRITICAL
    return None


def _is_nothing_but(folded: str, entries: Iterable[str]) -> bool:
    """Whether nothing is left of a folded text without these words."""
    left = _cut_out(folded, entries, lambda entry: not is_unspaced(entry))
    return bool(folded) and not left.strip()


def has_signal(text: str, language: str | None, lexicons: Lexicons) -> bool:
    """Whether `text` holds a report signal of any language.

    `language` is what we believe the person writes. A language without a list, or letters of a script that no
    list uses, always count as a report.
    """
    return _signal(text, fold(text), language, lexicons)


def is_greeting(text: str, lexicons: Lexicons) -> bool:
    """Whether `text` is nothing but greetings and thanks, emoji or punctuation, so that nobody need ever read it."""
    return not _without_greeting(fold(text), lexicons)


def is_thanks(text: str, lexicons: Lexicons) -> bool:
    """Whether `text` is nothing but thanks, perhaps with a greeting around it."""
    return is_greeting(text, lexicons) and says("thanks", text, lexicons)


def is_question(text: str) -> bool:
    """Whether there is a question mark in it."""
    return bool(_QUESTION_MARKS & set(text))


def is_small_talk(text: str, language: str | None, lexicons: Lexicons) -> bool:
    """A greeting, thanks, a single emoji, or fewer than four words without a report signal."""
    folded = fold(text)
    if not _without_greeting(folded, lexicons):
        return True
    return word_count(folded) < _REPORT_WORDS and not _signal(text, folded, language, lexicons)


def without_greetings(text: str, lexicons: Lexicons) -> str:
    """`text` folded, without 'hello', 'please' and the like before it and behind it."""
    folded = _without_greeting(fold(text), lexicons)
    around = frozenset().union(*(lexicon.greetings for lexicon in lexicons.values()))
    while folded and (shorter := _without_one_of(around, folded)) != folded:
        folded = shorter
    return folded


def is_slip(text: str, lexicons: Lexicons) -> bool:
    """Whether `text` says, and says nothing else, that it was a mistake to call: 'sorry, wrong button'."""
    spoken = lexicons.values()
    slips = {lexicon.labels.get("b-mistake", "") for lexicon in spoken}.union(*(lexicon.slip for lexicon in spoken))
    around = frozenset().union(*(lexicon.sorry for lexicon in spoken))
    folded = _without_greeting(fold(text), lexicons)
    while folded and folded not in slips:
        shorter = _without_one_of(around, folded)
        if shorter == folded:
            return False
        folded = _without_greeting(shorter, lexicons)
    return bool(folded)


def _without_one_of(words: frozenset[str], folded: str) -> str:
    """Without the longest of `words` with which it begins or ends."""
    for word in sorted(words, key=len, reverse=True):
        if begins_with(folded, word):
            return folded[len(word) :].strip()
        if folded.endswith(f" {word}"):
            return folded[: -len(word)].strip()
    return folded


def topic(text: str, language: str | None, lexicons: Lexicons) -> str | None:
    """The info topic that a short question asks for, in any language; None for a report.

    'He is in the bathroom' names a topic too: who speaks of somebody else asks nothing about the event.
    """
    folded = fold(text)
    if word_count(folded) > _QUESTION_WORDS or _signal(text, folded, language, lexicons):
        return None
    if _any_found(folded, chain.from_iterable(lexicon.no_question for lexicon in lexicons.values())):
        return None
    if _is_whereabouts(text, lexicons):
        return None
    found = {
        word: of for lexicon in lexicons.values() for word, of in lexicon.topics.items() if stands_in(folded, word)
    }
    return found[max(found, key=len)] if found else None


def _is_whereabouts(text: str, lexicons: Lexicons) -> bool:
    """Whether `text` begins as 'in the bathroom' does and asks nothing: it tells where somebody is."""
    said, spoken = _without_greeting(fold(text), lexicons), lexicons.values()
    if is_question(text) or _any_found(said, chain.from_iterable(one.question_words for one in spoken)):
        return False
    return any(_begins_so(said, start) for one in spoken for start in one.whereabouts)


def _begins_so(folded: str, start: str) -> bool:
    """Whether a folded text begins with these words; the last may be a stem ('dans l*')."""
    stem = start.removesuffix("*")
    return folded.startswith(stem) if stem != start else begins_with(folded, start)


def choice_of(text: str, choices: Sequence[Choice], lexicons: Lexicons) -> Choice | None:
    """The choice that `text` means: by its number, its label in any language, yes or no, or the name it shows.

    `choices` in the order shown; numbers count from 1. None when the text is anything else, so that no word of a
    report is ever swallowed as an answer.
    """
    if len(text) > _ANSWER_LENGTH:
        return None
    folded = fold(text)
    if numbered := [one for one in choices if isinstance(one.args.get("n"), int)]:
        chosen = next((one for one in numbered if str(one.args["n"]) == folded), None)
        if chosen is not None or folded.isdecimal():
            return chosen  # items of a list bear numbers of their own, which do not start anew in its second part
    number, _, rest = folded.partition(" ")
    position = int(number) if number.isascii() and number.isdigit() else NUMBERS.get(number, 0)
    if not rest and 0 < position <= len(choices):
        return choices[position - 1]
    if rest and 0 < position <= len(choices) and _is_meant(choices[position - 1], rest, lexicons):
        return choices[position - 1]
    meant = [choice for choice in choices if _is_meant(choice, folded, lexicons)]
    chosen = meant[0] if meant else _yes_or_no(folded, choices, lexicons)
    polite = without_greetings(text, lexicons) if chosen is None else ""
    return choice_of(polite, choices, lexicons) if polite and polite != folded else chosen


def _is_meant(choice: Choice, folded: str, lexicons: Lexicons) -> bool:
    names = [fold(value) for value in choice.args.values() if isinstance(value, str) and value[:1] != "@"]
    if not folded or folded in names:
        return bool(folded)
    spoken = {lexicon.labels.get(choice.label, "") for lexicon in lexicons.values()} - {""}
    spoken.update(*(lexicon.answers.get(choice.label, ()) for lexicon in lexicons.values()))
    bare = folded
    for name in names:
        bare = " ".join(f" {bare} ".replace(f" {name} ", " ").split())
    return folded in spoken or bare in spoken


def _yes_or_no(folded: str, choices: Sequence[Choice], lexicons: Lexicons) -> Choice | None:
    """'yep', 'sí, gracias': the one choice whose label begins with a yes, or with a no.

    Only of choices that offer both: a 'no' amid a story must not become 'Not a report'.
    """
    bare = _without_thanks(folded, lexicons)
    yes = frozenset().union(*(lexicon.yes for lexicon in lexicons.values()))
    no = frozenset().union(*(lexicon.no for lexicon in lexicons.values()))
    meant = yes if bare in yes else no if bare in no else None
    if meant is None or not all(any(_label_begins(one, words, lexicons) for one in choices) for words in (yes, no)):
        return None
    fitting = [choice for choice in choices if _label_begins(choice, meant, lexicons)]
    return fitting[0] if len(fitting) == 1 else None


def begins_as(text: str, label: str, lexicons: Lexicons) -> bool:
    """'Yes!! come quick' under 'Yes, in danger': few words, of which the first are its own or mean it."""
    folded = fold(text)
    said = {lexicon.labels.get(label, "").partition(" ")[0] for lexicon in lexicons.values()} - {""}
    said.update(*(lexicon.answers.get(label, ()) for lexicon in lexicons.values()))
    return word_count(folded) <= _FEW_WORDS and any(begins_with(folded, word) for word in said)


def _label_begins(choice: Choice, words: frozenset[str], lexicons: Lexicons) -> bool:
    labels = (lexicon.labels.get(choice.label, "") for lexicon in lexicons.values())
    return any(begins_with(label, word) for label in labels if label for word in words)


def _without_thanks(folded: str, lexicons: Lexicons) -> str:
    first, _, rest = folded.partition(" ")
    return first if rest and not _without_greeting(rest, lexicons) else folded


def _signal(text: str, folded: str, language: str | None, lexicons: Lexicons) -> bool:
    if _any_found(folded, chain.from_iterable(lexicon.signals for lexicon in lexicons.values())):
        return True
    if gravest(text, lexicons) is not None:
        return True
    known = lexicons.get(language or "") or lexicons.get((language or "").partition("-")[0])
    return known is None or not known.signals or _is_foreign(text, lexicons)


def _is_foreign(text: str, lexicons: Lexicons) -> bool:
    """Whether some letters are of a script that no list of signals uses."""
    scripts = _scripts(text[:LONGEST]) - {"LATIN", "FULLWIDTH"}
    if not scripts:
        return False
    return not scripts <= frozenset().union(*(_scripts_of(lexicon.signals) for lexicon in lexicons.values()))


@lru_cache(maxsize=64)
def _scripts_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_scripts(words))


def _scripts(words: Iterable[str]) -> set[str]:
    letters = {letter for word in words for letter in word if letter.isalpha() and not letter.isascii()}
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in letters}


def _without_greeting(folded: str, lexicons: Lexicons) -> str:
    greetings = [word for lexicon in lexicons.values() for word in lexicon.greetings]
    while folded:
        longest = max((word for word in greetings if begins_with(folded, word)), key=len, default="")
        if not longest:
            return folded
        folded = folded[len(longest) :].strip()
    return ""


def _any_found(folded: str, entries: Iterable[str]) -> bool:
    return any(stands_in(folded, entry) for entry in entries)
