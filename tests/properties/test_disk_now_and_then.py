"""The database refuses in the middle of anything, again and again: what people typed is in the record, and once.

A real full disk fails at few places, and SQLite then sometimes undoes the whole transaction by itself: from there on
every statement would stand alone. Here any statement and any commit may fail, in the record and in the store of keys.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

import bot.keeping
import bot.sender
from storage.errors import NotWritten
from storage.seat import SqliteSeat
from storage.store import Store
from storage.tables import cases
from storage.unit import Unit
from tests.stage import Stage, configuration, theatres

ROUNDS = 9
GUESTS = range(7001, 7006)
TOPICS = (
    "a man keeps following me around the hall", "please come", "someone shouted at the volunteers",
    "I want to tell you something", "he is still there",
)  # fmt: skip
WITHOUT_WORDS = ("hello", "/sos", "/status", "yes", "no", "do you have a blue lanyard for me")


@dataclass
class Trouble:
    """How likely a statement fails, and how often still."""

    dice: random.Random
    chance: float = 0.0
    left: int = 0

    def strikes(self) -> None:
        """From now on, for a while."""
        self.chance, self.left = self.dice.choice([0.0, 0.01, 0.05, 0.3]), self.dice.choice([1, 3, 10])

    def ends(self) -> None:
        self.left = 0

    def meets(self, seat: Any) -> None:
        """Everything that is done at this seat from now on."""
        assert isinstance(seat, SqliteSeat)
        engine = seat._engine
        event.listen(engine, "do_execute", lambda cursor, statement, *_: self._fails(cursor.connection, statement))
        event.listen(engine, "do_executemany", lambda cursor, statement, *_: self._fails(cursor.connection, statement))
        event.listen(
            engine, "do_execute_no_params", lambda cursor, statement, *_: self._fails(cursor.connection, statement)
        )
        commit = engine.dialect.do_commit

        def commits(connection: Any) -> None:
            self._fails(connection, "COMMIT")
            commit(connection)

        engine.dialect.do_commit = commits  # type: ignore[method-assign]

    def _fails(self, connection: Any, statement: str) -> None:
        if self.left <= 0 or statement.startswith(("BEGIN", "ROLLBACK")) or self.dice.random() >= self.chance:
            return
        self.left -= 1
        raw = getattr(connection, "driver_connection", connection)
        if raw.in_transaction and self.dice.random() < 0.6:
            raw.execute("ROLLBACK")  # as SQLite does when it cannot go on
        raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.parametrize("platform", list(theatres))
async def test_what_was_typed_is_in_the_record_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    seed = random.randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")  # shown by pytest when something fails
    dice = random.Random(seed)
    monkeypatch.setattr(bot.keeping, "PAUSE", 0.0)
    monkeypatch.setattr(bot.sender, "PAUSE", 0.0)
    async with theatres[platform](configuration(tmp_path)) as stage:
        trouble = Trouble(dice)
        trouble.meets(stage.opened.record._database._seat)
        trouble.meets(stage.opened.record._vault.keys._seat)
        typed: list[str] = []
        for _ in range(ROUNDS):
            typed += burst(stage, dice)
            trouble.strikes()
            await settles(stage)
            trouble.ends()
            await time_and_team(stage, dice)
        await stage.settles()
        await stage.passes(hours=1)
        bodies = await stage.opened.record.write(everything)
    assert {mark: bodies.count(mark) for mark in typed} == dict.fromkeys(typed, 1)


def burst(stage: Stage, dice: random.Random) -> list[str]:
    """Some messages at once; the marks of those that are words."""
    marks: list[str] = []
    for _ in range(dice.randint(1, 7)):
        user, text = dice.choice(GUESTS), dice.choice((*TOPICS, *WITHOUT_WORDS))
        if text in TOPICS:
            marks.append(f"zq{dice.randrange(10**9):09d}z")
            text = f"{text} {marks[-1]}"
        stage.house.says(user, text, str(user), "en")
    return marks


async def time_and_team(stage: Stage, dice: random.Random) -> None:
    """Perhaps time passes; perhaps somebody takes a case."""
    if dice.random() < 0.3:
        await stage.passes(seconds=dice.choice([5, 30, 120]))
    if dice.random() < 0.4 and any("I take it" in one.labels for one in stage.ana.screen):
        await stage.ana.presses("I take it")


async def settles(stage: Stage) -> None:
    """Whoever looks at a desk in trouble may meet it too."""
    for _ in range(100):
        try:
            return await stage.settles()
        except NotWritten:
            continue
    raise AssertionError("it never comes to rest")


def everything(unit: Unit) -> str:
    """Every line of every case."""
    store = Store(unit)
    numbers = unit.connection.scalars(select(cases.c.id)).all()
    return " ".join(entry.body for number in numbers for entry in store.entries(number))
