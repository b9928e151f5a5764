"""The account that is read back: who can read it, how often, and what a code in other hands is worth (7.9)."""

from __future__ import annotations

import pytest

from bot import codes
from tests.stage import Phone, Stage
from tests.stories.scenes import closes, intake
from tests.stories.test_22_spoken_report import code_of

WORDS = "A speaker shouted at me by the stairs."
UNKNOWN = "I don't know that code, or it no longer works."


async def offered(stage: Stage) -> tuple[str, str]:
    """Told to Ola, taken by Ana and Ben, read back by a code: the word of the case, and the code."""
    name = await intake(stage, f"Z2 {WORDS}")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/signoff")
    return name, code_of(stage.ana)


def knows_nothing(phone: Phone) -> None:
    assert phone.last.text.startswith(UNKNOWN)
    phone.never_sees("speaker")


async def test_a_link_and_its_picture_are_for_the_handler_to_show(stage: Stage) -> None:
    name, code = await offered(stage)
    shown = stage.ana.sees(f"{name}: let them open this on their own phone.")
    assert shown.labels == ("1. No phone: I read it aloud",)
    stage.ben.never_sees(code)
    if stage.house.platform != "telegram":
        return
    link = shown.text.splitlines()[-1]
    assert shown.media == "photo" and link.startswith("https://t.me/") and link.endswith(f"?start=so_{code}")
    files = [file.content for file in stage.house.api.world.files.values()]
    assert codes.picture(link).content in files, "the picture says what the line below it says"


async def test_a_used_code_tells_a_stranger_nothing(stage: Stage) -> None:
    _, code = await offered(stage)
    sam, eve = stage.phone(7230), stage.phone(7231)
    await sam.says(f"signoff {code.upper()}")
    assert WORDS in sam.last.text
    await eve.says(f"/start so_{code}")
    knows_nothing(eve)
    await sam.says(f"so {code}")
    assert sam.last.text.startswith(UNKNOWN), "it worked once"
    await sam.presses("1. Yes, that's right")
    assert sam.last.text.startswith("Thank you. Your word is")
    await eve.says(f"so {code}")
    knows_nothing(eve)


async def test_a_code_of_somebody_who_is_kept_out_since_opens_nothing(stage: Stage) -> None:
    name, code = await offered(stage)
    await stage.ben.says(f"/restrict {name} @ana")
    stage.ana.never_sees(code)
    eve = stage.phone(7231)
    await eve.says(f"so {code}")
    knows_nothing(eve)
    await stage.ben.presses("I take it")
    await stage.ben.says("/signoff")
    sam = stage.phone(7230)
    await sam.says(f"so {code_of(stage.ben)}")
    assert WORDS in sam.last.text


async def test_the_code_leaves_the_screen_of_whoever_has_it_no_more_and_still_works(stage: Stage) -> None:
    _, code = await offered(stage)
    await stage.ana.says("/handover ben")
    await stage.ben.presses("Accept")
    stage.ana.never_sees(code)
    sam = stage.phone(7230)
    await sam.says(f"so {code}")
    assert WORDS in sam.last.text, "they may have it in hand already"


@pytest.mark.parametrize("guess", ["so_abcdefghjk", "so_", "so_' or 1=1 --", "so_abcdefghjkabcdefghjk"])
async def test_a_code_that_never_was_is_answered_in_the_same_words(stage: Stage, guess: str) -> None:
    await offered(stage)
    eve = stage.phone(7231)
    await eve.says(f"/start {guess}")
    knows_nothing(eve)


async def test_a_code_is_good_for_a_day(stage: Stage) -> None:
    _, code = await offered(stage)
    await stage.restarts(after_seconds=24 * 3600)
    eve = stage.phone(7231)
    await eve.says(f"so {code}")
    knows_nothing(eve)


async def test_a_new_code_makes_the_older_one_and_its_buttons_worthless(stage: Stage) -> None:
    _, old = await offered(stage)
    sam, eve = stage.phone(7230), stage.phone(7231)
    await eve.says(f"so {old}")
    assert WORDS in eve.last.text, "the wrong phone was held over it"
    await stage.ana.says("/signoff")
    new = code_of(stage.ana)
    await eve.presses("1. Yes, that's right")
    assert eve.last.text == "That button is no longer open. Nothing is lost."
    await eve.says("/status")
    assert "Your word" not in eve.last.text and "a person has it" not in eve.last.text
    await sam.says(f"so {new}")
    await sam.presses("1. Yes, that's right")
    await sam.says("/status")
    assert "a person has it" in sam.last.text


async def test_the_two_who_have_it_cannot_sign_it_themselves(stage: Stage) -> None:
    name, code = await offered(stage)
    for one in (stage.ana, stage.ben, stage.ola):
        await one.says(f"/start so_{code}")
        assert one.last.text == f"{name}: this is for the person it happened to. The code still works."
    sam = stage.phone(7230)
    await sam.says(f"so {code}")
    assert WORDS in sam.last.text


