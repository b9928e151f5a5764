"""Nothing is lost and nothing is said twice: over restarts, kills, gaps and outages."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import pytest

from bot.transports.port import Retry
from handlers.domain.incoming import Said
from tests.synapse.front import Front
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, staged, until


def words_of(desk: Desk) -> list[str]:
    return [one.text for one in desk.happened if isinstance(one, Said) and one.text != "/start"]


async def abandon(desk: Desk) -> None:
    """As far as one process can: what a killed one leaves behind, and nothing more."""
    await desk.quiet()
    desk.transport._open = None
    await desk.transport.stop()


async def test_what_was_said_while_the_desk_was_down_is_heard_whole(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "before")
        await desk.heard(Said, 2)
        await desk.stop()
        said = [f"word {number}" for number in range(250)]
        for one in said:
            await noor.say(room, one)
        again = await stage.desk(desk.cursor)
        assert words_of(again) == said
        await again.say(room, "heard it all")
        await noor.reads("heard it all")


async def test_a_batch_that_was_not_kept_comes_again(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "one")
        await desk.heard(Said, 2)
        await desk.quiet()
        kept = desk.cursor
        await noor.say(room, "two")
        lost = await desk.transport.receive(kept)
        assert len(lost.updates) == 1
        await abandon(desk)
        again = await stage.desk(kept)
        assert words_of(again) == ["two"]
        assert again.sources == [update.source for update in lost.updates]


async def test_words_before_the_desk_came_are_heard_however_often_it_dies(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        room = await noor.open_chat(stage.user)
        await noor.say(room, "first words of all")
        kept = desk.cursor
        for _ in range(3):
            await abandon(desk)
            desk = await stage.stopped_desk(kept)
            desk.listen()
            await desk.heard(Said)
            assert words_of(desk) == ["first words of all"]


async def test_the_same_message_is_sent_once_over_a_restart(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        first = await desk.say(room, "once", key="17.0.123")
        await abandon(desk)
        again = await stage.desk(desk.cursor)
        assert await again.say(room, "once", key="17.0.123") == first
        await again.say(room, "next", key="18.0.124")
        await noor.reads("next")
        assert noor.texts(room).count("once") == 1


async def test_a_message_whose_answer_was_lost_is_sent_once(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        front.fails(r"/send/m\.room\.encrypted", "lost", times=2)
        with pytest.raises(Retry):
            await desk.say(room, "once", key="1.0.1")
        await desk.say(room, "once", key="1.0.1")
        await desk.say(room, "next", key="2.0.1")
        await noor.reads("next")
        assert noor.texts(room).count("once") == 1


async def test_an_answer_that_is_none_is_not_taken_for_one(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "one")
        await desk.heard(Said, 2)
        cursor = desk.cursor
        fault = front.fails(r"/sync", status=502)
        await noor.say(room, "two")
        await until(lambda: fault.struck >= 3)
        assert desk.cursor in (cursor, desk.cursor)
        front.heals()
        await desk.heard(Said, 3)
        assert words_of(desk) == ["one", "two"]


async def test_a_gap_that_cannot_be_filled_now_is_filled_later(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await desk.heard(Said, 1)
        await desk.stop()
        said = [f"word {number}" for number in range(130)]
        for one in said:
            await noor.say(room, one)
        again = await stage.stopped_desk(desk.cursor)
        await again.transport.start()
        front.fails(r"/messages", status=500, times=2)
        for _ in range(2):
            with pytest.raises(Retry):
                await again.receive()
        await again.receive()
        assert words_of(again) == said


async def test_the_homeserver_restarts_and_the_talk_goes_on(
    new_synapse: type[Synapse], tmp_path: Path
) -> None:  # fmt: skip
    server = new_synapse()  # type: ignore[call-arg]
    await server.start()
    async with staged(server, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await server.stop()
        with pytest.raises(Retry):
            await desk.say(room, "into the void", key="1.0.1")
        await server.start()
        await desk.say(room, "into the void", key="1.0.1")
        await noor.reads("into the void", within=40)
        await noor.say(room, "here again")
        await until(lambda: "here again" in words_of(desk))


async def test_a_send_nobody_waits_for_any_more_keeps_nobody_out(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        front.fails(r"/keys/(query|claim)", "slow", seconds=0.5)
        for number in range(5):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.05 * number):
                    await desk.say(room, f"word {number}", key=f"{number}.0.1")
        front.heals()
        await desk.say(room, "last", key="9.0.1")
        await noor.reads("last")
        for number in range(5):
            await desk.say(room, f"word {number}", key=f"{number}.0.1")
        await desk.say(room, "end", key="10.0.1")
        await noor.reads("end")
        assert sorted(noor.texts(room)) == ["end", "last", *(f"word {number}" for number in range(5))]
