"""The desk and people with Element on their phones: what they read, how it looks, and what of theirs is understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.transports.port import Media, Rendered
from handlers.domain.incoming import Edited, Reacted, Said, Withdrawn
from tests.element import Element, Phone, Shown
from tests.element.phone import PIXEL, keycap
from tests.synapse import Synapse
from tests.transports.matrix_stage import Desk, Stage, staged


async def chat_of(phone: Phone, stage: Stage) -> str:
    """A direct chat in which the desk is."""
    room = await phone.opens_chat_with(stage.user)
    await phone.until_joined(room, stage.user)
    return room


async def heard(desk: Desk, text: str) -> Said:
    """What somebody said in these words."""
    count = 1
    while not (found := [one for one in desk.happened if isinstance(one, Said) and one.text == text]):
        count = len(await desk.heard(Said, count)) + 1
    return found[-1]


@pytest.mark.parametrize("only_signed", [True, False], ids=["excludes what nobody signed", "warns of it"])
async def test_both_ways_are_encrypted_and_no_warning_stands_beside_a_word(
    synapse: Synapse, element: Element, tmp_path: Path, only_signed: bool
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"), only_signed=only_signed)
        room = await chat_of(ana, stage)
        asked = await ana.says(room, "I need someone")
        assert (await heard(desk, "I need someone")).message == asked
        answer = await desk.say(room, "Someone is on the way")
        shown = await ana.sees(room, "Someone is on the way")
        assert (shown.id, shown.encrypted, shown.shield) == (answer, True, "")
        assert (shown.kind, shown.mentions, shown.highlights) == ("m.text", (ana.user,), True)
        await ana.until_signed(stage.user)


async def test_a_quiet_message_makes_no_phone_ring(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"))
        room = await chat_of(ana, stage)
        await desk.say(room, "Nothing new yet", sound=False)
        shown = await ana.sees(room, "Nothing new yet")
        assert (shown.kind, shown.notifies, shown.highlights) == ("m.notice", False, False)


async def test_covered_words_are_in_no_notification(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"))
        room = await chat_of(ana, stage)
        await desk.say(room, "They said: he is here", covered=(11, 21), neutral="A message")
        shown = await ana.sees(room, "he is here")
        assert shown.spoilers == ("he is here",)
        assert "he is here" not in shown.closed + shown.body


async def test_replies_edits_reactions_and_what_is_taken_back_are_understood(
    synapse: Synapse, element: Element, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"))
        room = await chat_of(ana, stage)
        question = await desk.say(room, "Where are you?")
        await ana.sees(room, "Where are you?")
        answer = await ana.replies(room, question, "at the door", quotes=True)
        assert (await heard(desk, "at the door")).reply_to == question
        await ana.edits(room, answer, "at the back door")
        edited = (await desk.heard(Edited))[-1]
        assert (edited.message, edited.text) == (answer, "at the back door")
        await ana.reacts(room, question, keycap(1))
        reacted = (await desk.heard(Reacted))[-1]
        assert (reacted.message, reacted.emoji) == (question, keycap(1))
        await ana.redacts(room, answer)
        assert (await desk.heard(Withdrawn))[-1].message == answer


async def test_pictures_go_both_ways(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"))
        room = await chat_of(ana, stage)
        await ana.sends_photo(room, caption="look")
        (attachment,) = (await heard(desk, "look")).attachments
        assert await desk.transport.fetch(attachment) == PIXEL


async def test_what_the_desk_corrects_is_corrected_on_the_phone(
    synapse: Synapse, element: Element, tmp_path: Path
) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        ana = await element.login(await synapse.register("Ana"))
        room = await chat_of(ana, stage)
        message = await desk.say(room, "Ben is coming")
        await desk.transport.edit(message, Rendered(room, "Caro is coming", key="again"))
        shown = await ana.sees(room, "Caro is coming")
        assert (shown.id, shown.edited) == (message, True)


async def test_two_phones_of_one_person_read_the_same(synapse: Synapse, element: Element, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        desk.listen()
        account = await synapse.register("Ana")
        first = await element.login(account)
        room = await chat_of(first, stage)
        second = await element.login(account)
        await first.until_signed(account.id)
        await desk.say(room, "Someone is on the way")
        found: list[Shown] = [await one.sees(room, "Someone is on the way") for one in (first, second)]
        assert [one.shield for one in found] == ["", ""]
