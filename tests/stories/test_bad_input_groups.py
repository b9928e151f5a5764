"""Bad input, in rooms: nothing of a report is ever said in one, and foreign rooms hear nothing at all."""

from __future__ import annotations

import pytest

from tests.stage import ORGANIZERS, TEAM, Stage

FOREIGN = "-1009999999999"


@pytest.mark.parametrize("words", ["/start", "/sos", "/help", "/report he follows me", "/language"])
async def test_an_attendees_command_in_the_team_group_gets_one_neutral_line(stage: Stage, words: str) -> None:
    await stage.phone(7300).says_in(TEAM, words)
    assert stage.cards == ["I can help better in private."]


@pytest.mark.parametrize("room", [TEAM, ORGANIZERS])
async def test_a_report_typed_into_a_room_is_not_repeated_there(stage: Stage, room: str) -> None:
    await stage.phone(7300).says_in(room, "Tom from the bar grabbed me and I'm scared")
    await stage.passes(minutes=5)
    assert not [one for one in stage.house.screen(room) if "Tom" in one.text or "grabbed" in one.text]


async def test_commands_of_the_team_do_nothing_for_strangers_in_the_group(stage: Stage) -> None:
    await stage.phone(7301).says("/sos")
    for command in ("/take", "/look", "/cases", "/who", "/timeline", "/onduty"):
        await stage.phone(7300).says_in(TEAM, command)
    shown = [one for one in stage.house.screen(TEAM) if not one.pinned]
    assert "Taken" not in shown[0].text
    assert {one.text for one in shown[1:]} <= {"I can help better in private."}


async def test_a_foreign_group_hears_nothing(stage: Stage) -> None:
    if stage.house.platform == "telegram":
        stage.house.api.group(int(FOREIGN))
    guest = stage.phone(7300)
    for words in ("/start", "/sos", "help", "he follows me", "/cases"):
        await guest.says_in(FOREIGN, words)
        await stage.ana.says_in(FOREIGN, words)
    assert not stage.house.screen(FOREIGN)
    assert not stage.cards
