"""Questions about the event (conversation.md 5.10): one bubble each, and the way to a person under it."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.stories.conftest import Theatre

NOTHING_WRITTEN = "[topics.wifi]"


async def test_the_list_begins_with_how_it_works_and_goes_on_by_number_or_by_words(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("/info")
    assert sam.last.text == "What would you like to know? You can also write it."
    assert sam.last.labels[0] == "1. How it works, who sees it"
    assert len(sam.last.labels) == 6 and sam.last.labels[-1] == "More topics"
    await sam.says("1")
    assert sam.last.text.startswith("Two people take your case and read what you write.")
    assert sam.last.text.endswith("Something else? Just write it.")
    await sam.presses("1. Need a person?")
    assert sam.last.labels == ("1. Help now", "2. Tell us something", "3. Event info")
    await sam.presses("3. Event info")
    await sam.presses("More topics")
    assert "3. Numbers to call" in sam.last.labels
    await sam.says("numbers to call")
    assert sam.last.text.startswith("If a life is at risk, call 112.")
    assert stage.cards == []


async def test_every_topic_on_the_list_has_an_answer(stage: Stage) -> None:
    sam = stage.phone(7601)
    await sam.says("/info")
    seen: list[str] = []
    while sam.last.labels[0] not in seen:
        page = sam.last
        for label in (one for one in page.labels if one != "More topics"):
            seen.append(label)
            await sam.presses(label)
            assert sam.last.text.endswith("Something else? Just write it.")
        await sam.presses("More topics")
    assert len(seen) == 10


async def test_a_word_is_enough_and_the_organizers_words_are_said_as_they_stand(stage: Stage) -> None:
    sam = stage.phone(7602)
    await sam.says("wifi?")
    assert sam.last.text.startswith("Network: HarbourHack. Password: see the back of your badge.")
    await sam.says("where is the quiet room")
    assert sam.last.text.startswith("The quiet room is Room 5")
    lea = stage.phone(7603, "es")
    await lea.says("internet")
    assert lea.last.text.startswith("Red: HarbourHack.")
    assert stage.cards == []


async def test_what_nobody_wrote_down_is_not_made_up(theatre: Theatre) -> None:
    async with theatre(lambda text: text.replace(NOTHING_WRITTEN, "[topics.food]")) as stage:
        sam = stage.phone(7604)
        await sam.says("wifi?")
        assert sam.last.text.startswith("I don't have that here. Ask at the teal desk in the lobby")


async def test_a_topic_word_in_a_report_is_a_report(stage: Stage) -> None:
    sam = stage.phone(7605)
    await sam.says("he follows me to the toilet")
    assert sam.last.text.startswith("Thank you for telling us.")


async def test_team_says_who_is_there_and_that_help_now_reaches_them_all(stage: Stage) -> None:
    sam = stage.phone(7606)
    await sam.says("/team")
    assert sam.last.text.startswith("These people are at the desk now. Look for a teal vest.\nAna\nBen\nCaro")
    assert "Help now goes to everyone at the desk." in sam.last.text
    for one in (stage.ana, stage.ben, stage.caro):
        await one.says("/offduty")
    await sam.says("/team")
    assert sam.last.text.startswith("No one is at the desk right now.")


async def test_help_says_how_it_works_with_help_now_first(stage: Stage) -> None:
    sam = stage.phone(7607)
    await sam.says("/help")
    assert sam.last.text.startswith("You write here, and a person of the team answers you.")
    assert sam.last.labels[0] == "1. Help now"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "he is at the door"), ("en", "the man is back"), ("en", "he came into the bathroom"),
        ("en", "my badge was taken"), ("en", "he is on the train"), ("es", "está en el autobús"),
        ("fr", "il est dans la salle"), ("fr", "un homme dans les toilettes"), ("de", "er ist mit im bus"),
        ("pt", "ele está no banheiro"), ("ru", "он сейчас опять в туалете"), ("zh", "他在厕所门口等着我"),
        ("ar", "هو في الحمام مع صديقتي"),
    ],
)  # fmt: skip
async def test_who_speaks_of_somebody_else_asks_about_no_topic(stage: Stage, language: str, words: str) -> None:
    sam = stage.phone(7606, language)
    await sam.says(words)
    await stage.passes(seconds=30)
    await stage.ana.presses("I take it")
    assert stage.ana.sees(words)


async def test_a_question_in_which_an_article_stands_is_not_about_lunch(stage: Stage) -> None:
    sam = stage.phone(7607)
    await sam.says("when is the closing")
    sam.never_sees("I don't have that here")


async def test_a_place_alone_is_no_question_and_goes_to_the_team_if_nothing_follows(stage: Stage) -> None:
    sam = stage.phone(7608)
    await sam.says("in the bathroom")
    assert sam.last.text.startswith("I'm here. Which one is it?")
    await stage.passes(minutes=3)
    await stage.ana.presses("I take it")
    assert stage.ana.sees("in the bathroom")
