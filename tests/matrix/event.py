"""An event on a homeserver: the desk as it is put together in earnest but for its clock, and its people."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.assembly import Opened, begin, open_record, put_together
from bot.clock import LiveClock, MovableClock
from bot.config import Config
from bot.desk import Desk
from bot.health import Health
from bot.metrics import Metrics
from bot.platforms import platforms, transport
from bot.rooms import Rooms
from bot.transports.port import Transport
from handlers.domain.entries import Kind
from storage import schema
from storage.tables import entries
from storage.unit import Unit
from tests.element.driver import Element
from tests.element.phone import Phone
from tests.element.shown import Shown
from tests.stage import configuration
from tests.synapse.server import Account, Synapse

TEAM = ("ana", "ben", "dee", "ola")
"""Who of the example's roster has an account here: two responders, an organizer, the owner."""
_WITHOUT_BUTTONS = re.compile(r"\n1\. .*", re.DOTALL)
ENCRYPTED = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
_SOON = timedelta(seconds=15)


def words(shown: Shown) -> str:
    """The message without the numbered lines below it."""
    return _WITHOUT_BUTTONS.sub("", shown.text)


def choices(shown: Shown) -> list[str]:
    """The numbered lines below a message."""
    return [line for line in shown.text.split("\n") if re.match(r"\d+\. ", line)]


def _lines(unit: Unit) -> int:
    """How many lines of reporters' words are in the record."""
    of_theirs = select(func.count()).where(entries.c.kind == Kind.WORDS)
    return int(unit.connection.scalar(of_theirs) or 0)


@dataclass
class Chat:
    """A room as it is on one person's phone."""

    phone: Phone
    room: str

    async def says(self, text: str, **more: Any) -> str:
        return await self.phone.says(self.room, text, **more)

    async def sees(self, fragment: str) -> Shown:
        return await self.phone.sees(self.room, fragment)

    async def shows(self, seen: Callable[[list[Shown]], Any]) -> Any:
        """What `seen` finds among the messages of others, once it finds something."""
        return await self.phone.until(
            self.room, lambda screen: seen([one for one in screen if one.sender != self.phone.user])
        )

    async def shows_own(self, message: str, seen: Callable[[Shown], Any]) -> Any:
        """One message of this phone's owner, once `seen` finds something in it."""
        return await self.phone.until(
            self.room, lambda screen: next((one for one in screen if one.id == message and seen(one)), None)
        )

    async def people(self) -> set[str]:
        """Who is in it or invited."""
        return {user for user, how in (await self.phone.members(self.room)).items() if how in ("join", "invite")}

    async def is_left(self) -> None:
        """Until this phone's owner is no longer in it."""
        await self.phone.until_there(lambda rooms: self.room not in rooms or rooms[self.room].membership == "leave")

    async def texts(self) -> list[str]:
        return [one.text for one in await self.phone.screen(self.room)]

    async def never_sees(self, fragment: str) -> None:
        assert fragment not in "\n".join(await self.texts())

    async def presses(self, message: Shown, key: str) -> str:
        """A reaction."""
        return await self.phone.reacts(self.room, message.id, key)

    async def asked(self, fragment: str = "Your word is") -> str:
        """The word of the case, as the person was told it."""
        return (await self.sees(fragment)).text.split("Your word is ")[1].split(".")[0]


