"""Whether somebody of the team is ready to be relied on (conversation.md 7.1, 8.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.domain.people import Person


def missing(person: Person, now: datetime, *, reachable: bool, push_hours: int) -> str:
    """What is still to be done, one letter each: 's' Start, 'p' the test alert, 'q' the quiz; '' for ready."""
    seen = person.profile.push_seen_at
    fresh = seen is not None and now - seen < timedelta(hours=push_hours)
    done = {"s": reachable, "p": fresh, "q": person.profile.quiz_passed_at is not None}
    return "".join(step for step, well in done.items() if not well)
