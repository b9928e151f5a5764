"""Acceptance scenario 5: the one who harms looks over the shoulder."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.conftest import Theatre
from tests.stories.test_traces import with_exit_word


async def test_a_code_phrase_alerts_and_the_chat_shows_only_small_talk(stage: Stage) -> None:
    sam = stage.phone(7005)
    await sam.says("/start p_41")
    before = len(sam.screen)
    await sam.says("Hey, did you order the blue lanyards?")
    assert stage.card.text.startswith("Saffron. ") and stage.card.text.endswith("Z4.")
    assert sam.last.text == "Yes, we have the blue ones. Are you at Quay terrace? Send 1 for yes, 2 for no."
    assert sam.last.labels == ()
    await sam.says("1")
    assert sam.last.text == "Good, someone will bring them. Do you need them right now? 1 yes, 2 no."
    await sam.says("1")
    assert sam.last.text.startswith("Thanks.")

    await stage.ana.presses("I take it")
    await stage.passes(minutes=10)
    shown = " ".join(one.text for one in sam.screen[before:]).lower()
    for word in ("report", "team", "case", "safe", "help", "your word", "ana"):
        assert word not in shown


async def test_later_lowers_it_to_quiet_contact(stage: Stage) -> None:
    sam = stage.phone(7005)
    await sam.says("is angela working today?")
    assert sam.last.text == "Angela is on her way. Which room are you in?"
    await sam.says("hall 2")
    await sam.says("2")
    assert stage.card.text.startswith("Hibiscus. ") and "Z2" in stage.card.text


async def test_ask_for_angela_said_as_the_posters_say_it_is_the_phrase(stage: Stage) -> None:
    sam = stage.phone(7006)
    await sam.says("I was told to ask for Angela")
    assert stage.card.text.startswith("Saffron. ")
    assert sam.last.text == "Angela is on her way. Which room are you in?"


async def test_who_goes_quiet_when_asked_back_is_not_given_away_by_their_screen(stage: Stage) -> None:
    lea = stage.phone(7007, "fr")
    await lea.says("est-ce qu'Angela est là ?")
    assert lea.last.text.startswith("Vous parlez d'Angela") and stage.cards == []
    await stage.passes(minutes=3)
    assert stage.card.text.startswith("Hibiscus. ")
    assert lea.last.text.startswith("Angela est en route. Dans quelle salle êtes-vous")
    lea.never_sees("Votre mot est")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Angela")


async def test_words_that_are_neither_yes_nor_no_stay_in_the_story_and_are_kept(stage: Stage) -> None:
    sam = stage.phone(7008)
    await sam.says("can I talk to Angela")
    for words in ("please", "from your place", "hall 2"):
        await sam.says(words)
        assert sam.last.text == "Do you mean Angela from the desk? 1 yes, 2 no."
    await sam.says("1")
    assert stage.card.text.startswith("Saffron. ")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("hall 2") and stage.ana.sees("from your place")
    sam.never_sees("Thank you for telling us.")
    sam.never_sees("Help now")


async def test_who_did_not_mean_the_phrase_gets_the_choices(stage: Stage) -> None:
    sam = stage.phone(7009)
    await sam.says("can I talk to Angela")
    await sam.says("no")
    await stage.passes(minutes=3)
    assert "Angela is on her way" not in " ".join(sam.texts)


async def test_a_colleague_named_in_the_story_is_kept_out_and_the_screen_does_not_ask_about_them(stage: Stage) -> None:
    sam = stage.phone(7010)
    await sam.says("can I talk to Angela")
    await sam.says("it was Ben")
    await stage.passes(minutes=3)
    assert "Hibiscus" in stage.ana.last.text and stage.cards == [] and stage.ben.screen == []
    assert sam.last.text == "Angela is on her way. Which room are you in?"
    sam.never_sees("from our team")


async def test_who_is_called_like_the_phrase_is_not_kept_out_by_it_when_nobody_answers(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace('name = "Ben"', 'name = "Angela"')) as stage:
        await stage.phone(7011).says("can I talk to Angela")
        await stage.passes(minutes=3)
        assert "Hibiscus" in stage.ben.last.text and len(stage.cards) == 1


async def test_few_words_after_the_exit_word_bring_no_question_about_a_colleague(stage: Stage) -> None:
    sam = stage.phone(7012)
    await with_exit_word(stage, sam)
    await sam.says("cinnamon")
    await sam.says("it was Ben")
    await stage.passes(minutes=3)
    assert stage.ana.screen and stage.cards == [] and stage.ben.screen == []
    sam.never_sees("from our team")


@pytest.mark.parametrize("words", ["he is waiting for me outside", "he keeps touching me", "he has a knife"])
async def test_whoever_tells_more_when_asked_back_is_answered_by_nobody_but_the_story(stage: Stage, words: str) -> None:
    sam = stage.phone(7013)
    await sam.says("can I talk to Angela")
    await sam.says(words)
    assert stage.ana.screen and len(stage.cards) == 1, "it goes to the team at once"
    assert sam.last.text == "Angela is on her way. Which room are you in?"
    sam.never_sees("Thank you for telling us.")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("can I talk to Angela") and stage.ana.sees(words)
    await stage.passes(minutes=3)
    assert len(stage.cards) == 1


async def test_few_words_when_asked_back_do_not_put_off_what_goes_to_the_team(stage: Stage) -> None:
    sam = stage.phone(7014)
    await sam.says("can I talk to Angela")
    for words in ("please", "is she there"):
        await stage.passes(seconds=50)
        await sam.says(words)
    await stage.passes(seconds=25)
    assert "Hibiscus" in stage.ana.last.text and len(stage.cards) == 1
    assert sam.last.text == "Angela is on her way. Which room are you in?"


@pytest.mark.parametrize("media", ["photo", "voice"])
async def test_what_is_sent_when_asked_back_gets_no_receipt_and_is_with_the_team(stage: Stage, media: str) -> None:
    sam = stage.phone(7016)
    await sam.says("can I talk to Angela")
    await sam.says("", media=media)
    assert stage.card.text.startswith("Hibiscus. ")
    assert sam.last.text == "Angela is on her way. Which room are you in?"
    for receipt in ("Got the photo", "Got your voice", "Thank you for telling us"):
        sam.never_sees(receipt)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("can I talk to Angela")
    assert any(one.media for one in stage.ana.screen)
