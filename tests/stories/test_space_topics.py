"""A topic of the case's own in the private chat of whoever has it, where the account has such (conversation.md 7.4)."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.case_topics import follow
from handlers.domain.outcome import Outcome, Roles
from storage.apply import Committed, apply
from storage.store import Store
from storage.unit import Unit
from tests.stage import ROSTER, Stage, configuration, telegram
from tests.stories.scenes import called, paired, passes_over, taken, word_of
from tests.stories.test_06_about_a_colleague import about


@pytest.fixture
async def forum(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage over HTTP, the account with topics switched on."""
    async with telegram(configuration(tmp_path), topics=True) as stage:
        yield stage


def shown(stage: Stage, who: str, case: str = "") -> list[str]:
    """What the desk says to somebody in the topic of a case, or ('') outside of all topics."""
    phone = stage.house.phone(ROSTER[who])
    topic = phone.topics[case] if case else None
    return [one.text for one in phone.screen if one.from_bot and one.text and one.topic == topic]


async def test_all_that_is_for_whoever_has_it_stands_in_a_topic_with_the_case_name_only(forum: Stage) -> None:
    sam, name = await called(forum)
    await sam.says("he is at the bar")
    await forum.ana.presses("I take it")
    assert list(forum.house.phone(1001).topics) == [name]
    here = shown(forum, "Ana", name)
    assert here[0] == f"{name} is yours. I'm finding a second person."
    assert here[1] == f"{name}, their words:\nhe is at the bar"
    assert here[2].startswith(f"{name}: this topic is for you two.")
    await forum.ben.presses("I join")
    await forum.ana.says_in_topic(name, "I know him")
    await sam.says("thank you")
    await forum.ana.says_in_topic(name, "/say I am Ana.")
    assert sam.last.text == "Ana from the desk: I am Ana."
    assert f"{name} → sent, 12:00" in shown(forum, "Ana", name)
    theirs = shown(forum, "Ben", name)
    assert f"{name}, Ana, internal:\nI know him" in theirs and f"{name}: new words." in theirs
    assert f"{name}, Ana to them:\nI am Ana." in theirs
    for who in ("Ana", "Ben"):
        assert not [one for one in shown(forum, who) if not one.startswith("Saffron.")], "the rest of the chat is bare"
    assert forum.house.phone(1003).topics == {}


async def test_what_is_typed_there_means_that_case_without_a_name_and_without_a_question(forum: Stage) -> None:
    sam, first = await taken(forum, 7200)
    lea, second = await taken(forum, 7201)
    await forum.ben.presses("I join")
    await forum.ana.says_in_topic(second, "she named him")
    assert f"{second}, Ana, internal:\nshe named him" in shown(forum, "Ben", second)
    assert not [one for one in shown(forum, "Ana", second) if "kept internal" in one], "said once, not each time"
    await forum.ana.says_in_topic(first, "/say are you safe?")
    assert sam.last.text == "Ana from the desk: are you safe?"
    lea.never_sees("are you safe?")
    await forum.ana.says_in_topic(second, "/note looks cold")
    assert shown(forum, "Ana", second)[-1] == f"{second}: noted."
    await forum.ana.says_in_topic(second, "/timeline")
    assert "looks cold" in shown(forum, "Ana", second)[-1]
    await forum.ana.says_in_topic(second, "/who")
    assert shown(forum, "Ana", second)[-1].startswith("On duty:")


async def test_a_reply_there_is_confirmed_there_by_tapping_or_typing(forum: Stage) -> None:
    sam, name = await taken(forum)
    await sam.says("he is at the bar")
    theirs = forum.ana.sees("he is at the bar")
    await forum.ana.says_in_topic(name, "Stay there.", reply_to=theirs.id)
    assert shown(forum, "Ana", name)[-1] == f"{name}: send this to them?"
    await forum.ana.says_in_topic(name, "Send")
    assert sam.last.text == "Ana from the desk: Stay there."


