"""After an outage: what is overdue happens at once, one rung at a time, and every age is true (architecture.md, 5)."""

from __future__ import annotations

from datetime import timedelta

from tests.stage import Stage
from tests.stories.scenes import called


async def test_ten_minutes_away_in_the_middle_of_a_ladder(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.passes(seconds=20)
    shown = len(sam.screen)
    await stage.restarts(after_seconds=600)
    assert stage.dee.sees(f"Saffron. {name}. 10 min ago.")
    assert stage.ola.sees(f"Saffron. {name}. 10 min ago.")
    assert stage.ben.sees(f"{name} again. No answer for 10 min.")
    assert len([one for one in stage.ola.texts if name in one]) <= 2, "missed repeats are one"
    said = sam.texts[shown:]
    assert len([one for one in said if "answer" in one or "sorry" in one or "keep trying" in one]) <= 1
    assert len(stage.cards) == 1


async def test_who_wrote_while_we_were_away_hears_that_first(stage: Stage) -> None:
    await stage.phone(7951).says("hello")
    await stage.closes()
    for user in (7951, 7952):
        stage.house.says(user, "/sos", str(user), "en")
    stage.clock.move(timedelta(minutes=10))
    await stage.opens()
    assert len(stage.cards) == 2 and all("10 min ago." in one for one in stage.cards)
    for user in (7951, 7952):
        said = stage.phone(user).texts
        away = next(number for number, one in enumerate(said) if "I was offline from" in one)
        told = next(number for number, one in enumerate(said) if "I've told the team just now." in one)
        assert away < told
        assert not [one for one in said if "No answer yet" in one]


async def test_words_to_somebody_who_has_it_arrive_and_then_f8_is_true(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.closes()
    stage.house.says(7100, "he is back", "7100", "en")
    stage.clock.move(timedelta(minutes=10))
    await stage.opens()
    assert stage.ana.sees("he is back")
    assert sam.sees("I was offline from")
    assert name
