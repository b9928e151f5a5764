"""What a picture knows besides its pixels stays behind (adr/0018)."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from bot.pictures import cleaned, is_picture, may_tell
from handlers.domain.messages import Attachment
from tests.taken_pictures import SECRETS, picture

RED, BLUE = (255, 0, 0), (0, 0, 255)


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found[:3], wanted, strict=True))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_hidden_comes_through(form: str) -> None:
    original = picture(form)
    assert sum(secret in original for secret in SECRETS) >= 4, "the picture of this test hides nothing"
    clean = cleaned(original)
    assert clean is not None and clean.kind == "photo"
    assert not [secret for secret in SECRETS if secret in clean.content]
    with Image.open(io.BytesIO(clean.content)) as seen:
        assert not seen.getexif() and not {"exif", "xmp", "comment", "XML:com.adobe.xmp"} & set(seen.info)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_taken_sideways_stands_upright(form: str) -> None:
    clean = cleaned(picture(form, orientation=6))
    assert clean is not None
    with Image.open(io.BytesIO(clean.content)) as seen:
        assert seen.size == (20, 40)
        assert near(seen.getpixel((10, 5)), RED) and near(seen.getpixel((10, 35)), BLUE)


def test_what_can_be_seen_through_stays_so() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(out, "PNG")
    clean = cleaned(out.getvalue())
    assert clean is not None and clean.mime == "image/png"


def test_a_very_large_picture_becomes_one_that_a_phone_opens() -> None:
    clean = cleaned(picture(size=(6000, 90)))
    assert clean is not None and clean.kind == "document"
    with Image.open(io.BytesIO(clean.content)) as seen:
        assert max(seen.size) == 4096


def bomb() -> bytes:
    """Some hundred bytes that claim to be ten thousand million pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture", picture()[:-200], picture("PNG")[:-40], b"\0\0\0\x18ftypheic" + bytes(400), bomb()],
    ids=["empty", "words", "half a JPEG", "half a PNG", "HEIC", "a bomb"],
)
def test_what_cannot_be_read_whole_is_no_picture(content: bytes) -> None:
    assert cleaned(content) is None


def test_who_has_to_be_drawn_anew() -> None:
    photo, sent_as_file = Attachment("photo", "1"), Attachment("document", "1", name="IMG_0001.HEIC")
    assert is_picture(photo, "matrix") and not is_picture(photo, "telegram")
    assert is_picture(sent_as_file, "telegram") and is_picture(Attachment("document", "1", mime="image/jpeg"), "matrix")
    assert not is_picture(Attachment("voice", "1"), "matrix") and not may_tell(Attachment("voice", "1"), "matrix")
    film = Attachment("video", "1")
    assert may_tell(film, "matrix") and not may_tell(film, "telegram")
