"""Acceptance scenario 7: nobody of the team is left. The outside contact, with their yes and never without (D10c)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from tests.stage import ORGANIZERS, ROSTER, Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.test_06_about_a_colleague import about, keep_out
from tests.stories.test_guided_path import begun

EVERYBODY = ("Ana", "Ben", "Caro", "Eli", "Dee", "Ola")
CLAIMS = ("I've told the team", "I'm now asking", "asking everyone", "still trying to reach the team")


@asynccontextmanager
async def telephone(answers: int = 200) -> AsyncIterator[tuple[str, list[str]]]:
    """The contact's own: its address, and what it was told."""
    told: list[str] = []

    async def hears(request: web.Request) -> web.Response:
        told.append((await request.json())["message"])
        return web.Response(status=answers)

    app = web.Application()
    app.router.add_post("/{tail:.*}", hears)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"json://127.0.0.1:{runner.addresses[0][1]}/", told
    finally:
        await runner.cleanup()


def with_contact(address: str, folder: Path) -> Callable[[str], str]:
    """The configuration with somebody outside the event who can be told."""
    (folder / "outside").write_text(address)
    (folder / "outside").chmod(0o600)
    return lambda text: f'{text}\n[contacts.outside]\nnotify = {{ file = "outside" }}\n'


async def nobody_left(stage: Stage, user: int = 7600) -> Phone:
    """All of the team are kept out of a report in free words."""
    sam = stage.phone(user)
    await sam.says("they all laughed about me, the whole group")
    await about(sam, *EVERYBODY)
    return sam


def nobody_knows(stage: Stage, sam: Phone) -> None:
    """Not one of the team, no room, no claim."""
    assert stage.cards == []
    assert stage.house.screen(ORGANIZERS) == []
    for name in ROSTER:
        assert getattr(stage, name.lower()).screen == []
    for claim in CLAIMS:
        sam.never_sees(claim)


async def test_with_their_yes_the_contact_hears_that_somebody_will_ask(theatre: Theatre, tmp_path: Path) -> None:
    async with telephone() as (address, told), theatre(with_contact(address, tmp_path)) as stage:
        sam = await nobody_left(stage)
        assert "No one on our team is left for this." in sam.last.text
        assert "May I pass it to them?" in sam.last.text
        assert "I keep your words unsent until" in sam.last.text
        assert sam.last.labels == ("1. Yes", "2. How do I reach them?", "3. Go back")
        await stage.passes(minutes=2)
        assert told == [], "nothing before their yes"
        await sam.says("yes")
        await stage.passes(seconds=2)
        assert len(told) == 1
        assert "would like to talk to you" in told[0] and "laughed" not in told[0]
        assert "has your word now" in sam.last.text and "Your words stay here" in sam.last.text
        await stage.passes(minutes=30)
        assert len(told) == 1
        nobody_knows(stage, sam)


async def test_without_their_yes_nothing_goes_anywhere(theatre: Theatre, tmp_path: Path) -> None:
    async with telephone() as (address, told), theatre(with_contact(address, tmp_path)) as stage:
        sam = await nobody_left(stage)
        before = len(sam.texts)
        await stage.passes(hours=20)
        assert told == []
        assert len(sam.texts) == before, "they were told at once what becomes of it"
        nobody_knows(stage, sam)
        await sam.says("/status")
        assert "kept, not sent" in sam.last.text
        await sam.presses("1. Send now")
        assert "May I pass it to them?" in sam.last.text
        nobody_knows(stage, sam)


async def test_how_to_reach_them_is_told_and_nothing_is_sent(theatre: Theatre, tmp_path: Path) -> None:
    async with telephone() as (address, told), theatre(with_contact(address, tmp_path)) as stage:
        sam = await nobody_left(stage)
        await sam.presses("2. How do I reach them?")
        assert "This is how you reach them: Mara Nunes, mara@example.org" in sam.last.text
        assert "Nothing is sent so far." in sam.last.text
        assert told == []
        await sam.says("1")
        await stage.passes(seconds=2)
        assert len(told) == 1


async def test_the_contact_cannot_be_reached_and_nobody_is_told_of_the_try(theatre: Theatre, tmp_path: Path) -> None:
    async with telephone(answers=500) as (address, _), theatre(with_contact(address, tmp_path)) as stage:
        sam = await nobody_left(stage)
        await sam.presses("1. Yes")
        assert sam.sees("I'm writing to them.")
        await stage.passes(minutes=30)
        assert sam.sees("I could not reach them. Nothing is sent so far.")
        nobody_knows(stage, sam)


async def test_going_back_lets_the_last_one_help_and_it_goes_to_them(stage: Stage) -> None:
    sam = await nobody_left(stage)
    assert "You can write to them yourself." in sam.last.text, "nobody to pass it to is configured"
    await sam.says("go back")
    assert sam.sees("All right. Ola may help with this.")
    await stage.passes(minutes=30)
    assert stage.ola.screen and not stage.cards
    for name in ("ana", "ben", "caro", "eli", "dee"):
        assert getattr(stage, name).screen == []


async def test_on_the_guided_path_too(theatre: Theatre, tmp_path: Path) -> None:
    async with telephone() as (address, told), theatre(with_contact(address, tmp_path)) as stage:
        sam = await begun(stage, 7601)
        for _ in range(6):
            await sam.says("skip")
        await sam.says("3")
        for name in EVERYBODY:
            await sam.says(name)
            if name != EVERYBODY[-1]:
                await sam.presses("1. Keep it from someone else too")
        assert "May I pass it to them?" in sam.last.text
        await sam.presses("3. Go back")
        await sam.presses("1. Keep it from someone else too")
        await sam.says("Ola")
        await stage.passes(minutes=30)
        assert told == []
        nobody_knows(stage, sam)


async def test_whoever_read_it_before_is_named_as_such(stage: Stage) -> None:
    sam = stage.phone(7602)
    await sam.says("he touched me and laughed about it")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    await sam.presses("2. It's about someone on the team")
    await keep_out(sam, "Ben", "Caro", "Eli", "Dee", "Ola", "Ana")
    assert sam.last.text.startswith("Ana is out now. They may have read what you wrote before.")
    assert "No one on our team is left for this." in sam.last.text


async def test_after_cancel_nothing_is_said_to_be_passed_on(stage: Stage) -> None:
    sam = await nobody_left(stage)
    await sam.says("/cancel")
    assert sam.last.text.startswith("I can stop here. Nothing is sent so far.")
    assert "I keep it unsent until" in sam.last.text
    sam.never_sees("I pass it on")
    await stage.passes(hours=1)
    nobody_knows(stage, sam)
    await sam.says("/status")
    assert "kept, not sent" in sam.last.text


async def test_with_the_owner_alone_left_nobody_is_called_slow_before_a_minute(stage: Stage) -> None:
    sam = stage.phone(7610)
    await sam.says("they all laughed about me, the whole group")
    await about(sam, *(one for one in EVERYBODY if one != "Ola"))
    await stage.passes(seconds=65)
    assert stage.ola.screen and sam.sees("The team has it now.")
    sam.never_sees("I'm sorry this is slow")
    await stage.passes(minutes=15)
    assert sam.sees("I'm sorry this is slow")
