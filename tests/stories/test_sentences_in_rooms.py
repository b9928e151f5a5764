"""Ordinary sentences in the team's and the organizers' room (conversation.md 10.6)."""

from __future__ import annotations

import pytest

from tests.stage import ORGANIZERS, TEAM, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, rows_kept, word_of
from tests.stories.test_needs import placed


@pytest.mark.parametrize("chat", [TEAM, ORGANIZERS])
async def test_a_case_and_a_need_call_the_right_people_and_nothing_is_said_there(stage: Stage, chat: str) -> None:
    name = await placed(stage)
    there = len(stage.house.screen(chat))
    message = await stage.dee.says_in(chat, f"Could {name} get a platter?")
    assert stage.dee.signs_under(message, chat) == ["👌"]
    assert stage.caro.sees(f"{name}: platter. Z4.").labels == ("I'm coming", "Can't")
    assert stage.dee.last.text == f"{name}: platter. Reached: Caro."
    assert len(stage.house.screen(chat)) == there


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("{} could use some honey", "honey"), ("{} needs first aid", "honey"), ("{}: napkins", "napkins"),
        ("Desk, this is Ben. Saffron, {}, zone four. Platter please.", "platter"), ("backup for {} please", "platter"),
    ],
)  # fmt: skip
async def test_words_of_the_code_and_plain_ones_work_alike(stage: Stage, words: str, line: str) -> None:
    name = await placed(stage)
    await stage.ana.says_in(TEAM, words.format(name))
    assert stage.caro.sees(f"{name}: {line}. Z4.")


async def test_two_needs_in_one_sentence_are_two_calls(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says_in(TEAM, f"{name} needs first aid and more people please")
    assert stage.caro.sees(f"{name}: honey. Z4.") and stage.caro.sees(f"{name}: platter. Z4.")


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("Could we get a kettle to Z2?", "Saffron. {}. Z2."), ("Saffron at Z4 please", "Saffron. {}. Z4."),
        ("we need first aid at Z4", "Marmalade. {}. Z4."), ("Hibiscus, zone three", "Hibiscus. {}. Z3."),
        ("napkins to the lobby please", "Oolong. {}. Z3."),
        ("necesitamos primeros auxilios en Z4", "Marmalade. {}. Z4."),
    ],
)  # fmt: skip
async def test_a_word_and_a_place_open_a_case_with_the_writer_and_call_at_once(
    stage: Stage, words: str, card: str
) -> None:
    message = await stage.dee.says_in(ORGANIZERS, words)
    assert stage.dee.signs_under(message, ORGANIZERS) == ["👌"]
    asked = stage.dee.sees("What should they know? Write it here.")
    name = asked.text.split(" is open")[0]
    assert stage.card.text == card.format(name)
    assert stage.ben.sees(card.format(name)).sound
    assert stage.house.screen(ORGANIZERS) == []
    await stage.ben.presses("I take it")
    await stage.dee.says("two men by the door, one has a bottle")
    assert stage.ben.sees("two men by the door")
    assert stage.ben.sees(words), "what was written there is with whoever has the case"


@pytest.mark.parametrize(
    ("words", "line"),
    [("Could {} get a platter?", "platter"), ("/backup {}", "platter"), ("/need {} napkins", "napkins"),
     ("/need honey {}", "honey")],
)  # fmt: skip
async def test_who_opened_a_case_by_a_sentence_may_ask_for_more_with_it(stage: Stage, words: str, line: str) -> None:
    await stage.caro.says_in(TEAM, "Could we get a kettle to Z2?")
    name = stage.caro.sees("is open for Z2").text.split(" is open")[0]
    message = await stage.caro.says_in(TEAM, words.format(name))
    assert stage.ben.sees(f"{name}: {line}. Z2.")
    assert stage.caro.last.text == f"{name}: {line}. Reached: Ana, Ben."
    assert words.startswith("/") or stage.caro.signs_under(message, TEAM) == ["👌"]
    await stage.ben.presses("I'm coming")
    assert stage.caro.last.text == f"{name}: {line}. Ben is coming."
    await stage.caro.says(f"/take {name}")
    assert stage.caro.last.text.startswith(f"{name} is the one you opened, so others take it.")
    await stage.caro.presses("I take it", TEAM)
    assert stage.caro.notices[-1].startswith(f"{name} is the one you opened, so others take it.")


