"""Joining the team by a one-time code that holds for a day (conversation.md 7.1, 8.2, 9.3)."""

from __future__ import annotations

import re

from tests.stage import ORGANIZERS, TEAM, Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called

NOTHING = "That word opens nothing here."


def code_of(phone: Phone) -> str:
    """The code, as it is to be handed on."""
    return phone.sees("and write: join").text.rsplit("join ", 1)[1].split()[0]


async def invited(stage: Stage, words: str = "Noor Haddad responder, escort") -> str:
    """Dee asks, Ola agrees; the code."""
    await stage.dee.says(f"/addresponder {words}")
    await stage.ola.presses("I agree")
    return code_of(stage.dee)


async def test_a_second_person_agrees_before_there_is_a_code(stage: Stage) -> None:
    await stage.dee.says("/addresponder Noor Haddad responder, escort")
    assert stage.dee.last.text.startswith("This needs a second person. 2 others have been asked.")
    asked = "Dee would like to add Noor Haddad to the team: escort, responder. Do you agree?"
    assert stage.ola.last.text == stage.ana.last.text == asked
    stage.ben.never_sees("Noor")
    stage.dee.never_sees("join ")
    await stage.ola.presses("I agree")
    assert len(code_of(stage.dee)) == 10
    await stage.ana.presses("I agree")
    assert stage.ana.notices[-1] == "That is settled, or too old.", "nobody makes a second code of it"
    assert len([one for one in stage.dee.texts if "and write: join" in one]) == 1


async def test_the_link_brings_somebody_onto_the_team(stage: Stage) -> None:
    code = await invited(stage)
    told = stage.dee.sees("Good once, for 24 hours.").text
    if stage.house.platform == "telegram":
        link = re.search(r"https://t\.me/eventdesk_test_bot\?start=(\w+)", told)
        assert link is not None and link[1] == f"j_{code}"
    else:
        assert "t.me" not in told, "where there are no links, none is claimed"
    noor = stage.phone(7500)
    await noor.says(f"/start j_{code}")
    assert noor.last.text.startswith("Welcome to the team, Noor Haddad. Here you are: responder, escort.")
    assert stage.dee.last.text == "Noor Haddad is on the team now."
    await noor.says("/onduty")
    sam, name = await called(stage)
    assert noor.sees(f"Saffron. {name}.")
    await noor.presses("I take it")
    assert sam.sees("Noor Haddad has your message")


async def test_typed_with_spaces_it_is_the_same_code_and_works_once(stage: Stage) -> None:
    code = await invited(stage)
    noor, zed = stage.phone(7500), stage.phone(7501)
    await noor.says(f"Join {code[:5].upper()} {code[5:]}")
    assert noor.sees("Welcome to the team, Noor Haddad.")
    await zed.says(f"join {code}")
    assert zed.last.text.startswith(NOTHING)
    await zed.says("/who")
    zed.never_sees("On duty")


async def test_wrong_late_and_used_look_the_same(stage: Stage) -> None:
    code = await invited(stage)
    late, used, wrong = stage.phone(7502), stage.phone(7503), stage.phone(7504)
    await stage.passes(hours=24, seconds=1)
    await late.says(f"/start j_{code}")
    fresh = await invited(stage, "Kim")
    await stage.phone(7505).says(f"join {fresh}")
    await used.says(f"/start j_{fresh}")
    await wrong.says("/start j_" + "".join(reversed(fresh)))
    assert late.last.text == used.last.text == wrong.last.text
    assert late.last.text.startswith(NOTHING)
    for word in ("team", "late", "used", "roster"):
        assert word not in late.last.text.casefold()


async def test_guessing_is_slow_and_even_a_good_code_waits_then(stage: Stage) -> None:
    code = await invited(stage)
    zed = stage.phone(7506)
    for number in range(5):
        await zed.says(f"join abcdefgh2{number + 3}")
    await stage.restarts()
    await zed.says(f"join {code}")
    assert zed.last.text.startswith(NOTHING)
    await stage.passes(minutes=61)
    await zed.says(f"join {code}")
    assert zed.sees("Welcome to the team")


