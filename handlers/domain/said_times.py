"""Times as people type them: '18:00', '18h30', '6 pm', 'in 20 min', '2 h'. All of them local to the event."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import StrEnum

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?")
_SPAN = re.compile(r"(\d{1,3})\s*(m|min|mins|minutes?|minutos?|h|hr|hrs|hours?|horas?)")
_AHEAD, _AT = ("in ", "en "), ("at ", "by ", "a las ", "antes de las ", "um ")
_FARTHEST = timedelta(hours=14)
"""A time of day that has passed means tomorrow's when that is no farther off (9:00, at 23:00); else it is a slip."""
_AT_MOST = timedelta(hours=48)


class Unclear(StrEnum):
    """Why words are no time to promise."""

    NO_TIME = "no-time"
    PASSED = "passed"
    TOO_FAR = "too-far"


def read(words: str, now: datetime) -> datetime | Unclear:
    """The moment that `words` mean, said at `now`, which is local to the event."""
    bare = " ".join(words.casefold().split()).rstrip(".")
    ahead = bare.startswith(_AHEAD)
    for lead_in in (*_AHEAD, *_AT):
        bare = bare.removeprefix(lead_in)
    # '2h' alone is two o'clock where people write so, 'in 2h' is not.
    span = _SPAN.fullmatch(bare)
    if span and (ahead or span[2] not in ("h", "hr", "hrs")):
        return _ahead(int(span[1]), span[2][0], now)
    clock = _CLOCK.fullmatch(bare)
    return _of_day(clock, now) if clock and not ahead else Unclear.NO_TIME


def _ahead(number: int, unit: str, now: datetime) -> datetime | Unclear:
    span = timedelta(hours=number) if unit == "h" else timedelta(minutes=number)
    if not span:
        return Unclear.PASSED
    return now + span if span <= _AT_MOST else Unclear.TOO_FAR


def _of_day(clock: re.Match[str], now: datetime) -> datetime | Unclear:
    hour, minute = int(clock[1]), int(clock[2] or 0)
    if clock[3] in ("am", "pm"):
        if not 1 <= hour <= 12:
            return Unclear.NO_TIME
        hour = hour % 12 + (12 if clock[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        return Unclear.NO_TIME
    meant = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if meant > now:
        return meant
    tomorrow = meant + timedelta(days=1)
    return tomorrow if tomorrow - now <= _FARTHEST else Unclear.PASSED
