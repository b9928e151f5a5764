"""What somebody of the team is called on a platform, remembered as it is seen: people name each other by it (4.5)."""

from __future__ import annotations

from dataclasses import replace

from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Outcome

_KEPT = 20
"""Older ones than this nobody remembers them by."""


def noted(event: Happening, who: Speaker | None) -> Outcome:
    """Once for each new one, and only of the team: nobody else is looked for in a report."""
    handle = event.author.handle
    if who is None or not who.person.on_roster or not handle or handle in who.person.profile.handles:
        return Outcome()
    handles = (*who.person.profile.handles, handle)[-_KEPT:]
    known = replace(who.person.profile, handles=handles)
    return Outcome(people=[replace(who.person, profile=known)])
