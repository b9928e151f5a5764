"""Where it stands (G13, G14), and never a word of it to a witness: acceptance scenario 10."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.scenes import paired, passes_over, taken, word_of

SAW_IT = "we have your report. Thank you. To protect people I can't say more."


async def told(stage: Stage, user: int) -> tuple[Phone, str]:
    """Somebody wrote what happened, and the team has it."""
    sam = stage.phone(user)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    return sam, word_of(sam)


async def test_status_says_where_it_stands_and_when_it_last_changed(stage: Stage) -> None:
    sam = stage.phone(7620)
    await sam.says("/status")
    assert sam.last.text.startswith("You have nothing open with us.")
    sam, name = await told(stage, 7620)
    await sam.says("/status")
    assert sam.last.text == f"{name}: the team has been asked. Last change: 12:00."
    await stage.passes(minutes=3)
    await stage.ana.presses("I take it")
    await sam.says("/status")
    assert sam.last.text == f"{name}: a person has it. Last change: 12:03."


async def test_what_the_team_says_among_itself_is_no_change(stage: Stage) -> None:
    sam, name = await paired(stage, 7621)
    await stage.passes(minutes=4)
    await stage.ana.says("I'm not sure about this one")
    await stage.ana.says(f"/note {name} looked tired")
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: a person has it. Last change: 12:00.")


async def test_news_that_were_promised_are_named(stage: Stage) -> None:
    sam, name = await taken(stage, 7622)
    await stage.ana.says(f"/say {name} I'm on it")
    await stage.passes(minutes=31)
    assert "Next news by" in sam.last.text
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: a person has it.")
    assert sam.last.text.endswith("Next news by 13:00.")


@pytest.mark.parametrize("words", ["/status", "status"])
async def test_a_witness_asks_for_news_before_and_after_closing(stage: Stage, words: str) -> None:
    if words == "status" and stage.house.platform != "matrix":
        words = "/status"
    sam, name = await told(stage, 7623)
    await sam.presses("3. I saw it")
    await sam.says(words)
    assert sam.last.text == f"{name}: {SAW_IT}"
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says(words)
    assert sam.last.text == f"{name}: {SAW_IT}"
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(hours=20)
    await sam.says(words)
    assert (sam.last.text, sam.last.labels) == (f"{name}: {SAW_IT}", ())
    for one in ("closed", "took steps", "Good morning", "has your message"):
        sam.never_sees(one)


async def test_after_closing_the_result_is_a_press_away(stage: Stage) -> None:
    sam, name = await paired(stage, 7624)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: closed on our side.")
    await sam.says("1")
    assert sam.sees("We looked into it and took steps.")


async def test_inside_a_story_status_tells_nothing(stage: Stage) -> None:
    sam = stage.phone(7625)
    await sam.says("did you order the blue lanyards?")
    await sam.says("/status")
    assert sam.last.text == "Thanks. I'll let you know when they are here."


async def test_after_the_event_it_says_until_when_the_desk_is_there(stage: Stage) -> None:
    sam, _ = await told(stage, 7626)
    await stage.restarts(after_seconds=72 * 3600)
    await sam.says("/status")
    assert "The desk closes on January 5. After that, write to Mara Nunes, mara@example.org." in sam.last.text
