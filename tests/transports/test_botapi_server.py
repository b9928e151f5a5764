"""The server the stories are played on behaves as the real one in what matters."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.botapi import TOKEN, BotApi, RemoteBotApi


class Client:
    """Bare HTTP, as any library would speak it."""

    def __init__(self, api: BotApi, session: aiohttp.ClientSession) -> None:
        self._api, self._session = api, session

    async def __call__(self, method: str, **parameters: Any) -> dict[str, Any]:
        url = f"{self._api.url}/bot{TOKEN}/{method}"
        async with self._session.post(url, json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            return answer


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def call(api: BotApi) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(api, session)


async def test_the_same_question_asked_again_at_once_gets_one_update(api: BotApi, call: Client) -> None:
    for text in ("one", "two", "three"):
        api.phone(1).says(text)
    assert len((await call("getUpdates"))["result"]) == 3
    assert len((await call("getUpdates"))["result"]) == 1
    assert len((await call("getUpdates", offset=-2))["result"]) == 2
    assert len(api.updates) == 2


async def test_presses_are_forgotten_after_150_seconds_and_messages_after_a_day(api: BotApi, call: Client) -> None:
    ana = api.phone(1)
    ana.says("hello")
    ana.sends_press("x", 1)
    api.world.pass_time(151)
    assert len((await call("getUpdates"))["result"]) == 1
    api.world.pass_time(86_400)
    assert (await call("getUpdates"))["result"] == []


async def test_kinds_not_asked_for_do_not_come(api: BotApi, call: Client) -> None:
    await call("getUpdates", allowed_updates=["callback_query"])
    api.phone(1).says("hello")
    assert (await call("getUpdates"))["result"] == []


async def test_private_chats_share_a_counter_and_supergroups_have_their_own(api: BotApi) -> None:
    one, two = api.group(-1_001_000_000_001), api.group(-1_001_000_000_002)
    ana, ben = api.phone(1), api.phone(2)
    assert ana.says("a", chat=one.id) == ben.says("b", chat=two.id) == 1
    assert ben.says("c") + 1 == ana.says("d")


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"text": "   "}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "hi", "entities": [{"type": "spoiler", "offset": 1, "length": 5}]}, "ends beyond the text"),
        ({"text": "hi", "parse_mode": "HTML"}, "reads no markup"),
        ({"text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "é" * 33}]]}}, "BUTTON_"),
        ({"text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}, "unallowed"),
        ({"text": "hi", "reply_parameters": {"message_id": 4}}, "replied not found"),
    ],
)
async def test_what_cannot_be_shown_is_refused(api: BotApi, call: Client, parameters: Any, says: str) -> None:
    api.phone(1, started=True)
    answer = await call("sendMessage", chat_id=1, **parameters)
    assert answer["error_code"] == 400
    assert says in answer["description"]


async def test_lengths_count_in_code_points_after_trimming(api: BotApi, call: Client) -> None:
    api.phone(1, started=True)
    assert (await call("sendMessage", chat_id=1, text="  " + "🙂" * 4096 + "\n"))["ok"]


async def test_the_published_limits_strike_one_chat_one_group_and_all(api: BotApi, call: Client) -> None:
    api.limits.on = True
    api.group(-1_001_000_000_001)
    codes = [(await call("sendMessage", chat_id=-1_001_000_000_001, text="x")).get("error_code") for _ in range(4)]
    assert codes == [None, None, None, 429]
    for user in range(40):
        api.phone(user + 1, started=True)
    answers = await asyncio.gather(*(call("sendMessage", chat_id=user + 1, text="x") for user in range(40)))
    refused = [answer for answer in answers if not answer["ok"]]
    assert len(refused) == 13
    assert refused[0]["parameters"] == {"retry_after": 1}


async def test_in_a_group_a_plain_member_sees_commands_and_replies_only(api: BotApi, call: Client) -> None:
    group = api.group(-5, bot="member")
    group.chat.members.add(1)
    ana = api.phone(1)
    ana.says("chatter", chat=-5)
    ana.says("/who", chat=-5)
    updates = (await call("getUpdates"))["result"]
    assert [update["message"]["text"] for update in updates] == ["/who"]


async def test_another_process_is_led_over_http(tmp_path: Path) -> None:
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.botapi", stdout=asyncio.subprocess.PIPE, env=os.environ, cwd=_root()
    )
    assert server.stdout is not None
    url, token = (await server.stdout.readline()).decode().split()
    async with RemoteBotApi(url) as remote, aiohttp.ClientSession() as session:
        await remote.do("phones", ids=[1, 2])
        await remote.do("load", users=[1, 2], texts=["help"], per_second=200, count=4)
        async with session.get(f"{url}/bot{token}/getUpdates?timeout=5") as response:
            assert (await response.json())["result"]
        async with session.post(f"{url}/bot{token}/sendMessage", data={"chat_id": 1, "text": "here"}) as response:
            assert response.status == 200
        assert [one["text"] for one in await remote.do("screen", chat=1) if one["from_bot"]] == ["here"]
        assert {one["method"] for one in await remote.do("log_since")} == {"update", "sendmessage"}
        with pytest.raises(AssertionError, match="unknown verb"):
            await remote.do("explode")
    server.terminate()
    assert await server.wait() == 0


def _root() -> Path:
    return Path(__file__).parents[2]
