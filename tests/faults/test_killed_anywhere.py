"""The real program is killed at random moments of a busy event; afterwards nothing is lost and nobody was lied to."""

from __future__ import annotations

import asyncio
import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import select

from handlers.domain.case import Case, State
from handlers.domain.entries import Entry, Kind
from storage import outgoing
from storage.outgoing import Queued
from storage.record import _sick
from storage.store import Store
from storage.tables import cases, outbox
from storage.unit import Unit
from tests.botapi import BotApi
from tests.faults.event import GUESTS, NOTES, WORDS_EACH, Event
from tests.faults.program import Program, eventually

KILLS = 22
_AFTERWARDS = 20.0
"""Seconds after the last word: the longest settling, and every rung after it."""


@dataclass
class Found:
    """What the record holds."""

    cases: list[Case] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    sent: list[Queued] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def look(unit: Unit) -> Found:
    """Everything that matters, opened with the keys."""
    store, found = Store(unit), Found(wrong=_sick(unit))
    for number in unit.connection.scalars(select(cases.c.id)).all():
        case = store.case(number)
        assert case is not None
        found.cases.append(case)
        found.entries += store.entries(number)
    for row in unit.connection.execute(select(outbox).where(outbox.c.verb == "send")).all():
        found.sent.append(outgoing.loaded(unit, row))
        found.states.append(row.state)
    return found


async def test_killed_anywhere_nothing_is_lost(api: BotApi, program: Program) -> None:
    seed = random.randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")  # shown by pytest when something fails
    dice = random.Random(seed)
    opening = await program.opens()  # what one start takes here: a slower machine is given as much slower kills
    event = Event(api, random.Random(seed + 1))
    playing = asyncio.create_task(event.plays())
    kills: list[float] = []
    for _ in range(KILLS):
        await asyncio.sleep(opening * (dice.uniform(0.0, 2.5) if dice.random() < 0.8 else dice.uniform(0.9, 1.2)))
        await program.kill()
        kills.append(time.monotonic())
        await program.start()
    await playing
    await eventually(program.ready)
    await eventually(lambda: api.updates.waited_for and not len(api.updates))
    await asyncio.sleep(_AFTERWARDS)
    assert await program.stop() == 0
    found = await program.reads(look)
    every_word_is_kept_once(event, found)
    every_alert_arrived_once_or_twice(api, found, kills)
    every_rung_fired(found)
    words_reached_the_handler(api, event, found)
    assert not [case.name for case in found.cases if case.state is State.DRAFT], "a draft was forgotten"
    assert not found.wrong
    assert len(found.cases) >= 35


def every_word_is_kept_once(event: Event, found: Found) -> None:
    """What a person typed stands in the record, and no redelivery made it stand there twice."""
    bodies = " ".join(entry.body for entry in found.entries)
    counted = {mark: bodies.count(mark) for mark in event.typed | event.notes}
    assert not {mark for mark, times in counted.items() if times == 0}, "words were lost"
    assert not {mark for mark, times in counted.items() if times > 1}, "words were kept twice"
    assert len(event.typed) >= len(GUESTS) * WORDS_EACH and len(event.notes) >= NOTES


def every_alert_arrived_once_or_twice(api: BotApi, found: Found, kills: list[float]) -> None:
    """Each alert decided was accepted at least once; a kill between acceptance and commit sends it once more.

    Telegram knows no way to tell a repeat, so a second kill that meets the same message again makes a third copy:
    rare, and every copy must have a kill between it and the one before.
    """
    decided: Counter[tuple[int, str]] = Counter()
    first: Counter[tuple[int, str]] = Counter()
    names = {case.id: case.name for case in found.cases}
    for row, state in zip(found.sent, found.states, strict=True):
        if row.case and row.person and getattr(row.job, "receipt", "").startswith(("alert", "page")):
            if getattr(row.job, "part", "") == "again" and state in ("removed", "dropped"):
                continue  # a repeated page is taken back once somebody has the case
            assert state == "sent", f"an alert is {state}"
            decided[int(row.chat), names[row.case]] += 1
            first[int(row.chat), names[row.case]] += getattr(row.job, "part", "") in ("alert", "card")
    arrived: Counter[tuple[int, str]] = Counter()
    alerts = [call for call in api.calls("sendMessage") if call.chat is not None]
    for chat, name in decided:
        arrived[chat, name] = sum(call.chat == chat and name in call.text for call in alerts)
    assert not {key for key, times in decided.items() if arrived[key] < times}, "an alert never arrived"
    met_twice: set[str] = set()  # by case: its alerts leave together, so one pair of kills meets all of them
    for (chat, name), times in first.items():
        seen = [call.at for call in alerts if call.chat == chat and re.match(rf"\w+\. {name}\.", call.text)]
        assert times <= len(seen), f"{name} was decided {times} times and arrived {len(seen)} times"
        explained = sum(any(one < kill < after for kill in kills) for one, after in pairwise(seen))
        assert len(seen) <= times + explained, f"{name} arrived {len(seen)} times, and no kill explains it"
        met_twice |= {name} if len(seen) > 2 * times else set()
    assert len(met_twice) <= 2, f"alerts of {sorted(met_twice)} arrived more than twice"
    assert all(case.alerted_at for case in found.cases)


def every_rung_fired(found: Found) -> None:
    """Nobody took it: all five rungs were climbed, in order, each with its pages."""
    pages = Counter((row.case, row.job.receipt) for row in found.sent if hasattr(row.job, "receipt"))
    untaken = [case for case in found.cases if case.state is State.PAGING]
    assert untaken
    for case in untaken:
        assert case.rung >= 5, f"{case.name} stopped at rung {case.rung}"
        if case.shared_with:
            continue  # in a storm a rung may be paged by the shared card, which belongs to no case
        for rung in range(1, 5):
            assert pages[case.id, f"page:{rung}"], f"{case.name} was not paged on rung {rung}"


def words_reached_the_handler(api: BotApi, event: Event, found: Found) -> None:
    """What a reporter wrote is on the phone of the person who has the case."""
    taken = [case for case in found.cases if case.state is State.TAKEN]
    assert taken
    for case in taken:
        (user,) = (user for user, name in event.holds.items() if name == case.name)
        phone = " ".join(api.phone(user).heard)
        words = [one for one in found.entries if one.case == case.id and one.kind in (Kind.WORDS, Kind.CHANGED)]
        for entry in words:
            mark = entry.body.rpartition(" ")[2]
            assert mark in phone, f"{case.name}: words never reached the handler"
