"""Whatever devices people have, and however careful their apps are, they and the desk read each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.domain.incoming import Said
from tests.element import Element, Phone
from tests.synapse import Synapse
from tests.transports.matrix_stage import Desk, Stage, staged, until


async def talks(stage: Stage, desk: Desk, phone: Phone) -> str:
    """Opens a chat, says something, and is heard."""
    room = await phone.opens_chat_with(stage.user)
    said = await phone.says(room, "I need someone")
    await until(lambda: [one for one in desk.happened if isinstance(one, Said) and one.message == said])
    return room


@pytest.mark.parametrize(
    ("only_signed", "verified"),
    [(True, True), (False, True), (False, False)],
    ids=["an app that hears only signed devices", "an older app", "an older app that signed nothing"],
)
async def test_no_app_warns_of_the_desk(
    synapse: Synapse, element: Element, tmp_path: Path, only_signed: bool, verified: bool
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"), only_signed=only_signed, verified=verified)
        room = await talks(stage, desk, ana)
        await desk.say(room, "Someone is on the way")
        shown = await ana.sees(room, "Someone is on the way")
        assert (shown.encrypted, shown.shield, shown.undecryptable) == (True, "", "")
        await ana.until_signed(stage.user)


async def test_a_phone_that_is_added_reads_what_is_said_from_then_on(
    synapse: Synapse, element: Element, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        account = await synapse.register("Ana")
        first = await element.login(account)
        room = await talks(stage, desk, first)
        await desk.say(room, "Someone is on the way")
        await first.sees(room, "Someone is on the way")

        second = await element.login(account)
        await first.until_signed(account.id)
        # the desk hears of it with what is said from it
        said = await second.says(room, "on my tablet now")
        await until(lambda: [one for one in desk.happened if isinstance(one, Said) and one.message == said])
        await desk.say(room, "Caro is at the door")
        for phone in (first, second):
            assert (await phone.sees(room, "Caro is at the door")).shield == ""
