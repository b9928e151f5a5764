"""A friend is let into the chat with the desk: nothing they write is lost, and the friend reads nothing of ours."""

from __future__ import annotations

from tests.matrix.event import Chat, Event
from tests.matrix.test_case_room import taken


async def another_chat(here: Event, sam: Chat) -> Chat:
    """The chat to which the desk invites somebody in place of the one that others read."""
    desk = here.accounts["desk"].id
    invited = await sam.phone.until_there(
        lambda rooms: [one.id for one in rooms.values() if one.id != sam.room and one.membership == "invite"]
    )
    await sam.phone.joins(invited[0])
    assert set(await sam.phone.members(invited[0])) == {sam.phone.user, desk}
    return Chat(sam.phone, invited[0])


async def test_a_friend_is_let_in_and_the_desk_goes_on_where_nobody_else_reads(here: Event) -> None:
    sam, room, name = await taken(here)
    kim = await here.phone("kim")
    await sam.phone.invites(sam.room, kim.user)
    await sam.says("Kim is with me now, we hide in room 12")
    assert (await room.sees("we hide in room 12")).spoilers
    await kim.accepts(sam.room)
    alone = await another_chat(here, sam)
    await alone.sees(f"Hello again. {name} is still open.")

    await room.says("!desk say I am at the door")
    await alone.sees("Ana from the desk: I am at the door")
    await alone.says("we see you")
    await room.sees("we see you")
    await room.never_sees("not delivered")
    desk = here.accounts["desk"].id
    assert not [one for one in await kim.screen(sam.room) if one.sender == desk and not one.undecryptable]
    assert (await sam.phone.members(sam.room)).get(desk) == "leave"


async def test_a_friend_is_let_in_before_anything_was_reported(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "hello")
    await sam.sees("elp now")  # in the greeting, or in the answer to whoever was faster
    kim = await here.phone("kim")
    await sam.phone.invites(sam.room, kim.user)
    alone = await another_chat(here, sam)
    await alone.sees("1. I need help now")
    await alone.says("1")
    name = await alone.asked()
    await team.sees(f"Saffron. {name}.")
