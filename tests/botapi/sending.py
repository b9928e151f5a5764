"""sendMessage and its kin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.botapi.account import Account
from tests.botapi.checks import checked_inline, checked_keyboard, checked_text
from tests.botapi.parameters import Parameters
from tests.botapi.refusals import bad
from tests.botapi.world import BOT_ID, Chat, File, World

_MEDIA = ("photo", "voice", "video", "audio", "document", "animation", "sticker", "video_note")
UPLOAD_BYTES = 50_000_000


def _send(account: Account, params: Parameters, chat: Chat, body: dict[str, Any]) -> dict[str, Any]:
    topic = _topic(account, params, chat)
    markup = params.structure("reply_markup")
    inline, keyboard = checked_inline(markup), checked_keyboard(markup, chat.is_group)
    message = account.world.add(
        chat,
        BOT_ID,
        body,
        markup=inline,
        keyboard=keyboard,
        silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"),
        reply_to=_reply(params, chat),
        topic=topic,
    )
    return account.world.as_json(message)


def _topic(account: Account, params: Parameters, chat: Chat) -> int | None:
    """Ignored where a chat has no topics; refused for one that is not there, and for one closed to us."""
    number = params.number("message_thread_id")
    if not number or not (chat.is_forum if chat.is_group else account.world.topics_on):
        return None
    topic = chat.topics.get(number)
    if topic is None:
        raise bad("message thread not found")
    if topic.closed and not chat.may_manage_topics:
        raise bad("TOPIC_CLOSED")
    return number


def _reply(params: Parameters, chat: Chat) -> int | None:
    reply = params.structure("reply_parameters")
    number = int(reply["message_id"]) if isinstance(reply, dict) else params.number("reply_to_message_id")
    if not number or number in chat.messages:
        return number or None
    if isinstance(reply, dict) and reply.get("allow_sending_without_reply"):
        return None
    raise bad("message to be replied not found")


def _no_markup_language(params: Parameters) -> None:
    if "parse_mode" in params:
        raise bad("this server reads no markup: send entities")


def send_message(account: Account, params: Parameters) -> dict[str, Any]:
    """Plain text with entities."""
    chat = account.chat(params, writing=True)
    _no_markup_language(params)
    text, entities = checked_text(params.text("text"), params.structure("entities"), 4096)
    return _send(account, params, chat, {"text": text} | ({"entities": entities} if entities else {}))


def send_location(account: Account, params: Parameters) -> dict[str, Any]:
    """A place."""
    chat = account.chat(params, writing=True)
    try:
        spot = {key: float(params.text(key)) for key in ("latitude", "longitude")}
    except ValueError:
        raise bad("latitude must be non-empty") from None
    return _send(account, params, chat, {"location": spot})


def media_json(world: World, file: File, kind: str) -> Any:
    """A file as it stands in a message."""
    shown = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.content)}
    if kind == "photo":
        small = world.keep_file("photo", file.content[:10])
        return [
            {"file_id": small.id, "file_unique_id": f"u{small.id}", "width": 90, "height": 60, "file_size": 10},
            shown | {"width": 1280, "height": 853},
        ]
    if kind in ("voice", "audio", "video", "video_note", "animation"):
        shown["duration"] = 3
    named = {"file_name": file.name} if file.name else {}
    return shown | named | ({"mime_type": file.mime} if file.mime else {})


def _file(account: Account, params: Parameters, kind: str) -> File:
    if kind in params.files:
        name, content = params.files[kind]
        if len(content) > UPLOAD_BYTES:
            raise bad("file is too big")
        return account.world.keep_file(kind, content, name)
    if not params.text(kind):
        raise bad(f"there is no {kind} in the request")
    file = account.world.files.get(params.text(kind))
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _media(kind: str) -> Callable[[Account, Parameters], dict[str, Any]]:
    def send(account: Account, params: Parameters) -> dict[str, Any]:
        chat = account.chat(params, writing=True)
        _no_markup_language(params)
        said = params.structure("caption_entities")
        caption, entities = checked_text(params.text("caption"), said, 1024, "message caption")
        body = {kind: media_json(account.world, _file(account, params, kind), kind)}
        if caption and kind not in ("sticker", "video_note"):
            body["caption"] = caption
        if entities:
            body["caption_entities"] = entities
        if params.flag("has_spoiler"):
            body["has_media_spoiler"] = True
        return _send(account, params, chat, body)

    return send


SENDING: dict[str, Callable[[Account, Parameters], Any]] = {
    "sendmessage": send_message,
    "sendlocation": send_location,
} | {f"send{kind.replace('_', '')}": _media(kind) for kind in _MEDIA}
