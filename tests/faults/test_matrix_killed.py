"""The whole desk on Matrix is killed in the middle of it, and left alone for hundreds of messages.

Nothing is lost and nothing is said twice: the homeserver knows a repeated message by the key of its outbox row.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.element.driver import Element
from tests.element.phone import Phone, Shown
from tests.faults.matrix_house import House
from tests.faults.program import Program, eventually
from tests.faults.test_killed_anywhere import look
from tests.synapse.front import Front

KILLS = 11
WORDS_PER_KILL = 4
WHILE_DOWN = 250
SILENCE = 60.0
"""Seconds a loaded machine may take until one more of them is there."""
_SENT_OR_ASKED = r"/sync$|/send/|/sendToDevice/"


@pytest.fixture
async def desk(home: House, front: Front, tmp_path: Path) -> AsyncIterator[Program]:
    program = home.program(tmp_path, url=front.url)
    yield program
    await program.gone()


class Talk:
    """Sam has asked for help and Ana has taken it. What Sam says is to stand once in the room of the case."""

    def __init__(self, home: House, sam: Phone, ana: Phone) -> None:
        self.home, self.sam, self.ana = home, sam, ana
        self.chat = self.room = ""
        self.said: list[str] = []

    async def begins(self) -> None:
        self.chat = await self.sam.opens_chat_with(self.home.desk.id)
        await self.sam.until_joined(self.chat, self.home.desk.id)
        await self.sam.says(self.chat, "sos")
        card = await self.ana.sees(self.home.team, "Saffron. ")
        await self.ana.reacts(self.home.team, card.id, "👌")
        rooms = await self.ana.until_there(lambda rooms: [one.id for one in rooms.values() if self._is_case(one)])
        self.room = rooms[0]
        await self.ana.joins(self.room)

    @staticmethod
    def _is_case(room: object) -> bool:
        return getattr(room, "membership", "") == "invite" and bool(getattr(room, "named", ""))

    async def says(self, many: int) -> None:
        for _ in range(many):
            self.said.append(f"zq{len(self.said):04d}z")
            await self.sam.says(self.chat, f"he is near me {self.said[-1]}")

    async def every_word_stands_once(self) -> None:
        await self._all_have_come()
        shown = Counter(dict.fromkeys(self.said, 0))
        for one in await self.ana.screen(self.room):
            shown.update(mark for mark in self.said if mark in one.text)
        assert not {mark: times for mark, times in shown.items() if times != 1}

    async def _all_have_come(self) -> None:
        """However long a slow machine takes for all: something new has to come again and again."""
        there: set[str] = set()
        while len(there) < len(self.said):
            there = await self.ana.until(self.room, partial(self._more_than, len(there)), within=SILENCE)

    def _more_than(self, many: int, screen: list[Shown]) -> set[str]:
        found = _marks(screen, self.said)
        return found if len(found) > many else set()


def _marks(screen: list[Shown], marks: list[str]) -> set[str]:
    text = " ".join(one.text for one in screen)
    return {mark for mark in marks if mark in text}


async def test_killed_anywhere_and_away_for_250_messages(
    home: House, front: Front, element: Element, desk: Program
) -> None:
    seed = random.randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")  # shown by pytest when something fails
    dice = random.Random(seed)
    talk = Talk(home, await element.login(await home.synapse.register("Sam")), await element.login(home.people["Ana"]))
    await desk.opens()
    await talk.begins()
    for _ in range(KILLS):
        wanted = len(front.asked(_SENT_OR_ASKED)) + dice.randint(1, 6)
        await talk.says(WORDS_PER_KILL)
        await front.until(lambda wanted=wanted: len(front.asked(_SENT_OR_ASKED)) >= wanted)  # type: ignore[misc]
        await desk.kill()
        await desk.start()
    await talk.every_word_stands_once()
    await desk.kill()
    await talk.says(WHILE_DOWN)
    await desk.start()
    await talk.every_word_stands_once()
    await eventually(desk.ready)
    assert await desk.stop() == 0
    found = await desk.reads(look)
    bodies = " ".join(entry.body for entry in found.entries)
    assert not {mark: times for mark in talk.said if (times := bodies.count(mark)) != 1}
    await every_message_has_its_own_row(home, front, talk)
    assert not found.wrong


async def every_message_has_its_own_row(home: House, front: Front, talk: Talk) -> None:
    """As many messages of the desk as keys it sent with: the homeserver made none of them two."""
    for room in (talk.chat, talk.room, home.team):
        into = f"/rooms/{quote(room, safe='')}/send/m.room.encrypted/"
        keys = {call.path.rpartition("/")[2] for call in front.asked("/send/") if into in call.path}
        reader = talk.sam if room == talk.chat else talk.ana
        shown = [one for one in await reader.screen(room) if one.sender == home.desk.id]
        assert len(shown) <= len(keys)
        assert len({one.id for one in shown}) == len(shown)
