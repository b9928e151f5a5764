"""A photo or a file with hidden data (conversation.md 6): sent on as a picture, stripped; the original stays sealed."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from tests.stage import Stage, TelegramHouse, configuration, telegram
from tests.stories.scenes import taken
from tests.taken_pictures import SECRETS, picture
from tests.two import Two, apart, two


@pytest.fixture
async def split(tmp_path: Path) -> AsyncIterator[Two]:
    """Ana and Ben have Matrix only, the others Telegram only."""
    async with two(tmp_path, change=apart) as stage:
        yield stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with telegram(configuration(tmp_path)) as stage:
        yield stage


def upright_and_clean(content: bytes) -> bool:
    with Image.open(io.BytesIO(content)) as seen:
        return seen.size == (20, 40) and not [one for one in SECRETS if one in content]


async def test_a_photo_of_matrix_tells_the_other_platform_only_what_it_shows(split: Two) -> None:
    sam, caro = split.on_matrix("Sam"), split.on_telegram("Caro")
    await sam.says("help")
    await caro.presses("I take it")
    await sam.says("his car", media="photo", content=picture(orientation=6), name="IMG_1.jpg", mime="image/jpeg")
    assert caro.sees("his car").media == "photo"
    assert upright_and_clean(caro.opens("his car"))


async def test_a_photo_of_matrix_is_stripped_for_matrix_too(split: Two) -> None:
    sam, ana = split.on_matrix("Sam"), split.on_matrix("Ana")
    await sam.says("help")
    await ana.presses("I take it")
    await sam.says("his car", media="photo", content=picture("PNG", orientation=6))
    assert upright_and_clean(ana.opens("his car", split.room))


async def test_a_picture_sent_as_a_file_goes_on_as_a_picture(split: Two) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    await ana.presses("I take it")
    await sam.says("his car", media="document", content=picture("WEBP", orientation=6), name="sam-rivera.webp")
    assert ana.sees("his car", split.room).media == "photo"
    assert upright_and_clean(ana.opens("his car", split.room))


async def test_what_cannot_be_freed_is_held_back_and_said(split: Two) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    await ana.presses("I take it")
    heic = b"\0\0\0\x18ftypheic" + b"harbour gate" * 40
    await sam.says("his car", media="document", content=heic, name="IMG_0001.HEIC", mime="image/heic")
    copy = ana.sees("his car", split.room)
    assert not copy.media and "I held it back" in copy.text


async def test_a_film_of_matrix_goes_on_and_says_that_it_may_tell(split: Two) -> None:
    sam, caro = split.on_matrix("Sam"), split.on_telegram("Caro")
    await sam.says("help")
    await caro.presses("I take it")
    await sam.says("what he did", media="video")
    copy = caro.sees("what he did")
    assert copy.media == "video" and "It may hold hidden data" in copy.text


async def test_on_telegram_a_picture_sent_as_a_file_never_goes_on_by_its_id(stage: Stage) -> None:
    sam, _ = await taken(stage)
    house = stage.house
    assert isinstance(house, TelegramHouse)
    original = picture(orientation=6)
    house.phone(sam.user).sends("document", original, "his car", name="IMG_1.jpg", mime="image/jpeg")
    await stage.settles()
    assert stage.ana.sees("his car").media == "photo"
    kept = [one.content for one in house.api.world.files.values() if len(one.content) > 10]
    sent_on = [content for content in kept if content != original]
    assert sent_on and all(upright_and_clean(content) for content in sent_on)


async def test_a_picture_that_was_too_large_to_fetch_is_held_back(split: Two) -> None:
    sam, ana = split.on_telegram("Sam"), split.on_matrix("Ana")
    await sam.says("/sos")
    await ana.presses("I take it")
    await sam.says("his car", media="document", name="huge.png", large=True)
    copy = ana.sees("his car", split.room)
    assert not copy.media and "can't show it here" in copy.text
