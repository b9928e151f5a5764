"""Giving a case back and handing it over (conversation.md 7.8)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called, paired, taken, word_of


async def test_a_released_case_looks_for_somebody_from_its_first_rung_on(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/say I'm Ana. I'm here now.")
    await sam.says("he is at the bar")
    await stage.passes(minutes=10)
    await stage.ana.says("/release")

    assert sam.last.text == "Ana can't help after all. I'm finding someone else now."
    assert stage.ben.last.text == f"{name} again. No answer yet, called just now."
    stage.dee.never_sees(name)
    assert stage.card.text == f"Saffron. {name}." and "I take it" in stage.card.labels
    stage.ana.never_sees("at the bar")
    shown = len(stage.ana.screen)

    await stage.passes(seconds=61)
    sam.never_sees("I'm now asking the duty lead")  # the lead is Ana, who has just given it back
    stage.dee.never_sees(name)
    assert len(stage.ana.screen) == shown, "who gave it back is not called for it again"
    await stage.passes(seconds=60)
    assert stage.dee.sees(name)

    await stage.ben.presses("I take it")
    assert stage.ben.sees("he is at the bar")
    assert stage.ben.sees("Ana to them:")
    await sam.says("are you there?")
    stage.ana.never_sees("are you there?")


async def test_the_second_person_leaves_and_the_handler_hears_it(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say Hi, I'm Ana.")
    shown = len(sam.screen)
    await stage.ben.says("/release")
    assert stage.ana.sees(f"{name}: Ben had to go.")
    assert stage.card.text.endswith("Taken, 1 of 2.")
    assert len(sam.screen) == shown, "the person keeps Ana and hears nothing"
    await stage.passes(seconds=60)
    assert stage.caro.sees(f"{name}: teaspoon.")
    stage.ben.never_sees("teaspoon")


async def test_when_the_handler_leaves_the_second_person_hears_it_and_can_take_it(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.presses("Can't") if "Can't" in stage.ana.last.labels else await stage.ana.says("/cant")
    assert stage.ben.sees(f"{name}: Ana gave it back.")
    await stage.ben.presses("I take it")
    assert sam.sees("Ben has your message")
    assert stage.card.text.endswith("Taken, 1 of 2.")


async def test_a_handover_is_accepted_and_the_person_hears_it(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.says("he is at the bar")
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says(f"/handover {name} @caro")
    assert stage.caro.last.text == f"Handover to you: {name}. From Ana."
    await sam.says("hurry")
    assert stage.ana.sees("hurry"), "until it is accepted nothing changes hands"
    await stage.caro.presses("Accept")

    assert sam.last.text == "Caro is taking over from Ana. They can read all you wrote, so you need not repeat it."
    assert stage.caro.sees("he is at the bar")
    assert stage.caro.sees("Hi, I'm Ana.")
    assert "On my way" in stage.caro.sees(f"{name}: Ben is with you.").labels
    assert stage.ana.sees(f"Caro has {name} now.")
    assert stage.ben.sees(f"{name}: Caro has it now.")
    stage.ana.never_sees("he is at the bar")
    await sam.says("thank you")
    stage.ana.never_sees("thank you")


async def test_a_handover_can_be_declined(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/handover caro")
    await stage.caro.presses("Can't")
    assert stage.ana.last.text == f"Caro can't take {name}. It is still yours."
    sam.never_sees("taking over")


async def test_who_said_conflict_is_asked_before_they_accept_a_handover(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.caro.presses("Can't")
    await stage.caro.presses("3. Conflict")
    await stage.ana.presses("I take it")
    await sam.says("he is at the bar")
    for answer in ("Can't", "1. Yes, all the same"):
        await stage.ana.says("/handover caro")
        await stage.caro.presses("Accept")
        assert stage.caro.last.text == f"{name}: you said there is a conflict. Have it all the same?"
        stage.caro.never_sees("he is at the bar")
        label = next(one for one in stage.caro.last.labels if answer[-5:] in one)
        await stage.caro.presses(label)
        if answer == "Can't":
            assert stage.ana.last.text == f"Caro can't take {name}. It is still yours."
    assert stage.caro.sees("he is at the bar") and sam.sees("Caro is taking over from Ana.")


async def test_a_handover_to_the_second_person_leaves_one_place_free(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/handover ben")
    await stage.ben.presses("Accept")
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."
    await stage.passes(seconds=60)
    assert stage.caro.sees("teaspoon")


async def test_nobody_can_be_named_who_is_unknown_or_must_not_know(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ana.says(f"/handover {name} Zoe")
    unknown = stage.ana.last.text
    assert unknown.startswith(f"{name}: to whom?")
    await stage.ana.says(f"/handover {name} Ben")
    assert stage.ana.last.text == unknown
    stage.ben.never_sees(name)


async def test_an_offer_is_over_once_somebody_else_has_it(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/handover caro")
    await stage.ana.says("/release")
    await stage.ben.presses("I take it")
    await stage.caro.presses("Accept")
    assert any("not offered to you any more" in one for one in stage.caro.notices)
    await stage.passes(seconds=1)
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_somebody_alone_on_duty_who_gives_it_back_is_not_the_only_hope(stage: Stage) -> None:
    await stage.ben.says("/offduty")
    await stage.caro.says("/offduty")
    sam, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ana.says("/release")
    assert stage.eli.sees(name)
    assert sam.sees("I'm asking everyone at the desk.")
