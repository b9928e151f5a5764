"""What `check --online` asks the homeserver: are rooms there and encrypted, may we work in them, and how fast."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import quote

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import delivery_error, is_gone
from bot.transports.matrix_rooms import IN, Directory, Room
from bot.transports.port import Refused, Retry, Rights
from bot.transports.raw_json import Json, items, number, part, words

_ENCRYPT: Final = "switch encryption on in this room (room settings, security); it cannot be switched off again"
_MODERATOR: Final = "make the desk a moderator of this room (power level 50)"
_LIMIT: Final = (
    "ask whoever runs the homeserver to lift it for this account (Synapse, as an administrator: POST"
    " /_synapse/admin/v1/users/{user}/override_ratelimit with"
    ' {{"messages_per_second": 0, "burst_count": 0}}); else ten messages may leave at once and then one in five seconds'
)
_BURST: Final = 15
"""More calls than an account with Synapse's usual limit may make at once."""


async def check_all(
    api: MatrixApi, rooms: Directory, spaces: Mapping[str, str], people: Mapping[str, str]
) -> list[Rights]:
    """All of it. Raises Retry and Refused."""
    try:
        found = [await _space(api, rooms.me, name, room) for name, room in spaces.items()]
        found += [await _person(api, rooms, name, user) for name, user in people.items()]
        return [*found, await _limit(api, rooms.me)]
    except ApiError as error:
        meaning = delivery_error(error)
        if isinstance(meaning, Retry | Refused):
            raise meaning from None
        raise Retry("the homeserver refuses to tell") from None


async def _space(api: MatrixApi, me: str, name: str, room: str) -> Rights:
    subject = f"{name} ({room})"
    try:
        await _come_in(api, room)
        state = await _state(api, room, me)
    except ApiError as error:
        if not is_gone(error) and error.status != 400:
            raise
        return Rights(subject, "the desk is not in this room", f"invite {me} to it, and check the room's id")
    seen = Room(room)
    for event in state:
        seen.apply(event, me)
    if not seen.encrypted:
        return Rights(subject, "this room is not encrypted: the desk says nothing in it", _ENCRYPT)
    if not seen.invite_only:
        return Rights(subject, "people can come into this room unasked", "let it be joined by invitation only")
    if _level(state, me) < 50:
        return Rights(subject, "the desk may neither take messages away here nor call everybody", _MODERATOR)
    return Rights(subject)


async def _come_in(api: MatrixApi, room: str) -> None:
    """An invitation that waits is accepted, as the desk does when it runs: else it would be asked for again."""
    joined = (await api.call("GET", "/joined_rooms")).get("joined_rooms")
    if not isinstance(joined, list) or room not in joined:
        await api.call("POST", f"/rooms/{quote(room, safe='')}/join", {})


async def _state(api: MatrixApi, room: str, me: str) -> list[Json]:
    """The state of a room, asked piece by piece: the whole would come as a list, and hold every member."""
    found: list[Json] = []
    for kind, key in (("m.room.member", me), ("m.room.create", ""), ("m.room.encryption", ""),
                      ("m.room.join_rules", ""), ("m.room.power_levels", "")):  # fmt: skip
        try:
            path = f"/rooms/{quote(room, safe='')}/state/{kind}/{quote(key, safe='')}"
            content = await api.call("GET", path)
        except ApiError as error:
            if error.status != 404:
                raise
            continue
        found.append({"type": kind, "state_key": key, "content": content})
    if not any(words(part(event, "content"), "membership") == IN for event in found):
        raise ApiError(403, "M_FORBIDDEN")
    return found


def _level(state: list[Json], me: str) -> int:
    levels = next((part(event, "content") for event in state if event["type"] == "m.room.power_levels"), {})
    created = next((part(event, "content") for event in state if event["type"] == "m.room.create"), {})
    if me in (created.get("additional_creators") or ()):
        return 100
    mine = number(part(levels, "users"), me)
    return mine if mine is not None else number(levels, "users_default") or 0


async def _person(api: MatrixApi, rooms: Directory, name: str, user: str) -> Rights:
    room = rooms.with_person(user) or next((one for one, other in rooms.direct.items() if other == user), "")
    if not room:
        return await _stranger(api, name, user)
    answer = await api.call("GET", f"/rooms/{quote(room, safe='')}/members", query={"membership": "join"})
    if any(words(event, "state_key") == user for event in items(answer, "chunk")):
        return Rights(name)
    return Rights(name, "has not accepted the desk's invitation", "ask them to accept it, or to write to the desk")


async def _stranger(api: MatrixApi, name: str, user: str) -> Rights:
    try:
        await api.call("GET", f"/profile/{quote(user, safe='')}")
    except ApiError as error:
        if not is_gone(error):
            raise
        return Rights(name, "no such account is known", "check the Matrix id of this person")
    return Rights(name, "has no chat with the desk yet", "ask them to open a chat with the desk and write one word")


async def _limit(api: MatrixApi, me: str) -> Rights:
    """Found out by doing: more at once than the usual limit allows, in a room where nobody is."""
    try:
        room = words(await api.call("POST", "/createRoom", {"preset": "private_chat"}), "room_id")
        await _talk_to_nobody(api, f"/rooms/{quote(room, safe='')}")
    except ApiError as error:
        if error.status != 429:
            raise
        return Rights(f"pace of {me}", "the homeserver slows the desk down", _LIMIT.format(user=me))
    return Rights(f"pace of {me}")


async def _talk_to_nobody(api: MatrixApi, path: str) -> None:
    try:
        for number_ in range(_BURST):
            await api.call("PUT", f"{path}/send/org.eventdesk.check/{number_}", {})
    finally:
        for step in ("leave", "forget"):
            with suppress(ApiError):
                await api.call("POST", f"{path}/{step}", {})
