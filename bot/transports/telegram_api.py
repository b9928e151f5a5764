"""Our account at Telegram: python-telegram-bot's Bot for who we are, and the short way for what is frequent."""

from __future__ import annotations

import logging
from typing import Any, Final

from telegram import Bot

from bot.transports.telegram_outgoing import Call
from bot.transports.telegram_request import AiohttpRequest

POLL_SECONDS: Final = 20
"""How long Telegram holds a request for updates when there are none."""
_SEND_SECONDS: Final = 15.0
_SEND_CONNECTIONS: Final = 64


class TelegramApi:
    """The calls of one bot. All raise python-telegram-bot's errors: ApiError, NoAnswerError.

    Updates have a connection of their own, so that a poll never stands in the way of an alert.
    """

    def __init__(self, token: str, api_url: str) -> None:
        root = api_url.rstrip("/")
        self._sending = AiohttpRequest(_SEND_CONNECTIONS, _SEND_SECONDS)
        self._polling = AiohttpRequest(2, POLL_SECONDS + 10.0)
        self._bot = Bot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._sending,
            get_updates_request=self._polling,
        )
        self.own_id = token.partition(":")[0]
        """Our own user id, which every token begins with."""

    @property
    def username(self) -> str:
        """Our public name; '' until Telegram has answered once, for what is sent must not wait for it."""
        try:
            return self._bot.username
        except RuntimeError:
            return ""

    @property
    def has_topics(self) -> bool:
        """Whether private chats with us can have topics; False until Telegram has answered once."""
        try:
            return self._bot.bot.has_topics_enabled is True
        except RuntimeError:
            return False

    @property
    def lets_people_make_topics(self) -> bool:
        """Whether anybody may open topics in their chat with us."""
        return self.has_topics and self._bot.bot.allows_users_to_create_topics is True

    async def start(self) -> None:
        """Open the connections and ask who we are."""
        _silence_libraries()
        await self._bot.initialize()

    async def stop(self) -> None:
        """Let go of the connections."""
        # Not the Bot's own shutdown: that does nothing after a start that failed half way.
        await self._sending.shutdown()
        await self._polling.shutdown()
        await self._bot.shutdown()

    async def call(self, method: str, payload: dict[str, Any], seconds: float | None = None) -> Any:
        """Call `method`; its result as plain JSON values. `seconds`: when to give the answer up."""
        return await self._sending.call(f"{self._bot.base_url}/{method}", payload, seconds)

    async def make(self, call: Call) -> Any:
        """Make a prepared call, with its file if it has one."""
        if call.file is None:
            return await self.call(call.method, call.payload)
        return await self._sending.upload(f"{self._bot.base_url}/{call.method}", call.payload, call.file)

    async def poll(self, payload: dict[str, Any]) -> Any:
        """Wait for updates; as plain JSON values, so that one the library cannot read blocks nobody."""
        return await self._polling.call(f"{self._bot.base_url}/getUpdates", payload)

    async def download(self, path: str) -> bytes:
        """The content behind a path that getFile gave."""
        return await self._sending.retrieve(f"{self._bot.base_file_url}/{path}", read_timeout=60.0)


def _silence_libraries() -> None:
    """Below WARNING these write what is sent, or addresses that hold the token."""
    for name in ("telegram", "aiohttp", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
