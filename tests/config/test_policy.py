"""What handlers get to see of the configuration."""

from datetime import UTC, datetime, time

from bot.policy_of import WELL_KNOWN, policy_of
from handlers.domain.case import Category
from handlers.domain.ladder import Rung
from handlers.domain.needs import Need
from handlers.domain.policy import Behaviour, Lexicon, Policy
from tests.config.desk import Paper


def policy(paper: Paper) -> Policy:
    return policy_of(paper.load(), {"en": Lexicon()}, ("Maple", "Coral"), ("one", "two"))


def test_the_example_becomes_a_policy(paper: Paper) -> None:
    found = policy(paper)
    assert found.event == "harbour-hack-2026"
    assert found.languages == ("en", "es")
    assert found.starts == datetime(2026, 12, 4, 8, tzinfo=UTC)
    assert found.behaviour == Behaviour()
    assert found.team_platforms == ("telegram",)
    assert [zone.id for zone in found.zones] == ["Z1", "Z2", "Z3", "Z4"]
    assert found.contacts == frozenset()
    assert found.case_names == ("Maple", "Coral")
    assert found.watch(Category.MEDICAL).night_update_minutes is None
    assert found.watch(Category.MINOR).night_update_minutes == 480


def test_the_ladders_are_those_of_the_contract_when_the_file_has_none(paper: Paper) -> None:
    text = paper.file.read_text("utf-8")
    start, end = text.index("[ladders.medical]"), text.index("# Contacts outside")
    paper.write(text[:start] + text[end:])
    ladders = policy(paper).ladders
    times = {str(name): [rung.after_seconds for rung in ladder.rungs] for name, ladder in ladders.items()}
    assert times == {
        "medical": [0, 30, 60, 120, 180],
        "critical": [0, 30, 60, 120, 180],
        "major": [0, 90, 180, 360, 600],
        "banned": [0, 90, 180, 480, 900],
        "minor": [0, 300, 600, 1800, 3600],
        "unclear": [0, 600, 900, 2700, 5400],
    }
    repeats = [ladder.repeat_last_every_seconds for ladder in ladders.values()]
    assert repeats == [120, 120, 300, 600, 1800, 3600]
    assert ladders[Category.MINOR].rungs[2] == Rung(600, ("on_duty", "lead"))
    assert ladders[Category.MINOR].rungs[4] == Rung(3600, ("owner", "contact:venue-security"))


def test_a_ladder_without_a_repeat_gets_that_of_its_category(paper: Paper) -> None:
    paper.change("repeat_last_every_seconds = 300\n", "")
    assert policy(paper).ladders[Category.MAJOR].repeat_last_every_seconds == 300


def test_code_words_are_those_of_the_first_language_unless_the_event_has_its_own(paper: Paper) -> None:
    paper.change('languages = ["en", "es"]', 'languages = ["es", "en"]')
    text = paper.file.read_text("utf-8")
    start, end = text.index("[categories.medical]"), text.index("# Ladders:")
    paper.write(f'{text[:start]}[categories.minor]\ncode_word = "Teapot"\n{text[end:]}')
    words = policy(paper).code_words
    assert words[Category.CRITICAL] == "Azafrán"
    assert words[Category.MINOR] == "Teapot"


def test_a_case_name_that_is_a_code_word_is_left_out(paper: Paper) -> None:
    paper.change('code_word = "Saffron"', 'code_word = "maple"')
    assert policy(paper).case_names == ("Coral",)


def test_angela_is_always_understood(paper: Paper) -> None:
    phrases = policy(paper).phrases
    assert phrases[0].keywords == (("blue",), ("lanyard",))
    assert phrases[0].cover == "lanyards"
    assert phrases[-len(WELL_KNOWN) :] == WELL_KNOWN


def test_a_story_of_the_events_own_is_known_by_its_number(paper: Paper) -> None:
    paper.switch_everything_on()
    assert [phrase.cover for phrase in policy(paper).phrases][:3] == ["lanyards", "own:1", "angela"]


def test_a_key_word_may_have_several_forms(paper: Paper) -> None:
    paper.change('keywords = ["blue", "lanyard"]', 'keywords = ["azul/azuis", "fita*"]')
    assert policy(paper).phrases[0].keywords == (("azul", "azuis"), ("fita*",))


def test_night_and_numbers_arrive_as_written(paper: Paper) -> None:
    paper.change("from = 23:00:00", "from = 22:30:00")
    paper.change("dedupe_seconds = 30", "dedupe_seconds = 45")
    behaviour = policy(paper).behaviour
    assert behaviour.night_from == time(22, 30)
    assert behaviour.dedupe_seconds == 45


def test_a_need_has_the_events_own_word_and_no_case_is_called_like_it(paper: Paper) -> None:
    assert policy(paper).need_words[Need.SECURITY] == "kettle"
    paper.write(paper.file.read_text("utf-8").replace('word = "kettle"', 'word = "Floral"'))
    found = policy(paper)
    assert found.need_words[Need.SECURITY] == "Floral"
    assert found.hearing.codes["floral"] is Need.SECURITY and "kettle" not in found.hearing.codes
    assert found.case_names == ("Maple",), "Coral sounds like it"


def test_the_words_for_needs_are_those_of_the_first_language(paper: Paper) -> None:
    text = paper.file.read_text("utf-8")
    start, end = text.index("[needs.teaspoon]"), text.index("# Ladders: who")
    paper.write(text[:start] + text[end:])
    assert policy(paper).need_words[Need.SECURITY] == ("hervidor" if policy(paper).languages[0] == "es" else "kettle")


def test_a_case_name_that_is_a_word_of_a_place_or_of_somebody_is_left_out(paper: Paper) -> None:
    """Or 'Patio' would be a case and the place behind the house."""
    paper.change('name = "Hall 2"', 'name = "Maple patio"')
    assert policy(paper).case_names == ("Coral",)
