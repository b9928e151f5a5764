"""Words that mean more than they say, as people really type them."""

from __future__ import annotations

import random

import pytest

from bot.lexicon import load_lexicons
from handlers.domain.case import Category
from handlers.domain.codewords import WELL_KNOWN, find_case_name, find_code_word, find_phrase, leading_case, spoken_zone
from handlers.domain.policy import Phrase, Zone

LANYARDS = Phrase((("blue",), ("lanyard",)), Category.CRITICAL, "lanyards")
LAZOS = Phrase((("cordones",), ("azules",)), Category.CRITICAL, "own:0")
PHRASES = (LANYARDS, LAZOS, *WELL_KNOWN)
ZONES = (Zone("Z1", "Hall 1", (11, 12)), Zone("Z4", "Café Sólo", (14,)), Zone("Z10", "Garden", (30,)))

SAID = [
    "did you order the blue lanyards",
    "Did you order the BLUE LANYARDS?",
    "blue lanyard",
    "lanyards blue?",
    "hey, did you order the blue lanyards? asking for a friend",
    "the lanyards, are they blue",
    "are there any of the lanyards in blue left",
    "do you still have one of those blue ones, the lanyard i mean",
    "bluelanyards",
    "#BlueLanyards",
    "blue-lanyards",
    "blue lan yards",
    "blue lanyard's",
    "blüe länyards",
    "blue\nlanyards",
    "is angela around",
    "Is Angela here?",
    "angela there?",
    "is angela working tonight",
    "around here is angela?",
    "¿está Ángela?",
    "Ángela está por aquí",
    "tenéis cordones azules",
    "azules, los cordones, ¿hay?",
    "¿pedisteis los cordónes azúles?",
]

NEVER = [
    "where do I get my lanyard",
    "the lanyards are green",
    "is the sky blue over there",
    "blue",
    "lanyard",
    "angela",
    "I met Angela at the keynote yesterday",
    "what time is lunch",
    "the blue line to the venue, then bus 12",
    "do you have vegetarian food",
    "my badge is broken, can I have a new one",
    "is anyone around",
    "who is working at the desk",
    "donde esta el baño",
    "los carteles azules son bonitos",
    "blue is my favourite color and I think that most of the people that came today would surely like lanyards",
    "",
    "😀",
]

ASKED_BACK = [
    "is there a bloo lanyrad",
    "blue lunyerds",
    "where is angela",
    "angela said her talk moved",
    "is angel here",
    "Angela, can you ask for the wifi",
    "glue lanyards",
    "blue ones please if there are any still left in the box of lanyards",
]


@pytest.mark.parametrize("text", SAID)
def test_a_phrase_is_recognised_however_it_is_typed(text: str) -> None:
    found = find_phrase(text, PHRASES)
    assert found is not None
    assert found[1]


@pytest.mark.parametrize("text", NEVER)
def test_ordinary_chat_calls_nobody(text: str) -> None:
    assert find_phrase(text, PHRASES) is None


@pytest.mark.parametrize("text", ASKED_BACK)
def test_a_near_hit_is_asked_back_and_calls_nobody_yet(text: str) -> None:
    found = find_phrase(text, PHRASES)
    assert found is None or not found[1]


@pytest.mark.parametrize("text", ["where is angela", "is angel here", "glue lanyards", "blue lunyerd", ASKED_BACK[-1]])
def test_a_near_hit_is_noticed(text: str) -> None:
    found = find_phrase(text, PHRASES)
    assert found is not None
    assert not found[1]


FRAMES = [
    "{}", "hey {}", "hi there, {}?", "quick question: {}", "{} pls", "sorry to bother you but {}", "{}, do you know?",
    "um {} maybe", "hello! {} thanks", "my friend asks {}",
]  # fmt: skip
CORES = [
    "did you order the blue lanyards",
    "any blue lanyards left",
    "lanyards in blue",
    "is angela around",
    "angela here",
]


