"""Acceptance scenarios 18 to 21, as who told us sees them: a neighbour, a shared flat, weeks later, a mistake."""

from __future__ import annotations

from tests.stage import ORGANIZERS, Phone, Stage
from tests.stories.scenes import passes_over, word_of
from tests.stories.test_06_about_a_colleague import about


async def report(stage: Stage, user: int, words: str, *answers: str) -> tuple[Phone, str]:
    """Along our questions, nobody in danger; then these answers, and it is sent."""
    sam = stage.phone(user)
    for one in ("/report", "1", "3", words, "done", *answers):
        await sam.says(one)
    await sam.presses("1. Yes, send it")
    return sam, word_of(sam)


async def close(stage: Stage, *outcome: str) -> None:
    """Ana closes it, Ben agrees."""
    await stage.ana.says("/close")
    for one in outcome:
        await stage.ana.presses(one)
    await stage.ana.presses("They know, no line needed")
    if "1. Passed to others" in outcome:
        await stage.ana.says("the fair in hall 3")
        await stage.ana.presses("1. Yes, show that name")
    await passes_over(stage)
    await stage.ben.presses("I agree")


async def test_18_somebody_of_the_event_next_door(stage: Stage) -> None:
    sam, name = await report(
        stage, 7510, "a man from the fair next door keeps asking me to his room", "1", "1", "skip", "skip",
        "he has a yellow badge of the other fair", "1", "1",
    )  # fmt: skip
    assert stage.card.text == f"Hibiscus. {name}."
    assert "Your name" not in " ".join(stage.ana.texts)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    assert stage.ana.sees("yellow badge of the other fair")
    await stage.ana.says(f"/say {name} Shall we tell their team? Only if you say yes.")
    await sam.says("yes please, and can somebody walk with me to the next hall")
    assert stage.ana.sees("walk with me to the next hall")
    await close(stage, "More", "1. Passed to others")
    assert sam.last.text.startswith(f"{name} is closed on our side.")
    await sam.presses("1. Show it")
    assert sam.sees("With your OK we passed it to the fair in hall 3. They may write to you.")


async def test_19_on_the_train_and_in_one_flat(stage: Stage) -> None:
    sam, name = await report(
        stage, 7511, "we had a dispute on the train and we share one flat until sunday", "1", "2", "Not at the venue",
        "2", "skip", "1", "1",
    )  # fmt: skip
    assert stage.card.text == f"Vanilla. {name}."
    assert not any("not at the venue" in one.casefold() for one in stage.cards), "no place but a zone stands in a room"
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Not at the venue.") and stage.ana.sees("share one flat")
    assert "Ana has your message" in sam.last.text, "the same care as anywhere"


async def test_20_weeks_later_about_somebody_of_the_board(stage: Stage) -> None:
    sam = stage.phone(7512)
    await sam.says("there was a rude slide in the second talk, it made me feel bad")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(hours=24 * 18)
    before = len(stage.cards), len(stage.house.screen(ORGANIZERS)), len(stage.ola.screen)

    await sam.says("somebody of the board has been writing to me at night since the event and I am afraid of it")
    assert sam.last.text.startswith("Thank you for telling us."), "what came before changes nothing"
    await about(sam, "Ola")
    assert sam.last.text == "Done. Ola can't see this. 5 other people can help."
    await stage.passes(seconds=25)
    name = word_of(sam)
    assert stage.caro.sees(name) and stage.ana.sees(name)
    assert (len(stage.cards), len(stage.house.screen(ORGANIZERS)), len(stage.ola.screen)) == before
    await sam.says("/status")
    assert "The desk closes on" in sam.last.text and "Mara Nunes" in sam.last.text


async def test_21_it_was_a_misunderstanding_and_a_person_says_so(stage: Stage) -> None:
    sam, name = await report(
        stage, 7513, "he shouted my name across the hall and everybody laughed", "1", "2", "skip", "skip", "skip", "1",
        "1",
    )  # fmt: skip
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says(f"/say {name} He was calling his sister, she has your name. Is that all right?")
    assert sam.sees("He was calling his sister")
    await sam.says("oh, I see, yes thank you")
    before = sam.texts
    await close(stage, "5. A mistake")
    await stage.passes(hours=30)
    assert sam.texts == before, "no text of ours: a person has explained it"
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: closed on our side.")
    assert "istake" not in sam.last.text and sam.last.labels == ()
