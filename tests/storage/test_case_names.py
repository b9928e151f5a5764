"""Case names: none twice while open, and never too few of them."""

from __future__ import annotations

from pathlib import Path

from bot.vocabulary import load_vocabulary
from handlers.domain.case import Act
from handlers.domain.outcome import Outcome
from storage.apply import apply
from storage.store import Store
from storage.unit import Unit
from tests.stage import Stage, configuration, rehearsal


def _few_names(stage: Stage, *names: str) -> None:
    object.__setattr__(stage.opened.policy, "case_names", names)
    object.__setattr__(stage.opened.policy, "digit_words", ("two", "three"))


async def test_when_all_names_are_taken_digit_words_follow_as_many_as_it_needs(tmp_path: Path) -> None:
    async with rehearsal(configuration(tmp_path)) as stage:
        _few_names(stage, "Maple")
        for user in range(8000, 8005):
            await stage.phone(user).says("/sos")

        found = await stage.opened.record.write(lambda unit: [one.name for one in Store(unit).open_cases()])
        assert found[0] == "Maple"
        assert set(found[1:3]) == {"Maple two", "Maple three"}
        assert all(len(name.split()) == 3 for name in found[3:])
        assert len(set(found)) == 5


async def test_a_name_comes_back_only_when_no_new_one_is_left(tmp_path: Path) -> None:
    async with rehearsal(configuration(tmp_path)) as stage:
        _few_names(stage, "Maple", "Quilting")

        def close_all(unit: Unit) -> None:
            apply(unit, Outcome(cases=[one.after(Act.CLOSE) for one in Store(unit).open_cases()]))

        async def next_name(user: int) -> str:
            await stage.phone(user).says("/sos")
            ((name,),) = await stage.opened.record.write(lambda unit: [[one.name for one in Store(unit).open_cases()]])
            await stage.opened.record.write(close_all)
            return name

        first, second, third = [await next_name(user) for user in (8000, 8001, 8002)]
        assert {first, second} == {"Maple", "Quilting"}
        assert third in ("Maple", "Quilting")


async def test_a_case_is_found_by_its_name_however_it_is_typed(tmp_path: Path) -> None:
    async with rehearsal(configuration(tmp_path)) as stage:
        _few_names(stage, "Maple")
        await stage.phone(8000).says("/sos")
        await stage.phone(8001).says("/sos")

        def named(unit: Unit) -> list[str]:
            found = [Store(unit).case_named(name) for name in ("maple", "MAPLE", "maple two", "Maple THREE", "")]
            return sorted({case.name for case in found if case is not None})

        found = await stage.opened.record.write(named)
        assert found[0] == "Maple" and len(found) == 2


def test_there_are_names_for_a_whole_city() -> None:
    words = load_vocabulary()
    assert len(words.case_names) >= 150
    assert all(len(name.split()) == 1 for name in words.case_names)
    assert len(words.case_names) * (1 + len(words.digit_words)) > 1000
