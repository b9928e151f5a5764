"""A Bot API server of our own on 127.0.0.1: real HTTP, Telegram's rules, and screens to look at."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from aiohttp import web

from tests.botapi.account import Account
from tests.botapi.asking import ASKING
from tests.botapi.changing import CHANGING
from tests.botapi.control import Control
from tests.botapi.faults import Fault, Faults
from tests.botapi.limits import Limits
from tests.botapi.parameters import Parameters, parameters_of
from tests.botapi.phones import Phone
from tests.botapi.refusals import Refusal, too_many
from tests.botapi.rooms import Room
from tests.botapi.sending import SENDING, UPLOAD_BYTES
from tests.botapi.topics import TOPICS
from tests.botapi.updates import UpdateQueue
from tests.botapi.world import BOT_ID, Chat, User, World

TOKEN = f"{BOT_ID}:made-up-token-for-tests"

_CALLS = SENDING | CHANGING | ASKING | TOPICS
_FREE = frozenset(ASKING)
"""What Telegram's published limits do not speak of."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Logged:
    """One call, or one update put into the queue (method 'update'). `at`: monotonic seconds."""

    at: float
    method: str
    chat: int | None
    code: int
    message: int | None = None
    text: str = ""


class BotApi:
    """The server. `async with BotApi() as api:` gives one on a free port; `delay` answers each call that much later."""

    def __init__(self, token: str = TOKEN, delay: float = 0.0, limits: bool = False, port: int = 0) -> None:
        self.token = token
        self.delay = delay
        self.world = World()
        self.world.on_change = self._changed
        self.updates = UpdateQueue(self.world.now)
        self.updates.on_put = self._log_update
        self.updates.on_wait = self._changed
        self.account = Account(self.world, self.updates)
        self.limits = Limits(limits)
        self.faults = Faults()
        self.log: list[Logged] = []
        self.url = ""
        self._port = port
        self._phones: dict[int, Phone] = {}
        self._watchers: list[asyncio.Future[None]] = []
        self._control = Control(self)
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> BotApi:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen; afterwards `url` is what goes into `api_url`."""
        self._runner = web.ServerRunner(
            web.Server(self._handle, request_factory=_request, access_log=None), shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self._port}"

    async def stop(self) -> None:
        """Stop listening, as in an outage; `start` again resumes on the same port with everything kept."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def phone(self, user_id: int, name: str = "", language: str = "en", started: bool = False) -> Phone:
        """Somebody's phone; the person exists from the first mention on."""
        if user_id not in self._phones:
            user = self.world.users[user_id] = User(user_id, name or f"Person {user_id}", language, started)
            self._phones[user_id] = Phone(self.account, user)
        return self._phones[user_id]

    def group(self, chat_id: int, title: str = "Group", bot: str = "administrator") -> Room:
        """A group; ids of -100... and beyond are supergroups, as Telegram has it."""
        if chat_id not in self.world.chats:
            kind = "supergroup" if chat_id < -1_000_000_000_000 else "group"
            self.world.chats[chat_id] = Chat(chat_id, kind, title, bot=bot)
        return Room(self.account, self.world.chats[chat_id])

    def calls(self, method: str, chat: int | None = None, since: float = 0.0) -> list[Logged]:
        """The accepted calls of a method, of one chat or all."""
        name = method.lower()
        return [
            call
            for call in self.log
            if call.method == name and call.code == 200 and call.at >= since and chat in (None, call.chat)
        ]

    async def until(self, seen: Callable[[], T], within: float = 5.0) -> T:
        """Wait for what `seen` returns to be true-like; it is asked at every change."""
        deadline = time.monotonic() + within
        while not (found := seen()):
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"did not happen within {within} s; last calls: {self.log[-5:]}")
            watcher = asyncio.get_running_loop().create_future()
            self._watchers.append(watcher)
            await asyncio.wait([watcher], timeout=left)
        return found

    def _changed(self) -> None:
        watchers, self._watchers = self._watchers, []
        for watcher in watchers:
            if not watcher.done():
                watcher.set_result(None)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            token, _, method = path[4:].rpartition("/")
            return await self._api(request, token, method.lower())
        if path.startswith(f"/file/bot{self.token}/"):
            return await self._file(path.rpartition("/")[2])
        if path == "/control":
            return await self._control.handle(request)
        return web.Response(status=404)

    async def _api(self, request: web.BaseRequest, token: str, method: str) -> web.StreamResponse:
        fault: Fault | None = None
        params = Parameters({})
        try:
            params = await parameters_of(request)
            fault = self.faults.pick(method, _chat_of(params))
            if fault is not None and fault.kind != "lost":
                return await self._fail(request, fault, method, params)
            code, body = 200, await self._call(token, method, params)
        except Refusal as refusal:
            code, body = refusal.code, json.dumps(refusal.as_json()).encode()
            self._write_down(method, params, code)
        if self.delay:
            await asyncio.sleep(self.delay)
        if fault is not None:
            _cut(request)
        return web.Response(body=body, status=code, content_type="application/json")

    async def _call(self, token: str, method: str, params: Parameters) -> bytes:
        if token != self.token:
            raise Refusal(401, "Unauthorized") if ":" in token else Refusal(404, "Not Found")
        if method == "getupdates":
            limit = min(100, params.number("limit", 100) or 100)
            wanted = params.structure("allowed_updates")
            return await self.updates.poll(params.number("offset"), limit, params.number("timeout"), wanted)
        call = _CALLS.get(method)
        if call is None:
            raise Refusal(404, "Not Found: method not found")
        if self.limits.on and method not in _FREE:
            self._check_limits(method, params)
        result = call(self.account, params)
        self._write_down(method, params, 200, result)
        return json.dumps({"ok": True, "result": result}).encode()

    def _check_limits(self, method: str, params: Parameters) -> None:
        chat = _chat_of(params) or 0
        is_group = chat < 0
        if method == "deletemessage" and not is_group:
            return
        if seconds := self.limits.seconds_to_wait(chat, is_group, time.monotonic()):
            raise too_many(seconds)

    def _write_down(self, method: str, params: Parameters, code: int, result: Any = None) -> None:
        if method == "getupdates":
            return
        number = result.get("message_id") if isinstance(result, dict) else params.number("message_id")
        # A call may be refused for the very text that cannot be read.
        text = params.text("text") or params.text("caption") if code == 200 else ""
        self._log(method, _chat_of(params), code, number or None, text)

    def _log_update(self, kind: str, body: dict[str, Any]) -> None:
        message = body.get("message", body)
        chat = message.get("chat", {}).get("id")
        self._log("update", chat, 200, message.get("message_id"), str(body.get("text", kind)))

    def _log(self, method: str, chat: int | None, code: int, message: int | None = None, text: str = "") -> None:
        self.log.append(Logged(time.monotonic(), method, chat, code, message, text))
        self._changed()

    async def _fail(self, request: web.BaseRequest, fault: Fault, method: str, params: Parameters) -> web.Response:
        self._log(method, _chat_of(params), fault.status)
        if fault.kind == "reset":
            _cut(request)
        if fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        if fault.kind == "garbage":
            return web.Response(text="<html>hello", content_type="text/html")
        more = {"retry_after": fault.retry_after} if fault.retry_after is not None else {}
        refusal = Refusal(fault.status, fault.description or "Bad Gateway", **more)
        return web.json_response(refusal.as_json(), status=fault.status)

    async def _file(self, name: str) -> web.Response:
        file = self.world.files.get(name)
        if self.delay:
            await asyncio.sleep(self.delay)
        return web.Response(status=404) if file is None else web.Response(body=file.content)


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    """A request that may carry as large a file as Telegram takes."""
    loop, size = asyncio.get_running_loop(), UPLOAD_BYTES + 1_000_000
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=size)


def _cut(request: web.BaseRequest) -> None:
    if request.transport is not None:
        request.transport.abort()


def _chat_of(params: Parameters) -> int | None:
    try:
        return params.number("chat_id") or None
    except Refusal:
        return None
