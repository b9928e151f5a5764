"""The figures of a drill: what is measured, and what would not be fair to judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.domain import drill
from handlers.domain.case import Case, Category, ContactMode, State
from handlers.domain.drill import Fact, Mark, What, Why

START = datetime(2026, 12, 4, 8, tzinfo=UTC)
CALL = Case(
    "c", "Maple", "sam", Category.CRITICAL, START, state=State.PAGING, help_now=True, paging_since=START
)  # fmt: skip
CALM = replace(CALL, category=Category.MINOR, help_now=False)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def happened(*facts: tuple[float, str, str]) -> list[Fact]:
    return [Fact(at(seconds), f"fact-{key}", person) for seconds, key, person in facts]


def marks(case: Case, facts: Sequence[Fact], now: float, *words: float) -> list[Mark]:
    found = drill.figures(case, facts, [Fact(at(one), "said", "ana") for one in words], at(now))
    assert found is not None
    return [*found.marks]


def of(what: What, found: Sequence[Mark]) -> list[Mark]:
    return [one for one in found if one.what is what]


def test_a_case_that_two_take_and_speak_in_is_met_three_times() -> None:
    found = marks(CALL, happened((20, "taken", "ana"), (50, "joined", "ben")), 300, 70)
    assert [(one.what, one.from_seconds, one.seconds, one.met, one.who) for one in found] == [
        (What.TAKE, 0, 20, True, "ana"),
        (What.PARTNER, 20, 30, True, "ben"),
        (What.FIRST_WORD, 0, 70, True, "ana"),
    ]
    assert not any(one.waiting for one in found)


@pytest.mark.parametrize(("seconds", "met", "over"), [(60, True, False), (60.4, True, False), (61, False, False),
                                                      (180, False, False), (181, False, True)])  # fmt: skip
def test_the_bar_is_held_against_the_seconds_that_are_shown(seconds: float, met: bool, over: bool) -> None:
    take = marks(CALL, happened((seconds, "taken", "ana")), 900)[0]
    assert (take.met, take.over_limit) == (met, over)


def test_a_wait_is_missed_as_soon_as_its_bar_has_passed_and_undecided_before() -> None:
    assert [one.met for one in marks(CALL, [], 60)] == [None, None]
    assert [one.met for one in marks(CALL, [], 61)] == [False, None]
    assert [one.met for one in marks(CALL, [], 181)] == [False, False]
    assert all(one.waiting and one.seconds is None for one in marks(CALL, [], 181))


@pytest.mark.parametrize("category", [Category.MEDICAL, Category.CRITICAL])
def test_what_is_grave_is_measured_like_help_now(category: Category) -> None:
    found = marks(replace(CALM, category=category), happened((61, "taken", "ana")), 200)
    assert [(one.bar.seconds, one.bar.limit) for one in found] == [(60, 180), (120, None), (180, None)]


def test_what_can_wait_is_judged_by_its_first_word_alone() -> None:
    found = marks(CALM, happened((500, "taken", "ana"), (899, "joined", "ben")), 2000, 901)
    assert [one.met for one in found] == [None, None, False]
    assert [one.seconds for one in found] == [500, 399, 901]


def test_help_now_is_pressing_whatever_it_turns_out_to_be() -> None:
    assert marks(replace(CALL, category=Category.MINOR), [], 61)[0].met is False


@pytest.mark.parametrize("state", [State.DRAFT, State.KEPT])
def test_where_nobody_was_called_there_are_no_figures(state: State) -> None:
    assert drill.figures(replace(CALL, state=state, paging_since=None), [], [], at(100)) is None


def test_a_case_given_back_is_called_for_again_and_both_calls_are_kept() -> None:
    facts = happened(
        (20, "taken", "ana"), (100, "released", "ana"), (170, "taken", "ben"), (180, "joined", "caro")
    )  # fmt: skip
    first, again = of(What.TAKE, found := marks(CALL, facts, 400))
    assert (first.seconds, first.met, first.why) == (20, True, Why.REPORTED)
    assert (again.from_seconds, again.seconds, again.met, again.why) == (100, 70, False, Why.GIVEN_BACK)
    alone, paired = of(What.PARTNER, found)
    assert (alone.seconds, alone.waited, alone.met, alone.waiting) == (None, 80, None, False)
    assert (paired.from_seconds, paired.seconds, paired.met) == (170, 10, True)


def test_who_was_alone_for_longer_than_the_bar_was_so_even_if_they_gave_it_back() -> None:
    alone = of(What.PARTNER, marks(CALL, happened((10, "taken", "ana"), (131, "released", "ana")), 140))[0]
    assert (alone.met, alone.waiting) == (False, False)


def test_a_second_person_who_stayed_when_the_first_gave_back_is_there_at_once() -> None:
    facts = happened((10, "taken", "ana"), (20, "joined", "ben"), (30, "released", "ana"), (40, "taken", "caro"))
    found = of(What.PARTNER, marks(CALL, facts, 50))
    assert [(one.seconds, one.who, one.stayed) for one in found] == [(10, "ben", False), (0, "ben", True)]
    assert drill.share(found, What.PARTNER) == (1, 1), "nobody waited for who was there already"


def test_a_second_person_who_takes_it_themselves_leaves_their_place_open() -> None:
    facts = happened((10, "taken", "ana"), (20, "joined", "ben"), (30, "released", "ana"), (40, "taken", "ben"))
    assert [one.seconds for one in of(What.PARTNER, marks(CALL, facts, 50))] == [10, None]


def test_a_second_person_who_leaves_again_had_come() -> None:
    facts = happened((10, "taken", "ana"), (20, "joined", "ben"), (30, "released", "ben"))
    assert [one.met for one in of(What.PARTNER, marks(CALL, facts, 900))] == [True]


def test_a_case_handed_over_or_taken_from_the_silent_is_one_call() -> None:
    facts = happened((10, "taken", "ana"), (60, "taken", "ben"), (80, "handed-over", "caro"), (100, "covers", "ana"))
    found = marks(CALL, facts, 300)
    assert len(found) == 3
    assert (found[1].seconds, found[1].who) == (90, "ana")
    assert (found[2].met, found[2].waited) == (False, 300), "the silence shows in the first word"


def test_somebody_kept_out_who_had_it_leaves_a_call_behind() -> None:
    found = of(What.TAKE, marks(CALL, happened((10, "taken", "ana"), (40, "excluded", "ana")), 70))
    assert [(one.why, one.seconds) for one in found] == [(Why.REPORTED, 10), (Why.KEPT_OUT, None)]
    bystander = of(What.TAKE, marks(CALL, happened((5, "excluded", "ben"), (10, "taken", "ana")), 70))
    assert len(bystander) == 1


def test_a_case_opened_again_is_called_for_again_and_has_its_first_word_behind_it() -> None:
    facts = happened(
        (10, "taken", "ana"), (20, "joined", "ben"), (400, "closed", "ben"), (1000, "reopened", "ana"),
        (1020, "taken", "ben"),
    )  # fmt: skip
    found = marks(replace(CALL, state=State.TAKEN), facts, 1030, 60)
    assert [(one.from_seconds, one.seconds) for one in of(What.TAKE, found)] == [(0, 10), (1000, 20)]
    assert [one.seconds for one in of(What.FIRST_WORD, found)] == [60]


def test_what_was_closed_in_time_without_words_is_not_judged_and_nobody_waits() -> None:
    facts = happened((10, "taken", "ana"), (100, "closed", "lead"))
    partner, word = marks(replace(CALL, state=State.CLOSED, closed_at=at(100)), facts, 5000, 4000)[1:]
    assert (partner.met, word.met) == (None, None)
    assert (partner.waited, word.waited, word.seconds) == (90, 100, None)
    assert not partner.waiting and not word.waiting


def test_being_with_them_is_a_word_and_being_on_the_way_is_none() -> None:
    on_the_way = marks(CALL, happened((10, "taken", "ana"), (30, "on-the-way", "ana")), 100)
    assert of(What.FIRST_WORD, on_the_way)[0].seconds is None
    there = marks(CALL, happened((10, "taken", "ana"), (90, "with-them", "ben")), 200, 120)
    assert (of(What.FIRST_WORD, there)[0].seconds, of(What.FIRST_WORD, there)[0].who) == (90, "ben")


@pytest.mark.parametrize(
    "unheard",
    [
        replace(CALL, contact_mode=ContactMode.SILENT),
        replace(CALL, cover="lanyards"),
        replace(CALL, unreachable=True),
    ],
)
def test_where_nothing_may_arrive_the_first_word_is_told_and_not_judged(unheard: Case) -> None:
    take, word = marks(unheard, [], 1000)
    assert (take.met, word.met, word.waited) == (False, None, 1000)


def test_after_a_mistake_somebody_still_looks_and_nobody_else_is_waited_for() -> None:
    found = marks(CALL, happened((30, "mistake", "sam"), (90, "taken", "ana")), 1000)
    assert [one.met for one in found] == [False, None, None]


def test_what_was_missed_before_the_mistake_was_said_stays_missed() -> None:
    facts = happened((10, "taken", "ana"), (140, "mistake", "sam"), (150, "joined", "ben"))
    partner, word = marks(CALL, facts, 1000)[1:]
    assert (partner.met, word.met) == (False, None)


def test_what_was_met_before_the_mistake_was_said_stays_met() -> None:
    facts = happened((10, "taken", "ana"), (20, "joined", "ben"), (50, "mistake", "sam"))
    assert [one.met for one in marks(CALL, facts, 1000, 30)] == [True, True, True]


def test_the_picture_ends_with_the_last_wait_or_bar() -> None:
    short = drill.figures(CALL, happened((10, "taken", "ana"), (20, "joined", "ben")), [Fact(at(30), "said")], at(9000))
    assert short is not None and short.length == 180
    long = drill.figures(CALL, [], [], at(400))
    assert long is not None and long.length == 400


def test_the_share_counts_what_is_decided() -> None:
    found = [one for now in (30, 100) for one in marks(CALL, [], now)]
    found += marks(CALL, happened((5, "taken", "ana")), 100)
    assert drill.share(found, What.TAKE) == (1, 2)
    assert drill.share([], What.PARTNER) == (0, 0)
