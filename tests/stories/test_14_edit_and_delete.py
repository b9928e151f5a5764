"""Acceptance scenario 14: a name is put right, and a message is taken back; both stay on file (5.7, 6)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_an_edit_shows_both_and_a_deleted_message_is_marked_by_remove(stage: Stage) -> None:
    sam = stage.phone(7500)
    first = await sam.says("it was Tim who kept shouting at me in the queue")
    second = await sam.says("my room is 212, please do not come there")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.edits(first, "it was Tom who kept shouting at me in the queue")
    assert sam.last.text == "Changed. The team sees the new text. The old one stays on file."
    for one in (stage.ana, stage.ben):
        assert one.sees("it was Tim"), "the old version stays"
        assert "changed" in one.sees("it was Tom").text

    # On Telegram nobody tells a bot that a message is gone; /help and /privacy say so, and what to do instead.
    await sam.says("/help")
    assert "To have a message left aside, answer it with: remove. It can't be made unread." in sam.last.text
    await sam.says("/privacy")
    assert "Deleting a message here takes nothing back." in sam.last.text
    await sam.says("remove", reply_to=second)
    assert sam.last.text == "I'll ask the team to leave that message aside. It can't be made unread."
    for one in (stage.ana, stage.ben):
        one.never_sees("my room is 212")
        assert one.sees(f"{name}: ")
    await stage.ana.says("/timeline")
    assert "it was Tim" in stage.ana.last.text and "it was Tom" in stage.ana.last.text


async def test_look_shows_what_they_changed_it_to_and_nothing_they_took_back(stage: Stage) -> None:
    sam = stage.phone(7501)
    first = await sam.says("it was Tim who kept shouting at me in the queue")
    second = await sam.says("my room is 212, please do not come there")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await sam.edits(first, "it was Tom who kept shouting at me in the queue")
    await sam.says("remove", reply_to=second)
    await stage.ana.says("/look")
    assert "it was Tom" in stage.ana.last.text
    assert "212" not in stage.ana.last.text and "Tim" not in stage.ana.last.text
