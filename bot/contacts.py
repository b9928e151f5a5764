"""People outside the chats: a text message, a call, a mail, by whatever Apprise can reach.

Only words that are safe on anybody's lock screen leave this way; the caller renders them.
"""

from __future__ import annotations

import asyncio
import logging
from functools import cache
from warnings import catch_warnings, simplefilter

from apprise import Apprise, NotifyFormat
from pydantic import SecretStr

from bot.transports.port import Retry, Undeliverable

_TIMEOUT_SECONDS = 15.0


@cache
def _load_services() -> None:
    """Load what Apprise can reach. Takes about a second, which is why `understood` is asked before the desk opens."""
    # Apprise quotes addresses in its own log lines.
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    with catch_warnings():
        # One of its services still asks for a module that Python 3.13 no longer has.
        simplefilter("ignore", DeprecationWarning)
        Apprise.instantiate("json://localhost")


def understood(url: SecretStr) -> bool:
    """Whether Apprise knows what to do with this address."""
    _load_services()
    return Apprise.instantiate(url.get_secret_value(), suppress_exceptions=True) is not None


async def notify(url: SecretStr, words: str, timeout_seconds: float = _TIMEOUT_SECONDS) -> None:
    """Send `words` to the contact behind `url`.

    Raises Undeliverable when the address means nothing, Retry when the service did not accept the words.
    Neither ever names the address.
    """
    _load_services()
    desk = Apprise()
    if not desk.add(url.get_secret_value()):
        raise Undeliverable("the contact's address is not one that Apprise understands")
    try:
        async with asyncio.timeout(timeout_seconds):
            accepted = await desk.async_notify(body=words, body_format=NotifyFormat.TEXT)
    except TimeoutError:
        raise Retry("the contact's service took too long to answer") from None
    except Exception as error:
        raise Retry(f"the contact's service could not be used ({type(error).__name__})") from None
    if not accepted:
        raise Retry("the contact's service did not accept the message")
