"""Bad input, in words: it gets a clear answer and loses nothing (contract.md; conversation.md 5.3, 6, 11.3)."""

from __future__ import annotations

import pytest

from tests.stage import TEAM, Stage

ODD_NAMES = ("<b>@ana</b> *_`[x](y)", "\u202egnp.exe\u2066", "@b-help-now", "{ $case }", "p_41; drop", "so_" + "x" * 61)


async def _told(stage: Stage) -> list[str]:
    """Relayed words on Ana's screen once she has the case."""
    await stage.passes(seconds=60)
    await stage.ana.presses("I take it")
    return [one.text.split("\n", 1)[-1] for one in stage.ana.screen if one.covered]


async def test_four_thousand_and_ninety_seven_characters_are_kept_and_relayed_whole(stage: Stage) -> None:
    sam = stage.phone(7100)
    story = "he follows me " + "x" * 4082 + "!"
    assert len(story) == 4097
    await sam.says(story)
    shown = "".join(await _told(stage)).replace("\n", "")
    assert "".join(story.split()) in "".join(shown.split())
    await stage.ana.says("/timeline")
    assert stage.ana.sees("!")


@pytest.mark.parametrize("words", ["he said \u202egnp.exe to me", "he sent me \x00\x07 this"])
async def test_broken_and_turning_characters_arrive_as_words(stage: Stage, words: str) -> None:
    sam = stage.phone(7100)
    await sam.says(words)
    assert sam.last.text.startswith("Thank you for telling us.")
    shown = " ".join(await _told(stage))
    first, *_, last = words.split()
    assert first in shown and last in shown
    assert not {"\u202e", "\x07", "\ud83d"} & set(shown)


@pytest.mark.parametrize("payload", ODD_NAMES)
async def test_a_start_with_any_payload_says_hello_and_lies_about_no_place(stage: Stage, payload: str) -> None:
    sam = stage.phone(7100)
    await sam.says(f"/start {payload}")
    assert "You are at point" not in sam.last.text
    known = ("Hello, I'm the event desk.", "Thank you for telling us.", "I'm here.", "I don't know that code")
    assert sam.last.text.startswith(known)


async def test_words_behind_a_command_are_words(stage: Stage) -> None:
    sam = stage.phone(7100)
    for command in ("/report", "/start", "/info", "/nonsense"):
        await sam.says(f"{command} he follows me and grabbed my arm {command[1:]}")
    shown = " ".join(await _told(stage))
    for command in ("report", "start", "info", "nonsense"):
        assert f"grabbed my arm {command}" in shown
    assert len(stage.cards) == 1


async def test_sos_with_words_tells_both(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/sos he has a knife")
    assert stage.card.text.startswith("Saffron. ")
    assert "he has a knife" in await _told(stage)


async def test_an_unknown_command_offers_the_three_choices(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/nonsense")
    assert sam.last.text == "I don't know that one. What do you need?"
    assert sam.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")
    await sam.says("1")
    assert stage.card.text.startswith("Saffron. ")


async def test_start_in_the_middle_of_anything_offers_help_now_first(stage: Stage) -> None:
    sam = stage.phone(7100)
    for before in ("", "hello", "he follows me everywhere", "/sos", "hall 2", "/language", "/info"):
        if before:
            await sam.says(before)
        await sam.says("/start")
        assert "elp now" in sam.last.labels[0]
    await sam.says("1")
    assert len(stage.cards) == 1


async def test_a_sticker_gets_a_kind_line_and_no_alert(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("", media="sticker")
    assert sam.last.text == "Good to hear from you. I'm here if you need anything."
    await stage.passes(minutes=5)
    assert not stage.cards


async def test_five_photos_are_one_case_one_card_and_one_answer(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.sends_album(5)
    assert [one.text for one in sam.screen] == ["Got the photo. Only the people on your case can open it."]
    await stage.passes(seconds=60)
    assert len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert len([one for one in stage.ana.screen if one.media == "photo"]) == 5


async def test_five_photos_answer_one_question_and_not_five(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/sos")
    await sam.sends_album(5)
    assert sam.last.text == "I have that. Is it safe for you to write?"


async def test_words_sent_in_one_breath_do_not_say_that_it_is_safe_to_write(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/sos")
    await sam.says("I'm hiding")
    await sam.says("in hall 2")
    assert sam.last.text == "I have that. Is it safe for you to write?"
    assert stage.card.text.endswith("Z2.")


async def test_the_same_words_within_half_a_minute_are_one_message(stage: Stage) -> None:
    sam = stage.phone(7100)
    for _ in range(3):
        await sam.says("he follows me and will not stop")
    assert len(await _told(stage)) == 1
    await stage.ana.says("/say Is he there?")
    await sam.says("yes")
    await stage.ana.says("/say Has he a knife?")
    await sam.says("yes")
    assert len([one for one in stage.ana.screen if one.covered and one.text.endswith("\nyes")]) == 2


async def test_a_yes_to_a_person_answers_no_older_question_of_ours(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("/sos")
    await sam.presses("I can't say")
    await stage.ana.presses("I take it")
    await stage.ana.says("/say Are you hurt?")
    await sam.says("no")
    assert any(one.covered for one in stage.ana.screen if one.text.endswith("no"))
    assert "No, just come" not in sam.last.text and "come and find you" not in sam.last.text


async def test_a_no_amid_a_story_does_not_wave_it_off(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("one man follows me")
    await sam.says("no")
    await sam.says("two men")
    assert await _told(stage) == ["one man follows me", "no", "two men"]


async def test_a_few_words_are_kept_and_belong_to_what_follows(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("behind stage")
    await sam.presses("1. Help now")
    await stage.ana.presses("I take it")
    assert stage.ana.sees("behind stage").covered


async def test_an_edit_of_what_was_too_little_to_keep_is_read_like_new_words(stage: Stage) -> None:
    sam = stage.phone(7100)
    number = await sam.says("hello")
    await sam.edits(number, "he has a knife and follows me")
    assert await _told(stage) == ["he has a knife and follows me"]


async def test_an_answer_to_the_near_hit_of_a_phrase_loses_no_word(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("a man with a bluue lanyarrds bag grabbed me")
    await sam.says("2")
    assert "a man with a bluue lanyarrds bag grabbed me" in await _told(stage)


async def test_a_reporter_who_is_also_a_responder_is_a_reporter_in_their_own_case(stage: Stage) -> None:
    await stage.ben.says("/sos")
    name = stage.card.text.split(". ")[1].strip(".")
    assert "I've told the team just now." in stage.ben.last.text
    stage.ben.never_sees(f"Saffron. {name}")
    await stage.ben.presses("I take it", TEAM)
    assert "Taken" not in stage.card.text
    await stage.ben.says("/cases")
    assert name not in stage.ben.last.text
    await stage.ana.presses("I take it")
    await stage.ben.says("it is by the stage door")
    assert stage.ana.sees("by the stage door")
