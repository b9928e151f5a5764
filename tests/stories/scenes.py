"""Beginnings that many stories share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from storage.tables import metadata
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


def with_contact(address: str, folder: Path, contact: str = "venue-security") -> Callable[[str], str]:
    """The example event with somebody outside the chats."""

    def change(text: str) -> str:
        secret = folder / "gateway"
        secret.write_text(address)
        secret.chmod(0o600)
        off = '#[contacts.venue-security]\n#notify = { env = "EVENTDESK_SECURITY_URL" }'
        assert off in text
        return text.replace(off, f'[contacts.{contact}]\nnotify = {{ file = "gateway" }}')

    return change


async def rows_kept(stage: Stage) -> dict[str, int]:
    """How many rows each table has: all but where what arrives is put, whatever becomes of it."""
    count = {table.name: select(func.count()).select_from(table) for table in metadata.sorted_tables}
    return await stage.opened.record.look(
        lambda unit: {
            name: unit.connection.scalar(one) or 0 for name, one in count.items() if name not in ("inbox", "cursors")
        }
    )
