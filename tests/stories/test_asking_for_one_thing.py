"""`/ask`: a photo, a place, a yes or no; in their language, and as they can be written to (conversation.md 9.2)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import paired, taken


async def test_a_photo_is_asked_for_in_their_language_and_comes_to_both(stage: Stage) -> None:
    sam = stage.phone(7820, language="es")
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await stage.ana.says("/ask photo")
    assert sam.last.text == "¿Puedes enviarnos una foto? Solo si te va bien donde estás." and sam.last.sound
    assert "→ sent" in stage.ana.last.text
    assert "Asked for a photo." in stage.ben.sees("Asked for a photo.").text
    await sam.says("", media="photo")
    assert [one for one in stage.ben.screen if one.media == "photo"]
    await stage.passes(minutes=30)
    stage.ana.never_sees("they are waiting for your first words")


async def test_a_place_is_chosen_and_no_other_question_follows(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.ana.says("/ask")
    await stage.ana.presses("2. Their place")
    assert sam.last.text == "Where are you now? Choose a place, or write it."
    await sam.presses("More places")
    await sam.presses(sam.last.labels[3])
    assert sam.last.text == f"Added to {name}."
    assert "Z4" in stage.card.text
    assert stage.ana.sees("Place: Z4.")
    await sam.says("hello?")
    assert "safe" not in sam.last.text


async def test_a_yes_or_no_reaches_the_two_and_can_be_changed(stage: Stage) -> None:
    sam, _name = await paired(stage)
    await stage.ana.says("/ask yesno Is he still near you?")
    assert sam.last.text == "Ana from the desk: Is he still near you?" and sam.last.labels == ("1. Yes", "2. No")
    await sam.presses("1. Yes")
    await sam.presses("1. Yes")
    assert len([one for one in stage.ben.texts if "They say: yes." in one]) == 1
    await sam.presses("2. No")
    assert stage.ben.sees("They say: no.") and stage.ana.sees("They say: no.")
    await stage.ana.says("/timeline")
    record = stage.ana.last.text
    assert record.index("Is he still near you?") < record.index("They say: yes.") < record.index("They say: no.")


async def test_by_tapping_the_question_is_asked_for_and_put_once_more(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.ana.says("/ask")
    await stage.ana.presses("3. A yes or no")
    await stage.ana.says("Can you get to the door?")
    sam.never_sees("door")
    await stage.ana.presses("Send")
    await stage.ana.presses("Send")
    assert stage.ana.notices[-1] == "That was sent already."
    assert len([one for one in sam.texts if "door" in one]) == 1
    await sam.says("no")
    assert stage.ana.sees("They say: no.")


async def test_a_sealed_question_keeps_its_answers(stage: Stage) -> None:
    sam, _name = await taken(stage)
    await stage.passes(minutes=5)
    await stage.ana.says("/ask yesno Is he still near you?")
    assert sam.last.text == "The desk has an answer for you."
    await sam.presses(sam.last.labels[0])
    assert sam.last.labels == ("1. Yes", "2. No")
    await sam.says("2")
    assert stage.ana.sees("They say: no.")


async def test_in_silence_and_in_cover_nothing_is_asked_and_the_reason_is_said(stage: Stage) -> None:
    sam = stage.phone(7821)
    await sam.says("/sos")
    await sam.presses("2. Hall 2")
    await sam.presses(next(one for one in sam.last.labels if "just come" in one.casefold()))
    await stage.ana.presses("I take it")
    before = sam.texts
    for words in ("photo", "place", "yesno Are you there?"):
        await stage.ana.says(f"/ask {words}")
        assert stage.ana.last.text.endswith("not sent. They asked that nobody writes.")
    assert sam.texts == before
    kim = stage.phone(7822)
    await kim.says("did you order the blue lanyards?")
    await stage.ben.presses("I take it")
    before = kim.texts
    await stage.ben.says("/ask place")
    assert stage.ben.last.text.endswith("not sent. Their chat shows nothing of us now.")
    assert kim.texts == before


async def test_who_can_only_say_yes_or_no_is_asked_for_no_photo(stage: Stage) -> None:
    sam = stage.phone(7823)
    await sam.says("/sos")
    await sam.presses("2. Hall 2")
    await sam.presses(next(one for one in sam.last.labels if "yes" in one.casefold() and "no" in one.casefold()))
    await stage.ana.presses("I take it")
    await stage.ana.says("/ask photo")
    assert "They can only say yes or no" in stage.ana.last.text
    await stage.ana.says("/ask yesno Is he gone?")
    assert sam.sees("Is he gone?")


async def test_nobody_else_asks_and_nobody_else_answers(stage: Stage) -> None:
    sam, name = await taken(stage)
    await stage.caro.says(f"/ask {name} photo")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    await stage.ana.says("/ask something")
    assert stage.ana.last.text.startswith("Ask for what?")
    await stage.ana.says("/ask yesno Is he gone?")
    asked = sam.last
    data = stage.house.data_of(sam.chat, asked.id, "1. Yes")
    eve = stage.phone(7824)
    await eve.says("/start")
    await eve.forges(asked.id, data)
    stage.ana.never_sees("They say")
