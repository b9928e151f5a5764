"""The world of the property tests: the real record, the real decisions, the real texts; phones and network by hand.

Nothing here sleeps or races: what is accepted, lost or refused, and when, is chosen by the test.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.assembly import Opened, begin, open_record
from bot.clock import MovableClock
from bot.config import Config
from bot.rendering import Reader, Renderer
from bot.transports.rehearsal import RehearsalTransport
from handlers import former, gate, rooms
from handlers.domain.incoming import ChatKind
from handlers.domain.messages import Answer, Fetch, Send
from handlers.domain.outcome import Outcome, Roles
from storage import mailbox
from storage.apply import Committed, apply
from storage.mailbox import Arrived, Raw
from storage.outgoing import Queued
from storage.store import Store
from storage.tables import deadlines
from storage.times import from_micros
from storage.unit import Unit
from tests.properties.watching import Watcher
from tests.stage import ATTENDEES, NOON, ORGANIZERS, ROSTER, TEAM

PLATFORM = "rehearsal"
SPACES = {TEAM: ChatKind.TEAM, ORGANIZERS: ChatKind.ORGANIZERS, ATTENDEES: ChatKind.ATTENDEES}
ROOMS = {(PLATFORM, "team"): TEAM, (PLATFORM, "organizers"): ORGANIZERS, (PLATFORM, "attendees"): ATTENDEES}
GUESTS = (7001, 7002, 7003)
STRANGER = 9001
_A_LONG_TIME = timedelta(hours=3)
_CLOCKS_OF_A_REPORTER = frozenset({
    "settle", "small-talk", "whose", "nudge", "unfinished", "pause", "erase", "reminder", "in-group", "public-line",
    "next-day", "place-end", "promise", "wish",
})  # fmt: skip
"""What a person was promised for a certain moment. All others call the team again and again: over days that would be
thousands of calls that say nothing new."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button that was shown once; it may be pressed at any time afterwards, by anybody, anywhere."""

    chat: str
    message: str
    data: str
    label: str = ""


