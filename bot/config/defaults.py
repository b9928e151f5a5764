"""What holds where the file is silent: the ladders of conversation.md 4.3 and the code words of 10.3."""

from __future__ import annotations

from collections.abc import Mapping

_TARGETS: tuple[tuple[str, ...], ...] = (
    ("on_duty",),
    ("on_duty",),
    ("on_duty", "lead"),
    ("roster", "organizers"),
    ("owner", "contact:venue-security"),
)

LADDERS: Mapping[str, tuple[tuple[int, ...], int, tuple[tuple[str, ...], ...]]] = {
    "medical": ((0, 30, 60, 120, 180), 120, _TARGETS),
    "critical": ((0, 30, 60, 120, 180), 120, _TARGETS),
    "major": ((0, 90, 180, 360, 600), 300, _TARGETS),
    "banned": ((0, 90, 180, 480, 900), 600, _TARGETS),
    "minor": ((0, 300, 600, 1800, 3600), 1800, _TARGETS),
    "unclear": ((0, 600, 900, 2700, 5400), 3600, _TARGETS),
}
"""Category to seconds of its rungs, seconds between repeats of the last, and who is paged."""

CODE_WORDS: Mapping[str, Mapping[str, str]] = {
    "medical": {
        "en": "Marmalade",
        "es": "Mermelada",
        "fr": "Marmelade",
        "de": "Marmelade",
        "pt": "Marmelada",
    },
    "critical": {"en": "Saffron", "es": "Azafrán", "fr": "Safran", "de": "Safran", "pt": "Açafrão"},
    "major": {"en": "Hibiscus", "es": "Hibisco", "fr": "Hibiscus", "de": "Hibiskus", "pt": "Hibisco"},
    "banned": {
        "en": "Bergamot",
        "es": "Bergamota",
        "fr": "Bergamote",
        "de": "Bergamotte",
        "pt": "Bergamota",
    },
    "minor": {"en": "Vanilla", "es": "Vainilla", "fr": "Vanille", "de": "Vanille", "pt": "Baunilha"},
    "unclear": {"en": "Oolong", "es": "Oolong", "fr": "Oolong", "de": "Oolong", "pt": "Oolong"},
}
"""Category to its word in each language; an event uses those of its first language."""

STORIES = ("lanyards", "angela", "plain")
"""Cover stories that are shipped with their texts."""

TARGETS = ("on_duty", "lead", "roster", "organizers", "owner", "responder", "decider", "escort", "organizer")
"""Whom a rung may page, besides person:NAME and contact:ID."""
