"""`check --online`: every platform is asked what is missing, before people rely on it."""

from __future__ import annotations

import asyncio
import sys

from bot.app import REFUSED, WELL, WRONG
from bot.buttons import ButtonSeal
from bot.config import Config
from bot.platforms import Platform, platforms, transport
from bot.transports.port import DeliveryError, Refused, Rights

_ROOMS = {"telegram": ("team_chat", "organizer_chat"), "matrix": ("team_room", "organizer_room")}
"""The settings that name a platform's rooms, for whoever must mend them."""


def check_online(config: Config) -> int:
    """Ask the platforms; a line for each room and person. The exit code."""
    return asyncio.run(_check(config))


async def _check(config: Config) -> int:
    """All are asked, also when one does not answer. With several, each line says whose it is."""
    known = platforms(config)
    codes = [await _check_one(config, one, f"{one.name}: " if len(known) > 1 else "") for one in known]
    return max(codes, default=WELL)


async def _check_one(config: Config, platform: Platform, whose: str) -> int:
    way = transport(config, platform.name, ButtonSeal(b""), {})
    rooms = dict(zip(_ROOMS[platform.name], (platform.team, platform.organizers), strict=True))
    try:
        await way.start()
        found = await way.check(rooms, platform.people)
    except Refused as error:
        sys.stderr.write(f"{config.path}: {platform.setting}: {error}\n")
        return REFUSED
    except DeliveryError as error:
        sys.stderr.write(f"{platform.name}: {error}\n")
        return REFUSED
    finally:
        await way.stop()
    sys.stdout.writelines(f"{whose}{_said(one)}\n" for one in found)
    return WRONG if any(one.problem for one in found) else WELL


def _said(one: Rights) -> str:
    return f"{one.subject}: {one.problem or 'well'}{f' ({one.remedy})' if one.remedy else ''}"
