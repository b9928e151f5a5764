"""Edits and deletions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.botapi.account import Account
from tests.botapi.checks import checked_inline, checked_text
from tests.botapi.parameters import Parameters
from tests.botapi.refusals import bad
from tests.botapi.world import Chat, Message

_DELETABLE = 48 * 3600.0
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _message(account: Account, params: Parameters) -> tuple[Chat, Message]:
    chat = account.chat(params)
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if not message.from_bot:
        raise bad("message can't be edited")
    return chat, message


def _change(account: Account, params: Parameters, message: Message, body: dict[str, Any]) -> dict[str, Any]:
    markup = checked_inline(params.structure("reply_markup"))
    if body == message.body and markup == message.markup:
        raise bad(_SAME)
    message.body, message.markup = body, markup
    message.edits += 1
    message.edited_at = account.world.now()
    account.world.on_change()
    return account.world.as_json(message)


def edit_text(account: Account, params: Parameters) -> dict[str, Any]:
    """New words; no markup given takes the buttons off."""
    _, message = _message(account, params)
    text, entities = checked_text(params.text("text"), params.structure("entities"), 4096)
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    return _change(account, params, message, {"text": text} | ({"entities": entities} if entities else {}))


def edit_caption(account: Account, params: Parameters) -> dict[str, Any]:
    """New words under a file."""
    _, message = _message(account, params)
    said = params.structure("caption_entities")
    caption, entities = checked_text(params.text("caption"), said, 1024, "message caption")
    if "text" in message.body or "location" in message.body:
        raise bad("there is no caption in the message to edit")
    rest = {key: value for key, value in message.body.items() if key not in ("caption", "caption_entities")}
    words = ({"caption": caption} if caption else {}) | ({"caption_entities": entities} if entities else {})
    return _change(account, params, message, rest | words)


def edit_markup(account: Account, params: Parameters) -> dict[str, Any]:
    """New buttons."""
    _, message = _message(account, params)
    return _change(account, params, message, message.body)


def delete(account: Account, params: Parameters) -> bool:
    """Delete one message, ours or theirs, for 48 hours."""
    chat = account.chat(params)
    number = params.number("message_id")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to delete not found")
    if not _may_go(account, chat, message):
        raise bad("message can't be deleted for everyone")
    del chat.messages[number]
    account.world.on_change()
    return True


def delete_several(account: Account, params: Parameters) -> bool:
    """Delete up to a hundred; those that are not there are passed over, one that is too old stops all."""
    numbers = params.structure("message_ids")
    if not isinstance(numbers, list) or not 0 < len(numbers) <= 100:
        raise bad("message identifiers are not specified")
    chat = account.chat(params)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    if not all(_may_go(account, chat, one) for one in found):
        raise bad("message can't be deleted for everyone")
    for one in found:
        del chat.messages[one.id]
    account.world.on_change()
    return True


def _may_go(account: Account, chat: Chat, message: Message) -> bool:
    """Not after 48 hours; and what somebody else wrote in a group only as its administrator."""
    foreign = not message.from_bot and chat.is_group and chat.bot != "administrator"
    return account.world.now() - message.date <= _DELETABLE and not foreign


def react(account: Account, params: Parameters) -> bool:
    """The bot's own reaction."""
    chat = account.chat(params)
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad("message to react not found")
    message.reactions = tuple(str(item.get("emoji")) for item in params.structure("reaction") or [])
    account.world.on_change()
    return True


def pin(account: Account, params: Parameters) -> bool:
    """Pin a message, if the group lets the bot."""
    chat = account.chat(params)
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad("message to pin not found")
    if chat.is_group and not chat.bot_may_pin:
        raise bad("not enough rights to manage pinned messages in the chat")
    message.pinned = True
    account.world.on_change()
    return True


CHANGING: dict[str, Callable[[Account, Parameters], Any]] = {
    "editmessagetext": edit_text,
    "editmessagecaption": edit_caption,
    "editmessagereplymarkup": edit_markup,
    "deletemessage": delete,
    "deletemessages": delete_several,
    "setmessagereaction": react,
    "pinchatmessage": pin,
}
