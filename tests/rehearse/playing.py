"""A rehearsal that is on, and the few things that every story behind the scenes needs of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.rehearsal import behind
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre


@asynccontextmanager
async def playing() -> AsyncIterator[Theatre]:
    """The example event, from its beginning."""
    with setting(None, None) as event:
        found = Theatre(event)
        await found.opens()
        try:
            yield found
        finally:
            await found.closes()


async def case(theatre: Theatre) -> dict[str, Any]:
    """The one case there is."""
    (found,) = (await behind.view(theatre))["cases"]
    return dict(found)


async def said(theatre: Theatre) -> list[str]:
    """The timeline, with whoever it was behind."""
    found = (await case(theatre))["timeline"]
    return [f"{one['says']} ({one['who']})" if one["who"] else one["says"] for one in found]


async def taken(theatre: Theatre) -> None:
    """Sam calls for help, and Ana takes it."""
    await theatre.says("sam", "/sos")
    await theatre.presses("ana", "I take it")


async def closed(theatre: Theatre) -> None:
    """Ana closes it, and Ben agrees."""
    await theatre.says("ana", "/close")
    for label in ("1", "1", "1", "Nothing of these", "1", "1"):
        await theatre.presses("ana", label)
    await theatre.presses("ben", "I agree")
