"""Files on Matrix: encrypted before they leave, opened after they came. The homeserver keeps what nobody can read."""

from __future__ import annotations

import asyncio
import json
from mimetypes import guess_extension
from typing import Any, Final

from nio.crypto import decrypt_attachment, encrypt_attachment

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import delivery_error, in_our_words
from bot.transports.port import Media, Undeliverable
from bot.transports.raw_json import Json, number, part, words
from handlers.domain.messages import Attachment

MOST: Final = 50_000_000
"""What homeservers take by default, and what we fetch at most."""
FILES: Final = {"m.image": "photo", "m.video": "video", "m.audio": "audio", "m.file": "document"}
_VOICE: Final = ("org.matrix.msc3245.voice", "m.voice")
_TYPES: Final = {"photo": "m.image", "sticker": "m.image", "animation": "m.video", "video": "m.video",
                 "video_note": "m.video", "voice": "m.audio", "audio": "m.audio"}  # fmt: skip
_SEEN: Final = ("m.image", "m.video")
"""What apps draw unasked."""
_ENDINGS: Final = {"m.image": ".jpg", "m.video": ".mp4", "m.audio": ".ogg"}
_ENDING: Final = ".bin"
"""Whoever sent a file chose its name, and notifications show it: its kind stands there instead, and what opens it."""
_MIME: Final = {
    "m.image": "image/jpeg",
    "m.video": "video/mp4",
    "m.audio": "audio/ogg",
    "m.file": "application/octet-stream",
}


def attachment_of(content: Json) -> Attachment | None:
    """The file of a message; None without one."""
    msgtype, info = words(content, "msgtype"), part(content, "info")
    if not msgtype and words(content, "url"):
        kind = "sticker"
    elif msgtype in FILES:
        kind = "voice" if msgtype == "m.audio" and any(key in content for key in _VOICE) else FILES[msgtype]
    else:
        return None
    where = _where(content)
    if where is None:
        return None
    name = words(content, "filename") or words(content, "body")
    return Attachment(kind, where, number(info, "size"), words(info, "mimetype") or None, name or None)


def _where(content: Json) -> str | None:
    """Address and key, as compact JSON: all that is needed to fetch it later."""
    file = part(content, "file")
    where = {
        "url": words(file, "url") or words(content, "url"),
        "key": words(part(file, "key"), "k"),
        "iv": words(file, "iv"),
        "hash": words(part(file, "hashes"), "sha256"),
    }
    if not where["url"].startswith("mxc://"):
        return None
    return json.dumps({key: value for key, value in where.items() if value}, separators=(",", ":"))


async def fetch(api: MatrixApi, attachment: Attachment) -> bytes:
    """The content of a file. Raises Undeliverable when it is too large, gone, or not what was sent."""
    if (attachment.size or 0) > MOST:
        raise Undeliverable(f"the file is larger than {MOST // 1_000_000} MB")
    where = _read(attachment.file)
    try:
        content = await api.download(words(where, "url"), MOST + 1000)
    except ApiError as error:
        if error.status == 404:
            raise Undeliverable("the homeserver no longer has the file") from None
        raise delivery_error(error) from None
    if not words(where, "key"):
        return content
    return await asyncio.to_thread(_opened, content, where)


def _read(file: str) -> Json:
    try:
        where = json.loads(file)
    except ValueError:
        where = None
    if not isinstance(where, dict) or not words(where, "url"):
        raise Undeliverable("this file is not one of Matrix's, and its content is not in the record (yet)")
    return where


def _opened(content: bytes, where: Json) -> bytes:
    try:
        opened: bytes = decrypt_attachment(content, words(where, "key"), words(where, "hash"), words(where, "iv"))
    except Exception:
        raise Undeliverable("the file does not open with the key that came with it") from None
    return opened


async def content_of(api: MatrixApi, media: Media, *, covered: bool = False) -> Json:
    """A message with this file; its content is on the homeserver, encrypted, when this returns.

    Pictures know no cover here, and apps draw them in notifications: a `covered` one goes as a file to be opened.
    """
    kind = _TYPES.get(media.kind, "m.file")
    msgtype = "m.file" if covered and kind in _SEEN else kind
    if media.content is None:
        where, size = _read(media.file or ""), None
        file = _file(words(where, "url"), words(where, "key"), words(where, "iv"), words(where, "hash"))
    else:
        if len(media.content) > MOST:
            raise Undeliverable(f"the file is larger than {MOST // 1_000_000} MB")
        sealed, keys = await asyncio.to_thread(encrypt_attachment, media.content)
        with in_our_words():
            file, size = {**keys, "url": await api.upload(sealed)}, len(media.content)
    mime = media.mime or _MIME[kind]
    name = media.kind + (_ENDINGS.get(kind) or guess_extension(mime) or _ENDING)
    info: dict[str, Any] = {"mimetype": mime} | ({"size": size} if size else {})
    voice: Json = {"org.matrix.msc3245.voice": {}} if media.kind == "voice" else {}
    return {"msgtype": msgtype, "body": name, "filename": name, "info": info, "file": file, **voice}


def _file(url: str, key: str, iv: str, digest: str) -> Json:
    if not key:
        raise Undeliverable("the file came unencrypted, and its content is not in the record (yet)")
    jwk = {"kty": "oct", "alg": "A256CTR", "ext": True, "k": key, "key_ops": ["encrypt", "decrypt"]}
    return {"v": "v2", "url": url, "key": jwk, "iv": iv, "hashes": {"sha256": digest}}
