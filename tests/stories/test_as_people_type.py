"""First messages that cannot wait as people type them: misspelt, in dialect, half a sentence (conversation.md 5.3)."""

from __future__ import annotations

import pytest

from tests.stage import ATTENDEES, Stage


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "chest pain"), ("en", "she cant breath"), ("en", "a girl fell off the stage and isn't moving"),
        ("es", "reaccion alergica se le cierra la garganta"), ("fr", "j'ai mal a la poitrine"),
        ("de", "jemand is umgefallen und rührt sich nicht"), ("pt", "ele nao ta respirando"),
        ("ar", "مو قادرة اتنفس"), ("ru", "у подруги судороги"), ("zh", "有人摔倒不动了"),
    ],
)  # fmt: skip
async def test_a_life_in_danger_is_told_at_once_however_it_is_typed(stage: Stage, language: str, words: str) -> None:
    await stage.phone(8100, language).says(words)
    assert stage.card.text.startswith("Marmalade. ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "he put his hand up my skirt"), ("es", "le estan golpeando entre tres"), ("fr", "main sous ma jupe"),
        ("de", "er hat mir an den arsch gefasst"), ("pt", "fui estrupada"), ("ar", "حط ايده على صدري"),
        ("ru", "мусорка горит"), ("zh", "厨房起火了"),
    ],
)  # fmt: skip
async def test_an_attack_and_a_fire_are_told_at_once_however_they_are_typed(
    stage: Stage, language: str, words: str
) -> None:
    await stage.phone(8101, language).says(words)
    assert stage.card.text.startswith("Saffron. ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "please come"), ("en", "can someone help me please"), ("en", "EMERGANCY"), ("es", "aluda"),
        ("es", "vengan rapido"), ("fr", "oskour"), ("de", "brauche nen arzt"), ("pt", "preciso de um medico"),
        ("ar", "تعالو بسرعة"), ("ru", "спасити"), ("ru", "скорее сюда"), ("zh", "快来啊"),
    ],
)  # fmt: skip
async def test_a_cry_is_one_also_with_a_letter_wrong(stage: Stage, language: str, words: str) -> None:
    await stage.phone(8102, language).says(words)
    assert stage.card.text.startswith("Saffron. ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can someone help me with my slides"), ("en", "come join us at the bar"), ("es", "hay que ayudar"),
        ("fr", "police d'écriture trop petite"), ("de", "die schlange bewegt sich nicht"), ("ru", "спасиб"),
        ("zh", "快来啊这里有免费咖啡"),
    ],
)  # fmt: skip
async def test_words_that_only_look_like_a_cry_call_nobody(stage: Stage, language: str, words: str) -> None:
    await stage.phone(8103, language).says(words)
    assert not stage.cards


@pytest.mark.parametrize("words", ["ما عم يرد علي", "ما بدي يشوفني", "ما بعرف وين انا", "راجع غدا"])
async def test_an_arabic_not_is_no_question_about_water(stage: Stage, words: str) -> None:
    """Without its hamza the word for water is the word for 'not', and the one for lunch is 'tomorrow'."""
    sam = stage.phone(8104, "ar")
    await sam.says(words)
    assert not [text for text in sam.texts if "السؤال في" in text], sam.texts
    await stage.passes(minutes=2, seconds=1)
    assert stage.cards


async def test_water_and_lunch_can_still_be_asked_for_in_arabic(stage: Stage) -> None:
    sam = stage.phone(8105, "ar")
    for words in ("وين الماء؟", "متى الغداء"):
        await sam.says(words)
        assert "السؤال في" in sam.last.text
    assert not stage.cards


async def test_one_short_word_of_another_language_does_not_say_that_nobody_reads_that_one(stage: Stage) -> None:
    sam = stage.phone(8106, "zh-hans")
    await sam.says("bang wo")
    assert stage.cards
    assert not [text for text in sam.texts if "Deutsch" in text], sam.texts


@pytest.mark.parametrize(
    ("language", "skips"),
    [
        ("en", "skip it"), ("es", "siguiente"), ("fr", "je passe"), ("de", "weiter"), ("pt", "pular"), ("ar", "تخطي"),
        ("ru", "дальше"), ("zh", "下一个"),
    ],
)  # fmt: skip
async def test_a_question_is_skipped_in_the_words_people_have_for_it(stage: Stage, language: str, skips: str) -> None:
    """'What is it closest to?' takes any words for the story, so that a word for 'skip' would stand in the report."""
    sam = stage.phone(8107, language)
    await sam.says("/report")
    for answer in ("1", "3", "he kept shouting at me", "1", "1"):
        await sam.says(answer)
    closest = sam.last.labels
    await sam.says(skips)
    assert len(sam.last.labels) > 3
    assert sam.last.labels != closest
    assert "Hall 1" in " ".join(sam.last.labels)


async def test_what_the_question_itself_says_ends_the_story_in_chinese(stage: Stage) -> None:
    """好了就点“完成”: whoever types 好了 has done what it says."""
    sam = stage.phone(8108, "zh-hans")
    await sam.says("/report")
    for answer in ("1", "3", "他一直跟着我", "好了"):
        await sam.says(answer)
    assert sam.last.text.startswith("这件事发生在你身上吗")


@pytest.mark.parametrize("words", ["security", "come here", "a doctor", "EMERGANCY"])
async def test_who_has_a_case_may_say_the_same_words_about_it(stage: Stage, words: str) -> None:
    sam = stage.phone(8109)
    await sam.says("/sos")
    await stage.ana.presses("I take it")
    cards = stage.cards
    await stage.ana.says(words)
    assert len(stage.cards) == len(cards)
    stage.ana.never_sees("I've told the team just now.")


@pytest.mark.parametrize("words", ["come here", "快来啊", "vengan", "come over here"])
async def test_among_friends_come_here_is_no_cry(stage: Stage, words: str) -> None:
    sam = stage.phone(8110)
    await sam.says("/start")
    await sam.says_in(ATTENDEES, words)
    assert not [one for one in stage.house.screen(ATTENDEES) if "in private" in one.text]
    assert "pass them on" not in sam.last.text
