"""Matrix, end-to-end encrypted, with matrix-nio's encryption machine and our own way of receiving and sending."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import quote
from uuid import uuid4

from bot.transports import matrix_login, matrix_media, matrix_signing
from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_check import check_all
from bot.transports.matrix_errors import delivery_error, ended, in_our_words, too_fast
from bot.transports.matrix_folder import Folder
from bot.transports.matrix_outgoing import contents, location_content, replacement
from bot.transports.matrix_updates import PLATFORM, Reader
from bot.transports.port import (
    DELIVERED,
    Batch,
    CaseRoom,
    DeliveryError,
    Menu,
    RawUpdate,
    Rendered,
    Retry,
    Rights,
    Undeliverable,
)
from bot.transports.raw_json import Json, words
from handlers.domain.incoming import ChatKind, Incoming
from handlers.domain.messages import Attachment

if TYPE_CHECKING:
    from bot.transports.matrix_session import Session

T = TypeVar("T")

_log = logging.getLogger(__name__)
_PATIENCE: Final = 5.0
"""Seconds a send waits for the rooms to be known; then it is tried again later."""


class MatrixTransport:
    """The Transport of the platform 'matrix'.

    `spaces` tells the kind of each room by its id, and is read anew each time. `store` is the folder with the keys and
    the token of this device, which nobody but the desk may read.
    """

    def __init__(self, homeserver: str, user: str, password: str, store: Path, spaces: Mapping[str, ChatKind]) -> None:
        self._api = MatrixApi(homeserver)
        self._user = user
        self._password = password
        self._folder = Folder(store)
        self._spaces = spaces
        self._reader = Reader(spaces)
        self._open: Session | None = None
        self._starting = asyncio.Lock()
        self._in_room: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._under_way: set[asyncio.Task[Any]] = set()

    @property
    def platform(self) -> str:
        """Its name."""
        return PLATFORM

    def link(self, start: str) -> str:
        """None: an address here cannot bring anything along."""
        return ""

    # ---- connecting

    async def start(self) -> None:
        """Log in, or go on as the device we are; prove the token and the keys. Raises Refused or Retry."""
        matrix_login.must_encrypt()
        await asyncio.shield(self._task(self._start()))

    async def _start(self) -> None:
        async with self._starting:
            if self._open is not None:
                return
            _silence_libraries()
            self._folder.open()
            await self._api.start()
            device = await matrix_login.device(self._api, self._folder, self._user, self._password)
            # Not before encryption is known to be there: these modules are made of it.
            from bot.transports.matrix_session import Session  # noqa: PLC0415

            session = Session(self._api, device, self._folder, self._spaces)
            try:
                await self._prove(session)
            except BaseException:
                session.store.close()
                raise
            self._open = session

    async def _prove(self, session: Session) -> None:
        """The store is this device's own, the homeserver has its keys, and the account vouches for it."""
        session.device = matrix_login.own_keys(self._folder, session.device, session.machine.identity)
        with in_our_words():
            if session.keys.lacking:
                await session.keys.publish()
            await session.chores.read_direct()
            await matrix_signing.vouch(self._api, self._folder, self._user, session.device.id, self._password)

    async def stop(self) -> None:
        """Finish what is under way, and let go."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=5.0)
        session, self._open = self._open, None
        if session is not None:
            await session.chores.stop()
            session.store.close()
        await self._api.stop()
        self._folder.close()

    async def _session(self) -> Session:
        if self._open is None:
            await self.start()
        assert self._open is not None  # noqa: S101 - `start` raises or opens
        return self._open

    def _task(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Done to the end whoever stops waiting for it: half a send is worse than one nobody waits for."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waits hears of it; with nobody waiting it is not news

    # ---- receiving

    async def receive(self, cursor: str | None) -> Batch:
        """Wait some 20 s for what is new; an empty batch when nothing is. Raises Retry and Refused.

        The cursor is the homeserver's position. Without one, what was said before is history.
        """
        session = await self._session()
        try:
            batch = await session.sync.next(cursor or None)
        except ApiError as error:
            if matrix_login.is_soft(error):
                await self._log_in_again(session)
            raise delivery_error(error) from None
        session.rooms_known.set()
        session.chores.start()
        session.chores.look()
        self._count_mishaps(session)
        return batch

    async def glance(self, _cursor: str | None) -> Sequence[RawUpdate]:
        """Nothing: an answer of the homeserver brings keys, and each is taken in once."""
        return []

    async def _log_in_again(self, session: Session) -> None:
        """Only the token ran out: the device and its keys are still ours."""
        session.device = await matrix_login.log_in_again(self._api, self._folder, session.device, self._password)
        raise Retry("the token ran out; the desk has logged in again", after=0.0)

    def _count_mishaps(self, session: Session) -> None:
        mishaps = session.machine.mishaps
        if mishaps:
            _log.warning("events that could not be handled were left out: %s", dict(mishaps))
            mishaps.clear()

    def parse(self, payload: bytes, received: datetime) -> Sequence[Incoming]:
        """What a raw update means; empty for what does not concern us. Never raises on odd input."""
        return self._reader.read(payload, received)

    # ---- sending

    async def send(self, message: Rendered) -> str:
        """Send; the ids of what it became, in order, with spaces between. Raises Retry, Undeliverable, Refused.

        Every part has its own key made of the message's, so that a second try repeats nothing the homeserver has.
        """
        return await asyncio.shield(self._task(self._send(message)))

    async def _send(self, message: Rendered) -> str:
        session, room = await self._room_of(message.chat, anew=True)
        key = message.key or uuid4().hex
        async with self._in_room[room]:
            parts = await self._parts(session, room, message)
            ids = [await self._put(session, room, part, f"{key}.{number}") for number, part in enumerate(parts)]
        if not ids:
            raise Undeliverable("there is nothing in this message")
        if message.pin:
            await self._pin(session, room, ids[-1])
        return " ".join(ids)

    async def _pin(self, session: Session, room: str, event_id: str) -> None:
        """Behind what others pinned. Whether we may is the room's to say; the message stands either way."""
        path = f"/rooms/{quote(room, safe='')}/state/m.room.pinned_events/"
        try:
            there = await self._pinned(path)
            await self._call_there(session, room, "PUT", path, {"pinned": [*there, event_id]})
        except (ApiError, DeliveryError) as error:
            _log.info("a message could not be pinned: %s", type(error).__name__)

    async def _pinned(self, path: str) -> list[str]:
        try:
            found = (await self._api.call("GET", path)).get("pinned")
        except ApiError as error:
            if error.status != 404:
                raise
            found = None
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    async def _parts(self, session: Session, room: str, message: Rendered) -> list[Json]:
        place = [location_content(message.location)] if message.location is not None else []
        media, covered = message.media, message.covered is not None
        file = [await matrix_media.content_of(self._api, media, covered=covered)] if media is not None else []
        # The words last: they bear the choices, and an edit finds them.
        return [*place, *file, *contents(message, session.rooms.direct.get(room, ""))]

    async def edit(self, message_id: str, message: Rendered) -> None:
        """Replace text and choices."""
        await asyncio.shield(self._task(self._edit(message_id, message)))

    async def _edit(self, message_id: str, message: Rendered) -> None:
        session, room = await self._room_of(message.chat)
        content = replacement(message_id, message, session.rooms.direct.get(room, ""))
        async with self._in_room[room]:
            await self._put(session, room, content, f"{message.key or uuid4().hex}.edit")

    async def _put(self, session: Session, room: str, content: Json, key: str) -> str:
        with in_our_words():
            sealed = await session.keys.sealed(room, "m.room.message", content)
            path = f"/rooms/{quote(room, safe='')}/send/m.room.encrypted/{quote(key, safe='')}"
            answer = await self._call_there(session, room, "PUT", path, sealed)
        if not words(answer, "event_id"):
            raise Retry("the homeserver accepted a message without saying its id")
        return words(answer, "event_id")

    async def remove(self, chat: str, message_id: str) -> None:
        """Empty it, as the platform does. Already gone counts as done."""
        session, room = await self._room_of(chat)
        path = f"/rooms/{quote(room, safe='')}/redact/{quote(message_id, safe='')}/remove{quote(message_id, safe='')}"
        with in_our_words():
            try:
                await self._call_there(session, room, "PUT", path, {})
            except ApiError as error:
                if error.status != 404:
                    raise

    async def clear(self, chat: str, messages: Sequence[str]) -> None:
        """One by one. Only what we wrote: nobody may empty what somebody else wrote in a room that is theirs."""
        for message in messages:
            await self.remove(chat, message)

    async def _call_there(self, session: Session, room: str, method: str, path: str, body: Json) -> Json:
        """A call that puts something into a room; refused because we are no longer in it, it says so."""
        try:
            return await self._api.call(method, path, body)
        except ApiError as error:
            if error.status == 429:
                raise too_fast(error) from None
            known = session.rooms.rooms.get(room)
            if error.status in (403, 404) and (known is None or not known.joined(session.rooms.me)):
                raise Undeliverable("the desk is no longer in this room", gone=True) from None
            raise

    async def _room_of(self, chat: str, *, anew: bool = False) -> tuple[Session, str]:
        """The room to write to. Raises Retry before rooms are known, Undeliverable where nothing may be said.

        `anew`: it hangs on nothing in that very room, and can be said to the person in another one.
        """
        session = await self._session()
        try:
            async with asyncio.timeout(_PATIENCE):
                await session.rooms_known.wait()
        except TimeoutError:
            raise Retry("the rooms are not known yet") from None
        if person := session.rooms.instead_of(chat):
            if not anew:
                raise Undeliverable("somebody else is in this chat by now")
            chat = person
        known = session.rooms.rooms.get(chat)
        if session.chores.encrypts(chat):
            raise Retry("this chat is about to be encrypted", after=0.2, chat_only=True)
        if known is not None and (not known.encrypted or known.ended) and session.rooms.is_there(chat):
            # The person's client made it so, and we may not change it: what we say, we say in another room.
            chat = session.rooms.direct[chat]
        elif known is not None and known.ended:
            raise ended(session.rooms.last(chat), of_case=known.case != "")
        room = await session.maker.direct_with(chat) if chat.startswith("@") else chat
        known = session.rooms.rooms.get(room)
        if known is None or not known.joined(session.rooms.me):
            raise await self._why_unknown(session, room)
        if room in session.rooms.direct and not session.rooms.is_there(room):
            raise Undeliverable("this is no longer a chat with one person", gone=True)
        if not known.encrypted:
            raise Undeliverable("this room is not encrypted, and nothing is said in it")
        return session, room

    async def _why_unknown(self, session: Session, room: str) -> DeliveryError:
        if session.invites.waits(room):
            return Retry("the invitation to this room is about to be accepted", after=0.5, chat_only=True)
        if session.rooms.took_over(room) is not None:
            return Retry("an invitation to the room that took the place of ours has to come", after=5.0, chat_only=True)
        with in_our_words():
            joined = (await self._api.call("GET", "/joined_rooms")).get("joined_rooms")
        if isinstance(joined, list) and room in joined:
            return Retry("who is in this room is not known yet", after=0.5)
        return Undeliverable("the desk is not in this room", gone=True)

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        """A reaction. It goes outside the encryption, so it says nothing. One that stands there counts as done."""
        session, room = await self._room_of(chat)
        path = f"/rooms/{quote(room, safe='')}/send/m.reaction/mark{quote(message_id, safe='')}"
        under = {"rel_type": "m.annotation", "event_id": message_id, "key": sign}
        with in_our_words():
            try:
                await self._call_there(session, room, "PUT", path, {"m.relates_to": under})
            except ApiError as error:
                if error.code != "M_DUPLICATE_ANNOTATION":
                    raise

    async def answer(self, press: str, text: str, popup: bool) -> None:
        """There are no presses here."""

    async def fetch(self, attachment: Attachment) -> bytes:
        """The content of a file, opened. Raises Undeliverable when it is too large or gone."""
        await self._session()
        return await matrix_media.fetch(self._api, attachment)

    # ---- rooms

    async def keep_room(self, room: CaseRoom) -> str:
        """Make the room of a case, or bring it in step with who has the case."""
        return await self._about_rooms(lambda session: session.maker.keep(room))

    async def close_room(self, chat: str) -> None:
        """Everybody out, and its keys destroyed."""
        await self._about_rooms(lambda session: session.maker.close(chat))

    @property
    def topics(self) -> bool:
        """A case has a room of its own here."""
        return False

    async def make_topic(self, chat: str, name: str) -> str:
        """Never asked for."""
        raise Undeliverable("this platform has no topics")

    async def close_topic(self, chat: str, topic: str, *, closed: bool) -> None:
        """There is none."""

    async def drop_topic(self, chat: str, topic: str) -> None:
        """There is none."""

    async def members(self, chat: str) -> frozenset[str]:
        """Who is in the room, ourselves left out, as the homeserver says now."""
        return await self._about_rooms(lambda session: session.maker.members(chat))

    async def _about_rooms(self, work: Callable[[Session], Coroutine[Any, Any, T]]) -> T:
        session = await self._session()
        if not session.rooms_known.is_set():
            raise Retry("the rooms are not known yet")
        return await asyncio.shield(self._task(work(session)))

    async def install_menus(self, menus: Sequence[Menu]) -> None:
        """There are no menus here."""

    async def check(self, spaces: Mapping[str, str], people: Mapping[str, str]) -> Sequence[Rights]:
        """Rooms, rights, who can be written to, and how fast. Raises Retry and Refused."""
        session = await self._session()
        return await check_all(self._api, session.rooms, spaces, people)


def _silence_libraries() -> None:
    """matrix-nio and peewee write down who wrote, and what is stored."""
    for name in ("nio", "peewee", "aiohttp"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
