"""Who must not know finds nothing, with old buttons, forged ones and words; who may know is written down (4.6)."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from handlers import former, gate, rooms
from handlers.domain.outcome import Outcome, Roles
from handlers.responder.presses import PRESSES
from storage.apply import apply
from storage.store import Store
from storage.tables import audit
from storage.unit import Unit
from tests.stage import TEAM, Phone, Seen, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, paired, taken, word_of

NOTHING = "That button is no longer open. Nothing is lost."


async def leaves_the_team(stage: Stage, name: str) -> None:
    """Their roles are taken from them, as a decision of the organizers has it."""

    def work(unit: Unit) -> object:
        store = Store(unit)
        person = next(one for one in store.roster() if one.name == name)
        out = former.follow(store, Outcome(roles=[Roles(person.id, frozenset())]))
        return apply(unit, gate.pass_through(store, rooms.follow(store, out)))

    await stage.desk.after(await stage.opened.record.write(work))
    await stage.settles()


def keeps_their_buttons(stage: Stage, phone: Phone) -> list[tuple[str, str]]:
    """Message and data of every button on their screen now."""
    found: list[tuple[Seen, str]] = [(one, label) for one in phone.screen for label in one.labels]
    return [(one.id, stage.house.data_of(phone.chat, one.id, label)) for one, label in found]


async def test_a_former_member_has_nothing_left_and_others_go_on(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    old = keeps_their_buttons(stage, stage.ana)
    await leaves_the_team(stage, "Ana")

    assert not [one for one in stage.ana.texts if name in one or "at the bar" in one]
    assert stage.ben.sees(f"{name}: Ana gave it back.")
    assert stage.caro.sees(f"{name} again.")
    for message, data in old:
        await stage.ana.forges(message, data)
    await stage.ana.says(f"/take {name}")
    await sam.says("are you there?")
    await stage.passes(minutes=5)
    assert not [one for one in stage.ana.texts if "are you there" in one or f"{name}." in one]
    assert not [one for one in stage.ana.notices if name in one and one.startswith(("Place", name + "."))]
    await stage.ben.presses("I take it")
    assert stage.ben.sees("are you there?")


@pytest.mark.parametrize("end", ["restrict", "recuse"])
async def test_every_button_they_ever_had_is_closed_once_access_has_ended(stage: Stage, end: str) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    old = keeps_their_buttons(stage, stage.ben)
    assert len(old) > 4
    await (stage.ana.says("/restrict ben") if end == "restrict" else stage.ben.says("/recuse"))
    shown, before = len(stage.ben.screen), len(stage.ben.notices)
    for message, data in old:
        await stage.ben.forges(message, data)
    assert set(stage.ben.notices[before:]) == {NOTHING}
    assert len(stage.ben.screen) == shown
    await stage.passes(seconds=1)
    assert stage.ana.sees(f"{name}:")


async def test_buttons_forwarded_to_a_strangers_chat_open_nothing(stage: Stage) -> None:
    """From another chat a seal does not fit; and where it would, who pressed decides."""
    sam, name = await taken(stage)
    await sam.says("he is at the bar")
    eve = stage.phone(7910)
    await eve.says("/start")
    old = keeps_their_buttons(stage, stage.ana)
    for message, data in old:
        await eve.forges(eve.last.id, data)
        await eve.forges(message, data, TEAM)
    assert not [one for one in (*eve.texts, *eve.notices) if name in one or "at the bar" in one]
    assert stage.card.text.endswith("Taken, 1 of 2.")


@pytest.mark.parametrize("action", sorted(PRESSES))
async def test_data_that_somebody_made_up_is_no_button(stage: Stage, action: str) -> None:
    await stage.ana.says("/cases")
    before = len(stage.ana.notices)
    await stage.ana.forges(stage.ana.last.id, f"{action}.c000.AAAAAAAAAAAAAAAA")
    assert stage.ana.notices[before:] == [NOTHING]


async def test_a_name_in_later_words_keeps_them_out_and_asks(stage: Stage) -> None:
    sam, name = await taken(stage)
    for answer in ("1", "1", "he is close", "red hat", "no"):
        await sam.says(answer)
    assert len(stage.cards) == 1
    await sam.says("Ben from your desk was there and laughed")
    assert "Is this about Ben from our team?" in sam.last.text
    assert stage.cards == [] and not [one for one in stage.ben.texts if name in one]
    assert stage.ana.sees("The words name Ben.")
    await sam.presses("No, they may help") if "No, they may help" in sam.last.labels else await sam.says("2")
    await sam.says("I told Ben about it before")
    assert "Is this about Ben" not in sam.last.text, "asked once"


async def test_thanks_to_whoever_has_it_keeps_nobody_out(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("thank you Ana, you are kind. Is Ben with you?")
    assert "Is this about" not in sam.last.text
    assert stage.ana.sees("you are kind") and stage.ben.sees("you are kind")
    assert stage.card.text == f"Saffron. {name}. Taken, 2 of 2."


@pytest.mark.parametrize("words", ["Annie from the desk touched me", "@ana_at_the_desk wrote me something ugly"])
async def test_a_nickname_and_a_handle_of_the_configuration_mean_ana(stage: Stage, words: str) -> None:
    sam = stage.phone(7920)
    await sam.says(words)
    assert "Is this about A" in sam.last.text
    await stage.passes(seconds=20)
    assert stage.ana.screen == [] and stage.ben.sees(word_of(sam))


async def test_an_owner_reads_by_asking_and_whoever_has_it_hears_of_it(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("he is at the bar")
    await stage.ola.says("/cases")
    assert stage.ola.last.text == "Nothing is open."
    for words in (f"/take {name}", f"/look {name}", f"/join {name}"):
        await stage.ola.says(words)
        assert stage.ola.last.text.startswith("I know no case by that name")
    await stage.ola.says(f"/timeline {name}")
    assert stage.ola.sees("he is at the bar")
    assert stage.ana.sees(f"{name}: Ola has asked to read it, as the owner.")
    acts = await stage.opened.record.look(lambda unit: [row.act for row in unit.rows(select(audit.c.act))])
    assert acts.count("timeline") == 1 and acts.count("refused") == 3


async def test_an_organizer_sees_nothing_until_the_ladder_calls_them(theatre: Theatre) -> None:
    async with theatre(_dee_organizes) as stage:
        _, name = await called(stage)
        await stage.dee.says(f"/take {name}")
        assert stage.dee.last.text.startswith("I know no case by that name")
        await stage.passes(minutes=2)
        assert stage.dee.sees(f"Saffron. {name}.")
        await stage.dee.presses("I take it")
        assert stage.dee.sees(f"{name} is yours.")


def _dee_organizes(text: str) -> str:
    return text.replace('roles = ["organizer", "decider"]', 'roles = ["organizer"]')


async def test_a_look_is_for_those_on_duty(theatre: Theatre) -> None:
    def eli_responds(text: str) -> str:
        return text.replace('roles = ["responder", "decider"]', 'roles = ["responder"]')

    async with theatre(eli_responds) as stage:
        _, name = await called(stage)
        await stage.eli.presses("Look", TEAM)
        assert stage.eli.notices == ["A look is for those on duty. /onduty comes first."]
        await stage.eli.says("/onduty")
        await stage.eli.presses("Look", TEAM)
        assert stage.eli.notices[-1].startswith(f"{name}. Place not known.")
