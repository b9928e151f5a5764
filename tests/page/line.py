"""A line between page and desk that can be cut, at the moment at which it hurts most."""

from __future__ import annotations

import asyncio

from playwright.async_api import WebSocketRoute


class Line:
    """Stands between the page and the desk, and can let go."""

    def __init__(self) -> None:
        self.may_come_back = False
        self.cut_before_answer = False
        self.was_answered_after_a_cut = asyncio.Event()
        self._cuts = 0
        self._page: WebSocketRoute | None = None

    def connects(self, page: WebSocketRoute) -> asyncio.Task[None] | None:
        """The page opens its line."""
        self._page = page
        if self._cuts and not self.may_come_back:
            return asyncio.create_task(page.close())
        desk = page.connect_to_server()
        desk.on_message(lambda said: self._hears(page, str(said)))
        return None

    async def is_cut(self) -> None:
        """Nothing comes through any more, in either direction."""
        assert self._page
        self._cuts += 1
        await self._page.close()

    def _hears(self, page: WebSocketRoute, said: str) -> asyncio.Task[None] | None:
        answer = said.startswith('{"reply"')
        if answer and self.cut_before_answer and not self._cuts:
            return asyncio.create_task(self.is_cut())
        page.send(said)
        if answer and self._cuts:
            self.was_answered_after_a_cut.set()
        return None
