"""'You hear from us by': promised by a person, and asked for when nothing comes (conversation.md 4.3, 5.6, 9.2)."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import called, paired, taken


async def test_the_person_hears_by_when_and_status_says_the_same(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.ana.says("/say I am on it")
    await stage.ana.says("/nextnews 18:00")
    assert sam.last.text == "We need more time. You hear from us by 18:00." and sam.last.sound
    await sam.says("/status")
    assert sam.last.text.endswith("Next news by 18:00.")
    await stage.passes(hours=5, minutes=45)
    sam.never_sees("not forgotten")
    assert "news" not in stage.ana.last.text
    await stage.ana.says("/timeline")
    assert "Ana: News promised by 18:00." in stage.ana.last.text


async def test_nothing_comes_so_the_handler_is_reminded_then_the_person_hears_then_the_lead(stage: Stage) -> None:
    sam = stage.phone(7850)
    await sam.says("he keeps following me around and says things, I asked him to stop")
    await stage.passes(seconds=61)
    name = stage.card.text.split(". ")[1].rstrip(".")
    await stage.ben.presses("I take it")
    await stage.ben.says("/say I am on it")
    await stage.ben.says("/nextnews in 40 min")
    await stage.passes(minutes=31)
    assert stage.ben.last.text == f"{name}: they expect a line from you by 12:41." and stage.ben.last.sound
    await stage.passes(minutes=10)
    assert sam.sees("you are not forgotten")
    assert stage.ben.sees("they have had no news for long")
    stage.ana.never_sees("news was due")
    await stage.passes(minutes=11)
    assert stage.ana.sees(f"{name}: news was due, and nothing was written. Ben has it. Can you look?")
    stage.caro.never_sees("news was due")


async def test_words_shortly_before_the_time_were_the_news(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.ben.says("/offduty")
    await stage.ana.says("/say I am on it")
    await stage.ana.says("/nextnews 13:00")
    await stage.passes(minutes=45)
    await stage.ana.says("/say he has left the house")
    said = len(sam.screen)
    await stage.passes(minutes=30)
    stage.ana.never_sees("they expect a line")
    assert len(sam.screen) == said
    stage.ana.never_sees("news was due")


async def test_words_long_before_it_keep_no_promise(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.ana.says("/nextnews 14:00")
    await stage.passes(minutes=1)
    await stage.ana.says("/say one moment")
    await stage.passes(hours=1, minutes=58)
    sam.never_sees("not forgotten")
    assert stage.ana.sees("they expect a line from you by 14:00")
    await stage.passes(minutes=2)
    assert sam.sees("not forgotten")


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_promise_survives_a_restart_and_ends_with_the_case(stage: Stage, restarted: bool) -> None:
    sam, _name = await paired(stage)
    await stage.ana.says("/say I am on it")
    await stage.ana.says("/nextnews 13:00")
    if restarted:
        await stage.restarts(after_seconds=30)
        await stage.passes(minutes=50)
        assert stage.ana.sees("they expect a line from you by 13:00")
        return
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("2. They saw it")
    await stage.ben.presses("I agree")
    await stage.passes(hours=3)
    stage.ana.never_sees("they expect a line")
    sam.never_sees("not forgotten")


async def test_a_promise_made_after_somebody_was_with_them_is_watched_like_any(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ben.says("/withthem")
    await stage.passes(minutes=20)
    await stage.ben.says("/nextnews 13:00")
    assert sam.sees("You hear from us by 13:00.")
    await stage.passes(minutes=31)
    assert stage.ana.sees(f"{name}: they expect a line from you by 13:00.")
    await stage.passes(minutes=10)
    assert sam.sees("you are not forgotten") and stage.ana.sees("they have had no news for long")


async def test_a_promise_made_before_somebody_was_with_them_is_watched_as_well(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.caro.presses("I join")
    await stage.ben.says("/nextnews 13:00")
    await stage.passes(minutes=20)
    await stage.ben.says("/withthem")
    await stage.passes(minutes=31)
    assert stage.ben.sees(f"{name}: they expect a line from you by 13:00.")
    await stage.passes(minutes=10)
    assert stage.ben.sees(f"{name}: still with them?")
    sam.never_sees("not forgotten")
    stage.ana.never_sees("news was due")
    await stage.passes(minutes=10)
    assert stage.ana.sees(f"{name}: news was due, and nothing was written. Ben has it. Can you look?")
    await stage.passes(hours=2)
    assert len([one for one in stage.ana.texts if "news was due" in one]) == 1


async def test_whoever_was_with_them_is_asked_whether_they_still_are_and_the_person_hears_nothing(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.passes(minutes=10)
    await stage.ana.says("/withthem")
    said = len(sam.screen)
    await stage.passes(minutes=29)
    stage.ana.never_sees("still with them")
    await stage.passes(minutes=1)
    assert stage.ana.sees(f"{name}: still with them? If not, say when they hear from you: /nextnews").sound
    await stage.ana.presses("I'm with them")
    await stage.passes(minutes=29)
    assert len([one for one in stage.ana.texts if "still with them" in one]) == 1
    assert len(sam.screen) == said, "nobody is told by an app what stands before them"


async def test_who_writes_again_after_we_were_with_them_is_alone_with_their_phone_again(stage: Stage) -> None:
    sam, _name = await paired(stage)
    await stage.ana.says("/withthem")
    await stage.passes(minutes=20)
    await sam.says("are you coming back?")
    await stage.passes(minutes=31)
    assert stage.ana.sees("they have had no news for long") and sam.sees("you are not forgotten")


async def test_a_witness_and_somebody_in_silence_are_not_told_but_it_is_noted(stage: Stage) -> None:
    sam = stage.phone(7851)
    await sam.says("/sos")
    await sam.presses("2. Hall 2")
    await sam.presses(next(one for one in sam.last.labels if "just come" in one.casefold()))
    await stage.ana.presses("I take it")
    before = sam.texts
    await stage.ana.says("/nextnews in 20 min")
    assert stage.ana.last.text.endswith("noted for 12:20. They are not told.")
    await stage.passes(minutes=25)
    assert sam.texts == before


async def test_a_time_that_is_none_or_has_passed_is_refused_with_the_reason(stage: Stage) -> None:
    sam, name = await taken(stage)
    before = sam.texts
    for words, answer in (
        ("", "by when?"), ("soon", "by when?"), ("25:00", "by when?"), ("in 0 min", "that time has passed"),
        ("11:59", "that time has passed"), ("in 99 h", "more than two days away"),
    ):  # fmt: skip
        await stage.ana.says(f"/nextnews {words}".strip())
        assert answer in stage.ana.last.text, words
        assert "It is 12:00." in stage.ana.last.text
    await stage.ben.says(f"/nextnews {name} 18:00")
    assert stage.ben.last.text == f"{name} is not with you. Take it or join first."
    assert sam.texts == before
