"""Scenario 24: after a hard case both are asked in private; a pause is a pause, and nobody sees why."""

from __future__ import annotations

from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import paired, passes_over

ASKED = "Do you want a pause?"


async def closed(stage: Stage) -> str:
    """Ana and Ben close it together; its word."""
    _, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    return name


async def test_both_are_asked_in_private_and_a_pause_tells_nobody_why(stage: Stage) -> None:
    name = await closed(stage)
    for one, who in ((stage.ana, "Ana"), (stage.ben, "Ben")):
        asked = one.sees(f"Good work today, {who}. {ASKED}")
        assert asked.labels == ("1. I'm fine", "2. Pause me", "3. I'd like to talk")
        assert name not in asked.text and not asked.sound
    stage.caro.never_sees(ASKED)

    await stage.ben.presses("2. Pause me")
    assert stage.ben.notices[-1] == "You are off duty. I'm asking others to cover. Nobody is told why."
    cover = stage.eli.sees("Ben is off duty for a while. Can you cover?")
    assert stage.ana.sees("Ben is off duty for a while. I'm asking others to cover.")
    assert cover.labels == ("I'm on duty",)
    everybody = [*stage.eli.texts, *stage.ana.texts, *stage.caro.texts, *stage.dee.texts, *stage.ola.texts,
                 *stage.cards, *(one.text for one in stage.house.screen(ORGANIZERS))]  # fmt: skip
    assert not [one for one in everybody if "Ben" in one and ("pause" in one.casefold() or "why" in one)]
    await stage.eli.presses("I'm on duty")
    await stage.ana.says("/who")
    assert "Eli." in stage.ana.last.text and "Ben." not in stage.ana.last.text


async def test_the_next_day_it_is_asked_once_more_and_can_be_switched_off(stage: Stage) -> None:
    await closed(stage)
    await stage.ben.presses("1. I'm fine")
    assert stage.ben.notices[-1] == "Good to hear."
    await stage.passes(hours=24)
    assert stage.ben.last.text == "Checking in after yesterday. No need to answer."
    await stage.ben.presses("3. Don't ask again")
    assert stage.ben.notices[-1].startswith("I won't ask again.")
    count = len([one for one in stage.ben.texts if ASKED in one])
    _, _ = await paired(stage, 7101)
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(hours=24)
    assert len([one for one in stage.ben.texts if ASKED in one]) == count
    await stage.ben.says("/checkin")
    assert ASKED in stage.ben.last.text, "it is there whenever they like"


async def test_talking_goes_to_the_colleague_who_was_picked_and_to_nobody_else(stage: Stage) -> None:
    await stage.caro.says("/me ring")
    assert "Colleagues may ring you after a hard time." in stage.caro.last.text
    await closed(stage)
    await stage.ben.says("3")
    offered = stage.ben.sees("These people said you may ring them: Caro. Or outside the team: Mia, +351 210 000 009.")
    await stage.ben.presses(offered.labels[0])
    assert stage.caro.last.text == "Ben would like to talk when you have a moment. This is between you two."
    assert stage.ben.notices[-1] == "Caro knows that you would like to talk. Nobody else does."
    for one in (stage.ana, stage.eli, stage.dee, stage.ola):
        one.never_sees("would like to talk")


async def test_where_nobody_and_nothing_is_known_it_says_so(theatre: Theatre) -> None:
    def bare(text: str) -> str:
        return "\n".join(one for one in text.splitlines() if not one.startswith(("helpline", "support_line")))

    async with theatre(bare) as stage:
        await stage.ben.says("/checkin")
        await stage.ben.says("I'd like to talk")
        assert stage.ben.last.text.startswith("Thank you for saying so. I have no name to give you yet.")


async def test_opening_it_again_later_is_no_end_of_anybodys_turn(stage: Stage) -> None:
    name = await closed(stage)
    await stage.passes(hours=2)
    asked = len([one for one in stage.ana.texts if ASKED in one])
    await stage.ben.says(f"/reopen {name}")
    assert stage.ana.sees(f"{name} again.")
    assert len([one for one in stage.ana.texts if ASKED in one]) == asked, "they are being called, not sent to rest"


async def test_a_small_case_asks_nobody_and_a_long_one_does(stage: Stage) -> None:
    sam = stage.phone(7102)
    await sam.says("someone keeps telling rude jokes next to me and it is annoying everybody here")
    await stage.passes(minutes=2)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ben.says("/release")
    stage.ben.never_sees(ASKED)
    await stage.caro.presses("I join")
    await stage.passes(minutes=61)
    await stage.caro.says("/release")
    assert ASKED in stage.caro.sees("Good work today, Caro.").text


async def test_a_pause_with_another_case_in_hand_drops_nothing(stage: Stage) -> None:
    await closed(stage)
    _, other = await paired(stage, 7103)
    await stage.ben.says("/checkin")
    await stage.ben.presses("2. Pause me")
    assert stage.ben.sees(f"Still with you: {other}. Pass it on first")
    assert [one for one in stage.cards if f"{other}. Taken, 2 of 2." in one]
    assert stage.house.screen(TEAM)


async def test_whoever_is_kept_out_of_a_case_is_not_asked_about_it(stage: Stage) -> None:
    sam, name = await paired(stage)
    for label in ("I can't say", "1. Yes", "3. I'll say it in person", "Skip", "2. Yes, choose who"):
        await sam.presses(next(one for shown in sam.screen for one in shown.labels if one.endswith(label)))
    await stage.passes(minutes=65)
    await sam.presses("Ben")
    assert sam.sees("Ben is out now.")
    stage.ben.never_sees(name)
    stage.ben.never_sees(ASKED)
    await stage.restarts(after_seconds=24 * 3600)
    stage.ben.never_sees("Checking in")


async def test_an_answer_in_words_of_their_own_stays_between_them_and_the_desk(stage: Stage) -> None:
    await closed(stage)
    await stage.ana.says("I would like to talk")
    assert stage.ana.last.text.startswith("Thank you for saying so.")
    await stage.ben.says("yes, please")
    assert "On duty:\nAna." in await _who(stage) and "Ben" not in await _who(stage)
    cards = len(stage.cards)
    await stage.passes(minutes=3)
    assert len(stage.cards) == cards, "the team was told nothing of it"


async def _who(stage: Stage) -> str:
    await stage.caro.says("/who")
    return stage.caro.last.text
