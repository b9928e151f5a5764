"""The rehearsal that is on: one theatre at a time, in which one thing happens after the other."""

from __future__ import annotations

import asyncio
import time
from contextlib import ExitStack
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

import structlog

from bot.config import Config
from bot.rehearsal import behind, scenario, score, view
from bot.rehearsal.alone import own_folder
from bot.rehearsal.feed import Feed
from bot.rehearsal.phones import Unknown
from bot.rehearsal.play import Audience, Play
from bot.rehearsal.scenario import Scenario
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre

_log = structlog.get_logger("eventdesk.rehearsal")
_STEP = 0.25
"""Seconds of real time between two looks at the clock."""
_STRETCH = timedelta(minutes=1)
"""Of time that is let pass at once; in between the clock is seen, and can be stopped."""
_LONGEST_STEP = 5.0
"""A machine that slept does not rush through the night when it wakes."""
_STANDING = ("event", "clock", "phones", "behind", "score", "scenarios", "scenario")
_MESSAGES_APART = 1_000_000
"""Between the messages of one rehearsal and the next: a press from before must not meet a button of after."""


class Act(Protocol):
    """Something asked for. `phone` is whose phone is at work meanwhile, '' for nobody's."""

    @property
    def phone(self) -> str: ...

    def at_once(self, show: Show) -> None: ...

    async def acts(self, show: Show) -> None: ...


