"""A homeserver with the limits it has by default, a line full of answers, and somebody who needs help."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bench.figures import table
from handlers.domain.messages import Lane
from tests.element.driver import Element
from tests.faults.matrix_house import house
from tests.faults.matrix_rush import Left, Rush, left, limited
from tests.faults.program import Program
from tests.synapse.front import Front
from tests.synapse.server import Synapse

GUESTS = 7
_REST = 30.0
"""Seconds in which the homeserver forgets what the gathering cost."""
_HEAD_START = 3.0
_OVER_WITHIN = 400.0


class _Unhurried(Program):
    """With the ladders of the example."""

    def _short(self, text: str, api_url: str) -> str:
        return re.sub(r"(?m)^listen = .*$", f'listen = "127.0.0.1:{self.port}"', text)


async def measure(folder: Path, *, guests: int = GUESTS) -> str:
    """The same rush with the limits on, and lifted for the desk."""
    found = [await _rush(folder / name, guests, lifted=name == "lifted") for name in ("default", "lifted")]
    rows = [[name, *(one[name] for one in found)] for name in found[0]]
    return table(f"{guests} guests ask three things each, then one for help", ["", "default", "lifted"], rows)


async def _rush(folder: Path, guests: int, *, lifted: bool) -> dict[str, str]:
    async with _gathered(folder, guests + 1, lifted) as rush:
        before, (sam, room) = rush.refusals(), rush.guests.pop()
        await rush.all_ask()
        await asyncio.sleep(_HEAD_START)
        waiting = await rush.waiting()
        await sam.says(room, "sos")
        await asyncio.sleep(_HEAD_START)
        await rush.is_over(_OVER_WITHIN)
        refusals = rush.refusals() - before
        await rush.program.stop()
        return {"waiting when it came": str(waiting), **_figures(await rush.program.reads(left)),
                "refusals (429)": str(refusals)}  # fmt: skip


@asynccontextmanager
async def _gathered(folder: Path, many: int, lifted: bool) -> AsyncIterator[Rush]:
    places = [folder / name for name in ("server", "event")]
    for place in places:
        place.mkdir(parents=True)
    server = limited(lambda **more: Synapse(places[0], **more))
    async with server, Front(server.url) as front, Element(server.url) as element:
        home = await house(server)
        if lifted:
            await server.lifts_limits_for(home.desk.id)
        program = _Unhurried(places[1], "", lambda text: home.written(places[1], text, url=front.url))
        rush = Rush(home, front, element, program)
        await program.opens()
        try:
            await rush.gathers(many)
            await asyncio.sleep(_REST)
            yield rush
        finally:
            await program.gone()


def _figures(rows: list[Left]) -> dict[str, str]:
    accepted = [one for one in rows if one.accepted]
    alerts = [one for one in accepted if one.lane is Lane.ALERT]
    first = [one for one in alerts if one.created - alerts[0].created < 1.0]
    passed = sum(
        one.lane is not Lane.ALERT and first[0].created < one.accepted < max(each.accepted for each in first)
        for one in accepted
    )
    return {
        "first alert accepted after, s": f"{min(one.waited for one in first):.1f}",
        f"all {len(first)} alerts of the case after, s": f"{max(one.waited for one in first):.1f}",
        "other messages that left in between": str(passed),
        "messages in all": str(len(accepted)),
        "lost": str(sum(one.state in ("failed", "queued") for one in rows)),
    }
