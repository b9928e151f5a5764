"""The record in the room of a case, and the board in the team's room: by typing alone."""

from __future__ import annotations

import asyncio

from tests.matrix.event import Event
from tests.matrix.test_case_room import joined, state, taken


async def test_items_are_ticked_by_number_and_both_see_who(here: Event) -> None:
    _, room, name = await taken(here)
    theirs = await joined(here, name)
    await room.says("!desk checklist")
    every, kind = await room.sees("Every case:"), await room.sees("Saffron:")
    assert "\n11. " in kind.text and "\n1. 1" not in every.text
    await theirs.sees("Saffron:")
    await theirs.says("12")
    await room.shows(lambda screen: [one for one in screen if "✓ 12. " in one.text and "(Ben, " in one.text])
    await room.says("!desk tick 2")
    await theirs.shows(lambda screen: [one for one in screen if "✓ 2. " in one.text and "(Ana, " in one.text])
    await room.says("!desk note the door was open")
    await theirs.sees("the door was open")
    await room.says("!desk timeline")
    record = await (await here.private("ana")).sees("the record:")
    assert "Ben: Done: Danger now?" in record.text and "Ana, note: the door was open" in record.text


async def test_an_edit_of_a_note_is_added_and_a_sign_makes_one(here: Event) -> None:
    _, room, name = await taken(here)
    theirs = await joined(here, name)
    first = await room.says("!desk note he wears a red hat")
    await theirs.sees("red hat")
    await room.phone.edits(room.room, first, "!desk note he wears a green hat")
    await theirs.sees("green hat")
    said = await theirs.says("the door at the back was open")
    await room.sees("door at the back")
    await theirs.phone.reacts(theirs.room, said, "✍️")
    await (await here.private("ben")).sees(f"{name}: noted.")
    await room.says("!desk timeline")
    record = (await (await here.private("ana")).sees("the record:")).text
    assert "note: he wears a red hat" in record and "note: he wears a green hat" in record
    assert "Ben, note: the door at the back was open" in record


async def test_a_question_is_answered_with_yes_by_the_person(here: Event) -> None:
    sam, room, _ = await taken(here)
    await room.says("!desk ask yesno Is he still near you?")
    await sam.sees("Is he still near you?")
    await sam.says("yes")
    await room.sees("They say: yes.")
    await room.says("!desk phrases")
    await room.sees("words for which moment?")
    await room.says("2")
    assert "Are you safe where you are?" in (await room.sees("as they would read it")).text
    await room.says("!desk nextnews in 20 min")
    await sam.sees("You hear from us by")


async def test_the_board_is_pinned_edited_and_comes_again_when_it_is_taken_away(here: Event) -> None:
    desk, owner = here.accounts["desk"].id, here.accounts["ola"]
    path = f"/_matrix/client/v3/rooms/{here.team}/state/m.room.power_levels"
    levels = dict(await here.synapse.ask("GET", path, token=owner.token))
    levels["users"] = {**levels.get("users", {}), desk: 50}
    await here.synapse.ask("PUT", path, levels, token=owner.token)
    await here.all_have_phones()
    team = await here.in_team("ola")
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    await here.passes(seconds=6)
    board = await team.sees("As of")
    assert f"Saffron. {name}. 0 min. Waits, 0 of 2." in board.text
    assert (await state(here, here.team, "m.room.pinned_events"))["pinned"] == [board.id]
    await (await here.in_team("ana")).says(f"!desk take {name}")
    await team.sees("Taken, 1 of 2.")
    await here.passes(seconds=6)
    await team.sees(f"Saffron. {name}. 0 min. 1 of 2.")
    await team.phone.redacts(team.room, board.id)
    await team.shows(lambda screen: [one for one in screen if "As of" in one.text and one.id != board.id])
    async with asyncio.timeout(20):  # it is pinned once it stands
        while len(pinned := (await state(here, here.team, "m.room.pinned_events"))["pinned"]) < 2:  # type: ignore[arg-type]
            await asyncio.sleep(0.2)
    assert isinstance(pinned, list) and pinned[0] == board.id
