"""The official category and what follows from it (conversation.md 4.1; contract.md, behaviour 7)."""

from __future__ import annotations

from tests.stage import TEAM, Stage
from tests.stories.scenes import called, paired, passes_over, taken, word_of


async def reported(stage: Stage) -> tuple[str, str]:
    """A report in free words, which nobody has taken: Hibiscus."""
    sam = stage.phone(7100)
    await sam.says("he keeps insulting me in front of everybody")
    await stage.passes(seconds=20)
    name = word_of(sam)
    assert stage.card.text.startswith("Hibiscus.")
    return name, stage.card.text


async def test_the_card_is_edited_and_the_new_line_comes_once(stage: Stage) -> None:
    name, _ = await reported(stage)
    await stage.ana.says(f"/setcategory {name} saffron")
    assert stage.ana.last.text == f"{name} is Saffron now." or stage.ana.sees(f"{name} is Saffron now.")
    assert stage.cards == [f"Saffron. {name}."], "the card itself, in place"
    assert sum(one == f"Saffron. {name}." for one in stage.ben.texts) == 2, "the first line edited, and one new"
    assert stage.ben.last.sound


async def test_its_rungs_are_those_of_the_new_category_with_the_same_start(stage: Stage) -> None:
    name, _ = await reported(stage)
    await stage.passes(seconds=40)
    await stage.ana.says(f"/setcategory {name} critical")
    shown = sum("again" in one for one in stage.ben.texts)
    await stage.passes(seconds=15)
    assert sum("again" in one for one in stage.ben.texts) == shown, "the rung at 30 s is past and never fires"
    await stage.passes(seconds=6)
    assert stage.ben.sees(f"{name} again."), "the next one is due a minute after the start, not after the change"
    await stage.passes(seconds=60)
    assert stage.dee.sees(name), "and the organizers at two minutes"


async def test_past_rungs_do_not_fire_again_but_nobody_they_call_is_left_out(stage: Stage) -> None:
    name, _ = await reported(stage)
    await stage.passes(seconds=100)
    again = sum("again" in one for one in stage.ben.texts)
    await stage.passes(seconds=50)
    stage.dee.never_sees(name)
    await stage.ana.says(f"/setcategory {name} marmalade")
    assert sum("again" in one for one in stage.ben.texts) == again
    assert stage.dee.sees(f"Marmalade. {name}.") and stage.eli.sees(f"Marmalade. {name}.")
    stage.ola.never_sees(name)
    await stage.passes(seconds=31)
    assert stage.ola.sees(name), "three minutes after the start"


async def test_less_grave_means_slower_from_now_on(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ana.says(f"/setcategory {name} vanilla")
    await stage.passes(minutes=4)
    stage.dee.never_sees(name)
    assert not [one for one in stage.ben.texts if "again" in one]
    await stage.passes(seconds=61)
    assert stage.ben.sees(f"{name} again.")


async def test_while_it_is_taken_the_card_follows_and_nobody_is_called(stage: Stage) -> None:
    _, name = await paired(stage)
    shown = len(stage.caro.screen)
    await stage.ben.says(f"/setcategory {name} hibiscus")
    assert stage.card.text == f"Hibiscus. {name}. Taken, 2 of 2."
    assert stage.ana.last.text == f"{name} is Hibiscus now.", "the other of the two hears it"
    assert len(stage.caro.screen) == shown
    await stage.passes(seconds=100)
    assert len(stage.caro.screen) == shown


async def test_it_can_be_chosen_from_buttons_or_by_number(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.presses("Category")
    assert stage.ana.last.text == f"{name} is Saffron now. What is it?"
    assert stage.ana.last.labels == (
        "1. Marmalade: hurt or ill", "2. Hibiscus: it didn't stop", "3. Bergamot: barred person",
        "4. Vanilla: hurtful words", "5. Oolong: feels wrong",
    )  # fmt: skip
    await stage.ana.presses("3. Bergamot: barred person")
    assert stage.card.text == f"Bergamot. {name}. Taken, 1 of 2."
    await stage.ana.says("/setcategory")
    await stage.ana.says("2")
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_asked_for_in_the_group_the_choices_come_in_private(stage: Stage) -> None:
    _, name = await taken(stage)
    there = len(stage.cards)
    await stage.ana.says_in(TEAM, f"/setcategory {name}")
    assert stage.ana.last.text == f"{name} is Saffron now. What is it?" and len(stage.cards) == there
    await stage.ana.says_in(TEAM, f"/setcategory {name} oolong")
    assert stage.card.text == f"Oolong. {name}. Taken, 1 of 2."


async def test_only_the_two_and_the_lead_may_and_never_once_it_is_closed(stage: Stage) -> None:
    await stage.ana.says("/offduty")
    _, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.caro.says(f"/setcategory {name} vanilla")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    await stage.ana.says(f"/setcategory {name} vanilla")
    assert stage.card.text.startswith("Vanilla."), "the lead, without having it"
    await stage.caro.presses("I join")
    await stage.ben.says("/close")
    await stage.ben.presses("1. We took steps")
    await stage.ben.presses("1. It happened to them")
    await stage.ben.presses("They know, no line needed")
    await passes_over(stage, stage.ben)
    await stage.caro.presses("I agree")
    await stage.ana.says(f"/setcategory {name} saffron")
    assert stage.ana.last.text == f"{name} is closed."
    assert stage.card.text == f"Vanilla. {name}. Closed."


async def test_what_the_person_picked_stays_in_their_words(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he keeps insulting me in front of everybody")
    await stage.passes(seconds=20)
    name = word_of(sam)
    shown = len(sam.screen)
    await stage.ana.presses("I take it")
    await stage.ana.says("/setcategory vanilla")
    await stage.ana.says("/timeline")
    assert "he keeps insulting me" in stage.ana.last.text
    assert "Ana: Category: hurtful words or pictures." in stage.ana.last.text
    assert not [one.text for one in sam.screen[shown:] if "Vanilla" in one.text or "category" in one.text.casefold()]
    assert name


async def test_who_must_not_know_finds_no_such_case(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ana")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ana.says(f"/setcategory {name} vanilla")
    assert stage.ana.last.text == "I know no case by that name, so nothing was done. /cases lists what is open."
