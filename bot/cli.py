"""The command line: `eventdesk COMMAND`. Exit codes are those of contract.md."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from bot.commands import desk, install, record
from bot.commands.options import Exit, LogStyle, complain, say
from bot.config import ConfigErrors

app = typer.Typer(
    name="eventdesk",
    help="The safety desk of an event, inside the chat apps people already have.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(desk.run)
app.command()(desk.check)
app.command()(desk.rehearse)
app.command()(install.init)
app.command()(record.backup)
app.command()(record.restore)
app.command()(record.migrate)
app.add_typer(record.audit, name="audit")
app.add_typer(record.keys, name="keys")


def _show_version(asked: bool) -> None:
    if asked:
        say(f"eventdesk {program_version()}")
        raise typer.Exit


@app.callback()
def _options(
    ctx: typer.Context,
    log: LogStyle = None,
    _version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say it.")] = False,
) -> None:
    ctx.obj = log


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("eventdesk")
    except PackageNotFoundError:
        return "unknown"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. Nothing a user can cause ends in a traceback."""
    os.umask(0o077)
    try:
        return int(app(args=arguments, prog_name="eventdesk", standalone_mode=False) or Exit.WELL)
    except (KeyboardInterrupt, typer.Abort):
        complain(["eventdesk: stopped"])
        return 130
    except Exception as error:
        complain(_told(error))
    return Exit.WRONG


def _told(error: Exception) -> Sequence[str]:
    """What went wrong, a line each. What nobody foresaw is told without its words: they may be a person's."""
    if isinstance(error, ConfigErrors):
        return error.lines
    if isinstance(error, typer.TyperException):
        return [f"eventdesk: {error.format_message()} (eventdesk --help shows how)"]
    if isinstance(error, OSError):
        return [f"{error.filename or 'eventdesk'}: {error.strerror or type(error).__name__}"]
    return [str(error)] if _is_storage_error(error) else _unforeseen(error)


def _is_storage_error(error: Exception) -> bool:
    """Asked by name of the loaded module, so that a configuration error needs no database library."""
    module = sys.modules.get("storage.errors")
    return module is not None and isinstance(error, module.StorageError)


def _unforeseen(error: Exception) -> Sequence[str]:
    from bot.logs import trace_of  # noqa: PLC0415

    return ["eventdesk: unexpected error, please report these lines", *trace_of(error)]
