"""What nobody does alone: a removal, and a talk with whom it is about (conversation.md 7.3; scenario 23)."""

from __future__ import annotations

from tests.stage import ORGANIZERS, Stage
from tests.stories.scenes import paired, passes_over, taken, word_of
from tests.stories.test_06_about_a_colleague import about


async def test_23_two_escorts_ticked_before_the_step_opens_and_organizers_never_learn_the_name(stage: Stage) -> None:
    sam, name = await taken(stage)
    await sam.says("it was Rob Miller, in the hall")
    await stage.ana.says("/checklist leaving")
    assert stage.ana.last.text.endswith("Two escorts first: no name yet.")
    await stage.ana.presses("2")
    assert stage.ana.notices[-1] == "2 waits for the names of two escorts."
    await stage.ana.presses("Ask the escorts")
    await stage.ana.presses("I'm one of the two")
    await stage.ana.says("/tick 2")
    assert stage.ana.last.text == "2 waits for the names of two escorts."
    escort = stage.caro
    assert escort.last.text == f"{name}: lunchbox. Ana has it." and escort.last.sound
    await escort.presses("I'm one of the two")
    assert stage.ana.last.text == f"{name}: Ana and Caro are the two."
    assert stage.ana.sees("Asking to leave:").text.endswith("The two escorts: Ana, Caro.")
    assert escort.sees("there are two already")
    await stage.ana.says("/tick 2")
    assert stage.ana.last.text == "2 is ticked."
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.caro.presses("I agree")
    seen = " ".join(one.text for one in stage.house.screen(ORGANIZERS)) + " ".join(stage.ola.texts)
    assert f"{name} is handled under our rules." in seen
    assert "Rob" not in seen and "Caro" not in seen


async def test_the_same_person_twice_is_not_two(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist subject")
    await stage.ana.presses("I'm one of the two")
    await stage.ana.presses("I'm one of the two")
    assert stage.ana.last.text == f"{name}: your name is there."
    await stage.ana.says("/tick 1")
    assert stage.ana.last.text == "1 waits for the names of two of you."
    await stage.ben.says(f"/twonames {name} subject")
    assert stage.ben.last.text == f"{name}: you are one of the two. Thank you."
    await stage.caro.says(f"/twonames {name} subject")
    assert stage.caro.last.text == f"{name}: there are two already. Thank you."
    await stage.ana.says("/tick 1")
    assert stage.ana.last.text == "1 is ticked."


async def test_a_name_can_be_taken_back_and_the_step_closes_again(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/checklist leaving")
    await stage.ana.says("/twonames")
    await stage.ben.says("/twonames leaving")
    await stage.ben.says("/twonames leaving off")
    assert stage.ana.last.text == f"{name}: Ben is not one of the two any more."
    assert stage.ana.sees("Asking to leave:").text.endswith("Two escorts first: Ana, and one more.")
    await stage.ana.says("/tick 1")
    assert stage.ana.last.text == "1 waits for the names of two escorts."
    await stage.ana.says("/timeline")
    assert "Ben: Is not one of the two escorts any more." in stage.ana.last.text


async def test_the_talk_in_a_list_of_its_kind_waits_for_two_names_and_the_rest_does_not(stage: Stage) -> None:
    sam = stage.phone(7800)
    await sam.says("he keeps following me around and says things, I asked him to stop")
    await stage.passes(seconds=61)
    await stage.ana.presses("I take it")
    await stage.ana.says("/checklist hibiscus")
    await stage.ana.says("/tick 16")
    assert stage.ana.last.text == "16 waits for the names of two of you."
    await stage.ana.says("/tick 17")
    assert stage.ana.last.text == "17 is ticked."


async def test_an_escort_who_cannot_is_heard_of_and_an_organizer_is_not_one(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist leaving")
    await stage.ana.presses("Ask the escorts")
    await stage.caro.presses("Can't")
    assert stage.ana.last.text == f"{name}: Caro can't be one of the two."
    await stage.ola.says(f"/twonames {name} leaving")
    assert stage.ola.last.text == "I know no case by that name, so nothing was done. /cases lists what is open."


async def test_the_name_of_one_who_must_not_know_of_it_any_more_does_not_count(stage: Stage) -> None:
    sam = stage.phone(7801)
    await sam.says("he keeps following me around and says things, I asked him to stop")
    await stage.passes(seconds=61)
    await stage.ana.presses("I take it")
    name = word_of(sam)
    await stage.ana.says("/checklist leaving")
    await stage.ana.presses("I'm one of the two")
    await stage.ben.says(f"/twonames {name} leaving")
    await about(sam, "Ben")
    await stage.ana.says("/tick 1")
    assert stage.ana.last.text == "1 waits for the names of two escorts."
    await stage.ben.says(f"/twonames {name} leaving")
    assert stage.ben.last.text.startswith("I know no case by that name")
