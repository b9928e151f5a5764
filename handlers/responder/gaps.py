"""What is missing on duty, as sentences: nobody, one person only, a language nobody reads (conversation.md 7.11)."""

from __future__ import annotations

from handlers.domain.messages import Line
from handlers.domain.people import Person, Role
from handlers.ports import Tx

WORKING = frozenset({Role.RESPONDER, Role.LEAD, Role.DECIDER, Role.ESCORT})
"""Roles that are at the event to be called; organizers are not counted as hands."""


def on_duty(tx: Tx) -> list[Person]:
    """Who is on duty and takes cases."""
    return [one for one in tx.roster() if one.on_duty and one.has(Role.RESPONDER)]


def lines(tx: Tx) -> tuple[Line, ...]:
    """A line for each gap there is now."""
    there = on_duty(tx)
    if not there:
        return (Line("t-gap-nobody"),)
    alone = (Line("t-gap-one"),) if len(there) == 1 else ()
    if not all(one.languages for one in there):
        return alone  # somebody has not said what they read: nothing is claimed
    read = {language.partition("-")[0] for one in there for language in one.languages}
    unread = [one for one in tx.policy.languages if one.partition("-")[0] not in read]
    return alone + tuple(Line("t-gap-language", {"language": f"@b-lang-{one.partition('-')[0]}"}) for one in unread)
