"""matrix-nio's encryption machine behind a wall: what it does well, without what makes it lose or give away messages.

Only the machine (`nio.crypto.Olm`) is used, never nio's clients. In matrix-nio 0.26 those end on any exception from an
event, so that a stranger can stop them; count a batch as read before it is handled; do not look at the HTTP status; and
keep a room's lock for ever when a send is cancelled. Requests are made by `matrix_keys`, rooms known by `matrix_rooms`.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from nio.crypto import Olm
from nio.events import MegolmEvent, OlmEvent
from nio.responses import KeysClaimResponse, KeysQueryResponse

from bot.transports.matrix_store import KeyStore
from bot.transports.raw_json import Json, part, words

MEGOLM: Final = "m.megolm.v1.aes-sha2"
_OLM: Final = "m.olm.v1.curve25519-aes-sha2"


class Machine:
    """The keys of one device: opens and seals, and says what is missing. Makes no requests, keeps what it learns."""

    def __init__(self, user: str, device: str, store: KeyStore) -> None:
        self.store = store
        self.olm: Any = Olm(user, device, store)
        self.mishaps: Counter[str] = Counter()
        """What could not be handled, by kind; events may be made to be so, and stop nobody."""

    @property
    def identity(self) -> str:
        """The public key that this device is known by."""
        return str(self.olm.account.identity_keys["curve25519"])

    # ---- what comes in

    def take_in(self, events: Iterable[Json]) -> None:
        """Keys and the like that were sent to this very device. Whatever is wrong with one, the next is looked at.

        Everything but encrypted events is left out: key requests and verifications would have the machine answer
        strangers, and fill its memory for them.
        """
        encrypted = [event for event in events if event.get("type") == "m.room.encrypted"]
        for event in encrypted:
            self._guarded("to-device", self._open_to_device, event)
        if not encrypted:
            return
        # nio takes a used one-time key out of the account after it has written the account: its next write counts.
        self.olm.save_account()

    def _open_to_device(self, event: Json) -> None:
        read = OlmEvent.from_dict(deepcopy(dict(event)))
        if isinstance(read, OlmEvent):
            self.olm.handle_to_device_event(read)

    def has_key(self, room: str, content: Json) -> bool:
        """Whether the key of this encrypted message is here."""
        return self._session(room, content) is not None

    def open(self, room: str, event: Json) -> Json | None:
        """A room's encrypted event as it was meant; None when it cannot be opened, whatever the reason."""
        content = part(event, "content")
        session = self._session(room, content)
        if session is None:
            return None
        # Clients may leave out by whose device it was; the machine insists on it.
        full = {**event, "room_id": room, "content": {**content, "sender_key": session.sender_key,
                                                      "device_id": words(content, "device_id") or "?"}}  # fmt: skip
        found: Json | None = self._guarded("room event", self._open, full, room)
        return found

    def _open(self, event: Json, room: str) -> Json | None:
        read = MegolmEvent.from_dict(deepcopy(dict(event)))
        if not isinstance(read, MegolmEvent):
            return None
        opened = self.olm.decrypt_megolm_event(read, room)
        # A kind of message nio finds fault with comes as a "bad event", which still has what was sent.
        found = getattr(opened, "source", None) or getattr(opened, "event_dict", None)
        return found if isinstance(found, dict) else None

    def _session(self, room: str, content: Json) -> Any:
        if words(content, "algorithm") != MEGOLM or not words(content, "ciphertext"):
            return None
        wanted, sender = words(content, "session_id"), words(content, "sender_key")
        if sender:
            return self.olm.inbound_group_store.get(room, sender, wanted)
        of_room = self.olm.inbound_group_store._entries.get(room, {})  # no other way to ask by the session alone
        return next((found[wanted] for found in of_room.values() if wanted in found), None)

    def _guarded(self, kind: str, work: Any, *args: Any) -> Any:
        """Poison stops nobody. vodozemac, written in Rust, may even panic, and a panic is no Exception."""
        try:
            return work(*args)
        except (KeyboardInterrupt, SystemExit, asyncio.CancelledError):
            raise
        except BaseException:
            self.mishaps[kind] += 1
            return None

    # ---- what is known of other people's devices

    def learn_devices(self, answer: Json) -> set[str]:
        """Devices from an answer to /keys/query, each only if it is sound; the users of whom anything is new.

        nio takes an answer whole or not at all: one odd device of one person would keep everybody without keys.
        """
        of_users = {
            user: {name: device for name, device in part(part(answer, "device_keys"), user).items()
                   if self._guarded("device", self._is_sound, user, name, device)}
            for user in part(answer, "device_keys")
        }  # fmt: skip
        response = KeysQueryResponse(of_users, {})
        with self.store.one_commit():
            self.olm.handle_response(response)
        return set(response.changed)

    def _is_sound(self, user: str, name: str, device: Any) -> bool:
        keys = part(device, "keys")
        signing, curve = words(keys, f"ed25519:{name}"), words(keys, f"curve25519:{name}")
        same = words(device, "user_id") == user and words(device, "device_id") == name
        return same and bool(curve) and bool(self.olm.verify_json(deepcopy(device), signing, user, name))

    def take_one_time_keys(self, answer: Json) -> None:
        """Sessions with devices from an answer to /keys/claim, one by one, so that a bad key spoils only its own."""
        for user in part(answer, "one_time_keys"):
            for device, key in part(part(answer, "one_time_keys"), user).items():
                self._guarded("one-time key", self._begin_session, user, device, key)

    def _begin_session(self, user: str, device: str, key: Any) -> None:
        self.olm.handle_response(KeysClaimResponse({user: {device: key}}, {}))

    # ---- rooms

    def unknown_among(self, users: Iterable[str]) -> set[str]:
        """Of whom the devices were never asked for since the start, or have changed since."""
        asked: set[str] = self.olm.tracked_users - self.olm.users_for_key_query
        return set(users) - asked

    def without_session(self, users: Sequence[str]) -> Mapping[str, list[str]]:
        """Devices with which no session has begun, by user."""
        found: dict[str, list[str]] = self.olm.get_missing_sessions(list(users))
        return found

    def must_share(self, room: str) -> bool:
        """Whether the room's key has to be made and given out before anything can be said there."""
        return bool(self.olm.should_share_group_session(room))

    def new_key(self, room: str) -> None:
        """Whoever comes or goes, and whatever went wrong: what is said next has a new key."""
        self.olm.outbound_group_sessions.pop(room, None)

    def seal(self, room: str, kind: str, content: Json) -> Json:
        """An encrypted event's content. The room's key must have been given out."""
        sealed: Json = self.olm.group_encrypt(room, {"type": kind, "content": dict(content)})
        if relation := content.get("m.relates_to"):
            # Outside the encryption, where the homeserver needs it to know replacements and threads.
            sealed = {**sealed, "m.relates_to": relation}
        return sealed

    def forget_room(self, room: str) -> None:
        """Destroy every key of a room."""
        self.new_key(room)
        self.olm.inbound_group_store._entries.pop(room, None)
        self.store.forget_room(room)
