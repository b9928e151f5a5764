"""Whoever has a case leaves its room, declines it or overlooks the invitation: the person's words reach them still."""

from __future__ import annotations

from tests.matrix.event import Chat, Event
from tests.matrix.test_case_room import joined, taken


async def test_whoever_leaves_the_room_of_their_case_is_told_and_asked_in_again(here: Event) -> None:
    sam, room, name = await taken(here)
    private = await here.private("ana")
    await room.phone.leaves(room.room)
    told = await private.sees(f"{name}: you are out of its room")
    assert told.notifies and "!desk release" in told.text
    await room.phone.until_there(lambda rooms: rooms[room.room].membership == "invite")
    await sam.says("he is at the bar, in a red hat")
    await here.kept(1)
    await room.phone.joins(room.room)
    await room.sees("in a red hat")
    await private.says("Open")
    await private.sees(f"{name}: all of it is shown once more, in its room.")
    await room.shows(lambda screen: len([one for one in screen if "in a red hat" in one.text]) == 2)


async def test_whoever_says_no_to_the_invitation_is_told_what_it_was_and_reads_all_of_it_later(here: Event) -> None:
    sam, room, name = await taken(here)
    private = await here.private("ben")
    await private.sees("Taken, 1 of 2.")
    await private.says("I join")
    phone = await here.phone("ben")
    await phone.until_there(lambda rooms: room.room in rooms)
    await phone.leaves(room.room)
    await private.sees(f"{name}: you are out of its room")
    await sam.says("he is at the bar, in a red hat")
    await phone.until_there(lambda rooms: rooms[room.room].membership == "invite")
    await phone.joins(room.room)
    await private.says("Open")
    await private.sees(f"{name}: all of it is shown once more.")
    await private.sees("in a red hat")
    await Chat(phone, room.room).sees("in a red hat")


async def test_an_invitation_that_is_overlooked_is_told_of_and_one_that_is_accepted_is_not(here: Event) -> None:
    _, _, name = await taken(here)
    ana, ben = await here.private("ana"), await here.private("ben")
    await ben.sees("Taken, 1 of 2.")
    await ben.says("I join")
    await ben.sees(f"{name}: Ana is with you.")
    await here.passes(seconds=61)
    told = await ben.sees(f"{name}: what they write stands in its room.")
    assert told.notifies
    await ana.never_sees("stands in its room")


async def test_who_was_put_out_by_the_desk_is_not_asked_in_again(here: Event) -> None:
    _, room, name = await taken(here)
    await joined(here, name)
    await room.says("!desk release")
    await room.is_left()
    await (await here.private("ben")).sees("Ana gave it back")
    await here.settles()
    await (await here.private("ana")).never_sees("you are out of its room")
    assert (await room.phone.rooms())[room.room].membership == "leave"


async def test_the_second_person_hears_whose_words_wait_to_be_sent(here: Event) -> None:
    sam, room, name = await taken(here)
    theirs = await joined(here, name)
    await sam.says("he is at the bar")
    copy = await room.sees("he is at the bar")
    await room.phone.replies(room.room, copy.id, "Stay inside")
    await theirs.sees(f"{name}: send this to them?")
    await theirs.says("1")
    await (await here.private("ben")).sees(f"{name}: those are Ana's words, so Ana decides.")
    await sam.never_sees("Stay inside")
    await room.says("1")
    await sam.sees("Ana from the desk: Stay inside")
