"""Turns what the validator found into lines a tired person can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.config.errors import did_you_mean
from bot.config.models import Config

Place = tuple[str | int, ...]


def dotted(place: Place) -> str:
    """`ladders.critical.rungs[1].page`."""
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return path.removeprefix(".")


def explained(error: ValidationError, whole: type[BaseModel] = Config) -> Iterator[tuple[Place, str]]:
    """Where and what, for each error of the whole file; `whole` is the table class of such files."""
    for detail in error.errors(include_url=False):
        place = tuple(part for part in detail["loc"] if part != "[key]")
        yield place, _words(place, detail, whole)


def _words(place: Place, detail: ErrorDetails, whole: type[BaseModel]) -> str:
    match detail["type"]:
        case "desk":
            return detail["msg"]
        case "extra_forbidden":
            return f"unknown key{did_you_mean(str(place[-1]), _keys_beside(place, whole))}"
        case "missing":
            return f"missing, needs {_needed(place, whole)}"
        case "literal_error":
            known = re.findall(r"'([^']+)'", detail.get("ctx", {}).get("expected", ""))
            hint = did_you_mean(str(detail["input"]), known)
            return f"{_found(detail['input'])}, needs {_needed(place, whole)}{hint}"
        case kind:
            return f"{_found(detail['input'])}, needs {_needed(place, whole)}{_remedy(kind, detail['input'])}"


def _found(value: Any) -> str:
    """What stands there, short. Only called for keys that never hold a secret."""
    match value:
        case bool():
            shown = str(value).lower()
        case str():
            shown = f'the text "{value[:40]}"'
        case int() | float():
            shown = str(value)
        case list() | tuple():
            shown = "a list" if value else "an empty list"
        case datetime() | date() | time():
            shown = value.isoformat()
        case _:
            shown = "a table"
    return f"found {shown}"


def _remedy(kind: str, value: Any) -> str:
    if kind == "string_type" and isinstance(value, int) and not isinstance(value, bool):
        return " (put it in quotes)"
    if kind in ("int_type", "bool_type") and isinstance(value, str) and re.fullmatch(r"-?\d+|true|false", value):
        return " (take the quotes away)"
    if kind == "int_type" and isinstance(value, str) and re.fullmatch(r"\d+\s*[a-z]+", value):
        return " (a bare number; the unit is in the key's name)"
    return ""


def _needed(place: Place, whole: type[BaseModel]) -> str:
    """The description nearest to this place."""
    kind: Any = whole
    description = "something else"
    for part in place:
        field = _field(kind, part)
        if field is not None:
            kind, description = field.annotation, field.description or description
        else:
            kind = _item(kind)
    return description


def _keys_beside(place: Place, whole: type[BaseModel]) -> list[str]:
    kind: Any = whole
    for part in place[:-1]:
        field = _field(kind, part)
        kind = field.annotation if field is not None else _item(kind)
    table = _table(kind)
    return [field.alias or name for name, field in table.model_fields.items()] if table is not None else []


def _field(kind: Any, key: str | int) -> FieldInfo | None:
    table = _table(kind)
    if table is None:
        return None
    return next((field for name, field in table.model_fields.items() if (field.alias or name) == key), None)


def _table(kind: Any) -> type[BaseModel] | None:
    """The table class in `X`, `X | None` or `Annotated[X, ...]`."""
    if get_origin(kind) in (UnionType, Union, Annotated):
        return next((found for option in get_args(kind) if (found := _table(option)) is not None), None)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _item(kind: Any) -> Any:
    """What one element of a list, or one value of a table of tables, is."""
    arguments = get_args(kind)
    if not arguments:
        return None
    return arguments[1] if get_origin(kind) is dict else arguments[0]
