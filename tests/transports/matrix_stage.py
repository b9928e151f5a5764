"""A desk's transport, people with clients of their own, and a real homeserver between them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import nio

from bot.transports.matrix import MatrixTransport
from bot.transports.port import DeliveryError, RawUpdate, Rendered
from handlers.domain.incoming import ChatKind, Incoming, Said
from tests.synapse.server import Account, Synapse

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
T = TypeVar("T")


async def until(seen: Callable[[], T], within: float = 20.0) -> T:
    """What `seen` gives, once it gives something."""
    async with asyncio.timeout(within):
        while not (found := seen()):
            await asyncio.sleep(0.02)
    return found


@dataclass
class Desk:
    """A transport that is received from as the desk does: ask, keep, go on."""

    transport: MatrixTransport
    cursor: str | None = None
    sources: list[str] = field(default_factory=list)
    happened: list[Incoming] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    _task: asyncio.Task[None] | None = None

    async def receive(self) -> list[RawUpdate]:
        """One batch, kept."""
        batch = await self.transport.receive(self.cursor)
        for update in batch.updates:
            if update.source not in self.sources:
                self.sources.append(update.source)
                self.happened += self.transport.parse(update.payload, NOON)
        self.cursor = batch.cursor
        return list(batch.updates)

    def listen(self) -> None:
        """Receive on and on."""
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                await self.receive()
            except DeliveryError as error:
                self.problems.append(str(error))
                await asyncio.sleep(0.1)

    async def quiet(self) -> None:
        """Receive no more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def stop(self) -> None:
        """As at the end of a process that is told to end."""
        await self.quiet()
        await self.transport.stop()

    async def heard(self, kind: type[T], number: int = 1, within: float = 20.0) -> list[T]:
        """So many things of a kind, in order."""
        await until(lambda: len(self._of(kind)) >= number, within)
        return self._of(kind)

    def _of(self, kind: type[T]) -> list[T]:
        return [one for one in self.happened if isinstance(one, kind)]

    async def say(self, chat: str, text: str, **more: Any) -> str:
        """Send words."""
        return await self.transport.send(Rendered(chat, text, **{"key": uuid4().hex, **more}))


class Person:
    """Somebody with a client: matrix-nio's own, as bots of other people use it."""

    def __init__(self, account: Account, url: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.account = account
        config = nio.AsyncClientConfig(store_sync_tokens=False)
        self.client = nio.AsyncClient(url, account.id, account.device, str(folder), config)
        self.client.restore_login(account.id, account.device, account.token)
        self.events: list[Any] = []
        self.client.add_event_callback(self._seen, (nio.Event,))
        self._task: asyncio.Task[None] | None = None

    @property
    def id(self) -> str:
        return self.account.id

    def _seen(self, room: nio.MatrixRoom, event: nio.Event) -> None:
        if event.sender != self.id:
            self.events.append((room.room_id, event))

    async def begin(self) -> None:
        """Be online."""
        await self.client.sync(timeout=0, full_state=True)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        self._task = asyncio.create_task(self.client.sync_forever(timeout=10000, full_state=False))

    async def end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.client.close()

    async def open_chat(self, desk: str, **more: Any) -> str:
        """A direct chat with the desk, encrypted as clients make them."""
        encryption = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
        how: dict[str, Any] = {"is_direct": True, "invite": [desk], "initial_state": [encryption],
                               "preset": nio.RoomPreset.trusted_private_chat}  # fmt: skip
        made = await self.client.room_create(**{**how, **more})
        room = str(made.room_id)
        await until(lambda: room in self.client.rooms and self.client.rooms[room].encrypted)
        # nio asks for devices only between two syncs, and says nothing to those it does not know yet.
        await until(lambda: any(self.client.device_store.active_user_devices(desk)))
        return room

    async def together(self, room: str, desk: str) -> None:
        """Wait until the desk is in the room."""
        await until(lambda: self._is_in(room, desk))

    def _is_in(self, room: str, user: str) -> bool:
        known = self.client.rooms.get(room)
        return known is not None and user in known.users and not known.users[user].invited

    async def say(self, room: str, text: str, **more: Any) -> str:
        """Words, encrypted."""
        content: Mapping[str, Any] = {"msgtype": "m.text", "body": text, **more}
        return await self.put(room, "m.room.message", content)

    async def put(self, room: str, kind: str, content: Mapping[str, Any]) -> str:
        """Any event, encrypted as its kind is."""
        sent = await self.client.room_send(room, kind, dict(content), ignore_unverified_devices=True)
        assert isinstance(sent, nio.RoomSendResponse), sent
        return str(sent.event_id)

    def texts(self, room: str = "") -> list[str]:
        """The bodies of what came, in order."""
        return [event.body for where, event in self.events if isinstance(event, nio.RoomMessage) and room in ("", where)
                and hasattr(event, "body")]  # fmt: skip

    async def reads(self, text: str, room: str = "", within: float = 20.0) -> Any:
        """The message with these words, once it has come and could be read."""

        def found() -> Any:
            return next((event for where, event in self.events if getattr(event, "body", None) == text
                         and room in ("", where)), None)  # fmt: skip

        return await until(found, within)


class Stage:
    """All of it on one homeserver; everything begun is ended."""

    def __init__(self, synapse: Synapse, folder: Path, url: str = "") -> None:
        self.synapse = synapse
        self.url = url or synapse.url
        self.folder = folder
        self.spaces: dict[str, ChatKind] = {}
        self.account: Account | None = None
        self._desks: list[Desk] = []
        self._people: list[Person] = []

    async def desk(self, cursor: str | None = None, **how: Any) -> Desk:
        """A desk that has started: the same account and store every time."""
        desk = await self.stopped_desk(cursor, **how)
        await desk.transport.start()
        await desk.receive()
        return desk

    async def stopped_desk(
        self, cursor: str | None = None, *, url: str = "", store: str = "store", password: str = ""
    ) -> Desk:
        """A desk that has yet to start."""
        self.account = self.account or await self.synapse.register("desk")
        secret = password or self.account.password
        transport = MatrixTransport(url or self.url, self.account.id, secret, self.folder / store, self.spaces)
        self._desks.append(Desk(transport, cursor))
        return self._desks[-1]

    @property
    def user(self) -> str:
        """The desk's account."""
        assert self.account is not None
        return self.account.id

    async def person(self, name: str = "Noor") -> Person:
        """Somebody who is online."""
        account = await self.synapse.register(name)
        person = Person(account, self.synapse.url, self.folder / account.localpart)
        self._people.append(person)
        await person.begin()
        return person

    async def person_as(self, account: Account, token: str, device: str) -> Person:
        """The same person on another device."""
        other = replace(account, token=token, device=device)
        person = Person(other, self.synapse.url, self.folder / device)
        self._people.append(person)
        await person.begin()
        return person

    async def talk(self, desk: Desk, person: Person) -> str:
        """A direct chat between the two, begun by the person."""
        room = await person.open_chat(self.user)
        await until(lambda: any(one.chat.id == room for one in desk.happened if isinstance(one, Said)))
        await person.together(room, self.user)
        return room

    async def end(self) -> None:
        for desk in self._desks:
            await desk.stop()
        for person in self._people:
            await person.end()


@asynccontextmanager
async def staged(synapse: Synapse, folder: Path, url: str = "") -> AsyncIterator[Stage]:
    """A stage, cleared at the end."""
    stage = Stage(synapse, folder, url)
    try:
        yield stage
    finally:
        await stage.end()
