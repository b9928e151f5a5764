"""Invitations: into the rooms of the event, and into direct chats that are nothing else. All others are declined.

Worked off in the background, a few a minute of each person, so that nobody who invites us a thousand times keeps
anybody else waiting: neither for an answer to a message nor for an answer to an invitation.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import is_gone
from bot.transports.matrix_rooms import Directory, Room
from bot.transports.matrix_store import KeyStore
from bot.transports.raw_json import Json, part, words
from handlers.domain.incoming import ChatKind

_KIND: Final = "invite"
_OF_ONE_PERSON: Final = 5
"""Direct chats with one person: more devices and lost rooms than anybody needs, and fewer than would fill us up."""
_REMEMBERED: Final = (10, 1000)
"""Invitations kept until they are answered: of one person, and in all."""
_PER_MINUTE: Final = (3, 60)
"""Invitations answered: of one person, and in all. Joining counts against what the homeserver lets us send."""
_PAUSE: Final = 15.0
"""Seconds until an invitation whose answer failed is looked at again."""


class Invites:
    """Remembers and answers invitations. Raises ApiError when one has to be looked at again."""

    def __init__(
        self, api: MatrixApi, store: KeyStore, rooms: Directory, spaces: Mapping[str, ChatKind]
    ) -> None:  # fmt: skip
        self._api = api
        self._store = store
        self._rooms = rooms
        self._spaces = spaces
        self._answered: list[tuple[float, str]] = []
        self._again_at: dict[str, float] = {}

    # ---- as they come

    def remember(self, room: str, state: Sequence[Json]) -> None:
        """Keep an invitation over restarts; called within one commit of the key store."""
        ours = _own_invitation(state, self._rooms.me)
        person = words(ours, "sender")
        self._store.keep(_KIND, room, {"person": person, "direct": self._is_direct(state, ours)})
        waiting = self._store.kept(_KIND)
        theirs = [one for one, body in waiting.items() if body["person"] == person and one not in self._spaces]
        for old in {*theirs[: -_REMEMBERED[0]], *list(waiting)[: -_REMEMBERED[1]]}:
            self._store.drop(_KIND, old)

    def forget(self, room: str) -> None:
        """It was taken back."""
        self._store.drop(_KIND, room)

    def waits(self, room: str) -> bool:
        """Whether this is a room of the event whose invitation has yet to be answered."""
        return self._is_ours(room) and room in self._store.kept(_KIND)

    def _is_ours(self, room: str) -> bool:
        return self._rooms.stands_for(room, self._spaces)

    def _is_direct(self, state: Sequence[Json], ours: Json) -> bool:
        """What can be seen from outside: meant for two, not named, nothing but a chat, and nobody comes in unasked."""
        seen = Room("")
        for event in state:
            seen.apply(event, self._rooms.me)
        alone = not seen.named and not seen.space and seen.invite_only and len(seen.members) <= 2
        return alone and part(ours, "content").get("is_direct") is True

    # ---- answering

    async def answer_one(self) -> bool:
        """Answer the next that may be answered now; whether there was one."""
        for room, body in self._in_turn():
            if self._may_answer(room, body["person"]) and await self._tried(room, body):
                self._answered.append((_now(), body["person"]))
                self._store.drop(_KIND, room)
                return True
        return False

    async def _tried(self, room: str, body: Mapping[str, Any]) -> bool:
        try:
            await self._answer(room, body)
        except ApiError as error:
            if error.status in (0, 429):
                raise
            self._again_at[room] = _now() + _PAUSE  # a room may be broken, and the next is not
            return False
        self._again_at.pop(room, None)
        return True

    def _in_turn(self) -> list[tuple[str, Json]]:
        """Rooms of the event first; then the newest of each person, then their others."""
        turn: Counter[str] = Counter()
        ranked: list[tuple[bool, int, str, Json]] = []
        for room, body in reversed(self._store.kept(_KIND).items()):
            turn[body["person"]] += 1
            ranked.append((not self._is_ours(room), turn[body["person"]], room, body))
        return [(room, body) for *_, room, body in sorted(ranked, key=lambda one: one[:2])]

    def _may_answer(self, room: str, person: str) -> bool:
        if self._again_at.get(room, 0.0) > _now():
            return False
        if self._is_ours(room):
            return True
        self._answered = [one for one in self._answered if one[0] > _now() - 60.0]
        theirs = sum(1 for _, who in self._answered if who == person)
        return theirs < _PER_MINUTE[0] and len(self._answered) < _PER_MINUTE[1]

    async def _answer(self, room: str, body: Mapping[str, Any]) -> None:
        theirs = [one for one, other in self._rooms.direct.items() if other == body["person"] and one != room]
        former = self._rooms.took_over(room)
        goes_on = former is not None and self._rooms.direct.get(former.id) == body["person"]
        if self._is_ours(room):
            await self._join(room)
        elif (body["direct"] or goes_on) and len(theirs) < _OF_ONE_PERSON:
            await self._begin(room, body["person"])
        else:
            await self.leave(room)

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
