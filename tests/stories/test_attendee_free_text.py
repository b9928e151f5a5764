"""Free text, small talk, languages and cover, read aloud (conversation.md 5.1, 5.3, 10.5)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_what_is_waved_off_is_kept_until_a_date_that_is_shown(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("my colleague was rude to me again")
    await sam.presses("3. Not a report")
    assert sam.last.text.startswith("All right, I sent nothing.")
    assert "until December 11. Then I erase them." in sam.last.text
    await stage.passes(minutes=30)
    assert not stage.cards
    await sam.presses("4. Send now")
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert stage.ana.sees("my colleague was rude to me again")


async def test_a_few_words_wait_two_minutes_and_then_go_to_the_team(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("hello")
    await sam.says("behind stage")
    await stage.passes(seconds=119)
    assert not stage.cards
    await stage.passes(seconds=2)
    assert stage.card.text.startswith(f"Oolong. {word_of(sam)}.")


async def test_after_tell_us_something_few_words_are_enough(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("hi")
    await sam.presses("2. Tell us something")
    await sam.says("room smells")
    assert sam.last.text == "I have that.\nIs anyone hurt or in danger right now?"
    await stage.passes(minutes=11)
    assert len(stage.cards) == 1


async def test_a_short_question_gets_the_desk_and_no_alert(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("where is the toilet")
    assert sam.last.text.startswith("I don't have that here. Ask at the teal desk in the lobby")
    await stage.passes(minutes=5)
    assert not stage.cards


async def test_the_name_of_a_language_is_enough(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("Español")
    assert sam.last.text.startswith("Te escribiré en Español.")
    await sam.says("1")
    assert "Acabo de avisar al equipo." in sam.last.text


async def test_a_place_after_a_voice_note_is_on_the_card(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("", media="voice")
    await sam.says("hall 2")
    await stage.passes(seconds=20)
    assert stage.card.text.endswith("Z2.")


async def test_in_cover_no_command_gives_it_away(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("/start p_11")
    await sam.says("did you order the blue lanyards?")
    name = stage.card.text.split(". ")[1].strip(".")
    before = len(sam.screen)
    for words in ("1", "1", "are they coming?", "/start", "/help", "/info", "/sos", "/language", "/nonsense"):
        await sam.says(words)
        await stage.passes(seconds=100)
    await stage.ana.presses("I take it")
    shown = " ".join(one.text for one in sam.screen[before:])
    for word in (name, "report", "Your word", "told the team", "Ana", "still open", "Added"):
        assert word not in shown
    assert stage.ana.sees("are they coming?")


async def test_help_now_in_cover_goes_up_and_the_story_goes_on(stage: Stage) -> None:
    sam = stage.phone(7110)
    await sam.says("is angela working today?")
    await stage.passes(seconds=40)
    await sam.says("/sos")
    assert sam.last.text.startswith("Thanks. ")
    assert stage.dee.screen or stage.ben.sees("again.")
