"""Domain objects to JSON and back: by their annotations, so that a field added to the domain needs nothing here.

Defaults are left out, so old rows read well after a field was added.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from storage.times import from_micros, to_micros

_TAG, _TIME = "@", "@t"


def encode(value: Any) -> Any:
    """JSON-able form. Dataclasses carry their name, times a mark; enums are their values."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime):
        return {_TIME: to_micros(value)}
    if isinstance(value, Mapping):
        return {key: encode(one) for key, one in value.items()}
    if _is_record(value):
        return _tagged(value)
    return [one if type(one) is str else encode(one) for one in value]


def _tagged(value: Any) -> dict[str, Any]:
    kind: Any = type(value)
    given = ((name, getattr(value, name), default) for name, default in _defaults(kind))
    return {_TAG: kind.__name__, **{name: encode(one) for name, one, default in given if one != default}}


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((one.name, _default(one)) for one in fields(cls))


def _default(one: Field[Any]) -> Any:
    if one.default is not MISSING:
        return one.default
    return one.default_factory() if one.default_factory is not MISSING else MISSING


def decode(kind: Any, data: Any) -> Any:
    """The object of this annotation that `data` stands for."""
    return _reader(kind)(data)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) in (Union, UnionType):
        return _union(tuple(one for one in get_args(kind) if one is not NoneType))
    if kind is datetime:
        return lambda data: from_micros(data[_TIME])
    if _is_record(kind):
        return lambda data: _object(kind, data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _collection(kind)


def _collection(kind: Any) -> Callable[[Any], Any]:
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple and args[-1:] == (Ellipsis,):
        one = _reader(args[0])
        return tuple if args[0] is str else lambda data: tuple(map(one, data))
    if origin is tuple:
        readers = tuple(map(_reader, args))
        return lambda data: tuple(read(item) for read, item in zip(readers, data, strict=True))
    if origin is frozenset:
        one = _reader(args[0])
        return lambda data: frozenset(map(one, data))
    if origin is not None and issubclass(origin, Mapping):
        value = _reader(args[1])
        return lambda data: {key: value(item) for key, item in data.items()}
    return lambda data: data


def _union(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    """None, a time, one of several dataclasses by its name, or the one plain kind there is."""
    named: dict[str, Callable[[Any], Any]] = {_name(kind): _reader(kind) for kind in kinds if _is_record(kind)}
    plain = next((_reader(kind) for kind in kinds if kind is not datetime and not _is_record(kind)), lambda data: data)

    def read(data: Any) -> Any:
        if data is None:
            return None
        if isinstance(data, dict):
            return (
                from_micros(data[_TIME]) if _TIME in data else named[data[_TAG]](data) if _TAG in data else plain(data)
            )
        return plain(data)

    return read


def _is_record(kind: Any) -> bool:
    return is_dataclass(kind)


def _name(kind: Any) -> str:
    return str(kind.__name__)


@cache
def _readers(cls: type) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(cls)
    return {one.name: _reader(hints[one.name]) for one in fields(cls)}


def _object(cls: type, data: Mapping[str, Any]) -> Any:
    """Unknown fields of an older version are passed over."""
    readers = _readers(cls)
    return cls(**{name: readers[name](value) for name, value in data.items() if name in readers})
