"""Groups: who comes and goes, and what becomes of them."""

from __future__ import annotations

from tests.botapi.account import Account
from tests.botapi.asking import member_json
from tests.botapi.phones import Phone
from tests.botapi.screens import Shown, shown
from tests.botapi.world import Chat, bot_json


class Room:
    """One group."""

    def __init__(self, account: Account, chat: Chat) -> None:
        self._account = account
        self._world = account.world
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    @property
    def screen(self) -> list[Shown]:
        """What stands in it now."""
        return [shown(message) for message in self.chat.messages.values()]

    def becomes_forum(self, *, may_manage: bool = True) -> None:
        """Its owner switches topics on."""
        self.chat.is_forum, self.chat.may_manage_topics = True, may_manage

    @property
    def topics(self) -> dict[str, int]:
        """Its topics by name."""
        return {topic.name: topic.id for topic in self.chat.topics.values()}

    def joins(self, phone: Phone) -> None:
        """Somebody comes in: a service message, and news for an administrator bot that asked for it."""
        self.chat.members.add(phone.id)
        self._tell(phone, {"new_chat_members": [phone.user.as_json()]}, "left", "member")

    def leaves(self, phone: Phone) -> None:
        """Somebody goes."""
        self.chat.members.discard(phone.id)
        self._tell(phone, {"left_chat_member": phone.user.as_json()}, "member", "left")

    def bot_becomes(self, status: str, by: Phone) -> None:
        """The bot is made 'administrator', 'member', or thrown out: 'left', 'kicked'."""
        old, self.chat.bot = self.chat.bot, status
        members = {"old_chat_member": member_json(bot_json(), old), "new_chat_member": member_json(bot_json(), status)}
        self._account.updates.put("my_chat_member", self._happened(by) | members)

    def migrates(self, by: Phone) -> Room:
        """The basic group becomes a supergroup with a new id and a count of its own; told on both sides."""
        new = Chat(-1_000_000_000_000 + self.id, "supergroup", self.chat.title, set(self.chat.members), self.chat.bot)
        self._world.chats[new.id] = new
        moved = self._world.add(self.chat, by.id, {"migrate_to_chat_id": new.id})
        self._account.updates.put("message", self._world.as_json(moved))
        self.chat.moved_to = new.id
        arrived = self._world.add(new, by.id, {"migrate_from_chat_id": self.id})
        self._account.updates.put("message", self._world.as_json(arrived))
        return Room(self._account, new)

    def _happened(self, by: Phone) -> dict[str, object]:
        return {"chat": self.chat.as_json(), "from": by.user.as_json(), "date": int(self._world.now())}

    def _tell(self, phone: Phone, service: dict[str, object], old: str, new: str) -> None:
        message = self._world.add(self.chat, phone.id, service)
        self._account.updates.put("message", self._world.as_json(message))
        if self.chat.bot == "administrator":
            who = phone.user.as_json()
            members = {"old_chat_member": member_json(who, old), "new_chat_member": member_json(who, new)}
            self._account.updates.put("chat_member", self._happened(phone) | members)
