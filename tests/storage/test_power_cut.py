"""The power goes while words come in: every acknowledged one is on the disk, and its key too.

A shim keeps, beside the live folder, one with only the bytes that were synced; the process is killed in the middle
of its work and the other folder is opened as if the machine had come up again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.keys import KeyStore
from storage.seat import take_seat
from storage.tables import cases, entries
from storage.vault import Vault
from tests.storage.conftest import FIRST_KEY

ACKNOWLEDGED = 400

# takes in words from several people at once and says which are kept; an argument weakens the settings, as a control
DESK = """
import asyncio, sys
from datetime import UTC, datetime
from storage import pragmas, schema
from storage.database import Database
from storage.keys import KeyStore
from storage.tables import cases, entries, events, people
from storage.vault import Vault

url, keys_url, synchronous = sys.argv[1:]
pragmas.WRITING = {**pragmas.WRITING, "synchronous": int(synchronous)}
schema.upgrade(url)
keys = KeyStore(keys_url, [bytes(range(32))], lambda: datetime(2026, 12, 4, tzinfo=UTC))
vault, database = Vault(keys), Database(url, "e")

def opens(connection):
    connection.execute(events.insert().values(slug="e", created_at=1))
    connection.execute(people.insert().values(id="p", event="e", language="en", sealed_name=b""))

def report(name):
    def unit(connection):
        key = keys.fresh("case")
        connection.execute(cases.insert().values(id=name, event="e", name=name, state="paging", category="medical",
            reporter="p", opened_at=1, key_id=key, state_json="{}"))
        sealed = vault.seal(key, "entries", name, "sealed", f"words of {name} ".encode() * 40)
        connection.execute(entries.insert().values(ref=name, event="e", case_id=name, kind="said", at=1, sealed=sealed))
    return unit

async def person(who):
    number = 0
    while True:
        name = f"{who}-{number}"
        await database.write(report(name))
        print(name, flush=True)
        number += 1

async def main():
    await database.write(opens)
    await asyncio.gather(*(person(who) for who in "abcd"))

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim; skips with the reason where it cannot be made."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs Linux and a C compiler (cc) to see what reached the disk")
    library = tmp_path_factory.mktemp("shim") / "powercut.so"
    source = Path(__file__).with_name("powercut.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"], check=True)
    return library


def run_until_the_power_goes(shim: Path, folder: Path, synchronous: int) -> tuple[Path, list[str]]:
    """Runs the desk, kills it after so many acknowledgements; what reached the disk, and what it had acknowledged."""
    live, kept = folder / "live", folder / "kept"
    live.mkdir(mode=0o700)
    kept.mkdir(mode=0o700)
    about = {"LD_PRELOAD": str(shim), "POWERCUT_LIVE": str(live), "POWERCUT_KEPT": str(kept)}
    told: list[str] = []
    command = [sys.executable, "-c", DESK, f"sqlite:///{live}/words.db", f"sqlite:///{live}/keys.db", str(synchronous)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | about) as desk:
        assert desk.stdout is not None
        for line in desk.stdout:
            told.append(line.strip())
            if len(told) == ACKNOWLEDGED:
                desk.kill()
        # what it said before the end it said, read or not
    return kept, [name for name in told if name]


def readable(folder: Path) -> set[str]:
    """The reports whose words can be read from what reached the disk."""
    keys = KeyStore(f"sqlite:///{folder}/keys.db", [FIRST_KEY], lambda: datetime(2026, 12, 5, tzinfo=UTC))
    vault = Vault(keys)
    with take_seat(f"sqlite:///{folder}/words.db") as seat:
        found = select(entries.c.ref, entries.c.sealed, cases.c.key_id).join(cases, cases.c.id == entries.c.case_id)
        rows = seat.transact(lambda connection: connection.execute(found).all())
        assert seat.transact(lambda connection: connection.exec_driver_sql("PRAGMA integrity_check").scalar()) == "ok"
    plain = {row.ref: vault.open(row.key_id, "entries", row.ref, "sealed", row.sealed) for row in rows}
    keys.close()
    assert all(words == f"words of {name} ".encode() * 40 for name, words in plain.items())
    return set(plain)


def test_every_acknowledged_word_and_its_key_outlive_a_power_cut(shim: Path, tmp_path: Path) -> None:
    kept, told = run_until_the_power_goes(shim, tmp_path, synchronous=2)
    assert len(told) >= ACKNOWLEDGED
    assert set(told) - readable(kept) == set()


def test_with_weaker_settings_this_very_method_shows_the_loss(shim: Path, tmp_path: Path) -> None:
    kept, told = run_until_the_power_goes(shim, tmp_path, synchronous=1)
    try:
        lost = set(told) - readable(kept)
    except Exception:
        lost = set(told)
    assert lost
