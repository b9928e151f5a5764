"""The watcher of the properties would see a broken promise: each test breaks one on purpose, on a short story.

Without the break the same story is quiet. A property that stays green whatever is done to the product proves nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers.attendee import guide, report, status
from handlers.domain.case import Track
from handlers.domain.messages import Send
from handlers.domain.outcome import Deadline, Outcome
from storage.store import Store
from storage.unit import Unit
from tests.empty_record import empty_record
from tests.properties.beginnings import Play, guided, sent
from tests.properties.phones import PLATFORM, World
from tests.stage import configuration

Story = Callable[[Play], Awaitable[None]]


async def stopped_in_the_middle(play: Play) -> None:
    """Two answers and a few words, and then nothing for twelve minutes."""
    await guided(play, steps=1)
    await play.waits(timedelta(minutes=12))


async def news_for_a_witness(play: Play) -> None:
    """They saw it, and ask where it stands."""
    await sent(play, 1)
    await play.says("/status")


async def asked_whether_they_are_there(play: Play) -> None:
    """Eight minutes of silence on a phone that is set to French."""
    play.world.languages[play.me] = "fr"
    await guided(play, steps=1)
    await play.waits(timedelta(minutes=9))


async def one_more_thing(play: Play) -> None:
    """A report that was sent, and words that are added."""
    await play.says(play.marked("a man keeps following me around"))
    await play.waits(timedelta(seconds=21))
    await play.says(play.marked("he has a green badge"))


def sends_after_a_hundred_hours(patch: pytest.MonkeyPatch, _world: World) -> None:
    """The clock of an unfinished report runs for days."""
    real = guide.wait

    def late(*args: Any) -> list[Any]:
        days = timedelta(hours=100)
        return [replace(one, due_at=one.due_at + days, delay=days) if isinstance(one, Deadline) else one
                for one in real(*args)]  # fmt: skip

    patch.setattr(guide, "wait", late)


def tells_a_witness_how_it_stands(patch: pytest.MonkeyPatch, _world: World) -> None:
    """/status answers them like anybody."""
    real = status._line
    patch.setattr(status, "_line", lambda tx, case: real(tx, replace(case, track=Track.TARGET)))


def shows_a_forbidden_word(patch: pytest.MonkeyPatch, world: World) -> None:
    """The French nudge names what it is about; its English does not."""
    texts = world.renderer._texts
    real = texts.text

    def telling(name: str, language: str, /, **args: Any) -> str:
        return "Votre signalement attend." if (name, language) == ("E1", "fr") else real(name, language, **args)

    patch.setattr(texts, "text", telling)


def loses_what_is_added(patch: pytest.MonkeyPatch, _world: World) -> None:
    """The answer comes, the words go nowhere."""

    def forgetful(_tx: Any, _who: Any, case: Any, _said: Any) -> Outcome:
        return Outcome(jobs=[report.reply_added(case)])

    patch.setattr(report, "add", forgetful)


def says_it_too_early(patch: pytest.MonkeyPatch, world: World) -> None:
    """'The team has it now' at once, before any platform took the alert."""
    real = report._receipt

    def hasty(*args: Any, **more: Any) -> Send:
        return replace(real(*args, **more), text="C2n", args={"case": args[1].name})

    patch.setattr(report, "_receipt", hasty)


BREAKS: dict[str, tuple[Story, Callable[[pytest.MonkeyPatch, World], None], str]] = {
    "sent too late": (stopped_in_the_middle, sends_after_a_hundred_hours, "too late"),
    "a witness is told": (news_for_a_witness, tells_a_witness_how_it_stands, "to a witness"),
    "a word for no lock screen": (asked_whether_they_are_there, shows_a_forbidden_word, "on a lock screen in fr"),
    "a word is lost": (one_more_thing, loses_what_is_added, "stands in the record 0 times"),
    "said before it is so": (one_more_thing, says_it_too_early, "before it was so"),
}


async def played(folder: Path, story: Story, broken: Callable[[World], None]) -> None:
    """The story in a world of its own, and the accounts afterwards."""
    config = configuration(folder)
    empty_record(config)
    world = World(config)
    count = iter(range(1, 100))
    await world.opens()
    broken(world)
    try:
        await story(Play(world, 7001, (), lambda text: f"{text} w{next(count)}w"))
        await world.opened.record.look(lambda unit: _balances(world, unit))
    finally:
        await world.closes()


def _balances(world: World, unit: Unit) -> None:
    world.watcher.look(unit)
    world.watcher.ledger.balances(Store(unit), world.watcher.cases, PLATFORM)


@pytest.mark.parametrize("name", list(BREAKS))
async def test_a_broken_promise_is_seen(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story, breaks, said = BREAKS[name]
    with pytest.raises(AssertionError, match=said):
        await played(tmp_path, story, lambda world: breaks(monkeypatch, world))


@pytest.mark.parametrize("story", list(dict.fromkeys(story for story, _, _ in BREAKS.values())))
async def test_the_same_story_is_quiet_where_nothing_is_broken(story: Story, tmp_path: Path) -> None:
    await played(tmp_path, story, lambda _world: None)
