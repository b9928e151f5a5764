"""The database may be read and not written (conversation.md 5.10): numbers to call are given, nothing is claimed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from bot import keeping
from tests.postgres import postgres, postgres_url
from tests.stage import Stage, configuration, theatres

__all__ = ["postgres", "postgres_url"]

_REFUSING: dict[int, list[bool]] = {}
CANNOT = "I can't save anything just now, so I can't pass this on yet."


@pytest.fixture(params=["rehearsal", "telegram", "rehearsal on postgres"])
async def stage(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    name, _, on_postgres = request.param.partition(" on ")
    # Telegram gives one update only when it is asked the same again within half a second.
    monkeypatch.setattr(keeping, "PAUSE", 0.6 if name == "telegram" else 0.05)
    url = str(request.getfixturevalue("postgres_url")) if on_postgres else None
    async with theatres[name](configuration(tmp_path, url)) as stage:
        yield stage
        await writable(stage, True)


async def writable(stage: Stage, can: bool) -> None:
    """The database itself refuses, on the one connection that writes."""
    record = stage.opened.record
    if await record.look(lambda unit: unit.connection.dialect.name) == "postgresql":
        setting = f"SET default_transaction_read_only = {'off' if can else 'on'}"
        await record.write(lambda unit: unit.connection.exec_driver_sql(setting))
    elif not can:
        refusing = _REFUSING.setdefault(id(stage), [])
        refusing.append(True)
        await record.write(lambda unit: refuse(unit.connection, refusing))
    else:
        _REFUSING.pop(id(stage), []).clear()


def refuse(connection: Connection, while_this: list[bool]) -> None:
    """SQLite lets nothing be written in any transaction of this connection."""

    def switch(to: bool) -> Callable[[Connection], object]:
        return lambda one: one.exec_driver_sql(f"PRAGMA query_only = {int(to and bool(while_this))}")

    event.listen(connection.engine, "begin", switch(True))
    for end in ("rollback", "commit"):
        event.listen(connection.engine, end, switch(False))


async def comes(found: Callable[[], bool]) -> None:
    for _ in range(150):
        if found():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("nothing came")


def types(stage: Stage, user: int, text: str, language: str = "en") -> None:
    """They write; nobody waits for the desk to be done."""
    stage.house.says(user, text, str(user), language)


async def test_who_writes_is_told_so_once_and_has_an_answer_when_it_could_be_kept(stage: Stage) -> None:
    sam = stage.phone(7701)
    await writable(stage, False)
    types(stage, 7701, "he follows me through the hall")
    await comes(lambda: CANNOT in " ".join(sam.texts))
    assert "112" in sam.last.text and "teal desk" in sam.last.text
    types(stage, 7701, "please")
    await asyncio.sleep(0.5)
    assert len(sam.texts) == 1 and not stage.cards
    await writable(stage, True)
    await stage.settles()
    await stage.passes(seconds=60)
    assert sam.sees("The team has it now.") and len(stage.cards) == 1


async def test_numbers_to_call_are_given_all_the_same_and_to_each_who_asks(stage: Stage) -> None:
    sam, lea = stage.phone(7702), stage.phone(7703, "es")
    await writable(stage, False)
    types(stage, 7702, "/info")
    await comes(lambda: len(sam.texts) == 2)
    assert sam.texts[0].startswith("If a life is at risk, call 112.")
    assert sam.texts[1].startswith("Someone listens at 800 000 000")
    types(stage, 7703, "/info", "es")
    await comes(lambda: len(lea.texts) == 2)
    assert "112" in lea.texts[0] and lea.texts[0] != sam.texts[0]
    await writable(stage, True)
    await stage.settles()
    assert sam.last.text == "What would you like to know? You can also write it."


async def test_a_code_phrase_and_a_chat_inside_a_story_stay_as_they_are(stage: Stage) -> None:
    sam, lea, kim = stage.phone(7704), stage.phone(7705), stage.phone(7706)
    await sam.says("did you order the blue lanyards?")
    before = sam.texts
    await writable(stage, False)
    types(stage, 7704, "how long will it take")
    types(stage, 7705, "did you order the blue lanyards?")
    types(stage, 7706, "somebody took my bag")
    await comes(lambda: CANNOT in " ".join(kim.texts))
    assert sam.texts == before and lea.texts == []
    await writable(stage, True)
    await stage.settles()
    assert len(stage.cards) >= 2


async def test_a_moment_is_no_news(stage: Stage) -> None:
    sam = stage.phone(7707)
    await writable(stage, False)
    types(stage, 7707, "/sos")
    await asyncio.sleep(0.02)
    await writable(stage, True)
    await stage.settles()
    assert sam.sees("I've told the team") and not [one for one in sam.texts if CANNOT in one]


async def test_a_press_and_a_command_are_never_without_a_word_and_a_later_sentence_neither(stage: Stage) -> None:
    sam = stage.phone(7708)
    await sam.says("/start")
    await writable(stage, False)
    types(stage, 7708, "/help")
    await comes(lambda: CANNOT in sam.last.text)
    stage.house.presses(7708, sam.chat, sam.sees("Hello").id, "1. I need help now")
    await comes(lambda: len([one for one in sam.texts if CANNOT in one]) == 2)
    types(stage, 7708, "help me")
    await comes(lambda: len([one for one in sam.texts if CANNOT in one]) == 3)
    stage.clock.move(timedelta(seconds=31))
    types(stage, 7708, "is anybody there")
    await comes(lambda: len([one for one in sam.texts if CANNOT in one]) == 4)
    await writable(stage, True)
    await stage.settles()
    assert sam.sees("I've told the team")


async def test_a_pressed_button_does_not_turn_for_ever(stage: Stage) -> None:
    if stage.house.platform != "telegram":
        return
    sam = stage.phone(7709)
    await sam.says("/info")
    await writable(stage, False)
    phone = stage.house.phone(7709)
    press = phone.presses("4. Quiet room")
    await comes(lambda: "Room 5" in sam.last.text and phone.answer_to(press).answered)


async def test_a_topic_that_says_write_here_is_followed_by_what_that_means_now(stage: Stage) -> None:
    sam, lea = stage.phone(7710), stage.phone(7711)
    await writable(stage, False)
    types(stage, 7710, "ways out")
    await comes(lambda: len(sam.texts) == 2)
    assert sam.texts[0].startswith("Follow the signs") and CANNOT in sam.texts[1]
    types(stage, 7711, "wifi")
    await comes(lambda: len(lea.texts) == 1)
    assert "HarbourHack" in lea.texts[0]
