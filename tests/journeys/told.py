"""A journey as the person sees it: their own words, the desk's bubbles with their buttons, and how time passes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bot.rehearsal import behind, lines, scenario
from bot.rehearsal.play import Audience, Play
from bot.rehearsal.scenario import Scenario
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre
from bot.transports.rehearsal import Bubble

FOLDER = Path(__file__).parent
NAMES = ("Maple", "Coral", "Velvet")
"""What cases are called on paper: at an event they have other names each time."""
_UNITS = (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))


async def told(path: Path) -> list[str]:
    """The journey of a file, as lines of Markdown. The first of its cast is the person whose phone is shown."""
    with setting(None, None) as event:
        theatre = Theatre(event)
        await theatre.opens()
        try:
            return await _Journey(scenario.read(path), theatre).told()
        finally:
            await theatre.closes()


class _Journey:
    def __init__(self, played: Scenario, theatre: Theatre) -> None:
        self._played = played
        self._theatre = theatre
        self._lines = [f"## {played.title}", "", played.about]
        self._shown = 0
        self._marked: set[str] = set()
        self._at = theatre.clock.now()

    async def told(self) -> list[str]:
        play = Play(self._played, self._theatre, Audience(self._typed, self._looks))
        await play.opens()
        self._person = self._theatre.phone(play.view()["cast"][0]["name"])
        while not play.over:
            at = play.view()["at"]
            self._lines += ["", f"*{play.view()['steps'][at]['says']}*"]
            await play.step()
            failed = play.view()["steps"][at]["failed"]
            assert not failed, f"{self._played.path.name}, step {at + 1}: {failed}"
        return await self._with_names()

    async def _with_names(self) -> list[str]:
        found = self._lines
        for case, name in zip((await behind.view(self._theatre))["cases"], NAMES, strict=False):
            found = [line.replace(case["name"], name) for line in found]
        return found

    def _typed(self, line: str) -> None:
        act = lines.act_of(line)
        if act.name == self._person.name and act.kind != "until":
            self._lines += [*self._later(), "", f"> **You** {_done(act)}"]

    def _looks(self) -> None:
        history = self._theatre.screen(self._person).history
        for bubble in [one for one in history[self._shown :] if one.ours]:
            self._lines += [*self._later(), "", *_drawn(bubble)]
        self._shown = len(history)
        for bubble in self._theatre.screen(self._person).bubbles:
            if bubble.reactions and bubble.id not in self._marked:
                self._lines += ["", f"{bubble.reactions[-1][1]} under: {bubble.text or bubble.media}"]
                self._marked.add(bubble.id)

    def _later(self) -> Iterator[str]:
        gone, self._at = self._theatre.clock.now() - self._at, self._theatre.clock.now()
        if gone >= timedelta(seconds=1):
            yield from ("", f"— {_span(gone)} later —")


def _done(act: lines.Act) -> str:
    match act.kind:
        case "presses":
            return f"tap *{act.words}*"
        case "sends":
            return f"send a {act.media}"
        case "edits":
            return f"change it to: {act.words}"
        case _ if act.words.startswith("/start"):
            return "press Start"
        case _:
            return f"write: {act.words}"


def _drawn(bubble: Bubble) -> Iterator[str]:
    """Words and buttons as on the screen. Not all that is seen rings."""
    changed = " (changed)" if bubble.edited else ""
    silent = "" if bubble.sound else ", silent"
    yield f"**Desk**{changed}{silent}: {' '.join(bubble.text.split())}  "
    if bubble.labels:
        yield " ".join(f"`{label}`" for label in bubble.labels)
    if bubble.media:
        yield f"({bubble.media})"


def _span(time: timedelta) -> str:
    seconds = round(time.total_seconds())
    parts = []
    for word, size in _UNITS:
        count, seconds = divmod(seconds, size)
        parts += [f"{count} {word}{'s' if count > 1 else ''}"] if count else []
    return " ".join(parts[:2])
