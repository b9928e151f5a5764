"""Pictures as phones take them: they know where they are and what is whose, and may lie on their side."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, PngImagePlugin

SECRETS = (b"Pixelmaker 9", b"harbour gate", b"Sam Rivera", b"GPSmark", b"a remark")
"""What a picture of `picture` says besides its pixels."""
_MAKE, _ORIENTATION, _ARTIST, _GPS = 0x010F, 0x0112, 0x013B, 0x8825


def picture(form: str = "JPEG", size: tuple[int, int] = (40, 20), orientation: int = 1) -> bytes:
    """Its left half is red, its right half blue, before it is turned; hidden data everywhere the form has room."""
    drawn = Image.new("RGB", size, (0, 0, 255))
    drawn.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    drawn.save(out, form, exif=_exif(orientation), **_more(form))
    return out.getvalue()


def _exif(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[_MAKE], exif[_ORIENTATION], exif[_ARTIST] = "Pixelmaker 9", orientation, "Sam Rivera"
    exif.get_ifd(_GPS).update({1: "N", 2: (38.0, 42.0, 0.0), 27: b"GPSmark"})
    return exif.tobytes()


def _more(form: str) -> dict[str, Any]:
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">harbour gate</x:xmpmeta>'
    match form:
        case "JPEG":
            return {"quality": 95, "xmp": packet, "comment": b"a remark"}
        case "WEBP":
            return {"lossless": True, "xmp": packet}
        case _:
            told = PngImagePlugin.PngInfo()
            told.add_text("Comment", "a remark")
            told.add_itxt("XML:com.adobe.xmp", packet.decode())
            return {"pnginfo": told}
