"""Acceptance scenarios 10 and 11: who saw it hears nothing of it; who asked for another hands it over (5.4, 5.6)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.scenes import passes_over, word_of


async def told(stage: Stage, answer: str, user: int = 7410) -> tuple[Phone, str]:
    """A report along our questions, sent: the phone and the word."""
    sam = stage.phone(user)
    for words in ("/report", "1", "3", "somebody pulled her into the corridor and laughed", "done", answer):
        await sam.says(words)
    await sam.says("/cancel")
    await sam.presses("1. Send what I have")
    return sam, word_of(sam)


async def test_a_witness_who_asks_for_news_hears_the_same_before_and_after_closing(stage: Stage) -> None:
    sam, name = await told(stage, "2")
    assert sam.last.text.startswith("Sent. Thank you for speaking up.")
    receipt = f"{name}: we have your report. Thank you. To protect people I can't say more."
    await sam.says("/status")
    assert sam.last.text == receipt
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says("/status")
    assert sam.last.text == receipt
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await sam.says("/status")
    assert sam.last.text == receipt
    shown = " ".join(sam.texts)
    for told_too_much in ("closed", "Ana", "Ben", "took steps", "Next news"):
        assert told_too_much not in shown


async def test_the_affected_person_takes_over_with_the_word(stage: Stage) -> None:
    sam, name = await told(stage, "3")
    assert sam.last.text == (
        f"Sent. Your word is {name}. If the other person wants news, ask them to write to me with the word {name}."
    )
    await stage.ana.presses("I take it")
    noor = stage.phone(7411)
    await noor.says(name.lower())
    assert noor.last.text == "Thank you. If that word is open with us, a person will see that you wrote it."
    assert stage.ana.sees(f"{name}: someone wrote the word.")
    await stage.ana.presses("Yes, it is them")
    assert noor.last.text == f"{name} is yours now. What you write here goes to the people who have it."

    before = len(sam.screen)
    await noor.says("I would like to talk to somebody")
    assert stage.ana.sees("I would like to talk to somebody")
    await stage.ana.says(f"/say {name} I can be there in five minutes")
    assert noor.sees("I can be there in five minutes")
    await stage.passes(hours=5)
    assert len(sam.screen) == before, "the friend gets no news"
    await sam.says("/status")
    assert name not in sam.last.text


async def test_a_stranger_who_heard_the_word_learns_nothing(stage: Stage) -> None:
    sam, name = await told(stage, "3")
    unknown = next(one for one in stage.opened.policy.case_names if one != name)
    mallory, answers = stage.phone(7412), []
    for word in (name, unknown):
        await mallory.says(word)
        answers.append(mallory.last.text)
    assert answers[0] == answers[1]
    await stage.ana.presses("I take it")
    await stage.ana.presses("No, it is not")
    await stage.ana.says(f"/say {name} hello")
    assert len(mallory.screen) == 2
    assert any("hello" in one or "has an answer" in one for one in sam.texts)


async def test_the_word_of_what_happened_to_somebody_else_is_never_handed_over(stage: Stage) -> None:
    _, name = await told(stage, "1")
    await stage.ana.presses("I take it")
    noor = stage.phone(7411)
    await noor.says(name)
    assert noor.last.text.startswith("Thank you. If that word")
    stage.ana.never_sees("someone wrote the word")


@pytest.mark.parametrize("words", ["hello {}", "{}, please"])
async def test_the_word_with_a_greeting_is_the_word(stage: Stage, words: str) -> None:
    _, name = await told(stage, "3")
    await stage.ana.presses("I take it")
    noor = stage.phone(7413)
    await noor.says(words.format(name))
    assert noor.last.text.startswith("Thank you. If that word")
    assert stage.ana.sees(f"{name}: someone wrote the word.")


async def test_the_word_inside_a_sentence_is_noted_beside_what_the_sentence_does(stage: Stage) -> None:
    _, name = await told(stage, "3")
    await stage.ana.presses("I take it")
    noor = stage.phone(7414)
    await noor.says(f"hello my friend said to write the word {name}")
    assert noor.last.text.startswith("Thank you for telling us.")
    assert stage.ana.sees(f"{name}: someone wrote the word.")
    await stage.ana.presses("Yes, it is them")
    assert noor.sees(f"{name} is yours now.")


async def test_the_word_counts_with_something_open_of_their_own(stage: Stage) -> None:
    _, name = await told(stage, "3")
    await stage.ana.presses("I take it")
    noor = stage.phone(7415)
    await noor.says("somebody keeps following me")
    await stage.passes(seconds=25)
    await noor.says(name)
    assert stage.ana.sees(f"{name}: someone wrote the word.")


async def test_inside_a_sentence_nothing_shows_whether_there_is_such_a_word(stage: Stage) -> None:
    _, name = await told(stage, "3")
    unknown = next(one for one in stage.opened.policy.case_names if one != name)
    answers = []
    for user, word in ((7416, name), (7417, unknown)):
        guest = stage.phone(user)
        await guest.says(f"my friend told me to say {word}")
        answers.append(guest.texts)
    assert answers[0] == answers[1]


async def test_a_second_mention_does_not_take_the_place_of_the_first(stage: Stage) -> None:
    _, name = await told(stage, "3")
    await stage.ana.presses("I take it")
    noor, other = stage.phone(7418), stage.phone(7419)
    await noor.says(name)
    await other.says(f"has anybody found my {name} in the hall")
    await stage.ana.presses("Yes, it is them")
    assert noor.sees(f"{name} is yours now.")
    other.never_sees(f"{name} is yours now.")


async def test_a_look_says_that_it_was_told_for_another(stage: Stage) -> None:
    await told(stage, "3")
    await stage.ana.presses("Look")
    assert any("Asks for someone else." in one for one in (*stage.ana.notices, *stage.ana.texts))
