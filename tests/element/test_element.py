"""The phones of the tests behave as Element does, encryption included."""

from __future__ import annotations

import pytest

from tests.element import Element, Unable
from tests.element.phone import PIXEL, keycap
from tests.element.shown import shown_of
from tests.synapse import Synapse


async def test_two_people_talk_in_an_encrypted_chat(synapse: Synapse, element: Element) -> None:
    ana, ben = [await element.login(await synapse.register(name)) for name in ("Ana", "Ben")]
    chat = await ana.opens_chat_with(ben.user)
    asked = await ana.says(chat, "before you join")
    await ben.accepts(chat)
    seen = await ben.sees(chat, "before you join")
    assert (seen.id, seen.encrypted, seen.shield, seen.undecryptable, seen.notifies) == (asked, True, "", "", True)

    answer = await ben.replies(chat, asked, "good morning", quotes=True)
    read = await ana.sees(chat, "good morning")
    assert (read.text, read.reply_to) == ("good morning", asked)
    assert read.body.startswith(f"> <{ana.user}> before you join")
    await ben.edits(chat, answer, "good evening")
    assert (await ana.sees(chat, "good evening")).edited
    await ana.reacts(chat, answer, keycap(1))
    assert await ben.until(chat, lambda screen: screen[-1].reactions == {keycap(1): [ana.user]})
    await ben.redacts(chat, answer)
    assert await ana.until(chat, lambda screen: screen[-1].redacted)
    await ana.until_signed(ben.user)


async def test_files_and_places_arrive_as_they_were_sent(synapse: Synapse, element: Element) -> None:
    ana, ben = [await element.login(await synapse.register(name)) for name in ("Ana", "Ben")]
    for encrypted in (True, False):
        room = await ana.creates_room([ben.user], encrypted=encrypted, name="Quiet harbour")
        await ben.accepts(room)
        sent = [
            await ana.sends_photo(room, caption="look"),
            await ana.sends_voice(room, b"a few words"),
            await ana.sends_location(room, 38.7, -9.1),
        ]
        shown = await ben.until(room, lambda screen: screen if len(screen) == 3 else [])
        assert [(one.id, one.kind) for one in shown] == list(
            zip(sent, ("m.image", "m.audio", "m.location"), strict=True)
        )
        assert await ben.downloads(room, sent[0]) == PIXEL
        assert await ben.downloads(room, sent[1]) == b"a few words"
        assert shown[2].content["geo_uri"] == "geo:38.7,-9.1"
        assert {("file" in one.content) for one in shown[:2]} == {encrypted}


async def test_who_never_signed_a_device_is_not_heard_by_those_who_look_for_it(
    synapse: Synapse, element: Element,
) -> None:  # fmt: skip
    ana = await element.login(await synapse.register("Ana"))
    ben = await element.login(await synapse.register("Ben"), verified=False, only_signed=False)
    caro = await element.login(await synapse.register("Caro"), only_signed=False)
    room = await ben.creates_room([ana.user, caro.user], name="Quiet harbour")
    for one in (ana, caro):
        await one.accepts(room)
    await ben.says(room, "hello")
    assert (await ana.until(room, lambda screen: screen[-1:]))[0].undecryptable == "UNSIGNED_SENDER_DEVICE"
    assert (await caro.sees(room, "hello")).shield.startswith("RED")
    await ana.says(room, "who is there?")
    assert (await ben.until(room, lambda screen: screen[1:]))[0].undecryptable
    assert not await ana.knows_sender_signed(ben.user)


async def test_a_second_phone_of_the_same_person_is_signed_by_them(synapse: Synapse, element: Element) -> None:
    account = await synapse.register("Ana")
    first, second = await element.login(account), await element.login(account)
    assert first.device != second.device
    await first.until_signed(account.id)


async def test_a_phone_that_was_off_shows_all_it_missed(synapse: Synapse, element: Element) -> None:
    ana, ben = [await element.login(await synapse.register(name)) for name in ("Ana", "Ben")]
    chat = await ana.opens_chat_with(ben.user)
    await ben.accepts(chat)
    await ana.until_joined(chat, ben.user)
    await ben.goes_offline()
    for number in range(60):
        await ana.says(chat, f"line {number}")
    await ben.comes_online()
    await ben.sees(chat, "line 59")
    assert [one.text for one in await ben.screen(chat)] == [f"line {number}" for number in range(60)]


async def test_what_a_phone_cannot_do_is_said(synapse: Synapse, element: Element) -> None:
    ana = await element.login(await synapse.register("Ana"))
    with pytest.raises(Unable, match=r"M_FORBIDDEN|M_UNKNOWN|M_NOT_FOUND"):
        await ana.joins(f"!nowhere:{synapse.name}")
    with pytest.raises(Unable, match="no room"):
        await ana.screen("!nowhere")


def test_formatted_text_reads_as_in_a_browser() -> None:
    empty = dict.fromkeys(
        ("id", "sender", "kind", "replyTo", "edited", "redacted", "undecryptable", "encrypted", "shield", "notifies",
         "highlights", "sounds", "reactions", "content", "first"), "",
    )  # fmt: skip
    html = (
        "<mx-reply><blockquote>old</blockquote></mx-reply>A &amp; <b>B</b>\n said<br/>"
        "<span data-mx-spoiler>the <i>words</i></span> end<ol start='3'><li>I take it</li><li>Pass</li></ol>"
    )
    shown = shown_of(empty | {"formatted": html, "body": "A case", "mentions": {}})
    assert shown.text == "A & B said\nthe words end\n3. I take it\n4. Pass"
    assert shown.closed.startswith("A & B said\n▒▒▒ end")
    assert shown.spoilers == ("the words",)
