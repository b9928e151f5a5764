"""Who is speaking: Telegram itself, or something that stands between it and us."""

from __future__ import annotations

import pytest

from bot.transports.port import Refused, Retry, Undeliverable
from bot.transports.telegram_errors import delivery_error
from bot.transports.telegram_request import refusal


@pytest.mark.parametrize("status", [400, 401, 403, 404, 407, 451])
def test_a_page_of_a_venues_filter_is_waited_out(status: int) -> None:
    assert isinstance(delivery_error(refusal(status, b"<html>This site is blocked</html>")), Retry)


def test_only_telegrams_own_word_gives_a_person_up() -> None:
    body = b'{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}'
    error = delivery_error(refusal(403, body))
    assert isinstance(error, Undeliverable) and error.gone
    assert isinstance(
        delivery_error(refusal(401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}')), Refused
    )
