"""Leaving the team, and going off duty, with a case in hand (conversation.md 7.8, 8.2, 9.3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import TEAM, Stage
from tests.stories.scenes import called, paired, taken
from tests.two import Two, two


async def removed(stage: Stage, name: str) -> None:
    """Dee asks, Ola agrees."""
    await stage.dee.says(f"/removeresponder {name}")
    await stage.ola.presses("I agree")


async def test_what_a_removed_handler_had_goes_to_others_and_leaves_their_phone(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he wears a green jacket and waits at the door")
    assert stage.ana.sees("green jacket")
    await removed(stage, "Ana")
    assert stage.dee.sees("Ana is off the team. Please take them out of your groups as well: I can't.")
    assert stage.ana.texts[-1].startswith("You are not on the desk team any more.")
    for word in (name, "green jacket"):
        stage.ana.never_sees(word)
    assert sam.sees("Ana can't help after all.")
    assert stage.caro.sees(f"Saffron. {name}.").labels[0] == "I take it"
    await stage.caro.presses("I take it")
    await sam.says("are you there?")
    assert stage.caro.sees("are you there?")
    stage.ana.never_sees("are you there?")


async def test_a_removed_partner_is_replaced(stage: Stage) -> None:
    _, name = await paired(stage)
    await removed(stage, "ben")
    assert stage.ana.sees(f"{name}: Ben had to go. I'm finding another second person.")
    stage.ben.never_sees(name)
    await stage.passes(minutes=2)
    assert stage.caro.sees(f"{name}: teaspoon.")
    stage.ben.never_sees(name)


async def test_a_partner_removed_while_a_handler_is_looked_for_is_the_second_person_no_more(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says(f"/release {name}")
    await removed(stage, "ben")
    await stage.caro.presses("I take it")
    assert stage.caro.sees(f"{name} is yours. I'm finding a second person.")
    stage.ben.never_sees(name)


async def test_who_was_coming_to_help_and_leaves_is_replaced_at_once(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says(f"/security {name}")
    await stage.dee.presses("I'm coming")
    assert stage.ola.sees("kettle").text.endswith("Enough are coming.")
    await stage.ola.says("/removeresponder Dee")
    await stage.ana.presses("I agree")
    await stage.passes(seconds=1)
    assert stage.ola.sees("kettle").labels[0] == "I'm coming"


async def test_a_former_member_is_an_attendee_like_any_other(stage: Stage) -> None:
    _, name = await taken(stage)
    old = stage.house.screen("1002")[-1]
    data = stage.house.data_of("1002", old.id, "I join")
    await removed(stage, "Ben")
    await stage.ben.forges(old.id, data)
    neutral = ("That is not open to you here.", "That button is no longer open. Nothing is lost.")
    assert stage.ben.notices[-1] in neutral
    for words in (f"/join {name}", f"/take {name}", f"/look {name}", "/who", "/cases", "/quiz", "/briefing", "/roster"):
        await stage.ben.says(words)
    for word in (name, "On duty", "Saffron", "teaspoon", "On the team"):
        stage.ben.never_sees(word)
    await stage.ben.says("/sos")
    assert stage.ben.sees("I've told the team just now.")
    await stage.passes(minutes=5)
    stage.ben.never_sees(name)


async def test_whoever_was_asked_for_alone_and_leaves_is_not_waited_for(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/report")
    for label in ("Go on", "3. No"):
        await sam.presses(next(one for one in sam.last.labels if one.endswith(label)))
    await sam.says("somebody keeps telling rude jokes about me in the hall")
    await sam.presses("1. Done")
    while not any("Choose a person" in one for one in sam.last.labels):
        await sam.presses(sam.last.labels[0])
    await sam.presses("2. Choose a person")
    await sam.presses(next(one for one in sam.last.labels if "Ben" in one))
    await sam.presses("1. Yes, send it")
    name = stage.ben.texts[-1].split(". ")[1].rstrip(".")
    stage.caro.never_sees(name)
    await removed(stage, "Ben")
    assert stage.caro.sees(name)
    await stage.passes(minutes=30)
    stage.ben.never_sees(name)


async def test_whoever_is_to_leave_is_not_asked_and_one_in_charge_remains(stage: Stage) -> None:
    await stage.dee.says("/removeresponder Ana")
    stage.ana.never_sees("off the team")
    await stage.dee.says("/removeresponder Nobody")
    assert stage.dee.last.text.startswith("I know nobody on the roster by that name.")
    await stage.ola.presses("Not yet")
    shown = len(stage.ola.screen)
    await stage.dee.says("/removeresponder Ola")
    assert len(stage.ola.screen) == shown, "there is nothing to press for her"
    await stage.ana.presses("I agree")
    assert stage.ola.last.text.startswith("You are not on the desk team any more.")
    await stage.dee.says("/removeresponder Dee")
    assert stage.dee.last.text.startswith("Dee is the only one in charge.")


async def test_the_lead_lets_a_case_go_and_then_the_shift_is_over(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ben.says("/offduty")
    assert stage.ben.last.text.startswith(f"Still with you: {name}.")
    await stage.ben.presses("Ask the lead")
    assert stage.ana.sees(f"Ben would like to go off duty and still has {name}. Shall others have it?")
    await stage.ben.says("/who")
    assert stage.ben.sees("Ben. responder."), "until then nothing has changed"
    await stage.ana.presses("Let it go")
    assert stage.ben.sees(f"{name} is no longer with you, and you are off duty.")
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."
    await stage.ana.presses("Let it go")
    assert stage.ana.notices[-1] == f"{name}: that is settled already."
    assert sam.sees("Ana has your message")


async def test_nobody_lets_their_own_case_go_and_no_other_can(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/offduty")
    await stage.ana.presses("Ask the lead")
    assert stage.ana.notices[-1].startswith("I can't reach a lead for this.")
    await stage.ben.presses("I join")
    await stage.ben.says("/offduty")
    await stage.ben.says("ask the lead")
    question = stage.ana.sees("Ben would like to go off duty")
    data = stage.house.data_of("1001", question.id, "Let it go")
    await stage.ben.forges(question.id, data)
    assert stage.ben.notices[-1] == "That button is no longer open. Nothing is lost.", "sealed for one chat"
    await stage.ana.presses("It stays")
    assert stage.ben.sees(f"{name}: Ana asks you to keep it for now.")
    await stage.ben.says("/release")
    await stage.ben.says("/offduty")
    assert stage.ben.last.text == "You are off duty. Thank you."


async def test_a_lead_who_must_not_know_of_it_is_not_asked(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("Ana keeps following me through the halls and I am scared")
    await stage.passes(minutes=2)
    await stage.ben.presses("I take it")
    await stage.ben.says("/offduty")
    await stage.ben.presses("Ask the lead")
    assert stage.ben.notices[-1].startswith("I can't reach a lead for this.")
    assert not [one for one in stage.ana.texts if "Ben" in one]


async def test_coming_on_duty_offers_the_briefing_and_asks_for_nothing(stage: Stage) -> None:
    await stage.eli.says("/onduty")
    assert stage.eli.last.labels == ("Briefing",)
    assert stage.house.screen(TEAM) == []
    await called(stage)
    await stage.eli.presses("I take it")
    assert stage.eli.sees("is yours.")


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def test_a_former_member_is_put_out_of_the_rooms_of_their_cases(both: Two) -> None:
    sam, ana, ben = both.on_telegram("Sam"), both.on_matrix("Ana"), both.on_matrix("Ben")
    await sam.says("/sos")
    await ana.presses("I take it")
    await ben.presses("I join")
    assert both.inside == {"ana", "ben"}
    await ana.says("/close", both.room)
    await ana.presses("We took steps")
    await ana.presses("It happened to them")
    await ana.presses("They know")
    for label in ("Nothing of these", "No one else", "Yes, offer it"):
        await ana.presses(label)
    await ben.says("i agree")
    await both.on_matrix("Dee").says("removeresponder Ben")
    await both.on_matrix("Ola").says("1")
    assert both.inside == {"ana"}
    await ben.says("is anybody here?", both.room)
    ana.never_saw("is anybody here?")
