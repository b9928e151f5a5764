"""Two cases that have to do with each other: linked for the team, never for their reporters (9.2)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import called, taken, word_of
from tests.stories.test_06_about_a_colleague import about


async def two(stage: Stage) -> tuple[str, str]:
    """Two cases: Ana has the first, Ben the second."""
    _, first = await taken(stage, 7830)
    _, second = await called(stage, 7831)
    await stage.ben.says(f"/take {second}")
    return first, second


async def test_both_records_say_so_and_their_reporters_never_learn_of_it(stage: Stage) -> None:
    first, second = await two(stage)
    screens = [stage.phone(one).texts for one in (7830, 7831)]
    await stage.ana.says(f"/link {first} {second}")
    assert stage.ana.last.text == f"{first} and {second} are linked now."
    assert stage.ben.last.text == f"{second} and {first} are linked now." and not stage.ben.last.sound
    for phone, mine, other in ((stage.ana, first, second), (stage.ben, second, first)):
        await phone.says(f"/timeline {mine}")
        assert f"Ana: Linked with {other}." in phone.last.text
    await stage.ben.says(f"/link {second} {first}")
    assert stage.ben.last.text == f"{second} and {first} are linked already."
    assert [stage.phone(one).texts for one in (7830, 7831)] == screens


async def test_the_lead_links_what_others_have_and_nobody_else_does(stage: Stage) -> None:
    _, first = await called(stage, 7830)
    await stage.ben.presses("I take it")
    _, second = await called(stage, 7831)
    await stage.caro.says(f"/take {second}")
    await stage.eli.says("/onduty")
    for words, answer in (
        (f"{first} {second}", f"{first} is not with you. Take it or join first."),
        ("nonsense x", "You have no open case."),
    ):  # fmt: skip
        await stage.eli.says(f"/link {words}")
        assert stage.eli.last.text.startswith(answer)
    await stage.ana.says(f"/link {first} {second}")
    assert stage.ana.last.text == f"{first} and {second} are linked now."
    await stage.ben.says(f"/link {first}")
    assert "with which other case?" in stage.ben.last.text
    await stage.ben.says(f"/link {first} {first}")
    assert stage.ben.last.text == "That is the same case twice."


async def test_who_may_not_know_of_the_other_reads_no_name_and_finds_no_case(stage: Stage) -> None:
    _first, second = await two(stage)
    sam = stage.phone(7832)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    await stage.passes(seconds=20)
    hidden = word_of(sam)
    await stage.ana.says(f"/take {hidden}")
    await stage.ben.says(f"/link {second} {hidden}")
    assert stage.ben.last.text.startswith("I know no case by that name")
    before = stage.ben.texts
    await stage.ana.says(f"/link {hidden} {second}")
    assert stage.ana.last.text == f"{hidden} and {second} are linked now."
    assert stage.ben.texts == before
    await stage.ben.says(f"/timeline {second}")
    assert "Linked with another case." in stage.ben.last.text and hidden not in stage.ben.last.text
    await stage.ana.says(f"/timeline {hidden}")
    assert f"Linked with {second}." in stage.ana.last.text


async def test_the_same_as_another_says_in_the_record_which_one(stage: Stage) -> None:
    first, second = await two(stage)
    await stage.ana.says(f"/link {first} {second}")
    await stage.ana.says(f"/close {first}")
    await stage.ana.presses("More")
    await stage.ana.presses("2. Same as another")
    await stage.ana.says(f"/timeline {first}")
    assert f"Ana: The same as {second}." in stage.ana.last.text
