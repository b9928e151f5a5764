"""The way to the homeserver: JSON over HTTP, where only the homeserver's own word counts as an answer.

Not matrix-nio's client. That one never looks at the status, so that a proxy's "502" is a success for every call that is
answered by `{}`, sleeps through refusals inside a call, and retries without end (matrix-nio 0.26, async_client.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import quote, urlencode

import aiohttp
from yarl import URL

from bot.transports.raw_json import Json, number, words

Query: TypeAlias = Mapping[str, str] | None

CLIENT: Final = "/_matrix/client/v3"
POLL_SECONDS: Final = 20
"""How long the homeserver holds a request for what is new when nothing is."""
_CONNECT_SECONDS: Final = 5.0
_SECONDS: Final = 15.0
_FILE_SECONDS: Final = 120.0
_CONNECTIONS: Final = 48
_BAD_GATEWAY: Final = 502


class ApiError(Exception):
    """The homeserver refused, or did not answer (status 0). Carries no words of anybody."""

    def __init__(self, status: int, code: str = "", retry_after: float | None = None, body: Json | None = None) -> None:
        super().__init__(f"the homeserver answered {status} {code}".rstrip() if status else "no usable answer")
        self.status = status
        self.code = code
        """Its own name for the reason, such as M_FORBIDDEN; '' when it gave none."""
        self.retry_after = retry_after
        self.body: Json = body or {}


class MatrixApi:
    """The calls of one account. All raise ApiError and nothing else.

    Waiting for what is new has a connection of its own, so that it never stands in the way of an alert.
    """

    def __init__(self, homeserver: str) -> None:
        self._root = homeserver.rstrip("/")
        self.token = ""
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Open the connections; a second time does nothing."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=_CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def stop(self) -> None:
        """Let go of the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        query: Query = None,
        seconds: float = _SECONDS,
    ) -> Json:
        """Call `path` below the client API; the JSON object it gives."""
        data = None if body is None else json.dumps(body).encode()
        answer = await self._ask(method, f"{CLIENT}{path}", data, query, seconds)
        return _object(answer)

    async def upload(self, content: bytes) -> str:
        """Put a file on the homeserver; its address there. The server sees neither name nor kind."""
        query = {"filename": "file"}
        answer = _object(await self._ask("POST", "/_matrix/media/v3/upload", content, query, _FILE_SECONDS))
        if not words(answer, "content_uri"):
            raise ApiError(_BAD_GATEWAY)
        return words(answer, "content_uri")

    async def download(self, address: str, most: int) -> bytes:
        """The content behind an address. Raises ApiError 413 when it is longer than `most` bytes."""
        server, _, name = address.removeprefix("mxc://").partition("/")
        path = f"/{quote(server, safe='')}/{quote(name, safe='')}"
        try:
            return await self._ask("GET", f"/_matrix/client/v1/media/download{path}", None, None, _FILE_SECONDS, most)
        except ApiError as error:
            if error.code != "M_UNRECOGNIZED":  # homeservers from before 2024 know only the older way
                raise
        return await self._ask("GET", f"/_matrix/media/v3/download{path}", None, None, _FILE_SECONDS, most)

    async def _ask(
        self, method: str, path: str, data: bytes | None, query: Query, seconds: float,
        most: int | None = None,
    ) -> bytes:  # fmt: skip
        if self._session is None:
            raise ApiError(0)
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if data is not None:
            headers["Content-Type"] = "application/octet-stream" if path.startswith("/_matrix/media") else _JSON
        patience = aiohttp.ClientTimeout(total=seconds, sock_connect=_CONNECT_SECONDS)
        address = _url(self._root + path, query)
        try:
            async with self._session.request(
                method, address, data=data, headers=headers, timeout=patience, allow_redirects=most is not None
            ) as answer:
                body = await _read(answer, most if answer.status == 200 else None)
                if answer.status != 200:
                    raise refusal(answer.status, body, answer.headers.get("Retry-After", ""))
                return body
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            # Their texts hold addresses; they are not passed on.
            raise ApiError(0) from None


_JSON: Final = "application/json"


def _url(address: str, query: Query) -> URL:
    """As it stands: read again, '%2F' in the id of a room or a message would become a slash."""
    return URL(f"{address}?{urlencode(query, quote_via=quote)}" if query else address, encoded=True)


async def _read(answer: aiohttp.ClientResponse, most: int | None) -> bytes:
    if most is None:
        return await answer.read()
    body = bytearray()
    async for piece in answer.content.iter_chunked(65536):
        body += piece
        if len(body) > most:
            raise ApiError(413, "M_TOO_LARGE")
    return bytes(body)


def _object(body: bytes) -> Json:
    """The JSON object in an answer. Whatever else stands there was not said by a homeserver."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        raise ApiError(_BAD_GATEWAY) from None
    if not isinstance(answer, dict):
        raise ApiError(_BAD_GATEWAY)
    return answer


def refusal(status: int, body: bytes, later: str = "") -> ApiError:
    """What an answer with this status means. `later`: its header Retry-After, in seconds."""
    try:
        answer = _object(body)
    except ApiError:
        answer = {}
    if not words(answer, "errcode") and "flows" not in answer:
        # Not the homeserver's own word: a proxy or a filter of the venue stands in between, and may be gone soon.
        return ApiError(status if status == 413 else _BAD_GATEWAY)
    told = number(answer, "retry_after_ms")
    after = told / 1000 if told is not None else float(later) if later.isdecimal() else None
    return ApiError(status, words(answer, "errcode"), after, answer)
