"""Keys are there before their words, stay through restarts and rotation, and once destroyed never come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update

from storage import key_table
from storage.errors import InUse, KeyDestroyed, KeyUnknown, NewerSchema, Unusable, WrongInstallationKey
from storage.files import sync
from storage.keys import KeyStore
from storage.ledger import Ledger
from storage.seat import take_seat
from tests.storage.conftest import FIRST_KEY, SECOND_KEY, Ticking, void

OTHER_KEY = bytes(32)


def reopened(url: str, now: Ticking, *installation_keys: bytes) -> KeyStore:
    return KeyStore(url, installation_keys or (FIRST_KEY,), now)


def wrapped_of(url: str, key_id: str) -> bytes | None:
    with take_seat(url) as seat:
        row = select(key_table.keys.c.wrapped).where(key_table.keys.c.id == key_id)
        found: bytes | None = seat.transact(lambda connection: connection.scalar(row))
        return found


def test_a_fresh_key_is_there_after_a_restart(keys: KeyStore, keys_url: str, now: Ticking) -> None:
    key_id = keys.fresh("case")
    secret = keys.key(key_id)
    assert len(secret) == 32
    keys.close()
    again = reopened(keys_url, now)
    assert again.key(key_id) == secret
    again.close()


def test_no_two_conversations_get_the_same_key(keys: KeyStore) -> None:
    ids = [keys.fresh("case") for _ in range(200)]
    assert len(set(ids)) == 200
    assert len({keys.key(key_id) for key_id in ids}) == 200


def test_the_standing_key_of_a_purpose_stays_the_same_through_restarts(
    keys: KeyStore, keys_url: str, now: Ticking
) -> None:
    event, lookup = keys.standing("event"), keys.standing("lookup")
    assert event != lookup
    assert keys.standing("event") == event
    keys.close()
    again = reopened(keys_url, now)
    assert (again.standing("event"), again.standing("lookup")) == (event, lookup)
    again.close()


def test_a_retired_key_still_opens_until_it_is_destroyed(keys: KeyStore, keys_url: str, now: Ticking) -> None:
    first = keys.standing("intake")
    assert keys.retire("intake") == first
    second = keys.standing("intake")
    assert second != first
    assert keys.key(first)
    keys.destroy(first)
    with pytest.raises(KeyDestroyed):
        keys.key(first)
    keys.close()
    again = reopened(keys_url, now)
    assert again.standing("intake") == second
    again.close()


def test_a_destroyed_standing_key_is_followed_by_a_new_one(keys: KeyStore) -> None:
    first = keys.standing("intake")
    keys.destroy(first)
    assert keys.standing("intake") != first


def test_a_destroyed_key_leaves_a_tombstone_and_nothing_else(keys: KeyStore, keys_url: str, now: Ticking) -> None:
    kept, gone = keys.fresh("case"), keys.fresh("case")
    keys.destroy(gone)
    keys.destroy(gone, "never-made")
    assert gone in keys.destroyed()
    assert kept not in keys.destroyed()
    keys.close()
    assert wrapped_of(keys_url, gone) is None
    again = reopened(keys_url, now)
    with pytest.raises(KeyDestroyed):
        again.key(gone)
    assert again.key(kept)
    again.close()


def test_an_unknown_key_is_named_as_such(keys: KeyStore) -> None:
    with pytest.raises(KeyUnknown):
        keys.key("never-made")


def test_rotation_wraps_every_key_anew_and_the_former_installation_key_can_go(
    keys: KeyStore, keys_url: str, now: Ticking
) -> None:
    case, event = keys.fresh("case"), keys.standing("event")
    secrets = keys.key(case), keys.key(event)
    keys.close()
    rotating = reopened(keys_url, now, SECOND_KEY, FIRST_KEY)
    assert rotating.key(case) == secrets[0]
    assert rotating.rewrap() == 65
    assert rotating.rewrap() == 0
    rotating.close()
    alone = reopened(keys_url, now, SECOND_KEY)
    assert (alone.key(case), alone.key(event)) == secrets
    alone.close()


def test_a_foreign_installation_key_is_refused_at_the_door_in_words(
    keys: KeyStore, keys_url: str, now: Ticking
) -> None:
    keys.fresh("case")
    keys.close()
    with pytest.raises(WrongInstallationKey, match="put the former key back") as caught:
        reopened(keys_url, now, OTHER_KEY)
    assert OTHER_KEY.hex() not in str(caught.value)
    with pytest.raises(WrongInstallationKey, match="32 bytes"):
        reopened(keys_url, now, b"short")


def test_a_wrapped_key_moved_to_another_row_does_not_open(keys: KeyStore, keys_url: str, now: Ticking) -> None:
    one, other = keys.fresh("case"), keys.fresh("case")
    keys.close()
    wrapped = wrapped_of(keys_url, one)
    table = key_table.keys

    def swap(connection: Connection) -> None:
        connection.execute(update(table).where(table.c.id == other).values(wrapped=wrapped))

    with take_seat(keys_url) as seat:
        seat.transact(swap)
    again = reopened(keys_url, now)
    assert again.key(one)
    with pytest.raises(WrongInstallationKey, match="damaged or was moved"):
        again.key(other)
    again.close()


def test_a_newer_key_store_is_left_alone(keys: KeyStore, keys_url: str, now: Ticking) -> None:
    keys.close()
    with take_seat(keys_url) as seat:
        seat.transact(lambda connection: void(connection.execute(update(key_table.keys_version).values(version=99))))
    with pytest.raises(NewerSchema, match="99"):
        reopened(keys_url, now)


def test_a_second_process_is_kept_out_of_the_key_file(
    sqlite_keys: KeyStore, sqlite_keys_url: str, now: Ticking
) -> None:
    with pytest.raises(InUse, match="another process"):
        reopened(sqlite_keys_url, now)


def test_a_crash_between_ledger_and_row_is_finished_at_the_next_start(
    sqlite_keys: KeyStore, sqlite_keys_url: str, tmp_path: Path, now: Ticking
) -> None:
    key_id = sqlite_keys.fresh("case")
    sqlite_keys.close()
    Ledger(tmp_path / "desk/keys.db.destroyed").add([key_id])
    again = reopened(sqlite_keys_url, now)
    with pytest.raises(KeyDestroyed):
        again.key(key_id)
    assert key_id in again.destroyed()
    again.close()


def test_a_line_of_the_ledger_torn_by_a_power_cut_does_not_swallow_the_next(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "keys.db.destroyed")
    ledger.add(["first"])
    with (tmp_path / "keys.db.destroyed").open("a") as file:
        file.write("\nsec")
    sync(tmp_path / "keys.db.destroyed")
    ledger.add(["third"])
    assert {"first", "third"} <= ledger.read()


def test_no_byte_of_a_destroyed_key_stays_in_the_file_or_its_log(
    sqlite_keys: KeyStore, sqlite_keys_url: str, tmp_path: Path, now: Ticking
) -> None:
    ids = [sqlite_keys.fresh("case") for _ in range(3)]
    sqlite_keys.close()
    wrapped = [wrapped_of(sqlite_keys_url, key_id) for key_id in ids]
    again = reopened(sqlite_keys_url, now)
    again.destroy(*ids[:2])
    found = b"".join(path.read_bytes() for path in (tmp_path / "desk").glob("keys.db*"))
    assert [each is not None and each in found for each in wrapped] == [False, False, True]
    again.close()


def test_files_are_private(sqlite_keys: KeyStore, tmp_path: Path) -> None:
    sqlite_keys.destroy(sqlite_keys.fresh("case"))
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "desk").iterdir()}
    assert set(modes) >= {"keys.db", "keys.db-wal", "keys.db.lock", "keys.db.destroyed"}
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "desk").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "mysql://x@y/z", "secret-that-is-no-url"])
def test_a_url_that_names_no_database_is_refused_without_repeating_it(url: str, now: Ticking) -> None:
    with pytest.raises(Unusable) as caught:
        reopened(url, now)
    assert "secret" not in str(caught.value)
