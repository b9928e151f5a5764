"""A backup is whole or not there; a restore overwrites nothing and brings nothing destroyed back to life."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Connection, func, select, text

from storage import schema
from storage.backup import KEYS, WORDS, backup
from storage.database import Database
from storage.errors import BackupRefused, InUse, KeyDestroyed
from storage.keys import KeyStore
from storage.restore import restore
from storage.seat import take_seat
from storage.tables import cases, entries, media, people
from storage.vault import Vault
from tests.postgres import Postgres
from tests.storage.conftest import EVENT, FIRST_KEY, NOTES, Ticking, note, opened, void

WORDS_TYPED = b"someone follows me and I am afraid"


@dataclass
class Desk:
    """A record with two cases, open for work."""

    url: str
    keys_url: str
    database: Database
    keys: KeyStore
    now: Ticking

    @classmethod
    async def opens(cls, url: str, keys_url: str, now: Ticking) -> Desk:
        desk = cls(url, keys_url, await opened(url), KeyStore(keys_url, [FIRST_KEY], now), now)
        await desk.database.write(lambda c: desk.adds_case(c, "maple"))
        await desk.database.write(lambda c: desk.adds_case(c, "coral"))
        return desk

    def adds_case(self, connection: Connection, name: str) -> None:
        key, vault = self.keys.fresh("case"), Vault(self.keys)
        person = vault.seal(self.keys.standing("event"), "people", f"of {name}", "sealed_name", b"Sam")
        connection.execute(people.insert().values(id=f"of {name}", event=EVENT, language="en", sealed_name=person))
        connection.execute(
            cases.insert().values(
                id=name, event=EVENT, name=name, state="paging", category="medical", reporter=f"of {name}",
                opened_at=1, key_id=key, state_json="{}",
            )
        )  # fmt: skip
        sealed = vault.seal(key, "entries", f"e {name}", "sealed", WORDS_TYPED)
        line = {"ref": f"e {name}", "event": EVENT, "case_id": name, "kind": "said", "at": 1, "sealed": sealed}
        connection.execute(entries.insert().values(line))
        photo = {"entry": f"e {name}", "event": EVENT, "case_id": name, "size": 3, "sealed": sealed * 100}
        connection.execute(media.insert().values(photo))

    async def closes(self) -> None:
        await self.database.close()
        self.keys.close()


def words_of(url: str, keys_url: str, now: Ticking, case: str) -> bytes:
    """What a desk started on this record can read of a case."""
    with take_seat(url, read_only=True) as seat:
        key_id = seat.transact(lambda c: c.scalar(select(cases.c.key_id).where(cases.c.id == case)))
        sealed = seat.transact(lambda c: c.scalar(select(entries.c.sealed).where(entries.c.case_id == case)))
    assert key_id
    assert sealed
    keys = KeyStore(keys_url, [FIRST_KEY], now)
    try:
        return Vault(keys).open(key_id, "entries", f"e {case}", "sealed", sealed)
    finally:
        keys.close()


def key_of(url: str, case: str) -> str:
    with take_seat(url, read_only=True) as seat:
        return str(seat.transact(lambda c: c.scalar(select(cases.c.key_id).where(cases.c.id == case))))


@pytest_asyncio.fixture(params=["files", "server", "server and key file"])
async def desk(request: pytest.FixtureRequest, sqlite_url: str, sqlite_keys_url: str, now: Ticking) -> Desk:
    """An open desk on each kind of database and key store that go together."""
    if request.param == "files":
        return await Desk.opens(sqlite_url, sqlite_keys_url, now)
    server: Postgres = request.getfixturevalue("postgres")
    keys_url = server.fresh() if request.param == "server" else sqlite_keys_url
    return await Desk.opens(server.fresh(), keys_url, now)


@pytest_asyncio.fixture
async def filed(sqlite_url: str, sqlite_keys_url: str, now: Ticking) -> Desk:
    """An open desk on files."""
    return await Desk.opens(sqlite_url, sqlite_keys_url, now)


def elsewhere(folder: Path) -> tuple[str, str]:
    return f"sqlite+aiosqlite:///{folder}/new/words.db", f"sqlite+aiosqlite:///{folder}/new/keys.db"


async def saved(desk: Desk, folder: Path) -> Path:
    await asyncio.to_thread(backup, desk.url, desk.keys_url, folder, desk.now())
    return folder


async def test_a_backup_made_while_the_desk_runs_is_restored_elsewhere(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    url, keys_url = elsewhere(tmp_path)
    restored = restore(copy, url, keys_url, desk.now())
    assert restored.rows["cases"] == 2
    assert restored.destroyed == frozenset()
    assert schema.state(url) == "current"
    assert words_of(url, keys_url, desk.now, "maple") == WORDS_TYPED


async def test_a_backup_from_a_file_moves_into_postgresql_and_numbers_go_on(
    filed: Desk, tmp_path: Path, postgres: Postgres
) -> None:
    await filed.database.write(lambda c: void(c.execute(NOTES.insert(), [note(), note()])))
    copy = await saved(filed, tmp_path / "copy")
    await filed.closes()
    url, keys_url = postgres.fresh(), postgres.fresh()
    restore(copy, url, keys_url, filed.now())
    assert words_of(url, keys_url, filed.now, "coral") == WORDS_TYPED
    database = Database(url, EVENT)
    await database.write(lambda c: void(c.execute(NOTES.insert().values(note()))))
    assert await database.read(lambda c: list(c.scalars(select(NOTES.c.id).order_by(NOTES.c.id)))) == [1, 2, 3]
    await database.close()
    keys = KeyStore(keys_url, [FIRST_KEY], filed.now)
    assert keys.key(keys.fresh("case"))
    keys.close()
    postgres.drop(url)
    postgres.drop(keys_url)


async def test_a_backup_is_one_moment_while_words_keep_coming(desk: Desk, tmp_path: Path) -> None:
    """Each unit writes a pair; no copy may hold half of one."""
    stop = asyncio.Event()

    def pair(connection: Connection) -> None:
        connection.execute(NOTES.insert().values(note(act="first")))
        connection.execute(NOTES.insert().values(note(act="second")))

    async def keeps_writing() -> int:
        count = 0
        while not stop.is_set():
            await desk.database.write(pair)
            count += 1
        return count

    writing = asyncio.ensure_future(keeps_writing())
    for number in range(3):
        copy = await saved(desk, tmp_path / f"copy {number}")
        with sqlite3.connect(copy / WORDS) as connection:
            found = dict(connection.execute("SELECT act, count(*) FROM audit GROUP BY act").fetchall())
        connection.close()
        assert found.get("first") == found.get("second")
    stop.set()
    assert await writing > 3
    await desk.closes()


async def test_words_and_keys_lie_apart_private_and_say_what_they_are(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    found = {str(path.relative_to(copy)) for path in copy.rglob("*") if path.is_file()}
    assert found == {WORDS, KEYS, "manifest.json"}
    assert {(copy / name).stat().st_mode & 0o777 for name in found} == {0o600}
    assert (copy / "keys").stat().st_mode & 0o777 == 0o700
    manifest = json.loads((copy / "manifest.json").read_text())
    assert manifest["rows"][WORDS]["entries"] == 2
    assert manifest["rows"][KEYS]["keys"] == 65
    assert manifest["made_at"].startswith("2026-12-04T08:")
    for path in copy.rglob("*.db"):
        assert WORDS_TYPED not in path.read_bytes()


async def test_a_destroyed_key_makes_the_words_unreadable_in_older_backups_of_them(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    gone = key_of(filed.url, "maple")
    filed.keys.destroy(gone)
    await filed.closes()
    url, _ = elsewhere(tmp_path)
    restored = restore(copy, url, filed.keys_url, filed.now())
    assert gone in restored.destroyed
    with pytest.raises(KeyDestroyed):
        words_of(url, filed.keys_url, filed.now, "maple")
    assert words_of(url, filed.keys_url, filed.now, "coral") == WORDS_TYPED


async def test_a_lost_key_store_comes_back_without_what_was_destroyed_since(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    gone = key_of(filed.url, "maple")
    filed.keys.destroy(gone)
    await filed.closes()
    for path in [*(tmp_path / "desk").glob("keys.db"), *(tmp_path / "desk").glob("words.db")]:
        path.unlink()
    restored = restore(copy, filed.url, filed.keys_url, filed.now())
    assert restored.destroyed == {gone}
    with pytest.raises(KeyDestroyed):
        words_of(filed.url, filed.keys_url, filed.now, "maple")
    assert words_of(filed.url, filed.keys_url, filed.now, "coral") == WORDS_TYPED


async def test_a_key_destroyed_before_the_backup_stays_so_wherever_it_is_restored(desk: Desk, tmp_path: Path) -> None:
    gone = key_of(desk.url, "maple")
    desk.keys.destroy(gone)
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    url, keys_url = elsewhere(tmp_path)
    assert restore(copy, url, keys_url, desk.now()).destroyed == {gone}
    with pytest.raises(KeyDestroyed):
        words_of(url, keys_url, desk.now, "maple")


async def test_a_restore_overwrites_nothing(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    with pytest.raises(BackupRefused, match="never overwrites"):
        restore(copy, desk.url, desk.keys_url, desk.now())


async def test_a_restore_leaves_somebody_elses_file_alone(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    await filed.closes()
    url, keys_url = elsewhere(tmp_path)
    with take_seat(url) as seat:
        seat.transact(
            lambda c: void((c.execute(text("CREATE TABLE x (y)")), c.execute(text("INSERT INTO x VALUES (1)"))))
        )
    with pytest.raises(BackupRefused, match="never overwrites"):
        restore(copy, url, keys_url, filed.now())


async def test_a_restore_under_a_running_desk_is_refused(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    with pytest.raises(InUse):
        restore(copy, filed.url, filed.keys_url, filed.now())
    await filed.closes()


async def test_the_key_store_of_another_installation_is_not_mixed_with_this_one(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    url, keys_url = elsewhere(tmp_path)
    strangers = KeyStore(keys_url, [FIRST_KEY], desk.now)
    strangers.standing("event")
    strangers.close()
    with pytest.raises(BackupRefused, match="lacks keys"):
        restore(copy, url, keys_url, desk.now())
    assert not (tmp_path / "new/words.db").exists()


async def test_a_restore_that_broke_off_after_the_keys_can_be_run_again(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    await filed.closes()
    url, keys_url = elsewhere(tmp_path)
    words = (copy / WORDS).read_bytes()
    restore(copy, url, keys_url, filed.now())
    (tmp_path / "new/words.db").unlink()
    restore(copy, url, keys_url, filed.now())
    assert words_of(url, keys_url, filed.now, "maple") == WORDS_TYPED
    assert (copy / WORDS).read_bytes() == words


async def test_a_folder_that_holds_anything_is_refused(filed: Desk, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy/letter.txt").write_text("mine")
    with pytest.raises(BackupRefused, match="letter"):
        await saved(filed, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["letter.txt"]
    await filed.closes()


async def test_a_backup_that_fails_leaves_nothing_that_looks_like_one(filed: Desk, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="does not exist"):
        backup(filed.url, f"sqlite+aiosqlite:///{tmp_path}/none.db", tmp_path / "copy", filed.now())
    assert list((tmp_path / "copy").iterdir()) == []
    await filed.closes()


async def test_a_backup_of_nothing_is_refused(
    empty_url: str, sqlite_keys_url: str, tmp_path: Path, now: Ticking
) -> None:
    with pytest.raises(BackupRefused, match="nothing to back up"):
        backup(empty_url, sqlite_keys_url, tmp_path / "copy", now())


@pytest.mark.parametrize("name", [WORDS, KEYS])
async def test_a_backup_that_was_changed_or_cut_short_is_refused(filed: Desk, tmp_path: Path, name: str) -> None:
    copy = await saved(filed, tmp_path / "copy")
    await filed.closes()
    whole = (copy / name).read_bytes()
    (copy / name).write_bytes(whole[:-100] + bytes(100))
    with pytest.raises(BackupRefused, match="changed since"):
        restore(copy, *elsewhere(tmp_path), filed.now())
    (copy / name).unlink()
    with pytest.raises(BackupRefused, match="is missing"):
        restore(copy, *elsewhere(tmp_path), filed.now())


async def test_a_backup_that_was_never_finished_is_refused(filed: Desk, tmp_path: Path) -> None:
    copy = await saved(filed, tmp_path / "copy")
    await filed.closes()
    (copy / "manifest.json").unlink()
    with pytest.raises(BackupRefused, match="not finished"):
        restore(copy, *elsewhere(tmp_path), filed.now())


async def test_a_backup_can_be_restored_from_where_nothing_can_be_written(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    await desk.closes()
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    restore(copy, *elsewhere(tmp_path), desk.now())
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


async def test_the_copy_holds_every_row_of_every_table(desk: Desk, tmp_path: Path) -> None:
    copy = await saved(desk, tmp_path / "copy")
    counts = {}
    for table in (people, cases, entries, media):
        counts[table.name] = await desk.database.read(lambda c, t=table: c.scalar(select(func.count()).select_from(t)))  # type: ignore[misc]
    await desk.closes()
    manifest = json.loads((copy / "manifest.json").read_text())
    assert {name: manifest["rows"][WORDS][name] for name in counts} == counts
