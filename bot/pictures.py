"""Pictures without what they know besides their pixels: where and when they were taken, by which phone, for whom.

Only the pixels are carried over into a new picture, so that nothing has to be known to be left behind.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from PIL import Image, ImageOps

from handlers.domain.messages import Attachment

Image.init()  # until then, formats that are named in opening are not known
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_ENDINGS: Final = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".avif", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".dng"}
)
_DRAWN_ANEW: Final = frozenset({"telegram", "rehearsal"})
"""Platforms that make a new picture of what is sent as a photo; nothing hidden comes through that."""
_PIXELS: Final = 64_000_000
"""More are not unpacked: a small file may claim to hold any number, and each takes four bytes."""
_SIDE: Final = 4096
_LONGEST_SHAPE: Final = 20
"""Longer than this for its width, and Telegram takes it for no photo."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that holds its pixels and nothing else."""

    kind: str
    content: bytes
    mime: str


def is_picture(attachment: Attachment, platform: str) -> bool:
    """Whether it is a picture that may hold hidden data, as it came from `platform`."""
    if attachment.kind in ("photo", "sticker"):
        return platform not in _DRAWN_ANEW
    kind, ending = (attachment.mime or "").lower(), PurePath(attachment.name or "").suffix.lower()
    return attachment.kind == "document" and (kind.startswith("image/") or ending in _ENDINGS)


def may_tell(attachment: Attachment, platform: str) -> bool:
    """Whether a file that is no picture may hold hidden data: films and papers do, and nobody takes it out."""
    return attachment.kind == "document" or (attachment.kind == "video" and platform not in _DRAWN_ANEW)


def cleaned(content: bytes) -> Picture | None:
    """The picture alone, the right way up; None when it cannot be read whole. Takes its time: not for the loop."""
    try:
        return _drawn_anew(content)
    except Exception:  # a decoder fed with anybody's bytes fails in every way there is
        return None


def _drawn_anew(content: bytes) -> Picture | None:
    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > _PIXELS:
            return None
        opened.thumbnail((_SIDE, _SIDE))
        turned = ImageOps.exif_transpose(opened)
    see_through = turned.has_transparency_data
    mode = "RGBA" if see_through else "RGB"
    fresh = Image.new(mode, turned.size)
    fresh.paste(turned.convert(mode))
    return _written(fresh, see_through)


def _written(picture: Image.Image, see_through: bool) -> Picture:
    out = io.BytesIO()
    if see_through:
        picture.save(out, "PNG")
    else:
        picture.save(out, "JPEG", quality=90)
    shape = max(picture.size) / min(picture.size)
    kind = "document" if shape > _LONGEST_SHAPE else "photo"
    return Picture(kind, out.getvalue(), "image/png" if see_through else "image/jpeg")
