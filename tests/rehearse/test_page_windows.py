"""Windows on one rehearsal: all see the same, none misses anything, nothing is done twice, nothing brings it down."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, WSMsgType

from tests.rehearse.served import PATIENCE, House, Window, served

WORDS = "a canary sang behind the stage"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with served() as house:
        yield house


@pytest.fixture
async def window(house: House) -> Window:
    return await house.window()


async def test_a_window_hears_everything_there_is(window: Window) -> None:
    assert {"event", "clock", "phones", "behind", "score", "scenarios", "phone/sam", "phone/ana", "phone/team"} <= set(
        window.parts
    )
    assert window.parts["event"]["name"] == "Harbour Hack 2026"
    assert window.parts["event"]["zones"][0] == {"id": "Z1", "name": "Hall 1", "points": [11, 12, 13]}
    assert window.parts["clock"]["day"] == "Friday"
    assert window.parts["clock"]["time"] == "08:00:00"
    kinds = {one["name"]: one["kind"] for one in window.parts["phones"]}
    assert kinds["sam"] == "guest"
    assert kinds["ana"] == "team"
    assert kinds["team"] == "room"


async def test_two_windows_see_the_same(house: House, window: Window) -> None:
    other = await house.window()
    await window.does(do="says", phone="sam", text="/sos")
    await other.until(lambda: other.revision >= window.revision)
    assert other.parts == window.parts
    await other.does(do="presses", phone="ana", **other.button("ana", "I take it"))
    await window.until(lambda: window.revision >= other.revision)
    assert other.parts == window.parts


async def test_a_window_that_comes_back_gets_what_it_missed_and_no_more(house: House, window: Window) -> None:
    other = await house.window()
    await window.loses_its_line()
    await other.does(do="says", phone="sam", text=WORDS)
    before, window.parts = window.parts, {}
    await window.opens()
    assert "phone/sam" in window.parts
    assert "phone/team" not in window.parts
    assert before | window.parts == other.parts


async def test_a_window_of_another_run_gets_everything(house: House, window: Window) -> None:
    stranger = await house.window()
    stranger.run, stranger.revision = "of yesterday", 99_999
    stranger.line = await house.session.ws_connect(f"{house.address}ws", origin=stranger.origin)
    await stranger.line.send_json({"hello": {"run": "of yesterday", "since": 99_999}})
    await stranger.until(lambda: stranger.run != "of yesterday")
    assert stranger.parts == window.parts


async def test_what_is_asked_twice_is_done_once_and_answered_twice(house: House, window: Window) -> None:
    name = await window.sends(do="says", phone="sam", text=WORDS)
    await window.sends(id=name, do="says", phone="sam", text=WORDS)
    await window.until(lambda: name in window.replies)
    del window.replies[name]
    await window.until(lambda: name in window.replies)
    await window.loses_its_line()
    await window.opens()
    await window.does(id=name, do="says", phone="sam", text=WORDS)
    assert window.texts("sam").count(WORDS) == 1


async def test_a_window_that_goes_away_in_the_middle_changes_nothing(house: House, window: Window) -> None:
    name = await window.sends(do="says", phone="sam", text=WORDS)
    await window.loses_its_line()
    await window.opens()
    await window.does(id=name, do="says", phone="sam", text=WORDS)
    assert window.texts("sam").count(WORDS) == 1


async def test_many_requests_at_once_are_done_in_their_order(window: Window) -> None:
    names = [await window.sends(do="says", phone="sam", text=f"canary number {number}") for number in range(80)]
    await window.until(lambda: all(name in window.replies for name in names))
    mine = [one["text"] for one in window.bubbles("sam") if one["mine"]]
    assert mine == [f"canary number {number}" for number in range(80)]


async def test_a_phone_is_busy_while_something_is_done_on_it(window: Window) -> None:
    name = await window.sends(do="says", phone="sam", text=WORDS)
    await window.until(lambda: window.phone("sam")["busy"])
    await window.until(lambda: name in window.replies)
    assert not window.phone("sam")["busy"]


async def test_a_window_that_does_not_read_holds_up_nobody(house: House, window: Window) -> None:
    """It asks for more than any buffer holds, and hears nothing of it."""
    deaf = await house.session.ws_connect(f"{house.address}ws", origin=window.origin, max_msg_size=0)
    transport = deaf._response.connection.transport  # type: ignore[union-attr]
    assert transport is not None
    transport.pause_reading()  # type: ignore[attr-defined]
    for number in range(500):
        await deaf.send_json({"hello": {"run": None, "since": 0}})
        await deaf.send_json({"id": f"deaf {number}", "do": "step"})
    await asyncio.wait_for(window.does(do="says", phone="sam", text=WORDS), PATIENCE)
    assert WORDS in window.texts("sam")
    transport.abort()  # type: ignore[attr-defined]


async def test_a_window_that_is_gone_with_all_its_requests_leaves_its_place(house: House, window: Window) -> None:
    """It was not read from any more, because so much of what it asked waited its turn."""
    windows = [await house.window() for _ in range(31)]
    await window.sends(do="passes", seconds=3600)
    for number in range(100):
        await windows[0].sends(id=f"early {number}", do="guest", language="en")
    await windows[0].loses_its_line()
    await window.until(lambda: len(window.parts["phones"]) > 100)
    window = await house.window()
    assert len(window.parts["phones"]) > 100


GARBAGE = [
    "", "{", "[]", "null", "7", '"words"', "[" * 60_000, '{"hello": 7}', '{"id": 7, "do": "anew"}', '{"do": "anew"}',
    '{"id": "", "do": "anew"}', '{"hello": {"run": {}, "since": -5}}', '{"hello": {"since": true}}',
    '{"hello": {"run": [], "since": 1e400}}',
]  # fmt: skip


async def test_garbage_says_nothing(window: Window) -> None:
    for number, garbage in enumerate(GARBAGE):
        before = window.bubbles("sam")
        await window.line.send_str(garbage)
        await window.line.send_bytes(b"\xff\xfe" * 100)
        await window.does(do="says", phone="sam", text=f"{WORDS} {number}")
        assert window.bubbles("sam")[: len(before)] == before, garbage[:60]


CANNOT_BE_DONE: list[tuple[dict[str, object], str]] = [
    ({"do": "sing"}, "Reload the page"),
    ({}, "Reload the page"),
    ({"do": ["says"]}, "Reload the page"),
    ({"do": "says", "phone": "sam"}, "Reload the page"),
    ({"do": "says", "phone": "sam", "text": 7}, "Reload the page"),
    ({"do": "says", "phone": "sam", "text": "  \n "}, "no words"),
    ({"do": "says", "phone": "sam", "text": "a" * 4097}, "at most 4096 letters"),
    ({"do": "says", "phone": "sam", "text": "\ud800"}, "Reload the page"),
    ({"do": "says", "phone": "nobody", "text": WORDS}, "There is no phone called nobody."),
    ({"do": "says", "phone": "team", "text": WORDS}, "is a room"),
    ({"do": "says", "phone": "ana", "text": WORDS, "room": "kitchen"}, "There is no room called kitchen."),
    ({"do": "presses", "phone": "sam", "message": "9", "button": 0}, "This message is not there any more."),
    ({"do": "presses", "phone": "sam", "message": "9", "button": -1}, "Reload the page"),
    ({"do": "edits", "phone": "sam", "message": "9", "text": WORDS}, "Only words of one's own"),
    ({"do": "reacts", "phone": "ana", "message": "9", "emoji": "👌", "room": "team"}, "not there any more"),
    ({"do": "sends", "phone": "sam", "kind": "film"}, "Reload the page"),
    ({"do": "sends", "phone": "sam", "kind": "photo", "file": "file-1"}, "choose it once more"),
    ({"do": "guest", "name": "two words", "language": "en"}, "one word"),
    ({"do": "guest", "name": "Ana", "language": "en"}, "already"),
    ({"do": "guest", "language": "Klingon"}, "a short code"),
    ({"do": "language", "phone": "sam", "language": "../x"}, "a short code"),
    ({"do": "passes", "seconds": 0}, "72 hours"),
    ({"do": "passes", "seconds": 1e99}, "72 hours"),
    ({"do": "passes", "seconds": float("nan")}, "72 hours"),
    ({"do": "passes", "seconds": "60"}, "72 hours"),
    ({"do": "runs", "on": 1}, "Reload the page"),
    ({"do": "next"}, "Nothing comes due any more"),
    ({"do": "scenario", "scenario": "of-nobody"}, "no such scenario"),
    ({"do": "step"}, "choose one first"),
    ({"do": "all"}, "choose one first"),
]


async def test_what_cannot_be_done_is_said_in_a_sentence_and_changes_nothing(
    window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    before = json.dumps(window.parts)
    with caplog.at_level(logging.DEBUG):
        for asked, why in CANNOT_BE_DONE:
            assert why in await window.refused(**asked), asked
    assert json.dumps(window.parts) == before
    assert "canary" not in caplog.text


async def test_a_frame_that_is_far_too_large_ends_that_line_only(house: House, window: Window) -> None:
    other = await house.window()
    await window.line.send_str(json.dumps({"id": "1", "do": "says", "phone": "sam", "text": "a" * 100_000}))
    while (said := await asyncio.wait_for(window.line.receive(), PATIENCE)).type is WSMsgType.TEXT:
        pass
    assert said.type in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING)
    await other.does(do="says", phone="sam", text=WORDS)


async def test_broken_http_is_refused_and_reaches_no_log(
    house: House, window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    port = int(house.address.split(":")[2].partition("/")[0])
    with caplog.at_level(logging.DEBUG):
        for sent in (b"canary\r\n\r\n", b"GET /canary HTTP/9.9\r\nHost: x\r\n\r\n", b"\x00\xff\x16\x03\x01" * 50):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(sent)
            writer.write_eof()
            await asyncio.wait_for(reader.read(), PATIENCE)
            writer.close()
            await writer.wait_closed()
        await window.does(do="says", phone="sam", text=WORDS)
    assert "canary" not in caplog.text
    assert house.address.split("/r/")[1].strip("/") not in caplog.text


async def test_so_many_windows_and_no_more(house: House) -> None:
    windows = [await house.window() for _ in range(32)]
    async with ClientSession() as session:
        answer = await session.get(
            f"{house.address}ws",
            headers={"Origin": windows[0].origin, "Upgrade": "websocket", "Connection": "Upgrade"},
        )
        assert answer.status == 503
    await windows[0].loses_its_line()
    await windows[1].does(do="says", phone="sam", text=WORDS)
    assert await house.window()
