"""The people who write, and waiting until everything that follows from it is over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bench.processes import Running
from bench.serverlog import Line, stories
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
    remote: RemoteBotApi, begin: int, updates: int, running: Running, quiet: float = 1.0, within: float = 120.0,
    told: bool = False,
) -> list[Line]:  # fmt: skip
    """The log from `begin` on, once all updates were there and nothing was sent for `quiet` seconds.

    `told`: once everybody has heard that the team was told. A desk whose cases nobody takes is never quiet.
    """
    loop = asyncio.get_running_loop()
    deadline, changed = loop.time() + within, loop.time()
    log: list[Line] = []
    while loop.time() < deadline:
        running.check()
        # Only what is new: the server answers the bots while it does not write out its whole log.
        if new := await remote.do("log_since", position=begin + len(log)):
            log, changed = log + new, loop.time()
        if told and sum(bool(one.name) for one in stories(log).values()) >= updates:
            break
        if loop.time() - changed > quiet and sum(one["method"] == "update" for one in log) >= updates:
            break
        await asyncio.sleep(0.25)
    return log
