"""Looking texts up: strict about ids and variables, kind about languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.texts import TextError, Texts


@pytest.fixture(name="texts")
def _texts() -> Texts:
    return Texts.load(timezone="Europe/Lisbon", now=lambda: datetime(2026, 7, 4, 12, tzinfo=UTC))


def test_the_english_words_are_those_of_the_catalogue_to_the_letter(texts: Texts) -> None:
    said = texts.text("B1", "en", case="Maple", emergency_number="112")
    assert said == (
        "I've told the team just now. Your word is Maple. If a life is at risk, call 112 first. Where are you?"
    )


def test_the_place_of_the_poster_and_the_greeting_are_one_bubble(texts: Texts) -> None:
    both = texts.text("A1p", "en", point="14", zone="Hall 2")
    assert both == texts.text("A3", "en", point="14", zone="Hall 2") + "\n" + texts.text("A1", "en")


def test_an_unknown_text_is_an_error_that_names_it(texts: Texts) -> None:
    with pytest.raises(TextError, match="B99"):
        texts.text("B99", "en")


def test_a_missing_variable_is_an_error_that_names_it_and_no_value(texts: Texts) -> None:
    with pytest.raises(TextError, match="emergency_number") as caught:
        texts.text("B1", "en", case="secret words")
    assert "secret" not in str(caught.value)


def test_a_variable_too_many_is_an_error_that_names_it_and_no_value(texts: Texts) -> None:
    with pytest.raises(TextError, match="zone") as caught:
        texts.text("C4", "en", zone="secret words")
    assert "secret" not in str(caught.value)


def test_a_region_falls_back_to_its_language(texts: Texts) -> None:
    assert texts.text("C4", "es-MX") == texts.text("C4", "es") == texts.text("C4", "ES_ar")
    assert not texts.fallbacks


def test_a_language_we_do_not_have_is_answered_in_english_and_counted(texts: Texts) -> None:
    assert texts.text("C4", "fi") == "I'm here. Which one is it?"
    assert texts.fallbacks["fi", "C4"] == 1


def test_a_language_that_does_not_ship_cannot_be_loaded() -> None:
    with pytest.raises(TextError, match="tlh"):
        Texts.load(["en", "tlh"])


def test_an_argument_can_be_another_text_in_the_readers_language(texts: Texts) -> None:
    assert texts.text("F1", "es", role="@role-lead").endswith("la persona que dirige el turno.")
    shown = texts.text("t-fact", "es", case="Maple", fact="@fact-contact", value="yes-no")
    assert shown == "Maple: Solo sí o no."


def test_somebody_whose_name_looks_like_a_reference_keeps_it(texts: Texts) -> None:
    assert texts.text("b-name", "en", name="@ben") == "@ben"
    assert texts.text("b-name", "en", name="@@C4") == "@C4"


def test_words_in_a_variable_are_never_taken_for_instructions(texts: Texts) -> None:
    assert texts.text("b-name", "en", name="{ $x } <b>*Ben*</b>") == "{ $x } <b>*Ben*</b>"


def test_times_are_those_of_the_event_and_another_day_shows_its_date(texts: Texts) -> None:
    today, tomorrow = datetime(2026, 7, 4, 17, tzinfo=UTC), datetime(2026, 7, 5, 17, 30, tzinfo=UTC)
    assert texts.text("F7", "en", time=today) == "We need more time. You hear from us by 18:00."
    assert texts.text("F7", "en", time=tomorrow) == "We need more time. You hear from us by Jul 5, 18:30."
    assert "5 de julio" in texts.text("E3", "es", date=tomorrow)


def test_large_numbers_are_plain_and_one_is_singular(texts: Texts) -> None:
    assert texts.text("B5", "en", minutes=1234).startswith("The team got your first call 1234 min ago.")
    assert texts.text("D10b", "en", name="Ben", count=1).endswith("1 other person can help.")
    assert texts.text("D10b", "es", name="Ben", count=3).endswith("Pueden ayudar 3 personas más.")


def test_labels_begin_with_their_number_where_the_catalogue_says_so(texts: Texts) -> None:
    assert texts.label("b-help-now", "en", 1) == "1. I need help now"
    assert texts.label("b-zone", "en", 2, zone="Hall 2") == "2. Hall 2"
    assert texts.label("b-take", "en", 1) == "I take it"
    assert texts.label("b-skip", "es", 4) == "Omitir"


def test_a_class_and_a_width_are_known_for_every_text(texts: Texts) -> None:
    assert texts.klass("B1") == "R"
    assert texts.klass("T1") == "N"
    assert texts.wide("b-about-team")
    assert not texts.wide("b-yes")
    with pytest.raises(TextError, match="Z99"):
        texts.klass("Z99")


STORY = {
    "k1": 'Yes, "two" left. Are you at {zone}?', "k1_no_zone": "Where are you?", "k2": "Now? {maybe}",
    "k3": "The blue ones?", "k5": "Thanks.",
}  # fmt: skip


def test_an_event_can_bring_its_own_cover_story(texts: Texts) -> None:
    texts.add_story(0, {"en": STORY})
    assert texts.text("cover-own-0-k1", "en", zone="Hall 2") == 'Yes, "two" left. Are you at Hall 2?'
    assert texts.text("cover-own-0-k2", "en") == "Now? {maybe}"
    assert texts.text("cover-own-0-k0", "es") == "Un momento, lo miro."
    assert texts.text("cover-own-0-k5", "es") == "Thanks."
    assert texts.klass("cover-own-0-k1") == "N"


def test_a_story_told_in_half_is_an_error_that_names_what_is_missing(texts: Texts) -> None:
    with pytest.raises(TextError, match="k5"):
        texts.add_story(0, {"en": {name: words for name, words in STORY.items() if name != "k5"}})
    with pytest.raises(TextError, match="tlh"):
        texts.add_story(0, {"tlh": STORY})


def test_a_story_without_english_is_told_in_the_language_it_has(texts: Texts) -> None:
    texts.add_story(1, {"es": STORY})
    assert texts.text("cover-own-1-k5", "en") == "Thanks."