async def test_when_their_turn_is_over_the_topic_goes_with_all_its_words(forum: Stage) -> None:
    sam, name = await paired(forum)
    await sam.says("he is at the bar")
    await forum.ana.says_in_topic(name, "I know him")
    await forum.ana.says_in_topic(name, "/handover Caro")
    await forum.caro.presses("Accept")
    assert forum.house.phone(1001).topics == {}
    assert "at the bar" not in str(forum.house.phone(1001).screen) and "I know him" not in str(
        forum.house.phone(1001).screen
    )
    assert shown(forum, "Ana")[-1] == f"Caro has {name} now. Thank you."
    assert f"{name}, their words:\nhe is at the bar" in shown(forum, "Caro", name)
    await forum.ben.says_in_topic(name, "/release")
    assert forum.house.phone(1002).topics == {} and "at the bar" not in str(forum.house.phone(1002).screen)
    assert shown(forum, "Ben")[-1] == f"{name} is no longer with you. Thank you."


async def test_after_closing_it_is_kept_as_long_as_copies_are_and_then_deleted(forum: Stage) -> None:
    _, name = await paired(forum)
    await forum.ana.says_in_topic(name, "/close")
    await forum.ana.presses("1. We took steps")
    await forum.ana.presses("1. It happened to them")
    await forum.ana.presses("They know, no line needed")
    await passes_over(forum)
    await forum.ben.presses("I agree")
    await forum.passes(hours=39)
    assert name in forum.house.phone(1001).topics and name in forum.house.phone(1002).topics
    await forum.passes(hours=2)
    assert forum.house.phone(1001).topics == {} and forum.house.phone(1002).topics == {}


async def test_taken_again_after_it_was_given_back_it_stands_in_a_new_topic(forum: Stage) -> None:
    sam, name = await taken(forum)
    await forum.ana.says_in_topic(name, "/release")
    assert forum.house.phone(1001).topics == {}
    await forum.ana.says(f"/take {name}")
    await sam.says("hello?")
    assert f"{name}, their words:\nhello?" in shown(forum, "Ana", name)


async def test_a_topic_that_its_reader_deleted_costs_no_word(forum: Stage) -> None:
    sam, name = await taken(forum)
    phone = forum.house.phone(1001)
    phone.deletes_topic(phone.topics[name])
    await sam.says("he is at the bar")
    assert f"{name}, their words:\nIts topic is gone, so I go on here.\nhe is at the bar" in shown(forum, "Ana")
    assert f"{name}: new words." in shown(forum, "Ana")
    await forum.ana.says("/say I am Ana.")
    assert sam.last.text == "Ana from the desk: I am Ana."
    await forum.ben.presses("I join")
    assert phone.topics == {}, "whoever deleted it does not get it again"
    await forum.ana.says("I know him")
    assert f"{name}, Ana, internal:\nI know him" in shown(forum, "Ben", name)


@pytest.mark.parametrize(
    ("status", "says"), [(400, "Bad Request: BOT_FORUM_CREATE_FORBIDDEN"), (403, "Forbidden"), (502, "")]
)
async def test_where_no_topic_can_be_made_all_of_it_comes_in_private_at_once(
    forum: Stage, status: int, says: str
) -> None:
    sam, name = await called(forum)
    await sam.says("he is at the bar")
    forum.house.api.faults.add("status", ["createForumTopic"], status=status, description=says)
    await forum.ana.presses("I take it")
    assert [one.partition("\n")[0] for one in shown(forum, "Ana")[1:3]] == [
        f"{name} is yours. I'm finding a second person.", f"{name}, their words:",
    ]  # fmt: skip
    await forum.passes(minutes=1)
    await forum.ana.says("/say I am Ana.")
    assert sam.last.text == "Ana from the desk: I am Ana."
    assert not [one for one in forum.house.screen("-1001000000002") if "topics" in one.text]


async def test_a_topic_made_at_the_second_try_has_what_comes_from_then_on(forum: Stage) -> None:
    sam, name = await called(forum)
    forum.house.api.faults.add("status", ["createForumTopic"], status=502, times=1)
    await forum.ana.presses("I take it")
    assert f"{name} is yours. I'm finding a second person." in shown(forum, "Ana")
    await forum.passes(seconds=10)
    await sam.says("he is at the bar")
    assert f"{name}, their words:\nhe is at the bar" in shown(forum, "Ana", name)


