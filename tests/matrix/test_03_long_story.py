"""Acceptance scenario 3: a story told in seven short messages is one case and one card."""

from __future__ import annotations

from tests.element.shown import Shown
from tests.matrix.event import Event, words
from tests.stories.test_03_long_story import LINES


def covered(screen: list[Shown]) -> list[str]:
    return [one.spoilers[0] for one in screen if one.spoilers]


async def test_seven_messages_are_one_case_and_stand_in_its_room_in_order(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", LINES[0])
    await sam.sees("Thank you for telling us.")
    for number, line in enumerate(LINES[1:], 2):
        await here.passes(seconds=9)
        await sam.says(line)
        await here.kept(number)
    await here.passes(seconds=6)
    card = await team.sees("Hibiscus. ")
    name = words(card).split(". ")[1].rstrip(".")
    assert "The team has it now." in (await sam.sees("Your word is")).text

    await team.says(f"!desk take {name}")
    room = await here.case_room("ana", name)
    assert await room.shows(lambda screen: covered(screen)[len(LINES) - 1 :] and covered(screen)) == list(LINES)
    for one in await room.phone.screen(room.room):
        assert not any(line in one.body or line in one.closed for line in LINES)
    taken = await team.shows(lambda screen: [one for one in screen if "Taken, 1 of 2." in one.text])
    assert len(taken) == 1 and taken[0].id == card.id and taken[0].edited
    assert [one.text for one in await team.phone.screen(team.room) if "Hibiscus" in one.text] == [taken[0].text]
