"""The desk as people with Element see it, who speak only to devices that somebody vouches for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.transports.port import Button, Media, Rendered
from handlers.domain.incoming import Edited, Reacted, Said, Unreadable, Withdrawn
from tests.element import Element
from tests.element.phone import PIXEL, Phone, keycap
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import Desk, Stage, staged, until


async def begun(stage: Stage, element: Element) -> tuple[Desk, Phone, str]:
    desk, noor = await stage.desk(), await element.login(await stage.synapse.register("Noor"))
    desk.listen()
    room = await noor.opens_chat_with(stage.user)
    await desk.heard(Said)
    return desk, noor, room


async def test_both_read_each_other_without_a_warning(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        (hello,) = await desk.heard(Said)
        assert (hello.text, hello.chat.id) == ("/start", room)
        await noor.says(room, "someone follows me")
        said = (await desk.heard(Said, 2))[-1]
        assert said.text == "someone follows me"
        buttons = ((Button("1. I need help now", "x"),), (Button("2. Tell us something", "y"),))
        message = await desk.say(room, "Hi.", buttons=buttons)
        seen = await noor.sees(room, "I need help now")
        assert (seen.id, seen.shield, seen.encrypted, seen.undecryptable, seen.sounds) == (message, "", True, "", True)
        assert seen.mentions == (noor.user,)
        await desk.say(room, "Noted", sound=False)
        assert not (await noor.sees(room, "Noted")).notifies
        await noor.reacts(room, message, keycap(1))
        (sign,) = await desk.heard(Reacted)
        assert (sign.message, sign.emoji) == (message, "1\u20e3")


async def test_what_people_do_in_element_means_what_they_mean(
    synapse: Synapse, element: Element, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        asked = await desk.say(room, "Are you safe?")
        await noor.sees(room, "Are you safe?")
        await noor.replies(room, asked, "no", quotes=True)
        said = (await desk.heard(Said, 2))[-1]
        assert (said.text, said.reply_to) == ("no", asked)
        thread = await noor.replies(room, asked, "he is here", thread=asked)
        said = (await desk.heard(Said, 3))[-1]
        assert (said.text, said.reply_to, said.message) == ("he is here", asked, thread)
        await noor.says(room, "by the door", thread=asked)
        said = (await desk.heard(Said, 4))[-1]
        assert (said.text, said.reply_to) == ("by the door", "")
        await noor.edits(room, thread, "he is at Hall 2")
        (edit,) = await desk.heard(Edited)
        assert (edit.message, edit.text) == (thread, "he is at Hall 2")
        await noor.redacts(room, thread)
        (back,) = await desk.heard(Withdrawn)
        assert back.message == thread
        await noor.sends_location(room, 38.7, -9.1)
        said = (await desk.heard(Said, 5))[-1]
        assert (said.location, said.text) == ((38.7, -9.1), "")


async def test_files_go_both_ways(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        await noor.sends_photo(room, caption="this man")
        await noor.sends_voice(room, b"a few words")
        photo, voice = (await desk.heard(Said, 3))[-2:]
        assert photo.attachment is not None
        assert voice.attachment is not None
        assert (photo.text, photo.attachment.kind, voice.attachment.kind) == ("this man", "photo", "voice")
        assert await desk.transport.fetch(photo.attachment) == PIXEL
        assert await desk.transport.fetch(voice.attachment) == b"a few words"
        sent = await desk.say(room, "", media=Media("photo", content=PIXEL, mime="image/png"))
        await noor.until(room, lambda screen: any(one.id == sent for one in screen))
        assert await noor.downloads(room, sent) == PIXEL


async def test_covered_words_are_covered_there(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        text = "Maple: he hit <me>\nand ran"
        message = await desk.say(room, text, covered=(7, len(text)), sound=False)
        seen = await noor.sees(room, "he hit <me>")
        assert (seen.closed, seen.body) == ("Maple: ▒▒▒", "Maple:…")
        await desk.transport.edit(message, Rendered(room, "Maple: taken back"))
        seen = await noor.sees(room, "taken back")
        assert (seen.edited, seen.text) == (True, "Maple: taken back")


async def test_a_phone_that_was_offline_reads_it_all_later(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        await desk.say(room, "first")
        await noor.sees(room, "first")
        await noor.goes_offline()
        await desk.stop()
        again = await stage.desk(desk.cursor)
        again.listen()
        for number in range(3):
            await again.say(room, f"word {number}")
        await noor.comes_online()
        for number in range(3):
            assert (await noor.sees(room, f"word {number}")).shield == ""
        await noor.changes_key(room)
        await noor.says(room, "I am back")
        await until(lambda: [one.text for one in again._of(Said)] == ["I am back"])
        assert not again._of(Unreadable)


@pytest.mark.parametrize("kind", ["m.call.invite", "org.matrix.msc4075.rtc.notification", "m.rtc.notification"])
async def test_whoever_rings_is_not_left_ringing(
    synapse: Synapse, element: Element, tmp_path: Path, kind: str
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk, noor, room = await begun(stage, element)
        rung = await noor.sends(room, kind, {"notification_type": "ring", "lifetime": 30000, "call_id": "1"})
        (heard,) = await desk.heard(Unreadable)
        assert (heard.message, heard.locked) == (rung, False)
