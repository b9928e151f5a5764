"""A basic group becomes a supergroup in the middle of a case: a new id, and numbers of messages that begin anew."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi, Room
from tests.faults.program import Program, eventually, people

GROUP = -4_001_001
SAM, LEA, KIM = 7001, 7002, 7003


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        people(server)
        server.group(GROUP)
        yield server


@pytest.fixture
async def program(api: BotApi, tmp_path: Path) -> AsyncIterator[Program]:
    one = Program(tmp_path, api.url, lambda text: text.replace("team_chat = -1001000000001", f"team_chat = {GROUP}"))
    yield one
    await one.gone()


def cards(room: Room) -> list[str]:
    return [message.text for message in room.screen if message.from_bot]


async def test_the_next_alert_arrives_in_the_new_group_and_after_a_restart_too(api: BotApi, program: Program) -> None:
    await program.opens()
    old = api.group(GROUP)
    api.phone(SAM).says("/sos")
    await eventually(lambda: cards(old))
    new = old.migrates(api.phone(1001))
    api.phone(LEA).says("/sos")
    await eventually(lambda: cards(new))
    await program.kill()
    await program.opens()
    api.phone(KIM).says("/sos")
    await eventually(lambda: len(cards(new)) == 2)
    assert len(cards(old)) == 1


async def test_without_the_news_the_first_refusal_tells(api: BotApi, program: Program) -> None:
    """Both service messages may be lost; the next call is answered with the new id."""
    await program.opens()
    old = api.group(GROUP)
    await eventually(lambda: api.updates.waited_for)
    api.updates.put = lambda *_: None  # type: ignore[method-assign]
    new = old.migrates(api.phone(1001))
    del api.updates.put
    api.phone(SAM).says("/sos")
    await eventually(lambda: cards(new))
    await eventually(lambda: any("told the team" in text for text in api.phone(SAM).heard))


async def test_an_edit_of_a_card_left_behind_becomes_a_new_card_and_hits_no_other(
    api: BotApi, program: Program
) -> None:
    await program.opens()
    old = api.group(GROUP)
    api.phone(SAM).says("/sos")
    await eventually(lambda: cards(old))
    new = old.migrates(api.phone(1001))
    api.phone(LEA).says("/sos")
    await eventually(lambda: cards(new))
    others = cards(new)[0]
    mine = cards(old)[0].split(". ")[1].rstrip(".")
    message = next(one for one in api.phone(1001).screen if mine in one.text and "I take it" in one.labels)
    api.phone(1001).presses("I take it", message=message.id)
    await eventually(lambda: any(mine in text and "Taken" in text for text in cards(new)))
    assert others in cards(new)


async def test_buttons_in_the_new_group_work(api: BotApi, program: Program) -> None:
    await program.opens()
    new = api.group(GROUP).migrates(api.phone(1001))
    api.phone(SAM).says("/sos")
    await eventually(lambda: cards(new))
    api.phone(1001).presses("I take it", chat=new.id)
    await eventually(lambda: any("is yours" in text for text in api.phone(1001).heard))
