"""The parameters of a call, as JSON, as a form or as a form with files: one reading for all three."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from tests.botapi.refusals import bad

_STRUCTURED = ("[", "{")


class Parameters:
    """Values by name, and uploaded files by name as (file name, content)."""

    def __init__(self, values: dict[str, Any], files: dict[str, tuple[str, bytes]] | None = None) -> None:
        self._values = values
        self.files = files or {}

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None or name in self.files

    def text(self, name: str) -> str:
        """A string, '' when absent. Refuses what is no valid Unicode, as Telegram does."""
        value = self._values.get(name, "")
        value = value if isinstance(value, str) else json.dumps(value)
        try:
            value.encode()
        except UnicodeEncodeError:
            raise bad("strings must be encoded in UTF-8") from None
        return value

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self._values.get(name, default)
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return str(self._values.get(name, "")).lower() in ("true", "1", "yes")

    def structure(self, name: str) -> Any:
        """A list or an object, None when absent."""
        value = self._values.get(name)
        if isinstance(value, str):
            if not value.startswith(_STRUCTURED):
                return None
            try:
                return json.loads(value)
            except ValueError:
                raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None
        return value


async def parameters_of(request: web.BaseRequest) -> Parameters:
    """Read a request's body. Raises Refusal for one that cannot be read."""
    kind = request.content_type
    if kind.startswith("multipart/"):
        return await _multipart(request)
    body = await request.read()
    if kind == "application/json" and body:
        try:
            values = json.loads(body)
        except ValueError:
            raise bad("can't parse JSON object") from None
        return Parameters(values)
    values = dict(parse_qsl(body.decode("utf-8", "surrogateescape"), keep_blank_values=True))
    return Parameters(values | dict(request.query))


async def _multipart(request: web.BaseRequest) -> Parameters:
    values: dict[str, Any] = {}
    files: dict[str, tuple[str, bytes]] = {}
    async for field in await request.multipart():
        if not isinstance(field, BodyPartReader) or field.name is None:
            continue
        content = bytes(await field.read(decode=False))
        if field.filename:
            files[field.name] = (field.filename, content)
        else:
            values[field.name] = content.decode()
    return Parameters(values, files)
