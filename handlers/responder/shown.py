"""What of a case can stand in a responder's chat, by its part."""

from __future__ import annotations

PARTS = (
    "alert", "again", "teaspoon", "copy", "ping", "yours", "told", "look", "offer", "confirm", "close-line", "place",
    "leaving", "space", "aside",
)  # fmt: skip
