"""Reads the server's log: what became available when, and when which answer and which alert was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.house import ON_DUTY, TEAM

Line = dict[str, Any]
_WORD = "Your word is "
_SENT = frozenset({"sendmessage", "editmessagetext"})


@dataclass(slots=True)
class Story:
    """One report as the server saw it; monotonic seconds of the server."""

    available: float
    replies: list[float] = field(default_factory=list)
    name: str = ""
    alerted: float | None = None


def stories(log: Iterable[Line]) -> dict[int, Story]:
    """Every person who wrote, by chat: their first update, the answers to it and the first alert about it."""
    found: dict[int, Story] = {}
    alerts: dict[str, float] = {}
    for line in log:
        chat = line["chat"]
        if line["method"] == "update":
            found.setdefault(chat, Story(line["at"]))
        elif line["method"] in _SENT and line["code"] == 200:
            if chat == TEAM or chat in ON_DUTY:
                alerts.setdefault(_named(line["text"]), line["at"])
            elif chat in found:
                _answered(found[chat], line)
    for story in found.values():
        story.alerted = alerts.get(story.name) if story.name else None
    return found


def _answered(story: Story, line: Line) -> None:
    story.replies.append(line["at"])
    if _WORD in line["text"]:
        story.name = line["text"].split(_WORD)[1].split(".")[0]


def _named(alert: str) -> str:
    """The case of 'Saffron. Maple. Z4.' or 'Saffron. Maple.'"""
    parts = alert.split(". ")
    return parts[1].rstrip(".") if len(parts) > 1 else ""


def alert_latencies(log: Iterable[Line]) -> list[float]:
    """Seconds from an update available to the first alert about it accepted."""
    return [one.alerted - one.available for one in stories(log).values() if one.alerted is not None]


def echo_latencies(log: Sequence[Line]) -> list[float]:
    """Seconds from an update available to its answer accepted, for a bot that repeats the words somewhere."""
    asked = {line["text"]: line["at"] for line in log if line["method"] == "update"}
    answered = {line["text"]: line["at"] for line in reversed(log) if line["method"] == "sendmessage"}
    return [answered[text] - at for text, at in asked.items() if text in answered]


def sends(log: Iterable[Line]) -> list[Line]:
    """Every accepted message, edits included."""
    return [line for line in log if line["method"] in _SENT and line["code"] == 200]


def refused(log: Iterable[Line]) -> int:
    """How many calls were answered 429."""
    return sum(line["code"] == 429 for line in log)


def alerts(log: Iterable[Line]) -> list[Line]:
    """Every accepted message to the team's group or to somebody on duty."""
    return [line for line in sends(log) if line["chat"] == TEAM or line["chat"] in ON_DUTY]
