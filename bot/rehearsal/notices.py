"""Whether what to notice is there: a look at the phones after everything that happens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.rehearsal import lockscreen
from bot.rehearsal.phones import Phone
from bot.rehearsal.scenario import Notice
from bot.rehearsal.theatre import Theatre
from bot.rehearsal.wording import Wording, plain
from bot.transports.rehearsal import Bubble

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Came:
    """Something of the desk's that came to a chat, or changed there."""

    text: str
    covered: str
    """The part of it that lies under a cover."""
    sound: bool
    at: datetime


class Lookout:
    """Remembers what came to the phones since the scenario began, and since the step did."""

    def __init__(self, theatre: Theatre, wording: Wording) -> None:
        self._theatre = theatre
        self._wording = wording
        self._read: dict[str, tuple[int, int]] = {}
        for phone in theatre.phones:
            screen = theatre.screen(phone)
            self._read[phone.chat] = len(screen.history), len(screen.notices)
        self._came: dict[str, list[Came]] = defaultdict(list)
        self._began: dict[str, int] = {}
        self._began_at = theatre.clock.now()
        self._locked: dict[str, list[str]] = {}
        self._ever_locked: dict[str, list[str]] = defaultdict(list)

    def begins(self) -> None:
        """A step begins; what came before it does not count for it."""
        self.looks()
        self._began = {chat: len(came) for chat, came in self._came.items()}
        self._began_at = self._theatre.clock.now()

    def looks(self) -> None:
        """Take note of all phones. To be called after everything somebody does, and after every moment of time."""
        for phone in self._theatre.phones:
            self._came[phone.chat] += self._new(phone)
            shown = [plain(one.text) for one in lockscreen.waiting(self._theatre, phone)]
            self._locked[phone.chat] = shown
            self._ever_locked[phone.chat] += shown

    def _new(self, phone: Phone) -> list[Came]:
        screen, now = self._theatre.screen(phone), self._theatre.clock.now()
        messages, notices = self._read.get(phone.chat, (0, 0))
        self._read[phone.chat] = len(screen.history), len(screen.notices)
        came = [_came(one, now) for one in screen.history[messages:] if one.ours]
        return came + [Came(plain(text), "", False, now) for text in screen.notices[notices:]]

    def count(self, phone: Phone) -> int:
        """How much has come to this phone so far."""
        return len(self._came[phone.chat])

    def came_since(self, phone: Phone, count: int, words: str) -> bool:
        """Whether these words came after there was so much."""
        return bool(_with(self._came[phone.chat][count:], self._wording, words))

    def wrong(self, notice: Notice, phones: Iterable[Phone]) -> str:
        """What is otherwise than the notice says, in a sentence; nothing when it holds."""
        for phone in phones:
            for found in (*self._came_wrong(notice, phone), *self._stands_wrong(notice, phone)):
                return f"{phone.title}: {found}"
        return ""

    def _came_wrong(self, notice: Notice, phone: Phone) -> Iterator[str]:
        ever = self._came[phone.chat]
        lately = ever[self._began.get(phone.chat, 0) :]
        for words in notice.shows:
            yield from self._not_shown(notice, words, lately)
        for words in notice.never_shows:
            yield from (f"there stood {_quoted(one.text)}" for one in _with(ever, self._wording, words))
        if notice.nothing_new and lately:
            yield f"there came {_quoted(lately[0].text)}"

    def _not_shown(self, notice: Notice, words: str, lately: Sequence[Came]) -> Iterator[str]:
        found = _with(lately, self._wording, words)
        if not found:
            came = f"the last that came is {_quoted(lately[-1].text)}" if lately else "nothing came"
            yield f"{_quoted(self._wording.filled(words, ''))} is not there; {came}"
            return
        wanted = self._wording.pattern(words)
        if notice.covered and any(not wanted.search(one.covered) for one in found):
            yield f"{_quoted(found[0].text)} lies open, not covered"
        if notice.silent and any(one.sound for one in found):
            yield f"{_quoted(found[0].text)} came with a sound"
        late = round((found[0].at - self._began_at).total_seconds())
        if notice.within_seconds is not None and late > notice.within_seconds:
            yield f"{_quoted(found[0].text)} came after {late} s"

    def _stands_wrong(self, notice: Notice, phone: Phone) -> Iterator[str]:
        labels = [label for one in self._theatre.screen(phone).bubbles for label in one.labels]
        for words in notice.button:
            if not any(self._wording.pattern(words).fullmatch(_bare(label)) for label in labels):
                yield f"there is no button {_quoted(self._wording.filled(words, ''))}"
        locked = self._locked.get(phone.chat, [])
        for words in notice.locked_shows:
            if not any(map(self._wording.pattern(words).search, locked)):
                yield f"locked it shows {_quoted(' / '.join(locked)) if locked else 'nothing'}"
        for words in notice.locked_never_shows:
            found = filter(self._wording.pattern(words).search, self._ever_locked[phone.chat])
            yield from (f"locked it showed {_quoted(text)}" for text in found)


def _came(one: Bubble, now: datetime) -> Came:
    start, end = one.covered or (0, 0)
    return Came(plain(one.text), plain(one.text[start:end]), one.sound, now)


def _with(came: Iterable[Came], wording: Wording, words: str) -> list[Came]:
    wanted = wording.pattern(words)
    return [one for one in came if wanted.search(one.text)]


def _bare(label: str) -> str:
    number, dot, words = label.partition(". ")
    return words if dot and number.isdecimal() else label


def _quoted(text: str) -> str:
    return f'"{text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"}"'
