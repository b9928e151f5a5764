"""`eventdesk rehearse`: an event on a page of this machine, with phones and a clock that can be moved."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import signal
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.commands.options import Exit, complain, say
from bot.config import Config
from bot.rehearsal.drawing import paragraph
from bot.rehearsal.server import HOST, Server, bound
from bot.rehearsal.show import Show

_WELCOME = """\
Eventdesk, a rehearsal of {event}: the real desk with its real record, and phones on a page in your browser. \
Nothing leaves this machine, and no account is needed. Time stands still until you move it.
{record}
"""
_GONE = "The record lies in a temporary folder, sealed under a key that is never written, and goes when you leave."
_KEPT = "The record is kept in {keep}, encrypted, with its key beside it."
_READY = "Ready in {seconds:.1f} s. It goes on until you stop it with Ctrl-C."
_LEAVING = "The rehearsal is over."


def play(config: Config | None, port: int, browser: bool, keep: Path | None, began: float) -> int:
    """Serve the page until SIGINT or SIGTERM; the exit code. `began` is when the command did, on the monotonic clock.

    Raises ConfigErrors.
    """
    logging.getLogger().setLevel(logging.ERROR)
    _print_anything()
    try:
        at = bound(port)
    except OSError as error:
        complain([_taken(port, error)])
        return Exit.WRONG
    with at:
        asyncio.run(_serves(config, browser, keep, began, at))
    say_all(["", _LEAVING])
    return Exit.WELL


async def _serves(config: Config | None, browser: bool, keep: Path | None, began: float, at: socket.socket) -> None:
    told_to_stop = _signals()
    show = Show(config, keep)
    await show.opens()
    try:
        server = Server(show, at)
        await server.start()
        try:
            _welcomes(show, keep, server.address, time.monotonic() - began)
            if browser:
                _opens_the_browser(server.address)
            await told_to_stop.wait()
        finally:
            await server.stop()
    finally:
        await show.closes()


def _signals() -> asyncio.Event:
    told_to_stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(one, told_to_stop.set)
    return told_to_stop


def _taken(port: int, error: OSError) -> str:
    found = os.strerror(error.errno) if error.errno else "it cannot be opened"
    return (
        f"eventdesk: port {port} of {HOST} cannot be used ({found}); perhaps another rehearsal is on. "
        "Choose another one with --port N; 0 takes any that is free"
    )


def _welcomes(show: Show, keep: Path | None, address: str, seconds: float) -> None:
    record = _GONE if keep is None else _KEPT.format(keep=keep)
    welcome = _WELCOME.format(event=show.theatre.config.event.name, record=record)
    say_all([*paragraph(welcome), "", f"  {address}", "", _READY.format(seconds=seconds)])


def say_all(lines: Iterable[str]) -> None:
    """Print lines, without waiting for a full buffer."""
    try:
        for line in lines:
            say(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads any more; Python would stumble over what is left in the buffer when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_anything() -> None:
    """A terminal that lacks a letter shows '?', and the rehearsal goes on."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _opens_the_browser(address: str) -> None:
    """On a thread of its own, because some wait for their browser; nobody waits for the thread."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    threading.Thread(target=_opened, args=(address,), daemon=True).start()


def _opened(address: str) -> None:
    with suppress(webbrowser.Error, OSError):
        webbrowser.open(address)
