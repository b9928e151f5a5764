"""Who is let in to the page of a rehearsal: whoever has its whole address, on this machine, from this page."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import WSServerHandshakeError

from bot.rehearsal.server import PAGE
from tests.rehearse.served import House, served


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with served() as house:
        yield house


async def test_the_address_leads_to_the_page_and_all_its_files(house: House) -> None:
    async with house.session.get(house.address) as page:
        assert page.status == 200
        assert page.content_type == "text/html"
    for file in (one for one in PAGE.rglob("*") if one.is_file()):
        async with house.session.get(house.address + file.relative_to(PAGE).as_posix()) as found:
            assert found.status == 200, file
            assert await found.read() == file.read_bytes()


async def test_the_address_without_its_last_stroke_leads_there_too(house: House) -> None:
    async with house.session.get(house.address.rstrip("/")) as page:
        assert str(page.url) == house.address


async def test_everything_that_is_given_is_held_to_this_machine_and_kept_nowhere(house: House) -> None:
    for path in ("", "app.js", "nothing-of-the-kind"):
        async with house.session.get(house.address + path) as found:
            policy = found.headers["Content-Security-Policy"]
            assert "default-src 'self'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy
            assert found.headers["Referrer-Policy"] == "no-referrer"
            assert found.headers["X-Content-Type-Options"] == "nosniff"
            assert found.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/r/", "/r/wrong/", "/r/wrong/ws", "/r/wrong/app.js", "/favicon.ico", "/r/%00/"])
async def test_without_the_token_there_is_nothing(house: House, path: str) -> None:
    base = house.address.partition("/r/")[0]
    async with house.session.get(base + path) as found:
        assert found.status == 404
        assert house.address not in await found.text()


@pytest.mark.parametrize("path", ["../server.py", "..%2fserver.py", "%2e%2e/server.py", "%2fetc/passwd", ".", "files"])
async def test_nothing_but_files_of_the_page_is_given(house: House, path: str) -> None:
    async with house.session.get(house.address + path) as found:
        assert found.status in (404, 200)
        assert b"import" not in (await found.read()) or found.content_type == "text/html"


@pytest.mark.parametrize("host", ["eventdesk.example", "127.0.0.1", "localhost", "127.0.0.1:1", "[::1]:8642", ""])
async def test_a_name_from_elsewhere_that_leads_here_finds_nothing(house: House, host: str) -> None:
    async with house.session.get(house.address, headers={"Host": host}) as found:
        assert found.status in (400, 404)


async def test_it_may_be_called_localhost(house: House) -> None:
    async with house.session.get(house.address.replace("127.0.0.1", "localhost")) as found:
        assert found.status == 200


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "https://127.0.0.1:{port}", "http://127.0.0.1"]
)
async def test_another_page_gets_no_line_and_leaves_no_file(house: House, origin: str | None) -> None:
    port = house.address.split(":")[2].partition("/")[0]
    headers = {} if origin is None else {"Origin": origin.format(port=port)}
    with pytest.raises(WSServerHandshakeError) as refused:
        await house.session.ws_connect(house.address + "ws", headers=headers)
    assert refused.value.status == 403
    async with house.session.post(house.address + "files?kind=photo", data=b"x", headers=headers) as answer:
        assert answer.status == 403


async def test_a_plain_request_for_the_line_is_answered_and_does_no_harm(house: House) -> None:
    origin = {"Origin": house.address.partition("/r/")[0]}
    async with house.session.get(house.address + "ws", headers=origin) as answer:
        assert answer.status == 400
    async with house.session.delete(house.address, headers=origin) as answer:
        assert answer.status == 404
