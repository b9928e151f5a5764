"""Sentences of the team that call somebody: 'Could Maple get a platter?' (conversation.md 10.6).

Fixed rules, no guesses. A sentence is heard when it holds a word of the code, or plain words, for a need or a
category. It is sure when it asks, when what stands around that word fits, and when nothing makes it doubtful. Whatever
is not sure is asked back in private or is talk like any other. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import eq
from typing import TypeAlias

from handlers.domain.case import Category
from handlers.domain.codewords import digits, point_words, spelled, zone_forms
from handlers.domain.folding import fold
from handlers.domain.needs import Need
from handlers.domain.phrases import same_word
from handlers.domain.policy import Hearing, Zone
from handlers.domain.scripts import bare, is_unspaced, stands_in
from handlers.domain.sounds import nearly

_LONGEST = 400
"""Characters; a longer text tells a story, and calls nobody."""
_PART = re.compile(r"[.,;:!?¿¡…()\n،؟。，；：！？、\u2013\u2014]+|\s-\s")
_TERSE = 10
"""A call without a verb has few words, and none that we do not know: 'Maple: platter'."""
_SLIPS_FROM = 4
"""Letters of a word from which a typing error is forgiven where the whole message is known."""
_Same: TypeAlias = Callable[[str, str], bool]
_BREAK = ""
"""Stands between two parts of a sentence."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the writer may mean: of the cases, only those this person may know of."""

    cases: tuple[str, ...]
    names: tuple[str, ...]
    """All names that cases may bear, so that one that is none of the writer's is noticed."""
    zones: tuple[Zone, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sentence holds."""

    needs: tuple[Need, ...] = ()
    category: Category | None = None
    cases: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    unknown: bool = False
    """Whether it names a case that the writer knows of none by that name."""
    sure: bool = False
    asks: bool = False
    """Whether it reads like a request at all, so that it is worth a question in private."""
    drill: bool = False

    @property
    def placed(self) -> bool:
        """Whether it says in so many words for which case, or where."""
        return len(self.cases) == 1 or (not self.cases and not self.unknown and len(self.zones) == 1)


@dataclass(slots=True)
class _Reading:
    """A text taken apart: its words, and what each of them is."""

    words: list[str]
    marks: dict[int, object] = field(default_factory=dict)
    code: set[int] = field(default_factory=set)
    """Positions of words of the code; other needs are plain words."""

    def spans(self, parts: Sequence[str], same: _Same) -> Iterator[range]:
        for at in range(len(self.words) - len(parts) + 1):
            span = range(at, at + len(parts))
            free = not any(one in self.marks or self.words[one] == _BREAK for one in span)
            if free and all(same(self.words[one], part) for one, part in zip(span, parts, strict=True)):
                yield span

    def mark(self, parts: Sequence[str], what: object, same: _Same = same_word, *, code: bool = False) -> bool:
        found = list(self.spans(parts, same)) if parts else []
        for span in found:
            self.marks |= dict.fromkeys(span, what)
            self.code |= set(span) if code else set()
        return bool(found)

    def part_of(self, position: int) -> str:
        """The part of the sentence in which this word stands, without the words that are known already."""
        start = max((at for at in range(position) if self.words[at] == _BREAK), default=-1) + 1
        end = next((at for at in range(position, len(self.words)) if self.words[at] == _BREAK), len(self.words))
        return " ".join(self.words[at] for at in range(start, end) if at not in self.marks)


def hear(text: str, hearing: Hearing, around: Around) -> Heard | None:
    """What the team is asked for in `text`; None for talk like any other."""
    if len(text) > _LONGEST:
        return None
    reading = _Reading(_words(text, hearing))
    zones = [zone.id for zone in around.zones if _marks_zone(reading, zone)]
    cases = _named(reading, around.cases, loose=True)
    unknown = bool(_named(reading, [one for one in around.names if one not in cases], loose=False))
    _mark_meanings(reading, hearing)
    needs = tuple(dict.fromkeys(one for one in reading.marks.values() if isinstance(one, Need)))
    categories = {one for one in reading.marks.values() if isinstance(one, Category)}
    if not categories and not set(needs) - {Need.DRILL}:
        return None
    heard = Heard(
        tuple(one for one in needs if one is not Need.DRILL), None, tuple(cases), tuple(zones), unknown,
        drill=Need.DRILL in needs,
    )  # fmt: skip
    return _weighed(reading, hearing, around, heard, categories)


def names_in(text: str, names: Iterable[str], hearing: Hearing) -> list[str]:
    """Those of these case names that stand in a short text, with a slip of the thumb forgiven."""
    return _named(_Reading(_words(text, hearing)), names, loose=True) if len(text) <= _LONGEST else []


def holds_code(text: str, hearing: Hearing) -> bool:
    """Whether a word of the code stands in it."""
    reading = _Reading(_words(text, hearing))
    _mark_meanings(reading, hearing)
    return bool(reading.code)


def claims(text: str, hearing: Hearing) -> bool:
    """'Mine', 'i tkae it': typed where a button was meant, and nothing else; one typing error in a word is forgiven."""
    said = fold(text).split()
    phrases = (one.split() for one in hearing.grammar.claims)
    return any(
        len(one) == len(said) and all(nearly(word, wanted, _SLIPS_FROM) for word, wanted in zip(said, one, strict=True))
        for one in phrases
    )


def _words(text: str, hearing: Hearing) -> list[str]:
    """Folded words, numbers as digits, with a break where the writer put one."""
    found: list[str] = []
    for part in _PART.split(text):
        folded = _spaced(fold(part), hearing)
        words = [digits(bare(word)) for word in folded.split()]
        found += [_BREAK, *words] if found and words else words
    return found


def _spaced(folded: str, hearing: Hearing) -> str:
    """Where no spaces part words, those we know are parted."""
    if folded.isascii() or not any(is_unspaced(word[:1]) for word in folded.split()):
        return folded
    grammar = hearing.grammar
    known = [*hearing.codes, *hearing.plain, *grammar.asks, *grammar.has, *grammar.small]
    longest_first = sorted({one for one in known if is_unspaced(one)}, key=lambda one: -len(one))
    return re.sub("|".join(map(re.escape, longest_first)) or "$^", lambda found: f" {found[0]} ", folded)


def _marks_zone(reading: _Reading, zone: Zone) -> bool:
    found = [reading.mark(form.split(), zone) for form in sorted(zone_forms(zone), key=lambda one: -len(one))]
    words = point_words()
    points = [reading.mark((word, str(point)), zone) for point in zone.points for word in words]
    return any((*found, *points))


def _named(reading: _Reading, names: Iterable[str], *, loose: bool) -> list[str]:
    """Longest first: 'Coral seven' is not 'Coral'."""
    ordered = sorted(names, key=lambda one: -len(one.split()))
    same = spelled if loose else same_word
    return [one for one in ordered if reading.mark([digits(word) for word in fold(one).split()], one, same)]


def _mark_meanings(reading: _Reading, hearing: Hearing) -> None:
    for meanings, code in ((hearing.codes, True), (hearing.plain, False)):
        for words in sorted(meanings, key=lambda one: -len(one.split())):
            what: Need | Category = meanings[words]
            parts = [digits(bare(word)) for word in words.split()]
            # One typing error makes other words of those for needs, and several platters are platters.
            same = spelled if isinstance(what, Category) else eq if code else same_word
            reading.mark(parts, what, same, code=code)


def _weighed(
    reading: _Reading, hearing: Hearing, around: Around, heard: Heard, categories: set[Category]
) -> Heard | None:
    grammar, known = hearing.grammar, _known(hearing, around)
    meant = [at for at, what in reading.marks.items() if isinstance(what, Need | Category)]
    doubtful = any(_holds(reading.part_of(at), grammar.doubts) for at in meant)
    things = any(_holds(reading.part_of(at), grammar.things) for at in meant if at in reading.code)
    in_code = all(at in reading.code for at in meant)
    # With the name of a case in it, what asks may stand anywhere; else it stands beside what is asked for.
    known_case = in_code and len(heard.cases) == 1
    parts = [" ".join(reading.words)] if known_case else [reading.part_of(at) for at in meant]
    firm = any(_holds(part, grammar.asks) for part in parts)
    firm = firm or (bool(categories) and any(_holds(part, grammar.has) and _is_plain(part, known) for part in parts))
    terse = _is_terse(reading, known)
    fits = all(_fits(reading, at, known, grammar.joins) for at in meant)
    lenient = known_case and (firm or terse)
    category = next(iter(categories)) if len(categories) == 1 else None
    worth_asking = firm and _is_placed(heard) and (fits or not things or bool(heard.cases))
    asks = (firm or terse) and ((not things and fits and not doubtful) or worth_asking)
    sure = (firm or terse) and not doubtful and (lenient or (fits and not things)) and len(categories) < 2
    if Need.DONE in heard.needs:
        sure = asks = terse and not doubtful and heard.needs == (Need.DONE,) and len(heard.cases) == 1
    if not (asks or sure):
        return None
    return Heard(
        heard.needs, category, heard.cases, heard.zones, heard.unknown, sure, asks or sure, heard.drill,
    )  # fmt: skip


def _is_placed(heard: Heard) -> bool:
    return bool(heard.cases or heard.zones or heard.unknown)


def _known(hearing: Hearing, around: Around) -> frozenset[str]:
    """Words that may stand around one of the code without changing what it means."""
    grammar = hearing.grammar
    said = {word for phrase in (*grammar.asks, *grammar.has) for word in phrase.split()}
    people = {word for name in around.people for word in fold(name).split()}
    return frozenset({digits(bare(word)) for word in (*grammar.small, *said)} | people)


def _is_plain(part: str, known: frozenset[str]) -> bool:
    """Whether a part of a sentence holds no word that we do not know: 'there is a saffron', but no 'risotto'."""
    return known.issuperset(part.split())


def _holds(text: str, entries: Iterable[str]) -> bool:
    return any(stands_in(text, entry) for entry in entries)


def _is_terse(reading: _Reading, known: frozenset[str]) -> bool:
    words = [at for at, word in enumerate(reading.words) if word != _BREAK]
    strange = [at for at in words if at not in reading.marks and reading.words[at] not in known]
    return len(words) <= _TERSE and not strange


def _fits(reading: _Reading, at: int, known: frozenset[str], joins: frozenset[str]) -> bool:
    """Whether the words around it are those of a call: 'a kettle to Z2', and neither 'new kettle' nor 'kettle lid'."""
    before, after = at - 1, at + 1
    if before >= 0 and reading.words[before] in joins and before not in reading.marks:
        before -= 1  # 'a talk of security' is about a talk
    if before >= 0 and before not in reading.marks and reading.words[before] not in (_BREAK, *known):
        return False
    while after < len(reading.words) and after not in reading.marks and reading.words[after] in known:
        after += 1
    return after >= len(reading.words) or reading.words[after] == _BREAK or after in reading.marks
