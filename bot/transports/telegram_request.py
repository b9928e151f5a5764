"""The way to Telegram: python-telegram-bot's request interface on aiohttp.

At Telegram's distance a session of kept-alive connections costs a tenth of what the library's default pool costs,
and no message fails because a pool is full. Refusals are read here, before the library can put a token, an answer's
body or a deprecation warning into an exception.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any, Final

import aiohttp
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

POOL_SECONDS: Final = 30.0
"""How long an idle connection is kept for the next message."""
FILE_SECONDS: Final = 60.0
"""How long Telegram may stay silent while a file goes one way or the other."""
_CONNECT_SECONDS: Final = 5.0
_TOO_LARGE: Final = 413
_BAD_GATEWAY: Final = 502
_JSON: Final = {"Content-Type": "application/json"}


class ApiError(TelegramError):
    """Telegram answered and refused. Its words are in `says`, lower-cased, and never in the exception's text."""

    def __init__(
        self, code: int, says: str = "", retry_after: float | None = None, moved_to: int | None = None
    ) -> None:
        super().__init__(f"Telegram answered {code}")
        self.code = code
        self.says = says.lower()
        self.retry_after = retry_after
        self.moved_to = moved_to


class NoAnswerError(NetworkError):
    """No usable answer came: the call may or may not have been carried out."""


class Upload:
    """A file on its way to Telegram: the parameter it belongs to, and what it is."""

    __slots__ = ("content", "field", "mime", "name")

    def __init__(self, field: str, content: bytes, name: str, mime: str) -> None:
        self.field = field
        self.content = content
        self.name = name
        self.mime = mime


class AiohttpRequest(BaseRequest):
    """One session of kept-alive connections. `connections` at most are open; more calls wait for a free one."""

    def __init__(self, connections: int, read_seconds: float) -> None:
        self._connections = connections
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds of silence after which an answer is given up."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the session; a second call does nothing."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=POOL_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": "Eventdesk"})

    async def shutdown(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, url: str, payload: Mapping[str, Any], seconds: float | None = None) -> Any:
        """Post `payload` as JSON and give the answer's result. Raises ApiError or NoAnswerError.

        The short way for everything frequent: the library's own objects cost three times as much CPU a message.
        """
        body = json.dumps(payload).encode()
        return result_of(await self._exchange("POST", url, body, _JSON, seconds or self._read_seconds))

    async def upload(self, url: str, payload: Mapping[str, Any], file: Upload) -> Any:
        """Post `payload` with one file. Raises ApiError or NoAnswerError."""
        form = aiohttp.FormData()
        for name, value in payload.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        form.add_field(file.field, BytesIO(file.content), filename=file.name, content_type=file.mime)
        return result_of(await self._exchange("POST", url, form, None, FILE_SECONDS))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """What python-telegram-bot's Bot calls. Raises ApiError or NoAnswerError, and returns only successes."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._read_seconds
        body = json.dumps(request_data.parameters).encode() if request_data else None
        return 200, await self._exchange(method, url, body, _JSON if body else None, seconds)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dict; unlike the library's own, it logs nothing of what it could not read."""
        return answer_of(payload)

    async def _exchange(
        self, method: str, url: str, body: Any, headers: Mapping[str, str] | None, seconds: float
    ) -> bytes:
        if self._session is None:
            raise NoAnswerError("the connection to Telegram is not open: start the transport first")
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=_patience(seconds), allow_redirects=False
            ) as response:
                status, answer = response.status, await response.read()
        except TimeoutError:
            raise NoAnswerError("Telegram did not answer in time") from None
        except (aiohttp.ClientError, OSError) as error:
            # The library's words hold the address, and the address holds the token.
            raise NoAnswerError(f"no answer from Telegram ({type(error).__name__})") from None
        except ValueError:
            # Something in it can stand in no request; asking again would change nothing.
            raise ApiError(400) from None
        if not 200 <= status < 300:
            raise refusal(status, answer)
        return answer


@cache
def _patience(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT_SECONDS, sock_read=seconds)


def answer_of(body: bytes) -> dict[str, Any]:
    """The JSON object in an answer. Broken characters are replaced. Raises NoAnswerError when it is none."""
    text = body.decode("utf-8", "replace")
    try:
        answer = _loads(text)
    except (ValueError, RecursionError):
        raise NoAnswerError("Telegram's answer cannot be read") from None
    if not isinstance(answer, dict):
        raise NoAnswerError("Telegram's answer is not an object")
    return answer


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError:
        # A number of thousands of digits must not make an answer, with everybody's updates in it, unreadable.
        return json.loads(text, parse_int=lambda digits: int(digits) if len(digits) < 20 else None)


def result_of(body: bytes) -> Any:
    """What the call gave. Raises ApiError when the answer says `ok: false`, NoAnswerError when it is no answer."""
    answer = answer_of(body)
    if answer.get("ok") is not True or "result" not in answer:
        code = answer.get("error_code")
        raise refusal(code if isinstance(code, int) else 500, body)
    return answer["result"]


def refusal(status: int, body: bytes) -> ApiError:
    """What an answer with this HTTP status means."""
    try:
        answer = answer_of(body)
    except NoAnswerError:
        # Not Telegram's own word: a proxy or a filter of the venue stands in between, and may be gone in a minute.
        return ApiError(status if status == _TOO_LARGE else _BAD_GATEWAY)
    if answer.get("ok") is not False:
        return ApiError(_BAD_GATEWAY)
    parameters = answer.get("parameters")
    details = parameters if isinstance(parameters, dict) else {}
    after, moved = details.get("retry_after"), details.get("migrate_to_chat_id")
    return ApiError(
        status,
        says=str(answer.get("description", "")),
        retry_after=float(after) if isinstance(after, int | float) else None,
        moved_to=moved if isinstance(moved, int) else None,
    )
