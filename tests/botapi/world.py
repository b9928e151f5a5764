"""Who exists, which chats there are and what stands in them: the state of a small Telegram with one bot."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

BOT_ID = 7_000_000_001


@dataclass(slots=True)
class User:
    """A person with an account."""

    id: int
    name: str
    language: str = "en"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def as_json(self) -> dict[str, Any]:
        """As it stands in `from`."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}


@dataclass(slots=True)
class File:
    """A file that somebody sent."""

    id: str
    kind: str
    content: bytes
    name: str = ""
    mime: str = ""


@dataclass(slots=True)
class Message:
    """One message. `body` is the part of its JSON that says what it is; the rest, how it came and what became of it."""

    id: int
    chat: int
    date: float
    sender: int
    body: dict[str, Any]
    markup: dict[str, Any] | None = None
    keyboard: dict[str, Any] | None = None
    silent: bool = False
    protected: bool = False
    edits: int = 0
    edited_at: float | None = None
    reply_to: int | None = None
    reactions: tuple[str, ...] = ()
    topic: int | None = None
    pinned: bool = False

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender == BOT_ID

    @property
    def text(self) -> str:
        """Its words, be they text or caption."""
        return str(self.body.get("text") or self.body.get("caption") or "")


@dataclass(slots=True)
class Topic:
    """A topic of a forum, or of a private chat with a bot that has such. Its id is that of its announcement."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat or a group, and how the bot stands in it."""

    id: int
    type: str
    title: str
    members: set[int] = field(default_factory=set)
    bot: str = "administrator"
    bot_may_post: bool = True
    bot_may_pin: bool = True
    moved_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    is_forum: bool = False
    may_manage_topics: bool = True
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Whether more than one person is in it."""
        return self.type != "private"

    def as_json(self) -> dict[str, Any]:
        """As it stands in `chat`."""
        name = "title" if self.is_group else "first_name"
        forum = {"is_forum": True} if self.is_forum else {}
        return {"id": self.id, "type": self.type, name: self.title} | forum


class World:
    """All of it, with a clock of its own that can be moved forward."""

    def __init__(self) -> None:
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.topics_on = False
        """What @BotFather calls Threaded Mode: topics in private chats with the bot."""
        self.users_make_topics = False
        self._last_id = 100
        self._last_file = 0
        self._ahead = 0.0
        self.on_change: Callable[[], None] = lambda: None

    def now(self) -> float:
        """Seconds since 1970 on this world's clock."""
        return time.time() + self._ahead

    def pass_time(self, seconds: float) -> None:
        """Move the clock forward: the 48 hours of messages and the 150 s of presses go by."""
        self._ahead += seconds

    def private(self, user: User) -> Chat:
        """The chat of this person with the bot."""
        if user.id not in self.chats:
            self.chats[user.id] = Chat(user.id, "private", user.name, {user.id})
        return self.chats[user.id]

    def next_id(self, chat: Chat) -> int:
        """Private chats and basic groups share one counter, every supergroup has its own."""
        if chat.type == "supergroup":
            chat.last_id += 1
            return chat.last_id
        self._last_id += 1
        return self._last_id

    def add(self, chat: Chat, sender: int, body: dict[str, Any], **how: Any) -> Message:
        """Put a message into a chat."""
        message = Message(self.next_id(chat), chat.id, self.now(), sender, body, **how)
        chat.messages[message.id] = message
        self.on_change()
        return message

    def keep_file(self, kind: str, content: bytes, name: str = "", mime: str = "") -> File:
        """Store a file under a new id."""
        self._last_file += 1
        file = File(f"file{self._last_file:06d}", kind, content, name, mime)
        self.files[file.id] = file
        return file

    def as_json(self, message: Message) -> dict[str, Any]:
        """A message as Telegram would show it to the bot."""
        chat = self.chats[message.chat]
        author = bot_json() if message.from_bot else self.users[message.sender].as_json()
        shown = {"message_id": message.id, "from": author, "chat": chat.as_json(), "date": int(message.date)}
        if message.edited_at is not None:
            shown["edit_date"] = int(message.edited_at)
        if message.markup:
            shown["reply_markup"] = message.markup
        if message.topic is not None:
            shown |= {"message_thread_id": message.topic, "is_topic_message": True}
        elif chat.is_forum and message.reply_to in chat.messages:
            shown["message_thread_id"] = message.reply_to
        # In a topic whatever replies to nothing replies to the announcement of the topic.
        replies_to = message.topic if message.reply_to is None else message.reply_to
        if replies_to in chat.messages and replies_to != message.id:
            original = chat.messages[replies_to]
            shown["reply_to_message"] = {
                "message_id": original.id,
                "from": bot_json() if original.from_bot else self.users[original.sender].as_json(),
                "chat": chat.as_json(),
                "date": int(original.date),
            } | original.body
        return shown | message.body


def bot_json() -> dict[str, Any]:
    """The bot itself, as it stands in `from`."""
    return {"id": BOT_ID, "is_bot": True, "first_name": "Desk", "username": "eventdesk_test_bot"}
