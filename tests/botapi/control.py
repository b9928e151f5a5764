"""The server in a process of its own, led over HTTP: POST /control {"verb": ..., "who"/"room": id, other arguments}."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

_PHONE_VERBS = frozenset(
    [
        "starts",
        "says",
        "sends_photo",
        "sends_voice",
        "sends_album",
        "shares_location",
        "shares_contact",
        "moves",
        "edits",
        "presses",
        "sends_press",
        "reacts",
        "blocks",
        "unblocks",
        "deactivates",
        "answer_to",
        "screen_of",
        "sends_anything",
    ]
)
_OWN_VERBS = frozenset(
    [
        "phones",
        "group",
        "screen",
        "log_since",
        "fault",
        "clear_faults",
        "limits",
        "delay",
        "pass_time",
        "load",
        "pending",
        "menus",
        "bot_becomes",
    ]
)


class Control:
    """The verbs a test or a bench in another process may use."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._loads: set[asyncio.Task[None]] = set()

    async def handle(self, request: web.BaseRequest) -> web.Response:
        """Do one verb; {"result": ...}, or 400 with {"error": ...}."""
        order: dict[str, Any] = await request.json()
        try:
            return web.json_response({"result": _plain(self._do(order))})
        except (AssertionError, KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    def _do(self, order: dict[str, Any]) -> Any:
        verb, who = order.pop("verb"), order.pop("who", None)
        if who is not None and verb in _PHONE_VERBS:
            return getattr(self._api.phone(who), verb)(**order)
        if verb in _OWN_VERBS:
            return getattr(self, verb)(**order)
        raise ValueError(f"unknown verb {verb!r}")

    def phones(self, ids: Sequence[int], language: str = "en", started: bool = False) -> None:
        """Let these people exist."""
        for user in ids:
            self._api.phone(user, language=language, started=started)

    def group(self, chat: int, title: str = "Group", bot: str = "administrator") -> None:
        """Let this group exist."""
        self._api.group(chat, title, bot)

    def bot_becomes(self, chat: int, status: str, by: int) -> None:
        """Change how the bot stands in a group."""
        self._api.group(chat).bot_becomes(status, self._api.phone(by))

    def screen(self, chat: int) -> Any:
        """What stands in a chat now."""
        return self._api.group(chat).screen if chat < 0 else self._api.phone(chat).screen

    def log_since(self, position: int = 0) -> Any:
        """The log from this position on."""
        return self._api.log[position:]

    def fault(self, kind: str, methods: Sequence[str] = (), **how: Any) -> None:
        """Put a fault in force."""
        self._api.faults.add(kind, methods, **how)

    def clear_faults(self) -> None:
        """All is well again."""
        self._api.faults.clear()

    def limits(self, on: bool) -> int:
        """Switch the published limits; how often they struck so far."""
        self._api.limits.on = on
        return self._api.limits.refused

    def delay(self, seconds: float) -> None:
        """How late each call is answered."""
        self._api.delay = seconds

    def pass_time(self, seconds: float) -> None:
        """Move the world's clock forward."""
        self._api.world.pass_time(seconds)

    def pending(self) -> int:
        """Updates not yet confirmed."""
        return len(self._api.updates)

    def menus(self) -> Any:
        """All menus, by 'scope/language'."""
        return {"/".join(key): commands for key, commands in self._api.account.menus.items()}

    def load(self, users: Sequence[int], texts: Sequence[str], per_second: float, count: int) -> None:
        """Let these people write these texts in turn, evenly; the log tells when each became available."""
        task = asyncio.get_running_loop().create_task(self._load(users, texts, per_second, count))
        self._loads.add(task)
        task.add_done_callback(self._loads.discard)

    async def _load(self, users: Sequence[int], texts: Sequence[str], per_second: float, count: int) -> None:
        loop = asyncio.get_running_loop()
        begin = loop.time()
        for number in range(count):
            await asyncio.sleep(max(0.0, begin + number / per_second - loop.time()))
            self._api.phone(users[number % len(users)]).says(texts[number % len(texts)])


class RemoteBotApi:
    """The same verbs from another process: `await remote.do("says", who=7, text="help")`."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> RemoteBotApi:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def do(self, verb: str, **arguments: Any) -> Any:
        """One verb; its result as JSON values. Raises AssertionError with what the server says went wrong."""
        assert self._session is not None, "use it with `async with`"
        async with self._session.post(f"{self.url}/control", json={"verb": verb} | arguments) as response:
            answer = await response.json()
        assert response.status == 200, answer.get("error")
        return answer["result"]


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return [_plain(one) for one in value] if isinstance(value, list) else value
