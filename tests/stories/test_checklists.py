"""The checklists of a case: ticked in place, with who and when; also in the organizers' own words (7.6)."""

from __future__ import annotations

from sqlalchemy import func, select

from handlers.domain import checklists
from storage.tables import audit
from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.scenes import paired, taken


def lines_of(phone: object, title: str) -> list[str]:
    """The items of the list with this title, as they stand on a screen."""
    text: str = phone.sees(title).text  # type: ignore[attr-defined]
    return text.splitlines()[1:]


async def test_the_list_of_every_case_and_that_of_the_kind_stand_below_each_other(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist")
    every, kind = stage.ana.screen[-2:]
    assert every.text.startswith(f"{name}, Every case:\n1. ") and kind.text.startswith(f"{name}, Saffron:\n11. ")
    assert len(every.text.encode()) < 2000 and len(kind.text.encode()) < 2000
    assert every.protect and not every.sound


async def test_a_tick_shows_who_and_when_to_both_in_place(stage: Stage) -> None:
    _, _name = await paired(stage)
    await stage.ana.says("/checklist")
    await stage.ben.presses("See the list")
    on_screen = len(stage.ben.screen)
    await stage.passes(minutes=1)
    await stage.ana.presses("2")
    assert lines_of(stage.ben, "Every case:")[1].startswith("✓ 2. ")
    assert lines_of(stage.ben, "Every case:")[1].endswith("(Ana, 12:01)")
    assert len(stage.ben.screen) == on_screen
    await stage.ben.says("/tick 12")
    assert lines_of(stage.ana, "Saffron:")[1].endswith("(Ben, 12:01)")
    await stage.ana.says("/timeline")
    record = stage.ana.last.text
    assert "Ana: Done: Offer somewhere calm: a door to close, or some distance." in record
    assert "Ben: Done: Danger now?" in record


async def test_a_second_press_asks_before_it_takes_the_tick_back(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist")
    await stage.ana.presses("3")
    await stage.ana.presses("✓ 3")
    assert stage.ana.last.text == f"{name}: 3 was ticked by Ana at 12:00. Take it back?"
    await stage.ana.presses("Take it back")
    assert lines_of(stage.ana, "Every case:")[2].startswith("3. ")
    await stage.ana.says("/tick 3")
    await stage.ana.says("/tick 3")
    assert stage.ana.last.text.startswith("3 was ticked by Ana at 12:00.")
    await stage.ana.says("/untick 3")
    assert stage.ana.last.text == "3 is open again."
    await stage.ana.says("/timeline")
    assert stage.ana.last.text.count("Not done after all:") == 2


async def test_a_list_is_found_by_its_name_and_by_its_code_word(stage: Stage) -> None:
    _, name = await taken(stage)
    for words, title in (("mistake", "It was an error"), (f"{name} subject", "Talk with"), ("vanilla", "Vanilla")):
        await stage.ana.says(f"/checklist {words}")
        assert title in stage.ana.last.text.splitlines()[0]
    await stage.ana.says("/checklist nonsense")
    assert stage.ana.last.text == f"{name}: which list?"
    await stage.ana.presses("5. Told in person")
    assert "Told in person:" in stage.ana.last.text
    await stage.ana.says("/tick 2")
    assert lines_of(stage.ana, "Told in person:")[1].startswith("✓ 2. ")
    await stage.ana.says("/tick every 2")
    await stage.ana.says("/tick 40")
    assert stage.ana.last.text.startswith(f"{name}: which item?")


async def test_nobody_else_reads_or_ticks(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist")
    for words in (f"/checklist {name}", f"/tick {name} 2", f"/untick {name} 2"):
        await stage.caro.says(words)
        assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    before = stage.cards
    await stage.ana.says_in(TEAM, f"/checklist {name}")
    assert stage.ana.last.text == "That works in our private chat. Write it there."
    assert stage.cards == before


async def test_whoever_passes_it_on_has_no_list_any_more(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/checklist")
    button = next(one for one in stage.ana.screen if "2" in one.labels)
    data = stage.house.data_of(stage.ana.chat, button.id, "2")
    await stage.ana.says("/release")
    stage.ana.never_sees("Every case:")
    await stage.ana.forges(button.id, data)
    refused = (f"{name} is not with you. Take it or join first.", "That button is no longer open. Nothing is lost.")
    assert stage.ana.notices[-1] in refused
    await stage.ana.says(f"/timeline {name}")
    assert "Done:" not in stage.ana.last.text


async def test_organizers_write_a_list_of_their_own_and_a_case_keeps_the_one_it_has(stage: Stage) -> None:
    _, _name = await taken(stage)
    await stage.ana.says("/checklist")
    await stage.ola.says("/setchecklist saffron\nCall the house on 7\n\n2: Talk to them together")
    assert stage.ola.last.text.startswith("The list critical is kept, 2 items.")
    await stage.ana.says("/checklist")
    assert lines_of(stage.ana, "Saffron:")[0].startswith("11. Bring them")
    _, other = await taken(stage, 7101)
    await stage.ana.says(f"/checklist {other}")
    assert lines_of(stage.ana, f"{other}, Saffron:")[:2] == ["11. Call the house on 7", "12. Talk to them together"]
    await stage.ana.says(f"/tick {other} 11")
    await stage.ola.says("/setchecklist critical default")
    await stage.ana.says(f"/timeline {other}")
    assert "Ana: Done: Call the house on 7" in stage.ana.last.text
    noted = select(func.count()).where(audit.c.act == "set-checklist")
    assert await stage.opened.record.look(lambda unit: unit.connection.scalar(noted)) == 2


async def test_a_list_that_cannot_be_kept_says_why_and_changes_nothing(stage: Stage) -> None:
    long = "x" * (checklists.LONGEST_ITEM + 1)
    many = "\n".join(f"item {number}" for number in range(checklists.MOST_ITEMS + 1))
    for words, answer in (
        (f"minor\nfine\n{long}", "Item 2 is too long: 100 letters at most."),
        (f"minor\n{many}", "Too long: 12 items at most."),
        ("minor\n2:", "Item 1 has no words."),
        ("nonsense\nfine", "Which list?"),
    ):
        await stage.ola.says(f"/setchecklist {words}")
        assert stage.ola.last.text.startswith(answer)
    await stage.ola.says("/setchecklist minor")
    assert "Thank them for telling you." in stage.ola.last.text
    await stage.ola.says_in(ORGANIZERS, "/setchecklist minor\nfine")
    assert stage.ola.last.text == "That works in our private chat. Write it there."
    await stage.ben.says("/setchecklist minor\nfine")
    assert stage.ben.last.text == "That is not open to you here."
