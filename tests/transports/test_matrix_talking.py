"""A person and the desk talk, encrypted, over a real homeserver."""

from __future__ import annotations

from pathlib import Path

import nio

from handlers.domain.incoming import ChatKind, Said
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import staged


async def test_a_person_writes_and_the_desk_answers(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person("Noor")
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "I need someone")
        hello, words = await desk.heard(Said, 2)
        assert (hello.text, hello.author.user) == ("/start", noor.id)
        assert (words.text, words.chat.id, words.chat.kind) == ("I need someone", room, ChatKind.PRIVATE)
        assert words.author.name == "Noor"
        message = await desk.say(room, "Someone is on the way")
        event = await noor.reads("Someone is on the way", room)
        assert isinstance(event, nio.RoomMessageText)
        assert event.decrypted
        assert event.event_id == message
        assert event.source["content"]["m.mentions"] == {"user_ids": [noor.id]}