@dataclass
class Event:
    """One event. `clock` stands still but when it is moved, and for what waits to be sent again."""

    synapse: Synapse
    element: Element
    folder: Path
    change: Callable[[str], str] = lambda text: text
    url: str = ""
    """Where the desk finds the homeserver, when something stands before it."""
    accounts: dict[str, Account] = field(default_factory=dict)
    clock: MovableClock = field(default_factory=lambda: MovableClock(LiveClock().now()))
    team: str = ""
    organizers: str = ""
    _phones: dict[str, Phone] = field(default_factory=dict)
    _running: list[asyncio.Task[None]] = field(default_factory=list)

    # ---- the desk

    async def prepares(self) -> None:
        """Accounts, rooms and the configuration."""
        made = await asyncio.gather(*(self.synapse.register(name) for name in ("desk", *TEAM)))
        self.accounts = {account.name: account for account in made}
        self.team = await self._room(*TEAM)
        self.organizers = await self._room("dee")
        (self.folder / "password").write_text(self.accounts["desk"].password)
        (self.folder / "password").chmod(0o600)
        self.config: Config = configuration(self.folder, change=lambda text: self.change(self._on_matrix(text)))
        schema.upgrade(self.config.storage.url.get_secret_value())

    async def _room(self, *members: str) -> str:
        """A room of the event, made by the owner; who is in it joins at once, the desk is invited."""
        owner = self.accounts["ola"]
        invited = [self.accounts[one].id for one in (*members, "desk") if one != "ola"]
        wanted = {"preset": "private_chat", "name": "Quiet harbour", "invite": invited, "initial_state": [ENCRYPTED]}
        made = await self.synapse.ask("POST", "/_matrix/client/v3/createRoom", wanted, token=owner.token)
        room = str(made["room_id"])
        for one in members:
            if one != "ola":
                path = f"/_matrix/client/v3/join/{room}"
                await self.synapse.ask("POST", path, {}, token=self.accounts[one].token)
        return room

    def _on_matrix(self, text: str) -> str:
        """The example with this homeserver in place of Telegram, and only those who have an account."""
        text = re.sub(r"\[telegram\].*?\n\n", "", text, flags=re.DOTALL)
        text = re.sub(r"telegram = \d+\n", "", text)
        for name in ("Caro", "Eli"):
            text = re.sub(rf'\[\[people\]\]\nname = "{name}".*?\n\n', "", text, flags=re.DOTALL)
        for name in TEAM:
            text = text.replace(f"@{name}:example.org", self.accounts[name].id)
        return text + (
            f'\n[matrix]\nhomeserver = "{self.url or self.synapse.url}"\nuser = "{self.accounts["desk"].id}"\n'
            f'password = {{ file = "password" }}\nteam_room = "{self.team}"\norganizer_room = "{self.organizers}"\n'
        )

    async def opens(self) -> None:
        """Start the desk, and wait until it is in its rooms."""
        self.opened: Opened = open_record(self.config, self.clock)
        self._kinds = {one.name: Rooms(one.name, lambda: self.opened.record.spaces) for one in platforms(self.config)}
        self.transports: dict[str, Transport] = {
            name: transport(self.config, name, self.opened.seal, kinds) for name, kinds in self._kinds.items()
        }
        metrics, health = Metrics(self.clock.monotonic), Health(self.clock.monotonic)
        rooms = dict(place for one in platforms(self.config) for place in one.rooms().items())
        await begin(self.opened, self.config, rooms, frozenset(self.transports))
        await asyncio.gather(*(one.start() for one in self.transports.values()))
        self.desk: Desk = put_together(self.opened, self.config, self.clock, self.transports, {}, metrics, health)
        await self.desk.start()
        self._running = [asyncio.create_task(self._tick())]
        path = f"/_matrix/client/v3/rooms/{self.team}/joined_members"
        async with asyncio.timeout(30):
            token = self.accounts["ola"].token
            while self.accounts["desk"].id not in (await self.synapse.ask("GET", path, token=token))["joined"]:
                await asyncio.sleep(0.05)

    async def closes(self) -> None:
        """Stop it; what is on disk stays."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self.desk.stop()
        await asyncio.gather(*(one.stop() for one in self.transports.values()))
        await self.opened.close()

    async def is_off_until(self, minutes: float) -> None:
        """What happens meanwhile happens now; the desk opens so many minutes after it."""
        self.clock.move_to(LiveClock().now() + timedelta(minutes=minutes))
        await self.opens()

    async def _tick(self) -> None:
        """What a platform put off a moment ago leaves a moment later."""
        while True:
            await asyncio.sleep(0.1)
            at = self.desk.next_send()
            ahead = timedelta(seconds=0 if at is None else at - self.clock.monotonic(), microseconds=1)
            if at is not None and timedelta(0) < ahead < _SOON:
                self.clock.move(ahead)
                self.desk.time_moved()

    async def passes(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Time passes, from one deadline to the next; all that is under way ends in between."""
        until = self.clock.now() + timedelta(minutes=minutes, seconds=seconds)
        await self.settles()
        while (following := self.clock.armed) is not None and following <= until:
            self.clock.move_to(max(following, self.clock.now()))
            await self.settles()
        self.clock.move_to(max(until, self.clock.now()))
        await self.settles()

    async def settles(self) -> None:
        """Until the desk has nothing in hand."""
        calm = 0
        async with asyncio.timeout(60):
            while calm < 4:
                self.desk.time_moved()
                await asyncio.sleep(0.005)
                calm = 0 if self.desk.busy() or await self.opened.record.due() else calm + 1

    async def kept(self, lines: int) -> None:
        """Until the newest case has so many lines of the person's words."""
        async with asyncio.timeout(30):
            while await self.opened.record.look(_lines) < lines:
                await asyncio.sleep(0.05)

    # ---- people

    async def phone(self, name: str) -> Phone:
        """Somebody's phone, logged in: of the team, or of a guest."""
        if name not in self._phones:
            if name not in self.accounts:
                self.accounts[name] = await self.synapse.register(name)
            self._phones[name] = await self.element.login(self.accounts[name])
        return self._phones[name]

    async def all_have_phones(self) -> None:
        """Everybody of the team is logged in. What was written before somebody's first login stays locked to them."""
        await asyncio.gather(*(self.phone(name) for name in TEAM))

    async def in_team(self, name: str) -> Chat:
        """The team's room on somebody's phone."""
        phone = await self.phone(name)
        await phone.until_there(lambda rooms: self.team in rooms)
        return Chat(phone, self.team)

    async def writes(self, name: str, *first: str) -> Chat:
        """A guest opens a chat with the desk and writes at once."""
        phone = await self.phone(name)
        chat = Chat(phone, await phone.opens_chat_with(self.accounts["desk"].id))
        for text in first:
            await chat.says(text)
        return chat

    async def private(self, name: str) -> Chat:
        """The direct chat that the desk opened with one of the team; its invitation is accepted."""
        phone = await self.phone(name)

        def direct(rooms: dict[str, Any]) -> str:
            found = [one.id for one in rooms.values() if not one.named and one.membership in ("join", "invite")]
            return found[0] if found else ""

        room = await phone.until_there(direct)
        if (await phone.rooms())[room].membership == "invite":
            await phone.joins(room)
        return Chat(phone, room)

    async def everywhere(self, name: str) -> list[Chat]:
        """All rooms on somebody's phone."""
        phone = await self.phone(name)
        return [Chat(phone, room) for room in await phone.rooms()]

    async def case_room(self, name: str, case: str) -> Chat:
        """The room of a case, to which somebody of the team was invited; they accept."""
        phone = await self.phone(name)
        room = await phone.until_there(
            lambda rooms: next((one.id for one in rooms.values() if case in (one.name, one.named)), "")
        )
        await phone.joins(room)
        return Chat(phone, room)


@asynccontextmanager
async def event(
    synapse: Synapse, element: Element, folder: Path, change: Callable[[str], str] = lambda text: text, url: str = ""
) -> AsyncIterator[Event]:
    """The event, its desk open."""
    one = Event(synapse, element, folder, change, url)
    await one.prepares()
    await one.opens()
    try:
        yield one
    finally:
        await one.closes()
