"""Every scenario that ships, played by itself: what it says there is to notice must really be there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.config import Config, Secrets, load
from bot.rehearsal.play import Play
from bot.rehearsal.scenario import Notice, Scenario, load_all
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre

ROOT = Path(__file__).parents[2]
SHIPPED = {one.id: one for one in load_all()}
OTHER_PEOPLE = {
    "Ana": "Inés Quintana",
    "Ben": "Örjan",
    "Caro": "Blanca",
    "Dee": "Yusuf",
    "Ola": "Mireia",
    "Eli": "Noor",
}


@asynccontextmanager
async def opened(scenario: Scenario, event: Config | None = None) -> AsyncIterator[Play]:
    """A play on a theatre of its own."""
    with setting(event, None) as placed:
        theatre = Theatre(placed)
        await theatre.opens()
        try:
            play = Play(scenario, theatre)
            await play.opens()
            yield play
        finally:
            await theatre.closes()


async def played(scenario: Scenario, event: Config | None = None) -> dict[str, Any]:
    """What the page shows of a scenario once it was played to the end."""
    async with opened(scenario, event) as play:
        await play.all()
        return play.view()


def wrong(view: dict[str, Any]) -> list[str]:
    """Every step that could not be played, and every notice that does not hold."""
    failed = [step["failed"] for step in view["steps"] if step["failed"]]
    unmet = [(one["text"], one["found"]) for step in view["steps"] for one in step["notices"] if one["met"] is not True]
    return [*failed, *(f"{text} BUT {found}" for text, found in unmet)]


def elsewhere(folder: Path) -> Config:
    """An event whose first language is Spanish, with other people, places and posters."""
    text = (ROOT / "config.example.toml").read_text("utf-8")
    text = text[: text.index("# Code words:")] + text[text.index("# Phrases:") :]
    text = text.replace(
        'languages = ["en", "es"]              # the first', 'languages = ["es", "en"]              # the first'
    )
    for name, other in OTHER_PEOPLE.items():
        text = text.replace(f'name = "{name}"', f'name = "{other}"')
    text = text.replace("[41, 42]", "[7]").replace("Quay terrace", "Patio de atrás")
    (folder / "otro.toml").write_text(text, "utf-8")
    return load(folder / "otro.toml", Secrets.NONE)


def test_what_ships_is_what_organizers_are_promised() -> None:
    kinds = {one.id: one.kind for one in SHIPPED.values()}
    assert kinds == {
        "help-now": "scenario",
        "free-text-bursts": "scenario",
        "over-the-shoulder": "scenario",
        "nobody-answers": "scenario",
        "taken-then-silent": "scenario",
        "unfinished-report": "scenario",
        "about-the-team": "scenario",
        "told-aloud": "scenario",
        "known-name": "discussion",
        "next-door": "discussion",
        "shared-rooms": "discussion",
        "board-member": "discussion",
    }


@pytest.mark.parametrize("which", SHIPPED)
async def test_everything_to_notice_is_there(which: str) -> None:
    view = await played(SHIPPED[which])
    assert view["over"]
    assert wrong(view) == []


@pytest.mark.parametrize("which", [one.id for one in SHIPPED.values() if one.steps])
async def test_it_is_there_at_an_event_of_another_language_with_other_people(which: str, tmp_path: Path) -> None:
    event = elsewhere(tmp_path)
    assert event.languages == ("es", "en")
    view = await played(SHIPPED[which], event)
    assert wrong(view) == []
    told = str(view)
    assert "{" not in told.replace("{'", "") and "…" not in " ".join(step["says"] for step in view["steps"])
    assert not {"Ana", "Ben", "Dee", "Ola"} & set(told.replace("'", " ").replace(".", " ").split())


@pytest.mark.parametrize("which", SHIPPED)
def test_each_step_teaches_something_in_few_words(which: str) -> None:
    one = SHIPPED[which]
    assert all(step.notice for step in one.steps)
    assert len(one.about) <= 220
    for text in (said for step in one.steps for said in (step.says, *(notice.text for notice in step.notice))):
        assert len(text) <= 260, text
    if one.kind == "discussion":
        assert one.situation and 3 <= len(one.questions) <= 5 and one.weigh and one.desk


OPPOSITE = {"shows": "never_shows", "locked_shows": "locked_never_shows"} | {
    "never_shows": "shows",
    "locked_never_shows": "locked_shows",
}


def falsified(notice: Notice) -> list[Notice]:
    """The same notice saying the contrary, once for each of its checks."""
    bare = {"text": notice.text, "on": notice.on}
    turned = [
        Notice.model_validate(bare | {contrary: (words,)})
        for check, contrary in OPPOSITE.items()
        for words in getattr(notice, check)
    ]
    turned += [Notice.model_validate(bare | {"button": f"not {words}"}) for words in notice.button]
    if notice.nothing_new:
        turned.append(Notice.model_validate(bare | {"shows": "a"}))
    return turned


@pytest.mark.parametrize("which", ["help-now", "over-the-shoulder"])
async def test_the_contrary_of_each_notice_does_not_hold(which: str) -> None:
    scenario = SHIPPED[which]
    steps = tuple(
        step.model_copy(update={"notice": tuple(one for notice in step.notice for one in falsified(notice))})
        for step in scenario.steps
    )
    view = await played(scenario.model_copy(update={"steps": steps}))
    notices = [one for step in view["steps"] for one in step["notices"]]
    assert len(notices) > len([notice for step in scenario.steps for notice in step.notice])
    assert [one["text"] for one in notices if one["met"]] == []
    assert all(one["found"] for one in notices)