async def test_without_a_name_the_case_they_opened_is_the_first_choice(stage: Stage) -> None:
    await stage.caro.says_in(TEAM, "Could we get a kettle to Z2?")
    name = stage.caro.sees("is open for Z2").text.split(" is open")[0]
    await stage.passes(minutes=1)
    await stage.caro.says("/lead")
    assert stage.caro.last.labels[0] == f"1. {name}"
    await stage.caro.says("1")
    assert stage.ana.sees(f"{name}: tablecloth. Z2.") and "tablecloth" in stage.caro.last.text
    assert len(stage.cards) == 1, "no second case"


async def test_who_reports_for_themselves_is_still_nobody_of_the_team_in_it(stage: Stage) -> None:
    await stage.caro.says("/sos")
    name = word_of(stage.caro)
    for words in (f"/backup {name}", f"Could {name} get a platter?"):
        await stage.caro.says_in(TEAM, words)
        assert stage.caro.last.text.startswith("I know no "), words
    stage.ana.never_sees("platter")


async def test_the_place_of_the_sentence_is_where_they_are_sent(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says_in(TEAM, f"platter to hall 2 for {name} please")
    assert stage.caro.sees(f"{name}: platter. Z2.")


@pytest.mark.parametrize(
    "words",
    ["Could we get a kettle?", "kettle please", "we need security", "do we need a kettle at Z2?",
     "no kettle to Z2 please", "could Zephyr get a kettle?", "kettle to Z2 or Z3 please", "saffron please"],
)  # fmt: skip
async def test_what_is_not_sure_is_asked_back_in_private_and_calls_nobody(stage: Stage, words: str) -> None:
    message = await stage.dee.says_in(ORGANIZERS, words)
    assert "Nobody was called yet." in stage.dee.last.text
    assert stage.dee.signs_under(message, ORGANIZERS) == []
    assert stage.cards == [] and stage.ben.screen == []
    await stage.dee.presses(next(one for one in stage.dee.last.labels if "just a word" in one))
    assert stage.dee.notices == ["All right. Nobody was called."] and stage.cards == []


async def test_the_answer_to_such_a_question_calls(stage: Stage) -> None:
    await stage.dee.says_in(ORGANIZERS, "could we get a kettle please")
    await stage.dee.says("2")
    assert stage.card.text.startswith("Saffron.") and stage.card.text.endswith("Z2.")
    assert stage.ana.sees("kettle. Z2."), "without a contact, the lead sees to it"


async def test_two_cases_in_one_sentence_are_asked_back(stage: Stage) -> None:
    first = await placed(stage)
    _, second = await called(stage, 7101)
    await stage.ana.says_in(TEAM, f"could {first} or {second} get a platter?")
    assert stage.ana.last.labels[:2] in (("1. " + first, "2. " + second), ("1. " + second, "2. " + first))
    stage.caro.never_sees("platter")
    await stage.ana.presses(next(one for one in stage.ana.last.labels if first in one))
    assert stage.caro.sees(f"{first}: platter. Z4.")


async def test_who_must_not_know_of_a_case_is_answered_as_if_there_were_none(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    hers, his = len(stage.ana.screen), "Zephyr" if name != "Zephyr" else "Yodel"
    known = await stage.ben.says_in(TEAM, f"could {name} get a platter?")
    answer = stage.ben.last
    unknown = await stage.ben.says_in(TEAM, f"could {his} get a platter?")
    assert stage.ben.last.text == answer.text and stage.ben.last.labels == answer.labels
    assert stage.ben.signs_under(known, TEAM) == stage.ben.signs_under(unknown, TEAM) == []
    stage.caro.never_sees("platter")
    assert len(stage.ana.screen) == hers

    message = await stage.ana.says_in(TEAM, f"could {name} get a platter?")
    assert stage.caro.sees(f"{name}: platter.")
    assert stage.ana.signs_under(message, TEAM) == [], "a sign there would tell Ben that there is such a case"


async def test_the_word_for_a_drill_calls_nobody(stage: Stage) -> None:
    await stage.dee.says_in(TEAM, "Decaf. Saffron at Z4 please")
    assert stage.dee.last.text == "Decaf marks a drill. Nobody was called."
    assert stage.cards == []


async def test_a_sentence_that_says_so_takes_the_calls_back(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says_in(TEAM, f"could {name} get a platter?")
    await stage.ana.says_in(TEAM, f"{name}, dishes")
    stage.caro.never_sees("platter")
    assert stage.ana.last.text == f"{name}: everything asked for is called off."


async def test_everything_else_leaves_no_trace(stage: Stage) -> None:
    before = await rows_kept(stage)
    for words in ("the kettle is broken", "platters are in the kitchen", "Sam told me a man hit her", "see you at Z2",
                  "Zephyr is a nice word", "vanilla or chocolate?"):  # fmt: skip
        await stage.ana.says_in(TEAM, words)
        await stage.dee.says_in(ORGANIZERS, words)
    assert await rows_kept(stage) == before


async def test_in_private_the_words_stay_internal_and_call_as_well(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says(f"{name} needs security")
    assert stage.ben.sees(f"{name} needs security"), "the other of the two reads it"
    assert stage.dee.sees(f"{name}: kettle. Z4."), "the lead asked: the next are called"
    await stage.ana.says("do you think we need security?")
    assert sum("kettle. Z4." in one for one in stage.dee.texts) == 1


async def test_in_private_a_request_without_the_name_is_kept_and_asked_back_for_their_case(stage: Stage) -> None:
    name = await placed(stage)
    await stage.ana.says("Security to the lobby please!")
    assert stage.ben.sees("Security to the lobby please!")
    assert stage.ana.sees("Kettle: where to? Nobody was called yet.").labels[0] == f"1. {name}"
    stage.dee.never_sees("kettle")
    await stage.ana.says("1")
    assert stage.dee.sees(f"{name}: kettle. Z3."), "where she said, not where the case began"
    await stage.ana.says("I think she wants no police")
    assert stage.ana.last.text == f"{name}: kept internal. /say speaks to them."


async def test_the_same_sentence_twice_opens_one_case(stage: Stage) -> None:
    await stage.dee.says_in(ORGANIZERS, "Saffron at Z4 please")
    await stage.dee.says_in(ORGANIZERS, "saffron Z4")
    assert len(stage.cards) == 1


async def test_an_event_with_its_own_word_hears_that_one_and_not_the_shipped_one(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace('word = "kettle"', 'word = "Windmill"')) as stage:
        name = await placed(stage)
        await stage.ben.says_in(TEAM, f"could {name} get a kettle?")
        stage.dee.never_sees(name + ": ")
        await stage.ben.says_in(TEAM, f"could {name} get a windmill?")
        await stage.passes(minutes=3)
        assert stage.dee.sees(f"{name}: Windmill. Z4.")


async def _asked_for_by_caro(stage: Stage) -> str:
    """Caro saw it, and opened it by a sentence; Ana has it, and Caro asked for more of the team."""
    await stage.caro.says_in(TEAM, "Saffron at Z4 please")
    name = stage.caro.sees("What should they know? Write it here.").text.split(" is open")[0]
    await stage.ana.presses("I take it")
    await stage.caro.says_in(TEAM, f"could {name} get a platter?")
    assert stage.caro.sees(f"{name}: platter. Reached: Ben.")
    return name


async def test_whoever_asked_hears_no_more_of_it_once_the_case_is_kept_from_them(stage: Stage) -> None:
    name = await _asked_for_by_caro(stage)
    await stage.ana.says(f"/restrict {name} @Caro")
    await stage.ben.presses("I'm coming")
    assert stage.ana.sees(f"{name}: platter. Ben is coming.")
    stage.caro.never_sees("Ben is coming")


async def test_whoever_asked_and_left_the_team_hears_no_more_of_it(stage: Stage) -> None:
    name = await _asked_for_by_caro(stage)
    await stage.dee.says("/removeresponder Caro")
    await stage.ola.presses("I agree")
    await stage.ben.presses("I'm coming")
    assert stage.ana.sees(f"{name}: platter. Ben is coming.")
    stage.caro.never_sees("Ben is coming")
