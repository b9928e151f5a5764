"""Reading a platform's JSON without trusting it: whatever is missing or odd reads as nothing, and nothing raises."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final, TypeAlias

Json: TypeAlias = Mapping[str, Any]

NOTHING: Json = {}
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """`text` with lone surrogates and NUL replaced: neither can be sent, nor stored as UTF-8."""
    if text.isascii():
        return text.replace("\0", _REPLACEMENT)
    return text.replace("\0", _REPLACEMENT).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def part(of: Json, key: str) -> Json:
    """The object under `key`, empty when there is none."""
    value = of.get(key)
    return value if isinstance(value, dict) else NOTHING


def items(of: Json, key: str) -> list[Json]:
    """The objects in the list under `key`."""
    value = of.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def words(of: Json, key: str) -> str:
    """The text under `key`, halves of broken characters replaced; '' when there is none."""
    value = of.get(key)
    if not isinstance(value, str):
        return ""
    return value if value.isascii() else clean(value)


def number(of: Json, key: str) -> int | None:
    """The whole number under `key`, if it is one a 64-bit field can hold."""
    value = of.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63 else None


def ident(of: Json, key: str = "id") -> str:
    """The id under `key` as text; '' when there is none."""
    value = number(of, key)
    return str(value) if value is not None else ""


def place(of: Json) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, when both are such."""
    latitude, longitude = of.get("latitude"), of.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    # Compared before converting: an integer may be too large for a float.
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return (float(latitude), float(longitude)) if isfinite(latitude) and isfinite(longitude) else None
