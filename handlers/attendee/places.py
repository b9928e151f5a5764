"""The places of the event, as many at a time as somebody shaking can read."""

from __future__ import annotations

from handlers.domain.messages import Choice
from handlers.domain.policy import Policy

MORE = "+"
"""Begins the ref of a choice that shows others; a number after it says from which on, none from the first."""
_FIRST, _PAGE = 3, 8


def offered(policy: Policy, action: str, since: int | None) -> list[tuple[Choice, ...]]:
    """Choices of places: the first three, or the page that begins with number `since`; then more, if there are more."""
    start = since if since is not None and 0 <= since < len(policy.zones) else 0
    if since is None:
        shown, following = policy.zones[:_FIRST], MORE
    else:
        rest = policy.zones[start:]
        shown = rest if len(rest) <= _PAGE else rest[: _PAGE - 1]
        following = f"{MORE}{start + len(shown)}"
    rows: list[tuple[Choice, ...]] = [(Choice("b-zone", action, one.id, {"zone": one.name}),) for one in shown]
    if start + len(shown) < len(policy.zones):
        rows.append((Choice("b-more-places", action, following),))
    return rows


def page(ref: str) -> int:
    """Which page this choice asks for."""
    number = ref.removeprefix(MORE)
    return int(number) if number.isdecimal() else 0
