"""Asking for more help with a case (conversation.md 7.7): whom each need calls, and what the one who asked hears."""

from __future__ import annotations

from pathlib import Path

from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, paired, passes_over, taken, with_contact, word_of


async def placed(stage: Stage) -> str:
    """Sam called from the quay terrace; Ana and Ben have it."""
    sam = stage.phone(7100)
    await sam.says("/start p_41")
    await sam.says("/sos")
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    return name


async def test_backup_calls_those_on_duty_and_the_two_hear_who_got_it_and_who_comes(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/backup")
    call = stage.caro.sees(f"{name}: platter. Z4.")
    assert call.labels == ("I'm coming", "Can't") and call.sound
    assert stage.ana.last.text == f"{name}: platter. Reached: Caro."
    assert stage.ben.last.text == f"{name}: platter. Reached: Caro."
    stage.eli.never_sees("platter")
    assert not [one for one in stage.cards if "platter" in one], "needs are a private matter"

    await stage.caro.presses("I'm coming")
    assert f"{name}: thank you. Go to Quay terrace. Ana asked." in stage.caro.notices
    assert stage.ana.last.text == f"{name}: platter. Caro is coming."
    await stage.caro.presses("I'm coming")
    assert f"{name}: you are on it already." in stage.caro.notices
    shown = len(stage.ana.screen)
    await stage.passes(minutes=5)
    stage.eli.never_sees("platter")
    assert not [one.text for one in stage.ana.screen[shown:] if "platter" in one.text], "somebody comes"


async def test_a_need_that_nobody_answers_is_repeated_and_then_goes_to_others_and_the_lead(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ben.says(f"/need {name} napkins")
    assert stage.caro.sees(f"{name}: napkins. Z4.")
    await stage.passes(seconds=60)
    assert stage.ben.last.text == f"{name}: napkins. Still open, asked again. Reached: Caro."
    assert sum("napkins" in one for one in stage.caro.texts) == 1, "one line stands, not two"
    await stage.passes(seconds=60)
    stage.dee.never_sees("napkins")
    await stage.passes(seconds=60)
    assert stage.dee.sees(f"{name}: napkins. Z4.") and stage.ola.sees("napkins")
    await stage.ola.presses("I'm coming")
    assert stage.ben.last.text == f"{name}: napkins. Ola is coming."
    assert stage.caro.sees(f"{name}: napkins. Z4. Enough are coming.").labels == ()


async def test_who_cant_is_not_asked_again_and_when_all_cant_others_are_asked_at_once(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/need napkins")
    await stage.caro.presses("Can't")
    assert stage.dee.sees(f"{name}: napkins. Z4."), "without waiting for a minute"
    assert len([one for one in stage.caro.texts if "napkins" in one]) == 1


async def test_where_the_first_asked_is_who_asks_nothing_is_called_asked_again(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/security")
    assert stage.dee.sees(f"{name}: kettle. Z4."), "Ana is the only lead"
    assert stage.ana.last.text == f"{name}: kettle. Reached: Dee, Ola."
    await stage.passes(minutes=6)
    assert stage.ana.last.text == f"{name}: kettle. Still open, asked again. Reached: Dee, Ola."


async def test_the_lead_and_the_deciders_are_wanted_for_a_decision(stage: Stage) -> None:
    await stage.ana.says("/offduty")
    _, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.ben.says("/lead")
    assert stage.ana.sees(f"{name}: tablecloth.")
    assert stage.eli.sees("tablecloth") and stage.dee.sees("tablecloth")
    stage.caro.never_sees("tablecloth")


async def test_two_are_wanted_to_walk_along_and_one_is_not_enough(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/need lunchbox")
    assert stage.caro.sees(f"{name}: lunchbox. Z4.")
    stage.eli.never_sees("lunchbox")
    await stage.caro.presses("I'm coming")
    await stage.passes(minutes=2)
    await stage.passes(minutes=1)
    assert stage.ola.sees("lunchbox")
    await stage.ola.presses("I'm coming")
    assert stage.dee.sees(f"{name}: lunchbox. Z4. Enough are coming.")


async def test_an_outside_service_is_rung_by_whoever_asks_and_somebody_meets_it(stage: Stage) -> None:
    await stage.ana.says("/offduty")
    _, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.ben.says(f"/need {name} postcard")
    told = stage.ben.sees(f"{name}: ring 112 now, from any phone.")
    assert "Say where you are first." in told.text
    assert "I'm coming" in stage.ana.sees(f"{name}: postcard.").labels


async def test_a_teaspoon_calls_a_second_person_who_joins(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/need teaspoon")
    assert stage.ben.sees(f"{name}: teaspoon.").labels == ("I join", "I cover", "Can't")
    assert stage.ana.last.text == f"{name}: teaspoon. Reached: Ben, Caro."
    await stage.ben.presses("I join")
    await stage.ana.says("/need teaspoon")
    assert stage.ana.last.text == f"Two people have {name} already. Thank you."


async def test_the_button_in_the_case_space_brings_every_need_in_plain_words(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.presses("Need…")
    listed = stage.ana.sees(f"{name}: what do you need?")
    assert listed.labels == (
        "1. A second person", "2. More responders", "3. The venue's security", "4. First aiders",
        "5. I'm in trouble", "More",
    )  # fmt: skip
    await stage.ana.presses("More")
    assert stage.ana.last.labels == (
        "1. The lead, a decision", "2. Ambulance, fire, police", "3. A quiet room, space", "4. Someone to walk along",
        "5. All done, call it off",
    )  # fmt: skip
    await stage.ana.presses("3. A quiet room, space")
    assert stage.caro.sees(f"{name}: napkins. Z4.")
    await stage.ana.says("/need")
    await stage.ana.says("2")
    assert stage.caro.sees(f"{name}: platter. Z4."), "and by its number"


async def test_folded_hands_on_a_card_or_on_a_message_of_the_case_ask_for_backup(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ben.reacts("🙏")
    assert stage.caro.sees(f"{name}: platter. Z4.")
    await stage.passes(minutes=1)
    await stage.ana.reacts("🙏", stage.ana.chat)
    assert stage.ana.sees(f"{name}: platter.")


async def test_a_writing_hand_makes_a_message_a_note_once(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await sam.says("he has a grey rucksack")
    for one in (stage.ana, stage.ben, stage.ana):
        await one.reacts("✍", one.chat, under="rucksack")
    await stage.ana.says("/timeline")
    assert stage.ana.last.text.count("note:") == 1
    assert stage.ana.last.text.count("grey rucksack") == 2, "their words stay, and the note quotes them"


async def test_dishes_take_everything_back_and_whoever_is_on_the_way_hears_it(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/backup")
    await stage.ana.says("/need napkins")
    await stage.caro.presses("I'm coming")
    await stage.ben.says(f"/need {name} dishes")
    assert stage.caro.last.text == f"{name}: dishes. No need to come now."
    assert not [one for one in stage.caro.screen if "I'm coming" in one.labels]
    assert stage.ben.last.text == f"{name}: everything asked for is called off."
    await stage.passes(minutes=10)
    stage.dee.never_sees("napkins")
    await stage.ben.says("/need dishes")
    assert stage.ben.last.text == f"{name}: nothing was asked for."


async def test_a_closed_case_needs_nobody_and_its_calls_go(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/need napkins")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    assert stage.ana.sees(f"{name} is closed.")
    stage.caro.never_sees("napkins")
    await stage.ana.says(f"/backup {name}")
    assert stage.ana.last.text == f"{name} is closed."


async def test_asking_twice_at_once_is_one_call(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/backup")
    await stage.ben.says("/backup")
    assert stage.ben.last.text == f"{name}: platter was asked for just now."
    assert sum("platter" in one for one in stage.caro.texts) == 1


async def test_nobody_who_must_not_know_is_asked_or_can_ask(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ben.says(f"/backup {name}")
    assert stage.ben.last.text == "I know no case by that name, so nothing was done. /cases lists what is open."
    await stage.caro.says(f"/backup {name}")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first.", "it stays with whoever has it"
    before = len(stage.ben.screen)
    await stage.ana.says("/backup")
    assert stage.caro.sees(f"{name}: platter.")
    await stage.passes(minutes=30)
    stage.ben.never_sees(name)
    assert len(stage.ben.screen) == before
    assert not [one for one in stage.cards if name in one]


async def test_a_call_outlives_a_restart(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("/need napkins")
    await stage.restarts(after_seconds=90)
    await stage.passes(seconds=1)
    assert stage.ana.sees(f"{name}: napkins. Still open, asked again.")
    await stage.caro.presses("I'm coming")
    assert stage.ana.last.text == f"{name}: napkins. Caro is coming."


async def test_venue_security_gets_word_and_place_and_no_more(
    theatre: Theatre, security: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, told = security
    async with theatre(with_contact(address, tmp_path)) as stage:
        name = await placed(stage)
        await stage.ben.says("/security")
        assert told == ["Kettle. Z4."]
        heard = f"{name}: kettle. The contact outside our chats was reached. They can't answer here."
        assert stage.ben.last.text == heard and stage.ben.last.labels == ("They are here",)
        stage.caro.never_sees("kettle")
        await stage.passes(seconds=60)
        assert told == ["Kettle. Z4."] * 2
        await stage.ben.presses("They are here")
        assert f"{name}: kettle is with you. I stop asking." in stage.ben.notices
        await stage.passes(minutes=10)
        assert told.count("Kettle. Z4.") == 2
        await stage.ben.says("/security")
        await stage.ben.says("/need dishes")
        assert told[-1] == "Dishes. Z4."


async def test_when_the_venue_cannot_be_reached_our_own_lead_is_asked_at_once(theatre: Theatre, tmp_path: Path) -> None:
    async with theatre(with_contact("json://127.0.0.1:9/", tmp_path)) as stage:
        _, name = await called(stage)
        await stage.ben.presses("I take it")
        await stage.ben.says("/security")
        await stage.passes(minutes=8)
        assert "I'm coming" in stage.ana.sees(f"{name}: kettle.").labels
        assert stage.ben.sees("Reached: Ana")
        assert not [one for one in stage.ben.texts if "outside our chats" in one], "what was not reached is not claimed"


async def test_without_a_contact_for_it_security_goes_to_the_lead(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.ben.says("/security")
    assert stage.ana.sees(f"{name}: kettle.")
    assert stage.ben.last.text == f"{name}: kettle. Reached: Ana."


async def test_first_aid_goes_to_its_own_contact_and_to_those_on_duty(
    theatre: Theatre, security: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, told = security
    async with theatre(with_contact(address, tmp_path, "first-aid")) as stage:
        name = await placed(stage)
        await stage.ana.says("/medic")
        assert told == ["Honey. Z4."]
        assert "I'm coming" in stage.caro.sees(f"{name}: honey. Z4.").labels
        assert stage.ana.last.text == (
            f"{name}: honey. Reached: Caro.\n"
            "Honey: the contact outside our chats was reached too. They can't answer here."
        )


async def test_without_a_case_the_place_is_enough_or_is_asked_for(stage: Stage) -> None:
    await stage.dee.says("/security Z2")
    assert stage.card.text.startswith("Saffron.") and stage.card.text.endswith("Z2.")
    await stage.dee.says("/medic")
    assert stage.dee.last.text == "Honey: where to? Nobody was called yet."
    await stage.dee.presses(next(one for one in stage.dee.last.labels if "Hall 1" in one))
    assert stage.card.text.startswith("Marmalade.") and stage.card.text.endswith("Z1.")


async def test_with_zones_off_no_line_shows_one(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace('lockscreen_zone = "on"', 'lockscreen_zone = "off"')) as stage:
        name = await placed(stage)
        await stage.ana.says("/backup")
        assert stage.caro.sees(f"{name}: platter.").text == f"{name}: platter."


async def test_a_stranger_and_a_visitor_of_the_group_call_nobody(stage: Stage) -> None:
    name = await placed(stage)
    stranger = stage.phone(7666)
    for words in (f"/backup {name}", f"/need {name} kettle", f"Could {name} get a platter?", "sugar", "/sugar"):
        await stranger.says_in(TEAM, words)
        await stranger.says_in(ORGANIZERS, words)
    stage.caro.never_sees("platter")
    assert not [one for one in stage.cards if one.startswith("Sugar")]
