"""Seals what a person wrote before it reaches the database, so that it opens only in its own place."""

from __future__ import annotations

import hmac
import json
import os
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import Tampered
from storage.keys import KeyStore

_VERSION = b"\x01"
_NONCE_BYTES = 12


class Vault:
    """AES-256-GCM under a data key. A ciphertext moved to another table, row, column or key does not open."""

    def __init__(self, keys: KeyStore) -> None:
        self.keys = keys

    def seal(self, key_id: str, table: str, row: str, column: str, plain: bytes) -> bytes:
        """The ciphertext, 29 bytes longer than the words. `row` names the row for ever: never a number it may lose.

        Raises KeyDestroyed, KeyUnknown.
        """
        nonce = os.urandom(_NONCE_BYTES)
        place = _place(table, row, column, key_id)
        return _VERSION + nonce + AESGCM(self.keys.key(key_id)).encrypt(nonce, plain, place)

    def open(self, key_id: str, table: str, row: str, column: str, sealed: bytes) -> bytes:
        """The words. Raises KeyDestroyed, KeyUnknown, and Tampered when they are not what was written here."""
        return open_with(self.keys.key(key_id), key_id, table, row, column, sealed)

    def seal_json(self, key_id: str, table: str, row: str, column: str, value: Any) -> bytes:
        """Seals a JSON value."""
        plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        return self.seal(key_id, table, row, column, plain)

    def open_json(self, key_id: str, table: str, row: str, column: str, sealed: bytes) -> Any:
        """Opens what seal_json sealed."""
        return json.loads(self.open(key_id, table, row, column, sealed).decode("utf-8", "surrogatepass"))

    def lookup(self, *parts: str) -> bytes:
        """32 bytes by which a row about these parts is found, telling nothing of them without the lookup key."""
        key = self.keys.key(self.keys.standing("lookup"))
        return hmac.digest(key, _framed(parts), sha256)


def open_with(key: bytes, key_id: str, table: str, row: str, column: str, sealed: bytes) -> bytes:
    """The words, with the key in hand. Raises Tampered when they are not what was written here."""
    nonce, words = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        if sealed[:1] != _VERSION:
            raise InvalidTag
        return AESGCM(key).decrypt(nonce, words, _place(table, row, column, key_id))
    except (InvalidTag, ValueError):
        raise Tampered(
            f"a value of {table}.{column} is not what was written in its row: the database was changed from "
            "outside or is damaged; check the disk and restore a backup"
        ) from None


def _place(table: str, row: str, column: str, key_id: str) -> bytes:
    return _VERSION + _framed((table, row, column, key_id))


def _framed(parts: Iterable[str]) -> bytes:
    """The parts with their lengths: ("a", "bc") and ("ab", "c") must differ."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    return b"".join(len(part).to_bytes(4) + part for part in encoded)