async def test_killed_between_making_and_keeping_a_topic_no_word_is_lost(forum: Stage) -> None:
    sam, name = await called(forum)
    await sam.says("he is at the bar")
    forum.house.api.faults.add("lost", ["createForumTopic"], times=1)
    await forum.ana.presses("I take it")
    assert len(forum.house.api.world.chats[1001].topics) == 1
    await forum.restarts(after_seconds=5)
    await forum.passes(seconds=30)
    await sam.says("hello?")
    texts = [one.text for one in forum.house.phone(1001).screen]
    for words in ("is yours", "he is at the bar", "hello?"):
        assert any(words in one for one in texts), words
    orphan = min(forum.house.api.world.chats[1001].topics)
    await forum.ben.presses("I join")
    await forum.ana.says_in_topic(orphan, "typed in the one that nobody knows")
    assert f"{name}, Ana, internal:\ntyped in the one that nobody knows" in shown(forum, "Ben", name)


async def test_a_cry_of_their_own_typed_there_is_never_given_to_the_other_of_the_two(forum: Stage) -> None:
    _, name = await paired(forum)
    await forum.ana.says_in_topic(name, "/sos")
    assert "Your word is " in shown(forum, "Ana")[-1]
    assert not [one for one in shown(forum, "Ben", name) if "sos" in one]


async def test_whoever_it_turns_out_to_be_about_loses_the_topic_at_once(forum: Stage) -> None:
    sam = forum.phone(7600)
    await sam.says("he touched me and laughed about it")
    await forum.passes(seconds=20)
    name = word_of(sam)
    await forum.ana.presses("I take it")
    await forum.ben.presses("I join")
    await forum.ana.says_in_topic(name, "is it the tall one?")
    await about(sam, "Ben")
    assert forum.house.phone(1002).topics == {}
    assert not [one for one in forum.ben.texts if name in one or "laughed" in one or "tall one" in one]
    assert f"{name}: Keep this from Ben." in shown(forum, "Ana", name)


async def test_whoever_is_of_the_team_no_more_loses_the_topic_at_once(forum: Stage) -> None:
    sam, name = await paired(forum)
    await sam.says("he is at the bar")

    def removed(unit: Unit) -> Committed:
        tx = Store(unit)
        ben = next(one.id for one in tx.roster() if one.name == "Ben")
        return apply(unit, follow(tx, Outcome(roles=[Roles(ben, frozenset())])))

    await forum.desk.after(await forum.opened.record.write(removed))
    await forum.settles()
    assert forum.house.phone(1002).topics == {} and "at the bar" not in str(forum.house.phone(1002).screen)
    assert list(forum.house.phone(1001).topics) == [name]


async def test_without_topics_nothing_is_asked_of_telegram_and_all_is_as_ever(tmp_path: Path) -> None:
    async with telegram(configuration(tmp_path)) as plain:
        sam, name = await taken(plain)
        await sam.says("he is at the bar")
        assert plain.ana.sees(f"{name}, their words:\nhe is at the bar")
        assert not plain.house.api.calls("createForumTopic")


async def test_a_topic_that_is_slow_to_come_keeps_nobody_waiting(forum: Stage) -> None:
    _, name = await called(forum)
    forum.house.api.faults.add("hang", ["createForumTopic"], seconds=4.0, times=1)
    begun = time.monotonic()
    await forum.ana.presses("I take it")
    assert time.monotonic() - begun < 3.5
    assert f"{name} is yours. I'm finding a second person." in shown(forum, "Ana")


async def test_somebody_who_writes_in_a_topic_of_their_own_is_answered_there(forum: Stage) -> None:
    sam = forum.house.phone(7100)
    sam.says("hello")
    await forum.settles()
    own = sam.opens_topic("New chat")
    await forum.phone(7100).says_in_topic(own, "/sos")
    assert [one.topic for one in sam.screen if "Your word is" in one.text] == [own]
    await forum.ana.presses("I take it")
    await forum.ana.says("/say I am Ana.")
    assert sam.screen[-1].text == "Ana from the desk: I am Ana." and sam.screen[-1].topic == own
    sam.deletes_topic(own)
    await forum.ana.says("/say Where are you?")
    assert sam.screen[-1].text == "Ana from the desk: Where are you?" and sam.screen[-1].topic is None


async def test_a_call_for_another_case_never_lands_among_the_words_of_the_one_they_have(forum: Stage) -> None:
    _, first = await taken(forum, 7200)
    await forum.ana.says_in_topic(first, "I am on it")
    _, second = await called(forum, 7201)
    assert f"Saffron. {second}." in shown(forum, "Ana")
    await forum.ana.presses("I take it")
    assert f"{second} is yours. I'm finding a second person." in shown(forum, "Ana", second)
    assert not [one for one in shown(forum, "Ana", first) if second in one]