async def test_a_colleague_it_is_kept_from_does_not_know_the_code(stage: Stage) -> None:
    name = await intake(stage, "Z2 Caro of the team shouted at a speaker")
    await stage.ola.presses("1. Yes, keep it from them")
    await stage.ana.presses("I take it")
    await stage.ana.says("/signoff")
    await stage.caro.says(f"so {code_of(stage.ana)}")
    knows_nothing(stage.caro)
    assert name not in " ".join(stage.caro.texts)
    sam = stage.phone(7230)
    await sam.says(f"so {code_of(stage.ana)}")
    assert "shouted at a speaker" in sam.last.text, "and did not use it up"


async def test_of_a_closed_case_the_account_can_still_be_read_and_signed_and_nobody_is_called(stage: Stage) -> None:
    name, code = await offered(stage)
    await closes(stage, "2. Support only", "1. It happened to them", name=name)
    cards = stage.cards
    sam, eve = stage.phone(7230), stage.phone(7231)
    await sam.says(f"so {code}")
    await sam.presses("1. Yes, that's right")
    assert sam.last.text.startswith(f"Thank you. Your word is {name}.")
    assert stage.cards == cards and stage.card.text.endswith("Closed.")
    await eve.says(f"so {code}")
    knows_nothing(eve)


async def test_words_that_tell_of_danger_are_a_change_and_a_bare_cry_is_a_cry(stage: Stage) -> None:
    name, code = await offered(stage)
    sam = stage.phone(7230)
    await sam.says(f"so {code}")
    await sam.says("he had a knife in his hand when he shouted, please add it")
    assert sam.last.text.endswith("From you: he had a knife in his hand when he shouted, please add it")
    await sam.says("help")
    assert sam.sees("I've told the team just now.")
    assert stage.card.text.startswith("Saffron.") and name not in stage.card.text


async def test_changes_can_follow_one_another_and_a_second_yes_changes_nothing(stage: Stage) -> None:
    name, code = await offered(stage)
    sam = stage.phone(7230)
    await sam.says(f"so {code}")
    await sam.says("not the stairs, the lift")
    await stage.restarts()
    await sam.says("and it was at noon")
    assert sam.last.text.splitlines()[-2:] == ["From you: not the stairs, the lift", "From you: and it was at noon"]
    await sam.presses("1. Yes, that's right")
    told = len(stage.ana.screen)
    await sam.presses("1. Yes, that's right")
    assert sam.last.text == "That button is no longer open. Nothing is lost."
    assert len(stage.ana.screen) == told and name


async def test_read_aloud_takes_two_people(stage: Stage) -> None:
    name = await intake(stage, f"Z2 {WORDS}")
    await stage.ana.presses("I take it")
    await stage.ana.says("/signoff aloud")
    assert "this needs a second person who was there" in stage.ana.last.text
    await stage.ben.presses("I join")
    await stage.ana.says("/signoff")
    code = code_of(stage.ana)
    await stage.ana.presses("1. No phone: I read it aloud")
    assert stage.ana.sees(f"{name}: read this to them.").covered
    assert stage.ben.last.text == f"{name}: Ana reads it to them aloud. Did they say that it is right?"
    eve = stage.phone(7231)
    await eve.says(f"so {code}")
    knows_nothing(eve)
    await stage.ben.presses("1. Agreed in person")
    assert stage.ana.last.text == f"{name}: agreed in person, and noted."
    await stage.ben.says("/timeline")
    assert "Ben: Read aloud to them. They agreed in person." in stage.ben.last.text
    await stage.ben.presses("1. Agreed in person")
    assert "that is settled" in " ".join([*stage.ben.texts, *stage.ben.notices])


async def test_not_yet_means_it_is_written_anew(stage: Stage) -> None:
    name = await intake(stage, f"Z2 {WORDS}")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/signoff aloud")
    await stage.ben.presses("Not yet")
    assert stage.ana.last.text == f"{name}: Ben says not yet. Write it anew with /account, then /signoff again."
    await stage.ben.presses("1. Agreed in person")
    await stage.ben.says("/timeline")
    assert "agreed in person" not in stage.ben.last.text.casefold()


async def test_nothing_is_read_back_that_was_not_written_for_it(stage: Stage) -> None:
    name = await intake(stage, "Z2")
    await stage.ola.presses("Skip")
    await stage.ana.presses("I take it")
    await stage.ana.says("/note he was rude before")
    await stage.ana.says("he seems to know her")
    await stage.ana.says("/signoff")
    assert stage.ana.last.text.startswith(f"{name}: nothing to read back yet.")
    await stage.ana.says("/account")
    assert "put the words after /account" in stage.ana.last.text


async def test_who_has_nothing_to_do_with_it_can_neither_write_nor_offer_an_account(stage: Stage) -> None:
    name, _ = await offered(stage)
    for command in ("/account {} x", "/signoff {}", "/thank {}"):
        await stage.caro.says(command.format(name))
        assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
        stage.caro.never_sees(WORDS)
