"""All journeys on one page."""

from __future__ import annotations

from tests.journeys.told import FOLDER, told

_ABOUT = """# Six journeys

What a person sees who writes to the desk, from their first word to the last answer. Printed by
`python -m tests.journeys` from the running desk, on the example event; the suite fails when a word here is no longer
true. Lines in italics tell what happens around the phone. Buttons stand `like this`; what is silent does not
ring. Every button can also be written: its number, or its words.
"""


async def printed() -> str:
    """The page `docs/journeys.md`."""
    told_ = [await told(path) for path in sorted(FOLDER.glob("*.toml"))]
    return "\n".join([_ABOUT, *("\n".join([*journey, ""]) for journey in told_)])
