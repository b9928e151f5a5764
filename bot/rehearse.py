"""`eventdesk rehearse`: an event in the terminal, with phones and a clock that can be moved."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.commands.options import complain, say
from bot.config import Config
from bot.rehearsal import demonstration
from bot.rehearsal.drawing import paragraph
from bot.rehearsal.prompt import HELP, Prompt
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre, Unknown

_WELL, _WRONG = 0, 2
_WELCOME = """\
Eventdesk, a rehearsal of {event}: the real desk with its real record, and phones made of words. Nothing \
leaves this machine, and no account is needed. Time stands still until you move it.
{record}
"""
_GONE = "The record lies in a temporary folder, sealed under a key that is never written, and goes when you leave."
_KEPT = "The record is kept in {keep}, encrypted, with its key beside it."
_FIRST_LINES = """
Try these one after the other, and watch who gets to know what:
  sam: /start p_41        a poster's code is scanned
  sam> 1                  help now
  +1m                     nobody answers for a minute
  ana> 1                  Ana takes it
"""
_BY_ITSELF = "No terminal is attached, so it plays itself. In a terminal you play it with your own hands."
_LEAVING = "The rehearsal is over."


def play(config: Config | None, port: int, browser: bool, keep: Path | None) -> int:
    """Play until the person leaves, or the demonstration when nobody sits at a terminal; the exit code.

    `port` and `browser` are for the page, which this version does not have.
    """
    logging.getLogger().setLevel(logging.ERROR)
    _print_anything()
    with setting(config, keep) as event, asyncio.Runner() as runner:
        say_all(paragraph(_welcome(event, keep)))
        theatre = Theatre(event)
        runner.run(theatre.opens())
        try:
            if not sys.stdin.isatty():
                return _alone(runner, theatre, event)
            return _at_the_terminal(runner, theatre, _FIRST_LINES if config is None else "")
        finally:
            runner.run(theatre.closes())


def say_all(lines: Iterable[str]) -> None:
    """Print lines, without waiting for a full buffer."""
    for line in lines:
        say(line)
    sys.stdout.flush()


def _print_anything() -> None:
    """A terminal that lacks a letter shows '?', and the rehearsal goes on."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _welcome(event: Config, keep: Path | None) -> str:
    return _WELCOME.format(event=event.event.name, record=_GONE if keep is None else _KEPT.format(keep=keep))


def _at_the_terminal(runner: asyncio.Runner, theatre: Theatre, first_lines: str) -> int:
    """Lines are read outside the loop: while time stands still the desk has nothing to do, and Ctrl-C works."""
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415 - being there, it lets input() be edited and remembers lines
    prompt = Prompt(theatre)
    say_all([*runner.run(prompt.does("who")), *first_lines.splitlines(), "", *HELP.splitlines()])
    with suppress(EOFError, KeyboardInterrupt):
        while (line := input("\n> ").strip()).casefold() not in ("quit", "exit", "q"):
            say_all(runner.run(prompt.does(line)))
    say_all(["", _LEAVING])
    return _WELL


def _alone(runner: asyncio.Runner, theatre: Theatre, event: Config) -> int:
    say_all(["", *paragraph(_BY_ITSELF)])
    try:
        runner.run(_demonstrate(theatre, event))
    except Unknown as unknown:
        complain([str(unknown)])
        return _WRONG
    say_all(["", _LEAVING])
    return _WELL


async def _demonstrate(theatre: Theatre, event: Config) -> None:
    async for line in demonstration.play(Prompt(theatre), event):
        say_all([line])
