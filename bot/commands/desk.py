"""run, check, rehearse: the desk itself. What is heavy is imported inside, so that `check` answers at once."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import DEFAULT_CONFIG, ConfigFile, LogStyle, loaded, say
from bot.config import Config, ConfigErrors, Secrets, cannot_run


def run(ctx: typer.Context, config: ConfigFile = DEFAULT_CONFIG, log: LogStyle = None) -> None:
    """Run the desk on all configured platforms until it is told to stop."""
    # Until the desk listens for it itself there is nothing to finish.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    settings = loaded(config)
    refuse([*cannot_run(settings), *strange_contacts(settings)])
    from bot import app, logs  # noqa: PLC0415

    logs.set_up(log or ctx.obj, settings.secrets())
    raise typer.Exit(app.run(settings))


def check(
    ctx: typer.Context,
    config: ConfigFile = DEFAULT_CONFIG,
    online: Annotated[bool, typer.Option("--online", help="Also ask the platforms.")] = False,
    log: LogStyle = None,
) -> None:
    """Say everything that is wrong with a configuration."""
    settings = loaded(config)
    refuse(strange_contacts(settings))
    if online:
        refuse(cannot_run(settings))
        from bot import checkup, logs  # noqa: PLC0415

        logs.set_up(log or ctx.obj, settings.secrets())
        raise typer.Exit(checkup.check_online(settings))
    say(f"{config}: nothing is wrong with it")


def rehearse(
    ctx: typer.Context,
    *,
    config: Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Default: the example event.")] = None,
    port: Annotated[int, typer.Option(help="Of the page; 0 takes any that is free.", min=0, max=65535)] = 8642,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page by itself.")] = True,
    keep: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep the record of the rehearsal there.")] = None,
    play: Annotated[
        str | None,
        typer.Option("--play", metavar="SCENARIO", help="Play this one (a file or its id) here, and check it."),
    ] = None,
    log: LogStyle = None,
) -> None:
    """Play an event on this machine: phones on a page in the browser, and a clock that can be moved."""
    began = time.monotonic()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: sys.exit(0))  # until the page listens for them itself
    settings = None if config is None else loaded(config, Secrets.NONE)
    from bot import logs  # noqa: PLC0415

    logs.set_up(log or ctx.obj)
    raise typer.Exit(_headless(settings, keep, play) if play else _served(settings, port, browser, keep, began))


def _headless(settings: Config | None, keep: Path | None, which: str) -> int:
    from bot.rehearsal.alone import play_alone  # noqa: PLC0415

    return play_alone(settings, keep, which)


def _served(settings: Config | None, port: int, browser: bool, keep: Path | None, began: float) -> int:
    from bot import rehearse as rehearsal  # noqa: PLC0415

    return rehearsal.play(settings, port, browser, keep, began)


def refuse(lines: list[str]) -> None:
    """End with exit code 2 when there is anything to say. Raises ConfigErrors."""
    if lines:
        raise ConfigErrors(lines)


def strange_contacts(config: Config) -> list[str]:
    """A line for each contact whose address would never reach anybody."""
    if not config.contacts:
        return []
    from bot.contacts import understood  # noqa: PLC0415

    needed = "the secret is no address that Apprise understands, needs one such as mailtos://... (value not shown)"
    strange = [name for name, contact in config.contacts.items() if not understood(contact.notify)]
    return [f"{config.path}: contacts.{name}.notify: {needed}" for name in strange]
