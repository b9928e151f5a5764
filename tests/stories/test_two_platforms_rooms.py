"""Who is in a case's room, what happens in the event's rooms, and what a number means where there are no buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers import gate
from handlers.attendee.exclude import exclude
from handlers.domain.case import Act
from handlers.domain.messages import Send, Space, ToSpace
from handlers.domain.outcome import Outcome
from handlers.rooms import follow
from storage.apply import Committed, apply
from storage.store import Store
from storage.unit import Unit
from tests.two import MATRIX, ROOMS, TELEGRAM, Phone, Two, two

TEAM, ORGANIZERS = ROOMS[MATRIX]["team"], ROOMS[MATRIX]["organizers"]


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Two]:
    async with two(tmp_path) as stage:
        yield stage


async def called(stage: Two) -> tuple[Phone, str]:
    sam = stage.on_telegram("Sam")
    await sam.says("/sos")
    return sam, sam.sees("Your word is").text.split("Your word is ")[1].split(".")[0]


async def paired(stage: Two) -> tuple[Phone, str]:
    sam, name = await called(stage)
    await stage.on_matrix("Ana").presses("I take it")
    await stage.on_matrix("Ben").presses("I join")
    assert stage.inside == {"ana", "ben"}
    return sam, name


async def said(stage: Two, space: Space, text: str) -> None:
    """The desk itself has something to say in a room of the event."""
    rows = await stage.movable.opened.record.stage([Send(ToSpace(space), text)])
    await stage.movable.desk.after(Committed(rows))
    await stage.settles()


async def test_whoever_gives_a_case_back_is_out_of_its_room(both: Two) -> None:
    sam, _ = await paired(both)
    await both.on_matrix("Ana").says("!desk release", both.room)
    assert both.inside == {"ben"}, "the second person reads on while another handler is looked for"
    await both.on_matrix("Caro").presses("I take it")
    assert both.inside == {"caro", "ben"} and both.matrix.made == 1
    await sam.says("he is still here in the hall with me")
    both.on_matrix("Ana").never_saw("he is still here")


async def test_a_case_handed_over_takes_the_new_handler_into_the_room(both: Two) -> None:
    await paired(both)
    await both.on_matrix("Ana").says("!desk handover Caro", both.room)
    await both.on_matrix("Caro").presses("Accept")
    assert both.inside == {"caro", "ben"}


async def test_whoever_is_kept_out_leaves_the_room_before_another_word_is_said_there(both: Two) -> None:
    sam, _ = await paired(both)
    both.matrix.room_faults = 3

    def keep_out(unit: Unit) -> Committed:
        tx = Store(unit)
        (case,) = tx.open_cases()
        ben = next(one for one in tx.roster() if one.name == "Ben")
        return apply(unit, gate.pass_through(tx, follow(tx, exclude(tx, case, ben))))

    await both.movable.desk.after(await both.movable.opened.record.write(keep_out))
    await sam.says("I write this before he is out")
    assert "ben" in both.inside and not [one for one in both.in_room() if "before he is out" in one]
    await both.passes(seconds=30)
    assert both.inside == {"ana"} and [one for one in both.in_room() if "before he is out" in one]
    await sam.says("please keep him away from me tonight")
    both.on_matrix("Ben").never_saw("keep him away")


async def test_whoever_steps_back_is_out_of_the_room_and_of_the_case(both: Two) -> None:
    sam, _ = await paired(both)
    await both.on_matrix("Ana").says("!desk recuse", both.room)
    assert both.inside == {"ben"}, "the second person stays"
    both.on_matrix("Ana").sees("You are out of it.")
    await both.on_matrix("Caro").presses("I take it")
    assert both.inside == {"caro", "ben"}
    await sam.says("he is still here in the hall with me")
    both.on_matrix("Ana").never_saw("he is still here")
    assert both.cards(MATRIX) == [] and both.cards(TELEGRAM) == []


async def test_whoever_the_handler_keeps_out_is_put_out_and_the_name_does_not_stay_there(both: Two) -> None:
    sam, _ = await paired(both)
    await both.on_matrix("Ana").says("!desk restrict ben", both.room)
    assert both.inside == {"ana"}
    assert not [one for one in both.in_room() if "restrict ben" in one]
    both.on_matrix("Ben").sees("One of your cases is with others now.")
    await sam.says("please keep him away from me tonight")
    both.on_matrix("Ben").never_saw("keep him away")
    both.on_telegram("Ben").never_saw("keep him away")
    assert both.cards(MATRIX) == [] and both.cards(TELEGRAM) == []


async def test_words_that_wait_for_their_room_are_told_of_and_can_be_read_in_private(both: Two) -> None:
    sam, name = await called(both)
    both.matrix.room_faults = 70
    await both.on_matrix("Ana").presses("I take it")
    await sam.says("he is still here in the hall with me")
    ana = both.on_matrix("Ana")
    await both.passes(seconds=115)
    assert not [one for one in ana.texts if "room is not ready" in one]
    await both.passes(seconds=10)
    ana.sees(f"{name}: its room is not ready")
    both.on_telegram("Ana").never_saw("room is not ready")
    both.on_telegram("Ana").sees("he is still here")
    assert [one for one in both.cards(TELEGRAM, "organizers") if "one of my rooms" in one and name not in one]
    ana.never_saw("he is still here")
    await ana.presses("Open")
    ana.sees("he is still here")
    both.matrix.room_faults = 0
    await both.passes(seconds=30)
    assert both.inside == {"ana"} and [one for one in both.in_room() if "he is still here" in one]
    await both.passes(minutes=5)
    assert len([one for one in ana.texts if "room is not ready" in one]) == 1


async def test_a_room_that_is_ready_in_time_is_no_news(both: Two) -> None:
    await paired(both)
    await both.passes(minutes=3)
    assert not [one for one in both.on_matrix("Ana").texts if "room is not ready" in one]


async def test_whoever_comes_into_the_room_of_a_case_unasked_is_put_out_again(both: Two) -> None:
    await paired(both)
    both.matrix.rooms[both.room].add("@zed:example.org")
    await both.on_matrix("Zed").moves("joined", both.room)
    assert both.inside == {"ana", "ben"}


async def test_closing_keeps_the_room_and_erasing_closes_it(both: Two) -> None:
    await paired(both)
    desk = both.movable

    def purge(unit: Unit) -> Committed:
        tx = Store(unit)
        (case,) = tx.open_cases()
        out = Outcome(cases=[case.after(Act.CLOSE).after(Act.PURGE)], erased=[case.id])
        return apply(unit, follow(tx, out))

    room = both.room
    await desk.desk.after(await desk.opened.record.write(purge))
    await both.settles()
    assert both.matrix.closed == [room]


async def test_a_crash_between_making_a_room_and_its_record_makes_no_second_one(both: Two) -> None:
    await called(both)
    both.matrix.crash_after_making = 1
    await both.on_matrix("Ana").presses("I take it")
    await both.restarts(after_seconds=5)
    await both.passes(seconds=10)
    assert both.matrix.made == 1 and both.inside == {"ana"} and both.in_room()


async def test_nothing_is_posted_beside_a_stranger_until_somebody_says_yes(both: Two) -> None:
    zed = both.on_matrix("Zed")
    await zed.moves("joined", TEAM)
    both.on_telegram("Dee").sees("Zed is in the team room")
    before = both.cards(MATRIX)
    _, name = await called(both)
    assert both.cards(MATRIX) == before and name in both.cards(TELEGRAM)[-1]
    both.on_matrix("Ana").sees(name)
    await both.on_telegram("Dee").presses("belong")
    assert name in both.cards(MATRIX)[-1]


async def test_cards_are_caught_up_when_the_stranger_leaves(both: Two) -> None:
    await called(both)
    zed = both.on_matrix("Zed")
    await zed.moves("joined", TEAM)
    await both.on_telegram("Ana").presses("I take it")
    assert "Taken" not in both.cards(MATRIX)[-1] and "Taken" in both.cards(TELEGRAM)[-1]
    await zed.moves("left", TEAM)
    assert "Taken, 1 of 2" in both.cards(MATRIX)[-1]


async def test_a_card_that_waits_is_not_posted_beside_a_stranger(both: Two) -> None:
    both.matrix.faults.down = True
    _, name = await called(both)
    both.matrix.faults.down = False
    await both.on_matrix("Zed").moves("joined", TEAM)
    await both.passes(seconds=20)
    assert not [one for one in both.cards(MATRIX) if name in one]
    await both.on_telegram("Dee").presses("belong")
    assert name in both.cards(MATRIX)[-1]


async def test_what_organizers_must_know_comes_in_private_while_a_stranger_sits_in_their_room(both: Two) -> None:
    both.matrix.faults.down = True
    await said(both, Space.ORGANIZERS, "o-nobody-on-duty")
    both.matrix.faults.down = False
    await both.on_matrix("Zed").moves("joined", ORGANIZERS)
    await both.passes(seconds=20)
    assert not both.cards(MATRIX, "organizers") and len(both.cards(TELEGRAM, "organizers")) == 1
    assert both.on_matrix("Dee").texts[-1] == both.cards(TELEGRAM, "organizers")[0]


async def test_words_for_the_team_that_are_no_card_wait_for_a_yes(both: Two) -> None:
    await both.on_matrix("Zed").moves("joined", TEAM)
    await said(both, Space.TEAM, "t-in-private")
    assert both.cards(MATRIX) == [] and len(both.cards(TELEGRAM)) == 1
    await both.restarts(after_seconds=600)
    assert both.cards(MATRIX) == []
    await both.on_telegram("Dee").presses("belong")
    await both.passes(seconds=15)
    # The board is edited in place and has no turn: it may stand before the words that waited, or after them.
    assert sorted(both.cards(MATRIX)) == sorted(both.cards(TELEGRAM))


async def test_not_even_an_answer_stands_beside_a_stranger(both: Two) -> None:
    zed = both.on_matrix("Zed")
    await zed.moves("joined", TEAM)
    await zed.says("/sos", TEAM)
    await both.on_matrix("Ana").says("/sos", TEAM)
    assert both.cards(MATRIX) == []


async def test_whoever_leaves_the_team_room_has_no_say_there_and_has_it_again_on_return(both: Two) -> None:
    await paired(both)
    ben = both.on_matrix("Ben")
    await ben.moves("left", TEAM)
    assert both.inside == {"ana"}
    before = len(ben.shown())
    await ben.says("/cases")
    assert "Footnote" not in " ".join(one.text for one in ben.shown()[before:])
    await both.on_telegram("Zoe").says("/sos")
    new = both.on_telegram("Zoe").sees("Your word is").text.split("Your word is ")[1].split(".")[0]
    ben.never_saw(new)
    both.on_telegram("Ben").sees(new)
    await ben.moves("joined", TEAM)
    assert both.inside == {"ana", "ben"}


async def test_leaving_the_organizers_room_costs_nobody_the_teams(both: Two) -> None:
    sam, name = await paired(both)
    ben, caro = both.on_matrix("Ben"), both.on_matrix("Caro")
    await ben.moves("left", ORGANIZERS)
    assert both.inside == {"ana", "ben"}
    await ben.says(f"/say {name} I am still here")
    sam.sees("I am still here")
    await caro.moves("left", ORGANIZERS)
    await caro.presses("Look")
    assert caro.shown()[-1].protect and name in caro.shown()[-1].text


async def test_an_organizer_who_left_their_room_has_no_say_there_but_elsewhere(both: Two) -> None:
    dee = both.on_matrix("Dee")
    await both.on_matrix("Zed").moves("joined", TEAM)
    dee.sees("Zed is in the team room")
    await dee.moves("left", ORGANIZERS)
    before = len(dee.shown())
    await dee.presses("belong")
    assert "I write to that room again" not in " ".join(one.text for one in dee.shown()[before:])
    ola = both.on_matrix("Ola")
    await ola.moves("left", ORGANIZERS)
    _, name = await called(both)
    await both.passes(minutes=4)
    ola.never_saw(name)
    both.on_telegram("Ola").sees(name)
    dee.sees(name)
    await both.on_telegram("Dee").presses("belong")
    assert name in both.cards(MATRIX)[-1]


async def test_an_organizer_who_leaves_the_teams_room_is_an_organizer_still(both: Two) -> None:
    dee = both.on_matrix("Dee")
    await dee.moves("left", TEAM)
    await both.on_matrix("Zed").moves("joined", TEAM)
    await dee.presses("belong")
    dee.sees("I write to that room again")


async def test_whoever_left_can_still_call_for_help_there(both: Two) -> None:
    eli = both.on_matrix("Eli")
    await eli.moves("left", TEAM)
    await eli.says("help")
    eli.sees("Your word is")


async def test_a_look_is_private_and_gone_after_two_minutes(both: Two) -> None:
    _, name = await called(both)
    ana = both.on_matrix("Ana")
    await ana.presses("Look")
    look = ana.shown()[-1]
    assert name in look.text and look.protect
    await both.passes(seconds=119)
    assert look.id in {one.id for one in ana.shown()}
    await both.passes(seconds=2)
    assert look.id not in {one.id for one in ana.shown()}


async def test_a_number_goes_to_the_person_who_asked(both: Two) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("help")
    await both.on_matrix("Ana").presses("I take it")
    await both.on_matrix("Ana").says("!desk say how many are they", both.room)
    sam.sees("how many are they")
    await sam.says("14")
    assert any(one.endswith("14") for one in both.in_room())
    await sam.says("2")
    assert any(one.endswith("\n2") for one in both.in_room())


async def test_no_bare_word_speaks_to_the_reporter(both: Two) -> None:
    sam, name = await paired(both)
    await both.on_matrix("Ana").says(f"say {name} is lying, what do we do")
    await both.on_matrix("Ana").says("say she is lying")
    await both.on_matrix("Ana").says("say", both.room)
    sam.never_saw("lying")


async def test_a_keycap_in_the_team_room_takes_the_case(both: Two) -> None:
    _, name = await called(both)
    await both.on_matrix("Ana").presses("I take it", TEAM)
    both.on_matrix("Ana").sees(f"{name} is yours")


async def test_somebody_who_opens_another_direct_chat_is_answered_there(
    both: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam = both.on_matrix("Sam")
    await sam.says("help")
    monkeypatch.setattr("tests.two.direct", lambda user: f"!new-{user}")
    await sam.says("/sos")
    assert sam.shown()


async def test_whoever_is_named_beside_the_one_who_has_it_finds_neither_card_nor_room(both: Two) -> None:
    sam, _ = await called(both)
    await both.on_matrix("Ana").presses("I take it")
    await sam.says("Ana and Ben touched me")
    assert not [one for platform in ROOMS for one in both.cards(platform) if one.startswith("Saffron.")]
    await both.on_matrix("Caro").presses("I take it")
    assert both.matrix.made == 2 and both.inside == {"caro"}
    await both.passes(minutes=5)
    for one in (both.on_matrix("Ben"), both.on_telegram("Ben")):
        assert not [text for text in one.texts if "Saffron" in text]
        one.never_saw("touched me")
    assert not [members for members in both.matrix.rooms.values() if "@ben:example.org" in members]
    both.on_matrix("Ana").never_saw("touched me")


async def test_closing_begun_in_the_room_of_a_case_is_answered_there_and_says_nothing_to_the_person(both: Two) -> None:
    sam, name = await paired(both)
    ana, ben = both.on_matrix("Ana"), both.on_matrix("Ben")
    await sam.says("he is at the bar")
    await ana.says("!desk close", both.room)
    assert both.in_room()[-1] == f"{name}: Ana, the question is in our private chat. Answer it there."
    before = sam.texts
    for answer in ("2", "1", "They know, no line needed"):
        await ana.says(answer, both.room)
    assert sam.texts == before, "no number went out as words"
    for _ in range(3):
        await ana.says("1")
    assert f"{name}: Ana wants to close it. Ben, do you agree?" in both.in_room()
    await ana.says("I agree", both.room)
    assert not any("Closed" in one for one in both.cards(MATRIX))
    await ben.says("I agree", both.room)
    assert any(f"{name}. Closed." in one for one in both.cards(MATRIX))


async def test_a_command_that_is_none_is_answered_in_the_room_of_the_case(both: Two) -> None:
    sam, name = await paired(both)
    ana = both.on_matrix("Ana")
    for typed in ("!desk sya I am coming", "!desk speak I am coming", "!desk I am coming"):
        before = len(both.in_room())
        await ana.says(typed, both.room)
        (told,) = both.in_room()[before:]
        assert told.startswith(f"{name}: I don't know that command, and nothing was sent. !desk say speaks to them,")
    sam.never_saw("I am coming")
    await ana.says("!desk say: I am coming", both.room)
    assert sam.sees("Ana from the desk: I am coming")


async def test_a_command_that_is_deleted_takes_nothing_back_and_that_is_said(both: Two) -> None:
    sam, name = await paired(both)
    ana = both.on_matrix("Ana")
    said = await ana.says("!desk say I wear blue", both.room)
    await ana.withdraws(said, both.room)
    assert ana.sees(f"{name}: what they got is on their screen all the same.")
    assert sam.sees("I wear blue")
