"""Calls that show nothing in a chat: who am I, who is there, files, answers to presses, menus."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.botapi.account import Account, scope_of
from tests.botapi.parameters import Parameters
from tests.botapi.refusals import bad
from tests.botapi.world import BOT_ID, bot_json

_PRESS_LIFE = 150.0
_DOWNLOAD_BYTES = 20_000_000
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(account: Account, params: Parameters) -> dict[str, Any]:
    """The bot itself."""
    world = account.world
    topics = {"has_topics_enabled": world.topics_on, "allows_users_to_create_topics": world.users_make_topics}
    return bot_json() | {"can_join_groups": True, "can_read_all_group_messages": False} | topics


def get_chat(account: Account, params: Parameters) -> dict[str, Any]:
    """A chat."""
    return account.chat(params).as_json() | {"accent_color_id": 0, "max_reaction_count": 11}


def get_chat_member(account: Account, params: Parameters) -> dict[str, Any]:
    """How somebody stands in a group."""
    chat, number = account.chat(params), params.number("user_id")
    if number == BOT_ID:
        shown = member_json(bot_json(), chat.bot if chat.is_group else "member")
        return shown | ({"can_manage_topics": chat.may_manage_topics} if chat.bot == "administrator" else {})
    user = account.world.users.get(number)
    if user is None:
        raise bad("user not found")
    return member_json(user.as_json(), "member" if number in chat.members else "left")


def member_json(user: dict[str, Any], status: str) -> dict[str, Any]:
    """A ChatMember."""
    admin = {"can_delete_messages": True, "can_manage_chat": True, "can_pin_messages": True}
    rights = admin if status == "administrator" else {}
    return {"user": user, "status": status} | rights


def chat_action(account: Account, params: Parameters) -> bool:
    """'typing' and the like; refused where nothing could be sent."""
    account.actions.append((account.chat(params, writing=True).id, params.text("action")))
    return True


def answer_press(account: Account, params: Parameters) -> bool:
    """The answer to a press, once and within its life."""
    press = account.presses.get(params.text("callback_query_id"))
    if press is None or press.answered or account.world.now() - press.at > _PRESS_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    press.text, press.alert = params.text("text"), params.flag("show_alert")
    account.world.on_change()
    return True


def get_file(account: Account, params: Parameters) -> dict[str, Any]:
    """Where a file can be downloaded."""
    file = account.world.files.get(params.text("file_id"))
    if file is None:
        raise bad("invalid file_id")
    if len(file.content) > _DOWNLOAD_BYTES:
        raise bad("file is too big")
    path = f"{file.kind}s/{file.id}"
    return {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.content), "file_path": path}


def set_commands(account: Account, params: Parameters) -> bool:
    """A menu for a scope and a language."""
    commands, scope = params.structure("commands") or [], params.structure("scope")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", ""))):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    if scope and "chat_id" in scope:
        account.chat(Parameters({"chat_id": scope["chat_id"]}))
    account.menus[scope_of(scope), params.text("language_code")] = commands
    return True


def delete_commands(account: Account, params: Parameters) -> bool:
    """No menu any more for a scope and a language."""
    account.menus.pop((scope_of(params.structure("scope")), params.text("language_code")), None)
    return True


def get_commands(account: Account, params: Parameters) -> list[dict[str, str]]:
    """The menu of a scope and a language."""
    return account.menus.get((scope_of(params.structure("scope")), params.text("language_code")), [])


def delete_webhook(account: Account, params: Parameters) -> bool:
    """Back to polling."""
    account.updates.webhook = ""
    return True


def webhook_info(account: Account, params: Parameters) -> dict[str, Any]:
    """Whether somebody set a webhook."""
    waiting = len(account.updates)
    return {"url": account.updates.webhook, "has_custom_certificate": False, "pending_update_count": waiting}


ASKING: dict[str, Callable[[Account, Parameters], Any]] = {
    "getme": get_me,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "sendchataction": chat_action,
    "answercallbackquery": answer_press,
    "getfile": get_file,
    "setmycommands": set_commands,
    "deletemycommands": delete_commands,
    "getmycommands": get_commands,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": webhook_info,
}
