"""The platform misbehaves, in every way it is known to; the program is the real one, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import time

from sqlalchemy import func, select

from storage.tables import inbox
from tests.botapi import BotApi
from tests.faults.program import ORGANIZERS, PATIENCE, TEAM, Program, eventually, stays

SAM, OWNER = 7001, 1006


def alerts(api: BotApi, chat: int, since: float = 0.0) -> list[str]:
    """Accepted messages in a chat that bear the code word of help now."""
    return [call.text for call in api.calls("sendMessage", chat, since) if call.text.startswith("Saffron. ")]


def heard(api: BotApi, user: int, fragment: str) -> bool:
    """Whether somebody's phone shows this."""
    return any(fragment in text for text in api.phone(user).heard)


async def every_rung_is_climbed_at_once(api: BotApi) -> None:
    """The second rung calls Ana, the last calls the owner; they are six seconds apart when they wait for their time."""
    name = alerts(api, 1001)[0].split(". ")[1].rstrip(".")
    owners = await eventually(lambda: [call for call in api.calls("sendMessage", OWNER) if name in call.text])
    anas = await eventually(lambda: [call for call in api.calls("sendMessage", 1001) if f"{name} again." in call.text])
    assert owners[0].at - anas[0].at < 4


async def test_it_opens_and_leaves_when_told(api: BotApi, program: Program) -> None:
    await program.opens()
    assert await program.stop() == 0
    assert not [line for line in program.said() if line["level"] in ("error", "critical")]


async def test_told_to_stop_while_a_platform_hangs_it_leaves_without_it(api: BotApi, program: Program) -> None:
    await program.opens()
    api.faults.add("hang", ["sendMessage"], seconds=4 * PATIENCE)
    api.phone(SAM).says("/sos")
    await eventually(lambda: any(call.method == "sendmessage" for call in api.log))
    assert await program.stop() == 0
    api.faults.clear()
    await program.opens()
    await eventually(lambda: alerts(api, TEAM))


async def test_a_call_whose_answer_is_lost_is_made_once_more_and_never_lost(api: BotApi, program: Program) -> None:
    await program.opens()
    for chat in (TEAM, 1001, 1002, 1003):
        api.faults.add("lost", ["sendMessage"], chat=chat, times=1)
    api.phone(SAM).says("/sos")
    await eventually(lambda: all(len(alerts(api, chat)) >= 2 for chat in (TEAM, 1001, 1002, 1003)))
    await eventually(lambda: heard(api, SAM, "I've told the team just now."))
    assert await stays(lambda: all(len(alerts(api, chat)) == 2 for chat in (TEAM, 1001, 1002, 1003)), 1.5)


async def test_refusals_and_cut_lines_by_the_dozen_lose_nothing(api: BotApi, program: Program) -> None:
    await program.opens()
    api.faults.add("status", probability=0.3, status=502)
    api.faults.add("reset", probability=0.2)
    api.faults.add("garbage", probability=0.1)
    people = range(7001, 7009)
    for user in people:
        api.phone(user).says("/sos")
    await asyncio.sleep(3)
    api.faults.clear()
    await eventually(lambda: all(heard(api, user, "told the team") for user in people), 40)
    await eventually(lambda: len({text.split(". ")[1] for text in alerts(api, 1001)}) == len(people))


async def test_a_group_told_to_wait_does_not_hold_up_a_private_page(api: BotApi, program: Program) -> None:
    await program.opens()
    api.faults.add("status", ["sendMessage"], chat=TEAM, status=429, retry_after=6, times=1)
    begun = time.monotonic()
    api.phone(SAM).says("/sos")
    await eventually(lambda: alerts(api, 1001) and heard(api, SAM, "I've told the team"))
    assert not alerts(api, TEAM)
    await eventually(lambda: alerts(api, TEAM))
    assert time.monotonic() - begun > 5.5


async def test_another_poller_is_named_and_got_over(api: BotApi, program: Program) -> None:
    await program.opens()
    fault = api.faults.add("status", ["getUpdates"], status=409, description="Conflict: terminated by other getUpdates")
    api.phone(SAM).says("a first word, to wake the poll")
    reasons = await eventually(program.why_not)
    assert "another instance polls" in reasons[0]
    assert any("another instance polls" in str(line.get("reason")) for line in program.said())
    assert fault in api.faults._faults
    api.faults.clear()
    api.phone(SAM).says("/sos")
    await eventually(lambda: alerts(api, TEAM))
    await eventually(program.ready, 30)


