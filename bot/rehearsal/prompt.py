"""What a line typed in the theatre means, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta

from bot.rehearsal import behind, drawing
from bot.rehearsal.theatre import ROOMS, Theatre, Unknown

HELP = """\
  sam: words              Sam writes them (also commands: sam: /start p_41)
  sam> 1                  Sam presses button 1 of the newest message with buttons
  ana press I take it     the same, by the words on the button
  sam edit: words         Sam changes what he wrote last
  ana re: words           Ana replies to the newest covered words on her screen
  ben@team: /who          Ben writes in the team's group    (rooms: team, organizers)
  ben@team> 2             Ben presses a button there
  sam photo               Sam sends one    (also: sam voice, sam place)
  guest lea es            one more guest, who speaks Spanish
  +10s  +1m  +2h  next    let time pass, or pass until something happens
  show ana                what stands on that screen    (show team: in the group)
  lock ana                what Ana's phone shows to whoever picks it up, locked
  behind                  behind the scenes: cases, what comes due, what waits
  who                     everybody's phones
  help, quit
"""
_NAME = r"(?P<name>[^\W_]+)(?:@(?P<room>\w+))?"
_UNITS = {"s": 1, "m": 60, "h": 3600}
_LONGEST = timedelta(hours=72)
_NEXT_TRIES = 200


class Prompt:
    """Takes lines, gives lines."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre = theatre
        self._forms: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Awaitable[list[str]]]], ...] = tuple(
            (re.compile(form, re.IGNORECASE | re.DOTALL), act)
            for form, act in (
                (r"\+(?P<count>\d{1,6})\s*(?P<unit>[smh])", self._passes),
                (r"next", self._next),
                (r"show\s+(?P<name>\S+)", self._show),
                (r"lock\s+(?P<name>\S+)", self._lock),
                (r"behind", self._behind),
                (r"who", self._who),
                (r"help|\?", self._help),
                (r"guest\s+(?P<name>[^\W\d_]+)(?:\s+(?P<language>[\w-]+))?", self._guest),
                (r"(?P<name>[^\W_]+)\s+re:\s*(?P<words>.+)", self._replies),
                (r"(?P<name>[^\W_]+)\s+edit:\s*(?P<words>.+)", self._edits),
                (rf"{_NAME}:\s*(?P<words>.+)", self._says),
                (rf"{_NAME}\s*(?:>|\s+press\s)\s*(?P<button>.+)", self._presses),
                (r"(?P<name>[^\W_]+)\s+(?P<kind>photo|voice|place)", self._sends),
            )
        )

    @property
    def theatre(self) -> Theatre:
        """What is played."""
        return self._theatre

    async def does(self, line: str) -> list[str]:
        """Do what the line says; what to print. A line that means nothing says what would."""
        try:
            return await self.acts(line.strip()) if line.strip() else []
        except Unknown as unknown:
            return list(drawing.paragraph(str(unknown)))

    async def acts(self, line: str) -> list[str]:
        """The same for a script, which must not go on over a line that means nothing. Raises Unknown."""
        for form, act in self._forms:
            if match := form.fullmatch(line):
                return await act(match)
        raise Unknown("That means nothing here. Try:  sam: hello   or   help")

    def news(self) -> list[str]:
        """What has newly appeared on the phones."""
        return [line for found in self._theatre.news() for line in drawing.news(found, self._now())]

    def _or_nothing(self) -> list[str]:
        return self.news() or ["   (nothing new on any phone)"]

    async def _says(self, match: re.Match[str]) -> list[str]:
        await self._theatre.says(match["name"], match["words"].strip(), match["room"])
        return self._or_nothing()

    async def _replies(self, match: re.Match[str]) -> list[str]:
        await self._theatre.replies(match["name"], match["words"].strip())
        return self._or_nothing()

    async def _edits(self, match: re.Match[str]) -> list[str]:
        await self._theatre.edits(match["name"], match["words"].strip())
        return self._or_nothing()

    async def _presses(self, match: re.Match[str]) -> list[str]:
        await self._theatre.presses(match["name"], match["button"].strip(), match["room"])
        return self._or_nothing()

    async def _sends(self, match: re.Match[str]) -> list[str]:
        kind = match["kind"].casefold()
        await (
            self._theatre.shares_place(match["name"]) if kind == "place" else self._theatre.sends(match["name"], kind)
        )
        return self._or_nothing()

    async def _guest(self, match: re.Match[str]) -> list[str]:
        guest = self._theatre.guest(match["name"], match["language"] or self._theatre.phone("sam").language)
        return [f"{guest.title} is there. Begin with:  {guest.name}: hello"]

    async def _passes(self, match: re.Match[str]) -> list[str]:
        by = min(timedelta(seconds=int(match["count"]) * _UNITS[match["unit"].casefold()]), _LONGEST)
        shown: list[str] = []
        await self._theatre.movable.passes(by, lambda: shown.extend(self.news()))
        await self._theatre.movable.desk.tidy()
        await self._theatre.movable.settles()
        return [*shown, *self.news(), "", self._time()]

    async def _next(self, _match: re.Match[str]) -> list[str]:
        passed = timedelta()
        for _ in range(_NEXT_TRIES):
            step = await self._theatre.moves_on()
            if step is None:
                return ["Nothing comes due any more: somebody has to do something."]
            passed += step
            if shown := self.news():
                return [f"   ... {drawing.length(passed)} later", *shown]
        return [f"   ... {drawing.length(passed)} later, still nothing new on any phone"]

    async def _show(self, match: re.Match[str]) -> list[str]:
        phone = self._theatre.phone(match["name"])
        shown = self._theatre.screen(phone).bubbles
        lines = [drawing.heading(phone, self._now()), *self._apart(drawing.bubble(one) for one in shown)]
        return lines if shown else [*lines, "   | (empty)"]

    async def _lock(self, match: re.Match[str]) -> list[str]:
        phone = self._theatre.phone(match["name"])
        if phone.name in ROOMS:
            return ["A room has no lock screen; the phones in it do: lock ana"]
        shown = await behind.on_a_locked_phone(self._theatre, phone)
        lines = [drawing.heading(phone, self._now(), ["locked"])]
        return [*lines, *(self._apart(drawing.preview(one) for one in shown) or ["   | (nothing)"])]

    def _apart(self, bubbles: Iterator[Iterator[str]]) -> list[str]:
        lines: list[str] = []
        for one in bubbles:
            lines += [*(["   |"] if lines else []), *one]
        return lines

    async def _behind(self, _match: re.Match[str]) -> list[str]:
        return [self._time(), *await behind.story(self._theatre)]

    async def _who(self, _match: re.Match[str]) -> list[str]:
        return [
            f"  {phone.name:<12} {phone.title}{f' ({phone.about})' if phone.about else ''}"
            for phone in self._theatre.phones
        ]

    async def _help(self, _match: re.Match[str]) -> list[str]:
        return HELP.splitlines()

    def _now(self) -> datetime:
        return self._theatre.local(self._theatre.clock.now())

    def _time(self) -> str:
        return f"It is {self._now():%A %H:%M:%S}."
