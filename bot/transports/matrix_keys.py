"""Requests about keys: ours to the homeserver, and room keys to everybody who is to read what is said."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote
from uuid import uuid4

from bot.transports.matrix_api import MatrixApi
from bot.transports.matrix_nio import Machine
from bot.transports.matrix_rooms import Directory
from bot.transports.port import Retry
from bot.transports.raw_json import Json, part

_ONE_TIME: Final = "signed_curve25519"
_KEY_SECONDS: Final = 30.0
_ASK_AGAIN: Final = 60.0
_FALLBACK_USES: Final = "fallback"


class Keys:
    """Keeps the homeserver stocked with our keys, and rooms with theirs. Raises ApiError and Retry."""

    def __init__(self, api: MatrixApi, machine: Machine, rooms: Directory) -> None:
        self._api = api
        self._machine = machine
        self._rooms = rooms
        self._asking = asyncio.Lock()
        self._sharing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._ask_again: dict[str, float] = {}
        self.stock: int | None = None
        """How many one-time keys the homeserver has of ours; None until it said so."""
        self.fallback_used = False
        """Whether the homeserver has given our fallback key to somebody."""

    # ---- ours

    async def publish(self) -> None:
        """Upload what the homeserver lacks of ours: who we are, one-time keys, a fallback key.

        The fallback key is what is left for the next person once all fifty one-time keys are taken, which any one user
        can see to in a second; matrix-nio has none.
        """
        olm = self._machine.olm
        body: dict[str, Any] = {}
        if not olm.account.shared:
            body["device_keys"] = self._device_keys()
        body["one_time_keys"] = self._one_time_keys()
        if fallback := self._fallback():
            body["fallback_keys"] = fallback
        # nio writes the private halves only after the homeserver has the public ones: a kill in between, and whoever
        # takes such a key writes what nobody can read.
        olm.save_account()
        answer = await self._api.call("POST", "/keys/upload", body)
        olm.account.shared = True
        olm.account.mark_keys_as_published()
        olm.save_account()
        self._machine.store.keep(_FALLBACK_USES, "made", True)
        self.fallback_used = False
        counts = part(answer, "one_time_key_counts")
        self.stock = counts[_ONE_TIME] if isinstance(counts.get(_ONE_TIME), int) else olm.account.max_one_time_keys

    @property
    def lacking(self) -> bool:
        """Whether there is something to publish."""
        olm = self._machine.olm
        short = self.stock is not None and self.stock < olm.account.max_one_time_keys
        return bool(not olm.account.shared or short or self._wants_fallback())

    def _wants_fallback(self) -> bool:
        return self.fallback_used or not self._machine.store.kept(_FALLBACK_USES)

    def _device_keys(self) -> Json:
        olm = self._machine.olm
        keys = {f"{kind}:{olm.device_id}": key for kind, key in olm.account.identity_keys.items()}
        return self._signed(
            {"algorithms": list(olm._algorithms), "device_id": olm.device_id, "user_id": olm.user_id, "keys": keys}
        )

    def _one_time_keys(self) -> Json:
        account = self._machine.olm.account
        # Keys of an upload whose answer was lost are still to be published: they go first.
        wanted = account.max_one_time_keys - (self.stock or 0) - len(account.one_time_keys["curve25519"])
        if wanted > 0:
            account.generate_one_time_keys(wanted)
        return {f"{_ONE_TIME}:{name}": self._signed({"key": key})
                for name, key in account.one_time_keys["curve25519"].items()}  # fmt: skip

    def _fallback(self) -> Json:
        if not self._wants_fallback():
            return {}
        account = self._machine.olm.account._account  # nio's own account class does not pass it through
        if not account.fallback_key:
            account.generate_fallback_key()
        return {f"{_ONE_TIME}:{name}": self._signed({"key": key.to_base64(), "fallback": True})
                for name, key in account.fallback_key.items()}  # fmt: skip

    def _signed(self, what: dict[str, Any]) -> Json:
        olm = self._machine.olm
        return {**what, "signatures": {olm.user_id: {f"ed25519:{olm.device_id}": olm.sign_json(what)}}}

    # ---- other people's

    async def ask_devices(self, users: Sequence[str]) -> None:
        """Learn which devices these people have now; rooms they are in get a new key when any is new or gone."""
        if not users:
            return
        asked = {"device_keys": {user: [] for user in users}, "timeout": 5000}
        answer = await self._api.call("POST", "/keys/query", asked, seconds=_KEY_SECONDS)
        for room in self._rooms.with_member(self._machine.learn_devices(answer)):
            self._machine.new_key(room)
        # Nobody waits for a homeserver that is away again and again: five seconds for each message to the whole team.
        later = asyncio.get_running_loop().time() + _ASK_AGAIN
        self._ask_again = dict.fromkeys(self._machine.unknown_among(users), later)

    def devices_changed(self, users: Sequence[str]) -> None:
        """The homeserver says that these people's devices are no longer those we know."""
        self._machine.olm.add_changed_users(self._rooms.shared_with(users))

    async def _claim(self, wanted: Json) -> bool:
        """Begin sessions with these devices; whether every homeserver that was asked for them answered."""
        if not wanted:
            return True
        one_each = {user: dict.fromkeys(devices, _ONE_TIME) for user, devices in wanted.items()}
        asked = {"one_time_keys": one_each, "timeout": 5000}
        answer = await self._api.call("POST", "/keys/claim", asked, seconds=_KEY_SECONDS)
        with self._machine.store.one_commit():
            self._machine.take_one_time_keys(answer)
        return not part(answer, "failures")

    # ---- rooms

    async def sealed(self, room: str, kind: str, content: Json) -> Json:
        """An encrypted event's content, once everybody in the room has the key to it. Raises ApiError and Retry."""
        async with self._sharing[room]:
            await self._all_have_keys(room)
            return self._machine.seal(room, kind, content)

    async def _all_have_keys(self, room: str) -> None:
        people = list(self._rooms.room(room).members)
        async with self._asking:
            now = asyncio.get_running_loop().time()
            unknown = self._machine.unknown_among(people)
            await self.ask_devices(sorted(user for user in unknown if self._ask_again.get(user, 0.0) < now))
        if not self._machine.must_share(room):
            return
        try:
            whole = await self._claim(self._machine.without_session(people))
            reached = await self._share(room, people)
            if not reached and not whole:
                # With one of many people away the others are not kept waiting; with everybody away, nobody is there.
                raise Retry("the homeserver of the other side does not answer")
        except BaseException:
            # Nobody knows who has it by now: the next try gives out another.
            self._machine.new_key(room)
            raise

    async def _share(self, room: str, people: Sequence[str]) -> int:
        """Give the room's key to every device of these people; to how many it went."""
        store, olm = self._machine.store, self._machine.olm
        with store.one_commit():
            # Made whole before the first request: the sessions' next steps are on disk before anybody sees them.
            parcels = list(olm.share_group_session_parallel(room, list(people), ignore_unverified_devices=True))
        session = olm.outbound_group_sessions[room]
        for reached, messages in parcels:
            await self._send_to_devices("m.room.encrypted", messages)
            session.users_shared_with |= reached
        if olm.outbound_group_sessions.get(room) is not session:
            raise Retry("the room changed while its key was given out")
        session.shared = True
        return len(session.users_shared_with)

    async def _send_to_devices(self, kind: str, messages: Json) -> None:
        await self._api.call("PUT", f"/sendToDevice/{quote(kind, safe='')}/{uuid4()}", messages)

    # ---- sessions that went out of step

    @property
    def out_of_step(self) -> bool:
        """Whether a session has to be begun anew, or something waits to be sent to a device."""
        return bool(self._machine.olm.wedged_devices or self._machine.olm.outgoing_to_device_messages)

    async def mend(self) -> None:
        """Begin sessions anew with devices whose messages cannot be opened, and tell them."""
        olm = self._machine.olm
        if olm.wedged_devices:
            await self._claim(olm.get_users_for_key_claiming())
            olm.wedged_devices.clear()  # one that has no keys left is tried again when it writes again
        for message in list(olm.outgoing_to_device_messages):
            await self._send_to_devices(message.type, json.loads(json.dumps(message.as_dict())))
            olm._mark_to_device_message_as_sent(message)
