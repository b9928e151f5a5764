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


async def intake(stage: Stage, words: str, by: Phone | None = None) -> str:
    """Ola, or somebody else of the team, takes down what they were told; the word of the case."""
    taker = by or stage.ola
    await taker.says(f"/intake {words}".strip())
    return taker.sees("I'm calling the team.").text.split(":")[0]


async def closes(stage: Stage, *answers: str, name: str = "") -> None:
    """Ana closes it: these answers, then whatever else is asked is passed over; Ben agrees."""
    await stage.ana.says(f"/close {name}".strip())
    for answer in answers:
        await stage.ana.presses(answer)
    await passes_over(stage)
    await stage.ben.presses("I agree")


async def passes_over(stage: Stage, by: Phone | None = None) -> None:
    """What closing asks after the outcome and the line: nothing to add."""
    phone = by or stage.ana
    for label in ("Nothing of these", "1. No one else", "1. Yes, offer it"):
        if any(label in one.labels for one in phone.screen[-3:]):
            await phone.presses(label)


async def picks(phone: Phone, name: str) -> None:
    """A name from a list that is shown a page at a time."""
    while not any(name in one.labels for one in phone.screen):
        await phone.presses("More names")
    await phone.presses(name)
