"""How data keys lie in the key store: each wrapped under an installation key, bound to its id and purpose."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import WrongInstallationKey

KEY_BYTES = 32
_NONCE_BYTES = 12


class Wrapping:
    """The installation keys: the first wraps, all may unwrap. Holds secrets; shows none."""

    def __init__(self, installation_keys: Sequence[bytes]) -> None:
        """Raises WrongInstallationKey unless there is at least one and all are 32 bytes long."""
        if not installation_keys or any(len(key) != KEY_BYTES for key in installation_keys):
            raise WrongInstallationKey(
                "the key file must hold at least one installation key, and each must be 32 bytes long"
            )
        self._keys = {_fingerprint(key): AESGCM(key) for key in installation_keys}
        self.first = _fingerprint(installation_keys[0])

    def wrap(self, key_id: str, purpose: str, key: bytes) -> bytes:
        """The data key, readable for the first installation key alone, and only under this id and purpose."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._keys[self.first].encrypt(nonce, key, _binding(key_id, purpose))

    def unwrap(self, key_id: str, purpose: str, wrapped: bytes, installation_key_id: str) -> bytes:
        """The data key. Raises WrongInstallationKey when no installation key in hand opens it."""
        self.require(installation_key_id)
        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        try:
            return self._keys[installation_key_id].decrypt(nonce, sealed, _binding(key_id, purpose))
        except InvalidTag:
            raise WrongInstallationKey(
                "a key in the key store is damaged or was moved to another row: restore the key store from a backup"
            ) from None

    def require(self, installation_key_id: str) -> None:
        """Raises WrongInstallationKey unless the installation key with this fingerprint is in hand."""
        if installation_key_id not in self._keys:
            raise WrongInstallationKey(
                "the key store was sealed under an installation key that the key file does not hold "
                f"(it holds {len(self._keys)}): put the former key back, as a further line when rotating"
            )


def _fingerprint(key: bytes) -> str:
    """Which key it is, without telling anything of a random key."""
    return sha256(b"eventdesk installation key" + key).hexdigest()[:16]


def _binding(key_id: str, purpose: str) -> bytes:
    return f"eventdesk key|1|{key_id}|{purpose}".encode()
