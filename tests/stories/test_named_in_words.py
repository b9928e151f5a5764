"""A colleague named in words is kept out first and asked about afterwards (conversation.md 4.5)."""

from __future__ import annotations

import pytest

from tests.stage import Phone, Stage
from tests.stories.conftest import Theatre
from tests.stories.scenes import word_of


def _knows_nothing(phone: Phone) -> bool:
    return phone.screen == []


async def test_the_first_words_name_ana_and_she_gets_no_sign(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("Ana from your team touched me at the bar")
    assert "Is this about Ana from our team? I have kept it from them until you say." in sam.last.text
    await stage.passes(seconds=20)
    assert _knows_nothing(stage.ana) and stage.cards == []
    assert stage.ben.sees(word_of(sam))
    await sam.presses("2. Yes, keep it from them")
    assert sam.last.text == "Done. Ana can't see this. 5 other people can help."
    await stage.passes(minutes=30)
    assert _knows_nothing(stage.ana)


async def test_it_was_not_about_her_and_she_may_help(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("I already told Ana that somebody touched me")
    await sam.presses("3. No, they may help")
    assert sam.last.text == "All right. Ana may help with this."
    await stage.passes(seconds=20)
    assert stage.ana.sees(word_of(sam)) and len(stage.cards) == 1
    await stage.ana.presses("I take it")
    assert stage.ana.sees("I already told Ana")


@pytest.mark.parametrize("words", ["help, ana is hurting me", "Help me it's Ana's doing"])
async def test_a_cry_for_help_that_names_her_goes_to_the_others_at_once(stage: Stage, words: str) -> None:
    sam = stage.phone(7700)
    await sam.says(words)
    assert _knows_nothing(stage.ana) and stage.cards == []
    assert stage.ben.sees(word_of(sam))
    for answer in ("1", "1", "he is close", "red hat"):
        await sam.says(answer)
    assert "Is this about Ana from our team?" in sam.last.text
    await sam.says("2")
    await stage.passes(minutes=3)
    assert stage.ana.sees(word_of(sam))


async def test_named_while_it_settles_and_in_the_words_of_a_picture(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("somebody touched me")
    await sam.says("it was ben", media="photo")
    assert "Is this about Ben from our team?" in sam.last.text
    await stage.passes(seconds=20)
    assert _knows_nothing(stage.ben)
    assert stage.ana.sees(word_of(sam))


async def test_the_answer_to_whether_it_is_about_the_team_is_a_name(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("/sos")
    for answer in ("1", "1", "he is close", "red hat"):
        await sam.says(answer)
    await stage.ben.presses("I take it")
    await sam.says("yes it is Ben again")
    assert "Is this about Ben from our team?" in sam.last.text
    assert not [one for one in stage.ben.texts if "it is Ben" in one or word_of(sam) in one]


async def test_words_without_a_name_bring_the_list_and_a_name_can_be_written(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("/sos")
    for answer in ("1", "1", "he is close", "red hat"):
        await sam.says(answer)
    await sam.says("one of the men in teal")
    assert sam.last.text.startswith("Who should not see this?")
    await sam.presses("I'll write the name")
    await sam.says("I think his name was Ben")
    assert sam.last.text == "Done. Ben can't see this. 5 other people can help."


async def test_help_now_alone_goes_to_everyone(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("/sos")
    assert stage.ana.sees(word_of(sam)) and stage.ben.sees(word_of(sam))


async def test_a_long_roster_is_shown_four_names_at_a_time_those_on_duty_first(theatre: Theatre) -> None:
    def many(text: str) -> str:
        more = "".join(
            f'[[people]]\nname = "Abel{letter}"\nroles = ["responder"]\nlanguages = ["en"]\ntelegram = {2000 + at}\n\n'
            for at, letter in enumerate("abcdef")
        )
        return text.replace("[[people]]", f"{more}[[people]]", 1)

    async with theatre(many) as stage:
        sam = stage.phone(7701)
        await sam.says("one of you was rude to me")
        await sam.presses("2. It's about someone on the team")
        assert len(sam.last.labels) == 7
        assert sam.last.labels[0] == "Ana"
        assert sam.last.labels[-3:] == ("More names", "I'll write the name", "That is all")
        await sam.presses("More names")
        await sam.presses("More names")
        await sam.presses("Abelf")
        assert sam.last.text.startswith("Done. Abelf can't see this.")


async def test_a_colleague_in_the_innocent_sentence_is_kept_out_and_the_chat_plays_along(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("Hey, did Ben order the blue lanyards for tonight?")
    assert _knows_nothing(stage.ben) and stage.cards == []
    assert "Saffron" in stage.caro.last.text
    assert sam.last.text == "Yes, we have the blue ones. Which room are you in?", "nothing there is about a report"
    await stage.caro.presses("I take it")
    assert stage.caro.sees("The words name Ben.")
    await stage.passes(minutes=10)
    assert _knows_nothing(stage.ben)


async def test_the_words_of_the_phrase_itself_name_nobody(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace('name = "Ben"', 'name = "Angela"')) as stage:
        await stage.phone(7700).says("is Angela around?")
        assert "Saffron" in stage.ben.last.text, "whoever is called like the phrase is not who it is about"
        assert len(stage.cards) == 1


async def test_a_contact_card_that_is_shared_names_a_colleague_like_words(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("", contact="Ben +351555010203")
    assert "Is this about Ben from our team?" in sam.last.text
    await sam.says("this man followed me home and would not stop")
    await stage.passes(seconds=60)
    assert _knows_nothing(stage.ben) and stage.cards == []
    assert stage.caro.sees("Hibiscus")


async def test_named_under_how_to_find_them_the_question_is_about_that_one(stage: Stage) -> None:
    sam = stage.phone(7700)
    await sam.says("/sos")
    for answer in ("1", "1", "1", "green jacket, and it was Ben with the teal vest"):
        await sam.says(answer)
    assert sam.last.text == "Is this about Ben from our team? I have kept it from them until you say."
    assert _knows_nothing(stage.ben) and stage.cards == []
    await sam.says("1")
    assert "Ben can't see this." in sam.last.text


async def test_a_contact_card_on_the_guided_path_names_a_colleague_like_words(stage: Stage) -> None:
    sam = stage.phone(7702)
    await sam.says("/report")
    await sam.says("this man followed me home and would not stop")
    await sam.says("", contact="Ben +351555010203")
    await stage.passes(hours=1)
    assert stage.ana.sees(word_of(sam)) and stage.cards == []
    assert not [one for one in stage.ben.texts if word_of(sam) in one]


async def test_a_contact_card_is_an_answer_where_the_name_is_asked_for(stage: Stage) -> None:
    sam = stage.phone(7703)
    await sam.says("one of you was rude to me")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("I'll write the name")
    await sam.says("", contact="Ben +351555010203")
    assert sam.sees("Done. Ben can't see this.")


async def test_a_contact_card_is_an_answer_where_the_guided_path_asks_for_the_name(stage: Stage) -> None:
    sam = stage.phone(7704)
    for words in ("/report", "1", "3", "one of you was rude", "1", "1", "2", "hall 2", "2", "a tall man", "1", "3"):
        await sam.says(words)
    await sam.presses("I'll write the name")
    await sam.says("", contact="Ben +351555010203")
    assert sam.sees("Done. Ben can't see this.")
