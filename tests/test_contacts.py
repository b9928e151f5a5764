"""A contact outside the chats, reached over real HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.contacts import notify, understood
from bot.transports.port import DeliveryError, Retry, Undeliverable


@asynccontextmanager
async def a_service(status: int = 200) -> AsyncIterator[tuple[SecretStr, list[dict[str, Any]]]]:
    heard: list[dict[str, Any]] = []

    async def take(request: web.Request) -> web.Response:
        heard.append(await request.json())
        return web.Response(status=status)

    app = web.Application()
    app.router.add_post("/canary", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield SecretStr(f"json://127.0.0.1:{runner.addresses[0][1]}/canary"), heard
    await runner.cleanup()


async def test_the_words_arrive_as_they_are() -> None:
    async with a_service() as (url, heard):
        await notify(url, "Saffron. Maple. Z4. *2* min ago.")
    assert [said["message"] for said in heard] == ["Saffron. Maple. Z4. *2* min ago."]


async def test_a_service_that_refuses_is_tried_again(capfd: pytest.CaptureFixture[str]) -> None:
    async with a_service(status=500) as (url, heard):
        with pytest.raises(Retry) as refused:
            await notify(url, "Saffron. Maple.")
    assert heard
    with pytest.raises(Retry) as gone:
        await notify(url, "Saffron. Maple.")
    said = capfd.readouterr()
    assert "canary" not in f"{refused.value} {gone.value} {said.out} {said.err}"


@pytest.mark.parametrize("url", ["canary://somewhere", "canary", "json://"])
async def test_an_address_that_means_nothing_is_never_tried_again(url: str) -> None:
    with pytest.raises(Undeliverable) as refused:
        await notify(SecretStr(url), "Saffron. Maple.")
    assert "canary" not in str(refused.value)
    assert isinstance(refused.value, DeliveryError)
    assert not understood(SecretStr(url))


def test_an_address_that_means_something_is_known() -> None:
    assert understood(SecretStr("json://127.0.0.1/"))
