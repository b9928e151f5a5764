"""Times as the record keeps them: UTC microseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_micros(at: datetime) -> int:
    """Exact microseconds of an aware time; raises ValueError for a naive one, which could be anybody's noon."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone: pass an aware datetime")
    return (at - _EPOCH) // timedelta(microseconds=1)


def from_micros(micros: int) -> datetime:
    """The aware UTC time."""
    return _EPOCH + timedelta(microseconds=micros)
