"""Raw updates into what happened. By hand: the library's objects cost half of all the time an update takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.buttons import ButtonSeal
from bot.transports.raw_json import Json, ident, items, number, part, words
from bot.transports.telegram_attachments import attachment_of, contact_of, location_of, venue_words
from handlers.domain.incoming import (
    Author,
    Change,
    Chat,
    ChatKind,
    Edited,
    Happening,
    Incoming,
    Membership,
    Pressed,
    Reacted,
    Said,
    Unreadable,
)

PLATFORM: Final = "telegram"

ALLOWED: Final = (
    "message",
    "edited_message",
    "callback_query",
    "message_reaction",
    "my_chat_member",
    "chat_member",
)
"""The kinds of updates asked for."""

_CALLBACK_BYTES: Final = 64
_HERE: Final = frozenset({"member", "administrator", "creator"})
_SERVICE: Final = (
    "pinned_message",
    "group_chat_created",
    "supergroup_chat_created",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "chat_background_set",
    "boost_added",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
)
"""Announcements of the platform itself: nobody said anything."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs to know: which chats are ours, how buttons are sealed, which user id is our own."""

    kinds: Mapping[str, ChatKind]
    seal: ButtonSeal
    own_id: str

    def read(self, update: Json, received: datetime) -> list[Incoming]:
        """What this update means; nothing for kinds that do not concern us. Never raises on odd input."""
        for kind, reading in _READINGS.items():
            if kind in update:
                return reading(self, part(update, kind), received)
        return []

    def chat(self, of: Json) -> Chat | None:
        """The chat under `chat`, or None when it has no id."""
        chat = part(of, "chat")
        chat_id = ident(chat)
        if not chat_id:
            return None
        kind = ChatKind.PRIVATE if words(chat, "type") == "private" else self.kinds.get(chat_id, ChatKind.FOREIGN)
        # Replies outside of topics bear a thread as well, which is none.
        topic = ident(of, "message_thread_id") if of.get("is_topic_message") is True else ""
        return Chat(PLATFORM, chat_id, kind, topic)


def _author(of: Json, chat: Chat, keys: tuple[str, ...] = ("from", "sender_chat")) -> Author:
    """Who did it. An anonymous administrator is the stand-in user Telegram puts there, and nobody we know."""
    for key in keys:
        who = part(of, key)
        if ident(who):
            name = f"{words(who, 'first_name')} {words(who, 'last_name')}".strip() or words(who, "title")
            handle = f"@{words(who, 'username')}" if words(who, "username") else ""
            return Author(PLATFORM, ident(who), name, words(who, "language_code"), handle)
    return Author(PLATFORM, chat.id)


def _time(of: Json, key: str, received: datetime) -> datetime:
    seconds = number(of, key)
    # Beyond the year 9999 there is no datetime; zero stands for a message Telegram no longer shows.
    if seconds is None or not 0 < seconds < 253_402_300_800:
        return received
    return datetime.fromtimestamp(seconds, UTC)


def _message(reader: Reader, message: Json, received: datetime) -> list[Incoming]:
    chat = reader.chat(message)
    if chat is None:
        nowhere = Chat(PLATFORM, "", ChatKind.FOREIGN)
        return [Unreadable(received, received, nowhere, _author(message, nowhere))]
    sent_at = _time(message, "date", received)
    what = Happening(received, sent_at, chat, _author(message, chat), ident(message, "message_id"))
    if moved := _migration(reader, message, what):
        return [moved]
    if "new_chat_members" in message or "left_chat_member" in message:
        return _comings_and_goings(reader, message, what)
    said = _said(message, what)
    if said.text or said.attachment or said.location or said.contact:
        return [said]
    if chat.kind is not ChatKind.PRIVATE or any(kind in message for kind in _SERVICE):
        return []
    return [Unreadable(received, sent_at, chat, what.author, what.message)]


def _said(message: Json, what: Happening) -> Said:
    return Said(
        what.at,
        what.sent_at,
        what.chat,
        what.author,
        what.message,
        text=words(message, "text") or words(message, "caption") or venue_words(message),
        attachment=attachment_of(message),
        location=location_of(message),
        contact=contact_of(message),
        reply_to=_reply(message),
        album=words(message, "media_group_id"),
    )


def _reply(message: Json) -> str:
    earlier = part(message, "reply_to_message")
    # In a forum every message "replies" to the announcement of its topic.
    return "" if "forum_topic_created" in earlier else ident(earlier, "message_id")


