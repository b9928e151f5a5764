"""Rendered messages into Bot API calls: plain text with entities, never markup. Pure; nothing is sent here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.transports.lengths import Span, parts, shorten, units
from bot.transports.port import Button, Media, Rendered
from bot.transports.raw_json import clean
from bot.transports.telegram_request import Upload
from bot.transports.telegram_text import CAPTION_LIMIT, TEXT_LIMIT, spoiler

PHOTO_BYTES: Final = 10_000_000
"""A larger photo goes as a document, which shows it all the same once it is opened."""
UPLOAD_BYTES: Final = 50_000_000

_METHODS: Final = {
    "voice": ("sendVoice", "voice"),
    "photo": ("sendPhoto", "photo"),
    "video": ("sendVideo", "video"),
    "audio": ("sendAudio", "audio"),
    "document": ("sendDocument", "document"),
    "animation": ("sendAnimation", "animation"),
    "sticker": ("sendSticker", "sticker"),
    "video_note": ("sendVideoNote", "video_note"),
}
_MIME: Final = re.compile(r"[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+")
_WITHOUT_CAPTION: Final = frozenset({"sticker", "video_note"})
_SPOILED: Final = frozenset({"photo", "video", "animation"})
_NO_PREVIEW: Final = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API, with a file or without."""

    method: str
    payload: dict[str, Any]
    file: Upload | None = None


def chat_id(chat: str) -> int | str:
    """The id as Telegram wants it: a number, or a public name."""
    return int(chat) if chat.removeprefix("-").isdigit() else chat


def sends(message: Rendered, desk: str = "") -> list[Call]:
    """The calls that show `message`: one as a rule, more when it is too long or has more than one body.

    Buttons hang on the last, the reply mark and the sound belong to the first. `desk` is our own public name.
    """
    message = _presentable(message)
    calls = [*_texts(message), *_place(message), *_media(message)]
    for number, call in enumerate(calls):
        call.payload["chat_id"] = chat_id(message.chat)
        if number or not message.sound:
            call.payload["disable_notification"] = True
        if message.topic:
            call.payload["message_thread_id"] = int(message.topic)
        if message.protect:
            call.payload["protect_content"] = True
    if message.reply_to.isdigit():
        reply = {"message_id": int(message.reply_to), "allow_sending_without_reply": True}
        calls[0].payload["reply_parameters"] = reply
    if markup := _markup(message, desk):
        calls[-1].payload["reply_markup"] = markup
    return calls


def edit(message_id: str, message: Rendered) -> Call:
    """The call that gives a message new text and buttons. What does not fit one message is cut."""
    message = _presentable(message)
    target = {"chat_id": chat_id(message.chat), "message_id": int(message_id)}
    body = _caption(message) if message.media else _text(message)
    if message.buttons:
        body["reply_markup"] = inline_keyboard(message)
    return Call("editMessageCaption" if message.media else "editMessageText", target | body)


def _presentable(message: Rendered) -> Rendered:
    text = clean(message.text)
    return message if text == message.text else replace(message, text=text)


def _text(message: Rendered) -> dict[str, Any]:
    text = shorten(message.text, TEXT_LIMIT)
    entities = spoiler(text, message.covered, (0, len(text)))
    return {"text": text, "link_preview_options": _NO_PREVIEW} | ({"entities": entities} if entities else {})


def _caption(message: Rendered) -> dict[str, Any]:
    text = shorten(message.text, CAPTION_LIMIT)
    entities = spoiler(text, message.covered, (0, len(text)))
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def _texts(message: Rendered) -> list[Call]:
    if not message.text and (message.media or message.location):
        return []
    if message.media and _fits_caption(message, message.media):
        return []
    return [_text_part(message, span) for span in parts(message.text, TEXT_LIMIT)]


def _fits_caption(message: Rendered, media: Media) -> bool:
    return media.kind not in _WITHOUT_CAPTION and units(message.text) <= CAPTION_LIMIT


def _text_part(message: Rendered, span: Span) -> Call:
    payload: dict[str, Any] = {"text": message.text[span[0] : span[1]], "link_preview_options": _NO_PREVIEW}
    if entities := spoiler(message.text, message.covered, span):
        payload["entities"] = entities
    return Call("sendMessage", payload)


def _place(message: Rendered) -> list[Call]:
    if message.location is None:
        return []
    latitude, longitude = message.location
    return [Call("sendLocation", {"latitude": latitude, "longitude": longitude})]


def _media(message: Rendered) -> list[Call]:
    media = message.media
    if media is None:
        return []
    too_large = media.kind == "photo" and len(media.content or b"") > PHOTO_BYTES
    kind = media.kind if media.kind in _METHODS and not too_large else "document"
    method, field = _METHODS[kind]
    payload: dict[str, Any] = {}
    if message.text and _fits_caption(message, media):
        payload |= _caption(message)
    if message.covered and kind in _SPOILED:
        payload["has_spoiler"] = True
    if media.content is None:
        payload[field] = media.file or ""
        return [Call(method, payload)]
    return [Call(method, payload, Upload(field, media.content, _name(media, kind), _mime(media)))]


def _name(media: Media, kind: str) -> str:
    """Whoever sent the file chose its name and its type: only what is harmless may stand in a request's head."""
    return (
        "".join(letter for letter in clean(media.name or "") if letter.isprintable() and letter not in '"/\\') or kind
    )


def _mime(media: Media) -> str:
    return media.mime if media.mime and _MIME.fullmatch(media.mime) else "application/octet-stream"


def inline_keyboard(message: Rendered, desk: str = "") -> dict[str, Any]:
    """The buttons under a message."""
    rows = [[_key(button, desk) for button in row] for row in message.buttons]
    return {"inline_keyboard": [row for row in rows if row]}


def _key(button: Button, desk: str) -> dict[str, str]:
    if button.opens_desk and desk:
        return {"text": clean(button.label), "url": f"https://t.me/{desk}?start=private"}
    return {"text": clean(button.label), "callback_data": button.data}


def _markup(message: Rendered, desk: str) -> dict[str, Any] | None:
    """One message bears one of the three; buttons are never given up for a keyboard."""
    if message.buttons:
        return inline_keyboard(message, desk)
    if message.location_key:
        key = {"text": clean(message.location_key), "request_location": True}
        return {"keyboard": [[key]], "one_time_keyboard": True, "resize_keyboard": True}
    return {"remove_keyboard": True} if message.drop_keyboard else None
