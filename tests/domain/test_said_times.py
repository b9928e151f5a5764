"""Times as people type them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.domain.said_times import Unclear, read

LISBON = ZoneInfo("Europe/Lisbon")
NOON = datetime(2026, 12, 4, 12, tzinfo=LISBON)
LATE = datetime(2026, 12, 4, 23, tzinfo=LISBON)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("18:00", "04 18:00"), ("18.30", "04 18:30"), ("18h", "04 18:00"), ("18h15", "04 18:15"), ("18", "04 18:00"),
        ("6 pm", "04 18:00"), ("at 6pm", "04 18:00"), ("by 18:00.", "04 18:00"), ("a las 18:00", "04 18:00"),
        ("in 20 min", "04 12:20"), ("20 min", "04 12:20"), ("en 2 horas", "04 14:00"), ("in 2h", "04 14:00"),
        ("In 90 minutes", "04 13:30"), ("12:01", "04 12:01"), ("1 hour", "04 13:00"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_typed(words: str, meant: str) -> None:
    found = read(words, NOON)
    assert isinstance(found, datetime) and f"{found:%d %H:%M}" == meant


def test_a_time_that_has_passed_is_tomorrows_when_that_is_what_people_mean() -> None:
    found = read("9:00", LATE)
    assert isinstance(found, datetime) and f"{found:%d %H:%M}" == "05 09:00"
    assert read("11:00", NOON) is Unclear.PASSED
    assert read("22:59", LATE) is Unclear.PASSED


@pytest.mark.parametrize("words", ["", "soon", "24:00", "12:60", "13 pm", "in 18:00", "tomorrow", "18:00 or so", "1e3"])
def test_anything_else_is_no_time(words: str) -> None:
    assert read(words, NOON) is Unclear.NO_TIME


def test_a_time_is_the_events_also_where_the_clocks_change() -> None:
    before = datetime(2026, 10, 24, 23, tzinfo=LISBON)
    found = read("9:00", before)
    assert isinstance(found, datetime)
    assert (found - before).total_seconds() / 3600 in (10, 11)
    assert found.hour == 9
