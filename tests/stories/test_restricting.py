"""A handler keeps a colleague out of a case, or steps back (conversation.md 4.5, 7.8)."""

from __future__ import annotations

from sqlalchemy import select

from storage.tables import audit
from tests.stage import ORGANIZERS, TEAM, Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, paired, picks, taken, word_of


def _nothing_of(phone: Phone, name: str) -> None:
    """Not a word of this case stands on their screen, but for what they typed themselves."""
    assert not [one for one in phone.texts if name in one]


async def test_a_handler_keeps_ben_out_and_he_finds_no_trace(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("he is at the bar")
    old = stage.ben.sees(f"Saffron. {name}.")
    await stage.ana.says(f"/restrict {name.lower()} @ben")

    assert stage.ana.last.text == f"{name} is kept from Ben. It is out of the group."
    assert stage.cards == [] and stage.ben.screen == []
    for words in (f"/take {name}", f"/join {name}", f"/look {name}", f"/restrict {name} Ana", f"/recuse {name}"):
        await stage.ben.says(words)
        assert stage.ben.last.text == "I know no case by that name, so nothing was done. /cases lists what is open."
    await stage.ben.says("/cases")
    assert stage.ben.last.text == "Nothing is open."
    stage.house.forges(stage.ben.user, stage.ben.chat, old.id, "join.x.y")
    await stage.settles()
    await stage.passes(minutes=20)
    _nothing_of(stage.ben, name)
    assert stage.cards == [] and not [one for one in stage.house.screen(ORGANIZERS) if name in one.text]
    await stage.caro.presses("I join")
    assert stage.caro.sees("he is at the bar") and stage.caro.sees("Keep this from Ben.")


async def test_restrict_alone_takes_it_out_of_the_group_and_offers_the_names(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/restrict")
    assert stage.ana.last.text.startswith(f"{name} is out of the group now. Who must not see it?")
    assert stage.ana.last.labels[:2] == ("Ben", "Caro") and stage.ana.last.labels[-1] == "Step back myself"
    assert stage.cards == []
    assert stage.ben.sees(name), "nobody is kept out yet"
    await stage.ana.presses("Ben")
    assert stage.ben.screen == []
    await stage.caro.presses("I join")
    assert stage.ana.sees(f"{name}: Caro is with you.")


async def test_the_second_person_is_kept_out_with_a_word_that_tells_nothing(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("it was one of your own")
    await stage.ana.says("/restrict ben")
    assert stage.ben.texts == ["One of your cases is with others now. Nothing is left for you to do. Thank you."]
    await sam.says("thank you")
    await stage.passes(seconds=60)
    assert stage.caro.sees(f"{name}: teaspoon.")
    assert len(stage.ben.texts) == 1


async def test_the_lead_keeps_the_handler_out_and_others_are_called_in_private(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ben.presses("I take it")
    await sam.says("I am in the hall")
    await stage.ana.says(f"/restrict {name} ben")
    assert stage.ben.texts == ["One of your cases is with others now. Nothing is left for you to do. Thank you."]
    assert sam.sees("Ben can't help after all. I'm finding someone else now.")
    assert stage.caro.sees(f"{name} again.") and stage.cards == []
    await stage.caro.presses("I take it")
    assert stage.caro.sees("I am in the hall")
    assert sam.last.text == "Caro has your message and will write here in a moment."


async def test_nobody_keeps_a_case_to_themselves_and_the_lead_is_told(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.caro.presses("I take it")
    for one in ("Ben", "Dee", "Ola", "Eli"):
        await stage.caro.says(f"/restrict {name} {one}")
        assert stage.ana.sees(f"{name}: Caro took it out of the group.")
    await stage.caro.says(f"/restrict {name} Ana")
    assert stage.caro.last.text == f"{name}: nobody else would be left. Ask the lead, or step back with /recuse."
    await stage.ana.presses("I join")
    assert stage.ana.sees("is with you")


async def test_the_lead_hears_of_it_once_it_is_clear_that_it_is_not_about_them(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.caro.presses("I take it")
    await stage.ben.presses("I join")
    await stage.caro.says("/restrict")
    stage.ana.never_sees("took it out of the group")
    await stage.passes(seconds=60)
    assert stage.ana.sees(f"{name}: Caro took it out of the group.")


async def test_the_lead_whose_name_is_picked_never_hears_of_it(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.caro.presses("I take it")
    await stage.ben.presses("I join")
    await stage.caro.says("/restrict")
    await picks(stage.caro, "Ana")
    await stage.passes(minutes=5)
    _nothing_of(stage.ana, name)
    stage.ana.never_sees("took it out of the group")


async def test_who_was_coming_to_help_and_is_kept_out_is_replaced_at_once(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says(f"/security {name}")
    await stage.dee.presses("I'm coming")
    assert stage.ola.sees("kettle").text.endswith("Enough are coming.")
    await stage.ana.says(f"/restrict {name} Dee")
    await stage.passes(seconds=1)
    assert stage.ola.sees("kettle").labels[0] == "I'm coming"
    _nothing_of(stage.dee, name)


async def test_who_said_cant_is_none_of_the_two_who_are_left_when_somebody_is_kept_out(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.caro.presses("Can't")
    await stage.ana.says(f"/restrict {name} Ben")
    assert stage.eli.sees(f"Saffron. {name}.").labels[0] == "I take it", "Ana alone can answer"


async def test_only_the_lead_takes_it_back_and_never_what_the_person_chose(stage: Stage) -> None:
    sam = stage.phone(7801)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.caro.presses("I take it")
    await stage.caro.says("/restrict eli")
    await stage.caro.says("/unrestrict eli")
    assert stage.caro.last.text == "Only the lead can take that back."
    await stage.ana.says(f"/unrestrict {name} ben")
    assert stage.ana.last.text == f"{name}: the person chose that. Only they can take it back."
    await stage.ana.says(f"/unrestrict {name} eli")
    assert stage.ana.last.text == f"{name}: Eli may know of it again."
    assert stage.caro.sees("Eli may help after all.")
    await stage.eli.says(f"/timeline {name}")
    assert stage.eli.sees("touched me")
    await stage.ana.says(f"/unrestrict {name}")
    assert "let whom in again?" in stage.ana.last.text
    assert stage.cards == []


async def test_what_left_the_group_by_mistake_comes_back(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/restrict")
    assert stage.cards == []
    await stage.ana.says(f"/unrestrict {name}")
    assert stage.ana.last.text == f"{name} is back in the group."
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."
    await stage.ben.presses("I join", TEAM)
    assert stage.card.text == f"Saffron. {name}. Taken, 2 of 2."


async def test_stepping_back_ends_access_at_once_and_needs_no_reason(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says("/recuse")
    assert stage.ana.texts[-1].startswith("You are out of it. Others see to it. You need give no reason.")
    _nothing_of(stage.ana, name)
    stage.ana.never_sees("at the bar")
    assert sam.last.text == "Ana can't help after all. I'm finding someone else now."
    assert stage.ben.sees(f"{name}: Ana gave it back.")
    assert stage.caro.sees(f"{name} again.") and stage.cards == []
    await sam.says("are you there?")
    await stage.passes(minutes=5)
    _nothing_of(stage.ana, name)
    await stage.ben.presses("I take it")
    assert stage.ben.sees("are you there?")
    await stage.ana.says(f"/take {name}")
    assert stage.ana.last.text.startswith("I know no case by that name")


async def test_somebody_who_was_only_called_steps_back_too(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ben.says(f"/recuse {name}")
    assert stage.ben.texts == [stage.ben.last.text] and stage.ben.last.text.startswith("You are out of it.")
    sam.never_sees("can't help")
    await stage.ana.presses("I take it")
    assert stage.ana.sees(f"{name} is yours.")


async def test_when_the_last_one_steps_back_the_person_is_asked_whom_to_tell(stage: Stage) -> None:
    sam = stage.phone(7802)
    await sam.says("they all laughed about me, the whole group")
    await sam.presses("2. It's about someone on the team")
    for one in ("Ben", "Caro", "Eli", "Dee", "Ola"):
        await picks(sam, one)
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    await stage.ana.says("/recuse")
    assert sam.sees("Ana can't help after all.")
    assert "No one on our team is left for this." in sam.last.text
    assert stage.house.screen(ORGANIZERS) == [] and stage.cards == []


async def test_a_colleague_who_wrote_it_is_not_given_away_by_the_answer(stage: Stage) -> None:
    """The handler tries one name after the other: for the one who reported it, the answer is like any other."""
    await stage.eli.says("/sos")
    name = word_of(stage.eli)
    await stage.ana.presses("I take it")
    await stage.ana.says(f"/restrict {name} eli")
    assert stage.ana.last.text == f"{name} is kept from Eli. It is out of the group."
    shown = len(stage.eli.screen)
    await stage.ana.says("/say I'm here.")
    assert len(stage.eli.screen) > shown, "and they still hear from us"


async def test_fewer_than_two_left_means_the_chain_of_command_at_once(stage: Stage) -> None:
    sam = stage.phone(7803)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    for one in ("Ben", "Caro"):
        await sam.presses(one)
    await stage.passes(seconds=20)
    name = word_of(sam)
    assert stage.ana.sees(name)
    assert stage.eli.sees(name) and stage.dee.sees(name), "Ana alone is not enough"


async def test_the_storms_card_counts_it_no_more(theatre: Theatre) -> None:
    async with theatre() as stage:
        _, name = await taken(stage)
        await stage.ana.says("/restrict caro")
        await stage.caro.says("/offduty")
        await stage.caro.says("/onduty")
        _nothing_of(stage.caro, name)


async def test_every_step_is_in_the_audit_trail(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/restrict ben")
    await stage.ben.says(f"/timeline {name}")
    await stage.ana.says(f"/unrestrict {name} ben")
    await stage.ana.says("/recuse")
    acts = await stage.opened.record.look(lambda unit: [row.act for row in unit.rows(select(audit.c.act))])
    for act in ("take", "exclude", "restrict", "refused", "readmit"):
        assert act in acts


async def test_whom_the_chain_of_command_had_early_the_ladder_calls_again_in_time(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("help me, Ana and Ben are hitting me")
    name = word_of(sam)
    assert stage.caro.sees(name) and stage.eli.sees(name) and stage.dee.sees(name), "two at least, at once"
    sam.never_sees("Still no answer")
    await stage.passes(seconds=31)
    assert stage.caro.sees(f"{name} again.")
    await stage.passes(seconds=90)
    assert stage.eli.sees(f"{name} again."), "in their turn, everybody who may know"
    assert "Still no answer. I'm asking everyone who may know of it." in sam.sees("Still no answer").text
    sam.never_sees("everyone at the desk")
    assert not stage.ana.screen and not stage.ben.screen


async def test_with_nobody_else_on_duty_the_second_person_is_found_among_those_who_may_know(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("Ana the lead and Ben both grabbed me, it hurt a lot")
    await stage.passes(seconds=21)
    name = word_of(sam)
    await stage.caro.presses("I take it")
    await stage.passes(minutes=3, seconds=1)
    assert stage.eli.sees(f"{name}: teaspoon.") and not stage.ana.screen and not stage.ben.screen
    await stage.eli.presses("I join")
    assert stage.caro.sees(f"{name}: Eli is with you.")


async def test_two_who_are_named_at_once_leave_the_others_called_once_and_again_in_time(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.passes(seconds=35)
    before = len(stage.caro.screen)
    await sam.says("it is Ana and Ben, both of them")
    assert len(stage.caro.screen) == before + 1 and len(stage.eli.screen) == 1
    sam.never_sees("Still no answer")
    await stage.passes(seconds=90)
    assert stage.eli.sees(f"{name} again.") and sam.sees("I'm asking everyone who may know of it.")
    _nothing_of(stage.ana, name)
    _nothing_of(stage.ben, name)


async def test_a_second_person_kept_out_while_the_case_looks_for_a_handler_is_the_second_person_no_more(
    stage: Stage,
) -> None:
    """Whoever takes it next must not believe that there are two."""
    sam = stage.phone(7950)
    await sam.says("somebody keeps making nasty comments about my accent")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await stage.caro.presses("I take it")
    await stage.ana.presses("I join")
    await stage.caro.says(f"/release {name}")
    await stage.ana.says(f"/recuse {name}")
    await stage.ben.presses("I take it")
    assert stage.ben.sees(f"{name} is yours. I'm finding a second person.")
    await stage.passes(minutes=3, seconds=1)
    assert stage.eli.sees(f"{name}: teaspoon.") or stage.caro.sees(f"{name}: teaspoon.")


async def test_what_was_answered_to_a_typed_command_leaves_the_screen_too(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ben.says(f"/note {name.lower()} stood by the door")
    await stage.ben.says(f"/setcategory {name.lower()} minor")
    assert any(name in one for one in stage.ben.texts)
    await stage.ana.says(f"/restrict {name.lower()} @ben")
    _nothing_of(stage.ben, name)


async def test_an_answer_that_waits_to_be_sent_never_arrives_once_they_are_kept_out(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.house.goes_down(True)
    stage.house.says(stage.ben.user, f"/note {name.lower()} stood by the door", stage.ben.chat, "en")
    stage.house.says(stage.ana.user, f"/restrict {name.lower()} @ben", stage.ana.chat, "en")
    await stage.house.goes_down(False)
    await stage.settles()
    await stage.passes(seconds=30)
    _nothing_of(stage.ben, name)
