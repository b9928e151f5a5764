"""The parts of the page, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.rehearsal.lockscreen import waiting
from bot.rehearsal.phones import Phone, direction
from bot.rehearsal.scenario import Scenario
from bot.rehearsal.theatre import Theatre
from bot.transports.rehearsal import Bubble

_AHEAD = 6
_NOTICES = 5
_TIME = "%H:%M:%S"


def event(theatre: Theatre, kept: bool) -> dict[str, Any]:
    """What is played."""
    config = theatre.config
    zones = [{"id": one.id, "name": one.name, "points": [*one.points]} for one in config.zones]
    return {
        "name": config.event.name, "zones": zones, "languages": [*theatre.languages],
        "default_language": config.languages[0], "kept": kept,
    }  # fmt: skip


def clock(theatre: Theatre, running: bool, ahead: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What time it is, and what comes next."""
    now = theatre.local(theatre.clock.now())
    return {"day": f"{now:%A}", "time": now.strftime(_TIME), "running": running, "ahead": [*ahead[:_AHEAD]]}


def phones(theatre: Theatre) -> list[dict[str, Any]]:
    """Who has a phone."""
    return [_listed(theatre, one) for one in theatre.phones]


def _listed(theatre: Theatre, phone: Phone) -> dict[str, Any]:
    language = theatre.language_of(phone)
    listed: dict[str, Any] = {
        "name": phone.name, "title": phone.title, "kind": phone.kind, "about": phone.about,
        "language": language, "direction": direction(language),
    }  # fmt: skip
    if phone.kind == "room":
        listed["members"] = [one.name for one in theatre.phones if one.is_in(phone.name)]
    return listed


def scenarios(found: Sequence[Scenario]) -> list[dict[str, Any]]:
    """What can be played."""
    return [
        {"id": one.id, "title": one.title, "kind": one.kind, "about": one.about, "steps": len(one.steps)}
        for one in found
    ]


def phone(theatre: Theatre, one: Phone, busy: bool) -> dict[str, Any]:
    """One screen, open and locked."""
    screen = theatre.screen(one)
    notices = [{"number": theatre.first + number, "text": text} for number, text in enumerate(screen.notices, start=1)]
    lock = [
        {"from": told.sender, "text": told.text, "time": _time(theatre, told.at), "sound": told.sound}
        for told in waiting(theatre, one)
    ]
    bubbles = [_bubble(theatre, bubble) for bubble in screen.bubbles]
    return {"name": one.name, "busy": busy, "bubbles": bubbles, "notices": notices[-_NOTICES:], "lock": lock}


def _bubble(theatre: Theatre, one: Bubble) -> dict[str, Any]:
    return {
        "id": one.id, "mine": not one.ours, "by": one.by, "text": one.text,
        "covered": [*one.covered] if one.covered else None, "buttons": _buttons(one),
        "media": {"kind": one.media, "file": one.file} if one.media else None,
        "location_key": one.location_key, "edited": one.edited, "sound": one.sound, "protect": one.protect,
        "pinned": one.pinned, "time": _time(theatre, one.at),
        "reactions": [f"{sign} {name}".strip() for name, sign in one.reactions],
    }  # fmt: skip


def _buttons(one: Bubble) -> list[list[dict[str, Any]]]:
    rows, index = [], 0
    for row in one.buttons:
        rows.append(
            [{"label": each.label, "number": index + at + 1, "index": index + at} for at, each in enumerate(row)]
        )
        index += len(row)
    return rows


def _time(theatre: Theatre, at: datetime) -> str:
    return theatre.local(at).strftime(_TIME)
