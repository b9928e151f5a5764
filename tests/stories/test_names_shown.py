"""What a reporter reads where a name of the team stands: what that person chose, everywhere (conversation.md 5.6)."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import called, paired, taken


async def test_a_chosen_name_stands_everywhere_a_reporter_reads(stage: Stage) -> None:
    await stage.ana.says("/me name Annie")
    await stage.ben.says("/me name Bee")
    sam, name = await paired(stage)
    assert sam.sees("Annie has your message and will write here in a moment.")
    await stage.ana.says("/say I am nearly there")
    assert sam.sees("Annie from the desk: I am nearly there")
    await stage.ana.says("/me wears a grey cap")
    await stage.ana.says("/onmyway 3")
    assert sam.sees("Annie from the desk is on the way, about 3 min. Look for a grey cap.")
    await stage.ana.says(f"/handover {name} ben")
    await stage.ben.presses("Accept")
    assert sam.sees("Bee is taking over from Annie.")
    await stage.ben.says("/release")
    assert sam.sees("Bee can't help after all.")
    await sam.says("/team")
    assert "Annie" in sam.last.text.splitlines()
    for known in ("Ana", "Ben"):
        sam.never_sees(known)
    assert stage.caro.sees(f"{name} again.") or stage.caro.sees(name)
    stage.ben.never_sees("Annie"), "the team knows each other by the roster"


async def test_nobody_in_particular_is_someone(stage: Stage) -> None:
    await stage.ana.says("/me")
    await stage.ana.presses("1. Name shown")
    await stage.ana.presses("No name")
    assert "People who write to us read: someone from the desk." in stage.ana.last.text
    sam, _ = await taken(stage)
    assert sam.sees("Someone has your message and will write here in a moment.")
    await stage.ana.says("/say hello, I am here")
    assert sam.sees("Someone from the desk: hello, I am here")
    await stage.ana.says("/onmyway")
    assert sam.sees("Someone from the desk is on the way. Look for a teal vest.")
    await stage.passes(minutes=10)
    await stage.ana.says("/release")
    assert sam.sees("Someone can't help after all.")
    sam.never_sees("Ana")


async def test_a_silent_nobody_is_someone_from_the_desk(stage: Stage) -> None:
    await stage.ana.says("/me name Annie")
    sam, _ = await taken(stage)
    await stage.passes(minutes=4)
    assert sam.sees("I haven't heard from Annie.")
    sam.never_sees("Ana.")


async def test_who_wrote_a_name_reads_that_one_again_and_learns_no_other(stage: Stage) -> None:
    await stage.ben.says("/me name Max")
    sam = stage.phone(7100)
    await sam.says("Ben keeps following me through the halls and I am scared")
    assert sam.sees("Is this about Ben from our team?")
    sam.never_sees("Max")
    await stage.passes(minutes=2)
    stage.ben.never_sees("Hibiscus")


@pytest.mark.parametrize("written", ["Max", "maxmotion"])
async def test_a_nickname_in_a_report_means_the_same_person(stage: Stage, written: str) -> None:
    await stage.ben.says("/me name Max")
    await stage.ben.says("/me nick @maxmotion, Benny")
    sam = stage.phone(7101)
    await sam.says(f"{written} keeps following me through the halls and I am scared")
    assert sam.sees(f"Is this about {written} from our team?")
    sam.never_sees("Ben ")
    await stage.passes(minutes=2)
    stage.ben.never_sees("Hibiscus")


async def test_the_list_of_whom_to_keep_it_from_says_that_a_name_may_be_missing(stage: Stage) -> None:
    await stage.ben.says("/me name Max")
    await stage.caro.says("/me")
    await stage.caro.says("1")
    await stage.caro.says("no name")
    sam = stage.phone(7102)
    await sam.says("someone keeps following me through the halls and I am scared")
    await sam.presses("2. It's about someone on the team")
    labels = " ".join(sam.last.labels)
    assert "Max" in labels and "Ben" not in labels and "Caro" not in labels and "Someone" not in labels
    assert "If it is missing, write the name you know." in sam.last.text
    await sam.says("Caro")
    assert sam.sees("Caro can't see this.")
    await stage.passes(minutes=2)
    stage.caro.never_sees("Hibiscus")


async def test_nobody_takes_the_name_of_another_or_of_a_case(stage: Stage) -> None:
    await stage.ben.says("/me name ana")
    assert stage.ben.last.text == "That name could mean someone or something else here. Please choose another."
    await stage.ben.says("/me name Maple")
    assert stage.ben.last.text.startswith("That name could mean")
    await stage.ben.says("/me name " + "x" * 41)
    assert stage.ben.last.text == "Up to 40 letters, please. Nothing was changed."
    await stage.ben.says("/me nick Al")
    assert stage.ben.last.text.startswith("Names need three letters or more")


async def test_a_post_is_named_to_whoever_may_cover_it(stage: Stage) -> None:
    await stage.ana.says("/me post Registration desk")
    _, name = await taken(stage)
    await stage.passes(seconds=61)
    assert stage.ben.last.text.splitlines() == [
        f"{name}: teaspoon.", "Join Ana, or cover Ana's post (Registration desk)?",
    ]  # fmt: skip
    await stage.caro.says(f"/take {name}")
    assert stage.caro.last.text == "Ana has it. Join Ana, or cover Ana's post (Registration desk)?"
    await stage.ben.presses("I cover")
    assert stage.ben.notices[-1] == f"{name}: you cover Ana's post (Registration desk)."


async def test_without_a_post_it_is_as_short_as_ever(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.passes(seconds=61)
    assert stage.ben.last.text == f"{name}: teaspoon."


async def test_a_ready_line_and_a_question_bear_the_chosen_name_too(stage: Stage) -> None:
    await stage.ana.says("/me name Annie")
    sam, _ = await taken(stage)
    await stage.ana.says("/phrases")
    await stage.ana.presses("2. Out of danger")
    await stage.ana.presses("Send it as it is")
    assert sam.last.text == "Annie from the desk: Are you safe where you are?"
    await stage.ana.says("/ask yesno Is he still near you?")
    assert sam.last.text.startswith("Annie from the desk: Is he still near you?")
    await stage.ana.says("/ask yesno")
    await stage.ana.says("Can you walk?")
    await stage.ana.presses("Send")
    assert sam.last.text.startswith("Annie from the desk: Can you walk?")
    sam.never_sees("Ana ")
