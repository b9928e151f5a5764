"""A place that is shared live is shown to whoever looks for the person, and no longer than that (section 6)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import paired


def places_on(phone: Phone) -> int:
    """How many places stand on this screen."""
    return len([one for one in phone.screen if one.media == "location"])


async def test_the_two_see_where_they_are_now_and_never_two_newest_places(stage: Stage) -> None:
    sam, name = await paired(stage)
    place = await sam.says("", location=(38.7, -9.1))
    assert places_on(stage.ana) == places_on(stage.ben) == 1
    await sam.moves(place, 38.71, -9.1)
    await stage.passes(seconds=5)
    await sam.moves(place, 38.72, -9.1)
    await stage.passes(seconds=20)
    await sam.moves(place, 38.73, -9.1)
    assert places_on(stage.ana) == places_on(stage.ben) == 1, "the newest alone"
    assert not stage.ana.sees(f"{name}, where they are now:").sound
    assert places_on(stage.caro) == 0


async def test_it_leaves_the_screens_once_one_of_us_is_with_them(stage: Stage) -> None:
    sam, _ = await paired(stage)
    place = await sam.says("", location=(38.7, -9.1))
    await sam.moves(place, 38.71, -9.1)
    await stage.ben.says("/withthem")
    assert places_on(stage.ana) == places_on(stage.ben) == 0
    await stage.passes(minutes=1)
    await sam.moves(place, 38.75, -9.1)
    assert places_on(stage.ana) == 0
    stage.ana.never_sees("where they are now")


async def test_after_half_an_hour_it_leaves_and_nothing_more_of_it_is_shown(stage: Stage) -> None:
    sam, _ = await paired(stage)
    place = await sam.says("", location=(38.7, -9.1))
    await sam.moves(place, 38.71, -9.1)
    await stage.passes(minutes=31)
    stage.ana.never_sees("where they are now")
    await sam.moves(place, 38.75, -9.1)
    stage.ana.never_sees("where they are now")


async def test_whoever_comes_in_late_is_shown_the_newest_alone(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/sos")
    place = await sam.says("", location=(38.7, -9.1))
    for step in range(3):
        await stage.passes(seconds=7)
        await sam.moves(place, 38.71 + step / 100, -9.1)
    await stage.ana.presses("I take it")
    assert places_on(stage.ana) == 2
    await stage.ana.says("/release")
    assert places_on(stage.ana) == 0
