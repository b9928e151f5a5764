"""Words do not stay in the team's private chats for ever (conversation.md 3.1, contract.md: team_copy_life_hours)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import paired


async def test_copies_leave_after_their_hours_and_the_record_keeps_the_words(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he has a green jacket")
    await sam.says("a picture", media="photo")
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says("/timeline")
    await stage.passes(hours=39)
    await stage.desk.tidy()
    await stage.settles()
    assert stage.ana.sees("green jacket")
    await stage.passes(hours=2)
    await stage.desk.tidy()
    await stage.settles()
    for one in (stage.ana, stage.ben):
        for words in ("green jacket", "a picture", "Hi, I'm Ana."):
            one.never_sees(words)
        assert one.sees(name)
    await stage.ana.says("/timeline")
    assert "green jacket" in stage.ana.last.text


async def test_somebody_without_a_second_person_can_still_read_the_whole_story(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await stage.ana.says("/say I'm here")
    await sam.says("he has a green jacket")
    await stage.passes(hours=41)
    await stage.desk.tidy()
    await stage.settles()
    opened = next(one for one in stage.ana.screen if "Open" in one.labels)
    stage.house.presses(stage.ana.user, stage.ana.chat, opened.id, "Open")
    await stage.settles()
    assert stage.ana.sees("green jacket").covered
