"""Topics: made in a private chat or in a forum group, closed, deleted. Titled with the name they are given, no more."""

from __future__ import annotations

from typing import Any, Final

from telegram.error import TelegramError

from bot.transports.port import Retry
from bot.transports.raw_json import ident
from bot.transports.telegram_api import TelegramApi
from bot.transports.telegram_errors import delivery_error
from bot.transports.telegram_outgoing import chat_id
from bot.transports.telegram_request import ApiError

_SECONDS: Final = 1.5
"""How long the call to whoever has a case may wait for its topic, at the worst."""
_GONE: Final = ("message thread not found", "topic_deleted", "topic_id_invalid", "message_id_invalid")
_SO_ALREADY: Final = "topic_not_modified"


def is_gone(error: TelegramError) -> bool:
    """Whether a call was refused because the topic is not there any more."""
    return isinstance(error, ApiError) and any(phrase in error.says for phrase in _GONE)


async def make(api: TelegramApi, chat: str, name: str) -> str:
    """A new topic; its id. Raises Retry, Undeliverable, Moved, Refused."""
    try:
        made = await api.call("createForumTopic", {"chat_id": chat_id(chat), "name": name}, seconds=_SECONDS)
    except TelegramError as error:
        raise delivery_error(error) from None
    topic = ident(made, "message_thread_id") if isinstance(made, dict) else ""
    if not topic:
        raise Retry("Telegram made a topic without saying its id")
    return topic


async def close(api: TelegramApi, chat: str, topic: str, *, closed: bool) -> None:
    """Only groups know closed topics; in a private chat nothing is to be done."""
    if chat.startswith("-"):
        await _call(api, "closeForumTopic" if closed else "reopenForumTopic", chat, topic)


async def drop(api: TelegramApi, chat: str, topic: str) -> None:
    """Delete it with all that stands in it, however old."""
    await _call(api, "deleteForumTopic", chat, topic)


async def _call(api: TelegramApi, method: str, chat: str, topic: str) -> None:
    place: dict[str, Any] = {"chat_id": chat_id(chat), "message_thread_id": int(topic)}
    try:
        await api.call(method, place)
    except TelegramError as error:
        if is_gone(error) or (isinstance(error, ApiError) and _SO_ALREADY in error.says):
            return
        raise delivery_error(error) from None
