"""The whole desk on a homeserver that takes ten messages at once and then one at a time, as they all do by default.

Here two each second in place of one in five, so that nobody has to wait for minutes; `bench matrix` measures the other.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from itertools import groupby
from pathlib import Path

import pytest

from handlers.domain.messages import Lane
from tests.element.driver import Element
from tests.element.shown import Shown
from tests.faults.matrix_house import house
from tests.faults.matrix_rush import CHATTER, Left, Rush, left, limited
from tests.faults.program import eventually
from tests.synapse.front import Front
from tests.synapse.server import Synapse

GUESTS = 6
_UNDER_WAY = 8
"""Sends that may be under way when the first of them is refused."""


@pytest.fixture
async def rush(new_synapse: Callable[..., Synapse], tmp_path: Path) -> AsyncIterator[Rush]:
    """The guests are there, and nobody has asked for anything."""
    server = limited(new_synapse, rc_message={"per_second": 2, "burst_count": 10})
    async with server, Front(server.url) as front, Element(server.url) as element:
        home = await house(server)
        one = Rush(home, front, element, home.program(tmp_path, url=front.url))
        await one.program.opens()
        await one.gathers(GUESTS + 1)
        yield one
        await one.program.gone()


async def test_nothing_is_lost_or_out_of_order_and_the_alert_goes_first(rush: Rush) -> None:
    sam, room = rush.guests.pop()
    rush.front.limits("/send/", 300)  # so that all of it waits, however slow this machine is
    await rush.all_ask()
    await eventually(lambda: _waits(rush, "reply", GUESTS * len(CHATTER)))
    await sam.says(room, "sos")
    await eventually(lambda: _waits(rush, "alert", 1))
    rush.front.heals()
    await sam.until(room, lambda screen: any("told" in one.text for one in screen), within=120)
    await rush.is_over(within=120)
    answers = [await answers_of(rush, number) for number in range(GUESTS)]
    assert await rush.program.stop() == 0
    rows = await rush.program.reads(left)
    assert not [one for one in rows if one.state == "failed"]
    assert not [line for line in rush.program.said() if line["level"] in ("error", "critical")]
    assert len(answers[0]) == len(set(answers[0])) >= len(CHATTER), "each is given, and given once"
    assert all(one == answers[0] for one in answers), "in the order in which they were asked for"
    accepted = [one for one in rows if one.accepted]
    for _, sent in groupby(sorted(accepted, key=lambda one: (one.to, one.lane)), key=lambda one: (one.to, one.lane)):
        chat = sorted(sent, key=lambda one: one.id)
        assert chat == sorted(chat, key=lambda one: one.accepted)
    alerts = [one for one in accepted if one.lane is Lane.ALERT]
    others = [one for one in accepted if one.lane is not Lane.ALERT]
    assert len(overtaken(alerts[0], others)) >= GUESTS, "much was waiting when the alert came, and it waited on"
    for alert in alerts:
        passed = [one for one in others if alert.created < one.accepted < alert.accepted]
        assert len(passed) <= _UNDER_WAY, "only what was under way, or while a new room was refused"
    assert 0 < rush.refusals() < len(accepted), "it was asked to wait, and learnt from it"


async def _waits(rush: Rush, lane: str, many: int) -> bool:
    return await rush.waiting(lane) >= many


async def answers_of(rush: Rush, guest: int) -> list[str]:
    """What the desk has said to one of the guests, once all of it is on their phone."""
    phone, room = rush.guests[guest]

    def of_the_desk(screen: list[Shown]) -> list[str]:
        return [one.text for one in screen if one.sender == rush.home.desk.id]

    await phone.until(room, lambda screen: len(of_the_desk(screen)) >= len(CHATTER))
    return of_the_desk(await phone.screen(room))


def overtaken(alert: Left, others: list[Left]) -> list[Left]:
    """What was decided before the alert and left after it."""
    return [one for one in others if one.created < alert.created and one.accepted > alert.accepted]
