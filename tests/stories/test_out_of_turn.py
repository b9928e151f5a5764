"""Commands and presses that come out of turn: too late, by the other of the two, while nobody has it."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.scenes import called, closes, paired, passes_over, taken


async def _closed(stage: Stage) -> str:
    _, name = await paired(stage)
    await closes(stage, "5. A mistake", "2. They saw it")
    assert stage.card.text.endswith("Closed.")
    return name


LATE = (
    "release", "cant", "handover", "nextnews", "ask", "mute", "close", "twonames", "onmyway", "withthem", "take",
)  # fmt: skip
BEHIND = {"handover": "caro", "nextnews": "in 20 min", "ask": "photo", "twonames": "leaving", "onmyway": "3"}


@pytest.mark.parametrize("command", LATE)
async def test_of_a_closed_case_whoever_had_it_reads_that_it_is_closed(stage: Stage, command: str) -> None:
    name = await _closed(stage)
    shown = len(stage.phone(7100).screen), len(stage.caro.screen)
    for phone in (stage.ana, stage.ben):
        await phone.says(f"/{command} {name} {BEHIND.get(command, '')}".strip())
        assert phone.last.text == f"{name} is closed."
    await stage.passes(minutes=5)
    assert shown == (len(stage.phone(7100).screen), len(stage.caro.screen)), "nobody is called or told"


async def test_old_buttons_of_a_closed_case_tell_the_person_nothing(stage: Stage) -> None:
    _, name = await paired(stage)
    yours = stage.ana.sees("Open it here.")
    old = [stage.house.data_of(stage.ana.chat, yours.id, one) for one in ("On my way", "I'm with them")]
    await closes(stage, "5. A mistake", "2. They saw it")
    shown = stage.phone(7100).texts
    for data in old:
        await stage.ana.forges(yours.id, data)
        assert stage.ana.notices[-1] == f"{name} is closed."
    assert stage.phone(7100).texts == shown


@pytest.mark.parametrize(
    "words", ["/say I am here", "/ask photo", "/nextnews in 10 min", "/close", "/need teaspoon", "/phrases"]
)
async def test_a_second_person_left_alone_reads_that_nobody_has_it(stage: Stage, words: str) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/release")
    await stage.ben.says(words)
    assert stage.ben.last.text == f"Nobody has {name} yet. Take it?"


async def test_the_second_person_reads_who_can_pass_it_on(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ben.says("/offduty")
    assert stage.ben.sees("Pass it on first: /handover or /release")
    await stage.ben.says("/handover caro")
    assert stage.ben.last.text == f"{name}: Ana has it, and can pass it on. /release gives up your own place."
    stage.caro.never_sees("Handover to you")


async def test_whom_nothing_reaches_is_not_said_to_have_been_asked(stage: Stage) -> None:
    _, name = await taken(stage)
    unreachable = "I can't write to Eli. They need to open our chat and press Start."
    stage.eli.stage.house.blocks(stage.eli.user)
    await stage.ana.says("/handover eli")
    assert stage.ana.last.text == unreachable, "found out by trying"
    await stage.ana.says("/handover eli")
    assert stage.ana.last.text == unreachable, "known by now"
    assert stage.card.text == f"Saffron. {name}. Taken, 1 of 2."


async def test_who_steps_back_from_what_was_offered_is_not_waited_for(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/handover caro")
    await stage.caro.says(f"/recuse {name}")
    assert stage.ana.last.text == f"Caro can't take {name}. It is still yours."


async def test_a_silent_handler_is_told_of_a_place_only_where_there_is_one(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.passes(minutes=3)
    await stage.caro.presses("I take it")
    assert stage.ana.sees(f"Caro has {name} now. Thank you.")
    stage.ana.never_sees("You can join.")


async def test_where_nobody_else_can_be_reached_others_are_not_said_to_be_asked(stage: Stage) -> None:
    sam, _ = await taken(stage)
    for phone in (stage.ben, stage.caro, stage.eli, stage.dee, stage.ola):
        stage.house.blocks(phone.user)
    await stage.passes(minutes=4)
    sam.never_sees("I'm asking others too.")
    assert sam.sees("I keep trying. The fastest way to a person is")


async def test_whoever_comes_in_silence_is_not_sent_to_write(stage: Stage) -> None:
    sam, name = await called(stage)
    await sam.presses("1. Hall 1")
    await sam.presses("3. No, just come")
    await stage.ana.presses("I take it")
    await stage.passes(minutes=2)
    assert stage.ana.last.text == f"{name}: they are waiting for you. Press I'm with them once you are."
    await stage.passes(minutes=30)
    stage.ana.never_sees("first words")
    stage.ana.never_sees("Can you write a line?")


async def test_whoever_goes_to_a_colleague_in_trouble_is_not_sent_to_write(stage: Stage) -> None:
    await taken(stage)
    await stage.ana.says("sugar please")
    name = stage.caro.last.text.split()[1].rstrip(".")
    await stage.caro.presses("I take it")
    await stage.passes(minutes=2)
    assert stage.caro.sees(f"{name}: they are waiting for you. Press I'm with them once you are.")
    stage.caro.never_sees(f"{name}: they are waiting for your first words.")


async def test_what_was_asked_for_before_closing_is_not_asked_for_again_once_it_is_open_again(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/lead")
    assert stage.eli.sees(f"{name}: tablecloth.")
    await closes(stage, "5. A mistake", "2. They saw it")
    await stage.caro.says(f"/reopen {name}")
    await stage.passes(minutes=2)
    stage.eli.never_sees("tablecloth")


async def test_with_nobody_else_of_the_team_the_owner_is_asked_to_agree(stage: Stage) -> None:
    _, name = await taken(stage)
    for who in ("ben", "caro", "eli", "dee"):
        await stage.ana.says(f"/restrict {name} {who}")
    await closes_alone(stage)
    assert stage.ola.sees(f"{name}: Ana wants to close it. Do you agree?")
    await stage.ola.presses("I agree")
    assert stage.ana.sees(f"{name} is closed. Thank you.")


async def closes_alone(stage: Stage) -> None:
    await stage.ana.says("/close")
    await stage.ana.presses("5. A mistake")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)


async def test_after_a_second_time_without_news_the_others_are_asked_to_look(stage: Stage) -> None:
    sam, name = await called(stage)
    await stage.ben.presses("I take it")
    await stage.caro.presses("I join")
    await stage.ben.says("/say Hi, I'm Ben. I'm here now.")
    await stage.passes(minutes=31)
    assert sam.sees("Nothing new yet, but you are not forgotten.")
    stage.ana.never_sees("news was due")
    await stage.passes(minutes=30)
    assert stage.ana.sees(f"{name}: news was due, and nothing was written. Ben has it. Can you look?")
    assert stage.caro.sees(f"{name}: they have had no news for long. Can you write a line?")


async def test_words_in_between_ask_nobody_else_to_look(stage: Stage) -> None:
    _, _ = await called(stage)
    await stage.ben.presses("I take it")
    await stage.caro.presses("I join")
    for _ in range(4):
        await stage.ben.says("/say Still here.")
        await stage.passes(minutes=31)
    stage.ana.never_sees("news was due")


async def test_both_who_proposed_read_whose_question_is_open(stage: Stage) -> None:
    _, name = await paired(stage)
    await closes_alone(stage)
    await stage.ben.says("/close")
    await stage.ben.presses("2. Support only")
    await passes_over(stage, stage.ben)
    await stage.ben.presses("I agree")
    assert stage.ben.notices[-1] == f"{name}: that was about an older proposal. Please answer the newest one."
    await stage.ana.presses("I agree")
    assert stage.ben.sees(f"{name} is closed. Thank you.")


async def test_who_was_coming_and_cannot_after_all_is_replaced_at_once(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/medic")
    await stage.ben.presses("I'm coming")
    assert stage.caro.sees("honey").text == f"{name}: honey. Enough are coming."
    assert stage.caro.sees("honey").labels == () and stage.ben.sees("honey").labels == ("Can't",)
    await stage.ben.presses("Can't")
    assert stage.ana.sees(f"{name}: honey. Ben can't come after all.")
    await stage.passes(seconds=1)
    assert stage.caro.sees("honey").labels == ("I'm coming", "Can't")
    await stage.caro.presses("I'm coming")
    assert stage.ana.sees(f"{name}: honey. Caro is coming.")


async def test_the_only_case_without_a_second_person_is_joined_without_its_name(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ben.says("/join")
    assert stage.ben.sees(f"You join Ana in {name}.")
    await stage.caro.says("/cover")
    assert stage.caro.last.text == "You have no open case. /cases lists what is open."


async def test_when_all_have_stepped_back_no_button_stands_that_does_nothing(stage: Stage) -> None:
    sam, name = await called(stage)
    for phone in (stage.ben, stage.caro, stage.eli, stage.dee, stage.ola):
        await phone.says(f"/recuse {name}")
    await stage.ana.presses("I take it")
    await stage.ana.says("/recuse")
    assert sam.last.text.startswith("No one on our team is left for this.") and sam.last.labels == ()


@pytest.mark.parametrize("before", ["/say I'm on it.", "/withthem"])
async def test_who_calls_again_and_finds_both_silent_is_not_left_with_them(stage: Stage, before: str) -> None:
    sam, name = await paired(stage)
    await stage.ana.says(before)
    await stage.passes(minutes=20)
    await sam.says("/sos")
    assert stage.ana.sees(f"{name}: look in, soon.") and stage.ben.sees(f"{name}: look in, soon.")
    stage.caro.never_sees("again")
    await stage.passes(minutes=2)
    assert stage.ana.texts.count(f"{name}: look in, soon.") == 2, "a second time"
    await stage.passes(minutes=1)
    assert sam.sees("I haven't heard from Ana. I'm asking others too.")
    assert "I take it" in stage.caro.sees(f"{name} again.").labels
    await stage.ben.says("/say I'm coming to you.")
    await stage.passes(minutes=5)
    stage.caro.never_sees(f"{name} again.")
    stage.dee.never_sees(name)


@pytest.mark.parametrize("sign", ["/say I see it. I come.", "/onmyway 3", "/withthem"])
async def test_one_sign_of_the_two_is_enough_after_such_a_call(stage: Stage, sign: str) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say I'm on it.")
    await stage.passes(minutes=20)
    await sam.says("/sos")
    await stage.ben.says(sign)
    await stage.passes(minutes=5)
    stage.caro.never_sees(f"{name} again.")
    sam.never_sees("I haven't heard from")
