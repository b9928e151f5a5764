"""What Telegram's refusals mean for delivery: again later, never, elsewhere, or not with these credentials."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from telegram.error import TelegramError

from bot.transports.port import DeliveryError, Moved, Refused, Retry, Undeliverable
from bot.transports.telegram_request import ApiError

_GONE: Final = ("chat not found", "user not found", "peer_id_invalid", "user_is_blocked", "user is deactivated")

_KNOWN: Final = (
    *_GONE,
    "bot was blocked by the user",
    "bot can't initiate conversation",
    "bot was kicked",
    "bot is not a member",
    "not enough rights",
    "need administrator rights",
    "chat_write_forbidden",
    "voice_messages_forbidden",
    "topic_closed",
    "the chat is not a forum",
    "bot_forum_create_forbidden",
    "message thread not found",
    "message is too long",
    "message caption is too long",
    "message text is empty",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "there is no text in the message to edit",
    "button_data_invalid",
    "wrong file identifier",
    "wrong remote file identifier",
    "file is too big",
    "request entity too large",
    "query is too old",
    "bot_command_invalid",
)
"""Phrases fit for a log: only these are ever repeated, since others may quote what was sent."""


def delivery_error(error: TelegramError) -> DeliveryError | Refused:
    """How a call that ended with `error` is to be taken."""
    if not isinstance(error, ApiError):
        return Retry("no usable answer from Telegram")
    if error.moved_to is not None:
        return Moved(str(error.moved_to))
    if error.code in (401, 404):
        return Refused(f"Telegram refuses the token ({error.code}): set [telegram] token to the one @BotFather gave")
    if error.code == 429:
        return Retry("Telegram asks to wait (429)", after=error.retry_after, chat_only=True)
    if error.code == 409:
        return Retry("another instance polls with this token, or a webhook is set (409): stop the other instance")
    return _refusal(error)


def _refusal(error: ApiError) -> DeliveryError:
    if error.code == 403:
        return Undeliverable(_reason(error), gone=True)
    if error.code == 400:
        return Undeliverable(_reason(error), gone=any(phrase in error.says for phrase in _GONE))
    if error.code == 413:
        return Undeliverable("the file is larger than Telegram takes (413)")
    return Retry(f"Telegram answered {error.code}")


def _reason(error: ApiError) -> str:
    known = next((phrase for phrase in _KNOWN if phrase in error.says), "")
    return f"Telegram refused ({error.code})" + (f": {known}" if known else "")


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn whatever Telegram or the way to it raises into the port's errors, without its words."""
    try:
        yield
    except TelegramError as error:
        raise delivery_error(error) from None
