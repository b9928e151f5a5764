"""The people who write, and waiting until everything that follows from it is over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from bench.processes import Running
from tests.botapi import RemoteBotApi

FIRST = 10_000
HELP = "/sos"
SENTENCES = (
    "Somebody is being shouted at near the coffee bar and looks frightened",
    "A man keeps following me around the hall and I feel unsafe",
    "They are filming people who asked them to stop, please send somebody",
)


def guests(count: int, first: int = FIRST) -> list[int]:
    """User ids of people who never wrote before."""
    return list(range(first, first + count))


async def write(remote: RemoteBotApi, users: Sequence[int], texts: Sequence[str], per_second: float) -> int:
    """Let each of these people write once, evenly; where in the log it begins. Returns at once."""
    begin = len(await remote.do("log_since"))
    await remote.do("phones", ids=users, started=True)
    await remote.do("load", users=users, texts=texts, per_second=per_second, count=len(users))
    return begin


async def calm(
    remote: RemoteBotApi, begin: int, updates: int, running: Running, quiet: float = 1.0, within: float = 120.0
) -> list[dict[str, Any]]:
    """The log from `begin` on, once all updates were there and nothing was sent for `quiet` seconds."""
    loop = asyncio.get_running_loop()
    deadline, changed, known = loop.time() + within, loop.time(), -1
    while loop.time() < deadline:
        running.check()
        log: list[dict[str, Any]] = await remote.do("log_since", position=begin)
        if len(log) != known:
            known, changed = len(log), loop.time()
        if loop.time() - changed > quiet and sum(one["method"] == "update" for one in log) >= updates:
            return log
        await asyncio.sleep(0.25)
    return log
