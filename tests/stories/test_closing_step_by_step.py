"""Closing, whole: what was done, who is still to be told, whether to offer tomorrow; and two names for a removal."""

from __future__ import annotations

from tests.stage import ORGANIZERS, Stage
from tests.stories.scenes import called, closes, intake, paired, passes_over


async def asked_what_was_done(stage: Stage) -> str:
    """Up to the question what was done."""
    _, name = await paired(stage)
    await stage.ana.says("/close")
    for one in ("1. We took steps", "1. It happened to them", "They know, no line needed"):
        await stage.ana.presses(one)
    assert stage.ana.last.text == f"{name}: what was done?"
    return name


async def test_each_step_by_taps_and_the_record_of_it(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await stage.ana.presses("1. A reminder")
    assert stage.ana.last.text == f"{name}: anything else?"
    await stage.ana.presses("4. Something else")
    await stage.ana.says("help was offered, and he changed his seat")
    assert stage.ben.sees("he changed his seat").covered
    await stage.ana.presses("Nothing more")
    assert "ca@wikimedia.org" in stage.ana.last.text and "Mara Nunes" in stage.ana.last.text
    await stage.ana.says("her chapter; Mara writes to them tomorrow")
    assert stage.ana.last.text == f"{name}: shall I offer to write to them tomorrow?"
    await stage.ana.presses("1. Yes, offer it")
    assert stage.ben.last.text == f"{name}: Ana wants to close it. Do you agree?\nAs: We took steps"
    await stage.ben.presses("I agree")
    assert stage.house.screen(ORGANIZERS)[-1].text.startswith(f"{name} is handled under our rules.")
    await stage.ana.says(f"/timeline {name}")
    for line in ("Done: a reminder.", "Done: something else, see the note.", "Still to be told, see the note.",
                 "her chapter; Mara writes"):  # fmt: skip
        assert line in stage.ana.last.text


async def test_by_typing_alone_with_a_restart_at_every_step(stage: Stage) -> None:
    sam, name = await paired(stage)
    for words in ("/close", "1", "1", "We spoke with him.", "1", "2", "nothing more", "no one else", "2"):
        await stage.ana.says(words)
        await stage.restarts()
    await stage.ben.says("I agree")
    assert stage.card.text.endswith("Closed.")
    assert sam.sees("We spoke with him.")
    await sam.presses("1. Show it")
    sam.never_sees("May we write to you tomorrow")
    await stage.ana.says(f"/timeline {name}")
    for line in ("Done: kept apart.", "No one else is to be told.", "Not to be asked about tomorrow."):
        assert line in stage.ana.last.text


async def test_late_and_double_presses_neither_ask_twice_nor_undo(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await stage.ana.presses("2. Kept apart")
    await stage.ana.presses("2. Kept apart")
    assert stage.ana.notices[-1] == f"{name}: noted." or f"{name}: noted." in stage.ana.texts
    await stage.ana.presses("They know, no line needed")
    await stage.ana.presses("Nothing more")
    await stage.ana.presses("Nothing more")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("1. No one else")
    await stage.ana.presses("2. They have been told")
    await stage.ana.presses("1. Yes, offer it")
    await stage.ana.presses("2. No, leave it")
    assert len([one for one in stage.ben.texts if "Do you agree?" in one]) == 1
    await stage.ben.presses("I agree")
    await stage.ana.presses("1. A reminder")
    await stage.ana.says(f"/timeline {name}")
    record = stage.ana.last.text
    assert record.count("Done: kept apart.") == 1 and "reminder" not in record
    assert "No one else is to be told." in record and "has been told" not in record
    assert "Not to be asked" not in record


async def test_the_same_proposal_goes_on_where_it_stood(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    assert stage.ana.last.text == f"{name}: what was done?", "the line is not asked for a second time"


async def test_an_older_question_agrees_to_nothing_new(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await passes_over(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ben.presses("I agree")
    assert "older proposal" in " ".join([*stage.ben.texts, *stage.ben.notices])
    assert not stage.card.text.endswith("Closed.") and name


async def test_23_who_left_the_event_was_walked_out_by_two_and_the_organizers_learn_no_name(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await stage.ana.presses("4. They left the event")
    assert stage.ana.last.text == f"{name}: two of us walked with them. Who was the first?"
    assert stage.ana.last.labels[0] == "Caro", "escorts first"
    await stage.ana.presses("Caro")
    assert stage.ana.last.text == f"{name}: and who was the second?"
    assert "Caro" not in stage.ana.last.labels, "two different people"
    await stage.ana.says("caro")
    assert stage.ana.last.text == f"{name}: and who was the second?"
    await stage.ana.says("it was Ben")
    assert stage.ana.last.text == f"{name}: anything else?"
    await stage.ana.presses("Nothing more")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    report = stage.house.screen(ORGANIZERS)[-1].text
    assert report == (
        f"{name} is handled under our rules. Nothing for you to do. If asked: 'The team has dealt with it.'"
    )
    await stage.ana.says(f"/timeline {name}")
    for line in ("Caro walked with them.", "Ben walked with them.", "Done: they left the event."):
        assert line in stage.ana.last.text


async def test_with_one_name_alone_it_is_not_noted(stage: Stage) -> None:
    name = await asked_what_was_done(stage)
    await stage.ana.presses("4. They left the event")
    await stage.ana.says("Nobody Known")
    assert stage.ana.last.text == f"{name}: I know nobody on the team by that name."
    await stage.ana.presses("Caro")
    await stage.ana.presses("Skip")
    assert "needs two names" in " ".join([*stage.ana.texts, *stage.ana.notices])
    await stage.ana.says(f"/timeline {name}")
    assert "left the event" not in stage.ana.last.text


async def test_the_same_as_another(stage: Stage) -> None:
    _, other = await called(stage, 7101)
    _, name = await paired_with(stage)
    await stage.ana.says(f"/close {name}")
    await stage.ana.presses("More")
    await stage.ana.presses("2. Same as another")
    await stage.ana.presses("2. They saw it")
    assert stage.ana.last.labels == (f"1. {other}", "Skip")
    await stage.ana.says(other.lower())
    await stage.ben.presses("I agree")
    await stage.ana.says(f"/timeline {name}")
    assert f"The same as {other}." in stage.ana.last.text


async def paired_with(stage: Stage) -> tuple[object, str]:
    sam, name = await called(stage, 7102)
    await stage.ana.says(f"/take {name}")
    await stage.ben.says(f"/join {name}")
    return sam, name


async def test_a_case_that_must_be_kept_from_them_is_not_offered_as_the_same(stage: Stage) -> None:
    hidden = await intake(stage, "Z2 Ana of the team shouted at her")
    await stage.ola.presses("1. Yes, keep it from them")
    _, name = await paired_with(stage)
    await stage.ana.says(f"/close {name}")
    await stage.ana.presses("More")
    await stage.ana.presses("2. Same as another")
    await stage.ana.presses("2. They saw it")
    assert stage.ana.last.labels == ("Skip",)
    await stage.ana.says(hidden)
    assert stage.ana.last.text.startswith("I know no case by that name")


async def test_a_drill_ends_without_a_word_to_anybody(stage: Stage) -> None:
    sam, name = await paired(stage)
    shown = len(sam.screen)
    await stage.ana.says("/close")
    await stage.ana.presses("More")
    await stage.ana.presses("5. A drill")
    assert stage.ben.last.text == f"{name}: Ana wants to close it. Do you agree?\nAs: A drill"
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Closed.") and len(sam.screen) == shown


async def test_21_a_mistake_is_explained_by_people_and_so_is_the_false_alarm(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    reminded = stage.ana.sees(f"{name}: I send nothing by myself.")
    assert "Tell the other person that it was a false alarm." in reminded.text
    shown = len(sam.screen)
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await stage.ben.presses("I agree")
    await stage.passes(hours=30)
    assert len(sam.screen) == shown


async def test_first_aid_is_the_first_ending_of_a_medical_case(stage: Stage) -> None:
    name = await intake(stage, "Z2 she is unconscious and does not wake up")
    assert stage.card.text == f"Marmalade. {name}. Z2."
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/close")
    assert stage.ana.last.labels[0] == "1. First aid is done"
    await stage.ana.presses("1. First aid is done")
    await stage.ana.presses("1. It happened to them")
    assert "ca@wikimedia.org" not in stage.ana.last.text
    await stage.ana.presses("1. No one else")
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Closed.")


async def test_whoever_saw_it_can_be_thanked_once_and_hears_nothing_else(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/thank")
    assert "once it is closed" in stage.ana.last.text
    await closes(stage, "1. We took steps", "2. They saw it")
    shown = len(sam.screen)
    await stage.ana.says(f"/thank {name}")
    assert [one.text for one in sam.screen[shown:]] == [
        "Thank you for writing to the desk. It was a help, and you need not do any more."
    ]
    await stage.ana.says(f"/thank {name}")
    assert len(sam.screen) == shown + 1 and "no thanks sent" in stage.ana.last.text
    await stage.ana.says(f"/note {name} they wrote again in March, it is quiet now")
    await stage.ana.says(f"/timeline {name}")
    assert "in March" in stage.ana.last.text, "weeks later the record still grows"
