"""A cross-signing identity for the desk: clients which shut out devices nobody vouches for share keys with ours.

matrix-nio has none (matrix-nio #229); Element shuts unsigned devices out since 2026. The three seeds are as secret as
the store they lie in: who has them can put another device beside ours.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_folder import Folder
from bot.transports.port import Retry
from bot.transports.raw_json import Json, part, words

FILE: Final = "cross-signing.json"
_NAMES: Final = ("master", "self_signing", "user_signing")


class _Key:
    """One of the three."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = _base64(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def signed(self, user: str, what: Json) -> dict[str, Any]:
        """The object with this key's signature beside those it has."""
        body = {key: value for key, value in what.items() if key not in ("signatures", "unsigned")}
        plain = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
        signatures = {**part(what, "signatures")}
        signatures[user] = {**part(signatures, user), f"ed25519:{self.public}": _base64(self._key.sign(plain))}
        return {**body, "signatures": signatures}


async def vouch(api: MatrixApi, folder: Folder, user: str, device: str, password: str) -> None:
    """See to it that the account has an identity and that it has signed our device; done already costs one question.

    Raises ApiError and Retry.
    """
    keys = {name: _Key(seed) for name, seed in _seeds(folder).items()}
    answer = await api.call("POST", "/keys/query", {"device_keys": {user: []}})
    ours = part(part(part(answer, "device_keys"), user), device)
    if not ours:
        raise Retry("the homeserver does not show our keys yet")
    known = part(part(part(answer, "master_keys"), user), "keys")
    if f"ed25519:{keys['master'].public}" not in known:
        await _upload(api, user, password, keys)
    if f"ed25519:{keys['self_signing'].public}" not in part(part(ours, "signatures"), user):
        signed = keys["self_signing"].signed(user, ours)
        answer = await api.call("POST", "/keys/signatures/upload", {user: {device: signed}})
        if part(answer, "failures"):
            raise Retry("the homeserver does not take our signature yet")


def _seeds(folder: Folder) -> Mapping[str, bytes]:
    kept = folder.read(FILE)
    if kept is None:
        kept = {name: b64encode(os.urandom(32)).decode() for name in _NAMES}
        folder.write(FILE, kept)
    return {name: b64decode(words(kept, name)) for name in _NAMES}


async def _upload(api: MatrixApi, user: str, password: str, keys: Mapping[str, _Key]) -> None:
    body: dict[str, Any] = {}
    for name, key in keys.items():
        public: Json = {"user_id": user, "usage": [name], "keys": {f"ed25519:{key.public}": key.public}}
        body[f"{name}_key"] = public if name == "master" else keys["master"].signed(user, public)
    path = "/keys/device_signing/upload"
    try:
        await api.call("POST", path, body)
    except ApiError as error:
        # A first identity needs no more; one that takes the place of another needs the password once again.
        session = words(error.body, "session")
        if error.status != 401 or not session:
            raise
        identifier = {"type": "m.id.user", "user": user}
        proof = {"type": "m.login.password", "session": session, "password": password, "identifier": identifier}
        await api.call("POST", path, {**body, "auth": proof})


def _base64(content: bytes) -> str:
    return b64encode(content).decode().rstrip("=")
