"""A Bot API server for tests and the bench: real HTTP, Telegram's rules as far as they matter to us."""

from tests.botapi.control import RemoteBotApi
from tests.botapi.phones import Phone
from tests.botapi.rooms import Room
from tests.botapi.server import TOKEN, BotApi

__all__ = ["TOKEN", "BotApi", "Phone", "RemoteBotApi", "Room"]
