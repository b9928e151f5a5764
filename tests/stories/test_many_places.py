"""A venue with more places than a screen shows: each is reached by tapping alone, and by typing alone."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.conftest import Theatre

LAST, CODE = "Room 20", "R20"


def large(text: str) -> str:
    """The example event with twenty places more."""
    zones = "".join(f'[[zones]]\nid = "R{n}"\nname = "Room {n}"\n\n' for n in range(1, 21))
    return text.replace("# What people ask:", f"{zones}# What people ask:", 1)


async def found_by_tapping(sam: Phone) -> None:
    for _ in range(5):
        wanted = next((label for label in sam.last.labels if LAST in label), "")
        if wanted:
            await sam.presses(wanted)
            return
        assert len(sam.last.labels) <= 10
        await sam.presses(next(label for label in sam.last.labels if "More places" in label))
    raise AssertionError(f"{LAST} is on no page")


async def found_by_typing(sam: Phone) -> None:
    for _ in range(5):
        if [label for label in sam.last.labels if LAST in label]:
            break
        await sam.says("more places")
    await sam.says(next(label for label in sam.last.labels if LAST in label).partition(".")[0])


async def shown_to_ana(stage: Stage) -> bool:
    await stage.ana.presses("I take it")
    return CODE in stage.card.text and bool(stage.ana.sees(f"Place: {CODE}."))


async def test_the_last_place_is_reached_by_tapping(theatre: Theatre) -> None:
    async with theatre(large) as stage:
        sam = stage.phone(7801)
        await sam.says("/sos")
        await found_by_tapping(sam)
        assert await shown_to_ana(stage)


async def test_the_last_place_is_reached_by_typing(theatre: Theatre) -> None:
    async with theatre(large) as stage:
        sam = stage.phone(7802)
        await sam.says("/sos")
        await found_by_typing(sam)
        assert await shown_to_ana(stage)


async def test_the_pages_hold_every_place_once(theatre: Theatre) -> None:
    async with theatre(large) as stage:
        sam = stage.phone(7803)
        await sam.says("/sos")
        await sam.says("more places")
        seen: list[str] = []
        while True:
            seen += [one.partition(". ")[2] for one in sam.last.labels]
            if not [one for one in sam.last.labels if "More places" in one]:
                break
            await sam.says("more places")
        named = [one for one in seen if one in ("Hall 1", "Hall 2", "Lobby", "Quay terrace") or one.startswith("Room ")]
        assert len(named) == len(set(named)) == 24