class Show:
    """Opens theatres for an event, the example when `config` is None, and keeps the feed true."""

    def __init__(self, config: Config | None, keep: Path | None) -> None:
        self._config = config
        self._keep = keep
        self.feed = Feed()
        self._lock = asyncio.Lock()
        self._setting = ExitStack()
        self._generation = 0
        self._play: Play | None = None
        self._busy = ""
        self._running = asyncio.Event()
        self._pauses = self._asked = 0
        """So many were asked for: what was asked before the last of them lets no time pass any more."""
        self._passing = False
        """Whether a longer time passes right now: it can be stopped like one that runs."""
        self._moved_at = 0.0
        self._tasks: list[asyncio.Task[None]] = []
        self.theatre: Theatre

    async def opens(self) -> None:
        """Open the first theatre. Raises ConfigErrors."""
        self._offers(scenario.load_all(*own_folder(self._config)))
        await self._raises_the_curtain(self._keep)
        await self._publishes()
        self._tasks = [asyncio.create_task(self._real_time()), asyncio.create_task(self._watches())]

    async def closes(self) -> None:
        """Close it; without a folder to keep it in, the record is gone."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            await self.theatre.closes()
        finally:
            self._setting.close()

    async def _raises_the_curtain(self, folder: Path | None) -> None:
        with ExitStack() as stack:
            theatre = Theatre(stack.enter_context(setting(self._config, folder)), self._generation * _MESSAGES_APART)
            await theatre.opens()
            self._setting, self.theatre = stack.pop_all(), theatre
        self._generation += 1

    # ---- what is asked

    async def does(self, act: Act) -> None:
        """Do it when everything before is done. Raises Unknown and ConfigErrors, with words for a person."""
        act.at_once(self)
        asked = self._pauses
        async with self._lock:
            self._asked = asked
            self._is_busy(act.phone.casefold())
            try:
                await act.acts(self)
            finally:
                self._busy = ""
                await self._publishes()

    async def passes(self, by: timedelta) -> None:
        """Let time pass; every moment of it is to be seen, and a pause ends it."""
        until = self.theatre.clock.now() + by
        self._passing = by > _STRETCH
        try:
            while self._asked == self._pauses and (ahead := until - self.theatre.clock.now()) > timedelta():
                await self.theatre.movable.passes(min(ahead, _STRETCH), self._publishes_phones)
                await self._publishes()
        finally:
            self._passing = False
        await self.theatre.tidies()

    def pauses(self) -> None:
        """Stop the time, also what of it was asked for before this and waits to pass."""
        self._pauses += 1
        self.runs(on=False)

    def runs(self, on: bool) -> None:
        """Let time pass by itself, or stop it: at once, whatever waits to be done."""
        if not on:
            self._running.clear()
        elif not self._running.is_set():
            self._moved_at = time.monotonic()
            self._running.set()

    async def anew(self) -> None:
        """Another theatre with a record and keys of its own; the former one is closed. Raises ConfigErrors."""
        former, its_setting = self.theatre, self._setting
        self.runs(on=False)
        await self._raises_the_curtain(self._next_folder())
        self._play = None
        former.platform.changed.set()  # whoever waits for it looks at the new one then
        try:
            await former.closes()
        finally:
            its_setting.close()

    def _next_folder(self) -> Path | None:
        if self._keep is None:
            return None
        return next(one for number in count(2) if not (one := self._keep / str(number)).exists())

    async def starts(self, which: str) -> None:
        """Begin a scenario; anew when anything has happened already. Raises Unknown and ConfigErrors.

        What is only talked about may be about the very case that stands on the phones, so that goes on.
        """
        found = {one.id: one for one in self._offers(scenario.load_all(*own_folder(self._config)))}
        if which not in found:
            raise Unknown("There is no such scenario any more.")
        self._play = None
        if found[which].steps and not self.theatre.untouched:
            await self.anew()
        play = Play(found[which], self.theatre, Audience(seen=self._publishes_phones))
        await play.opens()
        self._play = play

    async def steps(self) -> None:
        """Play the next step. Raises Unknown."""
        await self._playing().step()

    async def plays_all(self) -> None:
        """Play on to the end, or to a step that cannot be played. Raises Unknown."""
        play, at = self._playing(), -1
        while not play.over and at != (at := play.view()["at"]):
            await play.step()
            await self._publishes()

    def leaves(self) -> None:
        """The scenario is over; what happened in it stays on the phones."""
        self._play = None

    def _playing(self) -> Play:
        if self._play is None:
            raise Unknown("No scenario is being played: choose one first.")
        return self._play

    # ---- what goes on by itself

    async def _real_time(self) -> None:
        while True:
            await self._running.wait()
            await asyncio.sleep(_STEP)
            async with self._lock:
                if self._running.is_set():
                    await self._supervised()

    async def _supervised(self) -> None:
        """Time that cannot pass stops, and whoever looks at the clock sees it."""
        before, self._moved_at = self._moved_at, time.monotonic()
        try:
            passed = timedelta(seconds=min(self._moved_at - before, _LONGEST_STEP))
            await self.theatre.movable.passes(passed, self._publishes_phones)
        except Exception as error:
            _log.error("real time broke and was stopped", exc_info=error)
            self._running.clear()
        await self._publishes()

    async def _watches(self) -> None:
        """What leaves a phone without anybody asking."""
        while True:
            changed = self.theatre.platform.changed
            await changed.wait()
            changed.clear()
            async with self._lock:
                await self._publishes()

    # ---- what is to be seen

    def _offers(self, scenarios: list[Scenario]) -> list[Scenario]:
        """Read anew for every start: whoever writes one of their own tries it after every change."""
        self.feed.put("scenarios", view.scenarios(scenarios))
        return scenarios

    def _is_busy(self, name: str) -> None:
        self._busy = name
        self._publishes_phones()

    def _publishes_phones(self) -> None:
        for one in self.theatre.phones:
            self.feed.put(f"phone/{one.name}", view.phone(self.theatre, one, self._busy == one.name))

    async def _publishes(self) -> None:
        put, theatre = self.feed.put, self.theatre
        self.feed.only([*_STANDING, *(f"phone/{one.name}" for one in theatre.phones)])
        self._publishes_phones()
        put("event", view.event(theatre, self._keep is not None))
        put("phones", view.phones(theatre))
        put("scenario", self._play.view() if self._play else None)
        try:
            on = self._running.is_set() or self._passing
            put("clock", view.clock(theatre, on, await behind.ahead(theatre)))
            put("behind", await behind.view(theatre))
            put("score", await score.view(theatre))
        except Exception as error:
            # What explains the desk must never stand in the way of the desk.
            _log.error("a panel could not be drawn", exc_info=error)
