"""The result, and the morning after (conversation.md 5.9)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import paired, passes_over, word_of

MORNING = "Good morning from the event desk. How are you today?"


async def closed(
    stage: Stage, user: int, how: str = "1. We took steps", whose: str = "1. It happened to them"
) -> Phone:
    """Ana and Ben closed it."""
    sam, _ = await paired(stage, user)
    await stage.ana.says("/close")
    await stage.ana.presses(how)
    await stage.ana.presses(whose)
    if whose == "1. It happened to them":
        await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    return sam


async def agreed(stage: Stage, user: int) -> Phone:
    """They may be asked tomorrow."""
    sam = await closed(stage, user)
    await sam.presses("1. Show it")
    await sam.presses("1. Yes, here")
    assert sam.last.text == "All right. I'll write to you tomorrow."
    return sam


async def test_the_result_comes_with_who_can_look_again_and_who_else_helps(stage: Stage) -> None:
    sam = await closed(stage, 7660)
    await sam.presses("1. Show it")
    assert sam.texts[-4:] == [
        "We looked into it and took steps. To be fair to everyone I can't share the details. "
        "If anything more happens, write here.",
        "If you see it another way, Mara Nunes, mara@example.org can look at it again.",
        "Someone to talk to: 800 000 000. A calm room: Room 5.",
        "May we write to you tomorrow to see how you are?",
    ]


async def test_nobody_is_named_whom_the_organizers_did_not_name(theatre: Theatre) -> None:
    def bare(text: str) -> str:
        return "\n".join(one for one in text.splitlines() if not one.startswith(("helpline", "review_contact")))

    async with theatre(bare) as stage:
        sam = await closed(stage, 7661)
        await sam.presses("1. Show it")
        assert sam.texts[-2] == "A calm room: Room 5."
        sam.never_sees("see it another way")


async def test_the_next_morning_they_are_asked_and_all_is_well(stage: Stage) -> None:
    sam = await agreed(stage, 7662)
    await stage.passes(hours=21)
    sam.never_sees(MORNING)
    await stage.passes(hours=1)
    asked = sam.sees(MORNING)
    assert asked.sound and asked.labels == ("1. OK", "2. Not so good", "3. No more messages")
    await sam.says("1")
    assert sam.last.text == "That is good to hear. I'm here if anything comes up."


@pytest.mark.parametrize(("said", "answer"), [("not good", "I'm sorry to hear that."), ("much better", "That is good")])
async def test_how_they_are_is_understood_as_people_say_it(stage: Stage, said: str, answer: str) -> None:
    sam = await agreed(stage, 7664)
    await stage.passes(hours=22)
    await sam.says(said)
    assert sam.last.text.startswith(answer)


async def test_not_so_good_and_a_person_is_wanted_so_the_team_is_called_again(stage: Stage) -> None:
    sam = await agreed(stage, 7663)
    await stage.passes(hours=22)
    cards = len(stage.cards)
    await sam.presses("2. Not so good")
    assert sam.last.labels == ("1. Yes", "2. Show me other help", "3. No")
    await sam.presses("2. Show me other help")
    assert sam.last.text.startswith("Someone listens at 800 000 000")
    await sam.presses("1. Yes")
    assert sam.sees("I'm trying to reach the team now. I say so here once I have.")
    await stage.caro.presses("I take it")
    assert stage.caro.sees("Not so good the day after. Wants a person to write.")
    assert "Caro has your message" in sam.last.text
    assert len(stage.cards) == cards, "the same case, on the same card"


@pytest.mark.parametrize("refused", ["2. No, thanks", "silence"])
async def test_who_did_not_agree_is_left_alone(stage: Stage, refused: str) -> None:
    sam = await closed(stage, 7664)
    await sam.presses("1. Show it")
    if refused != "silence":
        await sam.presses(refused)
    await stage.passes(hours=48)
    sam.never_sees(MORNING)


async def test_no_more_messages_means_none(stage: Stage) -> None:
    sam = await agreed(stage, 7665)
    await stage.passes(hours=22)
    await sam.presses("3. No more messages")
    assert sam.last.text == "All right, I won't ask again. You can write here any time."
    await sam.presses("1. Show it")
    assert "May we write to you tomorrow" not in sam.last.text


async def test_the_question_survives_a_restart(stage: Stage) -> None:
    sam = await agreed(stage, 7666)
    await stage.restarts(after_seconds=60)
    await stage.passes(hours=22)
    assert sam.sees(MORNING)


async def test_a_mistake_has_no_text_of_ours(stage: Stage) -> None:
    sam = await closed(stage, 7667, how="5. A mistake")
    before = sam.texts
    await stage.passes(hours=48)
    assert sam.texts == before


async def test_a_case_opened_again_meanwhile_is_not_asked_about(stage: Stage) -> None:
    sam = await agreed(stage, 7668)
    await stage.ana.says(f"/reopen {word_of(sam)}")
    await stage.restarts(after_seconds=24 * 3600)
    sam.never_sees(MORNING)


async def proposed(stage: Stage, user: int, *outcome: str) -> Phone:
    """Ana chose how it ended, and wrote a line."""
    sam, _ = await paired(stage, user)
    await stage.ana.says("/close")
    for label in (*outcome, "1. It happened to them"):
        await stage.ana.presses(label)
    await stage.ana.says("I am glad you wrote to us.")
    await stage.ana.presses("Send")
    return sam


async def read(stage: Stage, sam: Phone) -> list[str]:
    """Ben agrees; what they read as the result."""
    await passes_over(stage)
    await stage.ben.presses("I agree")
    shown = len(sam.screen)
    await sam.presses("1. Show it")
    return sam.texts[shown:]


async def test_below_the_result_stands_what_a_person_wrote_for_the_end(stage: Stage) -> None:
    sam = await proposed(stage, 7670, "2. Support only")
    result, line, *_ = await read(stage, sam)
    assert result.startswith("You asked for support and no other steps.")
    assert line == "Ana from the desk: I am glad you wrote to us."


async def test_a_line_that_was_taken_back_does_not_come_again(stage: Stage) -> None:
    sam = await proposed(stage, 7671, "2. Support only")
    await passes_over(stage)
    await stage.ana.says("/unsay")
    assert not [one for one in await read(stage, sam) if "glad you wrote" in one]


async def test_no_step_was_possible_is_not_told_as_too_little_known(stage: Stage) -> None:
    sam = await proposed(stage, 7672, "3. No step was possible")
    result, *_ = await read(stage, sam)
    assert result.startswith("We looked into it, but found no step we could take here.")


@pytest.mark.parametrize(("answer", "result"), [
    ("the harbour office", "With your OK we passed it to the harbour office. They may write to you."),
    ("1. They agreed, no name", "With your OK we passed it on. They may write to you."),
    ("2. They were not asked", "We passed it to others who can. You can ask here who they are."),
])  # fmt: skip
async def test_that_they_agreed_is_said_only_where_it_is_so(stage: Stage, answer: str, result: str) -> None:
    sam = await proposed(stage, 7673, "More", "1. Passed to others")
    asked = stage.ana.sees("to whom did you pass it, with their yes?")
    if answer in asked.labels:
        await stage.ana.presses(answer)
    else:
        await stage.ana.says("she was quite rude to me")
        await stage.ana.says(answer)
        assert stage.ana.sees(f"they will read that it went to {answer}, with their yes. Is that right?")
        await stage.ana.presses("1. Yes, show that name")
    first, *_ = await read(stage, sam)
    assert first == f"This is outside what we can act on here. {result}"
