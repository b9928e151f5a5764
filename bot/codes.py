"""An address as a picture that the camera of a phone reads (QR), drawn here: no service ever sees what it says."""

from __future__ import annotations

from io import BytesIO

import segno

from bot.transports.port import Media

_DOT = 12
"""Pixels of one dot: large enough for a camera across a table."""
_EDGE = 4
"""Dots of white around it, without which many cameras see nothing."""


def picture(address: str) -> Media:
    """A black and white picture of `address`."""
    drawn = BytesIO()
    segno.make_qr(address, error="m").save(drawn, kind="png", scale=_DOT, border=_EDGE)
    return Media("photo", content=drawn.getvalue(), name="link.png", mime="image/png")
