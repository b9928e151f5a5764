"""'Sugar': somebody of the team is in trouble themselves (conversation.md 7.7). Nothing on their phone may tell of it.

A critical case of its own: everybody on duty, who leads, the organizers, the owner and the venue's security at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import report
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Act, Case, Category, ContactMode, Track
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.ladder import Ladder, Rung
from handlers.domain.messages import Job, Mark, ToChat
from handlers.domain.outcome import Audit, Cancel, Exclusion, Outcome
from handlers.ports import Tx
from handlers.responder import alert

_AT_ONCE = ("on_duty", "lead", "organizers", "owner", "contact:venue-security")
_SIGN_WITHIN = timedelta(seconds=10)


def call(tx: Tx, who: Speaker, event: Happening, about: Case | None = None, zone: str | None = None) -> Outcome:
    """Everybody is called, for where this person is last known to be. They see a small sign, and no word."""
    standing = theirs(tx, who)
    if standing is not None:
        return _once_more(tx, who, event, standing)
    held = [about] if about is not None else tx.cases_held_by(who.id)
    place = zone or next((one.zone for one in reversed(held) if one.zone), None) or who.conversation.zone
    case = _opened(tx, who, event, held, place)
    barred = {one for known in held for one in tx.excluded(known.id)}
    out = Outcome(
        entries=[fact(tx, case, f"fact-trouble:{who.person.name}")], audit=[Audit("trouble", who.id, case.id)],
        exclusions=[Exclusion(case.id, one, "team") for one in barred],
        deadlines=[Cancel("settle", case.id)],
    )  # fmt: skip
    return out + alert.announce(tx, case, frozenset(barred)) + _sign(tx, who, event, case)


def theirs(tx: Tx, who: Speaker) -> Case | None:
    """The open case of this person's own trouble."""
    mine = (one for one in tx.cases_reported_by(who.id) if one.trouble and one.state in WITH_TEAM)
    return next(mine, None)


def _opened(tx: Tx, who: Speaker, event: Happening, held: Sequence[Case], zone: str | None) -> Case:
    """Restricted like the cases they have in hand: whoever is kept out of those may be the trouble."""
    restricted = any(one.restricted or tx.excluded(one.id) for one in held)
    case = Case(
        tx.new_id(), tx.free_case_name(), who.id, Category.CRITICAL, tx.now, zone=zone, track=Track.TARGET,
        contact_mode=ContactMode.SILENT, help_now=True, trouble=True, restricted=restricted,
        said_at=min(event.at, tx.now), called_at=tx.now,
    )  # fmt: skip
    return case.after(Act.SEND, paging_since=tx.now, ladder=_ladder(tx, who, held), rung=0)


def _ladder(tx: Tx, who: Speaker, held: Sequence[Case]) -> Ladder:
    """As help now, but that its first rung calls everybody, whoever works with them included."""
    usual = tx.policy.ladders[Category.CRITICAL]
    hands = {one for case in held for one in routing.in_conversation(case)} - {who.id}
    others = tuple(f"person:{one.name}" for one in tx.roster() if one.id in hands)
    return replace(usual, rungs=(Rung(0, (*_AT_ONCE, *others)), *usual.rungs[1:]))


def _once_more(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """A second 'sugar' calls again; a double press is one."""
    sign = _sign(tx, who, event, case)
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    if case.called_at is not None and tx.now - case.called_at < window:
        return sign
    called = replace(case, called_at=tx.now)
    again = Outcome(entries=[fact(tx, case, f"fact-trouble:{who.person.name}")])
    if called.awaits_hands:
        return again + alert.climb(tx, called) + sign
    return again + alert.called_again(tx, called) + sign


def _sign(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Under what they wrote; a press is answered by nothing at all."""
    if not isinstance(event, Said) or not event.message:
        return Outcome()
    here = ToChat(event.chat.platform, event.chat.id)
    jobs: list[Job] = [Mark(here, event.message, case.id, who.id, tx.now + _SIGN_WITHIN, heard=True)]
    return Outcome(jobs=jobs)


def words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """What they type meanwhile goes to whoever helps them, and is answered by nothing."""
    case = theirs(tx, who)
    return report.file(tx, case, [said], told=False) if case is not None else None