def _migration(reader: Reader, message: Json, what: Happening) -> Membership | None:
    """A group became a supergroup; told on both sides, either may be lost, and both mean the same."""
    moved_to, moved_from = ident(message, "migrate_to_chat_id"), ident(message, "migrate_from_chat_id")
    chat = what.chat
    if moved_from:
        moved_to, chat = chat.id, Chat(PLATFORM, moved_from, reader.kinds.get(moved_from, ChatKind.FOREIGN))
    if not moved_to:
        return None
    return Membership(what.at, what.sent_at, chat, what.author, change=Change.MIGRATED, moved_to=moved_to)


def _comings_and_goings(reader: Reader, message: Json, what: Happening) -> list[Incoming]:
    came = [(Change.JOINED, member) for member in items(message, "new_chat_members")]
    left = [(Change.LEFT, part(message, "left_chat_member"))]
    return [
        Membership(what.at, what.sent_at, what.chat, _author({"who": who}, what.chat, ("who",)), change=change)
        for change, who in came + left
        if ident(who) and ident(who) != reader.own_id
    ]


def _edited(reader: Reader, message: Json, received: datetime) -> list[Incoming]:
    chat = reader.chat(message)
    if chat is None:
        return []
    text, location = words(message, "text") or words(message, "caption"), location_of(message)
    sent_at = _time(message, "edit_date", received)
    author, number_ = _author(message, chat), ident(message, "message_id")
    return [Edited(received, sent_at, chat, author, number_, text=text, location=location)]


def _pressed(reader: Reader, query: Json, received: datetime) -> list[Incoming]:
    press, author_id = words(query, "id"), ident(part(query, "from"))
    message = part(query, "message")
    chat = reader.chat(message) or (Chat(PLATFORM, author_id, ChatKind.PRIVATE) if author_id else None)
    if chat is None or not press:
        return []
    opened = _opened(reader.seal, chat.id, words(query, "data")) if message else None
    action, ref = opened or ("", "")
    return [
        Pressed(
            received,
            received,
            chat,
            _author(query, chat),
            ident(message, "message_id"),
            action=action,
            ref=ref,
            press=press,
            genuine=opened is not None,
        )
    ]


def _opened(seal: ButtonSeal, chat: str, data: str) -> tuple[str, str] | None:
    if not data.isascii() or not 0 < len(data) <= _CALLBACK_BYTES:
        return None
    return seal.open(chat, data)


def _reactions(reader: Reader, update: Json, received: datetime) -> list[Incoming]:
    chat = reader.chat(update)
    if chat is None:
        return []
    before = {words(reaction, "emoji") for reaction in items(update, "old_reaction")}
    now = [words(reaction, "emoji") for reaction in items(update, "new_reaction")]
    sent_at, author = _time(update, "date", received), _author(update, chat, ("user", "actor_chat"))
    number_ = ident(update, "message_id")
    return [
        Reacted(received, sent_at, chat, author, number_, emoji=emoji) for emoji in now if emoji and emoji not in before
    ]


def _is_here(member: Json) -> bool:
    return words(member, "status") in _HERE or (
        words(member, "status") == "restricted" and member.get("is_member") is True
    )


def _membership(reader: Reader, update: Json, received: datetime) -> list[Incoming]:
    """Somebody else joined or left."""
    return _change(reader, update, received, Change.JOINED, Change.LEFT)


def _own_membership(reader: Reader, update: Json, received: datetime) -> list[Incoming]:
    """Somebody blocked us, or a group took us in or threw us out."""
    if words(part(update, "chat"), "type") == "private":
        return _change(reader, update, received, Change.UNBLOCKED, Change.BLOCKED)
    return _change(reader, update, received, Change.BOT_ADDED, Change.BOT_REMOVED)


def _change(reader: Reader, update: Json, received: datetime, came: Change, went: Change) -> list[Incoming]:
    chat = reader.chat(update)
    old, new = part(update, "old_chat_member"), part(update, "new_chat_member")
    # Promotions and the like change nothing about who is here.
    if chat is None or not words(new, "status") or _is_here(old) == _is_here(new):
        return []
    author = _author(update, chat)
    if came is Change.JOINED:
        author = _author(new, chat, ("user",))
    change = came if _is_here(new) else went
    return [Membership(received, _time(update, "date", received), chat, author, change=change)]


_READINGS: Final[Mapping[str, Callable[[Reader, Json, datetime], list[Incoming]]]] = {
    "message": _message,
    "callback_query": _pressed,
    "edited_message": _edited,
    "message_reaction": _reactions,
    "my_chat_member": _own_membership,
    "chat_member": _membership,
}
