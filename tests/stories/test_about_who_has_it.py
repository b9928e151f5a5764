"""Words about whoever has the case reach the others, not that one, until the person says (conversation.md 4.5)."""

from __future__ import annotations

import pytest

from tests.stage import TEAM, Phone, Stage
from tests.stories.scenes import taken, word_of
from tests.stories.test_after_closing import closed
from tests.stories.test_signing_off import offered

QUESTION = "Is this about something Ana did? They have your report. I give these words only to others until you say."


async def with_ana(stage: Stage, user: int) -> tuple[Phone, str]:
    """Told in free words, taken by Ana, and a while later."""
    sam = stage.phone(user)
    await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say I'm Ana, I'm here.")
    await stage.passes(minutes=3)
    return sam, word_of(sam)


@pytest.mark.parametrize("words", [
    "Ana is the one who did this", "it was ana", "Ana touched me at the bar", "Ana, you touched me, stop it",
    "the woman you sent, Ana", "ana's doing",
])  # fmt: skip
async def test_ana_has_it_and_does_not_read_that_it_was_her(stage: Stage, words: str) -> None:
    sam, first = await with_ana(stage, 7810)
    before = stage.ana.texts
    await sam.says(words)
    assert QUESTION in sam.last.text
    await stage.passes(minutes=2)
    assert stage.ana.texts == before
    second = word_of(sam)
    assert second != first and stage.ben.sees(f"{second}.")
    await stage.ben.presses("I take it")
    assert stage.ben.sees(words) and stage.ben.sees(f"Written beside {first}")
    stage.ana.never_sees(second)


@pytest.mark.parametrize("words", [
    "thank you Ana", "Thanks so much, ana!", "is Ana coming", "Ana, I am by the stairs now", "hi ana", "ok Ana",
    "ok I'll wait for Ana at the door", "I'm scared Ana please come", "Ana he is hitting somebody", "Ana just left",
])  # fmt: skip
async def test_what_people_say_to_who_helps_them_arrives(stage: Stage, words: str) -> None:
    sam, _ = await with_ana(stage, 7811)
    await sam.says(words)
    assert stage.ana.sees(words)


@pytest.mark.parametrize("by", ["the reporter", "the handler"])
async def test_whoever_is_kept_out_of_the_first_gets_no_sign_of_the_second(stage: Stage, by: str) -> None:
    sam, first = await with_ana(stage, 7819)
    if by == "the handler":
        await stage.ana.says(f"/restrict {first} Ben")
    else:
        await sam.says("keep it from Ben, he threatened me before")
        await sam.presses("1. Yes, keep it from them")
    before = stage.ben.texts
    await sam.says("Ana is the one who did this")
    await stage.passes(minutes=3)
    second = word_of(sam)
    assert second != first and stage.caro.sees(f"{second}.")
    await stage.caro.presses("I take it")
    assert stage.caro.sees(f"Written beside {first}") and stage.caro.sees("Keep this from Ben.")
    assert stage.ben.texts == before


async def test_it_was_about_her_and_another_has_both(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7812)
    await sam.says("Ana is the one who did this")
    await sam.presses("2. Yes, keep it from them")
    assert "Ana is out now." in sam.last.text and "They may have read what you wrote before." in sam.last.text
    await stage.passes(seconds=70)
    assert stage.ben.sees(f"{first}.") and stage.ben.sees(f"{word_of(sam)}.")
    await stage.ana.says("/timeline")
    stage.ana.never_sees("the one who did this")


async def test_it_was_not_about_her_and_she_reads_it_where_it_was_meant_for(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7813)
    message = await sam.says("somebody pushed me while Ana stood there")
    assert QUESTION in sam.last.text
    assert not any("Not a report" in one for one in sam.last.labels)
    await sam.presses("3. No, they may help")
    assert sam.last.text == f"Added to {first}."
    assert stage.ana.sees("Ana stood there")
    await stage.passes(minutes=5)
    stage.ben.never_sees("Ana stood there")
    assert len(stage.cards) == 1
    await sam.says("somebody pushed me again, Ana was there")
    assert stage.ana.sees("Ana was there"), "asked once"
    await sam.edits(message, "somebody pushed me while Ana stood there, by the bar")
    assert stage.ana.sees("by the bar")
    await stage.ana.says("/timeline")
    stage.ana.never_sees("may help after all")
    await sam.says("now Ana is touching me")
    assert QUESTION in sam.last.text, "but never for words that say it was her"
    stage.ana.never_sees("is touching me")


