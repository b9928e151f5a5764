"""Taking a case and pairing up: first press wins, everybody is told, nobody is pressed twice."""

from __future__ import annotations

import pytest

from tests.stage import TEAM, Stage
from tests.stories.scenes import called, paired, taken


async def test_when_everybody_presses_at_once_one_has_it_and_the_others_hear_who(stage: Stage) -> None:
    _, name = await called(stage)
    team = (stage.ana, stage.ben, stage.caro)
    for one in team:
        for chat in (one.chat, TEAM):
            message = next(seen for seen in reversed(stage.house.screen(chat)) if "I take it" in seen.labels)
            stage.house.presses(one.user, chat, message.id, "I take it")
    await stage.settles()

    handlers = [one for one in team if f"{name} is yours." in " ".join(one.texts)]
    assert len(handlers) == 1
    for other in team:
        if other not in handlers:
            assert any("has it. Join or cover?" in notice for notice in other.notices)
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_a_case_can_be_taken_by_typing_and_by_a_reaction_on_the_card(stage: Stage) -> None:
    _, first = await called(stage)
    await stage.ben.says(f"/take {first.lower()}")
    assert stage.ben.sees(f"{first} is yours.")
    _, second = await called(stage, 7101)
    await stage.caro.reacts("👌")
    assert stage.caro.sees(f"{second} is yours. I'm finding a second person.")
    await stage.ana.reacts("🤝")
    assert stage.caro.sees(f"{second}: Ana is with you.")


async def test_the_only_case_that_waits_needs_no_name_and_several_do(stage: Stage) -> None:
    _, first = await called(stage)
    await called(stage, 7101)
    await stage.ben.says("/take")
    assert "Which one: " in stage.ben.last.text and first in stage.ben.last.text
    await stage.ana.says(f"/take {first}")
    await stage.ben.says("/take")
    assert stage.ben.sees("is yours.")


async def test_cannot_is_respected_asks_a_reason_in_private_and_never_shows_in_the_group(stage: Stage) -> None:
    _, name = await called(stage)
    before = stage.cards
    await stage.ben.presses("Can't")
    assert "You need not say." in stage.ben.last.text
    await stage.ben.presses("2. Too far")
    assert stage.cards == before
    shown = len(stage.ben.screen)
    await stage.passes(seconds=31)
    assert stage.ana.sees(f"{name} again.")
    assert len(stage.ben.screen) == shown, "somebody who can't is not called again"


async def test_whom_nothing_reaches_any_more_is_not_waited_for_once_the_others_cant(stage: Stage) -> None:
    _, name = await called(stage)
    stage.house.blocks(stage.ben.user)
    await stage.passes(seconds=31)
    await stage.ana.presses("Can't")
    stage.eli.never_sees(name)
    await stage.caro.presses("Can't")
    assert stage.eli.sees(f"Saffron. {name}.").labels[0] == "I take it"


async def test_when_nobody_who_was_called_can_the_next_rung_does_not_wait(stage: Stage) -> None:
    sam, name = await called(stage)
    for one in (stage.ana, stage.ben, stage.caro):
        await one.presses("Can't")
    assert stage.eli.sees(name)
    assert sam.sees("I'm asking everyone at the desk.")


