"""A scripted event of some hundred messages, played over HTTP: every word typed is its own, so that it can be found."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.botapi import BotApi
from tests.faults.program import TEAM, eventually

RESPONDERS = (1001, 1002, 1003)
GUESTS = range(8001, 8041)
WORDS_EACH = 4
"""Messages of every guest, after those they begin with."""
NOTES = 10
"""Of the team, at least: there is a conversation to lose."""
TOPICS = (
    "a man keeps following me around the hall",
    "someone shouted at the volunteers near the door",
    "they took a picture of my badge and laughed",
    "the person from yesterday is here again and I am scared",
)


@dataclass
class Event:
    """Guests who write and responders who answer. `typed` and `notes` are all that must be in the record once."""

    api: BotApi
    dice: random.Random
    typed: dict[str, int] = field(default_factory=dict)
    """Words of guests, and who wrote them."""
    notes: dict[str, int] = field(default_factory=dict)
    """Words of responders."""
    done: int = 0
    holds: dict[int, str] = field(default_factory=dict)
    """Responder to the name of the case they took."""

    def _mark(self) -> str:
        self.done += 1
        return f"zq{self.done:04d}x{self.dice.randrange(10**6):06d}"

    async def plays(self) -> None:
        """Everybody does what they came for, all at once; on a slow machine that takes longer, and is as much."""
        guests = [asyncio.create_task(self._guest(user)) for user in GUESTS]
        team = asyncio.create_task(self._team())
        await asyncio.gather(*guests)
        await eventually(lambda: team.done() or len(self.notes) >= NOTES, what="the team takes cases and works on them")
        team.cancel()
        with suppress(asyncio.CancelledError):
            await team

    async def _guest(self, user: int) -> None:
        await self._pause(0, 30)
        opening: Callable[[int], Any] = self.dice.choice([self._help_now, self._story, self._story, self._phrase])
        await opening(user)
        for _ in range(WORDS_EACH):
            await self._pause(0.5, 4)
            await self._more(user)

    async def _help_now(self, user: int) -> None:
        self.api.phone(user).says("/sos")

    async def _story(self, user: int) -> None:
        """A burst of texts, seconds apart."""
        for _ in range(self.dice.randint(1, 4)):
            self._says(user, self.dice.choice(TOPICS))
            await self._pause(0, 1.5)

    async def _phrase(self, user: int) -> None:
        self.api.phone(user).says("do you have a blue lanyard for me")

    async def _more(self, user: int) -> None:
        match self.dice.randrange(5):
            case 0:
                mark = self._mark()
                self.api.phone(user).sends_photo(mark.encode(), f"look at this {mark}")
                self.typed[mark] = user
            case 1:
                number, mark = self._says(user, "he wears a green hat"), self._mark()
                await self._pause(0.1, 2)
                self.api.phone(user).edits(number, f"he wears a red hat {mark}")
                self.typed[mark] = user
            case _:
                self._says(user, self.dice.choice(TOPICS))

    def _says(self, user: int, words: str) -> int:
        mark = self._mark()
        self.typed[mark] = user
        return int(self.api.phone(user).says(f"{words} {mark}"))

    async def _team(self) -> None:
        """Each takes one case; then they write notes and speak to the reporter. Everybody presses at random."""
        while True:
            await self._pause(0.2, 0.8)
            user = self.dice.choice(RESPONDERS)
            name = self.holds.get(user)
            if name is None:
                self._takes(user)
            elif f"{name} is yours" in " ".join(self.api.phone(user).heard):
                self._works(user, name)
            else:
                await self._pause(1, 2)
                self._tries_again(user)

    def _takes(self, user: int) -> None:
        mine = [one for one in self.api.phone(user).screen if one.from_bot and "I take it" in one.labels]
        free = [one for one in mine if one.text.split(". ")[0] in ("Saffron", "Oolong", "Hibiscus")]
        taken = set(self.holds.values())
        for message in self.dice.sample(free, len(free)):
            name = message.text.split(". ")[1].rstrip(".")
            if name not in taken and not name.isdigit():
                self.holds[user] = name
                self.api.phone(user).presses("I take it", message=message.id)
                return

    def _tries_again(self, user: int) -> None:
        """The press fell into a gap, or somebody was faster."""
        name = self.holds[user]
        for message in self.api.phone(user).screen:
            if message.from_bot and f". {name}." in message.text and "I take it" in message.labels:
                self.api.phone(user).presses("I take it", message=message.id)
                return
        if f"{name} is yours" not in " ".join(self.api.phone(user).heard):
            del self.holds[user]

    def _works(self, user: int, name: str) -> None:
        mark = self._mark()
        self.notes[mark] = user
        if self.dice.random() < 0.5:
            self.api.phone(user).says(f"/say {name} I am on my way to you {mark}")
        else:
            self.api.phone(user).says(f"I looked in the lobby and saw nobody {mark}")
        others = [one for one in self.api.group(TEAM).screen if "I join" in one.labels]
        if others and self.dice.random() < 0.1:
            self.api.phone(user).presses("Look", chat=TEAM, message=self.dice.choice(others).id)

    async def _pause(self, least: float, most: float) -> None:
        await asyncio.sleep(self.dice.uniform(least, most))
