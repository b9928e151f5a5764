"""Sealed button data: what a press sends back cannot be forged, moved to another chat, or guessed.

Telegram allows 64 bytes: `action` (12) `.` `ref` (24) `.` seal (16).
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256

_SEAL_LENGTH = 16


class ButtonSeal:
    """Seals and checks button data under a key that never leaves the installation."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def seal(self, chat: str, action: str, ref: str) -> str:
        """Data for a button shown in `chat`; raises ValueError when it would not fit 64 bytes."""
        data = f"{action}.{ref}.{self._mac(chat, action, ref)}"
        if len(data.encode()) > 64:
            raise ValueError(f"button data of {len(data)} bytes; Telegram takes 64: shorten action {action!r}")
        return data

    def open(self, chat: str, data: str) -> tuple[str, str] | None:
        """Action and ref, or None when the seal does not fit this chat."""
        action, _, rest = data.partition(".")
        ref, _, mac = rest.rpartition(".")
        return (action, ref) if hmac.compare_digest(mac.encode(), self._mac(chat, action, ref).encode()) else None

    def _mac(self, chat: str, action: str, ref: str) -> str:
        digest = hmac.digest(self._key, f"{chat}|{action}|{ref}".encode(), sha256)
        return urlsafe_b64encode(digest).decode()[:_SEAL_LENGTH]
