"""A place shared live, as phones on Matrix do it: one event that it begins, and one more for every step."""

from __future__ import annotations

from typing import Any

from tests.element.shown import Shown
from tests.matrix.event import Chat, Event
from tests.matrix.test_case_room import taken


async def begins(here: Event, chat: Chat) -> str:
    """The event with which a share begins; it stands in the room's state, and says no place."""
    info = {
        "description": "Live location", "live": True, "timeout": 900_000, "org.matrix.msc3488.ts": 1,
        "org.matrix.msc3488.asset": {"type": "m.self"},
    }  # fmt: skip
    path = f"/_matrix/client/v3/rooms/{chat.room}/state/org.matrix.msc3672.beacon_info/{chat.phone.user}"
    return str((await here.synapse.ask("PUT", path, info, token=chat.phone.token))["event_id"])


async def walks(chat: Chat, share: str, latitude: float) -> None:
    content: dict[str, Any] = {
        "m.relates_to": {"rel_type": "m.reference", "event_id": share}, "org.matrix.msc3488.ts": 2,
        "org.matrix.msc3488.location": {"uri": f"geo:{latitude},-9.1;u=20", "description": ""},
    }  # fmt: skip
    await chat.phone.sends(chat.room, "org.matrix.msc3672.beacon", content)


def places(screen: list[Shown]) -> list[str]:
    return [str(one.content["geo_uri"]) for one in screen if one.kind == "m.location" and not one.redacted]


async def test_whoever_has_the_case_sees_where_they_are_now(here: Event) -> None:
    sam, room, _ = await taken(here)
    share = await begins(here, sam)
    await walks(sam, share, 38.71)
    await room.shows(lambda screen: places(screen) == ["geo:38.710000,-9.100000"])
    await here.passes(seconds=21)
    await walks(sam, share, 38.72)
    await room.shows(lambda screen: places(screen) == ["geo:38.720000,-9.100000"])
    assert all("38.7" not in one.body for one in await room.phone.screen(room.room))


async def test_a_place_shared_live_as_the_first_thing_is_a_report(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "hello")
    await sam.sees("elp now")  # in the greeting, or in the answer to whoever was faster
    await walks(sam, await begins(here, sam), 38.71)
    await sam.sees("Thanks, I have your place.")
    await here.passes(seconds=21)
    name = await sam.asked()
    await team.sees(name)
