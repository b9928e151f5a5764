"""How a person answers: with numbers, with words, or by tapping alone (bar 23). Each can do all that the others can."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.menus import ATTENDEE
from tests.conversation.said import MARK, marked
from tests.stage import Phone, Seen

_NUMBER = re.compile(r"\d+\. ")


@dataclass
class Hand:
    """One person at their phone."""

    phone: Phone

    async def takes(self, nth: int) -> None:
        """The nth of the choices that stand there; -1 is the last."""
        shown = self.asked
        await self._chooses(shown, range(len(shown.labels))[nth])

    async def _chooses(self, shown: Seen, nth: int) -> None:
        raise NotImplementedError

    async def tells(self, words: str) -> None:
        """Something of their own."""
        await self.phone.says(words)

    async def commands(self, name: str) -> None:
        """A command of the menu, or one that stands on the screen."""
        await self.phone.says(f"/{name}")

    @property
    def asked(self) -> Seen:
        """The newest message with choices."""
        return next(one for one in reversed(self.phone.screen) if one.labels)

    def reads(self, *either: str, back: int = 6) -> None:
        """One of the newest messages, or the notice over the last press, is one of these in the phone's language."""
        wanted = [_pattern(text, self.phone.language) for text in either]
        newest = [*self.phone.texts[-back:], *self.phone.notices[-1:]]
        found = any(one.search(text) for one in wanted for text in newest)
        assert found, f"{either} is not among the newest:\n  " + "\n  ".join(newest)


class ByNumbers(Hand):
    """Types the number of a choice, counted from the top."""

    async def _chooses(self, shown: Seen, nth: int) -> None:
        await self.phone.says(str(nth + 1))


class ByWords(Hand):
    """Types the words of a choice."""

    async def _chooses(self, shown: Seen, nth: int) -> None:
        await self.phone.says(_NUMBER.sub("", shown.labels[nth], count=1))


class ByTapping(Hand):
    """Types no letter: taps, sends voice notes, and uses the menu."""

    async def _chooses(self, shown: Seen, nth: int) -> None:
        await self.phone.presses(shown.labels[nth])

    async def tells(self, words: str) -> None:
        await self.phone.says("", media="voice")

    async def commands(self, name: str) -> None:
        offered = name in (*ATTENDEE, "start") or any(f"/{name}" in one for one in self.phone.texts)
        assert offered, f"/{name} is nowhere to be tapped"
        await super().commands(name)


def _pattern(text: str, language: str) -> re.Pattern[str]:
    """The words of a text, whatever stands in its variables."""
    parts = (re.escape(part) for part in re.sub(r"\b2\b", MARK, marked(text, language)).split(MARK))
    return re.compile(".*?".join(parts), re.DOTALL)
