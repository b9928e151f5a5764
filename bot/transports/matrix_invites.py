"""Invitations: into the rooms of the event, and into direct chats that are nothing else. All others are declined.

Worked off in the background at a pace of their own, one of each person in turn, so that nobody who invites us a
thousand times keeps anybody else waiting: neither for an answer to a message nor for an answer to an invitation.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_batch import INVITE
from bot.transports.matrix_errors import is_gone
from bot.transports.matrix_rooms import Directory, Room
from bot.transports.matrix_store import KeyStore
from bot.transports.raw_json import Json, part, words
from handlers.domain.incoming import ChatKind

_AT_ONCE: Final = 5
"""Answered before other chores have their turn."""
_OF_ONE_PERSON: Final = 5
"""Direct chats with one person: more devices and lost rooms than anybody needs, and fewer than would fill us up."""
_PER_MINUTE: Final = 30


class Invites:
    """Answers invitations. Raises ApiError when one has to be looked at again."""

    def __init__(
        self, api: MatrixApi, store: KeyStore, rooms: Directory, spaces: Mapping[str, ChatKind],
    ) -> None:  # fmt: skip
        self._api = api
        self._store = store
        self._rooms = rooms
        self._spaces = spaces
        self._answered: list[float] = []

    @property
    def waiting(self) -> bool:
        """Whether an invitation may be answered now."""
        self._answered = [at for at in self._answered if at > _now() - 60.0]
        return len(self._answered) < _PER_MINUTE and bool(self._store.kept(INVITE))

    async def answer_some(self) -> bool:
        """Answer a few; whether the direct chats have changed."""
        before = len(self._rooms.direct)
        for room, state in self._in_turn()[:_AT_ONCE]:
            self._answered.append(_now())
            await self._answer(room, state)
            self._store.drop(INVITE, room)
        return len(self._rooms.direct) != before

    def _in_turn(self) -> list[tuple[str, list[Json]]]:
        """Rooms of the event first, then the newest invitation of each person, then their others."""
        seen: dict[str, int] = {}
        ranked: list[tuple[bool, int, int, str, list[Json]]] = []
        for room, state in reversed(self._store.kept(INVITE).items()):
            person = words(_own_invitation(state, self._rooms.me), "sender")
            seen[person] = seen.get(person, 0) + 1
            ranked.append((room not in self._spaces, seen[person], len(ranked), room, state))
        return [(room, state) for *_, room, state in sorted(ranked, key=lambda one: one[:3])]

    async def _answer(self, room: str, state: list[Json]) -> None:
        person = words(_own_invitation(state, self._rooms.me), "sender")
        if room in self._spaces:
            await self._join(room)
        elif self._is_direct(state) and len(self._with(person)) < _OF_ONE_PERSON:
            await self._begin(room, person)
        else:
            await self.leave(room)

    def _with(self, person: str) -> list[str]:
        return [room for room, other in self._rooms.direct.items() if other == person]

    def _is_direct(self, state: Sequence[Json]) -> bool:
        """What can be seen from outside: meant for two, not named, nothing but a chat, and nobody comes in unasked."""
        seen = Room("")
        for event in state:
            seen.apply(event, self._rooms.me)
        direct = part(_own_invitation(state, self._rooms.me), "content").get("is_direct") is True
        return direct and not seen.named and not seen.space and seen.invite_only and len(seen.members) <= 2

    async def _begin(self, room: str, person: str) -> None:
        """Join. The first look round, when the homeserver tells who is there, decides whether we stay."""
        self._rooms.begin_direct(room, person)
        if not await self._join(room):
            self._rooms.end_direct(room)
            await self.leave(room)

    async def _join(self, room: str) -> bool:
        try:
            await self._api.call("POST", f"/rooms/{quote(room, safe='')}/join", {})
        except ApiError as error:
            if not is_gone(error) and error.status != 400:
                raise
            return False
        return True

    async def leave(self, room: str) -> None:
        """Out of it, without a word. What is gone already is left."""
        for step in ("leave", "forget"):
            try:
                await self._api.call("POST", f"/rooms/{quote(room, safe='')}/{step}", {})
            except ApiError as error:
                if not is_gone(error) and error.status != 400:
                    raise


def _now() -> float:
    return asyncio.get_running_loop().time()


def _own_invitation(state: Sequence[Json], me: str) -> Json:
    of_people = [event for event in state if event.get("type") == "m.room.member"]
    return next((event for event in reversed(of_people) if words(event, "state_key") == me), {})
