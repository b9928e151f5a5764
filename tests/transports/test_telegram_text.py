"""Text as Telegram counts it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.transports.lengths import parts, shorten, units
from bot.transports.raw_json import clean
from bot.transports.telegram_text import spoiler

_TEXTS = st.text(st.sampled_from("ab \n🙂é"), max_size=120)


@given(_TEXTS, st.integers(2, 20))
def test_parts_hold_every_word_in_order_and_none_is_too_long(text: str, limit: int) -> None:
    spans = parts(text, limit)
    assert all(units(text[start:end]) <= limit for start, end in spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_words_are_kept_whole_where_there_is_room() -> None:
    assert [text_of("one two three four", span) for span in parts("one two three four", 9)] == [
        "one two ",
        "three ",
        "four",
    ]


def text_of(text: str, span: tuple[int, int]) -> str:
    """The words of a span."""
    return text[span[0] : span[1]]


@given(_TEXTS, st.integers(2, 20))
def test_a_shortened_text_fits_and_says_that_it_was_cut(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert units(short) <= limit
    assert short == text or short.endswith("…")


@given(_TEXTS, st.integers(0, 130), st.integers(0, 130), st.integers(2, 20))
def test_what_is_covered_stays_covered_in_every_part(text: str, start: int, end: int, limit: int) -> None:
    covered = ""
    for span in parts(text, limit):
        for entity in spoiler(text, (start, min(end, len(text))), span):
            raw = text_of(text, span).encode("utf-16-le")
            offset, length = entity["offset"], entity["length"]
            assert isinstance(offset, int)
            assert isinstance(length, int)
            covered += raw[2 * offset : 2 * (offset + length)].decode("utf-16-le")
    assert "".join(covered.split()) == "".join(text[start:end].split())


@given(st.text(st.characters()))
def test_clean_text_can_be_sent_and_stored(text: str) -> None:
    assert "\0" not in clean(text + "\0\ud83d")
    clean(text + "\ud83d").encode()


def test_clean_leaves_good_text_alone() -> None:
    assert clean("é🙂\u202e\n") == "é🙂\u202e\n"
