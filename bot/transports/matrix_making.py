"""Rooms that we make: a direct chat with somebody who never wrote to us, and one room for each case."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from contextlib import suppress
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import in_our_words, is_gone
from bot.transports.matrix_nio import MEGOLM, Machine
from bot.transports.matrix_rooms import CASE, IN, INVITED, Directory, Room
from bot.transports.port import CaseRoom, Retry, Undeliverable
from bot.transports.raw_json import Json, items, words

_ENCRYPTION: Final = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": MEGOLM}}
_CLOSED: Final = {"type": "m.room.guest_access", "state_key": "", "content": {"guest_access": "forbidden"}}
_FROM_NOW_ON: Final = {
    "type": "m.room.history_visibility", "state_key": "", "content": {"history_visibility": "invited"},
}  # fmt: skip
"""Nothing that was said before somebody was let in; but what was said until they looked at their invitation."""
_OURS_ALONE: Final = {"invite": 100, "kick": 100, "ban": 100, "redact": 100, "state_default": 100, "users_default": 0}
"""Who sees a case is decided by the desk: members of its room can invite nobody and change nothing."""


class RoomMaker:
    """Makes rooms, and keeps those of cases in step with who has the case. Raises what the port names."""

    def __init__(self, api: MatrixApi, machine: Machine, rooms: Directory) -> None:
        self._api = api
        self._machine = machine
        self._rooms = rooms
        self._making: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def direct_with(self, user: str) -> str:
        """The direct chat with this person, made and invited to when there is none."""
        async with self._making[user]:
            found = self._rooms.with_person(user)
            return found or await self._new_direct(user)

    async def _new_direct(self, user: str) -> str:
        wanted = {
            "preset": "private_chat",
            "is_direct": True,
            "invite": [user],
            "initial_state": [_ENCRYPTION, _CLOSED],
        }
        room = await self._create(wanted)
        self._rooms.begin_direct(room.id, user)
        room.members[user] = INVITED
        return room.id

    async def _create(self, wanted: Json) -> Room:
        with in_our_words():
            answer = await self._api.call("POST", "/createRoom", wanted, seconds=30.0)
        if not words(answer, "room_id"):
            raise Retry("the homeserver made a room without saying its id")
        room = self._rooms.room(words(answer, "room_id"))
        # Known before the homeserver tells of it again: what is said first must be encrypted too.
        room.encrypted, room.ours = True, True
        room.members[self._rooms.me] = IN
        return room

    # ---- cases

    async def keep(self, wanted: CaseRoom) -> str:
        """The room of a case, with exactly these people in it or invited."""
        async with self._making[wanted.key]:
            known = self._rooms.rooms.get(wanted.chat)
            chat = await self._for_case(wanted) if not wanted.chat or (known and known.ended) else wanted.chat
            people = await self.people(chat)
            allowed = {*wanted.members, self._rooms.me}
            for user in sorted(people.keys() - allowed):
                await self._put_out(chat, user)
            for user in sorted(allowed - people.keys()):
                await self._invite(chat, user)
            if wanted.members and not set(wanted.members) & self._rooms.room(chat).members.keys():
                raise Undeliverable("nobody who has the case can be invited to its room")
            return chat

    async def _for_case(self, wanted: CaseRoom) -> str:
        # The room bears a sign of its case, so that one whose making we did not hear of is found again.
        sign = sha256(wanted.key.encode()).hexdigest()[:24]
        if found := self._rooms.for_case(sign):
            return found
        mark: Json = {"type": CASE, "state_key": "", "content": {"key": sign}}
        room = await self._create({
            "preset": "private_chat", "name": wanted.name, "power_level_content_override": _OURS_ALONE,
            "initial_state": [_ENCRYPTION, _CLOSED, _FROM_NOW_ON, mark],
        })  # fmt: skip
        room.case, room.named = sign, True
        return room.id

    async def people(self, chat: str) -> dict[str, str]:
        """Who is joined or invited, as the homeserver says now."""
        answer = await self._about(chat, "GET", "members")
        seen = Room(chat)
        for event in items(answer, "chunk"):
            seen.apply(event, self._rooms.me)
        known = self._rooms.rooms.get(chat)
        if known is not None and known.members != seen.members:
            known.members = dict(seen.members)
            self._machine.new_key(chat)
        return seen.members

    async def members(self, chat: str) -> frozenset[str]:
        """Who is in the room, as the homeserver says now."""
        people = await self.people(chat)
        return frozenset(user for user, membership in people.items() if membership == IN and user != self._rooms.me)

    async def _invite(self, chat: str, user: str) -> None:
        try:
            await self._about(chat, "POST", "invite", {"user_id": user})
        except Undeliverable:
            return  # somebody who cannot be invited (any more) must not keep the others out
        self._rooms.room(chat).members.setdefault(user, INVITED)
        self._machine.new_key(chat)

    async def _put_out(self, chat: str, user: str) -> None:
        await self._about(chat, "POST", "kick", {"user_id": user})
        self._rooms.room(chat).members.pop(user, None)
        self._machine.new_key(chat)

    async def close(self, chat: str) -> None:
        """Everybody out, closed for good, left and forgotten, and its keys destroyed."""
        try:
            people = await self.people(chat)
        except Undeliverable:
            people = {}  # we are out of it already
        for user in sorted(people.keys() - {self._rooms.me}):
            with suppress(Undeliverable):  # gone by themselves in this very moment
                await self._put_out(chat, user)
        if self._rooms.me in people:
            with suppress(Undeliverable):
                await self._about(chat, "PUT", "state/m.room.tombstone", {"body": "closed", "replacement_room": ""})
            await self._about(chat, "POST", "leave", {})
        await self._forget(chat)

    async def _forget(self, chat: str) -> None:
        try:
            await self._api.call("POST", f"/rooms/{quote(chat, safe='')}/forget", {})
        except ApiError as error:
            if not is_gone(error) and error.status != 400:
                with in_our_words():
                    raise
        self._rooms.rooms.pop(chat, None)
        self._machine.forget_room(chat)

    async def _about(self, chat: str, method: str, what: str, body: Any = None) -> Json:
        query = {"not_membership": "leave"} if what == "members" else None
        with in_our_words():
            return await self._api.call(method, f"/rooms/{quote(chat, safe='')}/{what}", body, query)
