"""Phones: what one person does in Telegram, and what they see."""

from __future__ import annotations

from typing import Any

from tests.botapi.account import Account, Press
from tests.botapi.asking import member_json
from tests.botapi.screens import Shown, shown
from tests.botapi.sending import media_json
from tests.botapi.topics import delete_topic
from tests.botapi.world import Chat, Message, Topic, User, bot_json


class Phone:
    """One person. What is done without a `chat` is done in the private chat with the bot. Ids are returned."""

    def __init__(self, account: Account, user: User) -> None:
        self._account = account
        self._world = account.world
        self.user = user
        self._albums = 0

    @property
    def id(self) -> int:
        """The user's id, which is also that of the private chat."""
        return self.user.id

    def starts(self, payload: str = "") -> int:
        """Press Start, perhaps on a link that carries a payload."""
        return self.says(f"/start {payload}".strip())

    def says(self, text: str, chat: int | None = None, reply_to: int | None = None, topic: int | None = None) -> int:
        """Write, perhaps in a topic."""
        body: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return self._sends(body, chat, reply_to, topic)

    @property
    def topics(self) -> dict[str, int]:
        """The topics of the private chat, by name; of several with one name the newest."""
        return {topic.name: topic.id for topic in self._chat(None).topics.values()}

    def opens_topic(self, name: str) -> int:
        """Open a topic of one's own, where the bot's account lets people do so."""
        place = self._chat(None)
        made = self._world.add(place, self.id, {"forum_topic_created": {"name": name, "icon_color": 0}})
        made.topic = made.id
        place.topics[made.id] = Topic(made.id, name)
        self._account.updates.put("message", self._world.as_json(made))
        return made.id

    def deletes_topic(self, topic: int) -> None:
        """Delete a topic of the private chat with all that stands in it; nobody is told."""
        delete_topic(self._chat(None), topic)

    def sends(
        self, kind: str, content: bytes = b"bytes", caption: str = "", chat: int | None = None, **about: Any
    ) -> int:
        """Send a file of this kind; `about` is its name and mime."""
        file = self._world.keep_file(kind, content, **about)
        body: dict[str, Any] = {kind: media_json(self._world, file, kind)}
        return self._sends(body | ({"caption": caption} if caption else {}), chat)

    def sends_photo(self, content: bytes = b"a photo", caption: str = "", chat: int | None = None) -> int:
        """Send a photo."""
        return self.sends("photo", content, caption, chat)

    def sends_voice(self, content: bytes = b"a voice") -> int:
        """Send a voice note."""
        return self.sends("voice", content, mime="audio/ogg")

    def sends_album(self, size: int, caption: str = "") -> list[int]:
        """Send several photos at once; the first bears the caption."""
        self._albums += 1
        album = f"{self.id}{self._albums:04d}"
        numbers = []
        for part in range(size):
            file = self._world.keep_file("photo", f"part {part}".encode())
            body = {"photo": media_json(self._world, file, "photo"), "media_group_id": album}
            numbers.append(self._sends(body | ({"caption": caption} if caption and not part else {})))
        return numbers

    def shares_location(self, latitude: float, longitude: float, live_seconds: int = 0) -> int:
        """Share a place, for a while when `live_seconds` says so."""
        spot: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
        return self._sends({"location": spot | ({"live_period": live_seconds} if live_seconds else {})})

    def moves(self, message: int, latitude: float, longitude: float) -> None:
        """Be somewhere else while sharing one's place."""
        self._edits(message, {"location": {"latitude": latitude, "longitude": longitude, "live_period": 900}})

    def shares_contact(self, name: str, number: str) -> int:
        """Share somebody's number."""
        return self._sends({"contact": {"first_name": name, "phone_number": number}})

    def sends_anything(self, body: dict[str, Any], chat: int | None = None) -> int:
        """Send a message with any body."""
        return self._sends(body, chat)

    def edits(self, message: int, text: str) -> None:
        """Change one's own words."""
        self._edits(message, {"text": text})

    def presses(self, button: str, chat: int | None = None, message: int | None = None) -> str:
        """Press the newest button with this label (its number may be left out) or this data; the press's id."""
        place = self._chat(chat)
        candidates = [place.messages[message]] if message else reversed(place.messages.values())
        for candidate in candidates:
            if (data := _data(candidate, button)) is not None:
                return self.sends_press(data, candidate.id, chat)
        raise AssertionError(f"no button {button!r} on {[one.labels for one in self.screen_of(place.id)]}")

    def sends_press(self, data: str, message: int, chat: int | None = None) -> str:
        """Send press data, be it on a button or forged."""
        place = self._chat(chat)
        press = Press(str(4_000_000_000 + len(self._account.presses)), self.id, data, self._world.now())
        self._account.presses[press.id] = press
        query = {"id": press.id, "from": self.user.as_json(), "chat_instance": "1", "data": data}
        if message in place.messages:
            query["message"] = self._world.as_json(place.messages[message])
        self._account.updates.put("callback_query", query)
        return press.id

    def answer_to(self, press: str) -> Press:
        """What became of a press."""
        return self._account.presses[press]

    def reacts(self, message: int, emoji: str, chat: int) -> None:
        """Set a reaction in a group; the bot hears of it only as an administrator."""
        place = self._chat(chat)
        old = [{"type": "emoji", "emoji": one} for one in place.messages[message].reactions]
        if place.bot == "administrator":
            body = {"chat": place.as_json(), "message_id": message, "user": self.user.as_json()}
            new = {"old_reaction": old, "new_reaction": [{"type": "emoji", "emoji": emoji}]}
            self._account.updates.put("message_reaction", body | new | {"date": int(self._world.now())})

    def blocks(self) -> None:
        """Block the bot."""
        self.user.blocked = True
        self._own_membership("member", "kicked")

    def unblocks(self) -> None:
        """Think better of it."""
        self.user.blocked = False
        self._own_membership("kicked", "member")

    def deactivates(self) -> None:
        """Delete the account."""
        self.user.deactivated = True

    @property
    def screen(self) -> list[Shown]:
        """What stands in the private chat now."""
        return self.screen_of(self.id)

    @property
    def heard(self) -> list[str]:
        """The bot's words in the private chat."""
        return [message.text for message in self.screen if message.from_bot]

    def screen_of(self, chat: int) -> list[Shown]:
        """What stands in a chat now."""
        return [shown(message) for message in self._chat(chat).messages.values()]

    def _chat(self, chat: int | None) -> Chat:
        return self._world.private(self.user) if chat in (None, self.id) else self._world.chats[chat]

    def _sends(
        self, body: dict[str, Any], chat: int | None = None, reply_to: int | None = None, topic: int | None = None
    ) -> int:
        place = self._chat(chat)
        if not place.is_group:
            self.user.started = True
        message = self._world.add(place, self.id, body, reply_to=reply_to, topic=topic)
        if _bot_sees(place, message):
            self._account.updates.put("message", self._world.as_json(message))
        return message.id

    def _edits(self, number: int, body: dict[str, Any]) -> None:
        place = next(chat for chat in self._world.chats.values() if number in chat.messages)
        message = place.messages[number]
        message.body, message.edited_at, message.edits = body, self._world.now(), message.edits + 1
        self._account.updates.put("edited_message", self._world.as_json(message))

    def _own_membership(self, old: str, new: str) -> None:
        chat = self._chat(None)
        body = {"chat": chat.as_json(), "from": self.user.as_json(), "date": int(self._world.now())}
        members = {"old_chat_member": member_json(bot_json(), old), "new_chat_member": member_json(bot_json(), new)}
        self._account.updates.put("my_chat_member", body | members)


def _bot_sees(chat: Chat, message: Message) -> bool:
    """Privacy mode: as a plain member the bot sees commands and replies to itself."""
    if not chat.is_group or chat.bot == "administrator":
        return chat.bot != "left"
    original = chat.messages.get(message.reply_to or 0)
    return chat.bot == "member" and (message.text.startswith("/") or (original is not None and original.from_bot))


def _data(message: Message, button: str) -> str | None:
    for key in (key for row in (message.markup or {}).get("inline_keyboard", []) for key in row):
        label = str(key["text"])
        if button in (label, label.partition(". ")[2], key.get("callback_data")):
            return str(key["callback_data"])
    return None
