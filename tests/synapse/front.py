"""What may stand before a homeserver, failing on demand: error pages, refusals, broken lines, answers that get lost."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import aiohttp
from aiohttp import web
from yarl import URL

T = TypeVar("T")
_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "host"}
_LARGEST = 100 * 1024 * 1024


@dataclass(slots=True)
class Fault:
    """What goes wrong, and for which calls.

    `kind`: 'status' (answers `status` with `body`), 'reset' (line cut before anything happens), 'lost' (carried out,
    line cut instead of the answer), 'slow' (carried out `seconds` later), 'hang' (no answer for `seconds`, then cut).
    """

    kind: str
    path: re.Pattern[str]
    method: str = ""
    """Empty means any."""
    times: int | None = None
    """How often; None means until cleared."""
    status: int = 502
    body: str = "<html><body>Bad Gateway</body></html>"
    content_type: str = "text/html"
    seconds: float = 0.0
    struck: int = field(default=0, init=False)
    """How often it has."""

    def fits(self, call: Call) -> bool:
        """Whether it strikes this call."""
        return self.times != self.struck and self.method in {"", call.method} and bool(self.path.search(call.path))


@dataclass(slots=True)
class Call:
    """One call as it came in. `status`: what the caller was told, 0 while or when nothing. `at`: monotonic seconds."""

    at: float
    method: str
    path: str
    status: int = 0


class Front:
    """The front. `async with Front(server.url) as front:` then `front.url` is the homeserver."""

    def __init__(self, behind: str) -> None:
        self.url = ""
        self.calls: list[Call] = []
        self._behind = behind
        self._faults: list[Fault] = []
        self._watchers: list[asyncio.Future[None]] = []

    async def __aenter__(self) -> Front:
        self._session = aiohttp.ClientSession(auto_decompress=False, connector=aiohttp.TCPConnector(limit=0))
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self._runner.cleanup()

    def fails(self, path: str, kind: str = "status", **how: object) -> Fault:
        """Put a fault in force for all paths in which the regular expression `path` is found."""
        fault = Fault(kind, re.compile(path), **how)  # type: ignore[arg-type]
        self._faults.append(fault)
        return fault

    def limits(self, path: str, retry_after_ms: int, times: int | None = None) -> Fault:
        """As a homeserver that is asked too often."""
        body = f'{{"errcode":"M_LIMIT_EXCEEDED","error":"Too Many Requests","retry_after_ms":{retry_after_ms}}}'
        return self.fails(path, status=429, body=body, content_type="application/json", times=times)

    def heals(self) -> None:
        """All is well again."""
        self._faults.clear()

    def asked(self, path: str, method: str = "") -> list[Call]:
        """The calls so far in whose path the regular expression `path` is found."""
        return [call for call in self.calls if re.search(path, call.path) and method in {"", call.method}]

    async def until(self, seen: Callable[[], T], within: float = 20.0) -> T:
        """Wait for what `seen` returns to be true-like; it is asked at every call and answer."""
        deadline = time.monotonic() + within
        while not (found := seen()):
            left = deadline - time.monotonic()
            assert left > 0, f"did not happen within {within} s; last calls: {self.calls[-5:]}"
            watcher = asyncio.get_running_loop().create_future()
            self._watchers.append(watcher)
            await asyncio.wait([watcher], timeout=left)
        return found

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        call = Call(time.monotonic(), request.method, request.raw_path.partition("?")[0])
        self.calls.append(call)
        fault = next((fault for fault in self._faults if fault.fits(call)), None)
        self._changed()
        try:
            answer = await (self._pass(request) if fault is None else self._fail(request, fault))
            call.status = answer.status
        finally:
            self._changed()
        return answer

    async def _fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        fault.struck += 1
        await asyncio.sleep(fault.seconds)
        if fault.kind == "status":
            return web.Response(status=fault.status, text=fault.body, content_type=fault.content_type)
        if fault.kind == "slow":
            return await self._pass(request)
        if fault.kind == "lost":
            await self._pass(request)
        return _cut(request)

    async def _pass(self, request: web.Request) -> web.Response:
        try:
            return await self._answer_to(request)
        except aiohttp.ClientError:
            # what stands behind is down, and so is the line
            return _cut(request)

    async def _answer_to(self, request: web.Request) -> web.Response:
        target = URL(self._behind + request.raw_path, encoded=True)
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _HOP_BY_HOP}
        body = await request.read() if request.body_exists else None
        async with self._session.request(
            request.method, target, headers=headers, data=body, allow_redirects=False
        ) as answer:
            kept = [(n, v) for n, v in answer.headers.items() if n.lower() not in _HOP_BY_HOP - {"content-encoding"}]
            return web.Response(status=answer.status, headers=kept, body=await answer.read())

    def _changed(self) -> None:
        watchers, self._watchers = self._watchers, []
        for watcher in watchers:
            if not watcher.done():
                watcher.set_result(None)


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
