"""Beginnings that many stories share."""

from __future__ import annotations

from tests.stage import Phone, Stage


def word_of(phone: Phone) -> str:
    """The word of the case, as the person was told it."""
    return phone.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


async def called(stage: Stage, user: int = 7100) -> tuple[Phone, str]:
    """Somebody called for help now; their phone and their word."""
    sam = stage.phone(user)
    await sam.says("/sos")
    return sam, word_of(sam)


async def taken(stage: Stage, user: int = 7100) -> tuple[Phone, str]:
    """Somebody called, and Ana took it."""
    sam, name = await called(stage, user)
    await stage.ana.presses("I take it")
    return sam, name


async def paired(stage: Stage, user: int = 7100) -> tuple[Phone, str]:
    """Somebody called, Ana took it, Ben joined."""
    sam, name = await taken(stage, user)
    await stage.ben.presses("I join")
    return sam, name