def _mistyped(text: str, dice: random.Random) -> str:
    """One typing error in one long word, as thumbs make them."""
    words = text.split()
    at = dice.choice(
        [place for place, word in enumerate(words) if word.strip("?!,") in {"blue", "lanyards", "angela", "around"}]
        or [0]
    )
    word = words[at]
    spot = dice.randrange(1, len(word) - 1) if len(word) > 2 else 0
    kind = dice.randrange(4)
    if kind == 0:
        word = word[:spot] + word[spot + 1 :]
    elif kind == 1:
        word = word[:spot] + dice.choice("zqxjk") + word[spot + 1 :]
    elif kind == 2:
        word = word[:spot] + dice.choice("zqxjk") + word[spot:]
    else:
        word = word[:spot] + word[spot + 1 : spot + 2] + word[spot : spot + 1] + word[spot + 2 :]
    words[at] = word
    return " ".join(words)


def test_of_two_hundred_mistyped_variants_nearly_all_are_recognised() -> None:
    dice = random.Random(7)
    variants = [_mistyped(frame.format(core), dice) for frame in FRAMES for core in CORES for _ in range(4)]
    found = [text for text in variants if (hit := find_phrase(text, PHRASES)) and hit[1]]
    assert len(variants) == 200
    assert len(found) >= 0.98 * len(variants)


def test_look_alike_letters_change_nothing() -> None:
    assert find_phrase("bluе lаnyards", PHRASES) == (LANYARDS, True)
    assert find_phrase("b1ue l4nyards", PHRASES) == (LANYARDS, True)
    assert find_phrase("ｂｌｕｅ ｌａｎｙａｒｄｓ", PHRASES) == (LANYARDS, True)


def test_the_surest_of_several_phrases_is_meant() -> None:
    assert find_phrase("angel? no: blue lanyards here", PHRASES) == (LANYARDS, True)


def test_a_flood_of_key_words_costs_no_time() -> None:
    assert find_phrase("blue lanyard " * 400, PHRASES) == (LANYARDS, True)


def test_a_phrase_without_key_words_never_matches() -> None:
    assert find_phrase("anything", [Phrase((), Category.CRITICAL, "plain")]) is None


def test_code_words_are_heard_in_every_language() -> None:
    lexicons = load_lexicons(["en", "es"])
    assert find_code_word("Saffron please, hall 2", lexicons) is Category.CRITICAL
    assert find_code_word("un poco de azafran", lexicons) is Category.CRITICAL
    assert find_code_word("mermalade?", lexicons) is Category.MEDICAL
    assert find_code_word("saffron or vanilla", lexicons) is None
    assert find_code_word("a coffee", lexicons) is None


NAMES = ["Maple", "Coral", "Coral seven", "Piano"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("maple", "Maple"),
        ("MAPLE's timeline", "Maple"),
        ("take mapel", "Maple"),
        ("coral 7", "Coral seven"),
        ("what about coral seven", "Coral seven"),
        ("coral", "Coral"),
        ("maple and piano", None),
        ("pia", None),
        ("", None),
    ],
)
def test_a_case_is_found_by_its_name(text: str, name: str | None) -> None:
    assert find_case_name(text, NAMES) == name


def test_words_after_a_leading_case_name_are_left_as_typed() -> None:
    assert leading_case("maple, I'm Ana.  Where ARE you?", NAMES) == ("Maple", "I'm Ana.  Where ARE you?")
    assert leading_case("  Coral 7: hello", NAMES) == ("Coral seven", "hello")
    assert leading_case("Coral hello", NAMES) == ("Coral", "hello")


def test_words_to_a_reporter_are_never_cut_on_a_guess() -> None:
    assert leading_case("mapel is a nice word", NAMES) is None
    assert leading_case("maples are trees", NAMES) is None
    assert leading_case("I sit under the maple", NAMES) is None
    assert leading_case("", NAMES) is None


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Z4", "Z4"),
        ("zone four", "Z4"),
        ("zona 4", "Z4"),
        ("in hall one, near the stairs", "Z1"),
        ("hall 1", "Z1"),
        ("cafe solo", "Z4"),
        ("14", "Z4"),
        ("by point 12", "Z1"),
        ("zone ten", "Z10"),
        ("I counted 14 of them", None),
        ("hall 1 or the garden", None),
        ("outside", None),
        ("", None),
    ],
)
def test_a_place_is_heard_as_people_say_it(text: str, zone: str | None) -> None:
    found = spoken_zone(text, ZONES)
    assert (found.id if found else None) == zone