@dataclass
class World:
    """One desk, its people, its network."""

    config: Config
    clock: MovableClock = field(default_factory=lambda: MovableClock(NOON))
    opened: Opened = field(init=False)
    watcher: Watcher = field(init=False)
    waiting: dict[int, Queued] = field(default_factory=dict)
    """What has been decided and not yet been accepted, by row."""
    buttons: list[Button] = field(default_factory=list)
    messages: list[tuple[str, str]] = field(default_factory=list)
    """Chat and id of everything ever sent by us."""
    typed: list[tuple[int, str]] = field(default_factory=list)
    """User and message id of everything ever typed in private."""
    updates: list[Raw] = field(default_factory=list)
    languages: dict[int, str] = field(default_factory=dict)
    """What each person's phone is set to."""
    _states: dict[str, frozenset[str]] = field(default_factory=dict)

    async def opens(self) -> None:
        """Start, or start again, with what is on disk."""
        self.opened = open_record(self.config, self.clock, (PLATFORM,))
        await begin(self.opened, self.config, ROOMS, frozenset({PLATFORM}))
        if not hasattr(self, "watcher"):
            self.watcher = Watcher()
        self.opened.record._decide = self.watcher.decide
        self.transport = RehearsalTransport(self.opened.seal, SPACES, self.clock.now)
        self.renderer = Renderer(self.opened.texts, self.opened.seal)
        self.waiting = {row.id: row for row in await self.opened.record.write(mailbox.unsent)}
        for arrived in await self.opened.record.write(mailbox.unhandled):
            await self._handle(arrived)
        await self.fires()

    async def closes(self) -> None:
        """The process ends."""
        await self.opened.close()

    async def restarts(self, after: timedelta) -> None:
        """The process ends and begins again later."""
        await self.closes()
        self.clock.move(after)
        self.watcher.ledger.grace += after
        await self.opens()

    # ---- what people do

    async def happens(self, kind: str, user: int, chat: str = "", **more: Any) -> None:
        """Somebody does something."""
        number = len(self.updates) + 1
        message = more.pop("message", "") or f"u{number}"
        update = {
            "kind": kind, "chat": chat or str(user), "user": str(user), "name": f"Guest {user}", "message": message,
            "language": self.languages.get(user, "en"), "at": self.clock.now().isoformat(), **more,
        }  # fmt: skip
        if kind == "said" and chat in ("", str(user)):
            self.typed.append((user, message))
        raw = Raw(str(number), json.dumps(update).encode(), kind == "press")
        self.updates.append(raw)
        await self.arrives(raw)

    async def arrives(self, raw: Raw) -> None:
        """An update comes in, for the first or the second time."""
        for arrived in await self.opened.record.receive(PLATFORM, [raw], raw.source):
            await self._handle(arrived)

    async def _handle(self, arrived: Arrived) -> None:
        happened = self.transport.parse(arrived.payload, arrived.received_at)
        await self._after(await self.opened.record.handle(arrived, happened))

    async def loses_roles(self, name: str) -> None:
        """Somebody belongs to the team no more, as a decision of the organizers would have it."""

        def work(unit: Unit) -> Committed:
            store = Store(unit)
            person = next((one for one in store.roster() if one.name == name), None)
            gone = Outcome(roles=[Roles(person.id, frozenset())] if person else [])
            out = former.follow(store, gone)
            return apply(unit, gate.pass_through(store, rooms.follow(store, out)))

        await self._after(await self.opened.record.write(work))

    async def passes(self, by: timedelta, *, arriving: bool = False) -> None:
        """Time passes, from deadline to deadline. Over a long time the team is called again only when something else
        happens too; whatever concerns a reporter comes due to the second.
        """
        until, all_of_them = self.clock.now() + by, by <= _A_LONG_TIME
        while (following := await self._next(until, all_of_them=all_of_them)) is not None:
            self.clock.move_to(max(following, self.clock.now()))
            await self.fires()
            if arriving:
                await self.all_arrive()
        self.clock.move_to(until)
        await self.fires()

    async def _next(self, until: datetime, *, all_of_them: bool) -> datetime | None:
        ahead = [
            at for kind, at in await self.opened.record.look(_ahead) if all_of_them or kind in _CLOCKS_OF_A_REPORTER
        ]
        return min((at for at in ahead if at <= until), default=None)

    async def fires(self) -> None:
        """Everything that is due is decided."""
        while due := await self.opened.record.due():
            for kind, subject, due_at in due:
                committed = await self.opened.record.fire(kind, subject, due_at)
                if committed is not None:
                    await self._after(committed)

    # ---- the network

    async def _after(self, committed: Committed) -> None:
        await self.opened.record.erase(committed.erased)
        self._join(committed.queued)

    def _join(self, rows: Iterable[Queued]) -> None:
        for row in rows:
            if row.verb == "remove":
                self.waiting = {key: one for key, one in self.waiting.items() if row.target not in (key, one.target)}
            self.waiting[row.id] = row

    async def all_arrive(self) -> None:
        """Everything that waits is accepted, and what follows from it too."""
        while self.waiting:
            before = len(self.waiting), sum(self.waiting)
            for number in sorted(self.waiting):
                if number in self.waiting:
                    await self.ends(number)
            if (len(self.waiting), sum(self.waiting)) == before:
                raise AssertionError(f"messages that never leave: {list(self.waiting.values())}")

    async def ends(self, number: int, fate: str = "accepted") -> None:
        """One message that waits is accepted, lost for good ('refused'), or its reader has blocked us ('gone')."""
        row = self.waiting[number]
        target, state = await self._target(row)
        if row.target is not None and target is None and state == "queued":
            return
        del self.waiting[number]
        record = self.opened.record
        if fate != "accepted" or (row.target is not None and target is None):
            await self._after(await record.gave_up(row, fate, gone=fate == "gone"))
            return
        message = await self._shown(row)
        await self._after(await record.accepted(row, row.chat, message))

    async def _target(self, row: Queued) -> tuple[str | None, str]:
        target = row.target
        if target is None:
            return None, ""
        return await self.opened.record.write(lambda unit: mailbox.message_id(unit, target))

    async def _shown(self, row: Queued) -> str:
        job = row.job
        if isinstance(job, Fetch):
            await self.opened.record.keep_media(job.entry, b"content")
            return ""
        if isinstance(job, Answer):
            self.watcher.sees_answer(job, self.renderer.answer(job, job.language or self.opened.policy.languages[0]))
            return ""
        if row.verb not in ("send", "edit", "contact"):
            return ""
        reader = Reader(row.chat, row.language or self.opened.policy.languages[0])
        await self.opened.record.look(self.watcher.look)
        shown = self.renderer.edit(job, reader, self.clock.now())  # type: ignore[arg-type]
        message = f"m{row.id}" if row.verb == "send" else ""
        language = getattr(job, "language", "") or reader.language
        self.watcher.sees(row, job, shown.text, language, self.states(language))  # type: ignore[arg-type]
        number = message or f"m{row.target}"
        self.buttons += [Button(row.chat, number, one.data, one.label) for keys in shown.buttons for one in keys]
        if isinstance(job, Send) and message:
            self.messages.append((row.chat, message))
        return message

    def states(self, language: str) -> frozenset[str]:
        """The words for how a case stands."""
        if language not in self._states:
            texts = self.opened.texts
            known = [one for one in texts.ids() if one.startswith("state-")]
            self._states[language] = frozenset(texts.text(one, language) for one in known)
        return self._states[language]


def _ahead(unit: Unit) -> list[tuple[str, datetime]]:
    rows = unit.connection.execute(select(deadlines.c.kind, deadlines.c.due_at))
    return [(kind.partition(":")[0], from_micros(at)) for kind, at in rows]


def team() -> tuple[int, ...]:
    """The roster's user ids."""
    return tuple(ROSTER.values())
