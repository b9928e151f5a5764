"""Acceptance scenario 13: the desk dies between what somebody does and the alert that follows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.element.driver import Element
from tests.matrix.event import Chat, Event, event, words
from tests.synapse import Front
from tests.synapse.server import Synapse


@pytest.fixture
async def front(synapse: Synapse) -> AsyncIterator[Front]:
    async with Front(synapse.url) as one:
        yield one


async def cards(team: Chat) -> list[str]:
    return [words(one) for one in await team.phone.screen(team.room) if one.text.startswith("Saffron")]


async def test_a_call_while_the_desk_was_down_is_alerted_with_its_true_age(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "hello")
    await sam.sees("elp now")  # in the greeting, or in the answer to whoever was faster
    await here.closes()
    await sam.says("1")
    await here.is_off_until(minutes=7)
    name = await sam.asked()
    await team.sees(name)
    assert await cards(team) == [f"Saffron. {name}. 7 min ago."]
    await sam.sees("I was offline from")


async def test_an_alert_that_could_not_leave_goes_out_once_after_the_restart(
    synapse: Synapse, element: Element, front: Front, tmp_path: Path
) -> None:
    async with event(synapse, element, tmp_path, url=front.url) as here:
        team = await here.in_team("ana")
        sam = await here.writes("sam", "hello")
        await sam.sees("elp now")  # in the greeting, or in the answer to whoever was faster
        refused = front.fails("/send/m.room.encrypted", "reset")
        await sam.says("1")
        await front.until(lambda: refused.struck)
        await here.closes()
        await team.never_sees("Saffron")
        front.heals()
        await here.is_off_until(minutes=7)
        name = await sam.asked()
        await team.sees(name)
        assert await cards(team) == [f"Saffron. {name}. 7 min ago."]


async def test_an_alert_whose_receipt_was_lost_is_not_said_twice(
    synapse: Synapse, element: Element, front: Front, tmp_path: Path
) -> None:
    async with event(synapse, element, tmp_path, url=front.url) as here:
        team = await here.in_team("ana")
        sam = await here.writes("sam", "hello")
        await sam.sees("elp now")  # in the greeting, or in the answer to whoever was faster
        lost = front.fails("/send/m.room.encrypted", "lost")
        await sam.says("1")
        await team.sees("Saffron")
        await front.until(lambda: lost.struck)
        await here.closes()
        front.heals()
        await here.is_off_until(minutes=1)
        name = await sam.asked()
        assert len(await cards(team)) == 1 and name in (await cards(team))[0]


async def test_timers_go_on_and_numbers_still_mean_what_they_meant(here: Event) -> None:
    await here.all_have_phones()
    team = await here.in_team("ana")
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    await here.passes(seconds=20)
    await here.closes()
    await here.opens()
    await here.passes(seconds=41)
    await sam.sees("No answer yet. I'm now asking")
    await (await here.private("ben")).says("1")
    await sam.sees("Ben has your message")
    await team.sees("Taken, 1 of 2.")
    await sam.says("1")
    await team.sees(f"Saffron. {name}. Z1.")
