"""What is sealed opens only where it was written, and only while its key lives."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.errors import KeyDestroyed, KeyUnknown, Tampered
from storage.vault import Vault

WORDS = b"I am behind the stage and someone follows me"


def test_words_come_back_as_they_were_written(vault: Vault) -> None:
    key = vault.keys.fresh("case")
    sealed = vault.seal(key, "entries", "e1", "sealed", WORDS)
    assert vault.open(key, "entries", "e1", "sealed", sealed) == WORDS
    assert WORDS not in sealed
    assert b"stage" not in sealed


def test_the_same_words_never_look_the_same_twice(vault: Vault) -> None:
    key = vault.keys.fresh("case")
    assert len({vault.seal(key, "entries", "e1", "sealed", WORDS) for _ in range(20)}) == 20


@pytest.mark.parametrize(
    "place",
    [("people", "e1", "sealed"), ("entries", "e2", "sealed"), ("entries", "e1", "sealed_name")],
    ids=["table", "row", "column"],
)
def test_a_ciphertext_moved_to_another_place_does_not_open(vault: Vault, place: tuple[str, str, str]) -> None:
    key = vault.keys.fresh("case")
    sealed = vault.seal(key, "entries", "e1", "sealed", WORDS)
    with pytest.raises(Tampered):
        vault.open(key, *place, sealed)


def test_a_ciphertext_under_another_key_does_not_open(vault: Vault) -> None:
    sealed = vault.seal(vault.keys.fresh("case"), "entries", "e1", "sealed", WORDS)
    with pytest.raises(Tampered):
        vault.open(vault.keys.fresh("case"), "entries", "e1", "sealed", sealed)


def test_one_changed_bit_anywhere_is_noticed(vault: Vault) -> None:
    key = vault.keys.fresh("case")
    sealed = vault.seal(key, "entries", "e1", "sealed", b"help")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Tampered):
            vault.open(key, "entries", "e1", "sealed", bytes(changed))


@pytest.mark.parametrize("short", [b"", b"\x01", b"\x01" + bytes(12), b"\x01" + bytes(20)])
def test_a_ciphertext_cut_short_is_noticed(vault: Vault, short: bytes) -> None:
    with pytest.raises(Tampered):
        vault.open(vault.keys.fresh("case"), "entries", "e1", "sealed", short)


def test_an_error_about_words_does_not_repeat_them(vault: Vault) -> None:
    key = vault.keys.fresh("case")
    sealed = vault.seal(key, "entries", "e1", "sealed", WORDS)
    with pytest.raises(Tampered) as caught:
        vault.open(key, "entries", "row-of-maple", "sealed", sealed)
    assert "maple" not in str(caught.value)
    assert key not in str(caught.value)


def test_words_under_a_destroyed_key_are_gone(vault: Vault) -> None:
    key = vault.keys.fresh("case")
    sealed = vault.seal(key, "entries", "e1", "sealed", WORDS)
    vault.keys.destroy(key)
    with pytest.raises(KeyDestroyed):
        vault.open(key, "entries", "e1", "sealed", sealed)
    with pytest.raises(KeyDestroyed):
        vault.seal(key, "entries", "e1", "sealed", WORDS)


def test_a_key_of_another_store_is_unknown_not_destroyed(vault: Vault) -> None:
    with pytest.raises(KeyUnknown):
        vault.open("never-made", "entries", "e1", "sealed", b"x" * 40)


def test_lookups_find_the_same_and_tell_apart_what_only_looks_alike(vault: Vault) -> None:
    assert vault.lookup("telegram", "1001") == vault.lookup("telegram", "1001")
    assert vault.lookup("telegram", "1001") != vault.lookup("telegra", "m1001")
    assert vault.lookup("telegram", "1001", "") != vault.lookup("telegram", "1001")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=st.recursive(st.none() | st.booleans() | st.integers() | st.text(st.characters()), st.lists))
def test_any_text_survives_lone_surrogates_too(vault: Vault, value: object) -> None:
    key = vault.keys.standing("event")
    sealed = vault.seal_json(key, "conversations", "c1", "sealed", [value, "\ud800"])
    assert vault.open_json(key, "conversations", "c1", "sealed", sealed) == [value, "\ud800"]
