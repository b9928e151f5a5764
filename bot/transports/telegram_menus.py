"""Command menus by scope and language. Display only: who may do what is never decided by a menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from telegram.error import TelegramError

from bot.transports.lengths import shorten
from bot.transports.port import Menu, Refused, Retry
from bot.transports.telegram_api import TelegramApi
from bot.transports.telegram_errors import delivery_error
from bot.transports.telegram_outgoing import chat_id
from handlers.domain.incoming import ChatKind

_DESCRIPTION_LIMIT = 256
_MOST_COMMANDS = 100


async def install(api: TelegramApi, menus: Sequence[Menu], spaces: Mapping[str, ChatKind]) -> None:
    """Set every menu; one that Telegram does not take (a chat never opened) is left out. Raises Retry, Refused."""
    for menu in menus:
        for scope in scopes(menu.scope, spaces):
            await _set(api, menu, scope)


async def _set(api: TelegramApi, menu: Menu, scope: Mapping[str, Any]) -> None:
    # Telegram knows languages by their two letters.
    where: dict[str, Any] = {"scope": scope, "language_code": menu.language.partition("-")[0].lower()}
    commands = [
        {"command": entry.command, "description": shorten(entry.text, _DESCRIPTION_LIMIT)}
        for entry in menu.entries[:_MOST_COMMANDS]
    ]
    try:
        if commands:
            await api.call("setMyCommands", where | {"commands": commands})
        else:
            await api.call("deleteMyCommands", where)
    except TelegramError as error:
        meaning = delivery_error(error)
        if isinstance(meaning, Retry | Refused):
            raise meaning from None


def scopes(scope: str, spaces: Mapping[str, ChatKind]) -> list[dict[str, Any]]:
    """Telegram's scopes for ours: 'private', 'team', 'organizers', a chat id, or 'chat/user' for one member."""
    if scope == "private":
        return [{"type": "all_private_chats"}]
    if scope in (ChatKind.TEAM, ChatKind.ORGANIZERS):
        return [{"type": "chat", "chat_id": chat_id(chat)} for chat, kind in spaces.items() if kind == scope]
    chat, _, user = scope.partition("/")
    if user:
        return [{"type": "chat_member", "chat_id": chat_id(chat), "user_id": chat_id(user)}]
    return [{"type": "chat", "chat_id": chat_id(chat)}]
