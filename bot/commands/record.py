"""migrate, backup, restore, audit verify, keys rotate: what is done to the record as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import DEFAULT_CONFIG, ConfigFile, Exit, complain, say
from bot.config import ConfigErrors, Secrets, load

Folder = Annotated[Path, typer.Argument(metavar="DIR")]

audit = typer.Typer(help="The trail of who looked at what.")
keys = typer.Typer(help="The keys of this installation.")


def migrate(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Bring the database to this version."""
    url = load(config, Secrets.STORAGE).storage.url.get_secret_value()
    from storage import schema  # noqa: PLC0415

    if schema.state(url) == "current":
        say("The database is at this version already.")
        return
    schema.upgrade(url)
    say("The database is at this version now.")


def backup(folder: Folder, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Copy the record into an empty folder while the desk runs: words/ and keys/, to be kept apart."""
    storage = load(config, Secrets.STORAGE).storage
    from bot.clock import utc_now  # noqa: PLC0415
    from storage.backup import backup as copy  # noqa: PLC0415

    copy(storage.url.get_secret_value(), storage.case_keys.get_secret_value(), folder, utc_now())
    say(f"Copied and checked. Keep {folder / 'words'} and {folder / 'keys'} in different places.")


def restore(folder: Folder, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Bring a backup back into an empty database; what was destroyed since is destroyed again."""
    storage = load(config, Secrets.STORAGE).storage
    from bot.clock import utc_now  # noqa: PLC0415
    from storage.restore import restore as bring_back  # noqa: PLC0415

    done = bring_back(folder, storage.url.get_secret_value(), storage.case_keys.get_secret_value(), utc_now())
    say(f"Restored {sum(done.rows.values())} rows. {len(done.destroyed)} destroyed keys stay destroyed.")


@audit.command("verify")
def verify(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Check that nothing in the audit trail was changed, taken out or put in, its end included."""
    settings = load(config, Secrets.STORAGE)
    url = settings.storage.url.get_secret_value()
    from storage import schema  # noqa: PLC0415
    from storage.audit import verify as find_break  # noqa: PLC0415
    from storage.keys import read_key  # noqa: PLC0415
    from storage.vault import open_with  # noqa: PLC0415

    if schema.state(url) == "behind":
        raise ConfigErrors(
            [f"{config}: storage.url: the database is behind this version or missing; eventdesk migrate"]
        )
    store = settings.storage.case_keys.get_secret_value()

    def opens(key_id: str, event: str, sealed: bytes) -> bytes:
        key = read_key(store, settings.installation_keys, key_id)
        return open_with(key, key_id, "audit_ends", event, "sealed", sealed)

    broken = find_break(url, settings.event.slug, opens)
    if broken is not None:
        complain([broken])
        raise typer.Exit(Exit.BROKEN)
    say("The audit trail is whole.")


@keys.command("rotate")
def rotate(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Put all keys under a new installation key. The desk must be stopped."""
    settings = load(config, Secrets.STORAGE)
    from bot.commands.rotation import rotated  # noqa: PLC0415

    say(rotated(settings))
