"""Bad input, as updates: what no phone should send is stepped over, and the line moves on (over HTTP only)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stage import Stage, configuration, telegram

GUEST = {"id": 7400, "is_bot": False, "first_name": "Sam", "language_code": "en"}
CHAT = {"id": 7400, "type": "private", "first_name": "Sam"}
ODD: dict[str, Any] = {
    "unknown kind": {"poll_answer": {"poll_id": "1"}},
    "nothing in it": {},
    "a list for a message": {"message": []},
    "no chat": {"message": {"message_id": 1, "date": 1, "from": GUEST, "text": "hi"}},
    "a string for a date": {"message": {"message_id": 1, "date": "now", "from": GUEST, "chat": CHAT, "text": "help"}},
    "a number for a text": {"message": {"message_id": 2, "date": 1, "from": GUEST, "chat": CHAT, "text": 17}},
    "a press without a message": {"callback_query": {"id": "5", "from": GUEST, "data": "sos"}},
    "a press without data": {"callback_query": {"id": "6", "from": GUEST, "message": {"chat": CHAT}}},
    "a huge id": {"message": {"message_id": 10**30, "date": 10**20, "from": GUEST, "chat": CHAT, "text": "hello"}},
    "an edit of nothing known": {
        "edited_message": {"message_id": 99, "date": 1, "edit_date": 2, "from": GUEST, "chat": CHAT, "text": "hi"}
    },
    "a reaction to nothing known": {
        "message_reaction": {"chat": CHAT, "message_id": 3, "user": GUEST, "date": 1, "old_reaction": [],
                             "new_reaction": [{"type": "emoji", "emoji": "👌"}]}
    },
    "a channel post": {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}}},
}  # fmt: skip


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with telegram(configuration(tmp_path)) as stage:
        yield stage


@pytest.mark.parametrize("name", ODD)
async def test_an_odd_update_is_stepped_over_and_the_next_is_heard(stage: Stage, name: str) -> None:
    body = json.dumps({"update_id": "%d", **ODD[name]}).replace('"%d"', "%d").encode()
    stage.house.api.updates.put_raw(body)
    await stage.settles()
    sam = stage.phone(7401)
    await sam.says("/sos")
    assert sam.sees("I've told the team just now.")
    assert not [one for one in stage.house.screen("-1001000000002") if "update" in one.text.casefold()]


async def test_halves_of_characters_in_raw_json_become_words(stage: Stage) -> None:
    body = {"message_id": 7, "date": 1_796_000_000, "from": GUEST | {"first_name": "S\ud800"}, "chat": CHAT}
    update = json.dumps({"update_id": "%d", "message": body | {"text": "he grabbed \udc00 me"}})
    stage.house.phone(7400)
    stage.house.api.updates.put_raw(update.replace('"%d"', "%d").encode())
    await stage.settles()
    await stage.passes(seconds=60)
    await stage.ana.presses("I take it")
    assert "he grabbed" in next(one for one in stage.ana.screen if one.covered).text