async def test_the_second_person_joins_and_both_know(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ben.presses("I join")
    told = stage.ana.sees(f"{name}: Ben is with you.")
    assert told.labels == ("Open", "On my way", "I'm with them", "Need…", "Category")
    assert stage.ben.sees(f"{name}: Ana is with you.")
    assert stage.card.text == f"Saffron. {name}. Taken, 2 of 2."
    await stage.caro.presses("I take it", TEAM) if "I take it" in stage.card.labels else None
    await stage.caro.says(f"/join {name}")
    assert stage.caro.sees(f"Two people have {name} already.")


async def test_covering_a_post_counts_as_the_second_person(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.caro.presses("I cover")
    assert any(f"You cover for Ana in {name}." in notice for notice in stage.caro.notices)
    assert stage.card.text.endswith("Taken, 2 of 2.")


async def test_a_late_press_on_a_full_case_says_so(stage: Stage) -> None:
    _, name = await called(stage)
    old = next(one for one in stage.caro.screen if "I take it" in one.labels)
    await stage.ana.presses("I take it")
    stage.house.presses(1002, "1002", next(one.id for one in stage.ben.screen if "I join" in one.labels), "I join")
    await stage.settles()
    await stage.caro.says(f"/take {name}")
    assert stage.caro.sees(f"Two people have {name} already.")
    assert old.id


async def test_a_missing_second_person_is_asked_for_and_later_the_lead_too(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/say Hi, I'm Ana. I'm here.")
    await stage.passes(seconds=60)
    assert stage.ben.sees(f"{name}: teaspoon.").labels == ("I join", "I cover", "Can't")
    assert stage.caro.sees(f"{name}: teaspoon.")
    stage.ana.never_sees("teaspoon")
    await stage.caro.presses("Can't")
    shown = len(stage.caro.screen)
    await stage.passes(seconds=60)
    assert len([one for one in stage.ben.texts if "teaspoon" in one]) == 1, "a new call replaces the last"
    assert len(stage.caro.screen) == shown
    await stage.ben.presses("I join")
    assert not [one for one in stage.caro.texts if "teaspoon" in one], "the call shows how it stands"
    await stage.passes(minutes=10)
    assert not [one for one in [*stage.ben.texts, *stage.caro.texts] if "teaspoon" in one]


async def test_when_all_on_duty_cant_be_the_second_person_the_others_are_asked(stage: Stage) -> None:
    await stage.caro.says("/offduty")
    _, name = await taken(stage)
    await stage.ana.says("/say Hi, I'm Ana. I'm here.")
    await stage.ben.presses("Can't")
    await stage.passes(seconds=60)
    assert stage.caro.sees(f"{name}: teaspoon.").labels == ("I join", "I cover", "Can't")
    stage.ben.never_sees("teaspoon")


async def test_when_everybody_cant_be_the_second_person_those_on_duty_are_asked_again(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/say Hi, I'm Ana. I'm here.")
    for one in (stage.ben, stage.caro):
        await one.presses("Can't")
    await stage.passes(seconds=60)
    for one in (stage.eli, stage.dee):
        await one.presses("Can't")
    await stage.passes(seconds=60)
    await stage.ola.presses("Can't")
    stage.ben.never_sees("teaspoon")
    await stage.passes(minutes=5)
    assert stage.ben.sees(f"{name}: teaspoon.") and stage.caro.sees(f"{name}: teaspoon.")


async def test_the_lead_who_is_not_on_duty_is_asked_when_nobody_joins(stage: Stage) -> None:
    await stage.ana.says("/offduty")
    _, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.ben.says("/say Hi, I'm Ben.")
    await stage.passes(seconds=60)
    stage.ana.never_sees("teaspoon")
    await stage.passes(seconds=60)
    assert stage.ana.sees(f"{name}: teaspoon.")


async def test_three_minutes_away(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/onmyway 3")
    assert sam.last.text == "Ana from the desk is on the way, about 3 min. Look for a teal vest."
    assert stage.ana.sees(f"{name}: noted. I'm telling them.")
    await stage.passes(minutes=2, seconds=50)
    stage.ana.never_sees("waiting for your first words")
    sam.never_sees("I haven't heard from Ana.")


async def test_a_way_without_end_is_not_told(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await stage.ana.says("/onmyway 99999999999999999999999")
    assert sam.last.text == "Ana from the desk is on the way. Look for a teal vest."


async def test_whoever_said_conflict_is_asked_once_more_before_they_have_it(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ben.presses("Can't")
    await stage.ben.presses("3. Conflict")
    await stage.ben.presses("I take it", TEAM)
    assert stage.card.text == f"Saffron. {name}.", "nobody has it yet"
    assert stage.ben.last.text == f"{name}: you said there is a conflict. Have it all the same?"
    await stage.ben.presses("Can't")
    assert stage.card.text == f"Saffron. {name}."
    await stage.ben.says(f"/take {name}")
    await stage.ben.presses("Yes, all the same")
    assert stage.ben.sees(f"{name} is yours.") and stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_a_conflict_counts_for_the_second_person_too_and_never_shows_in_the_group(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.caro.presses("Can't")
    await stage.caro.presses("3. Conflict")
    await stage.ana.presses("I take it")
    cards = stage.cards
    await stage.restarts(after_seconds=5)
    await stage.caro.presses("I cover")
    assert stage.cards == cards and "you said there is a conflict" in stage.caro.last.text
    await stage.ben.presses("I join")
    await stage.caro.presses("Yes, all the same")
    assert f"Two people have {name} already. Thank you." in (stage.caro.notices[-1], stage.caro.last.text)
    await stage.ben.says("/release")
    await stage.caro.says(f"/cover {name}")
    await stage.caro.presses("Yes, all the same")
    assert stage.card.text == f"Saffron. {name}. Taken, 2 of 2."
    assert stage.caro.sees("Ana is with you.")


@pytest.mark.parametrize("said", ["/onmyway {} 3", "/withthem {}"])
async def test_a_second_person_on_the_way_stops_no_ladder_while_nobody_has_it(stage: Stage, said: str) -> None:
    _, name = await paired(stage)
    await stage.ana.says(f"/release {name}")
    await stage.ben.says(said.format(name))
    assert not await stage.opened.record.sick()
    await stage.passes(minutes=3, seconds=5)
    assert stage.dee.sees(name), "the whole roster is called after two minutes"
    assert stage.ola.sees(name)
