"""The page's address: who may ask for it, and what is given. On this machine only, under a token nobody can guess."""

from __future__ import annotations

import logging
import secrets
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
from aiohttp import WSCloseCode, web

from bot.rehearsal.asked import Asked
from bot.rehearsal.files import LARGEST, Files
from bot.rehearsal.show import Show
from bot.rehearsal.window import Window, new_socket

_log = structlog.get_logger("eventdesk.rehearsal")
HOST = "127.0.0.1"
PAGE = Path(__file__).with_name("page")
_TYPES = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
    ".woff2": "font/woff2", ".txt": "text/plain",
}  # fmt: skip
_WINDOWS = 32
_NOTHING = "There is nothing here. The whole address stands in the terminal in which the rehearsal was started.\n"
_ELSEWHERE = "Only the page itself may ask for this.\n"
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def bound(port: int) -> socket.socket:
    """The address, taken before anything is opened; 0 takes any free port. Raises OSError."""
    return socket.create_server((HOST, port))


class Server:
    """Serves one show on a socket of `bound`."""

    def __init__(self, show: Show, at: socket.socket) -> None:
        self._show = show
        self._socket = at
        self._token = secrets.token_urlsafe(24)
        self._port: int = at.getsockname()[1]
        self._hosts = {f"{HOST}:{self._port}", f"localhost:{self._port}"}
        self._asked = Asked(show)
        self._windows: set[web.WebSocketResponse] = set()
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1.0, logger=_silence())

    @property
    def address(self) -> str:
        """What is opened in a browser."""
        return f"http://{HOST}:{self._port}/r/{self._token}/"

    async def start(self) -> None:
        """Begin to answer."""
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()

    async def stop(self) -> None:
        """Close all windows and answer no more."""
        await self._asked.stop()
        await self._runner.cleanup()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard], client_max_size=LARGEST)
        files = Files(self._show)
        app.add_routes([
            web.get("/r/{token}", self._to_the_page), web.get("/r/{token}/ws", self._window),
            web.post("/r/{token}/files", files.takes), web.get("/r/{token}/files/{file}", files.gives),
            web.get("/r/{token}/{name:.*}", self._page),
        ])  # fmt: skip
        app.on_shutdown.append(self._say_goodbye)
        return app

    # ---- who may ask

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await self._let_in(request, handler)
        if not answer.prepared:
            policy = {"Content-Security-Policy": self._policy(request.host)}
            answer.headers.update({**_HEADERS, **(policy if request.host in self._hosts else {})})
        return answer

    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A name that leads here from elsewhere, or a token that is not ours, finds nothing."""
        given = request.match_info.get("token", "")
        known = secrets.compare_digest(given.encode(errors="replace"), self._token.encode())
        if request.host not in self._hosts or not known:
            return web.Response(status=404, text=_NOTHING)
        origin = request.headers.get("Origin")
        needs_origin = request.method != "GET" or request.path.endswith("/ws")
        if (origin is not None or needs_origin) and origin != f"http://{request.host}":
            return web.Response(status=403, text=_ELSEWHERE)
        try:
            return await handler(request)
        except web.HTTPException as refused:
            return web.Response(status=refused.status, text=f"{refused.reason}\n")
        except ConnectionError:
            raise
        except Exception as error:
            _log.error("the page could not be served", exc_info=error)
            return web.Response(status=500, text="The rehearsal failed here; its terminal says where.\n")

    def _policy(self, host: str) -> str:
        return (
            f"default-src 'self'; connect-src 'self' ws://{host}; img-src 'self' blob: data:; media-src 'self' blob:; "
            "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )

    # ---- what is given

    async def _to_the_page(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=308, headers={"Location": f"/r/{self._token}/"})

    async def _page(self, request: web.Request) -> web.StreamResponse:
        """Files of the folder by their exact names: nothing of a path is ever joined."""
        name = request.match_info["name"] or "index.html"
        files = {one.relative_to(PAGE).as_posix(): one for one in PAGE.rglob("*") if one.is_file()}
        if name not in files or files[name].suffix not in _TYPES:
            return web.Response(status=404, text=_NOTHING)
        return web.Response(body=files[name].read_bytes(), content_type=_TYPES[files[name].suffix], charset="utf-8")

    async def _window(self, request: web.Request) -> web.StreamResponse:
        if len(self._windows) >= _WINDOWS:
            return web.Response(status=503, text="So many windows are open already: close some.\n")
        answer = new_socket()
        if not answer.can_prepare(request):
            return web.Response(status=400, text="This is for the page itself.\n")
        await answer.prepare(request)
        self._windows.add(answer)
        try:
            await Window(answer, self._show.feed, self._asked).serves()
        finally:
            self._windows.discard(answer)
        return answer

    async def _say_goodbye(self, _: web.Application) -> None:
        for one in [*self._windows]:
            await one.close(code=WSCloseCode.GOING_AWAY)


def _silence() -> logging.Logger:
    """aiohttp's own lines quote what a browser sent: the token, and who knows what."""
    silent = logging.getLogger("eventdesk.silent")
    silent.disabled = True
    return silent
