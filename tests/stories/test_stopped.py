"""Asking us to stop, where nobody is in danger by all we know: G9, and starting again (conversation.md 5.7)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import passes_over, word_of


async def told(stage: Stage, user: int) -> tuple[Phone, str]:
    """A report that is not grave, with the team."""
    sam = stage.phone(user)
    await sam.says("somebody keeps making nasty comments about my accent")
    await stage.passes(seconds=25)
    return sam, word_of(sam)


async def test_while_nobody_has_it_it_is_stopped_and_the_lead_may_look(stage: Stage) -> None:
    sam, name = await told(stage, 7680)
    await sam.says("/withdraw")
    await sam.presses("2. Stop")
    assert sam.last.text == f"OK, {name} is stopped. You can start it again any time, and it was fine to write."
    assert stage.card.text.endswith("Closed.")
    assert stage.ana.sees(f"{name}: look in, soon.").labels == ("Look",)
    before = len(sam.texts)
    await stage.passes(hours=2)
    assert len(sam.texts) == before, "no step is taken, and nothing more is said"
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: stopped, as you asked.")


async def test_it_is_started_again_with_one_press(stage: Stage) -> None:
    sam, name = await told(stage, 7681)
    await sam.says("/withdraw")
    await sam.presses("2. Stop")
    await stage.passes(minutes=30)
    await sam.says("start it again")
    assert sam.sees(f"{name} goes on. I'm asking the team again.")
    await stage.ben.presses("I take it")
    assert stage.ben.sees("nasty comments about my accent")
    assert "Ben has your message" in sam.last.text


async def test_their_own_words_bring_the_question_and_stay_on_file(stage: Stage) -> None:
    sam, _ = await told(stage, 7682)
    await sam.says("I want to take it back, it is too much")
    assert sam.last.text.startswith("Do you want us to stop?")
    assert sam.last.labels[0] == "1. Keep going"
    await sam.presses("1. Keep going")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("I want to take it back, it is too much")


async def test_once_somebody_has_it_a_person_decides_and_says_so_at_the_end(stage: Stage) -> None:
    sam, name = await told(stage, 7683)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says("/withdraw")
    await sam.presses("2. Stop")
    assert "is stopped" not in sam.last.text
    await stage.ana.says("/close")
    await stage.ana.presses("More")
    await stage.ana.presses("3. They asked us to stop")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    assert sam.last.text.startswith(f"OK, {name} is stopped.")
