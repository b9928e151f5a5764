"""The figures of a drill: how long people waited, against the bars 6, 7 and 8 of conversation.md 12.

Drafts and what was kept have none: nobody was called. A case is measured by the category it has now, because the
record keeps no other; what turned out to be grave was grave from the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from handlers.domain.case import Case


class What(StrEnum):
    """What is waited for."""

    TAKE = "take"
    PARTNER = "partner"
    FIRST_WORD = "first word"


class Why(StrEnum):
    """Why somebody to take it was called for."""

    REPORTED = "reported"
    GIVEN_BACK = "given back"
    KEPT_OUT = "kept out"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Bar:
    """Whole seconds within which nine of ten must be; `limit` is for all of them."""

    seconds: int | None = None
    limit: int | None = None


SHARE = 0.9
_PRESSING = {What.TAKE: Bar(60, 180), What.PARTNER: Bar(120), What.FIRST_WORD: Bar(180)}
_OTHER = {What.TAKE: Bar(), What.PARTNER: Bar(), What.FIRST_WORD: Bar(900)}
_NONE = Bar()
_STAYED = "stayed"
"""No fact of the record: the second person of an earlier call is still there when the next one is taken."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the case's record: its key ('fact-taken'), and who did it or, where somebody is kept out, whom."""

    at: datetime
    key: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One wait. Seconds count from the start of paging; `seconds` is its length, None where it found no end."""

    what: What
    why: Why
    from_seconds: int
    seconds: int | None
    waited: int
    """Its length so far, or until nobody waited any more."""
    bar: Bar
    who: str | None = None
    waiting: bool = False
    """Whether somebody still waits."""
    stayed: bool = False
    """Whether who is waited for was there already."""

    @property
    def met(self) -> bool | None:
        """Whether the bar is met: None without a bar, and while it may still be.

        Whole seconds are judged as they are shown. What has passed its bar is not met, whether or not it ends.
        """
        if self.bar.seconds is None:
            return None
        if self.waited > self.bar.seconds:
            return False
        return None if self.seconds is None else True

    @property
    def over_limit(self) -> bool:
        """Whether it took longer than any may."""
        return self.bar.limit is not None and self.waited > self.bar.limit


@dataclass(frozen=True, slots=True)
class Figures:
    """A case as the score shows it."""

    started: datetime
    marks: tuple[Mark, ...]

    @property
    def length(self) -> int:
        """Seconds up to the last end, bar or limit: how much of the time is worth drawing."""
        ends = (one.from_seconds + max(one.waited, one.bar.seconds or 0, one.bar.limit or 0) for one in self.marks)
        return max(ends, default=0)


@dataclass(slots=True)
class _Call:
    """From a call for somebody until it is given back or closed."""

    since: datetime
    why: Why
    taken: Fact | None = None
    paired: Fact | None = None
    ended: datetime | None = None


@dataclass(slots=True)
class _Course:
    """Who had it when, as the facts tell it one after the other."""

    calls: list[_Call]
    handler: str | None = None
    partner: str | None = None
    mistaken: datetime | None = None
    closed: datetime | None = None
    words: list[Fact] = field(default_factory=list)

    @property
    def call(self) -> _Call:
        return self.calls[-1]

    def follow(self, fact: Fact) -> None:
        match fact.key:
            case "fact-taken" | "fact-handed-over":
                self._has_it(fact)
            case "fact-joined" | "fact-covers":
                self.partner, self.call.paired = fact.person, self.call.paired or fact
            case "fact-released" | "fact-recused":
                self._leaves(fact, Why.GIVEN_BACK)
            case "fact-excluded" | "fact-named" | "fact-kept-from":
                self._leaves(fact, Why.KEPT_OUT)
            case "fact-closed":
                self.call.ended = fact.at
                self.closed = self.closed or fact.at
            case "fact-reopened":
                self._called_again(fact.at, Why.REOPENED)
                self.partner = None
            case "fact-with-them":
                self.words.append(fact)
            case "fact-mistake":
                self.mistaken = self.mistaken or fact.at

    def _has_it(self, fact: Fact) -> None:
        self.handler = fact.person
        self.partner = None if self.partner == fact.person else self.partner
        self.call.taken = self.call.taken or fact
        if self.partner is not None:
            self.call.paired = self.call.paired or Fact(fact.at, _STAYED, self.partner)

    def _leaves(self, fact: Fact, why: Why) -> None:
        if fact.person is None:
            return
        if fact.person == self.partner:
            self.partner = None
        elif fact.person == self.handler:
            self.call.ended = fact.at
            self._called_again(fact.at, why)

    def _called_again(self, at: datetime, why: Why) -> None:
        self.handler = None
        self.calls.append(_Call(at, why))


def figures(case: Case, facts: Iterable[Fact], words: Sequence[Fact], now: datetime) -> Figures | None:
    """What a case's record says about how long it took; None where nobody was called.

    `facts` in their order, `words` are messages of a person that a platform accepted for the reporter.

    - A case that is given back, whose handler is kept out, or that is opened again is another call: it is to be taken
      and paired anew, and the earlier call keeps its figures. Whoever gives it back soon has cost nobody the bar of
      the partner; after that bar it stays missed. A second person who stayed was not waited for: told, not judged.
    - Taking a case over from somebody who fell silent is no call of its own. The silence shows in the first word,
      which counts from the first call on, whoever has the case. A second person who leaves again had come.
    - Being with the person counts as a word to them. 'On my way' does not: the desk says that, not a person.
    - Where nothing may arrive on the phone, or nothing can, the first word is told and not judged: going there
      takes its time.
    - Once the person says that it was a mistake, one of the team must still look: the take is judged on. Who had not
      come or spoken by then is not waited for any more.
    """
    if case.paging_since is None:
        return None
    course = _Course([_Call(case.paging_since, Why.REPORTED)])
    for fact in facts:
        course.follow(fact)
    return Figures(case.paging_since, tuple(_marks(case, course, words, now)))


def _marks(case: Case, course: _Course, words: Sequence[Fact], now: datetime) -> Iterator[Mark]:
    start = course.calls[0].since
    bars = _PRESSING if case.help_now or case.category.grave else _OTHER
    for call in course.calls:
        wait = _Wait(call.since, call.taken, call.ended)
        yield wait.mark(What.TAKE, call.why, start, now, bars[What.TAKE])
        if call.taken is not None:
            stayed = call.paired is not None and call.paired.key == _STAYED
            wait = _Wait(call.taken.at, call.paired, call.ended)
            mark = wait.mark(What.PARTNER, call.why, start, now, _NONE if stayed else bars[What.PARTNER])
            yield _excused(course, start, replace(mark, stayed=stayed))
    spoken = min([*course.words, *words], key=lambda one: one.at, default=None)
    bar = _NONE if case.quiet or case.unreachable else bars[What.FIRST_WORD]
    yield _excused(
        course, start, _Wait(start, spoken, course.closed).mark(What.FIRST_WORD, Why.REPORTED, start, now, bar)
    )


@dataclass(frozen=True, slots=True)
class _Wait:
    since: datetime
    came: Fact | None
    over: datetime | None
    """When nobody waited any more, whether or not it had come."""

    def mark(self, what: What, why: Why, start: datetime, now: datetime, bar: Bar) -> Mark:
        came = self.came if self.came is not None and (self.over is None or self.came.at <= self.over) else None
        waited = _seconds(self.since, came.at if came is not None else self.over or now)
        return Mark(
            what, why, _seconds(start, self.since), waited if came is not None else None, waited, bar,
            came.person if came is not None else None, waiting=came is None and self.over is None,
        )  # fmt: skip


def _excused(course: _Course, start: datetime, mark: Mark) -> Mark:
    """The same wait without its bar, where the person said within it that it was a mistake."""
    if course.mistaken is None:
        return mark
    by_then = max(0, _seconds(start, course.mistaken) - mark.from_seconds)
    ended_before = mark.seconds is not None and mark.seconds <= by_then
    missed_before = mark.bar.seconds is not None and by_then > mark.bar.seconds
    return mark if ended_before or missed_before else replace(mark, bar=_NONE)


def _seconds(since: datetime, until: datetime) -> int:
    return max(0, round((until - since).total_seconds()))


def share(marks: Iterable[Mark], what: What) -> tuple[int, int]:
    """How many waits of this kind met their bar, of how many that are decided."""
    decided = [one.met for one in marks if one.what is what and one.met is not None]
    return sum(decided), len(decided)
