"""Twenty responders press everything at once, against the real desk: one handler, one partner, nothing lost."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.domain.case import Case, State
from handlers.domain.entries import Kind
from storage.audit import first_break
from storage.store import Store
from storage.tables import audit
from storage.unit import Unit
from tests.stage import TEAM, Seen, Stage, configuration, rehearsal
from tests.stories.scenes import called

TWENTY = tuple(range(2001, 2021))
GUESTS = (7301, 7302, 7303)
ROUNDS = 3
WORDS = ("/take {}", "/join {}", "/cover {}", "/cant {}", "/release {}", "/look {}", "/withthem {}", "/onmyway {} 3",
         "/close {}", "/note {} seen", "/cases", "/timeline {}")  # fmt: skip
LABELS = ("I take it", "I join", "I cover", "Look", "Can't", "Accept", "Agree", "Open", "I'm with them", "Not yet")


def twenty(text: str) -> str:
    """The example event with twenty responders on duty, of whom one is the lead."""
    people = "".join(
        f'[[people]]\nname = "Resp{user}"\nroles = [{_roles(user)}]\n'
        f'languages = ["en"]\ntelegram = {user}\non_duty = true\n\n'
        for user in TWENTY
    )
    return text.replace("[[people]]", f"{people}[[people]]", 1)


def _roles(user: int) -> str:
    return '"responder", "lead"' if user == TWENTY[0] else '"responder"'


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str | None:
    """None: a file in the folder of the test."""
    return str(request.getfixturevalue("postgres_url")) if request.param == "postgres" else None


@pytest.mark.parametrize("seed", [1])
async def test_twenty_press_everything_at_once(tmp_path: Path, url: str | None, seed: int) -> None:
    chance = random.Random(seed)
    async with rehearsal(configuration(tmp_path, url, twenty)) as stage:
        names = [(await called(stage, one))[1] for one in GUESTS]
        for turn in range(ROUNDS):
            pressed = _everybody(stage, chance, names)
            await stage.settles()
            assert pressed > len(TWENTY) * 2
            _answered(stage)
            await stage.opened.record.look(lambda unit: _consistent(unit, names))
            if turn == 0:
                await stage.opened.record.look(lambda unit: _someone_has(unit, names))
            await stage.passes(seconds=5)
        await stage.passes(minutes=4)
        await stage.opened.record.look(lambda unit: _consistent(unit, names))
        await stage.opened.record.look(_trail_is_whole)
        cases = await stage.opened.record.look(lambda unit: _cases(unit, names))
        for case in cases:
            _card_is_true(stage, case)


async def test_one_press_each_on_the_same_card(tmp_path: Path, url: str | None) -> None:
    """All twenty take it, in the group and in private: one has it. Then the others join: one is in."""
    async with rehearsal(configuration(tmp_path, url, twenty)) as stage:
        _, name = await called(stage)
        for label in ("I take it", "I join"):
            for user in TWENTY:
                _press(stage, user, TEAM, stage.card, label)
                own = next(one for one in stage.phone(user).screen if name in one.text)
                if label in own.labels:
                    _press(stage, user, str(user), own, label)
            await stage.settles()
        (case,) = await stage.opened.record.look(lambda unit: _cases(unit, [name]))
        assert case.handler and case.partner and case.handler != case.partner
        assert stage.card.text == f"Saffron. {name}. Taken, 2 of 2."
        logged = await stage.opened.record.look(lambda unit: [row.act for row in unit.rows(select(audit.c.act))])
        assert (Counter(logged)["take"], Counter(logged)["join"]) == (1, 1)
        told = [text for user in TWENTY for text in stage.phone(user).notices]
        assert told.count(f"{name} is yours.") <= 1 and len([one for one in told if one.startswith("You join")]) <= 1
        _answered(stage)


def _everybody(stage: Stage, chance: random.Random, names: list[str]) -> int:
    """Each of them does several things before the desk has decided any of it."""
    acts = [(user, what) for user in TWENTY for what in range(4)]
    chance.shuffle(acts)
    for user, what in acts:
        name = chance.choice(names)
        if what == 0:
            stage.house.says(user, chance.choice(WORDS).format(name), str(user), "en")
            continue
        where = TEAM if what == 1 else str(user)
        found = [(one, label) for one in stage.house.screen(where) for label in one.labels if label in LABELS]
        if found:
            _press(stage, user, where, *chance.choice(found))
    return len(acts)


def _press(stage: Stage, user: int, where: str, on: Seen, label: str) -> None:
    stage.house.presses(user, where, on.id, label)


def _answered(stage: Stage) -> None:
    """Every press got its answer, be it an empty one."""
    assert not stage.house.here._presses, "presses without an answer"


def _cases(unit: Unit, names: list[str]) -> list[Case]:
    found = [Store(unit).case_named(one) for one in names]
    assert all(found), "a case was lost"
    return [one for one in found if one is not None]


def _consistent(unit: Unit, names: list[str]) -> None:
    for case in _cases(unit, names):
        assert case.state in (State.PAGING, State.TAKEN, State.CLOSED)
        assert (case.handler is None) == (case.state is State.PAGING)
        assert case.handler is None or case.handler != case.partner
        assert case.reporter not in (case.handler, case.partner)
        facts = [one.body for one in Store(unit).entries(case.id) if one.kind is Kind.FACT]
        turns = [one for one in facts if one.startswith(("fact-taken", "fact-released", "fact-joined", "fact-covers"))]
        taken = sum(one == "fact-taken" for one in turns)
        assert taken >= (case.handler is not None)
        logged = unit.rows(select(audit.c.act).where(audit.c.case_id == case.id))
        assert [row.act for row in logged].count("take") == taken
        assert [row.act for row in logged].count("release") == turns.count("fact-released")


def _someone_has(unit: Unit, names: list[str]) -> None:
    assert [one for one in _cases(unit, names) if one.handler]


def _trail_is_whole(unit: Unit) -> None:
    assert first_break(unit.connection, unit.event) is None
    for row in unit.rows(select(audit.c.detail)):
        json.loads(row.detail)


def _card_is_true(stage: Stage, case: Case) -> None:
    """What the group sees at the end is how things are."""
    shown = [one for one in stage.cards if case.name in one]
    assert len(shown) == 1, shown
    ending = {State.CLOSED: "Closed."}.get(case.state, f"Taken, {case.hands} of 2." if not case.awaits_hands else "")
    assert shown[0].endswith(ending or f"{case.name}."), (shown, case.state, case.hands)