async def test_refused_for_a_while_it_says_so_and_comes_back_by_itself(api: BotApi, program: Program) -> None:
    await program.opens()
    api.faults.add("status", status=401, description="Unauthorized")
    api.phone(SAM).says("/sos")
    reasons = await eventually(program.why_not)
    assert "refuses the token" in reasons[0]
    assert await stays(lambda: not alerts(api, TEAM), 3)
    api.faults.clear()
    await eventually(lambda: alerts(api, TEAM) and heard(api, SAM, "told the team"))
    await eventually(program.ready)
    assert not [line for line in program.said() if line["level"] == "error"]


async def test_away_for_twenty_seconds_and_back_everything_goes_on(api: BotApi, program: Program) -> None:
    await program.opens()
    api.phone(SAM).says("/sos")
    await eventually(lambda: alerts(api, TEAM))
    await api.stop()
    await eventually(program.why_not)
    api.phone(7002).says("/sos")
    await asyncio.sleep(20)
    await api.start()
    await eventually(lambda: len(alerts(api, TEAM)) == 2 and heard(api, 7002, "told the team"))
    await eventually(lambda: api.calls("sendMessage", OWNER))  # the rungs went on meanwhile
    await eventually(program.ready)


async def test_with_the_platform_away_at_the_start_the_desk_opens_and_finds_it_later(
    api: BotApi, program: Program
) -> None:
    await api.stop()
    await program.start()
    await eventually(program.why_not)
    api.phone(SAM).says("/sos")
    await api.start()
    await eventually(lambda: heard(api, SAM, "told the team"))
    await eventually(program.ready)


async def test_frozen_for_twenty_seconds_what_is_due_happens_at_once(api: BotApi, program: Program) -> None:
    await program.opens()
    api.phone(SAM).says("/sos")
    await eventually(lambda: alerts(api, 1001))
    os.kill(program.pid, signal.SIGSTOP)
    await asyncio.sleep(20)
    os.kill(program.pid, signal.SIGCONT)
    await every_rung_is_climbed_at_once(api)


async def test_after_a_restart_what_is_due_happens_at_once(api: BotApi, program: Program) -> None:
    await program.opens()
    api.phone(SAM).says("/sos")
    await eventually(lambda: alerts(api, 1001))
    await program.kill()
    await asyncio.sleep(9)
    await program.opens()
    await every_rung_is_climbed_at_once(api)


async def test_numbers_of_updates_may_begin_anew(api: BotApi, program: Program) -> None:
    await program.opens()
    for first in (12, 900_000_000, 500_001):
        await eventually(lambda: api.updates.waited_for)
        api.updates.restart_numbers(first)
        user = 7100 + first % 89
        api.phone(user).says("/sos")
        await eventually(lambda user=user: heard(api, user, "told the team"))


async def test_an_update_nobody_can_read_is_stepped_over(api: BotApi, program: Program) -> None:
    await program.opens()
    for odd in (
        b'{"update_id": %d, "message": 7}',
        b'{"update_id": %d, "message": {"chat": [], "text": {"a": 1}}}',
        b'{"update_id": %d, "message": {"message_id": 5, "chat": {"id": 7009, "type": "private"}, "date": "x"}}',
        b'{"update_id": %d, "callback_query": {"id": "1", "from": {"id": 7009}, "data": "\\ud800"}}',
        b'{"update_id": %d, "something_new": {"deeply": [[[[[[]]]]]]}}',
    ):
        api.updates.put_raw(odd)
    api.phone(SAM).says("/sos")
    await eventually(lambda: heard(api, SAM, "told the team"))
    assert not [line for line in program.said() if line["level"] == "error"]
    await program.stop()
    kept = select(func.count()).where(inbox.c.state == "poison", inbox.c.sealed.is_not(None))
    assert await program.reads(lambda unit: unit.connection.scalar(kept)) == 2


async def test_what_cannot_be_decided_is_parked_and_the_line_moves_on(api: BotApi, program: Program) -> None:
    program.main = "tests.faults.poisoned"
    await program.opens()
    api.phone(SAM).says("poison for the desk, please handle this long sentence")
    api.phone(7002).says("/sos")
    await eventually(lambda: heard(api, 7002, "told the team"))
    room = api.group(ORGANIZERS)
    await eventually(lambda: any("could not be handled" in message.text for message in room.screen))
    await eventually(lambda: heard(api, SAM, "the teal desk in the lobby"))
    assert (await program.look("/metrics"))[1].count("eventdesk_parked_total 1.0") == 1
    assert "handle this" not in program.log.read_text()
    await program.stop()
    await program.opens()
    assert await stays(lambda: sum("could not be handled" in message.text for message in room.screen) == 1, 1)