@pytest.mark.parametrize("after", [0, 30])
async def test_it_was_said_outright_and_she_may_help_all_the_same(stage: Stage, after: int) -> None:
    sam, first = await with_ana(stage, 7828)
    await sam.says("Ana touched me at the bar")
    await stage.passes(seconds=after)
    await sam.presses("2. No, they may help" if after else "3. No, they may help")
    assert sam.last.text == f"Added to {first}."
    assert stage.ana.sees("touched me at the bar")
    await sam.says("now Ana is touching me")
    assert QUESTION in sam.last.text, "said anew, it is asked anew"


async def test_answered_by_words_instead_of_a_button(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7823)
    await sam.says("somebody pushed me while Ana stood there")
    await sam.says("no, Ana is helping me")
    assert stage.ana.sees("Ana stood there") and stage.ana.sees("Ana is helping me")
    await sam.says("Ana pushed me")
    await sam.says("yes it was Ana")
    assert "Ana is out now." in sam.last.text
    stage.ana.never_sees("it was Ana")
    assert first


async def test_it_goes_to_the_team_before_they_say_and_she_reads_it_all_the_same(stage: Stage) -> None:
    sam, _ = await with_ana(stage, 7824)
    await sam.says("somebody pushed me while Ana stood there")
    await stage.passes(seconds=25)
    await sam.presses("2. No, they may help")
    assert sam.sees("All right. Ana may help with this.")
    rung = len(stage.ben.texts)
    await stage.passes(minutes=30)
    assert len(stage.ben.texts) == rung, "nobody is called for it any more"
    assert stage.ana.sees("Ana stood there")


async def test_further_words_about_her_are_one_case(stage: Stage) -> None:
    sam, _ = await with_ana(stage, 7825)
    for words in (
        "Ana touched me at the bar",
        "now Ana follows me again",
        "please not Ana here",
        "help, Ana is hitting me",
    ):
        await sam.says(words)
        await stage.passes(seconds=40)
    await stage.ben.presses("I take it")
    for words in ("touched me", "follows me again", "not Ana", "hitting me"):
        assert stage.ben.sees(words)
        stage.ana.never_sees(words)
    await sam.says("/status")
    assert len(sam.last.text.splitlines()) <= 3


async def test_whoever_else_is_named_is_out_of_both(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7826)
    before = stage.ana.texts[-3:]
    await sam.says("Ana and Ben grabbed me")
    assert stage.ana.texts[-3:] == before
    await stage.ana.says(f"/timeline {first}")
    assert "Ben" not in stage.ana.last.text, "nor does she learn who else was named"
    assert not [one for one in stage.ben.texts if first in one]
    await sam.presses("2. Yes, keep it from them")
    await sam.presses("1. Yes, keep it from them")
    assert not [one for one in stage.ben.screen if "I join" in one.labels], "the card of the first is gone as well"
    await stage.passes(minutes=10)
    assert stage.caro.sees(f"{first}.") and not [one for one in stage.ben.texts if "grabbed" in one or first in one]


async def test_kept_from_her_after_she_handed_it_over_she_reads_nothing_of_it(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7827)
    await sam.says("Ana touched me at the bar")
    await stage.ana.says(f"/handover {first} @ben")
    await stage.ben.presses("Accept")
    await sam.presses("2. Yes, keep it from them")
    await stage.ana.says(f"/timeline {first}")
    assert stage.ana.last.text.startswith("I know no case by that name")


