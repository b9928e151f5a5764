"""The room of a case: who is in it, what stands there, and what leaves it."""

from __future__ import annotations

from handlers.domain.case import Act
from handlers.domain.outcome import Outcome
from handlers.rooms import follow
from storage.apply import Committed, apply
from storage.store import Store
from storage.unit import Unit
from tests.matrix.event import Chat, Event, choices


async def taken(here: Event) -> tuple[Chat, Chat, str]:
    """The guest, the room of their case on Ana's phone, and the name of the case."""
    await here.all_have_phones()
    team = await here.in_team("ana")
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    await team.sees(name)
    await team.says(f"!desk take {name}")
    return sam, await here.case_room("ana", name), name


async def joined(here: Event, name: str) -> Chat:
    """Ben is the second person; the room on his phone."""
    private = await here.private("ben")
    await private.sees("Taken, 1 of 2.")
    await private.says("I join")
    return await here.case_room("ben", name)


async def state(here: Event, room: str, kind: str) -> dict[str, object]:
    path = f"/_matrix/client/v3/rooms/{room}/state/{kind}"
    found = await here.synapse.ask("GET", path, token=(await here.phone("ana")).token)
    return dict(found)


async def test_it_is_named_with_the_case_only_and_closed_to_everybody_else(here: Event) -> None:
    _, room, name = await taken(here)
    known = (await room.phone.rooms())[room.room]
    assert (known.named, known.topic, known.encrypted, known.join_rule) == (name, "", True, "invite")
    hello = await room.sees("this room is for you two")
    assert "!desk say" in hello.text
    assert await room.people() == {here.accounts[one].id for one in ("desk", "ana")}
    assert await state(here, room.room, "m.room.history_visibility") == {"history_visibility": "invited"}
    assert await state(here, room.room, "m.room.guest_access") == {"guest_access": "forbidden"}
    assert (await state(here, room.room, "m.room.power_levels"))["invite"] == 100


async def test_words_stand_there_covered_and_follow_every_change(here: Event) -> None:
    sam, room, name = await taken(here)
    first = await sam.says("he wears a green jacket")
    shown = await room.sees("he wears a green jacket")
    assert shown.spoilers == ("he wears a green jacket",)
    assert "green" not in shown.body and "green" not in shown.closed and name in shown.body
    await (await here.private("ana")).never_sees("green")

    await sam.phone.edits(sam.room, first, "he wears a blue jacket")
    changed = await room.sees("he wears a blue jacket")
    assert changed.spoilers == ("he wears a blue jacket",) and "changed at" in changed.closed
    await sam.phone.redacts(sam.room, first)
    await room.sees("one message was taken back")
    await room.shows(lambda screen: not any("jacket" in one.text for one in screen))


async def test_a_photo_stands_there_as_a_file_that_nothing_shows_unasked(here: Event) -> None:
    sam, room, name = await taken(here)
    await sam.phone.sends_photo(sam.room)
    shown = await room.shows(lambda screen: next((one for one in screen if one.kind == "m.file"), None))
    assert shown.body == "photo.jpg"
    await room.sees(f"{name}: new words.")
    assert "m.image" not in [one.kind for one in await room.phone.screen(room.room)]


async def test_only_what_is_said_with_the_command_leaves_it(here: Event) -> None:
    sam, room, name = await taken(here)
    theirs = await joined(here, name)
    await theirs.says("I can see him near the door")
    await room.sees("I can see him near the door")
    await room.says("!desk say Ben is on his way to you")
    await room.sees(f"{name} → sent")
    await (await here.private("ana")).never_sees("→ sent")
    await sam.sees("Ana from the desk: Ben is on his way to you")
    await sam.never_sees("near the door")
    await sam.says("thank you, I see him")
    assert (await theirs.sees("thank you, I see him")).spoilers == ("thank you, I see him",)


async def test_a_sign_under_what_was_said_to_them_is_an_answer(here: Event) -> None:
    sam, room, _ = await taken(here)
    await room.says("!desk say Are you hidden where you are?")
    await sam.presses(await sam.sees("Are you hidden"), "👍")
    assert (await room.sees("👍")).spoilers == ("👍",)
    await room.says("!desk ask yesno Is he still near you?")
    await sam.presses(await sam.sees("Is he still near"), "👎")
    await room.sees("They say: no.")


