"""What has to be done at the homeserver beside receiving and sending, in the background, until it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final
from urllib.parse import quote

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import is_gone
from bot.transports.matrix_invites import Invites
from bot.transports.matrix_keys import Keys
from bot.transports.matrix_rooms import Directory
from bot.transports.port import DeliveryError

_PAUSE: Final = 5.0
"""Seconds after a failure, and the longest that a chore nobody announced waits."""


class Chores:
    """One task that never fails: what cannot be done now is done later, and keeps no message waiting."""

    def __init__(self, api: MatrixApi, keys: Keys, rooms: Directory, invites: Invites) -> None:
        self._api = api
        self._keys = keys
        self._rooms = rooms
        self._invites = invites
        self._leaving: set[str] = set()
        self._plain: set[str] = set()
        self._entering: dict[str, str] = {}
        self._wanted = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; a second time does nothing."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Leave the rest for the next start."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def look(self) -> None:
        """Something may have to be done."""
        self._wanted.set()

    def encrypt(self, room: str) -> None:
        """A direct chat that is not encrypted: it is to be, where we may decide that."""
        self._plain.add(room)

    def encrypts(self, room: str) -> bool:
        """Whether it has yet to be seen if this chat can be."""
        return room in self._plain

    def enter(self, room: str, by_way_of: str) -> None:
        """A room that took the place of one of ours: tried once; where we may not, an invitation is waited for."""
        self._entering[room] = by_way_of

    def leave(self, room: str) -> None:
        """A direct chat that is none any more: somebody else came in, or the person is gone."""
        self._leaving.add(room)

    async def _run(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(_PAUSE):
                    await self._wanted.wait()
            self._wanted.clear()
            done = [
                await self._tried(chore)
                for chore in (
                    self._publish,
                    self._mend,
                    self._leave,
                    self._enter,
                    self._encrypt,
                    self._invited,
                    self._write,
                )
            ]
            if not all(done):
                await asyncio.sleep(_PAUSE)

    async def _tried(self, chore: Callable[[], Awaitable[None]]) -> bool:
        try:
            await chore()
        except (ApiError, DeliveryError):
            return False
        return True

    async def _publish(self) -> None:
        if self._keys.lacking:
            await self._keys.publish()

    async def _mend(self) -> None:
        if self._keys.out_of_step:
            await self._keys.mend()

    async def _leave(self) -> None:
        for room in list(self._leaving):
            await self._invites.leave(room)
            self._leaving.discard(room)
            self._rooms.rooms.pop(room, None)
            self._rooms.end_direct(room)

    async def _enter(self) -> None:
        for room, server in list(self._entering.items()):
            try:
                await self._api.call("POST", f"/join/{quote(room, safe='')}", {}, {"server_name": server})
            except ApiError as error:
                if not is_gone(error) and error.status != 400:
                    raise
            self._entering.pop(room, None)

    async def _encrypt(self) -> None:
        for room in list(self._plain):
            path = f"/rooms/{quote(room, safe='')}/state/m.room.encryption"
            try:
                await self._api.call("PUT", path, {"algorithm": "m.megolm.v1.aes-sha2"})
                self._rooms.room(room).encrypted = True  # known before the homeserver tells of it
            except ApiError as error:
                if not is_gone(error):
                    raise
            self._plain.discard(room)

    async def _invited(self) -> None:
        while await self._invites.answer_one():
            await self._write()

    async def _write(self) -> None:
        if self._rooms.changed:
            self._rooms.changed = False
            try:
                await self._api.call("PUT", self._where_direct, self._rooms.direct_content())
            except ApiError:
                self._rooms.changed = True
                raise

    async def read_direct(self) -> None:
        """Which rooms are direct chats, as was written down; nothing at the very first start."""
        try:
            found = await self._api.call("GET", self._where_direct)
        except ApiError as error:
            if error.status != 404:
                raise
            found = {}
        self._rooms.take_direct(found)

    @property
    def _where_direct(self) -> str:
        """Where the account's other clients look for it too."""
        return f"/user/{quote(self._rooms.me, safe='')}/account_data/m.direct"
