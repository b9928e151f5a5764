"""What `check --online` asks Telegram: do the groups exist, do we have the rights there, who can be reached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from telegram.error import TelegramError

from bot.transports.port import Refused, Retry, Rights
from bot.transports.raw_json import words
from bot.transports.telegram_api import TelegramApi
from bot.transports.telegram_errors import delivery_error
from bot.transports.telegram_outgoing import chat_id

_MAKE_ADMIN: Final = "make the bot an administrator of this group, allowed to delete messages"

_MAY_PIN: Final = "allow the bot to pin messages in this group, so that its board is found; it is kept all the same"


async def check_space(api: TelegramApi, name: str, chat: str) -> Rights:
    """Whether the bot can work in this group. Raises Retry and Refused."""
    subject = f"{name} ({chat})"
    try:
        member = await api.call("getChatMember", {"chat_id": chat_id(chat), "user_id": chat_id(api.own_id)})
    except TelegramError as error:
        return Rights(subject, _said(error), "add the bot to this group and check the group's id")
    if words(member, "status") != "administrator":
        # Without it privacy mode hides messages, and reactions do not reach a bot at all.
        return Rights(subject, "the bot is not an administrator here", _MAKE_ADMIN)
    if member.get("can_delete_messages") is not True:
        return Rights(subject, "the bot may not delete messages here", _MAKE_ADMIN)
    if name == "team" and member.get("can_pin_messages") is not True:
        return Rights(subject, "the bot may not pin messages here", _MAY_PIN)
    return Rights(subject)


async def check_person(api: TelegramApi, name: str, user: str) -> Rights:
    """Whether the bot may write to this person: a chat action answers 403 when not. Raises Retry and Refused."""
    try:
        await api.call("sendChatAction", {"chat_id": chat_id(user), "action": "typing"})
    except TelegramError as error:
        remedy = f"ask them to open https://t.me/{api.username} and press Start"
        return Rights(name, f"cannot be written to ({_said(error)})", remedy)
    return Rights(name)


async def check_topics(api: TelegramApi, name: str, chat: str) -> Rights:
    """Whether cases can have topics in the team's group. Raises Retry and Refused."""
    subject = f"topics in {name}"
    try:
        group = await api.call("getChat", {"chat_id": chat_id(chat)})
        member = await api.call("getChatMember", {"chat_id": chat_id(chat), "user_id": chat_id(api.own_id)})
    except TelegramError as error:
        return Rights(subject, _said(error), "add the bot to this group and check the group's id")
    if group.get("is_forum") is not True:
        return Rights(
            subject, "the group has no topics, so cases stay in private chats", "switch topics on in the group"
        )
    if member.get("can_manage_topics") is not True:
        remedy = "let the bot manage topics there"
        return Rights(subject, "the bot may not manage topics, so cases stay in private chats", remedy)
    return Rights(subject)


def check_private_topics(api: TelegramApi) -> Rights:
    """Whether a case can have a topic in the private chat of whoever has it. Without, it stands in the plain chat."""
    if not api.has_topics:
        return Rights("topics in private chats (off at @BotFather, so cases stand in the plain chats)")
    if api.lets_people_make_topics:
        # Their words would stand in one of those, and our answers outside of it.
        remedy = "forbid it at @BotFather, in the bot's settings"
        return Rights("topics in private chats", "anybody may open topics of their own", remedy)
    return Rights("topics in private chats (on)")


async def check_all(
    api: TelegramApi, spaces: Mapping[str, str], people: Mapping[str, str], *, team_topics: bool = False
) -> list[Rights]:
    """All of it, one after the other: a check is no reason to meet Telegram's limits."""
    found = [await check_space(api, name, chat) for name, chat in spaces.items()]
    if team_topics:
        found += [await check_topics(api, name, chat) for name, chat in spaces.items() if name.startswith("team")]
    found.append(check_private_topics(api))
    return found + [await check_person(api, name, user) for name, user in people.items()]


def _said(error: TelegramError) -> str:
    meaning = delivery_error(error)
    if isinstance(meaning, Retry | Refused):
        raise meaning from None
    return str(meaning)