async def test_words_that_begin_with_join_are_words(stage: Stage) -> None:
    sam = stage.phone(7507)
    await sam.says("join my basement he said and then he would not let me go")
    sam.never_sees(NOTHING)
    await stage.passes(minutes=2)
    assert len(stage.cards) == 1


async def test_whoever_wrote_to_us_before_keeps_what_they_told_us(stage: Stage) -> None:
    noor, name = await called(stage, 7500)
    code = await invited(stage)
    await noor.says(f"join {code}")
    await stage.ana.presses("I take it")
    await noor.says("/onduty")
    assert not [one for one in noor.texts if one.startswith(f"Saffron. {name}.")], "nobody is called to their own case"
    await noor.says("/status")
    assert noor.sees(name)


async def test_a_report_that_names_the_new_one_stays_unknown_to_them(stage: Stage) -> None:
    sam = stage.phone(7508)
    await sam.says("Noor keeps following me through the halls and I am scared")
    await stage.passes(minutes=2)
    name = stage.ana.sees("Hibiscus.").text.split(". ")[1].rstrip(".")
    noor = stage.phone(7500)
    await noor.says(f"join {await invited(stage)}")
    await noor.says("/onduty")
    await noor.says("/cases")
    noor.never_sees(name)
    await noor.says(f"/look {name}")
    assert noor.last.text.startswith("I know no case by that name")
    await stage.ben.says("/cases")
    assert all(name not in one for one in stage.cards), "and it left the room they will read"


async def test_only_those_in_charge_ask_and_only_in_private(stage: Stage) -> None:
    await stage.ana.says("/addresponder Zed")
    assert stage.ana.last.text == "That is not open to you here."
    await stage.dee.says_in(ORGANIZERS, "/addresponder Zed")
    assert stage.dee.last.text == "That works in our private chat. Write it there."
    await stage.dee.says("/addresponder Zed owner")
    assert stage.dee.last.text == "Only an owner can add an owner."
    await stage.dee.says("/addresponder Ben")
    assert "Ben could mean someone or something else here." in stage.dee.last.text
    await stage.dee.says("/addresponder")
    assert stage.dee.last.text.startswith("Write /addresponder, a name")
    zed = stage.phone(7509)
    await zed.says("/addresponder Zed owner")
    zed.never_sees("second person")
    stage.ola.never_sees("Zed")
    assert stage.house.screen(TEAM) == []


async def test_not_yet_changes_nothing(stage: Stage) -> None:
    await stage.dee.says("/addresponder Noor")
    await stage.ana.says("2")
    assert stage.ana.last.text == "Noted. Nothing was changed."
    assert stage.dee.last.text == "Noor: Ana says not yet. Nothing was changed."
    await stage.ola.presses("I agree")
    assert stage.ola.notices[-1] == "That is settled, or too old."
    stage.dee.never_sees("join ")


async def test_an_owner_alone_decides_and_hears_that_it_is_on_record(theatre: Theatre) -> None:
    def only_ola(text: str) -> str:
        return text.replace('roles = ["organizer", "decider"]', 'roles = ["decider"]').replace(
            'roles = ["responder", "lead"]', 'roles = ["responder"]'
        )

    async with theatre(only_ola) as stage:
        await stage.ola.says("/addresponder Noor")
        assert stage.ola.sees("Nobody else could be asked, so you decided this alone. The record says so.")
        noor = stage.phone(7500)
        await noor.says(f"join {code_of(stage.ola)}")
        assert noor.sees("Welcome to the team, Noor.")


async def test_an_organizer_whose_second_person_cannot_be_reached_waits(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace('roles = ["responder", "lead"]', 'roles = ["responder"]')) as stage:
        stage.house.blocks(1006)
        sam, _ = await called(stage)
        await stage.passes(minutes=4)
        await stage.dee.says("/addresponder Noor")
        assert stage.dee.last.text.startswith("This needs a second person, and I can't reach one.")
        stage.dee.never_sees("join ")
        assert sam.screen
