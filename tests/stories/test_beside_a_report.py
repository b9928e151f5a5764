"""Edge cases of the attendee's side (conversation.md 6), row by row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.stage import Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import passes_over, word_of


async def told(stage: Stage, user: int, words: str = "somebody keeps following me around the whole hall") -> Phone:
    """A report that Ana has."""
    sam = stage.phone(user)
    await sam.says(words)
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    return sam


async def test_remove_in_answer_to_a_message_has_that_one_left_aside(stage: Stage) -> None:
    sam = await told(stage, 7700)
    wrong = await sam.says("his name is Marc Antoine")
    await sam.says("he wore a grey hat")
    await sam.says("remove", reply_to=wrong)
    assert sam.last.text == "I'll ask the team to leave that message aside. It can't be made unread."
    stage.ana.never_sees("Marc Antoine")
    assert stage.ana.sees("he wore a grey hat")
    await stage.ben.presses("I join")
    stage.ben.never_sees("Marc Antoine")


async def test_remove_alone_means_the_last_one(stage: Stage) -> None:
    sam = await told(stage, 7701)
    await sam.says("his name is Marc Antoine")
    await sam.says("Remove")
    stage.ana.never_sees("Marc Antoine")
    assert stage.ana.sees("following me around")


async def test_an_edit_after_closing_asks_for_a_look(stage: Stage) -> None:
    sam = await told(stage, 7702)
    name = word_of(sam)
    message = await sam.says("he wore a grey hat")
    await stage.ben.presses("I join")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    await stage.ana.presses("They know, no line needed")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.passes(hours=1)
    await sam.edits(message, "he wore a red hat")
    assert stage.ana.sees("he wore a red hat") and stage.ana.sees(f"{name}: look in, soon.")


async def test_has_someone_reported_me_is_never_answered(stage: Stage) -> None:
    sam, lea = stage.phone(7703), stage.phone(7704)
    await lea.says("Sam Miller from the bar keeps following me around")
    await stage.passes(seconds=25)
    cards = len(stage.cards)
    await sam.says("has someone reported me?")
    assert sam.last.text.startswith("I can't talk about what others write.")
    assert len(stage.cards) == cards
    await sam.presses("1. Ask a person")
    assert sam.sees("I'm trying to reach the team now. I say so here once I have.")
    assert len(stage.cards) == cards + 1


async def test_a_child_is_noted_for_the_two_and_nothing_is_asked(stage: Stage) -> None:
    sam = stage.phone(7705)
    await sam.says("a man keeps following a child around the hall")
    await stage.passes(seconds=25)
    before = sam.texts
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Someone under age is mentioned.")
    await sam.says("the child has a red coat")
    assert len([one for one in stage.ana.texts if "under age" in one]) == 1
    new = [one for one in sam.texts if one not in before]
    assert not [one for one in new if "child" in one or "under age" in one or one.endswith("?")]


async def test_the_third_thanks_in_a_row_brings_the_choices(stage: Stage) -> None:
    sam = stage.phone(7706)
    for _ in range(2):
        await sam.says("thanks")
        assert sam.last.text == "Good to hear from you. I'm here if you need anything."
    await sam.says("thank you")
    assert sam.last.text == "I'm here. Which one is it?"
    assert stage.cards == []


async def test_insults_never_block_help_now(stage: Stage) -> None:
    sam = stage.phone(7707)
    for _ in range(8):
        await sam.says("you stupid useless bot, go away")
    await stage.passes(seconds=61)
    assert len(stage.cards) == 1
    await sam.says("/sos")
    assert any("told them again" in one or "told the team" in one for one in sam.texts)


def _only(*languages: str) -> Callable[[str], str]:
    """Who is on duty reads Spanish; Eli, off duty, reads English."""
    read = ", ".join(f'"{one}"' for one in languages)

    def change(text: str) -> str:
        for name in ("Ana", "Ben", "Caro"):
            head, _, tail = text.partition(f'name = "{name}"')
            before, _, after = tail.partition("languages = [")
            text = f'{head}name = "{name}"{before}languages = [{read}]{after.partition("]")[2]}'
        return text

    return change


async def test_a_language_nobody_on_duty_reads_calls_who_does(theatre: Theatre) -> None:
    async with theatre(_only("es")) as stage:
        sam = stage.phone(7708, "en")
        await sam.says("somebody keeps following me around the whole hall")
        await stage.passes(seconds=25)
        assert sam.sees("No one here reads English right now. We'll use simple words or a person who can help.")
        assert "I take it" in stage.eli.last.labels
        await stage.ana.presses("Lo tomo")
        assert stage.ana.sees("Escribe en en. Nadie de turno lo lee.")


async def test_a_phone_in_a_language_without_texts_is_known_for_that(theatre: Theatre) -> None:
    async with theatre(_only("en")) as stage:
        sam = stage.phone(7711, "fi")
        await sam.says("joku seuraa minua koko ajan salissa")
        await stage.passes(seconds=25)
        assert sam.sees("No one here reads this language right now.")
        await stage.ana.says("/look")
        await stage.ana.presses("I take it")
        assert stage.ana.sees("They write in fi. No one on duty reads that.")


async def test_words_say_more_than_the_phone_they_are_typed_on(theatre: Theatre) -> None:
    async with theatre(_only("en")) as stage:
        sam = stage.phone(7712, "en")
        await sam.says("هناك رجل يلاحقني في القاعة منذ ساعة")
        await stage.passes(seconds=25)
        assert sam.sees("No one here reads")
        await stage.ana.presses("I take it")
        assert stage.ana.sees("They write in Arabic. No one on duty reads that.")


async def test_a_cry_in_a_language_nobody_reads_calls_who_does_as_well(theatre: Theatre) -> None:
    async with theatre(_only("es")) as stage:
        sam = stage.phone(7713, "es")
        await sam.says("he has a knife and he is coming to us now")
        assert stage.card
        assert "I take it" in stage.eli.last.labels


async def test_after_the_desk_closed_words_are_kept_and_can_be_sent_all_the_same(stage: Stage) -> None:
    await stage.passes(hours=24 * 33)
    sam = stage.phone(7709)
    await sam.says("somebody keeps writing to me since the event")
    assert sam.last.text.startswith("The desk closed on January 5. I have not passed this on.")
    await stage.passes(minutes=5)
    assert stage.cards == []
    await sam.says("send it")
    assert len(stage.cards) == 1
    await sam.says("/sos")
    assert sam.sees("told")


async def test_with_nobody_on_duty_they_hear_so_and_the_call_goes_on(stage: Stage) -> None:
    for one in (stage.ana, stage.ben, stage.caro):
        await one.says("/offduty")
    sam = stage.phone(7710)
    await sam.says("/sos")
    await stage.passes(seconds=5)
    assert sam.sees("No one is at the desk at this hour.")
    assert "I take it" in stage.ana.last.labels


async def test_some_kind_of_thing_is_no_child(stage: Stage) -> None:
    await told(stage, 7720, "he was kind of blocking my way, a minor thing, but he keeps staring")
    stage.ana.never_sees("under age")


@pytest.mark.parametrize(
    ("language", "words", "asks"),
    [
        ("en", "please delete my report", "Do you want us to stop?"),
        ("de", "ich möchte meine Meldung zurückziehen", "Möchtest du, dass wir aufhören?"),
        ("fr", "je veux retirer ma plainte", "Voulez-vous"), ("pt", "quero retirar a queixa", "Quer que"),
        ("ru", "хочу забрать заявление", "Хотите"), ("zh", "我想撤回", "停下来吗"),
        ("ar", "أريد سحب البلاغ", "هل نتوقف"),
    ],
)  # fmt: skip
async def test_taking_it_back_in_their_own_words_is_understood(
    stage: Stage, language: str, words: str, asks: str
) -> None:
    sam = stage.phone(7721, language)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    await sam.says(words)
    assert sam.sees(asks)


@pytest.mark.parametrize(
    "words", ["has anyone complained about me?", "did she report me", "is there a complaint against me"]
)
async def test_whether_somebody_told_of_them_is_never_answered_however_it_is_asked(stage: Stage, words: str) -> None:
    sam = stage.phone(7722)
    await sam.says(words)
    assert sam.last.text.startswith("I can't talk about what others write.")


async def test_who_was_reported_on_purpose_tells_it_as_a_report(stage: Stage) -> None:
    sam = stage.phone(7723)
    await sam.says("he complained about me to his boss and then he threatened me")
    assert sam.last.text.startswith("Thank you for telling us.")


@pytest.mark.parametrize(
    "words",
    ["did he report me? he follows me everywhere", "Hi, is there a complaint about me? she keeps touching me"],
)
async def test_what_they_tell_beside_asking_whether_somebody_told_of_them_is_a_report(stage: Stage, words: str) -> None:
    sam = stage.phone(7724)
    await sam.says(words)
    assert sam.last.text.startswith("Thank you for telling us.")
    await stage.passes(seconds=61)
    await stage.ana.presses("I take it")
    assert stage.ana.sees(words)


async def test_few_words_beside_that_question_are_kept_and_go_to_the_team_without_an_answer(stage: Stage) -> None:
    sam = stage.phone(7725)
    await sam.says("did he report me? he is outside")
    assert sam.last.text.startswith("I can't talk about what others write.")
    await stage.passes(minutes=3)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("he is outside")


async def test_few_words_beside_that_question_go_once_with_the_wish_to_talk(stage: Stage) -> None:
    sam = stage.phone(7726)
    await sam.says("did he report me? he is outside")
    await sam.presses("1. Ask a person")
    await stage.ana.presses("I take it")
    await stage.passes(minutes=3)
    await sam.says("/sos")
    assert len([one for one in stage.ana.texts if "he is outside" in one]) == 1


async def test_that_question_alone_is_told_to_nobody(stage: Stage) -> None:
    sam = stage.phone(7727)
    for words in ("Hello, did he report me? Please", "has someone reported me? who reported me?"):
        await sam.says(words)
        assert sam.last.text.startswith("I can't talk about what others write.")
    await stage.passes(minutes=5)
    assert stage.cards == []
