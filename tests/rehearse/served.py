"""A rehearsal that is served in this process, and browser windows on it that are not browsers."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from bot.config import Config
from bot.rehearsal.server import Server, bound
from bot.rehearsal.show import Show

PATIENCE = 20.0
"""Seconds a loaded machine may take for what is done at once."""


class Window:
    """What a page does with its line, and what it would show."""

    def __init__(self, session: ClientSession, address: str) -> None:
        self._session = session
        self.address = address
        self.origin = address.partition("/r/")[0]
        self.run: str | None = None
        self.revision = 0
        self.parts: dict[str, Any] = {}
        self.replies: dict[str, dict[str, Any]] = {}
        self.messages = 0
        self.line: ClientWebSocketResponse

    async def opens(self) -> Window:
        """Connect, say what is known already, and hear what is new."""
        self.line = await self._session.ws_connect(f"{self.address}ws", origin=self.origin)
        await self.line.send_json({"hello": {"run": self.run, "since": self.revision}})
        before = self.messages
        await self.until(lambda: self.messages > before)
        return self

    async def loses_its_line(self) -> None:
        await self.line.close()

    async def hears(self) -> None:
        """One thing the server says."""
        said = await asyncio.wait_for(self.line.receive(), PATIENCE)
        assert said.type is WSMsgType.TEXT, said
        told = json.loads(said.data)
        if "reply" in told:
            self.replies[told["reply"]] = told
            return
        self.messages += 1
        if told["run"] != self.run:
            self.parts.clear()
        assert told["run"] != self.run or told["revision"] >= self.revision
        self.run, self.revision = told["run"], told["revision"]
        self.parts |= told["parts"]

    async def until(self, there: Callable[[], bool]) -> None:
        """Listen until it is so."""
        while not there():
            await self.hears()

    async def sends(self, **asked: Any) -> str:
        """Ask, and do not wait; the id."""
        asked.setdefault("id", uuid.uuid4().hex)
        await self.line.send_json(asked)
        return str(asked["id"])

    async def asks(self, **asked: Any) -> dict[str, Any]:
        """Ask, and wait for the answer."""
        name = await self.sends(**asked)
        await self.until(lambda: name in self.replies)
        return self.replies[name]

    async def does(self, **asked: Any) -> None:
        """Ask for what must work."""
        assert (answer := await self.asks(**asked))["ok"], answer

    async def refused(self, **asked: Any) -> str:
        """Ask for what cannot be done; why not."""
        answer = await self.asks(**asked)
        assert not answer["ok"]
        return str(answer["why"])

    def phone(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self.parts[f"phone/{name}"]
        return found

    def bubbles(self, name: str) -> list[dict[str, Any]]:
        """All messages on that phone."""
        return list(self.phone(name)["bubbles"])

    def texts(self, name: str) -> str:
        return "\n".join(one["text"] for one in self.bubbles(name))

    def lock(self, name: str) -> list[str]:
        """What the locked phone shows, newest first."""
        return [one["text"] for one in self.phone(name)["lock"]]

    def button(self, name: str, words: str) -> dict[str, Any]:
        """Where the newest button with these words is, as a press says it."""
        for bubble in reversed(self.bubbles(name)):
            for button in (one for row in bubble["buttons"] for one in row):
                if words in button["label"]:
                    return {"message": bubble["id"], "button": button["index"]}
        raise AssertionError(f"no button {words!r} on {name}'s phone")

    async def presses(self, name: str, words: str) -> None:
        await self.does(do="presses", phone=name, **self.button(name, words))


class House:
    """One rehearsal and its address."""

    def __init__(self, show: Show, session: ClientSession, address: str) -> None:
        self.show = show
        self.session = session
        self.address = address

    async def window(self) -> Window:
        return await Window(self.session, self.address).opens()


@asynccontextmanager
async def served(config: Config | None = None, keep: Path | None = None) -> AsyncIterator[House]:
    """The example event, or another, at an address of its own."""
    with bound(0) as at:
        show = Show(config, keep)
        await show.opens()
        server = Server(show, at)
        await server.start()
        try:
            async with ClientSession() as session:
                yield House(show, session, server.address)
        finally:
            await server.stop()
            await show.closes()
