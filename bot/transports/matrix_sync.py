"""What is new on the homeserver: one answer is one batch, and nothing of it is confirmed before it is handed over.

The homeserver forgets nothing before it is asked with the next position, so the order is: keys on disk, then the batch
to the record with its position, and only then the next question. Whatever falls in between comes again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from bot.transports.matrix_api import POLL_SECONDS, ApiError, MatrixApi
from bot.transports.matrix_batch import Events
from bot.transports.matrix_errors import is_gone
from bot.transports.matrix_keys import Keys
from bot.transports.matrix_nio import Machine
from bot.transports.matrix_rooms import CASE, Directory
from bot.transports.port import Batch, RawUpdate
from bot.transports.raw_json import Json, items, part, words

_STATE: Final = (
    "m.room.member", "m.room.encryption", "m.room.name", "m.room.canonical_alias", "m.room.create",
    "m.room.join_rules", "m.room.tombstone", CASE,
)  # fmt: skip
_MOST: Final = 100
"""Events of one room in an answer: homeservers allow no more. What lies before them is fetched."""
_PAGE: Final = 500
_PAGES_OF_A_NEW_ROOM: Final = 20
_KEYS_AT_ONCE: Final = 100
"""So many messages to our device at the most come with an answer, keys among them; the others with the next one."""
_SLACK: Final = 15.0
"""Seconds an answer may come late before it counts as none."""


class Sync:
    """Asks for what is new. Raises ApiError."""

    def __init__(self, api: MatrixApi, machine: Machine, keys: Keys, rooms: Directory, events: Events) -> None:
        self._api = api
        self._machine = machine
        self._keys = keys
        self._rooms = rooms
        self._events = events
        self._handed_over: tuple[str, list[str]] | None = None
        self._hasty = True
        self.begun = False
        """Whether every room is known: before that nobody knows who would read along."""

    async def next(self, cursor: str | None) -> Batch:
        """The next batch. The first question tells all rooms anew, and is answered at once, as after a failure."""
        self._confirmed(cursor)
        hasty, self._hasty = self._hasty or not self.begun, True
        answer = await self._ask(cursor, 0 if hasty else POLL_SECONDS)
        missing = await self._missing(answer, cursor)
        position = words(answer, "next_batch")
        if not position:
            raise ApiError(502)
        with self._machine.store.one_commit():
            updates = self._take_in(answer, missing, old=cursor is None)
            late = self._events.late() if part(answer, "to_device") or not self.begun else []
            late += self._events.untold(late)
        self._handed_over = (position, [update.source for update in late])
        self.begun, self._hasty = True, self._events.more_keys
        return Batch([*updates, *late], position)

    def _confirmed(self, cursor: str | None) -> None:
        """What was handed over late is on disk in the record now, and need not be kept here."""
        if self._handed_over and self._handed_over[0] == cursor:
            self._events.forget_late(self._handed_over[1])
        self._handed_over = None

    async def _ask(self, cursor: str | None, seconds: int) -> Json:
        query = {"filter": _filter(_MOST if cursor else 1), "timeout": str(seconds * 1000), "set_presence": "offline"}
        if cursor:
            query["since"] = cursor
        if not self.begun:
            query["full_state"] = "true"
        return await self._api.call("GET", "/sync", query=query, seconds=seconds + _SLACK * (1 if self.begun else 6))

    # ---- gaps

    async def _missing(self, answer: Json, cursor: str | None) -> Mapping[str, list[Json]]:
        """What lies between the position asked with and the events answered, by room.

        All fetched before anything is taken in: if it fails in the middle, nothing has happened yet.
        """
        if not cursor:
            return {}
        found = {}
        joined = part(part(answer, "rooms"), "join")
        for room in joined:
            timeline = part(part(joined, room), "timeline")
            if timeline.get("limited") is True and self._concerns_us(room):
                found[room] = await self._between(room, words(timeline, "prev_batch"), cursor)
        return found

    def _concerns_us(self, room: str) -> bool:
        return room in self._rooms.direct or self._events.is_ours(room)

    async def _between(self, room: str, start: str, end: str) -> list[Json]:
        known = self._rooms.rooms.get(room)
        # What people wrote while we had not answered their invitation lies before it, and has no end to name.
        new = self.begun and (known is None or not known.joined(self._rooms.me))
        query = {"dir": "b", "limit": str(_PAGE)} | ({} if new else {"to": end})
        found: list[Json] = []
        pages = 0
        while start and not (new and pages >= _PAGES_OF_A_NEW_ROOM):
            try:
                path = f"/rooms/{quote(room, safe='')}/messages"
                page = await self._api.call("GET", path, query={**query, "from": start})
            except ApiError as error:
                if not is_gone(error):
                    raise
                break
            found += items(page, "chunk")
            start = words(page, "end") if items(page, "chunk") and words(page, "end") != start else ""
            pages += 1
        return found[::-1]

    # ---- taking in

    def _take_in(self, answer: Json, missing: Mapping[str, list[Json]], old: bool) -> list[RawUpdate]:
        to_device = items(part(answer, "to_device"), "events")
        self._machine.take_in(to_device)
        self._events.more_keys = len(to_device) >= _KEYS_AT_ONCE
        self._stock(answer)
        rooms = part(answer, "rooms")
        updates: list[RawUpdate] = []
        joined = part(rooms, "join")
        for room in joined:
            updates += self._events.joined(room, part(joined, room), missing.get(room, []), old)
        for room in part(rooms, "invite"):
            self._events.invited(room, items(part(part(part(rooms, "invite"), room), "invite_state"), "events"))
        for room in part(rooms, "leave"):
            updates += self._events.left(room, part(part(rooms, "leave"), room))
        changed = part(answer, "device_lists").get("changed")
        self._keys.devices_changed(
            [user for user in changed if isinstance(user, str)] if isinstance(changed, list) else []
        )
        return updates

    def _stock(self, answer: Json) -> None:
        counts, unused = answer.get("device_one_time_keys_count"), answer.get("device_unused_fallback_key_types")
        if isinstance(counts, dict):
            count = counts.get("signed_curve25519", 0)
            self._keys.stock = count if isinstance(count, int) else 0
        if isinstance(unused, list) and "signed_curve25519" not in unused:
            self._keys.fallback_used = True


def _changed(answer: Json) -> list[str]:
    changed = part(answer, "device_lists").get("changed")
    return [user for user in changed if isinstance(user, str)] if isinstance(changed, list) else []


def _filter(most: int) -> str:
    nothing: dict[str, list[str]] = {"types": []}
    room = {
        "timeline": {"limit": most},
        "state": {"types": _STATE},
        "ephemeral": nothing,
        "account_data": nothing,
    }
    return json.dumps({"presence": nothing, "account_data": nothing, "room": room})
