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
from tests.faults.matrix_house import house
from tests.faults.matrix_rush import CHATTER, Left, Rush, left, limited
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
    await rush.all_ask()
    await sam.says(room, "sos")
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
    assert overtaken(alerts[0], others), "much was waiting when the alert came, and it waited on"
    for alert in alerts:
        passed = [one for one in others if alert.created < one.accepted < alert.accepted]
        assert len(passed) <= _UNDER_WAY // 2, "what was under way had left before"
    assert 0 < rush.refusals() < len(accepted), "it was asked to wait, and learnt from it"


async def answers_of(rush: Rush, guest: int) -> list[str]:
    """What the desk has said to one of the guests."""
    phone, room = rush.guests[guest]
    return [one.text for one in await phone.screen(room) if one.sender == rush.home.desk.id]


def overtaken(alert: Left, others: list[Left]) -> list[Left]:
    """What was decided before the alert and left after it."""
    return [one for one in others if one.created < alert.created and one.accepted > alert.accepted]
