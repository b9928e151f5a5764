"""One browser window on the rehearsal: it hears the newest state, asks, and is answered."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from contextlib import suppress
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from bot.rehearsal.asked import Asked
from bot.rehearsal.feed import Feed

LARGEST = 65_536
"""Bytes of one frame; the longest request is a message of some thousand letters."""
_HEARTBEAT = 20.0
_TO_SAY_GOODBYE = 0.5
_AT_ONCE = 64
"""Requests of one window under way; it is not read from until some of them are answered."""


def new_socket() -> web.WebSocketResponse:
    """What a window is connected through. One that falls silent is let go."""
    return web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=LARGEST, timeout=_TO_SAY_GOODBYE)


class Window:
    """Reads and writes apart, so that a window that does not read holds up nobody but itself."""

    def __init__(self, socket: web.WebSocketResponse, feed: Feed, asked: Asked) -> None:
        self._socket = socket
        self._feed = feed
        self._asked = asked
        self._woken = asyncio.Event()
        self._revision = 0
        self._run: Any = None
        self._greeted = False
        self._told = True
        self._answers: deque[str] = deque()
        self._room = asyncio.Semaphore(_AT_ONCE)

    async def serves(self) -> None:
        """Until the window is closed, or cannot be written to."""
        self._feed.listen(self._woken)
        both = [asyncio.create_task(self._reads()), asyncio.create_task(self._writes())]
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._feed.leave(self._woken)
            for one in both:
                one.cancel()
            await asyncio.gather(*both, return_exceptions=True)

    async def _reads(self) -> None:
        async for message in self._socket:
            await self._hears(message)

    async def _hears(self, message: WSMessage) -> None:
        if message.type is not WSMsgType.TEXT:
            return
        said = _read(message.data)
        if isinstance(hello := said.get("hello"), dict):
            self._greets(hello)
            return
        await self._room.acquire()
        answer = self._asked.take(said)
        if answer is None:
            self._room.release()
        else:
            answer.add_done_callback(self._answers_with)

    def _greets(self, hello: dict[str, Any]) -> None:
        since = hello.get("since")
        self._run = hello.get("run")
        self._revision = since if type(since) is int and since >= 0 else 0
        self._greeted, self._told = True, False
        self._woken.set()

    def _answers_with(self, done: asyncio.Task[str]) -> None:
        if not done.cancelled():
            self._answers.append(done.result())
        self._woken.set()

    async def _writes(self) -> None:
        """What has changed goes before the answers: what was asked for is there when the window hears it was done."""
        with suppress(ConnectionError):
            while True:
                await self._woken.wait()
                self._woken.clear()
                if self._greeted and (not self._told or self._feed.revision > self._revision):
                    await self._tells()
                while self._answers:
                    await self._socket.send_str(self._answers.popleft())
                    self._room.release()

    async def _tells(self) -> None:
        news = self._feed.since(self._revision, self._run)
        self._run, self._revision, self._told = self._feed.run, self._feed.revision, True
        await self._socket.send_str(news)


def _read(frame: str) -> dict[str, Any]:
    """Anything but an object says nothing."""
    try:
        said = json.loads(frame)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
