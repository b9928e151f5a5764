"""What somebody does on a phone, and what they see on it."""

from __future__ import annotations

import asyncio
import time
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from pprint import pformat
from typing import Any, Protocol, TypeVar

from tests.element.shown import Room, Shown, room_of, shown_of

S = TypeVar("S")
T = TypeVar("T")
PATIENCE = 20.0
"""Seconds until something that should appear counts as missing."""
_LOOK_AGAIN = 0.5
"""Seconds after which a screen is looked at although nothing is known to have changed."""
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
"""The smallest picture."""


class Engine(Protocol):
    """What carries out what is done on a phone."""

    async def ask(self, phone: str, act: str, **given: object) -> Any: ...


class Phone:
    """One device of one person. Rooms and messages are named by their ids; a message by its first event's."""

    def __init__(self, engine: Engine, name: str, user: str) -> None:
        self.name = name
        self.user = user
        self.device = ""
        self.token = ""
        self.changed = asyncio.Event()
        self._engine = engine

    # ---- saying

    async def says(
        self, room: str, text: str, *, formatted: str = "", mentions: Iterable[str] = (), thread: str = "",
        notice: bool = False,
    ) -> str:  # fmt: skip
        """Writes. `thread`: the message at which the thread begins."""
        how = {"formatted": formatted, "mentions": list(mentions), "thread": thread, "notice": notice}
        return str(await self._do("says", room=room, text=text, **how))

    async def replies(self, room: str, message: str, text: str, *, quotes: bool = False, thread: str = "") -> str:
        """Answers a message. `quotes`: with what is answered above it, as other apps do and Element did."""
        return str(await self._do("says", room=room, text=text, replyTo=message, quotes=quotes, thread=thread))

    async def edits(self, room: str, message: str, text: str, *, formatted: str = "") -> str:
        return str(await self._do("edits", room=room, message=message, text=text, formatted=formatted))

    async def reacts(self, room: str, message: str, key: str) -> str:
        """Sets a reaction; what it returns can be redacted. A keycap is `keycap(1)`."""
        return str(await self._do("reacts", room=room, message=message, key=key))

    async def redacts(self, room: str, message: str) -> str:
        """Takes a message or a reaction back."""
        return str(await self._do("redacts", room=room, message=message))

    async def sends(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """An event of any kind, encrypted where the room is."""
        return str(await self._do("sends", room=room, type=kind, content=content))

    async def sends_photo(self, room: str, data: bytes = PIXEL, caption: str | None = None) -> str:
        return await self.sends_file(room, data, "m.image", "photo.png", "image/png", caption=caption)

    async def sends_voice(self, room: str, data: bytes = b"OggS not much", seconds: float = 2.0) -> str:
        more = {"voice": True, "seconds": seconds}
        return await self.sends_file(room, data, "m.audio", "Voice message.ogg", "audio/ogg", **more)

    async def sends_file(self, room: str, data: bytes, kind: str, name: str, mimetype: str, **more: object) -> str:
        """`kind`: m.image, m.audio, m.video or m.file."""
        file = {"kind": kind, "name": name, "type": mimetype, "data": b64encode(data).decode()}
        return str(await self._do("sendsFile", room=room, **file, **more))

    async def sends_location(self, room: str, latitude: float, longitude: float) -> str:
        where = f"geo:{latitude},{longitude}"
        content = {
            "msgtype": "m.location", "geo_uri": where, "body": f"Location {where}",
            "org.matrix.msc1767.text": f"Location {where}", "org.matrix.msc3488.asset": {"type": "m.self"},
            "org.matrix.msc3488.location": {"uri": where, "description": None},
        }  # fmt: skip
        return await self.sends(room, "m.room.message", content)

    async def downloads(self, room: str, message: str) -> bytes:
        """The file of a message, decrypted."""
        return b64decode(await self._do("downloads", room=room, message=message))

    # ---- rooms

    async def opens_chat_with(self, user: str, *, encrypted: bool = True) -> str:
        """A new direct chat; does not wait for the other to join, as Element does not."""
        return str(await self._do("opensChatWith", user=user, encrypted=encrypted))

    async def creates_room(self, members: Iterable[str] = (), *, encrypted: bool = True, name: str = "") -> str:
        """A private room of several, those others invited."""
        return str(await self._do("creates", members=list(members), encrypted=encrypted, name=name))

    async def invites(self, room: str, user: str) -> None:
        await self._do("invites", room=room, user=user)

    async def removes(self, room: str, user: str) -> None:
        await self._do("removes", room=room, user=user)

    async def joins(self, room: str) -> None:
        await self._do("joins", room=room)

    async def accepts(self, room: str) -> None:
        """Joins, once the invitation is there."""
        await self.until_there(lambda rooms: room in rooms)
        await self.joins(room)

    async def leaves(self, room: str) -> None:
        await self._do("leaves", room=room)

    async def forgets(self, room: str) -> None:
        await self._do("forgets", room=room)

    async def ignores(self, *users: str) -> None:
        """No other than these from now on."""
        await self._do("ignores", users=users)

    async def goes_offline(self) -> None:
        """Flight mode: nothing gets in or out, what comes waits on the server."""
        await self._do("goesOffline")

    async def comes_online(self) -> None:
        await self._do("comesOnline")

    async def logs_out(self) -> None:
        """The device and its keys are gone."""
        await self._do("logsOut")

    async def changes_key(self, room: str) -> None:
        """The next message goes out under a new key."""
        await self._do("forgetsKeysOf", room=room)

    # ---- looking

    async def screen(self, room: str) -> list[Shown]:
        """The messages of a room, oldest first."""
        return [shown_of(one) for one in await self._do("screen", room=room)]

    async def rooms(self) -> dict[str, Room]:
        """By id: those they are in, are invited to, and have left but not forgotten."""
        return {one["id"]: room_of(one) for one in await self._do("rooms")}

    async def members(self, room: str) -> dict[str, str]:
        """User id to 'join', 'invite', 'leave' or 'ban'."""
        return dict(await self._do("members", room=room))

    async def knows_sender_signed(self, user: str) -> bool:
        """Whether somebody has devices, and has signed each of them."""
        signed = await self._do("devicesOf", user=user)
        return bool(signed) and all(signed.values())

    async def sees(self, room: str, fragment: str, *, within: float = PATIENCE) -> Shown:
        """The newest message of others in which this is read, once it is there."""

        def newest(screen: list[Shown]) -> Shown | None:
            others = [one for one in screen if one.sender != self.user and fragment in one.text]
            return others[-1] if others else None

        found = await self.until(room, newest, within=within)
        assert found is not None
        return found

    async def until(self, room: str, seen: Callable[[list[Shown]], T], *, within: float = PATIENCE) -> T:
        """Waits for what `seen` returns to be true-like; it is asked whenever the screen may have changed."""
        return await self._until(lambda: self.screen(room), seen, within)

    async def until_there(self, there: Callable[[dict[str, Room]], T], *, within: float = PATIENCE) -> T:
        """The same for the list of rooms, invitations included."""
        return await self._until(self.rooms, there, within)

    async def until_joined(self, room: str, user: str, *, within: float = PATIENCE) -> None:
        """Waits for somebody to accept."""
        await self._until(lambda: self.members(room), lambda members: members.get(user) == "join", within)

    async def until_signed(self, user: str, *, within: float = PATIENCE) -> None:
        """Waits until somebody has signed each of their devices."""
        await self._until(lambda: self.knows_sender_signed(user), bool, within)

    async def _until(self, look: Callable[[], Awaitable[S]], seen: Callable[[S], T], within: float) -> T:
        deadline = time.monotonic() + within
        while True:
            self.changed.clear()
            found = await look()
            if wanted := seen(found):
                return wanted
            left = deadline - time.monotonic()
            assert left > 0, f"{self.user} waited in vain; there is:\n{pformat(found, width=120)}"
            with suppress(TimeoutError):
                await asyncio.wait_for(self.changed.wait(), min(left, _LOOK_AGAIN))

    async def _do(self, act: str, **given: object) -> Any:
        return await self._engine.ask(self.name, act, **given)


def keycap(number: int) -> str:
    """The emoji of a digit, as the picker has it."""
    return f"{number}\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"
