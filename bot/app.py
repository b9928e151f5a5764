"""The composition root: what starts, in which order, and stops."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.assembly import Opened, begin, open_record, put_together
from bot.clock import LiveClock
from bot.config import Config
from bot.desk import Desk
from bot.health import Health, HealthServer, Heart
from bot.menus import menus
from bot.metrics import Metrics
from bot.platforms import Platform, pace, platforms, transport
from bot.rooms import Rooms
from bot.transports.port import DeliveryError, Refused, Transport
from storage import schema
from storage.errors import StorageError

_log = structlog.get_logger("app")
WELL, WRONG, REFUSED = 0, 2, 3
"""Exit codes: told to stop, or nothing to say; something to mend; a platform does not accept us."""
_START_PATIENCE = 3.0
"""Seconds a platform may take to answer before the desk opens without it."""
_MENU_PAUSE = 30.0


def run(config: Config) -> int:
    """Run until told to stop; the exit code."""
    return asyncio.run(_run(config))


async def _run(config: Config) -> int:
    stop = _told_to_stop()
    if not _schema_ready(config.storage.url.get_secret_value()):
        line = "the database is behind this version, needs an upgrade (run: eventdesk migrate)"
        sys.stderr.write(f"{config.path}: storage.url: {line}\n")
        return WRONG
    clock = LiveClock()
    clock.start()
    opened = open_record(config, clock)
    try:
        return await _serve(config, clock, opened, stop)
    finally:
        clock.stop()
        await opened.close()


def _told_to_stop() -> asyncio.Event:
    """Set by SIGTERM or SIGINT, from the first moment on: also while a platform has yet to answer."""
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


def _schema_ready(url: str) -> bool:
    """On SQLite the schema is brought up to date here; a shared PostgreSQL is left to whoever runs it."""
    if schema.state(url) == "current":
        return True
    if url.startswith("sqlite") or schema.state(url) == "newer":
        schema.upgrade(url)
        return True
    return False


async def _serve(config: Config, clock: LiveClock, opened: Opened, stop: asyncio.Event) -> int:
    metrics, health = Metrics(clock.monotonic), Health(clock.monotonic)
    health.not_ready("desk", "is starting")
    server = HealthServer(config.health.listen, health, metrics)
    if (problem := await _listens(server)) is not None:
        sys.stderr.write(f"{config.path}: health.listen: {config.health.listen} cannot be listened on ({problem})\n")
        return WRONG
    known = platforms(config)
    kinds = {one.name: Rooms(one.name, lambda: opened.record.spaces) for one in known}
    transports = {one.name: transport(config, one.name, opened.seal, kinds[one.name]) for one in known}
    try:
        await begin(
            opened, config, dict(place for one in known for place in one.rooms().items()), frozenset(transports)
        )
        for one in known:
            health.not_ready(one.name, "has not answered yet")
        if refused := await _refusals(known, transports):
            sys.stderr.writelines(f"{config.path}: {line}\n" for line in refused)
            return REFUSED
        paces = {name: found for name in transports if (found := pace(config, name, kinds[name])) is not None}
        desk = put_together(opened, config, clock, transports, paces, metrics, health)
        heart = Heart(config.health.ping_url, lambda: _audit(opened, desk, metrics, health))
        await desk.start()
        _spare_the_collector()
        health.ready("desk")
        return await _until_told(desk, opened, metrics, heart, stop)
    finally:
        await asyncio.gather(*(one.stop() for one in transports.values()), return_exceptions=True)
        await server.stop()


async def _listens(server: HealthServer) -> str | None:
    """Why nobody could ask about our health, or None."""
    try:
        await server.start()
    except OSError as error:
        return os.strerror(error.errno).lower() if error.errno else "no such address"
    return None


def _spare_the_collector() -> None:
    """What is loaded by now stays: looking it through again stopped every thread for a tenth of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


async def _refusals(known: list[Platform], transports: Mapping[str, Transport]) -> list[str]:
    """Connect everywhere at once; a line for each platform that refuses our credentials."""
    found = await asyncio.gather(*(_connect(one, transports[one.name]) for one in known))
    return [line for line in found if line]


async def _connect(platform: Platform, way: Transport) -> str:
    """Refused credentials end the start: what to say of them, naming the setting to mend, else ''.

    A platform that is away does not: deadlines and contacts need no platform. Its receiver goes on trying, and messages
    wait in the outbox.
    """
    try:
        async with asyncio.timeout(_START_PATIENCE):
            await way.start()
    except Refused as error:
        return f"{platform.setting}: {error}"
    except (DeliveryError, TimeoutError) as error:
        reason = str(error) or "no answer in time"
        _log.warning("the platform does not answer yet; the desk opens all the same", platform=platform.name,
                     reason=reason)  # fmt: skip
    return ""


async def _until_told(desk: Desk, opened: Opened, metrics: Metrics, heart: Heart, stop: asyncio.Event) -> int:
    def refresh() -> None:
        metrics.show_outbox(desk.depths())
        metrics.show_fallbacks(opened.texts.fallbacks)

    metrics.before_each_look(refresh)
    others = [asyncio.create_task(heart.run()), asyncio.create_task(_install_menus(desk, opened)),
              asyncio.create_task(_show_cases(opened, metrics))]  # fmt: skip
    lost = asyncio.create_task(_all_lost(desk))
    told = asyncio.create_task(stop.wait())
    _log.info("the desk is open", event_slug=opened.policy.event)
    await asyncio.wait({told, lost}, return_when=asyncio.FIRST_COMPLETED)
    for task in (*others, lost, told):
        task.cancel()
    await desk.stop()
    return WELL if stop.is_set() else REFUSED


async def _all_lost(desk: Desk) -> None:
    """Ends once every platform has refused us for so long that a fresh start is the better chance."""
    while not all(receiver.given_up for receiver in desk.receivers):  # noqa: ASYNC110 - time passing is no event
        await asyncio.sleep(1.0)


async def _install_menus(desk: Desk, opened: Opened) -> None:
    await asyncio.gather(*(_install_menu(one, opened) for one in desk.transports.values()))


async def _install_menu(transport: Transport, opened: Opened) -> None:
    """Tried until the platform takes them; nothing else waits for it."""
    while True:
        try:
            return await transport.install_menus(menus(opened.texts))
        except (DeliveryError, Refused) as error:
            _log.info("menus could not be shown yet", platform=transport.platform, reason=str(error))
            await asyncio.sleep(_MENU_PAUSE)


async def _show_cases(opened: Opened, metrics: Metrics) -> None:
    while True:
        with suppress(StorageError, SQLAlchemyError):  # figures are worth nothing to a person; the audit tells
            metrics.show_cases(await opened.record.case_counts())
        await asyncio.sleep(15.0)


async def _audit(opened: Opened, desk: Desk, metrics: Metrics, health: Health) -> list[str]:
    """What the dead man's ping rests on: the record is sound, every loop turns, every platform was heard lately."""
    found = [*await opened.record.sick(), *health.stuck()]
    for receiver in desk.receivers:
        silence = metrics.silent_for(receiver.name)
        if silence is None or silence > 90:
            found.append(f"{receiver.name}.silent")
    return found