async def test_reply_makes_the_next_message_of_whoever_typed_it_speak_to_the_person(here: Event) -> None:
    sam, room, name = await taken(here)
    theirs = await joined(here, name)
    await sam.says("he is at the bar")
    copy = await room.sees("he is at the bar")
    assert choices(copy) == ["1. Reply"]
    await room.sees(f"{name}: new words.")
    await room.says("reply")
    asked = await theirs.sees(f"{name}: Ana, your next message here goes to them. Only that one.")
    assert choices(asked) == ["1. Never mind"]
    await theirs.says("the blue door is open")
    await room.says("Stay where you are.")
    await sam.sees("Ana from the desk: Stay where you are.")
    await room.sees(f"{name} → sent")
    await room.says("and that is for us")
    await theirs.sees("and that is for us")
    for words in ("blue door", "for us"):
        await sam.never_sees(words)
    await room.presses(copy, "1\ufe0f\u20e3")
    await room.shows(lambda screen: [one for one in screen if "your next message here" in one.text][0:])
    await room.says("1")
    await room.sees("nothing was sent.")


async def test_what_was_said_is_taken_back_by_redacting_it(here: Event) -> None:
    sam, room, name = await taken(here)
    await room.says("!desk say He is right behind you.")
    await sam.sees("He is right behind you.")
    await room.says("!desk unsay")
    await room.sees(f"{name}: taken back, and gone from their screen. They may have read it before.")
    await sam.shows(lambda screen: not any("right behind" in one.text for one in screen))
    shown = await room.sees(f"{name}, taking back from their screen:")
    assert shown.spoilers == ("He is right behind you.",)
    await room.says("!desk timeline")
    await (await here.private("ana")).sees("Ana took back what was last said to them.")


async def test_whoever_gives_it_back_is_out_and_reads_nothing_more(here: Event) -> None:
    sam, room, name = await taken(here)
    theirs = await joined(here, name)
    await room.says("!desk release")
    await room.is_left()
    private = await here.private("ben")
    await private.sees("Ana gave it back")
    await private.says(f"take {name}")
    await sam.sees("Ben has your message")
    again = await here.case_room("ben", name)
    assert again.room == theirs.room and await again.people() == {here.accounts[one].id for one in ("desk", "ben")}
    await sam.says("is somebody still there with me?")
    await again.sees("is somebody still there with me?")
    for one in await here.everywhere("ana"):
        await one.never_sees("is somebody still there")


async def test_a_second_person_stays_and_reads_on_while_another_handler_is_looked_for(here: Event) -> None:
    sam, room, name = await taken(here)
    theirs = await joined(here, name)
    await room.says("!desk release")
    await room.is_left()
    assert await theirs.people() == {here.accounts[one].id for one in ("desk", "ben")}
    await sam.says("please hurry, he came back")
    assert (await theirs.sees("he came back")).spoilers == ("please hurry, he came back",)
    await theirs.sees(f"{name}: new words.")
    await theirs.says("!desk take")
    await sam.sees("Ben has your message")
    assert await theirs.people() == {here.accounts[one].id for one in ("desk", "ben")}


async def test_handed_over_the_new_handler_is_let_in_and_reads_in_private_what_was_said(here: Event) -> None:
    sam, room, name = await taken(here)
    await sam.says("he wears a green jacket")
    await room.sees("green jacket")
    await room.says("!desk handover Ben")
    private = await here.private("ben")
    await private.sees(f"Handover to you: {name}. From Ana.")
    await private.says("Accept")
    theirs = await here.case_room("ben", name)
    assert theirs.room == room.room
    assert (await private.sees("green jacket")).spoilers == ("he wears a green jacket",)
    await sam.sees("Ben is taking over from Ana.")
    await room.is_left()
    await theirs.says("!desk say Hi, I'm Ben")
    await sam.sees("Ben from the desk: Hi, I'm Ben")


async def test_when_a_case_is_erased_everybody_is_out_and_the_room_is_closed(here: Event) -> None:
    _, room, _ = await taken(here)

    def purge(unit: Unit) -> Committed:
        tx = Store(unit)
        (case,) = tx.open_cases()
        return apply(unit, follow(tx, Outcome(cases=[case.after(Act.CLOSE).after(Act.PURGE)], erased=[case.id])))

    await here.desk.after(await here.opened.record.write(purge))
    await room.is_left()
    await here.settles()
    desk = here.accounts["desk"]
    inside = await here.synapse.ask("GET", "/_matrix/client/v3/joined_rooms", token=desk.token)
    assert room.room not in inside["joined_rooms"] and here.team in inside["joined_rooms"]
