"""The line language of scenarios: who does what on which phone, and how time passes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.config.errors import did_you_mean, listed
from bot.rehearsal import wording
from bot.rehearsal.phones import ROOMS, Unknown
from bot.rehearsal.theatre import Theatre

FORMS = "sam: words | sam press {b-take} | sam> 1 | ana@team: /who | +1m | until sam sees {F1}"
_WHO = r"(?P<name>[a-z0-9]+)"
_WHERE = rf"{_WHO}(?:@(?P<room>[a-z]+))?"
_GRAMMAR: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(form, re.DOTALL))
    for kind, form in (
        ("passes", r"\+(?P<count>\d{1,6}) ?(?P<unit>[smh])"),
        ("next", r"next"),
        ("until", rf"until {_WHO} sees (?P<words>.+)"),
        ("replies", rf"{_WHO} re: *(?P<words>.+)"),
        ("edits", rf"{_WHO} edit: *(?P<words>.+)"),
        ("says", rf"{_WHERE}: *(?P<words>.+)"),
        ("presses", rf"{_WHERE}(?:> *| press )(?P<words>.+)"),
        ("sends", rf"{_WHO} (?P<media>photo|voice|place)"),
    )
)
_UNITS = {"s": 1, "m": 60, "h": 3600}
_LONGEST = timedelta(hours=72)
_LONGEST_WAIT = timedelta(hours=2)
"""Beyond the last rung of every ladder we ship: what has not come by then waits for somebody to do something."""

Seen = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Act:
    """One line, understood. `name` is of the cast (or a room that is watched), `words` may hold braces."""

    line: str
    kind: str
    name: str = ""
    room: str | None = None
    words: str = ""
    media: str = ""
    by: timedelta = timedelta()

    def typed(self, name: str, words: str) -> str:
        """The line again, with these instead."""
        if not self.name:
            return self.line
        head = self.line.removesuffix(self.words)
        return re.sub(rf"\b{self.name}\b", name, head, count=1) + words


def act_of(line: str) -> Act:
    """What a line means. Raises Unknown."""
    for kind, form in _GRAMMAR:
        if match := form.fullmatch(line):
            parts = match.groupdict()
            by = timedelta(seconds=int(parts["count"]) * _UNITS[parts["unit"]]) if kind == "passes" else timedelta()
            return Act(
                line, kind, parts.get("name") or "", parts.get("room"), parts.get("words") or "",
                parts.get("media") or "", min(by, _LONGEST),
            )  # fmt: skip
    raise Unknown(f'found "{line[:60]}", needs a line such as: {FORMS}')


def mistakes(line: str, cast: Iterable[str]) -> Iterator[str]:
    """What is wrong with a line of a file."""
    try:
        act = act_of(line)
    except Unknown as unknown:
        yield str(unknown)
        return
    known = [*cast, *ROOMS] if act.kind == "until" else [*cast]
    if act.name and act.name not in known:
        there = listed(known) if known else "it is empty"
        yield f'found "{act.name}", needs a name of [cast]: {there}{did_you_mean(act.name, known)}'
    if act.room and act.room not in ROOMS:
        yield f'found the room "{act.room}", needs {listed(ROOMS)}{did_you_mean(act.room, ROOMS)}'
    yield from wording.strange(act.words, cast, sought=act.kind == "until")


async def does(act: Act, theatre: Theatre, phone: str, words: str) -> None:
    """What somebody does on a phone. Raises Unknown when it cannot be done just now."""
    match act.kind:
        case "says":
            await theatre.says(phone, words, act.room)
        case "presses":
            await theatre.presses(phone, words, act.room)
        case "replies":
            await theatre.replies(phone, words)
        case "edits":
            await theatre.edits(phone, words)
        case _ if act.media == "place":
            await theatre.shares_place(phone)
        case _:
            await theatre.sends(phone, act.media)


async def passes(act: Act, theatre: Theatre, seen: Seen, there: Callable[[], bool]) -> None:
    """Time goes by, moment by moment; `seen` follows each, `there` says whether what is waited for has come."""
    if act.kind == "passes":
        await _passes(theatre, act.by, seen)
        return
    until = theatre.clock.now() + _LONGEST_WAIT
    while (following := theatre.movable.next_moment()) is not None and following <= until:
        await theatre.moves_on()
        await seen()
        if there():
            return
    raise Unknown("Nothing of that comes any more: somebody has to do something first, or the event is set otherwise.")


async def _passes(theatre: Theatre, by: timedelta, seen: Seen) -> None:
    movable, until = theatre.movable, theatre.clock.now() + by
    await movable.settles()
    while (following := movable.next_moment()) is not None and following <= until:
        await movable.moves_to(following)
        await seen()
    await movable.moves_to(until)
    await movable.desk.tidy()
    await movable.settles()
    await seen()
