"""What people ask about an event: the topics, their words, and which of them there is something to say about.

Pure: `bot/unwritten.py` answers from here as well, while nothing can be stored.
"""

from __future__ import annotations

from collections.abc import Mapping

from handlers.domain.messages import Arg, Choice, Line
from handlers.domain.policy import Policy

_PLACE, _PHONE, _NUMBER, _MARK = "place", "phone", "emergency_number", "vest"
_BUILT_IN: Mapping[str, tuple[str, ...]] = {
    "handling": (), "ally": (), "first_aid": (_NUMBER, _PLACE), "team": (_PLACE, _PHONE, _MARK),
    "security": (_PLACE, _NUMBER), "exits": (), "emergency": (_NUMBER, _PHONE, _PLACE), "helplines": (_NUMBER, _PHONE),
}  # fmt: skip
"""Topics that every event has words for, and what those need to know."""
TOPICS = (
    "handling", "ally", "first_aid", "quiet_room", "team", "security", "exits", "emergency", "helplines", "conduct",
    "home", "wifi", "schedule", "customs", "food", "places", "registration",
)  # fmt: skip
"""In the order in which they are offered."""
WITHOUT_RECORD = ("emergency", "helplines")
"""Answered even while nothing can be stored."""
SAY_WRITE_HERE = frozenset({"info-handling", "info-ally", "info-first_aid", "info-security", "info-exits"})
"""Our own words that send people to this chat: not the whole truth while nothing can be stored."""
PAGE = 5
NEED_PERSON = ((Choice("b-need-person", "person"),),)
ANYTHING_ELSE = Line("I3")


def offered(policy: Policy) -> tuple[str, ...]:
    """The topics there is something to say about, at this event."""
    return tuple(one for one in TOPICS if one in _BUILT_IN or policy.topics.get(one))


def told(policy: Policy, topic: str, language: str) -> tuple[str, dict[str, Arg]]:
    """Text and arguments: the organizers' words, or ours, or honestly none."""
    own = policy.topics.get(topic, {})
    words = own.get(language) or own.get(language.partition("-")[0]) or _first(policy, own)
    if words:
        return "I4", {"text": words}
    if topic in _BUILT_IN:
        return f"info-{topic}", {name: known(policy)[name] for name in _BUILT_IN[topic]}
    return "I6", {"place": policy.desk_place, "phone": policy.desk_phone}


def known(policy: Policy) -> dict[str, Arg]:
    """The numbers and places people are given."""
    return {
        _PLACE: policy.desk_place, _PHONE: policy.desk_phone, _NUMBER: policy.emergency_number, _MARK: policy.team_mark,
    }  # fmt: skip


def _first(policy: Policy, own: Mapping[str, str]) -> str:
    """In the event's own languages where theirs is missing: what stands on the walls is in those, too."""
    return next((own[one] for one in (*policy.languages, *own) if one in own), "")


def page(policy: Policy, start: int) -> tuple[tuple[Choice, ...], ...]:
    """Five topics at a time: a longer list is none that somebody shaking can read."""
    found = offered(policy)
    start = start if 0 <= start < len(found) else 0
    rows = [(Choice(f"b-info-{one}", "topic", one),) for one in found[start : start + PAGE]]
    if len(found) > PAGE:
        following = start + PAGE if start + PAGE < len(found) else 0
        rows.append((Choice("b-more-topics", "topics", str(following)),))
    return tuple(rows)
