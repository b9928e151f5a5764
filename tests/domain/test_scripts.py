"""Scripts in which words are not parted by spaces, or are written in more than one way."""

from __future__ import annotations

import pytest

from bot.lexicon import load_lexicons
from handlers.domain import signals
from handlers.domain.codewords import spoken_zone
from handlers.domain.folding import fold
from handlers.domain.messages import Choice
from handlers.domain.policy import Zone
from handlers.domain.scripts import language_of, stands_in, word_count

LEXICONS = load_lexicons()
YES_NO = (Choice("b-yes", "yn", "y"), Choice("b-no", "yn", "n"))


@pytest.mark.parametrize(
    ("typed", "as_well"),
    [
        ("مساعدة", "مساعده"),
        ("أين القاعة ٣", "اين القاعه 3"),
        ("زرقاء", "زرقـــا"),
        ("幫幫我", "帮帮我"),
        ("wifi密码", "wifi 密码"),
        ("ещё", "еще"),
    ],
)
def test_what_is_typed_in_two_ways_is_one(typed: str, as_well: str) -> None:
    assert fold(typed) == fold(as_well)


def test_a_room_number_between_chinese_signs_stays_a_number() -> None:
    assert fold("在3号厅") == "在 3 号厅"


def test_small_words_written_on_hide_no_arabic_word() -> None:
    knife = f"{fold('سكين')}*"
    for typed in ("سكين", "والسكين", "بسكينه", "بالسكين", "للسكين"):
        assert stands_in(fold(f"معه {typed} الآن"), knife), typed


def test_a_russian_word_is_not_heard_inside_another() -> None:
    assert not stands_in(fold("автомобиль у ворот"), fold("бил"))
    assert stands_in(fold("он бил меня"), fold("бил"))


def test_two_signs_count_as_a_word() -> None:
    assert [word_count(fold(text)) for text in ("你好", "厕所在哪", "他一直跟着我不放", "one two", "")] == [
        1,
        2,
        4,
        2,
        0,
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("он там", "ru"),
        ("我在二号厅", "zh"),
        ("أنا هنا", "ar"),
        ("він тут, їжте", None),
        ("من اینجا هستم چرا", None),
        ("ここにいます", None),
        ("hello", None),
        ("wifi 密", None),
    ],
)
def test_letters_alone_tell_a_language_only_where_no_other_uses_them(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [("救命", "zh"), ("你好，救命啊", "zh"), ("ساعدوني", "ar"), ("السلام عليكم النجدة", "ar"), ("Помогите!!", "ru")],
)
def test_a_cry_is_heard_in_its_script(text: str, language: str) -> None:
    assert signals.urgent_language(text, LEXICONS) == language


@pytest.mark.parametrize(
    ("text", "ref"),
    [("是", "y"), ("نعم", "y"), ("да", "y"), ("١", "y"), ("لا", "n"), ("不是", "n"), ("нет", "n"), ("两", "n")],
)
def test_yes_and_no_can_be_said_in_every_script(text: str, ref: str) -> None:
    choice = signals.choice_of(text, YES_NO, LEXICONS)
    assert choice is not None
    assert choice.ref == ref


@pytest.mark.parametrize(
    ("text", "name"),
    [("我在二号厅门口", "二号厅"), ("4区", "大厅"), ("في القاعة الكبيرة", "القاعة الكبيرة"), ("у зоны 4", "Зал")],
)
def test_a_place_is_found_in_every_script(text: str, name: str) -> None:
    found = spoken_zone(text, (Zone("Z4", name), Zone("Z5", "花园")))
    assert found is not None
    assert found.id == "Z4"


@pytest.mark.parametrize(
    ("text", "entry", "found"),
    [
        ("she fell down the stairs and isnt moving", "fell|fainted ... isnt moving", True),
        ("she fainted", "fell|fainted ... isnt moving", False),
        ("the stand isnt moving since it fell", "fell|fainted ... isnt moving", False),
        ("it fell and then for a very long time the queue isnt moving", "fell ... isnt moving", False),
        ("in my room", "in + my|her + room", True),
        ("in my own room", "in + my|her + room", False),
        ("fire in hall 2", "^fire + in", True),
        ("on fire in hall 2", "^fire + in", False),
        ("threatening me with a broken bottle", "threat* ... bottle", True),
        ("حط حبه في كاسي", "حط* ... كاس*", True),
        ("وحط حبه بكاسي", "حط* ... كاس*", True),
        ("he wont let me go", "let + |only + me", True),
        ("he wont let only me go", "let + |only + me", True),
        ("he wont let somebody else go", "let + |only + me", False),
        ("am hals gepackt hat er sie", "hals & packt|gepackt", True),
        ("gepackt hat er sie am hals", "hals & packt|gepackt", True),
        ("lost her badge please help", "please + help$", True),
        ("please help me find it", "please + help$", False),
        ("smoke from the kitchen", "smoke + from - machine", True),
        ("the machine has smoke from the left", "smoke + from - machine", False),
        ("the machine was moved hours ago but smoke from it", "smoke + from - machine", True),
        ("有人摔倒在那边不动了", "摔倒|倒下 ... 不动", True),
        ("摔倒", "摔倒|倒下 ... 不动", False),
    ],
)
def test_an_entry_of_pieces_is_found_where_they_follow_each_other(text: str, entry: str, *, found: bool) -> None:
    assert stands_in(text, entry) is found
