"""Whatever is typed is answered, and is as grave as it is: the same words twice, a story, a slip, a witness."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_the_same_words_answer_one_question_after_the_other(stage: Stage) -> None:
    sam = stage.phone(7830)
    await sam.says("/sos")
    await sam.says("in the corridor")
    assert sam.last.text == "I have that. Is it safe for you to write?"
    await stage.passes(seconds=5)
    await sam.says("in the corridor")
    assert sam.last.text.startswith("What is going on?")


async def test_sent_twice_by_a_bad_line_they_answer_one(stage: Stage) -> None:
    sam = stage.phone(7831)
    await sam.says("/sos")
    await sam.says("in the corridor")
    await sam.says("in the corridor")
    assert sam.last.text == "I have that. Is it safe for you to write?"


async def test_what_nobody_knows_is_skipped(stage: Stage) -> None:
    sam = stage.phone(7832)
    for words in ("/report", "ok", "no", "somebody keeps drawing insults on our poster", "done"):
        await sam.says(words)
    assert sam.last.text == "Did this happen to you?"
    await sam.says("I don't know")
    assert sam.last.text.startswith("What is it closest to?")
    await sam.says("not sure")
    assert sam.last.text == "Where was it?"


async def test_who_cannot_say_where_they_are_says_that_they_do_not_know(stage: Stage) -> None:
    sam = stage.phone(7833, "de")
    await sam.says("hilfe")
    await sam.says("weiß nicht")
    assert sam.last.text == "Das ist in Ordnung. Kannst du gefahrlos schreiben?"


async def test_grave_words_in_a_story_that_could_wait_call_at_once(stage: Stage) -> None:
    sam = stage.phone(7834)
    for words in ("did you order the blue lanyards?", "lobby", "2"):
        await sam.says(words)
    assert stage.card.text.startswith("Hibiscus. ")
    await stage.passes(seconds=30)
    await sam.says("he hit me in the face")
    assert stage.card.text.startswith("Saffron. ")
    assert sam.last.text == "Thanks. I'll let you know when they are here."


async def test_own_words_under_a_question_of_the_story_are_answered_in_it(stage: Stage) -> None:
    sam = stage.phone(7835)
    for words in ("did you order the blue lanyards?", "the lobby, near the coffee"):
        await sam.says(words)
    await sam.says("as soon as possible")
    assert sam.last.text == "Thanks. I'll let you know when they are here."
    assert stage.card.text.startswith("Saffron. ") and stage.card.text.endswith("Z3.")


async def test_another_room_than_the_story_thinks_is_where_they_are(stage: Stage) -> None:
    sam = stage.phone(7836)
    await sam.says("/start p_11")
    await sam.says("did you order the blue lanyards?")
    assert "Are you at Hall 1?" in sam.last.text
    await sam.says("no, I am in the lobby")
    assert sam.last.text.startswith("Good, someone will bring them.")
    assert stage.card.text.endswith("Z3.")


async def test_a_call_after_a_slip_is_no_slip(stage: Stage) -> None:
    sam = stage.phone(7837)
    await sam.says("help")
    name = word_of(sam)
    await sam.presses("That was a mistake")
    assert "istake" in stage.card.text
    await stage.passes(minutes=1)
    await sam.says("help")
    assert stage.card.text == f"Saffron. {name}."


async def test_the_first_call_is_the_first_call_and_no_report_before_it(stage: Stage) -> None:
    sam = stage.phone(7838)
    await sam.says("someone shouted at me at lunch")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Hi, I'm Ana")
    await stage.passes(hours=1)
    await sam.says("/sos")
    await stage.passes(minutes=2)
    await sam.says("/sos")
    assert sam.last.text == "The team got your first call 2 min ago. I have told them again."


async def test_what_a_witness_adds_is_answered_also_once_somebody_has_it(stage: Stage) -> None:
    sam = stage.phone(7839)
    await sam.says("a man in a red cap is insulting the volunteers")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await sam.presses("3. I saw it")
    await stage.ana.presses("I take it")
    await stage.passes(minutes=1)
    before = len(sam.screen)
    await sam.says("he is with two others")
    assert [one.text for one in sam.screen[before:]] == [f"Added to {name}."]


async def test_never_mind_under_something_new_is_no_report(stage: Stage) -> None:
    for user, language, words in ((7840, "en", "never mind"), (7841, "de", "vergiss es")):
        sam = stage.phone(user, language)
        await sam.says("a man keeps following me" if language == "en" else "ein Mann verfolgt mich die ganze Zeit")
        await stage.passes(seconds=25)
        cards = len(stage.cards)
        await sam.says("/start")
        await sam.says("3")
        await sam.says(words)
        assert sam.last.text in (
            "All right. I'm here when you need me.",
            "In Ordnung. Ich bin da, wenn du mich brauchst.",
        )
        await stage.passes(minutes=3)
        assert len(stage.cards) == cards


async def test_a_button_in_words_may_be_polite(stage: Stage) -> None:
    sam = stage.phone(7842)
    await sam.says("/report")
    await sam.presses("2. Keep it unsent")
    for words in ("no", "my team lead puts his hand on my leg", "done", "yes"):
        await sam.says(words)
    await stage.passes(minutes=30)
    await sam.says("and he said nobody would believe me")
    assert sam.last.text.startswith("I keep something of yours, unsent.")
    await sam.says("send it all please")
    assert sam.sees("Sent. Your word is")
    assert len(stage.cards) == 1


async def test_no_means_that_nobody_is_waited_for(stage: Stage) -> None:
    sam = stage.phone(7843)
    for words in ("/report", "ok", "no", "he makes jokes about my body", "done", "yes"):
        await sam.says(words)
    for _ in range(5):
        await sam.says("skip")
    for words in ("choose a person", "caro", "yes"):
        await sam.says(words)
    await stage.passes(minutes=3)
    assert sam.last.text.startswith("Caro has not answered yet.")
    await sam.says("no")
    assert stage.card.text.startswith("Hibiscus. ")


async def test_words_that_are_changed_into_a_cry_call(stage: Stage) -> None:
    sam = stage.phone(7845)
    number = await sam.says("a man keeps following me")
    await stage.passes(seconds=25)
    name = word_of(sam)
    await sam.edits(number, "help me he is here")
    assert stage.card.text == f"Saffron. {name}."
    assert sam.last.text.startswith("I've told the team just now.")


async def test_no_phone_rings_at_night_to_say_that_there_is_nothing_new(stage: Stage) -> None:
    sam = stage.phone(7846)
    await sam.says("a man keeps making jokes about my accent")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Hi, I'm Ana")
    await stage.passes(hours=12, minutes=5)
    at_night = [one for one in sam.screen if one.text.startswith("Nothing new yet")][-1]
    assert not at_night.sound
