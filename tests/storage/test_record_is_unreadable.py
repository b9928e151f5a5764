"""Whoever holds the files of a desk, or its database, reads none of the words, names and notes that were typed.

Destroying a key makes its words unreadable in every older backup too.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, MetaData, select

from storage.backup import backup
from storage.errors import KeyDestroyed
from storage.seat import take_seat
from storage.tables import cases, entries
from storage.vault import Vault
from tests.stage import Stage, configuration, rehearsal

GUEST = 7_500_000_017
TYPED = (
    "zebrafinch grabbed my arm", "quicklime corridor", "he is called Bartholomew", "marzipan note of ours",
    "we are on our way, persimmon", "between us: tarragon", "I wrote wisteria instead", "small xylophone",
    "kept to myself: gooseberry was rude to me", "did you order the blue lanyards, said pumpernickel",
)  # fmt: skip
SECRETS = ("zebrafinch", "quicklime", "Bartholomew", "marzipan", "persimmon", "tarragon", "wisteria", "xylophone",
           "gooseberry", "pumpernickel", f"Guest {GUEST}", str(GUEST))  # fmt: skip


@pytest.fixture(params=["sqlite", "postgres"])
def record_url(request: pytest.FixtureRequest) -> str | None:
    """Where the record lies: in a file beside the configuration when None."""
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def stage(tmp_path: Path, record_url: str | None) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path, record_url)) as stage:
        yield stage


async def _event(stage: Stage) -> None:
    """Everything that can be typed is typed."""
    sam = stage.phone(GUEST)
    number = await sam.says(TYPED[0])
    await sam.says("", media="photo")
    await stage.passes(seconds=60)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says(TYPED[1])
    await sam.edits(number, TYPED[6])
    await stage.ana.says(f"/note {TYPED[3]}")
    await stage.ana.says(f"/say {TYPED[4]}")
    await stage.ben.says(TYPED[5])
    await sam.says(TYPED[2])
    await stage.phone(GUEST + 1).says(TYPED[7])
    await stage.phone(GUEST + 2).says(TYPED[9])
    await stage.ana.says("/timeline")


def _forms(secret: str) -> tuple[bytes, ...]:
    """How a word might stand in a file."""
    plain = secret.encode()
    inner = b64encode(plain)[:-4] if len(plain) > 6 else b64encode(plain)
    return plain, secret.encode("utf-16-le"), plain.hex().encode(), inner


def _found(content: bytes) -> list[str]:
    return [secret for secret in SECRETS if any(form in content for form in _forms(secret))]


def _dump(connection: Connection) -> bytes:
    """Every row of every table."""
    known = MetaData()
    known.reflect(connection)
    rows = [row for table in known.sorted_tables for row in connection.execute(select(table))]
    assert len(rows) > 50
    return b"\n".join(_plain(value) for row in rows for value in row)


def _plain(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode("utf-8", "replace")


async def test_nothing_that_was_typed_can_be_read_in_any_table_or_file(stage: Stage, tmp_path: Path) -> None:
    await _event(stage)
    screens = "\n".join(one.text for phone in (stage.ana, stage.ben) for one in phone.screen)
    assert all(secret in screens for secret in ("zebrafinch", "tarragon", "wisteria"))
    assert not _found(await stage.opened.database.read(_dump))
    # the transports' own files and the configuration are no part of the record
    contents = _files(tmp_path)
    assert any("case-keys" in name for name in contents)
    for name, content in contents.items():
        assert not _found(content), name


def _files(folder: Path) -> dict[str, bytes]:
    """Everything a desk leaves on disk, but for its configuration."""
    ours = [path for path in folder.iterdir() if path.suffix not in (".toml", ".key") and path.name != "token"]
    return {path.name: path.read_bytes() for path in ours}


async def test_what_was_kept_unsent_is_erased_on_its_date_in_older_backups_too(stage: Stage, tmp_path: Path) -> None:
    sam = stage.phone(GUEST)
    number = await sam.says(TYPED[8])
    await sam.presses("3. Not a report")
    urls = [stage.config.storage.url, stage.config.storage.case_keys]
    await asyncio.to_thread(
        backup, *(one.get_secret_value() for one in urls), tmp_path / "before", stage.clock.now()
    )  # fmt: skip
    older = f"sqlite+aiosqlite:///{tmp_path}/before/words/words.db"
    assert b"gooseberry" in _words(older, stage)

    await stage.passes(hours=24 * 8)

    assert not stage.cards, "it was never sent"
    with pytest.raises(KeyDestroyed):
        _words(older, stage)
    await sam.edits(number, "kept to myself: gooseberry again")
    await sam.presses("2. Ask a person")
    assert sam.sees("I'm trying to reach the team now.") and stage.cards, "whoever asks for a person gets one"
    sam.never_sees("Something broke")


def _words(url: str, stage: Stage) -> bytes:
    """What the keys of today read in a copy of the words."""
    with take_seat(url, read_only=True) as seat:
        line = select(entries.c.ref, entries.c.sealed, cases.c.key_id).join(cases, cases.c.id == entries.c.case_id)
        row = seat.transact(lambda c: c.execute(line).first())
    assert row is not None
    return Vault(stage.opened.keys).open(row.key_id, "entries", row.ref, "sealed", row.sealed)
