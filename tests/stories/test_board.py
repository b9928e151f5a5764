"""The board in the team's space: pinned, silent, edited in place (conversation.md 7.11)."""

from __future__ import annotations

from bot.transports.port import Pace
from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, paired
from tests.stories.test_06_about_a_colleague import about


def boards(stage: Stage) -> list[str]:
    """Every board that stands in the team's group."""
    return [one.text for one in stage.house.screen(TEAM) if "As of" in one.text]


async def test_it_shows_who_is_on_and_what_is_open_and_grows_old_with_it(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.passes(seconds=5)
    assert stage.board.splitlines() == [
        "On duty: Ana, Ben, Caro.", "Open, oldest first:", f"Saffron. {name}. 0 min. Waits, 0 of 2.", "As of 12:00.",
    ]  # fmt: skip
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/withthem")
    await stage.passes(seconds=5)
    assert f"Saffron. {name}. 0 min. 2 of 2." in stage.board
    await stage.passes(minutes=7)
    assert f"Saffron. {name}. 6 min. 2 of 2." in stage.board
    shown = next(one for one in stage.house.screen(TEAM) if one.pinned)
    assert len(boards(stage)) == 1 and not shown.sound and not shown.labels
    assert not [one for one in stage.house.screen(ORGANIZERS) if "As of" in one.text]


async def test_it_is_the_same_message_after_a_restart_and_empty_when_all_is_closed(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.passes(seconds=5)
    number = next(one.id for one in stage.house.screen(TEAM) if one.pinned)
    await stage.restarts(after_seconds=200)
    await stage.passes(minutes=3)
    assert [one.id for one in stage.house.screen(TEAM) if one.pinned] == [number]
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("2. They saw it")
    await stage.ben.presses("I agree")
    await stage.passes(seconds=5)
    assert "Nothing open to show here." in stage.board and name not in stage.board
    assert [one.id for one in stage.house.screen(TEAM) if one.pinned] == [number]


async def test_what_is_missing_on_duty_stands_on_it(theatre: Theatre) -> None:
    with_french = 'languages = ["en", "es", "fr"]'
    async with theatre(lambda text: text.replace('languages = ["en", "es"]', with_french, 1)) as stage:
        await stage.caro.says("/offduty")
        await stage.passes(seconds=5)
        assert "Gap: nobody on duty reads Français." in stage.board and "Español" not in stage.board
        await stage.ana.says("/offduty")
        await stage.passes(seconds=5)
        assert "Gap: only one person is on duty." in stage.board
        assert "Gap: nobody on duty reads Español." in stage.board
        await stage.ben.says("/offduty")
        await stage.passes(seconds=5)
        assert stage.board.startswith("Nobody is on duty.\nNothing open to show here.")


async def test_a_restricted_case_is_not_on_it_nor_counted_and_leaves_it_when_it_becomes_one(stage: Stage) -> None:
    sam = stage.phone(7840)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    await stage.passes(minutes=10)
    assert stage.board == ""
    kim = stage.phone(7841)
    await kim.says("somebody shouted at me and followed me to the stairs")
    await stage.passes(seconds=61)
    name = kim.sees("Your word is").text.split("Your word is ")[1].split(".")[0]
    assert name in stage.board and stage.board.count("of 2.") == 1
    await about(kim, "Caro")
    await stage.passes(seconds=5)
    assert name not in stage.board and "Nothing open to show here." in stage.board


async def test_deleted_it_is_sent_anew(stage: Stage) -> None:
    await called(stage)
    await stage.passes(seconds=5)
    number = next(one.id for one in stage.house.screen(TEAM) if one.pinned)
    if stage.house.platform == "telegram":
        del stage.house.api.world.chats[int(TEAM)].messages[int(number)]
    else:
        await stage.house.here.remove(TEAM, number)
    await stage.settles()
    assert boards(stage) == []
    await stage.passes(minutes=5)
    assert len(boards(stage)) == 1
    assert [one.id for one in stage.house.screen(TEAM) if one.pinned] != [number]


async def test_a_right_to_pin_that_is_missing_keeps_no_board_away(stage: Stage) -> None:
    if stage.house.platform == "telegram":
        stage.house.api.world.chats[int(TEAM)].bot_may_pin = False
        await called(stage)
        await stage.passes(seconds=5)
        assert stage.board == "" and len(boards(stage)) == 1


async def test_many_changes_are_few_edits_and_no_alert_waits_for_them(theatre: Theatre) -> None:
    pace = Pace(chat_per_second=1.0, group_per_minute=20, overall_per_second=30.0, groups={TEAM})
    async with theatre(pace=pace) as stage:
        before = stage.clock.now()
        for number in range(8):
            await stage.phone(7850 + number).says("/sos")
        await stage.passes(seconds=30)
        history = (
            [one for one in stage.house.here.screens[TEAM].history if one.pinned or "As of" in one.text]
            if stage.house.platform == "rehearsal" else []
        )  # fmt: skip
        assert len(history) <= 7
        assert (stage.clock.now() - before).total_seconds() < 60
        assert stage.board.count("Saffron.") == 8
        for number in range(8):
            stage.phone(7850 + number).sees("I've told the team")


async def test_more_cases_than_fit_are_counted(stage: Stage) -> None:
    for number in range(14):
        await stage.phone(7860 + number).says("/sos")
    await stage.passes(seconds=10)
    assert stage.board.count("Waits, 0 of 2.") == 12 and "And 2 more." in stage.board
    assert len(stage.board.encode()) < 2000
