"""The bot's account: what its calls work on, and whom they may reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.botapi.parameters import Parameters
from tests.botapi.refusals import Refusal, bad, forbidden
from tests.botapi.updates import UpdateQueue
from tests.botapi.world import Chat, World


@dataclass(slots=True)
class Press:
    """A button somebody pressed, and the bot's answer to it."""

    id: str
    user: int
    data: str
    at: float
    text: str | None = None
    alert: bool = False

    @property
    def answered(self) -> bool:
        """Whether the answer came."""
        return self.text is not None


@dataclass(slots=True)
class Account:
    """Everything a call may touch."""

    world: World
    updates: UpdateQueue
    presses: dict[str, Press] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    """Commands by scope (as 'type:chat:user') and language."""
    actions: list[tuple[int, str]] = field(default_factory=list)

    def chat(self, params: Parameters, writing: bool = False) -> Chat:
        """The chat a call is about. Raises the refusals of Telegram for chats that cannot be reached."""
        if "chat_id" not in params:
            raise bad("chat_id is empty")
        chat = self.world.chats.get(params.number("chat_id"))
        if chat is None:
            if (user := self.world.users.get(params.number("chat_id"))) is None:
                raise bad("chat not found")
            chat = self.world.private(user)
        _check_reach(self.world, chat)
        if writing and not chat.bot_may_post:
            raise bad("not enough rights to send text messages to the chat")
        return chat


def _check_reach(world: World, chat: Chat) -> None:
    if chat.moved_to is not None:
        says = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refusal(400, says, migrate_to_chat_id=chat.moved_to)
    if chat.is_group:
        if chat.bot == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if chat.bot == "left":
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        return
    user = world.users[chat.id]
    if user.deactivated:
        raise forbidden("user is deactivated")
    if user.blocked:
        raise forbidden("bot was blocked by the user")
    if not user.started:
        raise forbidden("bot can't initiate conversation with a user")


def scope_of(scope: Any) -> str:
    """A command scope as one word."""
    scope = scope or {"type": "default"}
    return ":".join(str(scope[key]) for key in ("type", "chat_id", "user_id") if key in scope)
