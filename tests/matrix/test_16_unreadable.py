"""Acceptance scenario 16: the first message is encrypted, and the desk has no key for it."""

from __future__ import annotations

from pathlib import Path

from tests.element.driver import Element
from tests.matrix.event import Event, words
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Person
from tests.transports.test_matrix_unreadable import send_key, without_key


async def test_the_first_message_cannot_be_read_and_its_key_comes_late(
    here: Event, synapse: Synapse, element: Element, tmp_path: Path
) -> None:
    await here.all_have_phones()
    team = await here.in_team("ana")
    desk = here.accounts["desk"].id
    noor = Person(await synapse.register("Noor"), synapse.url, tmp_path / "noor")
    await noor.begin()
    try:
        room = await noor.open_chat(desk)
        await noor.together(room, desk)
        await noor.client.keys_claim({desk: [await _device(noor, desk)]})
        _, key = await without_key(noor, room, "somebody keeps following me around the hall")
        await noor.reads("I couldn't read your last message. Can you send it once more, or send 1 for help now?", room)
        card = await team.sees("Someone wrote to the desk and I couldn't read it.")
        assert card.notifies and card.mentions_room
        await send_key(noor, desk, key)
        shown = await team.shows(lambda screen: [one for one in screen if one.id == card.id and one.edited])
        name = words(shown[0]).split(". ")[1].rstrip(".")
        await team.says(f"!desk take {name}")
        told = await (await here.case_room("ana", name)).sees("following me around")
        assert told.spoilers == ("somebody keeps following me around the hall",)
    finally:
        await noor.end()


async def _device(noor: Person, desk: str) -> str:
    return next(one.id for one in noor.client.olm.device_store.active_user_devices(desk))  # type: ignore[union-attr]
