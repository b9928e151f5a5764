"""Behind the scenes: what an organizer is told about what the desk does next, and why."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.rehearsal import behind, findings, score, upcoming
from bot.rehearsal.findings import Comes
from bot.rehearsal.theatre import Theatre
from handlers import deadlines
from handlers.domain.entries import Entry, Kind
from handlers.domain.needs import BY_LETTER
from handlers.domain.outcome import Audit
from handlers.domain.outcome import Outcome as Done
from storage.apply import apply
from storage.store import Store
from tests.rehearse.playing import case, closed, playing, taken

CANARY = "canary"
NOW = datetime(2026, 12, 4, 8, tzinfo=UTC)
CASES, TRIES, LONGEST = 100, 7, 0.1
"""With a hundred open cases a look takes about 30 ms. Counted is the work alone: others may need the machine."""


@pytest.fixture
async def theatre() -> AsyncIterator[Theatre]:
    async with playing() as found:
        yield found


async def due(theatre: Theatre) -> list[str]:
    """What comes due, with the name of the case as Maple."""
    names = [one["name"] for one in (await behind.view(theatre))["cases"]]
    found = [one["says"] for one in await behind.ahead(theatre)]
    return [one.replace(names[0], "Maple") if names else one for one in found]


def test_every_kind_of_deadline_is_said_in_words() -> None:
    known = {*deadlines._FIRES, *deadlines._WITHOUT_CASE, *deadlines._OF_SOMETHING}
    assert upcoming.KINDS.keys() | upcoming.NO_CASE.keys() == known


async def test_each_of_them_has_words_wherever_the_case_stands(theatre: Theatre) -> None:
    await theatre.says("sam", "somebody took my bag and shouted at me")
    await all_kinds_are_said(theatre)
    await theatre.movable.passes(timedelta(seconds=21))
    await theatre.presses("ana", "I take it")
    await all_kinds_are_said(theatre)
    await closed(theatre)
    await all_kinds_are_said(theatre)


async def all_kinds_are_said(theatre: Theatre) -> None:
    name = (await case(theatre))["name"]
    for known in upcoming.KINDS:
        kind = f"{known}:{next(iter(BY_LETTER))}" if known.startswith("need") else known
        told = await findings.look(theatre, lambda found, _: upcoming.says(found, Comes(kind, found.cases[0].id, NOW)))  # noqa: B023
        assert name in told, kind


async def test_before_anything_happens_there_is_nothing_to_tell(theatre: Theatre) -> None:
    assert await behind.view(theatre) == {"cases": [], "left_out": 0, "outbox": {"waiting": [], "sent": []}}
    assert await behind.ahead(theatre) == []
    assert (await score.view(theatre))["cases"] == []


async def test_the_ladder_names_who_was_called_who_is_next_and_who_will_not_be_needed(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.movable.passes(timedelta(seconds=31))
    ladder = (await case(theatre))["ladder"]
    assert (ladder["started"], ladder["repeat_seconds"]) == ("08:00:00", 120)
    assert [(one["at"], one["state"]) for one in ladder["rungs"]] == [
        ("08:00:00", "done"), ("08:00:30", "done"), ("08:01:00", "next"), ("08:02:00", "ahead"), ("08:03:00", "ahead"),
    ]  # fmt: skip
    assert ladder["rungs"][0]["page"] == ["Ana", "Ben", "Caro"]
    assert ladder["rungs"][3]["page"] == ["Ana", "Ben", "Caro", "Dee", "Eli"]
    assert ladder["rungs"][4]["page"] == ["Ola", "venue-security (a contact outside the chats), not called from here"]
    await theatre.presses("ben", "I take it")
    ladder = (await case(theatre))["ladder"]
    assert [one["state"] for one in ladder["rungs"]] == ["done", "done", "not needed", "not needed", "not needed"]


async def test_rungs_that_nobody_was_left_for_are_told_as_passed_over(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    for name in ("ana", "ben", "caro"):
        await theatre.presses(name, "5")
    rungs = (await case(theatre))["ladder"]["rungs"]
    assert [one["state"] for one in rungs[:2]] == ["done", "passed over"], rungs
    assert all(one["at"] <= "08:00:00" for one in rungs if one["state"] == "done"), "called, and not to come"


async def test_past_the_last_rung_the_repeat_is_what_comes_next(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.movable.passes(timedelta(minutes=4))
    rungs = (await case(theatre))["ladder"]["rungs"]
    assert (rungs[-1]["number"], rungs[-1]["state"], rungs[-1]["at"]) == (5, "next", "08:05:00")
    assert await due(theatre) == ["the owner is paged again for Maple"]


async def test_the_ladder_follows_the_duty_as_it_is_now(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.says("caro", "/offduty")
    await theatre.presses("ben", "Can't")
    rungs = (await case(theatre))["ladder"]["rungs"]
    assert rungs[0]["page"] == ["Ana", "Ben", "Caro"], "whom it called, it called"
    assert rungs[1]["page"] == ["Ana"]


async def test_a_case_given_back_climbs_again_from_its_first_rung(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.movable.passes(timedelta(seconds=50))
    await theatre.says("ana", "/release")
    found = await case(theatre)
    assert found["ladder"]["started"] == "08:00:50"
    assert [one["state"] for one in found["ladder"]["rungs"]][:2] == ["done", "next"]
    assert found["ladder"]["rungs"][0]["page"] == ["Ben", "Caro"]


async def test_deadlines_name_people_and_case(theatre: Theatre) -> None:
    await theatre.says("sam", "somebody took my bag and shouted at me")
    assert await due(theatre) == ["the report goes to the team as it stands, as Maple"]
    await theatre.movable.passes(timedelta(seconds=21))
    assert await due(theatre) == ["everybody on duty is paged again for Maple"]
    await theatre.movable.passes(timedelta(seconds=90))
    assert await due(theatre) == ["the lead is paged for Maple"]
    await theatre.presses("ana", "I take it")
    assert await due(theatre) == [
        "everybody on duty is asked to join Ana on Maple",
        "Ana is nudged for a first word on Maple",
        "Ana is asked for news on Maple",
    ]
    await theatre.movable.passes(timedelta(seconds=601))
    assert "the team is called again for Maple, because Ana stays silent" in await due(theatre)
    assert "everybody on duty and the lead are asked to join Ana on Maple" in await due(theatre)


async def test_a_short_message_that_waits_is_told_without_a_case(theatre: Theatre) -> None:
    await theatre.says("sam", "hello")
    await theatre.says("sam", "behind stage")
    assert await behind.ahead(theatre) == [
        {"at": "08:02:00", "in_seconds": 120, "says": "a short message without an answer goes to the team"}
    ]


async def test_what_comes_due_is_told_earliest_first_and_with_its_case(theatre: Theatre) -> None:
    await taken(theatre)
    theatre.guest("lea", "es")
    await theatre.says("lea", "/sos")
    ahead = await behind.ahead(theatre)
    assert [one["in_seconds"] for one in ahead] == sorted(one["in_seconds"] for one in ahead)
    first, second = (await behind.view(theatre))["cases"]
    assert len(first["ahead"]) + len(second["ahead"]) == len(ahead)
    assert all(first["name"] in one["says"] for one in first["ahead"])
    assert all(second["name"] in one["says"] for one in second["ahead"])


async def test_a_case_stands_there_in_words(theatre: Theatre) -> None:
    await theatre.says("sam", "/start p_41")
    await theatre.says("sam", "/sos")
    found = await case(theatre)
    assert (found["state"], found["category"], found["code_word"]) == ("paging", "critical", "Saffron")
    assert (found["zone"], found["handler"], found["flags"]) == ("Quay terrace", "", ["help now"])
    assert found["says"] == f"{found['name']} waits for somebody to take it."
    await theatre.presses("ana", "I take it")
    await theatre.presses("ben", "I join")
    found = await case(theatre)
    assert (found["handler"], found["partner"]) == ("Ana", "Ben")
    await closed(theatre)
    found = await case(theatre)
    assert found["says"] == f"{found['name']} is closed (action taken)."
    assert found["ahead"] == []


async def test_of_many_cases_that_are_over_the_newest_are_shown_and_the_score_counts_on(theatre: Theatre) -> None:
    for number in range(12):
        theatre.guest(f"guest{number}", "en")
        await theatre.says(f"guest{number}", "somebody took my bag and shouted at me")
        await theatre.presses(f"guest{number}", "Not a report")
    await taken(theatre)
    found = await behind.view(theatre)
    assert [one["state"] for one in found["cases"]] == ["kept"] * 10 + ["taken"]
    assert found["left_out"] == 2


async def test_a_hundred_open_cases_are_told_at_once(theatre: Theatre) -> None:
    await taken(theatre)
    record = theatre.movable.opened.record
    first = await record.look(lambda unit: Store(unit).open_cases()[0])
    others = [replace(first, id=f"case-{number}", name=f"Case {number}") for number in range(1, CASES)]
    keys = ("fact-help-now", "fact-taken", "fact-joined", "fact-with-them")
    facts = [Entry(f"{case.id}-{key}", case.id, Kind.FACT, NOW, first.handler, key) for case in others for key in keys]
    audit = [Audit("look", first.handler, case.id) for case in others]
    await record.write(lambda unit: apply(unit, Done(cases=others, entries=facts, audit=audit)))
    spent = []
    for _ in range(TRIES):
        began = time.process_time()
        found = await behind.view(theatre)
        spent.append(time.process_time() - began)
    assert len(found["cases"]) == CASES
    assert min(spent) < LONGEST