async def test_a_cry_that_names_who_has_it_calls_all_others_at_once(stage: Stage) -> None:
    sam, first = await taken(stage, 7814)
    before = stage.ana.texts
    await stage.passes(minutes=1)
    await sam.says("help, Ana is hurting me")
    assert stage.ben.sees(f"Saffron. {word_of(sam)}") and word_of(sam) != first
    assert [one for one in stage.ana.texts if word_of(sam) in one or "hurting" in one] == []
    assert before


async def test_asked_what_is_going_on_they_name_who_took_it(stage: Stage) -> None:
    sam, _ = await taken(stage, 7815)
    for answer in ("1", "1"):
        await sam.says(answer)
    await sam.says("Ana is hurting me")
    assert QUESTION in sam.last.text
    assert stage.ben.sees("Saffron. " + word_of(sam)), "as grave as the call it stands beside"
    stage.ana.never_sees("hurting")


async def test_a_change_of_words_that_names_who_has_it(stage: Stage) -> None:
    sam, _ = await with_ana(stage, 7816)
    message = await sam.says("she had a grey hat")
    assert stage.ana.sees("she had a grey hat")
    await sam.edits(message, "she had a grey hat, it was Ana")
    assert QUESTION in sam.last.text
    await stage.passes(minutes=2)
    stage.ana.never_sees("it was Ana")


async def test_asked_who_did_it_they_name_who_has_it_meanwhile(stage: Stage) -> None:
    sam = stage.phone(7817)
    await sam.says("/report")
    await sam.presses("1. Go on")
    await sam.presses("2. Yes, in danger")
    await stage.ana.presses("I take it")
    for answer in ("1", "1", "he is close", "red hat", "1", "skip", "1", "skip", "skip", "skip"):
        if not sam.last.text.startswith("Who did it?"):
            await sam.says(answer)
    assert sam.last.text.startswith("Who did it?")
    await sam.says("Ana")
    stage.ana.never_sees("Who did it")
    assert not [one for one in stage.ana.texts if one.endswith("Ana")]


async def test_in_silence_nothing_is_asked_and_she_is_out(stage: Stage) -> None:
    sam, _ = await taken(stage, 7818)
    await sam.says("1")
    await sam.says("3")
    await stage.passes(minutes=2)
    await sam.says("it is ana")
    stage.ana.never_sees("it is ana")
    sam.never_sees("something Ana did")
    await stage.ben.presses("I take it")
    assert stage.ben.sees("it is ana")


async def test_after_closing_words_about_who_had_it_are_a_report_of_their_own(stage: Stage) -> None:
    sam, name = await closed(stage)
    await stage.ana.says(f"/say {name} How are you today?")
    await sam.presses("1. Show it")
    await sam.says("it was Ana who touched me, you know that")
    await stage.passes(seconds=30)
    stage.ana.never_sees("you know that")
    assert stage.ben.sees(word_of(sam)) and word_of(sam) != name


async def test_the_news_that_the_team_has_it_asks_once_more_so_that_a_number_answers_it(stage: Stage) -> None:
    sam, _ = await with_ana(stage, 7820)
    await sam.says("Ana touched me at the bar")
    await stage.passes(seconds=25)
    assert sam.last.text.startswith("The team has it now.") and sam.last.text.endswith(QUESTION)
    await sam.says("1")
    assert "Ana is out now." in sam.last.text


async def test_who_opened_a_case_by_a_sentence_speaks_of_colleagues_as_colleagues_do(stage: Stage) -> None:
    await stage.caro.says_in(TEAM, "Could we get a kettle to Z2?")
    await stage.ana.presses("I take it")
    await stage.caro.says("tell them Ana knows the way")
    assert stage.ana.sees("tell them Ana knows the way")
    await stage.caro.says("Ana is hitting him, come quickly")
    stage.ana.never_sees("hitting him")
    assert stage.ben.sees("Saffron.")


async def test_the_account_read_back_to_them_is_put_right_with_the_name_of_who_has_it(stage: Stage) -> None:
    name, code = await offered(stage)
    kim = stage.phone(7822)
    await kim.says(f"/start so_{code}")
    await kim.says("no, the one who shouted at me was Ana herself")
    stage.ana.never_sees("Ana herself")
    assert stage.ben.sees("Ana herself") and name
