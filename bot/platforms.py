"""The chat platforms of a configuration: how each is reached, where its rooms are, and how fast it lets us speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.buttons import ButtonSeal
from bot.config import Config
from bot.config.models import MatrixTable, TelegramTable
from bot.transports.port import Pace, Transport
from bot.transports.telegram import TelegramTransport
from handlers.domain.incoming import ChatKind

Kinds = Mapping[str, ChatKind]
"""Chat id to what kind of room of the event it is, read anew at each asking."""

_AT_A_HOMESERVER = 8
"""Sends under way there: it takes one after the other anyway, and fewer are refused when it asks to wait."""


@dataclass(frozen=True, slots=True)
class Platform:
    """One platform as the configuration gives it."""

    name: str
    setting: str
    """The setting that holds its credentials, for whoever must mend them."""
    team: str
    organizers: str
    people: Mapping[str, str]
    """Name to user id, of everybody on the roster who has one there."""
    attendees: str = ""
    """A room of everybody's in which the desk is; '' for none."""

    def rooms(self) -> dict[tuple[str, str], str]:
        """The event's rooms, as the record keeps them."""
        found = {"team": self.team, "organizers": self.organizers, "attendees": self.attendees}
        return {(self.name, room): chat for room, chat in found.items() if chat}


def platforms(config: Config) -> list[Platform]:
    """Those that are configured."""
    found = []
    if (telegram := config.telegram) is not None:
        ids = {one.name: str(one.telegram) for one in config.people if one.telegram is not None}
        rooms = str(telegram.team_chat), str(telegram.organizer_chat)
        found.append(Platform("telegram", "telegram.token", *rooms, ids, str(telegram.attendee_chat or "")))
    if (matrix := config.matrix) is not None:
        ids = {one.name: one.matrix for one in config.people if one.matrix is not None}
        rooms = matrix.team_room, matrix.organizer_room
        found.append(Platform("matrix", "matrix.password", *rooms, ids, matrix.attendee_room or ""))
    return found


def transport(config: Config, platform: str, seal: ButtonSeal, kinds: Kinds) -> Transport:
    """The way to a platform that is configured."""
    if platform == "telegram" and config.telegram is not None:
        return _telegram(config.telegram, seal, kinds)
    if platform == "matrix" and config.matrix is not None:
        return _matrix(config.matrix, config.path.parent, kinds)
    raise ValueError(f"{platform} is not configured")


def pace(config: Config, platform: str, groups: Kinds) -> Pace | None:
    """What its operators publish, or how it is found out; None where nothing may be assumed.

    A homeserver's limit is its own, and it is often lifted for a desk: it says so itself when we are too fast.
    """
    if platform == "telegram" and config.telegram is not None and config.telegram.pacing != "off":
        return Pace(1.0, 20, 30.0, groups)
    if platform == "matrix":
        return Pace(learns=True, at_once=_AT_A_HOMESERVER)
    return None


def _telegram(table: TelegramTable, seal: ButtonSeal, kinds: Kinds) -> Transport:
    in_team = table.case_space == "team_topic"
    return TelegramTransport(table.token.get_secret_value(), str(table.api_url), seal, kinds, team_topics=in_team)


def _matrix(table: MatrixTable, beside: Path, kinds: Kinds) -> Transport:
    from bot.transports.matrix import MatrixTransport  # noqa: PLC0415 - a desk on Telegram needs none of it in memory

    password = table.password.get_secret_value()
    return MatrixTransport(str(table.homeserver), table.user, password, beside / table.store, kinds)
