"""Topics: in groups that are forums, and in private chats once @BotFather switched them on for the bot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.botapi.account import Account
from tests.botapi.parameters import Parameters
from tests.botapi.refusals import bad
from tests.botapi.world import BOT_ID, Chat, Topic

_COLOURS = 0x6FB9F0


def create(account: Account, params: Parameters) -> dict[str, Any]:
    """A new topic. Each call makes another one, also of the same name."""
    chat = account.chat(params)
    _check_forum(account, chat)
    _check_right(chat)
    name = params.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise bad("topic name must be non-empty")
    made = account.world.add(chat, BOT_ID, {"forum_topic_created": {"name": name, "icon_color": _COLOURS}})
    made.topic = made.id
    chat.topics[made.id] = Topic(made.id, name)
    return {"message_thread_id": made.id, "name": name, "icon_color": _COLOURS}


def close(account: Account, params: Parameters) -> bool:
    """Nobody but administrators writes there any more. Groups only."""
    return _closed(account, params, True)


def reopen(account: Account, params: Parameters) -> bool:
    """Everybody writes there again."""
    return _closed(account, params, False)


def _closed(account: Account, params: Parameters, closed: bool) -> bool:
    chat = account.chat(params)
    if not chat.is_group:
        raise bad("the chat is not a supergroup")
    topic = _topic(account, params, chat)
    _check_right(chat)
    if topic.closed is closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    what = "forum_topic_closed" if closed else "forum_topic_reopened"
    account.world.add(chat, BOT_ID, {what: {}}, topic=topic.id)
    return True


def delete(account: Account, params: Parameters) -> bool:
    """The topic and all that stands in it, however old, whoever wrote it."""
    chat = account.chat(params)
    topic = _topic(account, params, chat)
    if chat.is_group and chat.bot != "administrator":
        raise bad("not enough rights to delete a topic")
    delete_topic(chat, topic.id)
    account.world.on_change()
    return True


def delete_topic(chat: Chat, topic: int) -> None:
    """Take it away with its messages."""
    del chat.topics[topic]
    chat.messages = {number: one for number, one in chat.messages.items() if one.topic != topic}


def _topic(account: Account, params: Parameters, chat: Chat) -> Topic:
    _check_forum(account, chat)
    topic = chat.topics.get(params.number("message_thread_id"))
    if topic is None:
        raise bad("message thread not found")
    return topic


def _check_forum(account: Account, chat: Chat) -> None:
    if not (chat.is_forum if chat.is_group else account.world.topics_on):
        raise bad("the chat is not a forum")


def _check_right(chat: Chat) -> None:
    if chat.is_group and (chat.bot != "administrator" or not chat.may_manage_topics):
        raise bad("not enough rights to create a topic")


TOPICS: dict[str, Callable[[Account, Parameters], Any]] = {
    "createforumtopic": create,
    "closeforumtopic": close,
    "reopenforumtopic": reopen,
    "deleteforumtopic": delete,
}
