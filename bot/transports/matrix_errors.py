"""What a homeserver's refusals mean for delivery: again later, never, or not with these credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bot.transports.matrix_api import ApiError
from bot.transports.port import DeliveryError, Moved, Refused, Retry, Undeliverable

_NAME: Final = re.compile(r"[A-Z][A-Z_]{1,40}")
_TOKEN_DEAD: Final = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"})
_SHUT_OUT: Final = frozenset({"M_USER_DEACTIVATED", "M_USER_LOCKED", "M_USER_SUSPENDED"})
_TOO_FAST: Final = "the homeserver asks to wait (429)"
_UNSAID: Final = 2.0
"""Seconds to wait where it does not say how long."""

SIGNED_OUT: Final = (
    "the homeserver no longer knows this device (somebody signed it out?): remove device.json from the store folder"
    " and start again, so that the desk logs in as a new device; what was sent to the old one and not yet read stays"
    " unreadable"
)


def delivery_error(error: ApiError) -> DeliveryError | Refused:
    """How a call that ended with `error` is to be taken."""
    if error.code in _TOKEN_DEAD:
        return Refused(SIGNED_OUT)
    if error.code in _SHUT_OUT:
        return Refused(f"the homeserver shuts the account out ({_named(error)}): ask whoever runs it")
    if error.status == 429:
        # Rooms made, people invited and the like are counted apart, and may have to wait a minute: alerts need not.
        return Retry(_TOO_FAST, after=_pause(error), chat_only=True)
    if error.status == 413 or error.code == "M_TOO_LARGE":
        return Undeliverable("larger than the homeserver takes")
    if error.status in (400, 403, 404):
        return Undeliverable(f"the homeserver refused ({_named(error)})", gone=error.code == "M_NOT_FOUND")
    return Retry(f"the homeserver answered {_named(error)}" if error.status else "no usable answer from the homeserver")


def too_fast(error: ApiError) -> Retry:
    """A message was one too many. They are counted for the whole account: another room would be refused just so."""
    return Retry(_TOO_FAST, after=_pause(error), everywhere=True)


def _pause(error: ApiError) -> float:
    return error.retry_after if error.retry_after is not None else _UNSAID


def ended(successor: str, *, of_case: bool) -> DeliveryError:
    """What becomes of words for a room that was closed for good."""
    if of_case:
        return Retry("the room of this case was closed; another is made", after=2.0, chat_only=True)
    return Moved(successor) if successor else Undeliverable("this room was closed for good")


def _named(error: ApiError) -> str:
    """Status and name only: the text beside them may quote what was sent."""
    return f"{error.status} {error.code if _NAME.fullmatch(error.code) else ''}".strip()


def is_gone(error: ApiError) -> bool:
    """Whether what was asked about is not there (any more), or never for us."""
    return error.status in (403, 404)


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn whatever the homeserver or the way to it raises into the port's errors, without its words."""
    try:
        yield
    except ApiError as error:
        raise delivery_error(error) from None
