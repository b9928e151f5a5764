"""A scenario that plays itself in the terminal, and says whether everything to notice was there."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.commands.options import say
from bot.config import Config, ConfigErrors
from bot.rehearsal import drawing
from bot.rehearsal.phones import Unknown
from bot.rehearsal.play import Audience, Play
from bot.rehearsal.scenario import Scenario, find
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre

_ALL_THERE, _NOT_ALL = 0, 1


def own_folder(settings: Config | None) -> list[Path]:
    """Where a team keeps scenarios of its own: beside the configuration of its event."""
    return [] if settings is None else [settings.path.absolute().parent / "scenarios"]


def play_alone(settings: Config | None, keep: Path | None, which: str) -> int:
    """Play the scenario with this id, or in this file; 0 when every notice held, 1 when not.

    `settings` is the event, the example when None; scenarios beside its file are found too. Raises ConfigErrors when
    there is no such scenario, when its file is wrong, and when the event cannot cast it.
    """
    scenario = find(which, *own_folder(settings))
    logging.getLogger().setLevel(logging.ERROR)
    _print_anything()
    with setting(settings, keep) as event, asyncio.Runner() as runner:
        theatre = Theatre(event)
        runner.run(theatre.opens())
        try:
            return runner.run(_plays(scenario, theatre, event))
        except Unknown as unknown:
            raise ConfigErrors([f"{scenario.path}: cast: {unknown}"]) from None
        finally:
            runner.run(theatre.closes())


def _print_anything() -> None:
    """A terminal that lacks a letter shows '?', and the rehearsal goes on."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


async def _plays(scenario: Scenario, theatre: Theatre, event: Config) -> int:
    play = Play(scenario, theatre, Audience(lambda line: _print(_typed(line)), lambda: _print(_news(theatre))))
    await play.opens()
    _print(_opening(play.view(), event))
    failed = ""
    while not play.over and not failed:
        at = play.view()["at"]
        _print(["", *drawing.paragraph(f"{at + 1}. {play.view()['steps'][at]['says']}")])
        await play.step()
        step = play.view()["steps"][at]
        failed = step["failed"]
        _print(_notices(step))
    _print(_to_talk_about(play.view()))
    return _counted(play.view(), failed)


def _opening(view: dict[str, Any], event: Config) -> Iterator[str]:
    yield from drawing.paragraph(f"{view['title']} ({event.event.name})")
    yield from drawing.paragraph(view["about"])
    if view["situation"]:
        yield from ("", *drawing.paragraph(view["situation"]))
    yield from [""] if view["cast"] else []
    for one in view["cast"]:
        yield from drawing.paragraph(f"{one['shown']}: {one['plays']}", "  ")


def _typed(line: str) -> Iterator[str]:
    yield ""
    yield from drawing.paragraph(line, "> ", "  ")


def _news(theatre: Theatre) -> Iterator[str]:
    now = theatre.local(theatre.clock.now())
    return (line for found in theatre.news() for line in drawing.news(found, now))


def _notices(step: dict[str, Any]) -> Iterator[str]:
    if step["failed"] or step["notices"]:
        yield ""
    if step["failed"]:
        yield from drawing.paragraph(f"This step cannot be played on. {step['failed']}", "  ")
        return
    there, missing = _marks()
    for notice in step["notices"]:
        yield from drawing.paragraph(f"{there if notice['met'] else missing} {notice['text']}", "  ", "    ")
        if notice["found"]:
            yield from drawing.paragraph(notice["found"], "    ")


def _marks() -> tuple[str, str]:
    """Signs for what is there and what is not, in letters this terminal has."""
    try:
        "✓✗".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return "(there)", "(MISSING)"
    return "✓", "✗"


def _to_talk_about(view: dict[str, Any]) -> Iterator[str]:
    for heading, points in (
        ("To talk about", view["questions"]), ("To weigh", view["weigh"]), ("What the desk does", view["desk"]),
    ):  # fmt: skip
        if points:
            yield from ("", f"{heading}:")
            for point in points:
                yield from drawing.paragraph(f"- {point}", "  ", "    ")


def _counted(view: dict[str, Any], failed: str) -> int:
    notices = [one for step in view["steps"] for one in step["notices"]]
    met = sum(one["met"] is True for one in notices)
    _print(["", f"{met} of {len(notices)} things to notice were there." if notices else "There was nothing to check."])
    return _ALL_THERE if met == len(notices) and not failed else _NOT_ALL


def _print(lines: Iterable[str]) -> None:
    """Without waiting for a full buffer; whoever reads it may be gone."""
    with suppress(BrokenPipeError):
        for line in lines:
            say(line)
        sys.stdout.flush()
