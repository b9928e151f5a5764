"""An attendee whose phone is in Arabic: what comes from elsewhere stays in its place, and is understood when copied."""

from __future__ import annotations

from tests.stage import Phone, Stage

OPEN, CLOSE = "\u2068", "\u2069"
NOTHING = OPEN + CLOSE


def put_apart(words: str) -> str:
    """Between the marks that keep words of another direction together; nobody sees them."""
    return f"{OPEN}{words}{CLOSE}"


async def called(stage: Stage) -> tuple[Phone, str]:
    """Help is asked for in Arabic: the phone and the word, as it stands there."""
    sam = stage.phone(7430, language="ar")
    await sam.says("ساعدوني")
    said = next(one for one in sam.texts if "كلمتك هي" in one)
    return sam, said.partition("كلمتك هي ")[2].partition(".")[0]


async def test_a_handlers_words_stay_together_in_a_line_from_right_to_left(stage: Stage) -> None:
    sam, _ = await called(stage)
    await stage.ana.presses("I take it")
    await stage.ana.says("/say I am two minutes away, call +351 210 000 000.")
    words = put_apart("I am two minutes away, call +351 210 000 000.")
    assert sam.last.text == f"{put_apart('Ana')} من المكتب: {words}"
    assert NOTHING not in "".join(sam.texts)


async def test_a_command_keeps_its_stroke_in_front(stage: Stage) -> None:
    sam = stage.phone(7430, language="ar")
    await sam.says("/help")
    assert f" {put_apart('/status')} " in sam.last.text


async def test_what_is_copied_with_its_marks_is_understood(stage: Stage) -> None:
    sam, word = await called(stage)
    assert word.startswith(OPEN) and word.endswith(CLOSE)
    for copied in (put_apart("/status"), "/status" + CLOSE, OPEN + "/status"):
        await sam.says(copied)
        assert sam.last.text.startswith(word), ascii(copied)


async def test_a_word_passed_on_with_its_marks_takes_over(stage: Stage) -> None:
    sam = stage.phone(7431, language="ar")
    for words in ("/report", "1", "3", "somebody pulled her into the corridor and laughed", "done", "3", "/cancel"):
        await sam.says(words)
    await sam.says("1")
    word = stage.card.text.split(". ")[1].rstrip(".")
    assert sam.sees(put_apart(word))
    await stage.ana.presses("I take it")
    await stage.phone(7432, language="ar").says(word)
    assert stage.ana.sees(f"{word}: someone wrote the word.")


async def test_those_who_read_from_left_to_right_get_no_marks(stage: Stage) -> None:
    sam, _ = await called(stage)
    noor = stage.phone(7433, language="es")
    await noor.says("/help")
    for shown in (*stage.ana.texts, *noor.texts, stage.card.text):
        assert OPEN not in shown and CLOSE not in shown
    assert sam.texts
