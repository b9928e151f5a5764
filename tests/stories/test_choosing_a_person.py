"""Who should help you: one person is asked first, alone, and nobody waits for them too long (conversation.md 5.4)."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import MovableClock
from tests.stage import Phone, Stage
from tests.stories.scenes import word_of
from tests.stories.test_guided_path import begun


async def wished(stage: Stage, name: str = "Ben", user: int = 7480) -> tuple[Phone, str]:
    """A report that is not grave, for this one of the team: the phone and the word."""
    sam = await begun(stage, user)
    for _ in range(6):
        await sam.says("skip")
    await sam.presses("2. Choose a person")
    await sam.presses(name)
    assert sam.sees(f"All right. I'll ask {name} first.")
    assert f"Asked first: {name}." in sam.last.text
    await sam.presses("1. Yes, send it")
    return sam, word_of(sam)


async def test_only_the_one_they_chose_is_asked_and_the_team_sees_it_once_it_is_taken(stage: Stage) -> None:
    sam, name = await wished(stage)
    assert stage.ben.sees(name)
    assert not stage.ana.screen and not stage.caro.screen and not stage.cards
    await stage.ben.presses("I take it")
    assert "Ben has your message" in sam.last.text
    assert stage.ben.sees("Asks for Ben.")
    assert stage.card.text.endswith("Taken, 1 of 2.")
    assert "Ben" not in " ".join(stage.cards), "nobody is told of the wish"
    await stage.caro.says(f"/join {name}")
    assert stage.card.text.endswith("Taken, 2 of 2.")


async def test_who_is_there_is_said_and_the_name_may_be_written(stage: Stage) -> None:
    sam = await begun(stage, 7481)
    for _ in range(6):
        await sam.says("skip")
    await sam.says("choose a person")
    assert "Ben: " in sam.last.text and "At the desk now." in sam.last.text
    await sam.says("I would like Ana please")
    assert sam.sees("I'll ask Ana first.")
    assert "Asked first: Ana." in sam.last.text
    assert "Ana can't see this." not in sam.last.text, "a wish is no exclusion"


async def test_no_answer_and_the_person_is_asked_and_says_anyone(stage: Stage) -> None:
    sam, name = await wished(stage)
    await stage.passes(minutes=3, seconds=1)
    assert stage.ben.sees(f"{name} again.")
    assert sam.last.text.startswith("Ben has not answered yet.")
    assert sam.last.labels == ("1. Wait for them", "2. Ask anyone")
    assert not stage.cards
    await sam.presses("2. Ask anyone")
    assert sam.sees("I'm trying to reach everyone at the desk now.")
    assert name in stage.card.text and stage.ana.sees(name) and stage.caro.sees(name)


async def test_no_answer_at_all_and_everybody_is_asked(stage: Stage) -> None:
    sam, name = await wished(stage)
    await stage.passes(minutes=5, seconds=1)
    assert name in stage.card.text and stage.caro.sees(name)
    assert sam.sees("I'm trying to reach everyone at the desk now.")
    await stage.caro.presses("I take it")
    assert stage.caro.sees("Nobody answered in time.")
    assert "Caro has your message" in sam.last.text
    before = len(sam.texts)
    await stage.passes(minutes=20)
    assert not [one for one in sam.texts[before:] if "everyone" in one or "not answered" in one]


async def test_waiting_is_a_choice_and_is_asked_again(stage: Stage) -> None:
    sam, name = await wished(stage)
    await stage.passes(minutes=3, seconds=1)
    await sam.says("wait for them")
    assert sam.last.text == "All right. I'm asking Ben once more."
    assert not stage.cards
    await stage.passes(minutes=3, seconds=1)
    assert sam.last.text.startswith("Ben has not answered yet.")
    await stage.ben.presses("I take it")
    await stage.passes(minutes=3)
    assert len([one for one in stage.cards if name in one]) == 1


async def test_who_cannot_is_not_waited_for(stage: Stage) -> None:
    sam, name = await wished(stage)
    await stage.ben.presses("Can't")
    assert sam.sees("Ben can't help after all. I'm finding someone else now.")
    assert name in stage.card.text and stage.ana.sees(name)


async def test_nothing_reaches_them_so_everybody_is_asked(stage: Stage) -> None:
    sam = await begun(stage, 7482)
    for _ in range(6):
        await sam.says("skip")
    await sam.presses("2. Choose a person")
    await sam.presses("Ben")
    stage.house.blocks(stage.ben.user)
    await sam.presses("1. Yes, send it")
    assert stage.ana.sees(word_of(sam))
    assert word_of(sam) in stage.card.text


async def test_help_now_waits_for_nobody(stage: Stage) -> None:
    sam, name = await wished(stage)
    await sam.says("/sos")
    assert name in stage.card.text
    for one in (stage.ana, stage.caro):
        assert one.sees(name)


async def test_a_weapon_in_words_sent_since_waits_for_nobody(stage: Stage) -> None:
    sam, name = await wished(stage)
    await sam.says("he has a knife")
    assert stage.card.text.startswith(f"Saffron. {name}.")
    assert stage.ana.sees(name)


async def test_it_survives_a_restart(stage: Stage) -> None:
    _, name = await wished(stage)
    await stage.restarts(after_seconds=30)
    assert not stage.cards
    await stage.passes(minutes=5)
    assert name in stage.card.text


async def test_a_clock_set_back_over_a_restart_keeps_nobody_waiting_for_them(stage: Stage) -> None:
    _, name = await wished(stage)
    await stage.closes()
    stage.clock = MovableClock(stage.clock.now() - timedelta(minutes=40))
    await stage.opens()
    await stage.passes(minutes=6)
    assert name in stage.card.text and stage.caro.sees(name)
    await stage.passes(minutes=6)
    assert stage.dee.sees(name), "and the ladder goes on from there"


async def test_who_is_kept_out_afterwards_is_not_asked_any_more(stage: Stage) -> None:
    sam = await begun(stage, 7483)
    for _ in range(6):
        await sam.says("skip")
    await sam.presses("2. Choose a person")
    await sam.presses("Ben")
    await sam.presses("2. Change something")
    await sam.presses("5. Who helps me")
    await sam.presses("3. Not a certain person")
    await sam.presses("Ben")
    await sam.presses("That is all")
    assert "Asked first" not in sam.last.text
    await sam.presses("1. Yes, send it")
    assert not stage.ben.screen
    assert stage.ana.sees(word_of(sam))
